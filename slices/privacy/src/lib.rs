//! What is done with personal data, and each person's say in it.
//!
//! - [`register`]: the register of processing of an institution, drawn from what the program does and from its agreements;
//! - [`consents`]: texts people may agree to, each in versions, and what they answered;
//! - `readable`: one's own data as a page.

mod api;
pub mod consents;
mod readable;
pub mod register;

pub use readable::KEYS as KEYS_WITH_WORDS;

use axum::Router;
use axum_extra::routing::RouterExt;
use errands::Runner;
use ground::{Hearing, Shelf};
use web::House;

words::speak!();

/// The tables of this slice.
pub const MIGRATIONS: &[store::Migration] = &[store::migration!("privacy", "0001-privacy")];

/// Who hears which fact here.
pub fn hears(hearing: Hearing) -> Hearing {
    use consents::store as kept;
    let hearing = kept::CLEAR.into_iter().fold(hearing, Hearing::rebuilds);
    hearing.on(kept::published).on(kept::retired).on(kept::answered).on(kept::forgotten)
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
        .typed_get(readable::show)
        .typed_get(register::page::show)
        .typed_get(register::page::sheet)
        .typed_get(consents::mine_page::show)
        .typed_post(consents::mine_page::answer)
        .typed_get(consents::texts_page::show)
        .typed_post(consents::texts_page::publish)
        .typed_get(consents::text_page::show)
        .typed_post(consents::text_page::publish)
        .typed_post(consents::text_page::retire)
}
