//! The SQL of students, over the view that other slices join too.

use crate::{Institution, institution};
use ::store::{Row, StoreError, View, sql};
use lexicon::{Instant, InstitutionId, PersonId};

/// Somebody who studies at an institution, or will.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Student {
    pub person: PersonId,
    /// Empty once the account was erased.
    pub name: String,
    /// At once without.
    pub from: Option<Instant>,
    /// At this instant they study there no longer.
    pub until: Option<Instant>,
}

/// Where a person studies now, by name.
pub fn schools_of(view: &View<'_>, person: PersonId, now: Instant) -> Result<Vec<Institution>, StoreError> {
    let ids: Vec<InstitutionId> = view.rows(
        sql!(
            "select institution_id from students where person_id = ?1
             and from_at <= ?2 and (until_at is null or until_at > ?2) order by institution_id limit 20"
        ),
        &[&person, &now],
        |row| row.get(0),
    )?;
    let mut schools = Vec::new();
    for id in ids {
        schools.extend(institution::by_id(view, id)?);
    }
    schools.sort_by(|one, other| one.name.cmp(&other.name));
    schools.dedup();
    Ok(schools)
}

/// Whether a person studies there now.
pub fn is_student(
    view: &View<'_>,
    institution: InstitutionId,
    person: PersonId,
    now: Instant,
) -> Result<bool, StoreError> {
    view.one(
        sql!(
            "select exists (select 1 from students where institution_id = ?1 and person_id = ?2
             and from_at <= ?3 and (until_at is null or until_at > ?3))"
        ),
        &[&institution, &person, &now],
    )
}

/// Those of the given who study there now.
pub fn are_students(
    view: &View<'_>,
    institution: InstitutionId,
    people: &[PersonId],
    now: Instant,
) -> Result<Vec<PersonId>, StoreError> {
    let mut found = Vec::new();
    for person in people {
        if is_student(view, institution, *person, now)? {
            found.push(*person);
        }
    }
    Ok(found)
}

/// How many study there now.
pub fn count(view: &View<'_>, institution: InstitutionId, now: Instant) -> Result<i64, StoreError> {
    view.one(
        sql!(
            "select count(*) from students where institution_id = ?1
             and from_at <= ?2 and (until_at is null or until_at > ?2)"
        ),
        &[&institution, &now],
    )
}

/// Which students a list shows.
pub(super) struct Wanted<'a> {
    /// The beginning of a word of the name; empty for all.
    pub name: &'a str,
    /// `now`, `later`, `all`
    pub show: &'a str,
    pub now: Instant,
    pub after: Option<PersonId>,
    pub limit: i64,
}

/// Students by name, after a given one: one query.
pub(super) fn listed(
    view: &View<'_>,
    institution: InstitutionId,
    wanted: &Wanted<'_>,
) -> Result<Vec<Student>, StoreError> {
    let after = wanted.after.map(|person| person.to_string()).unwrap_or_default();
    // SQLite lowers ASCII only, so a name with accents is compared as typed too.
    let (lowered, typed) = (pattern(&wanted.name.to_lowercase()), pattern(wanted.name));
    view.rows(
        sql!(
            "select s.person_id, coalesce(n.name, '') as called, s.from_at, s.until_at
             from students s left join people_names n on n.id = s.person_id
             where s.institution_id = ?1 and (s.until_at is null or s.until_at > ?2)
             and (cast(?3 as text) = '' or ' ' || lower(n.name) like ?3 escape '!' or ' ' || n.name like ?4 escape '!')
             and case cast(?5 as text) when 'now' then s.from_at <= ?2 when 'later' then s.from_at > ?2 else true end
             and (cast(?6 as text) = '' or (coalesce(n.name, ''), s.person_id) >
                  (coalesce((select p.name from people_names p where p.id = ?6), ''), ?6))
             order by called, s.person_id limit ?7"
        ),
        &[&institution, &wanted.now, &lowered, &typed, &wanted.show, &after, &wanted.limit],
        read,
    )
}

fn read(row: &Row<'_>) -> Result<Student, StoreError> {
    let from: Instant = row.get(2)?;
    let from = (from.as_millis() != 0).then_some(from);
    Ok(Student { person: row.get(0)?, name: row.get(1)?, from, until: row.get(3)? })
}

/// `% name%` with what `like` would take for a wildcard taken literally; empty for no name.
fn pattern(name: &str) -> String {
    let name = name.trim();
    if name.is_empty() {
        return String::new();
    }
    let escaped =
        name.chars().flat_map(|c| matches!(c, '%' | '_' | '!').then_some('!').into_iter().chain([c]));
    format!("% {}%", escaped.collect::<String>())
}
