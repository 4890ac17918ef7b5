//! The desk: everything a page of the run starts from, for one learner or for a member of the team looking at it
//! as a learner does.

mod sit;

pub use sit::SitDown;

use crate::{
    clock::{Calendar, OwnDates},
    enrolment::Enrolment,
    grades::{Grade, Shape},
    reached::Reached,
    state::States,
};
use courses::{Content, Run};
use lexicon::{Instant, PersonId};
use std::{collections::BTreeMap, sync::Arc};

/// A learner's view of a run. The team's preview has no states, and nothing of it is recorded.
#[derive(Clone)]
pub struct Desk {
    pub run: Run,
    pub content: Arc<Content>,
    /// What the version can give.
    pub shape: Arc<Shape>,
    pub person: PersonId,
    /// The person is of the team and not enrolled: a preview.
    pub is_preview: bool,
    /// The person may also see the run as its team does.
    pub is_team: bool,
    pub enrolment: Option<Enrolment>,
    /// What makes this learner's dates other than everybody's.
    pub own: OwnDates,
    /// By block key, with the children that branching blocks gave.
    pub states: States,
    /// When each unit was first opened.
    pub opened: BTreeMap<String, Instant>,
    pub last_unit: Option<String>,
    pub grade: Option<Grade>,
    pub now: Instant,
}

impl Desk {
    /// The dates of this run for this learner.
    pub fn calendar(&self) -> Calendar<'_> {
        Calendar::of(&self.run, &self.content).with(&self.own)
    }

    /// How far this learner is.
    pub fn reached(&self) -> Reached<'_> {
        Reached {
            content: &self.content,
            shape: &self.shape,
            states: &self.states,
            opened: &self.opened,
            grade: self.grade.as_ref(),
        }
    }
}
