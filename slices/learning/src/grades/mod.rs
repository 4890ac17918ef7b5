//! Grades: the policy's arithmetic (pure), what a run can give (its shape), and the grade of each learner, moved as
//! they answer.

mod asks;
mod breakdown;
mod overrule;
mod policy;
mod regrade;
mod round;
mod shape;
mod store;
mod withheld;
mod worth;

pub use asks::{MyProgress, Progress, percent_told, progress_of};
pub use breakdown::{Breakdown, GraderPart, Row};
pub(crate) use overrule::reason;
pub use overrule::{OverrideSubsection, override_subsection};
pub use policy::{Scored, breakdown};
pub(crate) use regrade::{Moved, moved, moved_by_block, moved_everywhere, run_moved};
pub use round::round_away;
pub use shape::{BlockScore, Piece, Shape, Shapes, SubsectionShape};
pub(crate) use store::read as read_grade;
pub(crate) use store::{CLEAR, CLEAR_OVERRIDES, forget_reasons, overridden};
pub use store::{Overridden, Told, history, of, of_person};
pub use withheld::{told, withheld};
pub use worth::possible_of;

use lexicon::{Instant, PersonId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The grade of a learner in a run, as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Grade {
    pub person: PersonId,
    /// Hundredths of a percent; always whole percents, as the original rounds (olx.md §11).
    pub percent: i64,
    pub letter: Option<String>,
    pub passed: bool,
    /// Graded subsections in which something was done or set.
    pub subsections: BTreeMap<String, SubsectionGrade>,
    pub updated_at: Instant,
}

/// Points in a graded subsection.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SubsectionGrade {
    pub earned: f64,
    pub possible: f64,
    /// What staff set instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overridden: Option<Overridden>,
}

impl SubsectionGrade {
    /// The points that count: those staff set, or else those earned.
    pub fn counting(&self) -> (f64, f64) {
        match &self.overridden {
            Some(set) => (set.earned, set.possible),
            None => (self.earned, self.possible),
        }
    }
}

#[cfg(test)]
mod tests;
