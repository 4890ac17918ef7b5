//! Not too often: growing pauses, by account and by network address.
//!
//! A pause is short enough that nobody can lock somebody else out, and signing in by mail has its own count.
//! Subjects are hashed: the table knows no address.

use crate::secret;
use ground::Fault;
use lexicon::{Instant, time::Millis};
use store::{StoreError, Tx, View, sql};

/// How often something may be tried.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Policy {
    name: &'static str,
    /// So often without a pause.
    free: i64,
    /// The first pause; each following one is twice as long…
    first: Millis,
    /// …up to this.
    longest: Millis,
    /// After so long without a try everything is forgotten.
    forgotten: Millis,
}

const fn policy(name: &'static str, free: i64, first: Millis, longest: Millis, forgotten: Millis) -> Policy {
    Policy { name, free, first, longest, forgotten }
}

/// Wrong passwords of one account.
pub(crate) const ACCOUNT: Policy =
    policy("account", 5, Millis::seconds(2), Millis::minutes(1), Millis::hours(24));
/// Wrong passwords and codes from one address, which may be a whole school's.
pub(crate) const ADDRESS: Policy =
    policy("address", 60, Millis::seconds(1), Millis::minutes(5), Millis::hours(1));
/// Letters to one mailbox, asked for from one address: who floods somebody's mailbox pauses by themselves.
const MAILBOX: Policy = policy("mailbox", 3, Millis::minutes(1), Millis::minutes(15), Millis::hours(2));
/// Letters to one mailbox, whoever asks.
const FLOOD: Policy = policy("flood", 20, Millis::seconds(30), Millis::minutes(5), Millis::hours(2));
/// Letters and accounts asked for from one address.
const REQUESTS: Policy = policy("requests", 40, Millis::seconds(10), Millis::minutes(15), Millis::hours(1));
/// Ways to an institution's provider begun from one address, which may be that of the whole institution.
const INSTITUTION: Policy =
    policy("institution", 600, Millis::seconds(1), Millis::minutes(1), Millis::hours(1));
/// Challenges of passkeys asked for from one address.
pub(crate) const CHALLENGES: Policy =
    policy("challenges", 120, Millis::seconds(1), Millis::minutes(1), Millis::hours(1));

impl Policy {
    fn subject(self, subject: &str) -> String {
        secret::hash(&format!("{}\n{subject}", self.name))
    }

    /// The pause after the try number `count`.
    fn pause(self, count: i64) -> Millis {
        let beyond = count - self.free;
        if beyond < 0 {
            return Millis(0);
        }
        let doublings = u32::try_from(beyond.min(30)).unwrap_or(30);
        Millis(self.first.0.saturating_mul(1 << doublings)).min(self.longest)
    }
}

/// Counts a try; or says how long to wait, and counts nothing.
pub(crate) fn attempt(tx: &Tx<'_>, policy: Policy, subject: &str, now: Instant) -> Result<(), Fault> {
    let subject = policy.subject(subject);
    let (count, last_at, until) = read(tx, &subject)?;
    if now < until {
        return Err(Fault::TooOften { seconds: (until.since(now).0 + 999) / 1_000 });
    }
    let count = if now.since(last_at) > policy.forgotten { 1 } else { count + 1 };
    write(tx, &subject, count, now, now.plus(policy.pause(count)))?;
    Ok(())
}

/// The same, for a network address that may be unknown.
pub(crate) fn attempt_from(
    tx: &Tx<'_>,
    policy: Policy,
    address: Option<&str>,
    now: Instant,
) -> Result<(), Fault> {
    address.map_or(Ok(()), |address| attempt(tx, policy, address, now))
}

/// Counts a letter asked for from a network address (`None`: this machine) to a mailbox.
pub(crate) fn letter(tx: &Tx<'_>, mailbox: &str, address: Option<&str>, now: Instant) -> Result<(), Fault> {
    attempt_from(tx, REQUESTS, address, now)?;
    attempt(tx, MAILBOX, &format!("{}\n{mailbox}", address.unwrap_or_default()), now)?;
    attempt(tx, FLOOD, mailbox, now)
}

/// Counts a sign-in by others begun from a network address.
pub fn count_sign_in(tx: &Tx<'_>, address: Option<&str>, now: Instant) -> Result<(), Fault> {
    attempt_from(tx, INSTITUTION, address, now)
}

/// It went well, so it does not count.
pub fn count_sign_in_well(tx: &Tx<'_>, address: Option<&str>) -> Result<(), StoreError> {
    give_back(tx, INSTITUTION, address)
}

/// Counts a letter another slice sends because of a request; or says how long to wait.
pub fn count_letter(tx: &Tx<'_>, mailbox: &str, address: Option<&str>, now: Instant) -> Result<(), Fault> {
    letter(tx, mailbox, address, now)
}

/// All is well again with this subject.
pub(crate) fn forget(tx: &Tx<'_>, policy: Policy, subject: &str) -> Result<(), StoreError> {
    tx.run(sql!("delete from throttles where subject = ?1"), &[&policy.subject(subject)])?;
    Ok(())
}

/// The try was a good one: it does not count, and leaves no pause to the others behind the same address.
pub(crate) fn give_back(tx: &Tx<'_>, policy: Policy, address: Option<&str>) -> Result<(), StoreError> {
    let Some(address) = address else { return Ok(()) };
    tx.run(
        sql!("update throttles set count = count - 1, until = last_at where subject = ?1 and count > 0"),
        &[&policy.subject(address)],
    )?;
    Ok(())
}

fn read(view: &View<'_>, subject: &str) -> Result<(i64, Instant, Instant), StoreError> {
    let found = view.first(
        sql!("select count, last_at, until from throttles where subject = ?1"),
        &[&subject],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?;
    Ok(found.unwrap_or((0, Instant::from_millis(0), Instant::from_millis(0))))
}

fn write(tx: &Tx<'_>, subject: &str, count: i64, now: Instant, until: Instant) -> Result<(), StoreError> {
    tx.run(
        sql!(
            "insert into throttles (subject, count, last_at, until) values (?1, ?2, ?3, ?4)
             on conflict (subject) do update
             set count = excluded.count, last_at = excluded.last_at, until = excluded.until"
        ),
        &[&subject, &count, &now, &until],
    )?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_and_stay_short() {
        let seconds: Vec<i64> =
            [1, 4, 5, 6, 7, 9, 10, 50, 10_000].map(|count| ACCOUNT.pause(count).0 / 1_000).to_vec();
        assert_eq!(seconds, [0, 0, 2, 4, 8, 32, 60, 60, 60]);
    }

    #[test]
    fn subjects_are_not_readable_and_not_shared() {
        assert_ne!(ACCOUNT.subject("awa@example.sn"), MAILBOX.subject("awa@example.sn"));
        assert!(!ACCOUNT.subject("awa@example.sn").contains("awa"));
    }
}
