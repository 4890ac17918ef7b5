//! The noun: a run, one session of a course, pinned to a version.

mod change;
mod move_to;
mod open;
pub(crate) mod open_page;
pub(crate) mod rules;
mod settings;
pub(crate) mod settings_page;
mod terms_form;

pub use change::{ChangeRunTerms, ChangeRuns};
pub use move_to::MoveRunToVersion;
pub use open::{OpenRun, OpenRuns};
pub use settings::{RunSettings, RunSettingsOf};

use ground::{Heard, Place};
use lexicon::{
    CourseId, Instant, InstitutionId, PersonId, PlaceRef, RunId,
    facts::courses::{RunMovedToVersion, RunOpened, RunTerms, RunTermsChanged},
};
use std::collections::HashMap;
use store::{Json, Row, StoreError, Tx, View, sql};

/// A run of a course.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    pub id: RunId,
    /// `ORG+NUMBER+RUN`.
    pub key: String,
    pub course: CourseId,
    pub institution: InstitutionId,
    /// The institution's parent, for rights that come from above.
    pub above: Option<InstitutionId>,
    /// The institution's name and word in addresses.
    pub institution_name: String,
    pub institution_slug: String,
    pub version: String,
    pub terms: RunTerms,
}

/// How a run is named by those who ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunKey(pub String);

/// Where a run is in its life, computed here and nowhere else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunState {
    /// Before its start.
    Upcoming,
    Running,
    /// After its end: it can be read, nothing counts any more.
    Archived,
}

impl Run {
    pub fn state(&self, now: Instant) -> RunState {
        match (self.terms.start, self.terms.end) {
            (Some(start), _) if now < start => RunState::Upcoming,
            (_, Some(end)) if now >= end => RunState::Archived,
            _ => RunState::Running,
        }
    }

    /// Whether one may enrol now.
    pub fn takes_enrolments(&self, now: Instant) -> bool {
        let opened = self.terms.enrolment_start.is_none_or(|start| now >= start);
        let closed = self.terms.enrolment_end.is_some_and(|end| now >= end);
        opened && !closed && self.state(now) != RunState::Archived
    }

    /// When something the course dates `written` falls in this run: as far from the run's start as it was from the
    /// course's, in days and wall time of the run's zone, so that 23:59 stays 23:59 across a change of clocks.
    pub fn date(&self, written: Instant, course_start: Option<Instant>) -> Instant {
        match (self.terms.start, course_start) {
            (Some(here), Some(start)) if here != start => {
                words::dates::moved(written, start, here, &self.terms.zone)
            }
            _ => written,
        }
    }
}

impl Place for Run {
    type Id = RunKey;

    fn find(view: &View<'_>, key: &RunKey) -> Result<Option<Self>, StoreError> {
        view.first(
            sql!(
                "select r.id, r.key, r.course_id, r.institution_id, i.parent_id, i.name, i.slug, r.version, r.terms
                 from runs r join institutions i on i.id = r.institution_id where r.key = ?1"
            ),
            &[&key.0],
            read,
        )
    }

    fn path(&self) -> Vec<PlaceRef> {
        let mut path = vec![
            PlaceRef::run(self.id),
            PlaceRef::course(self.course),
            PlaceRef::institution(self.institution),
        ];
        path.extend(self.above.map(PlaceRef::institution));
        path.push(PlaceRef::site());
        path
    }

    fn lasting(key: &RunKey) -> Option<&str> {
        Some(&key.0)
    }

    fn is_public(&self) -> bool {
        self.terms.listed
    }
}

pub fn by_id(view: &View<'_>, id: RunId) -> Result<Option<Run>, StoreError> {
    view.first(
        sql!(
            "select r.id, r.key, r.course_id, r.institution_id, i.parent_id, i.name, i.slug, r.version, r.terms
             from runs r join institutions i on i.id = r.institution_id where r.id = ?1"
        ),
        &[&id],
        read,
    )
}

/// The runs anybody may find, those that start last first.
pub fn listed(view: &View<'_>) -> Result<Vec<Run>, StoreError> {
    view.rows(
        sql!(
            "select r.id, r.key, r.course_id, r.institution_id, i.parent_id, i.name, i.slug, r.version, r.terms
             from runs r join institutions i on i.id = r.institution_id where r.listed
             order by coalesce(r.start_at, 0) desc, r.title limit 200"
        ),
        &[],
        read,
    )
}

/// The runs of a course, newest first.
pub fn of_course(view: &View<'_>, course: CourseId) -> Result<Vec<Run>, StoreError> {
    view.rows(
        sql!(
            "select r.id, r.key, r.course_id, r.institution_id, i.parent_id, i.name, i.slug, r.version, r.terms
             from runs r join institutions i on i.id = r.institution_id where r.course_id = ?1
             order by r.opened_at desc, r.key"
        ),
        &[&course],
        read,
    )
}

