//! Acts: a person proves that an address is theirs.
//!
//! Opening the link is not enough: it must be somebody signed in to the very account. So nobody can make an account
//! with another's address and wait for them to confirm it.

use super::create::write_to;
use crate::{
    email,
    letters::{self, Letter, Sender},
    person::{needs_recent_proof, profile::ChangeOwnProfile, store},
    secret, throttles,
    tokens::{self, Kind},
};
use ::store::Tx;
use ground::{Act, Cx, Decision, Fault, Granted, Oneself, Refusal};
use lexicon::PersonId;

/// Sends the confirming letter, again or to another address.
pub struct AskConfirmation {
    pub person: PersonId,
    pub email: String,
    pub address: Option<String>,
    pub sender: Sender,
}

impl Act for AskConfirmation {
    const NAME: &'static str = "people.ask-confirmation";
    type Right = ChangeOwnProfile;
    type Over = Oneself;
    type Outcome = ();

    fn over(&self) -> PersonId {
        self.person
    }

    fn decide(
        &self,
        _: Granted<ChangeOwnProfile, Oneself>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<()>, Fault> {
        let email = email::read(&self.email)?;
        let person = store::person(tx, self.person)?.ok_or(Fault::NotFound)?;
        let same = person.email.as_deref() == Some(email.as_str());
        if same && person.is_confirmed() {
            return Ok(Decision::of(()));
        }
        if !same {
            needs_recent_proof(cx)?;
        }
        throttles::letter(tx, &email, self.address.as_deref(), cx.now)?;
        store::claim(tx, person.id, &email)?;
        write_to(tx, cx, &self.sender, &person, &email)?;
        Ok(Decision::of(()))
    }
}

/// The link of the letter was opened and its button pressed.
pub struct ConfirmAddress {
    pub person: PersonId,
    pub token: String,
    pub sender: Sender,
}

impl Act for ConfirmAddress {
    const NAME: &'static str = "people.confirm-address";
    type Right = ChangeOwnProfile;
    type Over = Oneself;
    type Outcome = String;

    fn over(&self) -> PersonId {
        self.person
    }

    fn decide(
        &self,
        _: Granted<ChangeOwnProfile, Oneself>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<String>, Fault> {
        let hash = secret::hash(&self.token);
        let mine = tokens::peek(tx, Kind::Confirm, &hash, cx.now)?
            .filter(|token| token.person == Some(self.person))
            .and_then(|token| token.email);
        let Some(email) = mine else {
            return Err(
                Refusal::new("people.confirm-over", |lang| crate::say(lang).msg_confirm_over()).into()
            );
        };
        let before = store::person(tx, self.person)?.ok_or(Fault::NotFound)?;
        let owner = store::by_email_in(tx, &email, before.realm)?;
        if owner.is_some_and(|owner| owner.id != self.person) {
            return Err(Refusal::new("people.email-taken", |lang| crate::say(lang).msg_email_taken()).into());
        }
        tokens::spend(tx, Kind::Confirm, &hash, cx.now)?;
        if before.email.as_ref() != Some(&email) {
            letters::warn(tx, cx, &self.sender, &before, &Letter::EmailChanged { to: &email })?;
        }
        store::confirm(tx, self.person, &email, cx.now)?;
        Ok(Decision::of(email))
    }
}
