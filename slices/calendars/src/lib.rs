//! When institutions teach: the slots of a week and the days they are closed; and when all of an alliance are free.
//!
//! - [`rules`]: slots become instants and meet (pure);
//! - [`entries`]: the calendar of an institution;
//! - [`import`]: an iCalendar file, shown before it is done;
//! - [`common`]: slots free for all parties of an agreement;
//! - [`feed`]: one's own deadlines, by a private address.

pub mod common;
pub mod entries;
pub mod feed;
pub mod import;
mod look;
pub mod rules;

pub use rules::free_for_all;

use axum::{Router, extract::DefaultBodyLimit};
use axum_extra::routing::RouterExt;
use errands::Runner;
use ground::{Hearing, Shelf};
use web::House;

words::speak!();

/// The tables of this slice.
pub const MIGRATIONS: &[store::Migration] = &[store::migration!("calendars", "0001-calendars")];

/// Who hears which fact here.
pub fn hears(hearing: Hearing) -> Hearing {
    let hearing = entries::store::CLEAR.into_iter().fold(hearing, Hearing::rebuilds);
    hearing.on(entries::store::kept).on(entries::store::removed).on(feed::erased)
}

/// What this slice keeps on the shelf.
pub fn shelved(shelf: Shelf) -> Shelf {
    shelf
}

/// Who does which errand here.
pub fn errands(runner: Runner) -> Runner {
    runner
}

/// The pages and API of this slice.
pub fn routes() -> Router<House> {
    let upload = Router::new()
        .typed_get(import::pages::form_page)
        .typed_post(import::pages::bring)
        .typed_post(import::pages::confirm)
        .layer(DefaultBodyLimit::max(import::pages::LARGEST_FORM));
    Router::new()
        .typed_get(entries::pages::page)
        .typed_post(entries::pages::add)
        .typed_post(entries::pages::remove)
        .typed_get(entries::pages::export)
        .typed_get(common::pages::page)
        .typed_get(feed::pages::page)
        .typed_post(feed::pages::renew)
        .typed_get(feed::pages::file)
        .merge(upload)
}
