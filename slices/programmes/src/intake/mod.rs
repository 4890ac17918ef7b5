//! The noun: an intake of a programme, a promotion.

pub(crate) mod store;
mod written;

pub use written::{SetIntake, WrittenIntake};

use crate::refusals;
use ground::Fault;
use lexicon::{Instant, IntakeId, ProgrammeId, facts::programmes::IntakeTerms};

/// An intake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Intake {
    pub id: IntakeId,
    pub programme: ProgrammeId,
    pub terms: IntakeTerms,
}

/// Where it is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IntakeState {
    /// Applications or enrolments begin later.
    ToCome,
    Open,
    Closed,
    Over,
}

impl Intake {
    pub fn state(&self, now: Instant) -> IntakeState {
        let terms = &self.terms;
        if terms.end.is_some_and(|end| now >= end) {
            IntakeState::Over
        } else if terms.closes.is_some_and(|closes| now >= closes) {
            IntakeState::Closed
        } else if terms.opens.is_some_and(|opens| now < opens) {
            IntakeState::ToCome
        } else {
            IntakeState::Open
        }
    }

    /// From its first day on the seats of whoever leaves are used. One without a first day begins with each who comes.
    pub fn has_begun(&self, now: Instant) -> bool {
        self.terms.start.is_none_or(|start| now >= start)
    }

    /// Refused outside its dates.
    pub fn takes(&self, now: Instant) -> Result<(), Fault> {
        match self.state(now) {
            IntakeState::Open => Ok(()),
            IntakeState::ToCome => {
                Err(refusals::of("programmes.not-yet", |say| say.msg_refused_not_yet()).into())
            }
            _ => Err(refusals::of("programmes.closed", |say| say.msg_refused_closed()).into()),
        }
    }
}
