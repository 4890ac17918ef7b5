//! People: accounts, sessions, passkeys.

mod email;
mod passkeys;
mod passwords;
mod person;
mod secret;
mod sessions;

pub use passwords::{hash_password, verify_password};
pub use person::{
    DATA_PARTS, DataPart, EraseMyself, MyData, NewPerson, Person, by_email, create, known_of, name, person,
};
pub use sessions::{SessionCache, ended_cookie, recognise, session_cookie, sign_in_as, start_session};

#[doc(hidden)]
pub use linkme;

use axum::Router;
use errands::Runner;
use ground::{Hearing, Shelf};
use web::House;

words::speak!();

/// The tables of this slice.
pub const MIGRATIONS: &[store::Migration] = &[store::migration!("people", "0001-people")];

/// Who hears which fact here.
pub fn hears(hearing: Hearing) -> Hearing {
    hearing.on(person::apply_erasure)
}

/// What this slice keeps on the shelf.
pub fn shelved(shelf: Shelf) -> Shelf {
    shelf.with(SessionCache::default())
}

/// Who does which errand here.
pub fn errands(runner: Runner) -> Runner {
    runner
}

/// The pages and API of this slice.
pub fn routes() -> Router<House> {
    Router::new()
}
