//! The SQL of the team's lists: learners and their work, with names from the view that people publish.

use lexicon::{HandInId, Instant, PersonId, RunId};
use store::{Row, StoreError, Tx, View, sql};

/// A run in figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub enrolled: i64,
    /// Of these, who opened a unit or earned points since a given moment.
    pub active: i64,
    pub passed: i64,
    pub left: i64,
    /// Pieces of work that wait to be graded, and since when the oldest does.
    pub waiting: i64,
    pub waiting_since: Option<Instant>,
}

/// One query for the learners, one for their work.
pub(super) fn counts(view: &View<'_>, run: RunId, since: Instant) -> Result<Counts, StoreError> {
    let learners = view.first(
        sql!(
            "select count(case when e.left_at is null then 1 end),
             count(case when e.left_at is null and (l.at >= ?2 or g.updated_at >= ?2) then 1 end),
             count(case when e.left_at is null and g.passed then 1 end),
             count(case when e.left_at is not null then 1 end)
             from enrolments e left join last_units l on l.run_id = e.run_id and l.person_id = e.person_id
             left join grades g on g.run_id = e.run_id and g.person_id = e.person_id where e.run_id = ?1"
        ),
        &[&run, &since],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
    )?;
    let work = view.first(
        sql!(
            "select count(*), min(handed_at) from hand_ins
             where run_id = ?1 and not replaced and graded_at is null"
        ),
        &[&run],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let (enrolled, active, passed, left) = learners.unwrap_or_default();
    let (waiting, waiting_since) = work.unwrap_or_default();
    Ok(Counts { enrolled, active, passed, left, waiting, waiting_since })
}

/// A learner in the team's list.
#[derive(Clone, Debug, PartialEq)]
pub struct ListedLearner {
    pub person: PersonId,
    /// Empty once the account was erased.
    pub name: String,
    /// `online` or `hybrid`.
    pub mode: String,
    pub enrolled_at: Instant,
    pub left_at: Option<Instant>,
    /// Hundredths of a percent; `None` until something graded was done.
    pub percent: Option<i64>,
    pub letter: Option<String>,
    pub passed: bool,
    /// When they last opened a unit or earned points.
    pub seen_at: Option<Instant>,
}

/// Which learners a list shows.
pub(super) struct Wanted<'a> {
    /// The beginning of a word of the name; empty for all.
    pub name: &'a str,
    /// `all`, `active`, `quiet`, `passed`, `left`
    pub show: &'a str,
    /// What counts as active.
    pub since: Instant,
    pub after: Option<PersonId>,
    pub limit: i64,
}

/// Learners of a run by name, after a given one: one query.
pub(super) fn learners(
    view: &View<'_>,
    run: RunId,
    wanted: &Wanted<'_>,
) -> Result<Vec<ListedLearner>, StoreError> {
    let after = wanted.after.map(|person| person.to_string()).unwrap_or_default();
    // SQLite lowers ASCII only, so a name with accents is compared as typed too.
    let (lowered, typed) = (pattern(&wanted.name.to_lowercase()), pattern(wanted.name));
    view.rows(
        sql!(
            "select e.person_id, coalesce(n.name, '') as called, e.mode, e.enrolled_at, e.left_at, g.percent, g.letter,
             g.passed, g.updated_at, l.at
             from enrolments e left join people_names n on n.id = e.person_id
             left join grades g on g.run_id = e.run_id and g.person_id = e.person_id
             left join last_units l on l.run_id = e.run_id and l.person_id = e.person_id
             where e.run_id = ?1
             and (cast(?2 as text) = '' or ' ' || lower(n.name) like ?2 escape '!' or ' ' || n.name like ?3 escape '!')
             and case cast(?4 as text) when 'left' then e.left_at is not null
                 when 'active' then e.left_at is null and (l.at >= ?5 or g.updated_at >= ?5)
                 when 'quiet' then e.left_at is null and coalesce(l.at, 0) < ?5 and coalesce(g.updated_at, 0) < ?5
                 when 'passed' then e.left_at is null and g.passed
                 else e.left_at is null end
             and (cast(?6 as text) = '' or (coalesce(n.name, ''), e.person_id) >
                  (coalesce((select p.name from people_names p where p.id = ?6), ''), ?6))
             order by called, e.person_id limit ?7"
        ),
        &[&run, &lowered, &typed, &wanted.show, &wanted.since, &after, &wanted.limit],
        learner,
    )
}

fn learner(row: &Row<'_>) -> Result<ListedLearner, StoreError> {
    let (moved, opened): (Option<Instant>, Option<Instant>) = (row.get(8)?, row.get(9)?);
    Ok(ListedLearner {
        person: row.get(0)?,
        name: row.get(1)?,
        mode: row.get(2)?,
        enrolled_at: row.get(3)?,
        left_at: row.get(4)?,
        percent: row.get(5)?,
        letter: row.get(6)?,
        passed: row.get::<Option<bool>>(7)?.unwrap_or(false),
        seen_at: moved.max(opened),
    })
}

