//! Catalogues of other sites that a portal follows: the signed feeds that they publish ([`announce::exchange`]), taken up now
//! and then, checked, and shown on that portal alone.
//!
//! - [`feed`]: the noun, and what a portal's team does with it;
//! - [`taking`]: reading, checking and applying one;
//! - [`course`]: what is kept of a course: the catalogue finds and shows it;
//! - [`problem`]: why one could not be taken up.

mod api;
pub mod course;
pub mod feed;
mod pages;
pub mod problem;
pub mod taking;
#[cfg(test)]
mod tests;

pub use course::{Course, ShownCourse, number, shown};
pub use problem::Problem;

use axum::Router;
use axum_extra::routing::RouterExt;
use errands::Runner;
use ground::{Hearing, Shelf};
use web::House;

words::speak!();

/// The tables of this slice.
pub const MIGRATIONS: &[store::Migration] = &[store::migration!("elsewhere", "0001-elsewhere")];

/// Who hears which fact here: nothing here is history; a portal that was closed follows nobody any more.
pub fn hears(hearing: Hearing) -> Hearing {
    hearing.on(feed::portal_closed)
}

/// What this slice keeps on the shelf. The way [`outside`] is put there by whoever wires the site.
pub fn shelved(shelf: Shelf) -> Shelf {
    shelf.with(taking::Rounds::default())
}

/// Who does which errand here.
pub fn errands(runner: Runner) -> Runner {
    runner.regularly(taking::look)
}

/// The pages and API of this slice.
pub fn routes() -> Router<House> {
    Router::new()
        .typed_get(pages::list::show)
        .typed_post(pages::list::follow)
        .typed_post(pages::change::pause)
        .typed_post(pages::change::stop)
        .typed_post(pages::change::accept)
        .typed_post(pages::change::now)
}
