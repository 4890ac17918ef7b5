//! Signing in by one's institution (OpenID Connect).
//!
//! - [`provider`]: who says who an institution's people are, and which roles that gives; [`domain`]: its addresses;
//! - [`described`]: what providers say of themselves, read by the one way out ([`outside`](::outside));
//! - [`flow`]: from the button to the provider and back, and what becomes of it;
//! - [`identity`]: what a person can sign in by.

mod api;
pub mod described;
pub mod domain;
pub mod flow;
pub mod history;
pub mod identity;
mod look;
mod pages;
pub mod provider;
mod secret;

use axum::Router;
use axum_extra::routing::RouterExt;
use errands::Runner;
use ground::{Hearing, Shelf};
use outside::Outside;
use web::House;

words::speak!();

/// The tables of this slice.
pub const MIGRATIONS: &[store::Migration] = &[store::migration!("openid", "0001-openid")];

/// Who hears which fact here.
pub fn hears(hearing: Hearing) -> Hearing {
    hearing
        .rebuilds(history::CLEAR_EVENTS)
        .on(history::provider_changed)
        .on(history::domain_proven)
        .on(history::domain_dropped)
        .on(history::linked)
        .on(history::unlinked)
        .on(identity::store::forgotten)
}

/// What this slice keeps on the shelf: the way out. The [`MasterKey`](secrets::MasterKey) is put there by whoever knows
/// the data folder.
pub fn shelved(shelf: Shelf, outside: &Outside) -> Shelf {
    shelf.with(described::Providers::new(outside.clone()))
}

/// Who does which errand here: none.
pub fn errands(runner: Runner) -> Runner {
    runner
}

/// The pages and API of this slice.
pub fn routes() -> Router<House> {
    Router::new()
        .typed_get(pages::choose::institutions)
        .typed_get(pages::choose::providers)
        .typed_get(pages::begin::go)
        .typed_get(pages::back::back)
        .typed_get(pages::connect::page)
        .typed_post(pages::connect::agreed)
        .typed_get(pages::connect::opened)
        .typed_post(pages::connect::pressed)
        .typed_get(pages::identities::page)
        .typed_post(pages::identities::unlink)
        .typed_get(pages::settings::page)
        .typed_post(pages::settings::claim_domain)
        .typed_post(pages::settings::drop_domain)
        .typed_get(pages::settings::letter_opened)
        .typed_post(pages::settings::letter_pressed)
        .typed_get(pages::provider::form_page)
        .typed_post(pages::provider::keep)
        .typed_post(pages::provider::switch)
        .typed_post(pages::provider::test)
}
