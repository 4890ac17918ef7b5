//! The noun: a run, one session of a course, pinned to a version.

pub mod again;
mod availability;
mod change;
mod move_to;
pub(crate) mod open;
pub(crate) mod open_page;
pub(crate) mod rules;
mod settings;
pub(crate) mod settings_page;
mod store;
mod terms_form;
#[cfg(test)]
mod tests;

pub use availability::{Availability, availability};
pub use change::{ChangeRunTerms, ChangeRuns, PlacesChange};
pub use move_to::MoveRunToVersion;
pub use open::{OpenRun, OpenRuns};
pub use settings::{RunSettings, RunSettingsOf};
pub(crate) use store::{CLEAR_RUNS, learners_of_course, moved, opened, terms_changed};
pub use store::{
    by_id, every_listed, followed_by, listed, listed_of_course, of_course, of_institution, of_institutions,
    read as read_run,
};

use ::store::{StoreError, View};
use ground::{Place, Who};
use lexicon::{
    CourseId, Instant, InstitutionId, PlaceRef, RunId,
    facts::courses::{EnrolmentMode, RunTerms},
};
use portals::Showing;

/// A run of a course.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    pub id: RunId,
    /// `ORG+NUMBER+RUN`.
    pub key: String,
    pub course: CourseId,
    /// Who gives it: its learners and its team are theirs.
    pub institution: InstitutionId,
    /// What the institution is inside of, for rights that come from above.
    pub above: Vec<InstitutionId>,
    /// The institution's name and word in addresses.
    pub institution_name: String,
    pub institution_slug: String,
    pub version: String,
    pub terms: RunTerms,
    /// Whose course it is, where an agreement lets another institution give it.
    pub author: Option<Author>,
}

/// The institution a course is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    pub id: InstitutionId,
    pub name: String,
}

/// How a run is named by those who ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunKey(pub String);

/// Where a run is in its life: what counts for work. It follows from [`Availability`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunState {
    /// Before its start.
    Upcoming,
    Running,
    /// After its end: it can be read, nothing counts any more.
    Archived,
}

impl Run {
    /// Whether a portal shows it, listed or not.
    pub fn is_shown_by(&self, showing: &Showing) -> bool {
        showing.shows(self.institution, &self.above, self.course, Some(self.id))
    }

    /// What one can do with it now.
    pub fn availability(&self, now: Instant) -> Availability {
        availability(&self.terms, now)
    }

    pub fn state(&self, now: Instant) -> RunState {
        use Availability as Is;
        match self.availability(now) {
            Is::FutureOpen | Is::FutureNotYetOpen | Is::FutureClosed => RunState::Upcoming,
            Is::OngoingOpen | Is::OngoingClosed | Is::ToBeScheduled => RunState::Running,
            Is::ArchivedOpen | Is::ArchivedClosed => RunState::Archived,
        }
    }

    /// Whether enrolments are open now, as far as its dates go, to whoever gets a place by the run's
    /// [mode](EnrolmentMode).
    pub fn takes_enrolments(&self, now: Instant) -> bool {
        self.availability(now).takes_enrolments()
    }

    /// Whether anybody may enrol by themselves now, as far as there are places.
    pub fn is_open_to_all(&self, now: Instant) -> bool {
        self.takes_enrolments(now) && self.terms.enrolment == EnrolmentMode::Open
    }

    /// Whether its learners may read it no more: it is over, and its team closed it after the end.
    pub fn is_closed_to_learners(&self, now: Instant) -> bool {
        self.terms.closed_after_end && self.state(now) == RunState::Archived
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
        let mut path = vec![PlaceRef::run(self.id)];
        // Who writes a course that others give has no role in what they make of it.
        path.extend(self.author.is_none().then(|| PlaceRef::course(self.course)));
        path.push(PlaceRef::institution(self.institution));
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

    fn is_shown(&self, view: &View<'_>, who: &Who, now: Instant) -> Result<bool, StoreError> {
        Ok(self.terms.listed && self.is_shown_by(&Showing::of(view, who.portal, now)?))
    }
}
