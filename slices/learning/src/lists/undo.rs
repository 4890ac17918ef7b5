//! Ask: what undoing a list would do. Act: it is undone, as far as nothing happened since.

use super::store::{self, ListDone};
use crate::{enrolment::promote_but, invited, refusals, rights::KeepEnrolments};
use ::store::{Tx, View};
use courses::{Run, RunKey};
use ground::{Act, Ask, Cx, Decision, Fault, Granted};
use lexicon::{
    Instant, PersonId,
    facts::learning::{ListUndone, Unenrolled, WaitingLeft},
    time::Millis,
};

/// A list can be undone so long.
pub const UNDO_WITHIN: Millis = Millis::days(14);

/// What undoing a list would do.
#[derive(Clone, Debug, Default)]
pub struct UndoPlan {
    /// Whose enrolment ends, with their name.
    pub ends: Vec<(PersonId, String)>,
    /// Who is taken off the waiting list.
    pub off: Vec<(PersonId, String)>,
    /// Who is left alone: they began, were enrolled again since, or left by themselves.
    pub kept: Vec<(PersonId, String)>,
    /// Letters that were not used yet.
    pub invitations: i64,
}

/// The lists of a run, the latest first.
pub struct DoneListsOf {
    pub run: RunKey,
}

pub type DoneLists = Vec<ListDone>;

impl Ask for DoneListsOf {
    const NAME: &'static str = "learning.enrolment-lists";
    type Right = KeepEnrolments;
    type Over = Run;
    type Outcome = DoneLists;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn answer(&self, run: Granted<KeepEnrolments, Run>, view: &View<'_>, _: &Cx) -> Result<DoneLists, Fault> {
        Ok(store::of_run(view, run.id)?)
    }
}

pub struct UndoPlanOf {
    pub run: RunKey,
    pub list: String,
}

impl Ask for UndoPlanOf {
    const NAME: &'static str = "learning.undoing-enrolments";
    type Right = KeepEnrolments;
    type Over = Run;
    type Outcome = (ListDone, UndoPlan);

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn answer(
        &self,
        run: Granted<KeepEnrolments, Run>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<(ListDone, UndoPlan), Fault> {
        weigh(view, &run, &self.list, cx.now)
    }
}

/// Undoes a list: ends the enrolments that are as it left them, and nothing else.
pub struct UndoEnrolments {
    pub run: RunKey,
    pub list: String,
}

/// What was undone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Undone {
    pub ended: usize,
    pub off: usize,
    pub kept: usize,
    pub invitations: i64,
}

impl Act for UndoEnrolments {
    const NAME: &'static str = "learning.undo-enrolments";
    type Right = KeepEnrolments;
    type Over = Run;
    type Outcome = Undone;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(
        &self,
        run: Granted<KeepEnrolments, Run>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<Undone>, Fault> {
        let (_, plan) = weigh(tx, &run, &self.list, cx.now)?;
        invited::withdraw_list(tx, run.id, &self.list)?;
        let leaving: Vec<PersonId> = plan.off.iter().map(|(person, _)| *person).collect();
        let next = promote_but(tx, cx, &run, plan.ends.len() as i64, &leaving)?;
        let UndoPlan { ends, off, kept, invitations } = plan;
        let undone = Undone { ended: ends.len(), off: off.len(), kept: kept.len(), invitations };
        let (run, list) = (run.id, self.list.clone());
        let (ended, kept) = ((ends.len() + off.len()) as i64, kept.len() as i64);
        Ok(Decision::of(undone)
            .fact(ListUndone { run, list, ended, kept })
            .facts(ends.into_iter().map(|(person, _)| Unenrolled { run, person, moved: false }))
            .facts(off.into_iter().map(|(person, _)| WaitingLeft { run, person, words: None }))
            .facts(next))
    }
}

fn weigh(view: &View<'_>, run: &Run, list: &str, now: Instant) -> Result<(ListDone, UndoPlan), Fault> {
    let done = store::of(view, run.id, list)?.ok_or(Fault::NotFound)?;
    if done.undone_at.is_some() {
        return Err(refusals::list_undone().into());
    }
    if now.since(done.at) > UNDO_WITHIN {
        return Err(refusals::list_too_old(UNDO_WITHIN.0 / Millis::days(1).0).into());
    }
    let mut plan = UndoPlan { invitations: invited::of_list(view, run.id, list)?, ..UndoPlan::default() };
    for one in store::enrolled_by(view, run.id, list)? {
        let side = if one.unchanged { &mut plan.ends } else { &mut plan.kept };
        side.push((one.person, one.name));
    }
    plan.off = store::waiting_by(view, run.id, list)?;
    Ok((done, plan))
}
