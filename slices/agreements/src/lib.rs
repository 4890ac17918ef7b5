//! Agreements between institutions, and what they allow. Nothing crosses from one institution to another without a
//! grant in force.
//!
//! - [`agreement`]: the noun, its state at any moment, what is seen of it;
//! - [`draft`]: a text while it is written;
//! - [`steps`]: proposed, signed, declined, suspended, renewed, left, shown;
//! - [`why`]: may they, and why: what slices above ask;
//! - [`give_back`]: a seat comes back, and goes to whoever waits;
//! - [`Effects`]: what grants make possible, as slices above know it;
//! - [`sealed`]: the signed document.

pub mod agreement;
mod api;
mod back;
mod days;
pub mod draft;
mod effects;
mod look;
mod pages;
pub mod sealed;
pub mod steps;
mod text;
pub mod why;

pub use agreement::store::{of_institution as agreements_of, uses_of_institution as uses_of_grants};
pub use back::{FOLLOWING, Following, SeatBack, give_back};
pub use draft::{CourseOf, GivenRun, courses, given_runs, owners_of_courses};
pub use effects::{EFFECTS, Effects, Told};
pub use look::{Names, day as day_in_words, hindrance as hindrance_in_words, money, right_name};
pub use why::{
    Answer, Between, Broadly, GrantInForce, Hindrance, Known, Question, Wanted, Wins, grants_in_force, may,
    use_of,
};

use axum::{Router, extract::DefaultBodyLimit};
use axum_extra::routing::RouterExt;
use errands::Runner;
use ground::{Hearing, Shelf};
use web::House;

words::speak!();

/// The tables of this slice.
pub const MIGRATIONS: &[store::Migration] = &[store::migration!("agreements", "0001-agreements")];

/// Who hears which fact here.
pub fn hears(hearing: Hearing) -> Hearing {
    use agreement::apply;
    use draft::{programmes, store as drafts};
    let hearing = apply::CLEAR.into_iter().fold(hearing, Hearing::rebuilds);
    hearing
        .rebuilds(drafts::CLEAR_SUBJECTS)
        .rebuilds(programmes::CLEAR)
        .on(apply::proposed)
        .on(apply::signed)
        .on(apply::declined)
        .on(apply::sealed)
        .on(apply::suspended)
        .on(apply::resumed)
        .on(apply::left)
        .on(apply::shown)
        .on(apply::used)
        .on(apply::forgotten)
        .on(drafts::course_created)
        .on(drafts::version_committed)
        .on(drafts::run_opened)
        .on(drafts::run_terms_changed)
        .on(programmes::created)
        .on(programmes::published)
        .on(programmes::shown)
}

/// What this slice keeps on the shelf.
pub fn shelved(shelf: Shelf) -> Shelf {
    shelf
}

/// Who does which errand here.
pub fn errands(runner: Runner) -> Runner {
    runner.on(sealed::seal)
}

/// The pages and API of this slice.
pub fn routes() -> Router<House> {
    let upload = Router::new()
        .typed_get(pages::verify::form)
        .typed_post(pages::verify::upload)
        .layer(DefaultBodyLimit::max(pages::verify::LARGEST_FORM));
    Router::new()
        .typed_get(pages::list::show)
        .typed_get(pages::edit::begin)
        .typed_post(pages::edit::begun)
        .typed_get(pages::one::show)
        .typed_get(pages::edit::write)
        .typed_post(pages::edit::save)
        .typed_post(pages::edit::discard)
        .typed_get(pages::grants::form_page)
        .typed_post(pages::grants::add)
        .typed_post(pages::grants::remove)
        .typed_get(pages::step::ask)
        .typed_post(pages::step::take)
        .typed_get(pages::one::document)
        .typed_get(pages::public::show)
        .typed_get(pages::why::show)
        .merge(upload)
}
