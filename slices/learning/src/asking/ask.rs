//! Acts: somebody asks for a place, or asks no longer.

use super::store;
use crate::{
    enrolment::{Way, current},
    refusals,
    rights::Enrolling,
    waiting,
};
use ::store::Tx;
use courses::{Run, RunKey};
use ground::{Act, Cx, Decision, Fault, Granted};
use lexicon::facts::{
    courses::EnrolmentMode,
    learning::{AskingEnd, AskingEnded, PlaceAsked},
};
use web::{House, Visitor};

/// Longest word with a request, in characters.
pub const LONGEST_WORDS: usize = 1_000;

/// Somebody asks for a place, perhaps with a word of why.
pub struct AskForPlace {
    pub run: RunKey,
    pub text: String,
    /// Hash of the blob of the words, once it is on disk.
    pub(crate) words: Option<String>,
}

/// Asks for a place.
pub async fn ask_for_place(house: &House, visitor: &Visitor, run: RunKey, text: &str) -> Result<(), Fault> {
    let text = text.trim().to_owned();
    let kept = Some(text.clone()).filter(|text| !text.is_empty() && !is_too_long(text));
    let act = |words| AskForPlace { run, text, words };
    house.site.act_with_words(&visitor.who, kept.as_deref(), act).await
}

fn is_too_long(text: &str) -> bool {
    text.chars().count() > LONGEST_WORDS
}

impl Act for AskForPlace {
    const NAME: &'static str = "learning.ask-for-place";
    type Right = Enrolling;
    type Over = Run;
    type Outcome = ();

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(&self, run: Granted<Enrolling, Run>, tx: &Tx<'_>, cx: &Cx) -> Result<Decision<()>, Fault> {
        let person = run.person()?;
        if run.terms.enrolment != EnrolmentMode::Approval {
            return Err(refusals::not_by_request().into());
        }
        if is_too_long(&self.text) {
            return Err(refusals::words_too_long(LONGEST_WORDS).at("words").into());
        }
        if current(tx, run.id, person)?.is_some() || waiting::turn_of(tx, run.id, person)?.is_some() {
            return Err(refusals::enrolled_already().into());
        }
        if store::of(tx, run.id, person)?.is_some_and(|request| request.is_open()) {
            return Err(refusals::asked_already().into());
        }
        if !run.takes_enrolments(cx.now) {
            return Err(refusals::enrolment_closed(&run, cx.now).into());
        }
        Ok(Decision::of(()).fact(PlaceAsked { run: run.id, person, words: self.words.clone() }))
    }
}

/// Somebody asks no longer.
pub struct WithdrawRequest {
    pub run: RunKey,
}

impl Act for WithdrawRequest {
    const NAME: &'static str = "learning.withdraw-request";
    type Right = Enrolling;
    type Over = Run;
    type Outcome = ();

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(&self, run: Granted<Enrolling, Run>, tx: &Tx<'_>, _: &Cx) -> Result<Decision<()>, Fault> {
        let person = run.person()?;
        let open = store::of(tx, run.id, person)?.is_some_and(|request| request.is_open());
        let how = AskingEnd::Withdrawn;
        let ended = open.then_some(AskingEnded { run: run.id, person, how, words: None });
        Ok(Decision::of(()).facts(ended))
    }
}

/// How whoever was accepted comes in.
pub(super) const WAY: Way = Way::Approved;
