//! Act: staff set the points of a subsection, with a reason, or take that back.

use super::{Shapes, store};
use crate::{answers::Problems, branches, enrolment, refusals, rights::OverrideGrade};
use ::store::Tx;
use courses::{Contents, Run, RunKey, content};
use ground::{Act, Cx, Decision, Fault, Granted, Refusal};
use lexicon::{PersonId, facts::learning::GradeOverridden};
use web::{House, Visitor};

/// Longest reason, in characters.
const LONGEST_REASON: usize = 1_000;

/// Sets the points of a graded subsection. `earned: None` takes back what was set.
#[derive(Clone, Debug)]
pub struct OverrideSubsection {
    pub run: RunKey,
    /// The learner.
    pub person: PersonId,
    pub subsection: String,
    pub earned: Option<f64>,
    pub reason: String,
    /// Hash of the blob of the reason, once it is on disk.
    pub(crate) words: Option<String>,
}

impl OverrideSubsection {
    pub fn new(
        run: RunKey,
        person: PersonId,
        subsection: String,
        earned: Option<f64>,
        reason: String,
    ) -> Self {
        Self { run, person, subsection, earned, reason, words: None }
    }
}

/// Sets the points of a graded subsection.
pub async fn override_subsection(
    house: &House,
    visitor: &Visitor,
    change: OverrideSubsection,
) -> Result<(), Fault> {
    let reason = reason(&change.reason).map(str::to_owned).ok();
    let act = |words| OverrideSubsection { words, ..change };
    house.site.act_with_words(&visitor.who, reason.as_deref(), act).await
}

/// A reason that can be kept, or what is wrong with it.
pub(crate) fn reason(text: &str) -> Result<&str, Refusal> {
    let reason = text.trim();
    match reason.is_empty() || reason.chars().count() > LONGEST_REASON {
        true => Err(refusals::reason_missing(LONGEST_REASON).at("reason")),
        false => Ok(reason),
    }
}

impl Act for OverrideSubsection {
    const NAME: &'static str = "learning.override-grade";
    type Right = OverrideGrade;
    type Over = Run;
    type Outcome = ();

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(&self, run: Granted<OverrideGrade, Run>, tx: &Tx<'_>, cx: &Cx) -> Result<Decision<()>, Fault> {
        Ok(Decision::of(()).facts(self.weigh(&run, tx, cx)?))
    }
}

impl OverrideSubsection {
    /// The fact that makes it so; none where the points are set so already. Several of them may be weighed in one
    /// act, as a sheet of grades does.
    pub(crate) fn weigh(
        &self,
        run: &Granted<OverrideGrade, Run>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Option<GradeOverridden>, Fault> {
        if run.person()? == self.person {
            return Err(refusals::own_work().into());
        }
        if enrolment::of(tx, run.id, self.person)?.is_none() {
            return Err(Fault::NotFound);
        }
        reason(&self.reason)?;
        let content = content::of_version(tx, &cx.shelf.get::<Contents>(), &run.version)?;
        let shape = cx.shelf.get::<Shapes>().of(&content, &cx.shelf.get::<Problems>());
        let part = shape.subsection(&self.subsection).filter(|part| part.graded).ok_or(Fault::NotFound)?;
        let possible = part.possible(&content, &branches::store::of(tx, run.id, self.person)?);
        if self.earned.is_some_and(|earned| !(0.0..=possible).contains(&earned)) {
            return Err(refusals::points_out_of_range(possible).at("earned").into());
        }
        let standing = store::of(tx, run.id, self.person)?;
        let kept = standing.and_then(|grade| grade.subsections.get(&self.subsection)?.overridden.clone());
        if kept.map(|kept| kept.earned) == self.earned {
            return Ok(None);
        }
        Ok(Some(GradeOverridden {
            run: run.id,
            person: self.person,
            subsection: self.subsection.clone(),
            earned: self.earned,
            possible,
            words: self.words.clone(),
            reason: String::new(),
            at: cx.now,
        }))
    }
}
