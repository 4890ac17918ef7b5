//! The outbox of a site without a mail server: a demo, a test, or one that is being set up.

use crate::Mail;
use ::store::{StoreError, Tx, View, sql};
use lexicon::{Instant, time::Millis};

/// A letter that was not sent but kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    pub at: Instant,
    pub to: String,
    pub subject: String,
    pub body: String,
    /// The address that stops such letters, where they can be stopped.
    pub unsubscribe: Option<String>,
}

pub(crate) fn keep(tx: &Tx<'_>, at: Instant, mail: &Mail) -> Result<(), StoreError> {
    tx.run(
        sql!("insert into outbox (at, recipient, subject, body, unsubscribe) values (?1, ?2, ?3, ?4, ?5)"),
        &[&at, &mail.to, &mail.subject, &mail.body, &mail.unsubscribe],
    )?;
    Ok(())
}

/// A letter is kept so long for an operator to read it; its links have stopped working before.
const KEPT: Millis = Millis::days(7);

/// Removes letters older than a week; how many those were.
pub fn forget_old_letters(tx: &Tx<'_>, now: Instant) -> Result<u64, StoreError> {
    let before = Instant::from_millis(now.as_millis() - KEPT.0);
    tx.run(sql!("delete from outbox where at < ?1"), &[&before])
}

/// The newest letters first.
pub fn latest_sent(view: &View<'_>, limit: i64) -> Result<Vec<Sent>, StoreError> {
    view.rows(
        sql!("select at, recipient, subject, body, unsubscribe from outbox order by seq desc limit ?1"),
        &[&limit],
        |row| {
            let (at, to, subject) = (row.get(0)?, row.get(1)?, row.get(2)?);
            Ok(Sent { at, to, subject, body: row.get(3)?, unsubscribe: row.get(4)? })
        },
    )
}
