//! What people are told: in the house, by a letter at once, or in a digest.
//!
//! - [`told`]: which facts tell what to whom: one [`told::Told`] for each fact;
//! - [`notice`]: something a person was told, its sentence, its page, the bell;
//! - [`settings`]: how somebody wants to be written to;
//! - [`post`]: letters at once, digests, reminders; and how to stop them.

pub mod kind;
mod known;
pub mod notice;
pub mod post;
pub mod settings;
pub mod told;

pub use notice::{Unread, count_unread};
pub use post::{Sender, send};

use axum::Router;
use axum_extra::routing::RouterExt;
use errands::Runner;
use ground::{Hearing, Shelf};
use web::House;

words::speak!();

/// The tables of this slice.
pub const MIGRATIONS: &[store::Migration] = &[store::migration!("notifications", "0001-notifications")];

/// Who hears which fact here.
pub fn hears(hearing: Hearing) -> Hearing {
    told::all(hearing)
}

/// What this slice keeps on the shelf.
pub fn shelved(shelf: Shelf) -> Shelf {
    shelf.with(Unread::default()).with(post::Rounds::default())
}

/// Who does which errand here: nothing is asked for, it is looked for.
pub fn errands(runner: Runner, sender: Sender) -> Runner {
    runner.regularly(move |site| post::look(site, sender.clone()))
}

/// The pages and API of this slice.
pub fn routes() -> Router<House> {
    Router::new()
        .typed_get(notice::pages::page)
        .typed_post(notice::pages::read_all)
        .typed_post(notice::pages::read_one)
        .typed_get(settings::pages::page)
        .typed_post(settings::pages::save)
        .typed_get(post::unsubscribe::ask)
        .typed_post(post::unsubscribe::stop)
}

#[cfg(test)]
mod tests;
