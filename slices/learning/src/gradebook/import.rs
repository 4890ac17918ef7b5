//! Act: a sheet of grades is written, all of it or nothing.

use super::Change;
use crate::{
    grades::{self, OverrideSubsection},
    rights::OverrideGrade,
    say,
};
use ::store::Tx;
use courses::{Run, RunKey};
use ground::{Act, Cx, Decision, Fault, Granted, Refusal};
use lexicon::facts::learning::GradeOverridden;
use web::{House, Visitor};

/// More in one sheet is refused.
pub const MOST_CHANGES: usize = 5_000;
/// Points that differ by less are the same.
const ROUNDING: f64 = 1e-6;

/// Sets the points a sheet sets otherwise than they are, each as staff do by hand. One that can't be set, or that is
/// no longer as the preview showed it, and nothing is written.
pub struct ImportGrades {
    pub run: RunKey,
    pub changes: Vec<Change>,
    pub reason: String,
    /// Hash of the blob of the reason, once it is on disk.
    pub(crate) words: Option<String>,
}

/// Sets the points a sheet sets; how many were set or taken back.
pub async fn import_grades(
    house: &House,
    visitor: &Visitor,
    run: RunKey,
    changes: Vec<Change>,
    reason: &str,
) -> Result<usize, Fault> {
    let kept = grades::reason(reason).ok();
    let act = |words| ImportGrades { run, changes, reason: reason.to_owned(), words };
    house.site.act_with_words(&visitor.who, kept, act).await
}

impl Act for ImportGrades {
    const NAME: &'static str = "learning.import-grades";
    type Right = OverrideGrade;
    type Over = Run;
    /// How many points were set or taken back.
    type Outcome = usize;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(
        &self,
        run: Granted<OverrideGrade, Run>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<usize>, Fault> {
        if self.changes.is_empty() {
            return Err(nothing().into());
        }
        if self.changes.len() > MOST_CHANGES {
            return Err(too_many().into());
        }
        let mut facts: Vec<GradeOverridden> = Vec::new();
        for change in &self.changes {
            let standing = grades::of(tx, run.id, change.person)?;
            let counting =
                standing.and_then(|grade| Some(grade.subsections.get(&change.subsection)?.counting().0));
            if !is_same(counting, change.before) {
                return Err(moved().into());
            }
            let set = OverrideSubsection {
                run: self.run.clone(),
                person: change.person,
                subsection: change.subsection.clone(),
                earned: change.after,
                reason: self.reason.clone(),
                words: self.words.clone(),
            };
            facts.extend(set.weigh(&run, tx, cx)?);
        }
        Ok(Decision::of(facts.len()).facts(facts))
    }
}

fn is_same(now: Option<f64>, then: Option<f64>) -> bool {
    match (now, then) {
        (Some(now), Some(then)) => (now - then).abs() <= ROUNDING,
        (now, then) => now.is_none() && then.is_none(),
    }
}

/// A sheet without a change is not written, so that nobody is told it was.
fn nothing() -> Refusal {
    Refusal::new("learning.nothing-changes", |lang| say(lang).msg_team_nothing_changes())
}

/// Grades moved between the preview and now.
fn moved() -> Refusal {
    Refusal::new("learning.grades-moved", |lang| say(lang).msg_team_grades_moved())
}

fn too_many() -> Refusal {
    Refusal::new("learning.too-many-changes", |lang| say(lang).msg_team_too_many_changes(MOST_CHANGES as i64))
}
