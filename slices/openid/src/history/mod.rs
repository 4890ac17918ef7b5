//! What happened to providers, domains and links: the one table of facts here.

use ::store::{StoreError, Tx, View, sql};
use ground::Heard;
use lexicon::{
    Fact, Instant, InstitutionId, PersonId,
    facts::openid::{DomainDropped, DomainProven, IdentityLinked, IdentityUnlinked, ProviderChanged},
};

/// Something that happened to the settings of an institution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    pub at: Instant,
    /// Who did it; none where it was somebody without an account, or one that was erased.
    pub by: Option<String>,
    pub what: String,
    /// The issuer or the domain.
    pub about: String,
}

/// The last ones of an institution, links of people left out.
pub fn latest(view: &View<'_>, institution: InstitutionId) -> Result<Vec<Event>, StoreError> {
    view.rows(
        sql!(
            "select e.at, n.name, e.what, e.about from openid_events e left join people_names n on n.id = e.actor
             where e.institution_id = ?1 and e.person_id is null order by e.seq desc limit 20"
        ),
        &[&institution],
        |row| {
            let by: Option<String> = row.get(1)?;
            Ok(Event { at: row.get(0)?, by: by.filter(|name| !name.is_empty()), what: row.get(2)?, about: row.get(3)? })
        },
    )
}

pub(crate) const CLEAR_EVENTS: &str = sql!("delete from openid_events");

fn add<F: Fact>(
    tx: &Tx<'_>,
    heard: &Heard<'_, F>,
    institution: InstitutionId,
    (what, about): (&str, &str),
    person: Option<PersonId>,
) -> Result<(), StoreError> {
    tx.run(
        sql!(
            "insert into openid_events (seq, at, actor, institution_id, what, about, person_id)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
        ),
        &[&heard.seq, &heard.at, &heard.actor, &institution, &what, &about, &person],
    )?;
    Ok(())
}

pub(crate) fn provider_changed(tx: &Tx<'_>, heard: &Heard<'_, ProviderChanged>) -> Result<(), StoreError> {
    let ProviderChanged { institution, issuer, is_enabled, .. } = heard.fact;
    let what = if *is_enabled { "provider-on" } else { "provider-off" };
    add(tx, heard, *institution, (what, issuer), None)
}

pub(crate) fn domain_proven(tx: &Tx<'_>, heard: &Heard<'_, DomainProven>) -> Result<(), StoreError> {
    add(tx, heard, heard.fact.institution, ("domain-proven", &heard.fact.domain), None)
}

pub(crate) fn domain_dropped(tx: &Tx<'_>, heard: &Heard<'_, DomainDropped>) -> Result<(), StoreError> {
    add(tx, heard, heard.fact.institution, ("domain-dropped", &heard.fact.domain), None)
}

pub(crate) fn linked(tx: &Tx<'_>, heard: &Heard<'_, IdentityLinked>) -> Result<(), StoreError> {
    add(tx, heard, heard.fact.institution, ("linked", ""), Some(heard.fact.person))
}

pub(crate) fn unlinked(tx: &Tx<'_>, heard: &Heard<'_, IdentityUnlinked>) -> Result<(), StoreError> {
    add(tx, heard, heard.fact.institution, ("unlinked", ""), Some(heard.fact.person))
}
