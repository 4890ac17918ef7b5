//! The noun: a person's request for a place in an intake, and its states.
//!
//! draft → submitted → (to complete → submitted) → admitted → enrolled; or waiting, refused, withdrawn. Who is admitted
//! confirms before a moment; past it the place is free again.

mod acts;
mod asks;
mod decide;
pub(crate) mod files;
mod letter;
pub(crate) mod store;

pub(crate) use acts::LONGEST;
pub use acts::{Confirm, KeepMotivation, MayWrite, Submit, Withdraw};
pub use asks::{A_PAGE, ApplicationOf, Jury, JuryPage, Line, MyApplication};
pub use decide::Decide;
pub use files::{JuryFile, LARGEST_FILE, MOST_FILES, MOST_SENT, MyFile};

use lexicon::{
    ApplicationId, Instant, IntakeId, PersonId, ProgrammeId,
    facts::{learning::HandedFile, programmes::JuryDecision},
};

/// An application that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Application {
    pub id: ApplicationId,
    pub programme: ProgrammeId,
    pub intake: IntakeId,
    pub person: PersonId,
    written: Written,
    /// Empty once the person was forgotten.
    pub motivation: String,
    /// What the jury gave as its reason; or empty.
    pub reason: String,
    pub confirm_before: Option<Instant>,
    pub submitted_at: Instant,
    pub decided_at: Option<Instant>,
    /// What goes with it.
    pub files: Vec<HandedFile>,
}

/// As its table has it: what time alone changes is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Written {
    Submitted,
    ToComplete,
    Admitted,
    Waiting,
    Refused,
    Withdrawn,
    Enrolled,
}

/// Where an application is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ApplicationState {
    Submitted,
    ToComplete,
    /// A place is kept.
    Admitted,
    /// It was not confirmed in time.
    Lapsed,
    Waiting,
    Refused,
    Withdrawn,
    Enrolled,
}

impl ApplicationState {
    pub const ALL: [ApplicationState; 8] = [
        ApplicationState::Submitted,
        ApplicationState::ToComplete,
        ApplicationState::Admitted,
        ApplicationState::Lapsed,
        ApplicationState::Waiting,
        ApplicationState::Refused,
        ApplicationState::Withdrawn,
        ApplicationState::Enrolled,
    ];

    /// Stable, for programs.
    pub fn name(self) -> &'static str {
        match self {
            ApplicationState::Submitted => "submitted",
            ApplicationState::ToComplete => "to-complete",
            ApplicationState::Admitted => "admitted",
            ApplicationState::Lapsed => "lapsed",
            ApplicationState::Waiting => "waiting",
            ApplicationState::Refused => "refused",
            ApplicationState::Withdrawn => "withdrawn",
            ApplicationState::Enrolled => "enrolled",
        }
    }

    /// Whether the jury still decides about it.
    pub fn is_to_decide(self) -> bool {
        !matches!(self, ApplicationState::Withdrawn | ApplicationState::Enrolled)
    }

    /// Whether the person may write and send it (again).
    pub fn may_be_sent(self) -> bool {
        matches!(self, ApplicationState::ToComplete | ApplicationState::Withdrawn)
    }
}

impl Application {
    pub fn state(&self, now: Instant) -> ApplicationState {
        match self.written {
            Written::Submitted => ApplicationState::Submitted,
            Written::ToComplete => ApplicationState::ToComplete,
            Written::Admitted if self.confirm_before.is_some_and(|until| now >= until) => {
                ApplicationState::Lapsed
            }
            Written::Admitted => ApplicationState::Admitted,
            Written::Waiting => ApplicationState::Waiting,
            Written::Refused => ApplicationState::Refused,
            Written::Withdrawn => ApplicationState::Withdrawn,
            Written::Enrolled => ApplicationState::Enrolled,
        }
    }

    /// Whether the jury decided this already, with that reason and until that day.
    fn is_just_so(
        &self,
        decision: JuryDecision,
        reason: &str,
        confirm_before: Option<Instant>,
        now: Instant,
    ) -> bool {
        self.state(now).name() == decision.name()
            && self.reason == reason
            && self.confirm_before == confirm_before
    }
}
