//! Portals: sites of an installation with their own name, host, looks and catalogue. A portal shows what its institution
//! has and what agreements list on it, and nothing else.
//!
//! - [`showing`]: what a portal shows at a moment: what slices above ask.

pub mod showing;

pub use showing::{Because, Curated, ListedBy, Showing};

use axum::Router;
use errands::Runner;
use ground::{Hearing, Shelf};
use web::House;

words::speak!();

/// The tables of this slice.
pub const MIGRATIONS: &[store::Migration] = &[store::migration!("portals", "0001-portals")];

/// Who hears which fact here.
pub fn hears(hearing: Hearing) -> Hearing {
    hearing
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
    Router::new()
}
