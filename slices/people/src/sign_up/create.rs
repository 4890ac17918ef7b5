//! Act: somebody makes an account.

use crate::{
    email,
    letters::{self, Letter, Sender},
    passwords,
    person::{Person, profile, store},
    secret, sessions, throttles,
    tokens::{self, Kind, Token},
};
use ::store::Tx;
use ground::{Act, Cx, Decision, Everything, Fault, Granted, Holders};
use lexicon::{Lang, PersonId};

ground::right!(
    /// Makes an account for oneself.
    MakeAccount = "people.make-account",
    Holders::Anyone
);

/// Makes an account whose address is not confirmed yet, and signs in.
///
/// The answer is the same whether the address is known or not; only its owner learns more, by mail.
pub struct SignUp {
    pub name: String,
    pub email: String,
    /// Hashed before the door; without one, the person signs in by mail.
    pub password_hash: Option<String>,
    pub lang: Lang,
    pub zone: String,
    /// Of the browser that is signed in.
    pub label: String,
    /// The network address, if known.
    pub address: Option<String>,
    pub sender: Sender,
}

/// The new account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedUp {
    pub person: PersonId,
    /// Of the session, for its cookie.
    pub token: String,
}

impl Act for SignUp {
    const NAME: &'static str = "people.sign-up";
    type Right = MakeAccount;
    type Over = Everything;
    type Outcome = SignedUp;

    fn over(&self) {}

    fn decide(
        &self,
        _: Granted<MakeAccount, Everything>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<SignedUp>, Fault> {
        let (name, email) = (profile::read_name(&self.name)?, email::read(&self.email)?);
        throttles::letter(tx, &email, self.address.as_deref(), cx.now)?;
        let person = Person {
            id: cx.id(),
            name,
            email: Some(email.clone()),
            email_confirmed_at: None,
            lang: self.lang,
            zone: self.zone.clone(),
            created_at: cx.now,
            realm: cx.who.realm,
        };
        store::insert(tx, &person, cx.who.portal)?;
        if let Some(hash) = &self.password_hash {
            passwords::store::set(tx, person.id, hash, cx.now)?;
        }
        write_to(tx, cx, &self.sender, &person, &email)?;
        let token = sessions::renew(tx, cx, person.id, None, &self.label)?;
        Ok(Decision::of(SignedUp { person: person.id, token }))
    }
}

/// To the address: a link that confirms it, or, where it is somebody's already, word of that.
pub(super) fn write_to(
    tx: &Tx<'_>,
    cx: &Cx,
    sender: &Sender,
    person: &Person,
    email: &str,
) -> Result<(), Fault> {
    if let Some(owner) = store::by_email_in(tx, email, person.realm)?.filter(|owner| owner.id != person.id) {
        let to = (owner.lang, owner.name.as_str());
        return Ok(letters::send(tx, cx, sender, email, to, &Letter::Already)?);
    }
    let token = secret::fresh(cx);
    let made = Token { person: Some(person.id), email: Some(email.to_owned()), ..Token::default() };
    tokens::end_of(tx, Kind::Confirm, person.id)?;
    tokens::insert(tx, Kind::Confirm, &secret::hash(&token), &made, cx.now)?;
    let letter = Letter::Confirm { token: &token };
    Ok(letters::send(tx, cx, sender, email, (person.lang, &person.name), &letter)?)
}
