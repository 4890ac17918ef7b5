//! People: accounts, sessions, passkeys.
//!
//! - [`recognise`] says who is behind a request; [`start_session`] and [`session_cookie`] sign a browser in;
//! - [`person`](fn@person), [`name`](fn@name), [`by_email`] and the view `people_names` are how other slices know people;
//! - [`way_in!`] is how a slice that lets people sign in by others takes part;
//! - [`EraseMyself`] and [`MyData`] are what the law gives every person; [`data_part!`] is how a slice takes part.

mod account;
mod address;
mod after;
mod arrive;
mod email;
mod letters;
mod passkeys;
mod passwords;
mod person;
mod secret;
mod sent;
mod sessions;
mod shown;
mod sign_in;
mod sign_up;
mod statements;
#[cfg(test)]
mod tests;
mod throttles;
mod tokens;
mod ways_in;

pub use address::Address;
pub use after::is_ours;
pub use arrive::{arrive, session_before};
pub use email::read as read_email;
pub use letters::Sender;
pub use passkeys::{AddPasskey, RemovePasskey};
pub use passwords::{AskNewPassword, ChangePassword, ChooseNewPassword, hash_password, verify_password};
pub use person::needs_recent_proof;
pub use person::{
    DATA_PARTS, DataPart, ENDINGS, Ending, EraseMyself, MyData, NewPerson, Person, SeeOwnData, any_made_on,
    by_email, by_email_in, count_of_realm, create, known_of, leave_realm, name, person, read_name,
};
pub use sessions::{
    EndOtherSessions, EndSession, SessionCache, ended_cookie, guarded_cookie, label as browser_label,
    recognise, session_cookie, sign_in_as, start_session,
};
pub use sign_in::{
    SignIn, SignedIn, TryPassword, Whose, begin_session, begin_session_proved, is_recent, welcome,
};
pub use sign_up::{AskConfirmation, ConfirmAddress, SignUp, SignedUp};
pub use throttles::{count_letter, count_sign_in, count_sign_in_well};
pub use ways_in::{WAYS_IN, WayIn, signs_in_without_others};

#[doc(hidden)]
pub use linkme;

use axum::Router;
use axum_extra::routing::RouterExt;
use errands::Runner;
use ground::{Hearing, Shelf};
use web::House;

words::speak!();

/// The tables of this slice.
pub const MIGRATIONS: &[store::Migration] = &[
    store::migration!("people", "0001-people"),
    store::migration!("people", "0002-back"),
    store::migration!("people", "0003-algorithms"),
];

/// Who hears which fact here.
pub fn hears(hearing: Hearing) -> Hearing {
    hearing.on(person::apply_erasure)
}

/// What this slice keeps on the shelf.
pub fn shelved(shelf: Shelf) -> Shelf {
    shelf.with(SessionCache::default())
}

/// Who does which errand here: letters are all there is, and they are sent by others.
pub fn errands(runner: Runner) -> Runner {
    runner
}

/// The pages and API of this slice.
pub fn routes() -> Router<House> {
    Router::new()
        .typed_get(sign_up::pages::page)
        .typed_post(sign_up::pages::sent)
        .typed_get(sign_up::pages::confirm_opened)
        .typed_post(sign_up::pages::confirm_pressed)
        .typed_post(sign_up::pages::email_sent)
        .typed_get(sign_in::pages::page)
        .typed_post(sign_in::pages::sent)
        .typed_post(sign_in::pages::sign_out)
        .typed_post(sign_in::link_asked)
        .typed_get(sign_in::code_form)
        .typed_post(sign_in::code_typed)
        .typed_get(sign_in::link_opened)
        .typed_post(sign_in::link_pressed)
        .typed_get(sign_in::prove_page)
        .typed_post(sign_in::prove_sent)
        .typed_get(passwords::pages::forgotten)
        .typed_post(passwords::pages::forgotten_sent)
        .typed_get(passwords::pages::new)
        .typed_post(passwords::pages::new_sent)
        .typed_post(passwords::pages::change)
        .typed_get(account::page)
        .typed_post(account::sent)
        .typed_get(account::my_data)
        .typed_get(account::erase_form)
        .typed_post(account::erase_sent)
        .typed_get(sessions::pages::page)
        .typed_post(sessions::pages::end)
        .typed_post(sessions::pages::end_others)
        .typed_get(passkeys::pages::page)
        .typed_post(passkeys::pages::remove)
        .typed_post(passkeys::register_start)
        .typed_post(passkeys::register_finish)
        .typed_post(passkeys::sign_in_start)
        .typed_post(passkeys::sign_in_finish)
        .typed_get(statements::privacy)
        .typed_get(statements::accessibility)
}
