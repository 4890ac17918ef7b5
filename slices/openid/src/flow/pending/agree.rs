//! Acts: the identity is theirs, says the person of the account.

use super::{
    super::{Problem, SignInByInstitution, arrive::link, store},
    Pending,
};
use crate::{identity, provider, secret};
use ::store::Tx;
use ground::{Act, Cx, Decision, Everything, Fault, Granted};
use lexicon::{PersonId, SessionId};
use people::SignedIn;

/// Says whoever is signed in to the account, and proved it lately.
pub struct Agree {
    pub browser: String,
}

impl Act for Agree {
    const NAME: &'static str = "openid.agree";
    type Right = SignInByInstitution;
    type Over = Everything;
    /// Where to go: a page of ours, or empty.
    type Outcome = String;

    fn over(&self) {}

    fn decide(
        &self,
        granted: Granted<SignInByInstitution, Everything>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<String>, Fault> {
        let me = granted.person()?;
        let binding = secret::hash(&self.browser);
        let found = store::waiting(tx, &binding, None, cx.now)?.filter(|one| one.person == me);
        let pending = found.ok_or(Problem::NotAsked)?;
        people::needs_recent_proof(cx)?;
        store::forget(tx, &binding)?;
        let next = pending.next.clone();
        connect(tx, cx, &pending, Decision::of(next))
    }
}

/// Says whoever has the letter; it signs them in.
pub struct AgreeByLetter {
    pub browser: String,
    pub token: String,
    pub before: Option<(PersonId, SessionId)>,
    pub label: String,
}

impl Act for AgreeByLetter {
    const NAME: &'static str = "openid.agree-by-letter";
    type Right = SignInByInstitution;
    type Over = Everything;
    type Outcome = (SignedIn, String);

    fn over(&self) {}

    fn decide(
        &self,
        _: Granted<SignInByInstitution, Everything>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<Self::Outcome>, Fault> {
        let (binding, token) = (secret::hash(&self.browser), secret::hash(&self.token));
        let pending = store::waiting(tx, &binding, Some(&token), cx.now)?.ok_or(Problem::NotAsked)?;
        store::forget(tx, &binding)?;
        // The letter went to the address the account had then: it must have it still.
        let owner = pending
            .taken
            .email
            .as_deref()
            .map(|email| people::by_email_in(tx, email, cx.who.realm))
            .transpose()?;
        if owner.flatten().is_none_or(|owner| owner.id != pending.person) {
            return Err(Problem::NotAsked.into());
        }
        let signed_in = people::begin_session(tx, cx, pending.person, self.before, &self.label)?;
        let next = pending.next.clone();
        connect(tx, cx, &pending, Decision::of((signed_in, next)))
    }
}

fn connect<T>(tx: &Tx<'_>, cx: &Cx, pending: &Pending, done: Decision<T>) -> Result<Decision<T>, Fault> {
    let Pending { provider, person, issuer, subject, taken, .. } = pending;
    let found = provider::store::by_id(tx, provider)?.filter(|one| one.is_enabled && one.issuer == *issuer);
    let provider = found.ok_or(Problem::Off)?;
    // Somebody may have taken it since, in another browser.
    if let Some(known) = identity::store::by_subject(tx, issuer, subject)? {
        return if known.person == *person { Ok(done) } else { Err(Problem::AnotherAccount.into()) };
    }
    link(tx, cx, (issuer, subject), *person, (&provider, taken), done)
}