/// How many learners each run of a course has; runs without any are left out.
pub(crate) fn learners_of_course(
    view: &View<'_>,
    course: CourseId,
) -> Result<HashMap<RunId, i64>, StoreError> {
    let rows = view.rows(
        sql!(
            "select r.id, count(x.person_id) from runs r join roles x on x.place = 'run:' || r.id
             where r.course_id = ?1 and x.role = 'learner' and x.ended_at is null group by r.id"
        ),
        &[&course],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    Ok(rows.into_iter().collect())
}

/// The runs of an institution, newest first.
pub fn of_institution(view: &View<'_>, institution: InstitutionId) -> Result<Vec<Run>, StoreError> {
    view.rows(
        sql!(
            "select r.id, r.key, r.course_id, r.institution_id, i.parent_id, i.name, i.slug, r.version, r.terms
             from runs r join institutions i on i.id = r.institution_id where r.institution_id = ?1
             order by r.opened_at desc, r.key"
        ),
        &[&institution],
        read,
    )
}

/// The runs a person follows as a learner, the newest first.
pub fn followed_by(view: &View<'_>, person: PersonId) -> Result<Vec<Run>, StoreError> {
    view.rows(
        sql!(
            "select r.id, r.key, r.course_id, r.institution_id, i.parent_id, i.name, i.slug, r.version, r.terms
             from roles held join runs r on held.place = 'run:' || r.id
             join institutions i on i.id = r.institution_id
             where held.person_id = ?1 and held.role = 'learner' and held.ended_at is null
             order by held.given_at desc, r.key"
        ),
        &[&person],
        read,
    )
}

fn read(row: &Row<'_>) -> Result<Run, StoreError> {
    let Json(terms) = row.get(8)?;
    Ok(Run {
        id: row.get(0)?,
        key: row.get(1)?,
        course: row.get(2)?,
        institution: row.get(3)?,
        above: row.get(4)?,
        institution_name: row.get(5)?,
        institution_slug: row.get(6)?,
        version: row.get(7)?,
        terms,
    })
}

pub(crate) const CLEAR_RUNS: &str = sql!("delete from runs");

pub(crate) fn opened(tx: &Tx<'_>, heard: &Heard<'_, RunOpened>) -> Result<(), StoreError> {
    let RunOpened { run, course, key, version, terms } = heard.fact;
    tx.run(
        sql!(
            "insert into runs (id, key, course_id, institution_id, version, title, listed, start_at, terms, opened_at)
             select ?1, ?2, ?3, c.institution_id, ?4, ?5, ?6, ?7, ?8, ?9 from courses c where c.id = ?3"
        ),
        &[run, key, course, version, &terms.title, &terms.listed, &terms.start, &Json(terms), &heard.at],
    )?;
    Ok(())
}

pub(crate) fn moved(tx: &Tx<'_>, heard: &Heard<'_, RunMovedToVersion>) -> Result<(), StoreError> {
    let RunMovedToVersion { run, version } = heard.fact;
    tx.run(sql!("update runs set version = ?2 where id = ?1"), &[run, version])?;
    Ok(())
}

pub(crate) fn terms_changed(tx: &Tx<'_>, heard: &Heard<'_, RunTermsChanged>) -> Result<(), StoreError> {
    let RunTermsChanged { run, terms } = heard.fact;
    tx.run(
        sql!("update runs set title = ?2, listed = ?3, start_at = ?4, terms = ?5 where id = ?1"),
        &[run, &terms.title, &terms.listed, &terms.start, &Json(terms)],
    )?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use lexicon::ids::Id;

    fn run(start: Option<i64>, end: Option<i64>) -> Run {
        let at = Instant::from_millis(0);
        let _ = PersonId::new(at, [0; 10]);
        Run {
            id: RunId::new(at, [1; 10]),
            key: "IMT+FAB101+2026".to_owned(),
            course: CourseId::new(at, [2; 10]),
            institution: InstitutionId::new(at, [3; 10]),
            above: None,
            institution_name: "IMT".to_owned(),
            institution_slug: "imt".to_owned(),
            version: String::new(),
            terms: RunTerms {
                title: "S’initier".to_owned(),
                language: "fr".to_owned(),
                zone: "Europe/Paris".to_owned(),
                start: start.map(Instant::from_millis),
                end: end.map(Instant::from_millis),
                enrolment_start: None,
                enrolment_end: None,
                self_paced: false,
                listed: true,
            },
        }
    }

    #[test]
    fn a_run_lives_between_its_dates() {
        let cases = [
            (Some(10), Some(20), 9, RunState::Upcoming),
            (Some(10), Some(20), 10, RunState::Running),
            (Some(10), Some(20), 20, RunState::Archived),
            (None, None, 0, RunState::Running),
            (None, Some(20), 30, RunState::Archived),
        ];
        for (start, end, now, expected) in cases {
            assert_eq!(run(start, end).state(Instant::from_millis(now)), expected);
        }
    }

    #[test]
    fn a_run_moved_moves_its_deadlines_and_keeps_their_hour() {
        let at = |text: &str| words::dates::parse(text).expect("an instant");
        let mut moved = run(None, None);
        moved.terms.start = Some(at("2027-03-22T08:00:00Z"));
        // Written for a start in November at 09:00 in Paris; due at 23:59, after the change of clocks in March.
        let due = moved.date(at("2026-11-16T22:59:00Z"), Some(at("2026-11-02T08:00:00Z")));
        assert_eq!(words::dates::machine(due), "2027-04-05T21:59:00Z");
        assert_eq!(run(None, None).date(at("2026-11-16T22:59:00Z"), None), at("2026-11-16T22:59:00Z"));
    }
}
