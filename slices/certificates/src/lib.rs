//! Certificates: awarded, verified, revoked.
//!
//! - [`rule`]: what a run asks, and where a learner stands;
//! - [`issue`]: the document is made and signed before the door, the act checks and records;
//! - [`document`]: the signed document, and what it looks like as badge, paper and picture;
//! - [`issuer`], [`keys`]: institutions as others know them;
//! - [`revoke`]: withdrawn, and said so everywhere;
//! - [`pages`]: among them `/v/{code}`, which anybody may read who has the code.

pub mod certificate;
mod code;
pub mod document;
pub mod issue;
pub mod issuer;
pub mod keys;
mod pages;
pub mod revoke;
pub mod rule;
pub mod throttle;

pub use certificate::Certificate;
pub use code::Code;
pub use issue::{ClaimProgramme, Issuer, Outcome, Whom, issue, issue_programme};
pub use revoke::{Revoke, withdraw};

use axum::Router;
use errands::Runner;
use ground::{Hearing, Shelf};
use issuer::StatusLists;
use throttle::Throttle;
use web::House;

words::speak!();

/// The tables of this slice.
pub const MIGRATIONS: &[store::Migration] = &[
    store::migration!("certificates", "0001-certificates"),
    store::migration!("certificates", "0002-reasons"),
];

/// Who hears which fact here.
pub fn hears(hearing: Hearing) -> Hearing {
    hearing
        .rebuilds(certificate::CLEAR)
        .on(certificate::issued)
        .on(certificate::revoked)
        .on(certificate::forgotten)
}

/// What this slice keeps on the shelf. The [`MasterKey`](secrets::MasterKey) is put there by whoever knows the data folder.
pub fn shelved(shelf: Shelf) -> Shelf {
    shelf
        .with(Throttle::default())
        .with(StatusLists::default())
        .with(learning::Awards(certificate::runs_of_holder))
}

/// Who does which errand here.
pub fn errands(runner: Runner) -> Runner {
    runner.on(issue::issue_to_everyone)
}

/// The pages and API of this slice.
pub fn routes() -> Router<House> {
    pages::routes()
}

#[cfg(test)]
mod tests;
