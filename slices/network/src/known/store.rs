//! The SQL of what institutions know of a person.

use super::KnownHere;
use crate::{
    invitations,
    roles::{Spell, store as roles},
};
use ::store::{StoreError, View, sql};
use lexicon::{Instant, InstitutionId, PersonId, Role};
use std::collections::BTreeMap;

/// The institutions in which a person holds any role now, also over a run of theirs: those who know them.
pub fn institutions_of(
    view: &View<'_>,
    person: PersonId,
    now: Instant,
) -> Result<Vec<InstitutionId>, StoreError> {
    view.rows(
        sql!(
            "select distinct p.institution_id from roles r join places p on p.place = r.place
             where r.person_id = ?1 and r.ended_at is null
             and r.from_at <= ?2 and (r.until_at is null or r.until_at > ?2) order by p.institution_id"
        ),
        &[&person, &now],
        |row| row.get(0),
    )
}

/// By the name of the institution.
pub(super) fn of_person(
    view: &View<'_>,
    person: PersonId,
    now: Instant,
) -> Result<Vec<KnownHere>, StoreError> {
    let mut known: BTreeMap<InstitutionId, KnownHere> = BTreeMap::new();
    let spells: Vec<(InstitutionId, Spell)> = roles::of_person(view, person)?;
    for (institution, spell) in spells {
        let here = known.entry(institution).or_default();
        let is_over = spell.ended.is_some() || spell.period.until.is_some_and(|until| until <= now);
        if is_over { here.ended.push(spell) } else { here.held.push(spell) }
    }
    let runs: Vec<(InstitutionId, (String, String, Instant))> = view.rows(
        sql!(
            "select p.institution_id, p.key, p.title, r.given_at from roles r join places p on p.place = r.place
             where r.person_id = ?1 and r.role = ?2 and r.ended_at is null order by r.given_at desc, p.key limit 500"
        ),
        &[&person, &Role::Learner],
        |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?, row.get(3)?))),
    )?;
    for (institution, run) in runs {
        known.entry(institution).or_default().following.push(run);
    }
    let looks: Vec<(InstitutionId, Instant)> = view.rows(
        sql!("select institution_id, at from look_ups where person_id = ?1 order by seq desc limit 500"),
        &[&person],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    for (institution, at) in looks {
        known.entry(institution).or_default().looked_up.push(at);
    }
    for one in invitations::store::to_person(view, person)? {
        let one = one.invitation;
        if one.expires_at > now {
            known.entry(one.institution).or_default().invited.push((one.role, one.expires_at));
        }
    }
    for part in super::KNOWN_PARTS {
        for fact in (part.read)(view, person)? {
            known.entry(fact.institution).or_default().more.push(fact);
        }
    }
    let mut found = Vec::new();
    for of in crate::institution::all(view)? {
        let here = known.remove(&of.id);
        found.extend(here.map(|here| KnownHere { slug: of.slug, name: of.name, ..here }));
    }
    Ok(found)
}