/// `% name%` with what `like` would take for a wildcard taken literally; empty for no name.
fn pattern(name: &str) -> String {
    let name = name.trim();
    if name.is_empty() {
        return String::new();
    }
    let mut pattern = String::from("% ");
    for c in name.chars() {
        if matches!(c, '%' | '_' | '!') {
            pattern.push('!');
        }
        pattern.push(c);
    }
    pattern.push('%');
    pattern
}

/// The names of those who set grades of a learner.
pub(super) fn names_of_setters(
    view: &View<'_>,
    run: RunId,
    person: PersonId,
) -> Result<Vec<(PersonId, String)>, StoreError> {
    view.rows(
        sql!(
            "select distinct n.id, n.name from grade_overrides o join people_names n on n.id = o.by_person
             where o.run_id = ?1 and o.person_id = ?2"
        ),
        &[&run, &person],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// A piece of work in the queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Queued {
    pub id: HandInId,
    pub person: PersonId,
    pub name: String,
    pub block: String,
    pub handed_at: Instant,
}

/// The work waiting in a run, in one block or in all (`block` empty), the oldest first: one query.
pub(super) fn queue(
    view: &View<'_>,
    run: RunId,
    block: &str,
    after: Option<HandInId>,
    limit: i64,
) -> Result<Vec<Queued>, StoreError> {
    let after = after.map(|id| id.to_string()).unwrap_or_default();
    view.rows(
        sql!(
            "select h.id, h.person_id, coalesce(n.name, ''), h.block, h.handed_at
             from hand_ins h left join people_names n on n.id = h.person_id
             where h.run_id = ?1 and not h.replaced and h.graded_at is null
             and (cast(?2 as text) = '' or h.block = ?2)
             and (cast(?3 as text) = '' or (h.handed_at, h.id) > (select q.handed_at, q.id from hand_ins q where q.id = ?3))
             order by h.handed_at, h.id limit ?4"
        ),
        &[&run, &block, &after, &limit],
        queued,
    )
}

/// The piece of work that waits just before this one.
pub(super) fn queued_before(
    view: &View<'_>,
    run: RunId,
    block: &str,
    id: HandInId,
) -> Result<Option<Queued>, StoreError> {
    view.first(
        sql!(
            "select h.id, h.person_id, coalesce(n.name, ''), h.block, h.handed_at
             from hand_ins h left join people_names n on n.id = h.person_id
             where h.run_id = ?1 and not h.replaced and h.graded_at is null
             and (cast(?2 as text) = '' or h.block = ?2)
             and (h.handed_at, h.id) < (select q.handed_at, q.id from hand_ins q where q.id = ?3)
             order by h.handed_at desc, h.id desc limit 1"
        ),
        &[&run, &block, &id],
        queued,
    )
}

fn queued(row: &Row<'_>) -> Result<Queued, StoreError> {
    Ok(Queued {
        id: row.get(0)?,
        person: row.get(1)?,
        name: row.get(2)?,
        block: row.get(3)?,
        handed_at: row.get(4)?,
    })
}

/// How much waits in each block.
pub(super) fn waiting_by_block(view: &View<'_>, run: RunId) -> Result<Vec<(String, i64)>, StoreError> {
    view.rows(
        sql!(
            "select block, count(*) from hand_ins where run_id = ?1 and not replaced and graded_at is null
             group by block order by block"
        ),
        &[&run],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Whether this member of the team looked at this learner since then.
pub(super) fn looked_since(
    view: &View<'_>,
    run: RunId,
    person: PersonId,
    by: PersonId,
    since: Instant,
) -> Result<bool, StoreError> {
    view.one(
        sql!(
            "select exists (select 1 from learner_looks
             where person_id = ?1 and run_id = ?2 and by_person = ?3 and at >= ?4)"
        ),
        &[&person, &run, &by, &since],
    )
}

/// When somebody of which run's team looked at this person's progress.
pub(super) fn looks_at(view: &View<'_>, person: PersonId) -> Result<Vec<(Instant, String)>, StoreError> {
    view.rows(
        sql!(
            "select l.at, r.key from learner_looks l join runs r on r.id = l.run_id
             where l.person_id = ?1 order by l.line"
        ),
        &[&person],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

pub(crate) const CLEAR_LOOKS: &str = sql!("delete from learner_looks");

pub(super) fn keep_look(
    tx: &Tx<'_>,
    line: i64,
    run: RunId,
    person: PersonId,
    by: Option<PersonId>,
    at: Instant,
) -> Result<(), StoreError> {
    tx.run(
        sql!(
            "insert into learner_looks (line, run_id, person_id, by_person, at) values (?1, ?2, ?3, ?4, ?5)"
        ),
        &[&line, &run, &person, &by, &at],
    )?;
    Ok(())
}
