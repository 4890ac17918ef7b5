//! The noun: a run, one session of a course, pinned to a version.

mod change;
mod move_to;
mod open;
pub(crate) mod open_page;
pub(crate) mod rules;
mod settings;
pub(crate) mod settings_page;
mod store;
mod terms_form;
#[cfg(test)]
mod tests;

pub use change::{ChangeRunTerms, ChangeRuns};
pub use move_to::MoveRunToVersion;
pub use open::{OpenRun, OpenRuns};
pub use settings::{RunSettings, RunSettingsOf};
pub(crate) use store::{CLEAR_RUNS, learners_of_course, moved, opened, terms_changed};
pub use store::{by_id, followed_by, listed, of_course, of_institution, of_institutions};

use ::store::{StoreError, View};
use ground::Place;
use lexicon::{CourseId, Instant, InstitutionId, PlaceRef, RunId, facts::courses::RunTerms};

/// A run of a course.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    pub id: RunId,
    /// `ORG+NUMBER+RUN`.
    pub key: String,
    pub course: CourseId,
    pub institution: InstitutionId,
    /// What the institution is inside of, for rights that come from above.
    pub above: Vec<InstitutionId>,
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
        store::by_key(view, key)
    }

    fn path(&self) -> Vec<PlaceRef> {
        let mut path = vec![
            PlaceRef::run(self.id),
            PlaceRef::course(self.course),
            PlaceRef::institution(self.institution),
        ];
        path.extend(self.above.iter().copied().map(PlaceRef::institution));
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
