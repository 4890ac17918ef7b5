//! What a portal's catalogue tells other programs: sitemap, Atom, OAI-PMH, a signed feed.
//!
//! - [`here`]: the site as the request reached it: its name, address, contact;
//! - [`catalogue`]: the courses it shows, as data for feeds;
//! - [`shown`]: what was told before, so that what is gone is told as gone; kept in memory until something changes;
//! - [`pages`]: the addresses.

mod catalogue;
mod here;
mod pages;
mod shown;
mod signing;

pub use shown::Snapshots;

use axum::Router;
use axum_extra::routing::RouterExt;
use errands::Runner;
use ground::{Hearing, Shelf};
use web::House;

words::speak!();

/// The tables of this slice.
pub const MIGRATIONS: &[store::Migration] = &[store::migration!("feeds", "0001-feeds")];

/// Who hears which fact here.
pub fn hears(hearing: Hearing) -> Hearing {
    hearing.on(shown::portal_closed)
}

/// What this slice keeps on the shelf.
pub fn shelved(shelf: Shelf) -> Shelf {
    shelf.with(Snapshots::default())
}

/// Who does which errand here.
pub fn errands(runner: Runner) -> Runner {
    runner
}

/// The pages and API of this slice.
pub fn routes() -> Router<House> {
    Router::new()
        .typed_get(pages::about::show)
        .typed_get(pages::sitemap::whole)
        .typed_get(pages::sitemap::part)
        .typed_get(pages::runs::of_portal)
        .typed_get(pages::runs::of_institution)
        .typed_get(pages::oai::read)
        .typed_post(pages::oai::post)
        .typed_get(pages::catalogue::page)
        .typed_get(pages::richie::runs)
        .typed_get(pages::did::document)
}
