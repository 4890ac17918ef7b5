//! The SQL of students elsewhere, over the views that learning, courses and network publish.

use super::FEWEST;
use ::store::{Row, StoreError, View, sql};
use lexicon::{CourseId, Instant, InstitutionId, PersonId, RunId};

/// A run of another institution, and how many of ours follow it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunCount {
    pub run: RunId,
    pub key: String,
    pub title: String,
    pub host: InstitutionId,
    pub course: CourseId,
    pub version: String,
    /// All of ours in it: what a grant to read results tells.
    pub students: i64,
    /// Those of ours whom a seat brought there that we approved: what we know without such a grant.
    pub seated: i64,
}

/// The runs of others that the institution's students follow now, by title.
pub(super) fn runs(view: &View<'_>, home: InstitutionId, now: Instant) -> Result<Vec<RunCount>, StoreError> {
    view.rows(
        sql!(
            "select r.id, r.key, r.title, r.institution_id, r.course_id, r.version, count(*),
             count(case when exists (select 1 from seat_requests q where q.person_id = l.person_id and q.run_id = l.run_id
                                     and q.home_id = ?1 and q.state in ('approved', 'completed')) then 1 end)
             from students s join learner_results l on l.person_id = s.person_id join course_runs r on r.id = l.run_id
             where s.institution_id = ?1 and s.from_at <= ?2 and (s.until_at is null or s.until_at > ?2)
             and r.institution_id <> ?1 and l.left_at is null
             group by r.id, r.key, r.title, r.institution_id, r.course_id, r.version order by r.title, r.key limit 5000"
        ),
        &[&home, &now],
        |row| {
            Ok(RunCount {
                run: row.get(0)?,
                key: row.get(1)?,
                title: row.get(2)?,
                host: row.get(3)?,
                course: row.get(4)?,
                version: row.get(5)?,
                students: row.get(6)?,
                seated: row.get(7)?,
            })
        },
    )
}

/// Ours in one run by a seat that we approved.
pub(super) fn seated(
    view: &View<'_>,
    home: InstitutionId,
    run: RunId,
    now: Instant,
) -> Result<i64, StoreError> {
    view.one(
        sql!(
            "select count(*) from students s join learner_results l on l.person_id = s.person_id and l.run_id = ?2
             where s.institution_id = ?1 and s.from_at <= ?3 and (s.until_at is null or s.until_at > ?3)
             and l.left_at is null
             and exists (select 1 from seat_requests q where q.person_id = l.person_id and q.run_id = l.run_id
                         and q.home_id = ?1 and q.state in ('approved', 'completed'))"
        ),
        &[&home, &run, &now],
    )
}

/// How one of ours does in a run.
#[derive(Clone, Debug, PartialEq)]
pub struct OneResult {
    pub person: PersonId,
    pub name: String,
    pub enrolled_at: Instant,
    /// Hundredths of a percent; none before anything graded was done.
    pub percent: Option<i64>,
    pub letter: Option<String>,
    pub passed: bool,
    /// Units opened.
    pub units: i64,
    pub seen_at: Option<Instant>,
}

/// Ours in a run, by name, after a given one.
pub(super) fn people(
    view: &View<'_>,
    home: InstitutionId,
    run: RunId,
    now: Instant,
    after: Option<PersonId>,
    limit: i64,
) -> Result<Vec<OneResult>, StoreError> {
    let after = after.map(|person| person.to_string()).unwrap_or_default();
    view.rows(
        sql!(
            "select l.person_id, coalesce(n.name, '') as called, l.enrolled_at, l.percent, l.letter, l.passed, l.units,
             l.graded_at, l.opened_at
             from students s join learner_results l on l.person_id = s.person_id and l.run_id = ?2
             left join people_names n on n.id = l.person_id
             where s.institution_id = ?1 and s.from_at <= ?3 and (s.until_at is null or s.until_at > ?3)
             and l.left_at is null
             and (cast(?4 as text) = '' or (coalesce(n.name, ''), l.person_id) >
                  (coalesce((select p.name from people_names p where p.id = ?4), ''), ?4))
             order by called, l.person_id limit ?5"
        ),
        &[&home, &run, &now, &after, &limit],
        read,
    )
}

fn read(row: &Row<'_>) -> Result<OneResult, StoreError> {
    let (graded, opened): (Option<Instant>, Option<Instant>) = (row.get(7)?, row.get(8)?);
    Ok(OneResult {
        person: row.get(0)?,
        name: row.get(1)?,
        enrolled_at: row.get(2)?,
        percent: row.get(3)?,
        letter: row.get(4)?,
        passed: row.get(5)?,
        units: row.get(6)?,
        seen_at: graded.max(opened),
    })
}

/// Ours in a run, in figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    pub students: i64,
    /// Who opened a unit or earned points.
    pub begun: i64,
    /// Nothing where fewer have a grade than would keep them apart.
    pub graded: Option<Graded>,
}

/// Those of ours who have a grade, in figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Graded {
    pub passed: i64,
    /// Hundredths of a percent.
    pub mean: i64,
    /// Those with a grade below 25 %, 50 %, 75 %, and from there on.
    pub quarters: [i64; 4],
}

pub(super) fn figures(
    view: &View<'_>,
    home: InstitutionId,
    run: RunId,
    now: Instant,
) -> Result<Figures, StoreError> {
    let found = view.first(
        sql!(
            "select count(*), count(case when l.units > 0 or l.percent is not null then 1 end),
             count(l.percent), count(case when l.passed then 1 end),
             cast(coalesce(avg(l.percent), 0) as bigint),
             count(case when l.percent < 2500 then 1 end),
             count(case when l.percent >= 2500 and l.percent < 5000 then 1 end),
             count(case when l.percent >= 5000 and l.percent < 7500 then 1 end),
             count(case when l.percent >= 7500 then 1 end)
             from students s join learner_results l on l.person_id = s.person_id and l.run_id = ?2
             where s.institution_id = ?1 and s.from_at <= ?3 and (s.until_at is null or s.until_at > ?3)
             and l.left_at is null"
        ),
        &[&home, &run, &now],
        |row| {
            let graded = Graded {
                passed: row.get(3)?,
                mean: row.get(4)?,
                quarters: [row.get(5)?, row.get(6)?, row.get(7)?, row.get(8)?],
            };
            let enough = row.get::<i64>(2)? >= FEWEST;
            Ok(Figures { students: row.get(0)?, begun: row.get(1)?, graded: enough.then_some(graded) })
        },
    )?;
    Ok(found.unwrap_or_default())
}
