//! The catalogue: what one can learn, found and shown.
//!
//! - [`entry`]: the noun, a course with the runs anybody may follow, and what a portal shows of it;
//! - [`entries`], [`entry()`]: what slices beside this one ask;
//! - [`text`], [`index`]: words and the courses that have them;
//! - [`find`]: searching, facets, order;
//! - [`Others`]: what a portal shows of other sites, found by the same words;
//! - [`Programmes`]: what is composed of courses, found by the same words beside them;
//! - [`told`]: the same for programs;
//! - `pages`: home, results, the page of a course.

pub mod api;
mod beside;
mod changes;
pub mod entry;
mod facade;
pub mod find;
pub mod index;
mod look;
mod memory;
mod pages;
mod programme;
pub mod text;
pub mod told;

pub use beside::Others;
pub use entry::{Entry, Shown};
pub use facade::{entries, entry, programmes, read_ahead};
pub use memory::Catalogue;
pub use pages::{course::CoursePage, home::FrontPage, programmes::FindingProgrammes};
pub use programme::Programmes;

use axum::Router;
use axum_extra::routing::RouterExt;
use errands::Runner;
use ground::{Hearing, Shelf};
use web::House;

words::speak!();

/// The tables of this slice.
pub const MIGRATIONS: &[store::Migration] = &[store::migration!("catalogue", "0001-catalogue")];

/// Who hears which fact here.
pub fn hears(hearing: Hearing) -> Hearing {
    hearing
        .rebuilds(changes::CLEAR)
        .rebuilds(changes::CLEAR_MARKS)
        .on(changes::course_created)
        .on(changes::version_committed)
        .on(changes::course_described)
        .on(changes::run_opened)
        .on(changes::run_moved)
        .on(changes::terms_changed)
        .on(changes::programme_published)
        .on(changes::programme_shown)
        .on(changes::programme_described)
        .on(changes::intake_set)
        .on(changes::institution_founded)
        .on(changes::institution_renamed)
        .on(changes::institution_logo_changed)
        .on(changes::institution_moved)
        .on(changes::institution_described)
}

/// What this slice keeps on the shelf.
pub fn shelved(shelf: Shelf) -> Shelf {
    shelf.with(Catalogue::default()).with(beside::Beside::default())
}

/// Who does which errand here.
pub fn errands(runner: Runner) -> Runner {
    runner
}

/// The pages and API of this slice.
pub fn routes() -> Router<House> {
    Router::new()
        .typed_get(pages::home::page)
        .typed_get(pages::results::page)
        .typed_get(pages::course::page)
        .typed_get(pages::programmes::page)
}
