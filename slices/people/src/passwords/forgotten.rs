//! Acts: a new password by way of a letter.

use super::store;
use crate::{
    email,
    letters::{self, Letter, Sender},
    person, secret, sessions,
    sign_in::{MaySignIn, link::own_address},
    throttles,
    tokens::{self, Kind, Token},
};
use ::store::{Tx, View};
use ground::{Act, Ask, Cx, Decision, Everything, Fault, Granted, Refusal};
use lexicon::PersonId;

/// Asks for a letter. The outcome is the same whether anybody has that address.
pub struct AskNewPassword {
    pub email: String,
    pub address: Option<String>,
    pub sender: Sender,
}

impl Act for AskNewPassword {
    const NAME: &'static str = "people.ask-new-password";
    type Right = MaySignIn;
    type Over = Everything;
    type Outcome = ();

    fn over(&self) {}

    fn decide(&self, _: Granted<MaySignIn, Everything>, tx: &Tx<'_>, cx: &Cx) -> Result<Decision<()>, Fault> {
        let email = email::read(&self.email)?;
        throttles::letter(tx, &email, self.address.as_deref(), cx.now)?;
        let Some(person) = person::store::claiming(tx, &email, cx.who.realm)?.into_iter().next() else {
            return Ok(Decision::of(()));
        };
        let token = secret::fresh(cx);
        let made = Token { person: Some(person.id), email: Some(email.clone()), ..Token::default() };
        tokens::insert(tx, Kind::Reset, &secret::hash(&token), &made, cx.now)?;
        let to = (person.lang, person.name.as_str());
        letters::send(tx, cx, &self.sender, &email, to, &Letter::Reset { token: &token })?;
        Ok(Decision::of(()))
    }
}

/// Who may choose a new password with a token: what the rules must know. Uses nothing up.
pub struct WhoForgot {
    pub token: String,
}

impl Ask for WhoForgot {
    const NAME: &'static str = "people.who-forgot";
    type Right = MaySignIn;
    type Over = Everything;
    type Outcome = Option<person::Person>;

    fn over(&self) {}

    fn answer(
        &self,
        _: Granted<MaySignIn, Everything>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<Option<person::Person>, Fault> {
        let token = tokens::peek(view, Kind::Reset, &secret::hash(&self.token), cx.now)?;
        match token.and_then(|token| token.person) {
            Some(id) => Ok(person::person(view, id)?),
            None => Ok(None),
        }
    }
}

/// Chooses a new password with the token of the letter. All browsers are signed out.
pub struct ChooseNewPassword {
    pub token: String,
    /// Checked and hashed before the door.
    pub hash: String,
    pub sender: Sender,
}

/// Whose password it is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    pub person: PersonId,
}

impl Act for ChooseNewPassword {
    const NAME: &'static str = "people.choose-new-password";
    type Right = MaySignIn;
    type Over = Everything;
    type Outcome = Chosen;

    fn over(&self) {}

    fn decide(
        &self,
        _: Granted<MaySignIn, Everything>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<Chosen>, Fault> {
        let token = tokens::spend(tx, Kind::Reset, &secret::hash(&self.token), cx.now)?;
        let Some((Some(id), Some(email))) = token.map(|token| (token.person, token.email)) else {
            return Err(over());
        };
        let person = person::person(tx, id)?.ok_or_else(over)?;
        own_address(tx, cx, &person, &email)?;
        store::set(tx, id, &self.hash, cx.now)?;
        tokens::end_of(tx, Kind::Reset, id)?;
        sessions::store::end_all_but(tx, id, None)?;
        let to = (person.lang, person.name.as_str());
        letters::send(tx, cx, &self.sender, &email, to, &Letter::PasswordChanged)?;
        Ok(Decision::of(Chosen { person: id }))
    }
}

fn over() -> Fault {
    Refusal::new("people.link-over", |lang| crate::say(lang).msg_link_over()).into()
}
