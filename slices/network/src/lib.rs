//! Institutions, and the roles people hold in them.

pub mod institution;

pub use institution::{Institution, InstitutionName};

use axum::Router;
use errands::Runner;
use ground::{Hearing, Shelf};
use web::House;

words::speak!();

/// The tables of this slice.
pub const MIGRATIONS: &[store::Migration] = &[store::migration!("network", "0001-network")];

/// Who hears which fact here.
pub fn hears(hearing: Hearing) -> Hearing {
    hearing
        .rebuilds(institution::CLEAR_INSTITUTIONS)
        .rebuilds(institution::CLEAR_ROLES)
        .on(institution::founded)
        .on(institution::renamed)
        .on(institution::role_given)
        .on(institution::role_ended)
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
