//! Portals: sites of an installation with their own name, host, looks and catalogue. A portal shows what its institution
//! has and what agreements list on it, and nothing else.
//!
//! - [`showing`]: what a portal shows at a moment: what slices above ask;
//! - [`portal`]: the noun, and what its team changes;
//! - [`curation`]: which courses come first, are highlighted, or hidden;
//! - [`arrival`]: which portal a request comes by;
//! - [`front`]: what a portal shows of itself on its own host.

mod api;
pub mod arrival;
pub mod curation;
pub mod front;
mod operating;
mod pages;
pub mod portal;
pub mod showing;
#[cfg(test)]
mod tests;

pub use arrival::{Hosts, by_host};
pub use portal::Portal;
pub use showing::{Because, Curated, ListedBy, Showing};

use axum::{Router, extract::DefaultBodyLimit};
use axum_extra::routing::RouterExt;
use errands::Runner;
use ground::{Hearing, Shelf};
use web::House;

/// What pages of slices beside this one are made of that a portal's team sees among its own.
pub mod team {
    pub use crate::pages::frame::{Frame, On, refusals, saved};
}

words::speak!();

/// The tables of this slice.
pub const MIGRATIONS: &[store::Migration] = &[store::migration!("portals", "0001-portals")];

/// Who hears which fact here: of portals, that they were closed is all that is history.
pub fn hears(hearing: Hearing) -> Hearing {
    hearing.rebuilds(portal::closed::CLEAR).on(portal::closed::closed)
}

/// What this slice keeps on the shelf.
pub fn shelved(shelf: Shelf) -> Shelf {
    shelf.with(Hosts::default())
}

/// Who does which errand here.
pub fn errands(runner: Runner) -> Runner {
    runner
}

/// The pages and API of this slice.
pub fn routes() -> Router<House> {
    let looks = Router::new()
        .typed_get(pages::looks::show)
        .typed_post(pages::looks::change)
        .layer(DefaultBodyLimit::max(web::pictures::LARGEST_FORM));
    Router::new()
        .typed_get(pages::list::show)
        .typed_post(pages::list::open)
        .typed_get(pages::settings::show)
        .typed_post(pages::settings::change)
        .typed_get(pages::hosts::show)
        .typed_post(pages::hosts::add)
        .typed_post(pages::hosts::remove)
        .typed_get(pages::texts::show)
        .typed_post(pages::texts::change)
        .typed_get(pages::curation::show)
        .typed_post(pages::curation::change)
        .typed_get(pages::close::show)
        .typed_post(pages::close::close)
        .typed_get(pages::public::legal)
        .typed_get(pages::public::logo)
        .typed_get(pages::public::style)
        .typed_get(pages::public::robots)
        .merge(looks)
}
