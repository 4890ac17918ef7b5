//! Following a run: units, answers, grades, progress.

pub mod answers;
mod api;
pub mod asking;
mod awards;
pub mod blocks;
pub mod branches;
pub mod clock;
pub mod desk;
mod due;
pub mod enrolment;
mod going_on;
pub mod gradebook;
pub mod grades;
pub mod groups;
pub mod hand_ins;
pub mod invited;
mod known;
pub mod lists;
pub mod more_time;
mod named;
mod own_words;
mod pages;
mod programmes;
pub mod reached;
mod refusals;
pub mod render;
pub mod rights;
mod seats;
pub mod state;
pub mod team;
pub mod transfer;
pub mod units;
pub mod waiting;

pub use awards::Awards;
pub use due::{Due, all_due_for, due_at, due_for};
pub use named::subsection_title;
pub use pages::run::{pill_of, presented};
pub use programmes::{FollowedProgramme, FollowedProgrammes};
pub use seats::SeatDoor;

use axum::Router;
use errands::Runner;
use ground::{Hearing, Shelf};
use web::House;

words::speak!();

/// The tables of this slice.
pub const MIGRATIONS: &[store::Migration] = &[
    store::migration!("learning", "0001-learning"),
    store::migration!("learning", "0002-looks"),
    store::migration!("learning", "0003-words"),
    store::migration!("learning", "0004-groups"),
    store::migration!("learning", "0005-files"),
    store::migration!("learning", "0006-enrolling"),
    store::migration!("learning", "0007-results"),
];

/// Who hears which fact here.
pub fn hears(hearing: Hearing) -> Hearing {
    hearing
        .rebuilds(enrolment::store::CLEAR)
        .rebuilds(waiting::CLEAR)
        .rebuilds(asking::store::CLEAR)
        .rebuilds(more_time::CLEAR)
        .rebuilds(more_time::CLEAR_SAID)
        .rebuilds(lists::CLEAR)
        .rebuilds(transfer::CLEAR)
        .rebuilds(units::store::CLEAR)
        .rebuilds(state::store::CLEAR)
        .rebuilds(branches::store::CLEAR)
        .rebuilds(blocks::CLEAR_VOTES)
        .rebuilds(blocks::CLEAR_WORDS)
        .rebuilds(hand_ins::CLEAR)
        .rebuilds(grades::CLEAR)
        .rebuilds(grades::CLEAR_OVERRIDES)
        .rebuilds(team::CLEAR_LOOKS)
        .rebuilds(own_words::CLEAR)
        .on(enrolment::store::enrolled)
        .on(enrolment::store::left)
        .on(waiting::joined)
        .on(waiting::left)
        .on(waiting::moved)
        .on(waiting::erased)
        .on(asking::store::asked)
        .on(asking::store::ended)
        .on(asking::store::erased)
        .on(units::store::unit_opened)
        .on(answers::answered)
        .on(answers::kept)
        .on(answers::restarted)
        .on(answers::hint_taken)
        .on(blocks::block_done)
        .on(blocks::watched)
        .on(branches::store::assigned)
        .on(groups::store::joined)
        .on(groups::store::left)
        .on(hand_ins::handed_in)
        .on(hand_ins::graded)
        .on(hand_ins::erased)
        .on(lists::said)
        .on(lists::undone)
        .on(transfer::transferred)
        .on(transfer::erased)
        .on(invited::erased)
        .on(more_time::given)
        .on(more_time::taken)
        .on(more_time::erased)
        .on(own_words::erased)
        .on(grades::overridden)
        .on(grades::run_moved)
        .on(team::looked_at)
}

/// What this slice keeps on the shelf.
pub fn shelved(shelf: Shelf) -> Shelf {
    shelf
        .with(answers::Problems::default())
        .with(grades::Shapes::default())
        .with(awards::Awards::default())
        .with(seats::SeatDoor::default())
        .with(enrolment::Letterhead::default())
        .with(courses::PlacesChange(enrolment::places_change))
        .with(programmes::FollowedProgrammes::default())
        .with(team::FindingsShelf::default())
        .with(render::Rendered::default())
}

/// Who does which errand here.
pub fn errands(runner: Runner) -> Runner {
    runner.on(lists::forget).on(invited::forget)
}

/// The pages and API of this slice.
pub fn routes() -> Router<House> {
    pages::routes().merge(api::routes_core()).merge(team::routes())
}

#[cfg(test)]
mod tests;
