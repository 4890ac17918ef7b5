//! Programmes: courses of one institution or several, composed with a rule of completion.
//!
//! - [`programme`]: the noun, its versions, who may know of it;
//! - [`definition`]: the next version while it is written, checked, published;
//! - [`intake`]: dates, capacity, admission;
//! - [`application`]: asked for, decided by a jury, confirmed;
//! - [`enrolment`]: who follows a programme, on which version;
//! - [`recognition`]: what was done elsewhere and counts here;
//! - [`progress`]: the rule of completion (pure), and where people stand.

mod api;
pub mod application;
pub mod definition;
pub mod enrolment;
pub mod intake;
mod known;
mod look;
mod opened;
mod pages;
pub mod programme;
pub mod progress;
pub mod recognition;
mod refusals;
pub mod rights;

pub use intake::{Intake, IntakeState};
pub use look::{credits, kind_name, machine_of, title_of, titled};
pub use programme::{ListedProgramme, Programme, ProgrammeName, listed};
pub use progress::{Progress, Standing, progress, standing_of};
pub use rights::{FollowProgramme, KeepProgramme, SeeProgramme, SeeProgrammePeople};

use axum::Router;
use errands::Runner;
use ground::{Hearing, Shelf};
use web::House;

words::speak!();

/// The tables of this slice.
pub const MIGRATIONS: &[store::Migration] = &[store::migration!("programmes", "0001-programmes")];

/// Who hears which fact here.
pub fn hears(hearing: Hearing) -> Hearing {
    hearing
        .rebuilds(recognition::store::CLEAR)
        .rebuilds(enrolment::store::CLEAR)
        .rebuilds(application::store::CLEAR)
        .rebuilds(intake::store::CLEAR)
        .rebuilds(programme::store::CLEAR_COURSES)
        .rebuilds(programme::store::CLEAR_VERSIONS)
        .rebuilds(programme::store::CLEAR)
        .on(programme::store::created)
        .on(programme::store::published)
        .on(programme::store::shown)
        .on(programme::store::described)
        .on(intake::store::set)
        .on(application::store::submitted)
        .on(application::store::decided)
        .on(application::store::withdrawn)
        .on(application::store::forgotten)
        .on(enrolment::store::enrolled)
        .on(enrolment::store::left)
        .on(enrolment::store::moved)
        .on(recognition::store::recognised)
        .on(recognition::store::revoked)
}

/// What this slice keeps on the shelf.
pub fn shelved(shelf: Shelf) -> Shelf {
    shelf.with(learning::FollowedProgrammes(progress::followed))
}

/// Who does which errand here.
pub fn errands(runner: Runner) -> Runner {
    runner
}

/// The pages and API of this slice.
pub fn routes() -> Router<House> {
    pages::routes()
}

#[cfg(test)]
mod tests;
