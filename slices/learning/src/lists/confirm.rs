//! Act: what a list was shown to do is done, all of it, or nothing.

use super::{
    plan::{self, What},
    store,
};
use crate::{
    enrolment::letters::{Letter, tell},
    invited::{self, Guest},
    refusals,
    rights::KeepEnrolments,
};
use ::store::Tx;
use courses::{Run, RunKey};
use ground::{Act, Cx, Decision, Fault, Granted};
use lexicon::facts::learning::ListEnrolled;

/// Does what [`EnrolPlan`](super::EnrolPlan) showed.
pub struct ConfirmEnrolments {
    pub run: RunKey,
    pub list: String,
    /// [`EnrolPlan::digest`](super::EnrolPlan::digest) of what was shown.
    pub shown: String,
}

/// What was done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Enrolments {
    pub enrolled: usize,
    pub waiting: usize,
    pub invited: usize,
    /// In another mode.
    pub changed: usize,
    /// As it was.
    pub left: usize,
}

impl Act for ConfirmEnrolments {
    const NAME: &'static str = "learning.confirm-enrolments";
    type Right = KeepEnrolments;
    type Over = Run;
    type Outcome = Enrolments;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(
        &self,
        run: Granted<KeepEnrolments, Run>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<Enrolments>, Fault> {
        let plan = plan::weigh(tx, cx, &run, &self.list)?;
        if plan.wrong() > 0 {
            return Err(refusals::list_problems().into());
        }
        if plan.digest() != self.shown {
            return Err(refusals::list_changed().into());
        }
        let people = plan.changes() as i64;
        let (mut done, mut admissions) = (Enrolments::default(), Vec::new());
        for step in plan.steps {
            match step.what {
                What::Enrol(person, admission) => {
                    tell(tx, cx, &run, person, &Letter::Enrolled)?;
                    done.enrolled += 1;
                    admissions.push(admission);
                }
                What::Wait(_, admission) => {
                    done.waiting += 1;
                    admissions.push(admission);
                }
                What::Mode(_, admission) => {
                    done.changed += 1;
                    admissions.push(admission);
                }
                What::Invite => {
                    let lang = step.line.lang.unwrap_or(cx.lang());
                    let list = Some(plan.list.clone());
                    let guest = Guest { email: &step.line.email, lang, mode: &step.mode, list };
                    invited::offer(tx, cx, &run, &guest)?;
                    done.invited += 1;
                }
                What::Nothing | What::Wrong(_) => done.left += 1,
            }
        }
        store::forget(tx, &self.list)?;
        let said = (people > 0).then(|| ListEnrolled { run: run.id, list: plan.list.clone(), people });
        let mut decision = Decision::of(done).facts(said);
        for admission in admissions {
            decision = admission.onto(decision);
        }
        Ok(decision)
    }
}
