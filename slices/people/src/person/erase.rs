//! Act: a person has their account erased. What they did stays counted under an id that names nobody.

use super::store;
use crate::{
    letters::{self, Letter, Sender},
    sessions::RECENT,
};
use ::store::{StoreError, Tx};
use ground::{
    Act, Cx, Decision, Fault, Granted, Heard, Holders, Oneself, Refusal, linkme::distributed_slice,
};
use lexicon::{PersonId, facts::people::PersonErased};

ground::right!(
    /// Has one's own account erased.
    EraseOneself = "people.erase-oneself",
    Holders::Oneself
);

/// Erases everything personal of an account. It needs a recent proof of who asks.
pub struct EraseMyself {
    pub person: PersonId,
    /// Whether certificates issued stay verifiable by name.
    pub keep_certificates: bool,
    pub sender: Sender,
}

impl Act for EraseMyself {
    const NAME: &'static str = "people.erase-myself";
    type Right = EraseOneself;
    type Over = Oneself;
    type Outcome = ();

    fn over(&self) -> PersonId {
        self.person
    }

    fn decide(&self, _: Granted<EraseOneself, Oneself>, tx: &Tx<'_>, cx: &Cx) -> Result<Decision<()>, Fault> {
        needs_recent_proof(cx)?;
        let person = store::person(tx, self.person)?.ok_or(Fault::NotFound)?;
        letters::warn(tx, cx, &self.sender, &person, &Letter::Erased)?;
        let ended = ENDINGS.iter().try_fold(Decision::of(()), |done, end| end(tx, cx, self.person, done))?;
        Ok(ended.fact(PersonErased { person: self.person, keep_certificates: self.keep_certificates }))
    }
}

/// What a slice above ends before an account is gone, where others wait for it: it adds its facts to those of the act.
pub type Ending = fn(&Tx<'_>, &Cx, PersonId, Decision<()>) -> Result<Decision<()>, Fault>;

/// Who ends what.
#[allow(unsafe_code)]
#[distributed_slice]
#[linkme(crate = ground::linkme)]
pub static ENDINGS: [Ending];

/// Refuses what is serious when the person proved too long ago that it is them.
pub fn needs_recent_proof(cx: &Cx) -> Result<(), Fault> {
    let recent = cx.who.proved_at.is_some_and(|proved| cx.now.since(proved) <= RECENT);
    if recent {
        return Ok(());
    }
    Err(Refusal::new("people.prove-again", |lang| crate::say(lang).msg_prove_again_refusal()).into())
}

/// The only code that erases. It runs again when a journal is applied again, so that a backup that was brought back
/// does not bring back anybody.
pub(crate) fn apply(tx: &Tx<'_>, heard: &Heard<'_, PersonErased>) -> Result<(), StoreError> {
    store::erase(tx, heard.fact.person, heard.at)
}
