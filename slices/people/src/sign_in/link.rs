//! Acts: signing in by mail. The link works only in the browser that asked for it; from another device, the digits
//! of the letter are typed there (ASVS 5.0, 6.6.2).

use super::{
    act::{SignedIn, begin},
    attempt::MaySignIn,
};
use crate::{
    after, email,
    letters::{self, Letter, Sender},
    person::{Person, store},
    secret, sessions, throttles,
    tokens::{self, Kind, Token},
};
use ::store::{Tx, View};
use ground::{Act, Ask, Cx, Decision, Everything, Fault, Granted, Refusal};
use lexicon::{PersonId, SessionId};

/// Asks for a letter. The outcome is the same whether anybody has that address.
pub struct AskLink {
    pub email: String,
    /// The secret of the browser that asks, for its cookie.
    pub browser: String,
    /// Where they came from. It waits here for the link to come back, so that no letter carries it; what is no page
    /// of ours is forgotten.
    pub next: String,
    pub address: Option<String>,
    pub sender: Sender,
}

impl Act for AskLink {
    const NAME: &'static str = "people.ask-link";
    type Right = MaySignIn;
    type Over = Everything;
    type Outcome = ();

    fn over(&self) {}

    fn decide(&self, _: Granted<MaySignIn, Everything>, tx: &Tx<'_>, cx: &Cx) -> Result<Decision<()>, Fault> {
        let email = email::read(&self.email)?;
        throttles::letter(tx, &email, self.address.as_deref(), cx.now)?;
        let Some(person) = store::claiming(tx, &email, cx.who.realm)?.into_iter().next() else {
            return Ok(Decision::of(()));
        };
        let (token, code) = (secret::fresh(cx), secret::digits(cx));
        let made = Token {
            person: Some(person.id),
            email: Some(email.clone()),
            binding: Some(secret::hash(&self.browser)),
            code: Some(secret::hash_with(&code, &self.browser)),
            next: after::is_ours(&self.next).then(|| self.next.clone()),
        };
        tokens::insert(tx, Kind::Link, &secret::hash(&token), &made, cx.now)?;
        let letter = Letter::Link { token: &token, code: &code };
        letters::send(tx, cx, &self.sender, &email, (person.lang, &person.name), &letter)?;
        Ok(Decision::of(()))
    }
}

/// Asks whether a link can still sign somebody in, in the right browser.
pub struct LinkStands {
    pub token: String,
}

impl Ask for LinkStands {
    const NAME: &'static str = "people.link-stands";
    type Right = MaySignIn;
    type Over = Everything;
    type Outcome = bool;

    fn over(&self) {}

    fn answer(&self, _: Granted<MaySignIn, Everything>, view: &View<'_>, cx: &Cx) -> Result<bool, Fault> {
        Ok(tokens::peek(view, Kind::Link, &secret::hash(&self.token), cx.now)?.is_some())
    }
}

/// What came back from the letter.
pub enum Back {
    /// The token of the link.
    Link(String),
    /// The digits, typed.
    Digits(String),
}

/// Somebody who is back by mail.
pub struct Returned {
    pub signed_in: SignedIn,
    /// The page of ours they asked the letter from; empty: none.
    pub next: String,
}

/// Signs in with what came back, once.
pub struct SignInByMail {
    pub back: Back,
    /// The secret in this browser's cookie.
    pub browser: Option<String>,
    pub address: Option<String>,
    pub before: Option<(PersonId, SessionId)>,
    pub label: String,
}

impl Act for SignInByMail {
    const NAME: &'static str = "people.sign-in-by-mail";
    type Right = MaySignIn;
    type Over = Everything;
    type Outcome = Option<Returned>;

    fn over(&self) {}

    /// `None` when nothing fits; the try at the digits is counted all the same.
    fn decide(
        &self,
        _: Granted<MaySignIn, Everything>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<Option<Returned>>, Fault> {
        throttles::attempt_from(tx, throttles::ADDRESS, self.address.as_deref(), cx.now)?;
        let Some(token) = self.spend(tx, cx)? else { return Ok(Decision::of(None)) };
        throttles::give_back(tx, throttles::ADDRESS, self.address.as_deref())?;
        let (Some(id), Some(email)) = (token.person, token.email) else { return Ok(Decision::of(None)) };
        let Some(person) = store::person(tx, id)? else { return Ok(Decision::of(None)) };
        let taken_over = own_address(tx, cx, &person, &email)?;
        let signed_in = begin(tx, cx, id, self.before, &self.label)?;
        let next = token.next.unwrap_or_default();
        Ok(Decision::of(Some(Returned { signed_in: SignedIn { taken_over, ..signed_in }, next })))
    }
}

impl SignInByMail {
    fn spend(&self, tx: &Tx<'_>, cx: &Cx) -> Result<Option<Token>, Fault> {
        let Some(browser) = &self.browser else { return Ok(None) };
        let binding = secret::hash(browser);
        match &self.back {
            Back::Digits(digits) => {
                let digits: String = digits
                    .chars()
                    .filter_map(|digit| digit.to_digit(10))
                    .map(|digit| digit.to_string())
                    .collect();
                Ok(tokens::spend_code(tx, &binding, &secret::hash_with(&digits, browser), cx.now)?)
            }
            Back::Link(token) => {
                let hash = secret::hash(token);
                let ours = tokens::peek(tx, Kind::Link, &hash, cx.now)?
                    .is_some_and(|token| token.binding.as_ref() == Some(&binding));
                Ok(if ours { tokens::spend(tx, Kind::Link, &hash, cx.now)? } else { None })
            }
        }
    }
}

/// Somebody read a letter sent to `email`: the address is theirs, and so is the account that claims it. Where
/// nobody had confirmed it before, all that opened the account until now ends: it may be another's. Says whether
/// it did.
pub(crate) fn own_address(tx: &Tx<'_>, cx: &Cx, person: &Person, email: &str) -> Result<bool, Fault> {
    if person.email.as_deref() != Some(email) {
        return Err(Refusal::new("people.link-over", |lang| crate::say(lang).msg_link_over()).into());
    }
    if person.is_confirmed() {
        return Ok(false);
    }
    if store::by_email_in(tx, email, person.realm)?.is_some() {
        return Err(Refusal::new("people.link-over", |lang| crate::say(lang).msg_link_over()).into());
    }
    store::confirm(tx, person.id, email, cx.now)?;
    sessions::store::end_all_but(tx, person.id, None)?;
    let others = crate::ways_in::end_all(tx, person.id)?;
    Ok(store::drop_credentials(tx, person.id)? || others)
}
