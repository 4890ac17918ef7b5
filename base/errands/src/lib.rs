//! Work that happens later: it is committed with the act that causes it, done at least once, and tried again
//! with growing pauses when it fails, unless trying again would give the same.

mod headers;
mod html;
mod mail;
mod outbox;
mod runner;
mod store;

pub use html::html_of;
pub use mail::{About, Mail, MailProblem, Mailer, SmtpSettings, Tls};
pub use outbox::{Sent, forget_old_letters, latest_sent};
pub use runner::{Done, Failure, Runner};

use ::store::{StoreError, Tx};
use ground::Cx;
use lexicon::{ErrandId, Instant};
use serde::{Serialize, de::DeserializeOwned};

pub const MIGRATIONS: &[::store::Migration] = &[::store::migration!("errands", "0001-errands")];

/// Something to do later.
pub trait Errand: Serialize + DeserializeOwned + Send + 'static {
    /// `slice.verb-noun`
    const KIND: &'static str;
}

/// Commits `errand` with this transaction, to be done as soon as it can.
pub fn soon<E: Errand>(tx: &Tx<'_>, cx: &Cx, errand: &E) -> Result<(), StoreError> {
    at(tx, cx, cx.now, errand)
}

/// Commits `errand` with this transaction, to be done at `due` or soon after.
pub fn at<E: Errand>(tx: &Tx<'_>, cx: &Cx, due: Instant, errand: &E) -> Result<(), StoreError> {
    let id: ErrandId = cx.id();
    store::insert(tx, id, E::KIND, errand, due)
}

#[cfg(test)]
mod tests;
