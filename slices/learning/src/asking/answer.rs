//! Acts: the team accepts a request, or refuses it with a reason.

use super::{ask::WAY, store};
use crate::{
    enrolment::{
        Admitted, Coming, ONLINE, admit,
        letters::{Letter, tell},
        refuse_over, room,
    },
    grades::reason,
    refusals,
    rights::KeepEnrolments,
};
use ::store::Tx;
use courses::{Run, RunKey};
use ground::{Act, Cx, Decision, Fault, Granted};
use lexicon::{
    PersonId,
    facts::learning::{AskingEnd, AskingEnded},
};
use web::{House, Visitor};

/// Accepts somebody: they have a place, or wait for one.
pub struct AcceptRequest {
    pub run: RunKey,
    pub person: PersonId,
}

impl Act for AcceptRequest {
    const NAME: &'static str = "learning.accept-request";
    type Right = KeepEnrolments;
    type Over = Run;
    type Outcome = Admitted;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(
        &self,
        run: Granted<KeepEnrolments, Run>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<Admitted>, Fault> {
        refuse_over(&run, cx.now)?;
        open(tx, &run, self.person)?;
        let coming = Coming::by(self.person, ONLINE, WAY);
        let admission = admit(tx, &run, &mut room(tx, &run)?, coming)?;
        let outcome = admission.outcome;
        let letter = match outcome {
            Admitted::Enrolled => Letter::Accepted,
            Admitted::Waiting => Letter::AcceptedToWait,
        };
        tell(tx, cx, &run, self.person, &letter)?;
        let (run, person, how) = (run.id, self.person, AskingEnd::Accepted);
        let ended = AskingEnded { run, person, how, words: None };
        Ok(admission.onto(Decision::of(outcome).fact(ended)))
    }
}

/// Refuses somebody, with a reason they read.
#[derive(Clone, Debug)]
pub struct RefuseRequest {
    pub run: RunKey,
    pub person: PersonId,
    pub reason: String,
    /// Hash of the blob of the reason, once it is on disk.
    pub(crate) words: Option<String>,
}

impl RefuseRequest {
    pub fn new(run: RunKey, person: PersonId, reason: String) -> Self {
        Self { run, person, reason, words: None }
    }
}

/// Refuses a request.
pub async fn refuse_request(house: &House, visitor: &Visitor, act: RefuseRequest) -> Result<(), Fault> {
    let words = reason(&act.reason).map(str::to_owned).ok();
    house.site.act_with_words(&visitor.who, words.as_deref(), |words| RefuseRequest { words, ..act }).await
}

impl Act for RefuseRequest {
    const NAME: &'static str = "learning.refuse-request";
    type Right = KeepEnrolments;
    type Over = Run;
    type Outcome = ();

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(&self, run: Granted<KeepEnrolments, Run>, tx: &Tx<'_>, cx: &Cx) -> Result<Decision<()>, Fault> {
        let said = reason(&self.reason)?.to_owned();
        open(tx, &run, self.person)?;
        tell(tx, cx, &run, self.person, &Letter::Refused { reason: said })?;
        let (run, person, how) = (run.id, self.person, AskingEnd::Refused);
        Ok(Decision::of(()).fact(AskingEnded { run, person, how, words: self.words.clone() }))
    }
}

/// A request nobody answered yet.
fn open(tx: &Tx<'_>, run: &Run, person: PersonId) -> Result<(), Fault> {
    let request = store::of(tx, run.id, person)?.ok_or(Fault::NotFound)?;
    if request.is_open() { Ok(()) } else { Err(refusals::request_answered().into()) }
}
