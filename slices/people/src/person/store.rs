//! The SQL of people.

use ::store::{Row, StoreError, Tx, View, sql};
use lexicon::{Instant, Lang, PersonId, PortalId};

/// Somebody with an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub id: PersonId,
    pub name: String,
    /// In lower case.
    pub email: Option<String>,
    /// Only a confirmed address identifies anybody.
    pub email_confirmed_at: Option<Instant>,
    pub lang: Lang,
    /// IANA name.
    pub zone: String,
    pub created_at: Instant,
    /// The portal whose own account it is; it opens that portal alone.
    pub realm: Option<PortalId>,
}

impl Person {
    pub fn is_confirmed(&self) -> bool {
        self.email_confirmed_at.is_some()
    }
}

fn read(row: &Row<'_>) -> Result<Person, StoreError> {
    let lang: String = row.get(4)?;
    Ok(Person {
        id: row.get(0)?,
        name: row.get(1)?,
        email: row.get(2)?,
        email_confirmed_at: row.get(3)?,
        lang: Lang::of_tag(&lang).unwrap_or_default(),
        zone: row.get(5)?,
        created_at: row.get(6)?,
        realm: row.get::<String>(7)?.parse().ok(),
    })
}

/// A person, unless erased.
pub fn person(view: &View<'_>, id: PersonId) -> Result<Option<Person>, StoreError> {
    view.first(
        sql!(
            "select id, name, email, email_confirmed_at, lang, zone, created_at, realm from people
             where id = ?1 and erased_at is null"
        ),
        &[&id],
        read,
    )
}

/// A person's name; `None` once erased. For lists, join the view `people_names` instead.
pub fn name(view: &View<'_>, id: PersonId) -> Result<Option<String>, StoreError> {
    view.first(sql!("select name from people where id = ?1 and erased_at is null"), &[&id], |row| row.get(0))
}

/// A realm as the column has it.
fn written(realm: Option<PortalId>) -> String {
    realm.map(|portal| portal.to_string()).unwrap_or_default()
}

/// Who proved that this address is theirs, among the accounts of the installation.
pub fn by_email(view: &View<'_>, email: &str) -> Result<Option<Person>, StoreError> {
    by_email_in(view, email, None)
}

/// The same among the accounts that open a portal: its own, where it has some.
pub fn by_email_in(
    view: &View<'_>,
    email: &str,
    realm: Option<PortalId>,
) -> Result<Option<Person>, StoreError> {
    view.first(
        sql!(
            "select id, name, email, email_confirmed_at, lang, zone, created_at, realm from people
             where email = ?1 and realm = ?2 and email_confirmed_at is not null"
        ),
        &[&crate::email::normal(email), &written(realm)],
        read,
    )
}

/// Everybody of a realm who gave this address: who confirmed it first, then the oldest claims; a handful at most.
pub(crate) fn claiming(
    view: &View<'_>,
    email: &str,
    realm: Option<PortalId>,
) -> Result<Vec<Person>, StoreError> {
    view.rows(
        sql!(
            "select id, name, email, email_confirmed_at, lang, zone, created_at, realm from people
             where email = ?1 and realm = ?2
             order by case when email_confirmed_at is null then 1 else 0 end, created_at, id limit 4"
        ),
        &[&email, &written(realm)],
        read,
    )
}

/// `portal` is the one on which the account is made.
pub(crate) fn insert(tx: &Tx<'_>, person: &Person, portal: Option<PortalId>) -> Result<(), StoreError> {
    let Person { id, name, email, email_confirmed_at, lang, zone, created_at, realm } = person;
    tx.run(
        sql!(
            "insert into people
                (id, name, email, email_confirmed_at, lang, zone, created_at, realm, portal_id)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"
        ),
        &[id, name, email, email_confirmed_at, &lang.tag(), zone, created_at, &written(*realm), &portal],
    )?;
    Ok(())
}

pub(crate) fn set_profile(
    tx: &Tx<'_>,
    id: PersonId,
    name: &str,
    lang: Lang,
    zone: &str,
) -> Result<(), StoreError> {
    tx.run(
        sql!("update people set name = ?2, lang = ?3, zone = ?4 where id = ?1 and erased_at is null"),
        &[&id, &name, &lang.tag(), &zone],
    )?;
    Ok(())
}

/// The address becomes this person's; claims of others to it end.
pub(crate) fn confirm(tx: &Tx<'_>, id: PersonId, email: &str, at: Instant) -> Result<(), StoreError> {
    tx.run(
        sql!(
            "update people set email = null where email = ?2 and id <> ?1 and email_confirmed_at is null
             and realm in (select p.realm from people p where p.id = ?1)"
        ),
        &[&id, &email],
    )?;
    tx.run(
        sql!("update people set email = ?2, email_confirmed_at = ?3 where id = ?1 and erased_at is null"),
        &[&id, &email, &at],
    )?;
    Ok(())
}

/// Another address, not confirmed yet, for somebody who has none confirmed.
pub(crate) fn claim(tx: &Tx<'_>, id: PersonId, email: &str) -> Result<(), StoreError> {
    tx.run(
        sql!(
            "update people set email = ?2
             where id = ?1 and email_confirmed_at is null and erased_at is null"
        ),
        &[&id, &email],
    )?;
    Ok(())
}

/// Whether any account was made on a portal.
pub fn any_made_on(view: &View<'_>, portal: PortalId) -> Result<bool, StoreError> {
    view.one(sql!("select exists (select 1 from people where portal_id = ?1)"), &[&portal])
}

/// How many accounts open a portal alone.
pub fn count_of_realm(view: &View<'_>, portal: PortalId) -> Result<i64, StoreError> {
    view.one(
        sql!("select cast(count(*) as bigint) from people where realm = ?1 and erased_at is null"),
        &[&portal],
    )
}

/// The accounts that opened a portal alone open the house from now on. Where an address is confirmed there already, it stays
/// with who has it there: the other account is opened by its own password or passkey, until it confirms an address again.
pub fn leave_realm(tx: &Tx<'_>, portal: PortalId) -> Result<(), StoreError> {
    tx.run(
        sql!(
            "update people set email_confirmed_at = null where realm = ?1 and email_confirmed_at is not null
             and exists (select 1 from people o where o.realm = '' and o.email = people.email
                         and o.email_confirmed_at is not null)"
        ),
        &[&portal],
    )?;
    tx.run(sql!("update people set realm = '' where realm = ?1"), &[&portal])?;
    Ok(())
}

/// Ends passwords and passkeys; whether there were any.
pub(crate) fn drop_credentials(tx: &Tx<'_>, id: PersonId) -> Result<bool, StoreError> {
    let passwords = tx.run(sql!("delete from passwords where person_id = ?1"), &[&id])?;
    let passkeys = tx.run(sql!("delete from passkeys where person_id = ?1"), &[&id])?;
    Ok(passwords + passkeys > 0)
}

/// Everything personal goes; the id stays.
pub(crate) fn erase(tx: &Tx<'_>, id: PersonId, at: Instant) -> Result<(), StoreError> {
    tx.run(sql!("delete from tokens where person_id = ?1"), &[&id])?;
    tx.run(sql!("delete from sessions where person_id = ?1"), &[&id])?;
    tx.run(sql!("delete from passkeys where person_id = ?1"), &[&id])?;
    tx.run(sql!("delete from passwords where person_id = ?1"), &[&id])?;
    tx.run(
        sql!(
            "update people set name = '', email = null, email_confirmed_at = null, zone = 'UTC',
             lang = 'fr', erased_at = ?2 where id = ?1"
        ),
        &[&id, &at],
    )?;
    Ok(())
}
