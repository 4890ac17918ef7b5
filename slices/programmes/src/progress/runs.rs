//! Which run of a course comes next for somebody.

use crate::{Programme, enrolment::Enrolment};
use ::store::{StoreError, View, sql};
use courses::{Run, RunState, run::read_run};
use lexicon::{CourseId, Instant, PersonId, RunId, facts::programmes::IntakeTerms};
use std::collections::{BTreeMap, BTreeSet};

/// A run of a course of the programme, for somebody.
#[derive(Clone, Debug, PartialEq)]
pub struct NextRun {
    pub run: Run,
    /// They follow it already.
    pub followed: bool,
    /// One may enrol now.
    pub open: bool,
}

/// For each course of the version somebody follows, the run they are in, or else the one their intake follows, or else
/// the one that takes enrolments, or else the next to come. Two queries.
pub fn next_runs(
    view: &View<'_>,
    of: &Programme,
    enrolment: &Enrolment,
    intake: Option<&IntakeTerms>,
    now: Instant,
) -> Result<BTreeMap<CourseId, NextRun>, StoreError> {
    let runs = view.rows(
        sql!(
            "select r.id, r.key, r.course_id, r.institution_id, r.above, r.institution_name, r.institution_slug,
             r.version, r.terms, r.author_id, r.author_name
             from course_runs r join programme_courses p on p.course_id = r.course_id
             where p.programme_id = ?1 and p.version = ?2 order by r.key"
        ),
        &[&of.id, &enrolment.version],
        read_run,
    )?;
    let followed = followed(view, enrolment.person)?;
    let chosen: BTreeSet<RunId> = intake.iter().flat_map(|terms| &terms.runs).map(|(_, run)| *run).collect();
    let mut best: BTreeMap<CourseId, (Rank, NextRun)> = BTreeMap::new();
    for run in runs {
        let (is_in, open) = (followed.contains(&run.id), run.takes_enrolments(now));
        let is_chosen = chosen.contains(&run.id);
        if run.author.is_some() && !is_in && !is_chosen && run.institution != of.institution.id {
            continue;
        }
        if run.state(now) == RunState::Archived && !is_in || !(run.terms.listed || is_in || is_chosen) {
            continue;
        }
        let is_over = run.state(now) == RunState::Archived;
        let soonest =
            std::cmp::Reverse(run.terms.start.map_or(0, |start| start.as_millis().max(now.as_millis())));
        let rank = (is_in && !is_over, is_chosen, open, !is_over, soonest);
        let next = NextRun { followed: is_in, open, run };
        let course = next.run.course;
        if best.get(&course).is_none_or(|(known, _)| rank > *known) {
            best.insert(course, (rank, next));
        }
    }
    Ok(best.into_iter().map(|(course, (_, next))| (course, next)).collect())
}

type Rank = (bool, bool, bool, bool, std::cmp::Reverse<i64>);

fn followed(view: &View<'_>, person: PersonId) -> Result<BTreeSet<RunId>, StoreError> {
    let runs = view.rows(
        sql!("select run_id from learner_results where person_id = ?1 and left_at is null"),
        &[&person],
        |row| row.get(0),
    )?;
    Ok(runs.into_iter().collect())
}
