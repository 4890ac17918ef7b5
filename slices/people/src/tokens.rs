//! Tokens that come back once, by mail or from a device. Kept as hashes, for minutes or days.

use lexicon::{Instant, PersonId, time::Millis};
use store::{StoreError, Tx, View, sql};

/// Digits may be typed wrong so often.
const MOST_TRIES: i64 = 5;

/// What a token is good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Proves that an address is somebody's.
    Confirm,
    /// Signs in.
    Link,
    /// Lets a new password be chosen.
    Reset,
    /// The challenge of a passkey.
    Challenge,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Kind::Confirm => "confirm",
            Kind::Link => "link",
            Kind::Reset => "reset",
            Kind::Challenge => "challenge",
        }
    }

    pub fn lasts(self) -> Millis {
        match self {
            Kind::Confirm => Millis::days(3),
            Kind::Link => Millis::minutes(10),
            Kind::Reset => Millis::minutes(30),
            Kind::Challenge => Millis::minutes(5),
        }
    }
}

/// What a token was made for. Secrets are hashed already.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Token {
    pub person: Option<PersonId>,
    pub email: Option<String>,
    pub binding: Option<String>,
    pub code: Option<String>,
    /// The page of ours to go to afterwards.
    pub next: Option<String>,
}

pub(crate) fn insert(
    tx: &Tx<'_>,
    kind: Kind,
    hash: &str,
    token: &Token,
    now: Instant,
) -> Result<(), StoreError> {
    let Token { person, email, binding, code, next } = token;
    tx.run(
        sql!(
            "insert into tokens (hash, kind, person_id, email, binding, code, tries, expires_at, next)
             values (?1, ?2, ?3, ?4, ?5, ?6, 0, ?7, ?8)"
        ),
        &[&hash, &kind.name(), person, email, binding, code, &now.plus(kind.lasts()), next],
    )?;
    Ok(())
}

fn read(row: &store::Row<'_>) -> Result<Token, StoreError> {
    Ok(Token {
        person: row.get(0)?,
        email: row.get(1)?,
        binding: row.get(2)?,
        code: row.get(3)?,
        next: row.get(4)?,
    })
}

/// Looks at a token without using it up: what a GET may do.
pub(crate) fn peek(
    view: &View<'_>,
    kind: Kind,
    hash: &str,
    now: Instant,
) -> Result<Option<Token>, StoreError> {
    view.first(
        sql!(
            "select person_id, email, binding, code, next from tokens
             where hash = ?1 and kind = ?2 and expires_at > ?3"
        ),
        &[&hash, &kind.name(), &now],
        read,
    )
}

/// Uses a token up. Of two that try at once, one finds nothing.
pub(crate) fn spend(tx: &Tx<'_>, kind: Kind, hash: &str, now: Instant) -> Result<Option<Token>, StoreError> {
    tx.first(
        sql!(
            "delete from tokens where hash = ?1 and kind = ?2 and expires_at > ?3
             returning person_id, email, binding, code, next"
        ),
        &[&hash, &kind.name(), &now],
        read,
    )
}

/// Counts a try at the digits of the links asked from one browser, and uses up the one they belong to.
pub(crate) fn spend_code(
    tx: &Tx<'_>,
    binding: &str,
    code: &str,
    now: Instant,
) -> Result<Option<Token>, StoreError> {
    tx.run(sql!("update tokens set tries = tries + 1 where binding = ?1 and kind = 'link'"), &[&binding])?;
    tx.first(
        sql!(
            "delete from tokens
             where binding = ?1 and code = ?2 and kind = 'link' and tries <= ?3 and expires_at > ?4
             returning person_id, email, binding, code, next"
        ),
        &[&binding, &code, &MOST_TRIES, &now],
        read,
    )
}

/// Ends what is still on its way of a kind: a newer one was asked for, or it is no longer wanted.
pub(crate) fn end_of(tx: &Tx<'_>, kind: Kind, person: PersonId) -> Result<(), StoreError> {
    tx.run(sql!("delete from tokens where person_id = ?1 and kind = ?2"), &[&person, &kind.name()])?;
    Ok(())
}
