//! Signing in: by password, by mail, by passkey. Whichever way, it ends in [`SignIn`], with a proof.

mod act;
mod attempt;
pub(crate) mod link;
mod link_pages;
pub(crate) mod pages;
mod prove;

pub(crate) use act::{Proved, begin};
pub use act::{SignIn, SignedIn};
pub use act::{begin as begin_session, begin_proved as begin_session_proved, welcome};
pub(crate) use attempt::MaySignIn;
pub use attempt::{TryPassword, Whose};
pub(crate) use link_pages::{code_form, code_typed, link_asked, link_opened, link_pressed};
pub use prove::is_recent;
pub(crate) use prove::{page as prove_page, send as prove_sent};
