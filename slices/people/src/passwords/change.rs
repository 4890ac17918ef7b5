//! Act: a person changes their password.

use super::store;
use crate::{
    letters::{self, Letter, Sender},
    person, sessions,
};
use ::store::Tx;
use ground::{Act, Cx, Decision, Fault, Granted, Holders, Oneself};
use lexicon::PersonId;

ground::right!(
    /// Changes one's own password and passkeys.
    ChangeOwnKeys = "people.change-own-keys",
    Holders::Oneself
);

/// Sets a new password. It needs a recent proof of who asks; all other browsers are signed out.
pub struct ChangePassword {
    pub person: PersonId,
    /// Checked and hashed before the door.
    pub hash: String,
    pub label: String,
    pub sender: Sender,
}

impl Act for ChangePassword {
    const NAME: &'static str = "people.change-password";
    type Right = ChangeOwnKeys;
    type Over = Oneself;
    /// The token of the session that goes on here.
    type Outcome = String;

    fn over(&self) -> PersonId {
        self.person
    }

    fn decide(
        &self,
        _: Granted<ChangeOwnKeys, Oneself>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<String>, Fault> {
        person::needs_recent_proof(cx)?;
        let person = person::person(tx, self.person)?.ok_or(Fault::NotFound)?;
        store::set(tx, person.id, &self.hash, cx.now)?;
        sessions::store::end_all_but(tx, person.id, None)?;
        letters::warn(tx, cx, &self.sender, &person, &Letter::PasswordChanged)?;
        Ok(Decision::of(sessions::start_session(tx, cx, person.id, &self.label)?))
    }
}
