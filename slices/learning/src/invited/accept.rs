//! Acts: the link of a letter enrols, once.

use super::{
    hash,
    store::{self, Invitation},
};
use crate::{
    enrolment::{Admitted, Coming, Way, admit, refuse_over, room},
    refusals,
};
use ::store::{Tx, View};
use courses::{Run, run};
use ground::{Act, Ask, Cx, Decision, Everything, Fault, Granted, Holders};
use lexicon::{Lang, PersonId, SessionId};
use people::{NewPerson, SignedIn};

ground::right!(
    /// Comes into a run by a letter of its team: whoever has the letter.
    TakeUpRunInvitation = "learning.take-up-run-invitation",
    Holders::Anyone
);

/// Ask: what a link offers, without using it up: programs open the links of letters.
pub struct LookAtRunInvitation {
    pub token: String,
}

/// What it offers.
#[derive(Clone, Debug)]
pub struct RunInvitationSeen {
    pub invitation: Invitation,
    pub run: Run,
    /// Who has the address confirmed.
    pub owner: Option<PersonId>,
}

impl Ask for LookAtRunInvitation {
    const NAME: &'static str = "learning.run-invitation";
    type Right = TakeUpRunInvitation;
    type Over = Everything;
    /// `None` when the link is over, used, taken back or never was.
    type Outcome = Option<RunInvitationSeen>;

    fn over(&self) {}

    fn answer(
        &self,
        _: Granted<TakeUpRunInvitation, Everything>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<Self::Outcome, Fault> {
        let Some(invitation) = store::by_token(view, &hash(&self.token), cx.now)? else { return Ok(None) };
        let Some(run) = run::by_id(view, invitation.run)? else { return Ok(None) };
        let owner = people::by_email(view, &invitation.email)?.map(|person| person.id);
        Ok(Some(RunInvitationSeen { invitation, run, owner }))
    }
}

/// Comes in with the account one is signed in to.
pub struct AcceptRunInvitation {
    pub token: String,
}

impl Act for AcceptRunInvitation {
    const NAME: &'static str = "learning.accept-run-invitation";
    type Right = TakeUpRunInvitation;
    type Over = Everything;
    /// The key of the run, and what became of it.
    type Outcome = (String, Admitted);

    fn over(&self) {}

    fn decide(
        &self,
        granted: Granted<TakeUpRunInvitation, Everything>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<(String, Admitted)>, Fault> {
        let me = granted.person()?;
        let (invitation, run) = standing(tx, &self.token, cx)?;
        // The address may be somebody else's: then it is for them alone.
        if people::by_email(tx, &invitation.email)?.is_some_and(|owner| owner.id != me) {
            return Err(refusals::invited_another().into());
        }
        come_in(tx, &invitation, &run, me, |admitted| (run.key.clone(), admitted))
    }
}

/// Comes in with a new account. The letter proved its address.
pub struct JoinRunByInvitation {
    pub token: String,
    pub name: String,
    pub lang: Lang,
    pub zone: String,
    /// Of the browser that is signed in, and the session it had.
    pub label: String,
    pub before: Option<(PersonId, SessionId)>,
}

impl Act for JoinRunByInvitation {
    const NAME: &'static str = "learning.join-run-by-invitation";
    type Right = TakeUpRunInvitation;
    type Over = Everything;
    type Outcome = (SignedIn, String, Admitted);

    fn over(&self) {}

    fn decide(
        &self,
        _: Granted<TakeUpRunInvitation, Everything>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<Self::Outcome>, Fault> {
        let (invitation, run) = standing(tx, &self.token, cx)?;
        let name = people::read_name(&self.name)?;
        if people::by_email(tx, &invitation.email)?.is_some() {
            return Err(refusals::has_account().into());
        }
        let new = NewPerson {
            name,
            email: Some(invitation.email.clone()),
            confirmed: true,
            password_hash: None,
            lang: self.lang,
            zone: self.zone.clone(),
        };
        let signed_in = people::welcome(tx, cx, new, self.before, &self.label)?;
        let person = signed_in.person;
        come_in(tx, &invitation, &run, person, |admitted| (signed_in, run.key.clone(), admitted))
    }
}

fn standing(tx: &Tx<'_>, token: &str, cx: &Cx) -> Result<(Invitation, Run), Fault> {
    let invitation = store::by_token(tx, &hash(token), cx.now)?.ok_or_else(refusals::invitation_over)?;
    let run = run::by_id(tx, invitation.run)?.ok_or(Fault::NotFound)?;
    refuse_over(&run, cx.now)?;
    Ok((invitation, run))
}

/// The invitation is used up, and its reader has a place, or waits for one.
fn come_in<T>(
    tx: &Tx<'_>,
    invitation: &Invitation,
    run: &Run,
    person: PersonId,
    outcome: impl FnOnce(Admitted) -> T,
) -> Result<Decision<T>, Fault> {
    let list = invitation.list.clone();
    let coming = Coming { list, ..Coming::by(person, &invitation.mode, Way::Invitation) };
    let admission = admit(tx, run, &mut room(tx, run)?, coming)?;
    if !store::withdraw(tx, run.id, &invitation.id)? {
        return Err(refusals::invitation_over().into());
    }
    let admitted = admission.outcome;
    Ok(admission.onto(Decision::of(outcome(admitted))))
}
