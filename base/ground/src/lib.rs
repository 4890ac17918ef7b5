//! The ground everything stands on: two doors, rights as types, a journal.
//!
//! - [`Act`] changes something, [`Ask`] reads something; [`Site`] is the only way to either;
//! - [`rights`]: [`Granted`] is made in one place, from the roles a person holds;
//! - [`Decision`]: an act decides facts, [`Hearing`] applies them;
//! - [`journal`]: the facts, in order, chained;
//! - [`Changes`]: when something last changed, and for whom;
//! - [`Refusal`] is a sentence for a person, [`Fault::Broken`] is a breakage.

mod act;
mod changes;
mod cx;
mod fault;
pub mod hearing;
pub mod journal;
pub mod rights;
mod said_words;
mod shelf;
mod site;
mod who;

pub use act::{Act, Ask, Decision};
pub use changes::{Changes, Moment, Reach};
pub use cx::{Clock, Cx};
pub use fault::{Fault, Refusal, sentences};
pub use hearing::{Heard, Hearing};
pub use rights::{Everything, Granted, Holders, Oneself, Place, Right};
pub use said_words::erase_words;
pub use shelf::Shelf;
pub use site::Site;
pub use who::Who;

/// For `#[right]` rows written by slices.
#[doc(hidden)]
pub use linkme;

/// The tables of this crate.
pub const MIGRATIONS: &[store::Migration] =
    &[store::migration!("ground", "0001-ground"), store::migration!("ground", "0002-dates-of-roles")];

#[cfg(test)]
mod tests;
