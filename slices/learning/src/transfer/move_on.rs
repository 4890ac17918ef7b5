//! Act: the team moves a learner to another run of the same course.

use super::carry::carried;
use crate::{
    enrolment::{
        Coming, Way, admit, current,
        letters::{Letter, tell},
        promote, refuse_over, room,
    },
    grades::reason,
    refusals,
    rights::KeepEnrolments,
    state,
};
use ::store::Tx;
use courses::{Contents, Run, RunKey, content};
use ground::{Act, Cx, Decision, Fault, Granted, Holders, Place, Right, rights::held};
use lexicon::{
    PersonId,
    facts::learning::{Transferred, Unenrolled},
};
use web::{House, Visitor};

/// Moves a learner; whoever does it keeps the enrolments of both runs.
#[derive(Clone, Debug)]
pub struct TransferLearner {
    /// The run they are in.
    pub run: RunKey,
    pub person: PersonId,
    pub to: RunKey,
    pub reason: String,
    /// Hash of the blob of the reason, once it is on disk.
    pub(crate) words: Option<String>,
}

impl TransferLearner {
    pub fn new(run: RunKey, person: PersonId, to: RunKey, reason: String) -> Self {
        Self { run, person, to, reason, words: None }
    }
}

/// Moves a learner; how many blocks came along.
pub async fn transfer_learner(
    house: &House,
    visitor: &Visitor,
    act: TransferLearner,
) -> Result<usize, Fault> {
    let words = reason(&act.reason).map(str::to_owned).ok();
    house.site.act_with_words(&visitor.who, words.as_deref(), |words| TransferLearner { words, ..act }).await
}

impl Act for TransferLearner {
    const NAME: &'static str = "learning.transfer-learner";
    type Right = KeepEnrolments;
    type Over = Run;
    /// How many blocks came along.
    type Outcome = usize;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(
        &self,
        run: Granted<KeepEnrolments, Run>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<usize>, Fault> {
        reason(&self.reason)?;
        let enrolment = current(tx, run.id, self.person)?.ok_or(Fault::NotFound)?;
        let to = self.destination(&run, tx, cx)?;
        refuse_over(&to, cx.now)?;
        if current(tx, to.id, self.person)?.is_some() {
            return Err(refusals::there_already().at("to").into());
        }
        let mut there = room(tx, &to)?;
        if there.is_full() {
            return Err(refusals::transfer_full().at("to").into());
        }
        let contents = cx.shelf.get::<Contents>();
        let (here, new) = (
            content::of_version(tx, &contents, &run.version)?,
            content::of_version(tx, &contents, &to.version)?,
        );
        let states = state::store::states_of(tx, run.id, self.person)?;
        let blocks = carried(&states, &here, &new, run.version == to.version);
        let coming =
            Coming { seat: enrolment.seat, ..Coming::by(self.person, &enrolment.mode, Way::Transfer) };
        let admission = admit(tx, &to, &mut there, coming)?;
        tell(tx, cx, &to, self.person, &Letter::Transferred { from: run.terms.title.clone() })?;
        let next = promote(tx, cx, &run, 1)?;
        let moved = Transferred {
            run: to.id,
            person: self.person,
            from: run.id,
            blocks: blocks.clone(),
            words: self.words.clone(),
        };
        let decision = admission.onto(Decision::of(blocks.len())).fact(moved);
        Ok(decision.fact(Unenrolled { run: run.id, person: self.person, moved: true }).facts(next))
    }
}

/// Whether it is another run of the same course that the same institution gives.
pub(crate) fn is_beside(other: &Run, run: &Run) -> bool {
    other.id != run.id && other.course == run.course && other.institution == run.institution
}

impl TransferLearner {
    /// The other run: of the same course, and one whose enrolments this person keeps too.
    fn destination(&self, run: &Granted<KeepEnrolments, Run>, tx: &Tx<'_>, cx: &Cx) -> Result<Run, Fault> {
        let unknown = || Fault::from(refusals::transfer_elsewhere().at("to"));
        let to = Run::find(tx, &self.to)?.filter(|to| is_beside(to, run));
        let to = to.ok_or_else(unknown)?;
        let roles = held::over(tx, run.person()?, &to.path(), cx.now)?.roles;
        let Holders::Roles(holders) = KeepEnrolments::HOLDERS else { return Err(unknown()) };
        if roles.iter().any(|role| holders.contains(role)) { Ok(to) } else { Err(unknown()) }
    }
}
