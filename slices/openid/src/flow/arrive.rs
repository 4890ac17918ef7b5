//! Act: somebody is back from their institution's provider, and everything it said holds.

use super::{
    Problem, Proof, SignInByInstitution,
    pending::{self, Pending},
};
use crate::{
    domain,
    identity::{self, Identity},
    look::Sender,
    provider::{self, Provider},
    secret,
};
use ::store::Tx;
use ground::{Act, Cx, Decision, Everything, Fault, Granted};
use lexicon::{Instant, Lang, PersonId, SessionId, facts::openid::IdentityLinked};
use people::{NewPerson, SignedIn};

/// Signs in who is known; makes an account for who is not; and where the address is somebody's account, or somebody is
/// signed in already, waits for the person of that account to say that it is theirs.
pub struct Arrive {
    pub proof: Proof,
    /// The session this browser has.
    pub before: Option<(PersonId, SessionId)>,
    /// The secret in its cookie.
    pub browser: String,
    pub label: String,
    pub address: Option<String>,
    /// A page of ours, or empty.
    pub next: String,
    pub lang: Lang,
    pub zone: String,
    pub sender: Sender,
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arrived {
    In(SignedIn),
    /// It waits: [`pending`].
    Waits,
}

impl Act for Arrive {
    const NAME: &'static str = "openid.arrive";
    type Right = SignInByInstitution;
    type Over = Everything;
    type Outcome = Arrived;

    fn over(&self) {}

    fn decide(
        &self,
        _: Granted<SignInByInstitution, Everything>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<Arrived>, Fault> {
        people::count_sign_in_well(tx, self.address.as_deref())?;
        let Proof { provider, issuer, subject, taken, proved_at } = &self.proof;
        let provider =
            provider::store::by_id(tx, provider)?.filter(|one| one.is_enabled && one.issuer == *issuer);
        let provider = provider.ok_or(Problem::Off)?;
        let me = self.before.map(|(person, _)| person);
        if let Some(known) = identity::store::by_subject(tx, issuer, subject)? {
            if me.is_some_and(|me| me != known.person) {
                return Err(Problem::AnotherAccount.into());
            }
            // A portal may have its own accounts: those of elsewhere do not open it.
            if people::person(tx, known.person)?.is_none_or(|of| of.realm != cx.who.realm) {
                return Err(Problem::AnotherAccount.into());
            }
            // Not said is not recent: whoever then wants what needs a recent proof is sent there with `max_age`.
            let proved_at = proved_at.unwrap_or(Instant::from_millis(0));
            let (person, label) = (known.person, self.label.as_str());
            let signed_in = people::begin_session_proved(tx, cx, person, self.before, label, proved_at)?;
            let done = Decision::of(Arrived::In(signed_in));
            return Ok(identity::renew(tx, cx, (&known, &provider), taken, done)?);
        }
        if let Some(me) = me {
            return self.wait(tx, cx, me, None);
        }
        if taken.email_doubted {
            return Err(Problem::UnverifiedMail.into());
        }
        let believed = match &taken.email {
            Some(email) if taken.email_verified => {
                domain::store::is_proven_for(tx, provider.institution, email)?.then_some(email)
            }
            _ => None,
        };
        if let Some(email) = believed
            && let Some(owner) = people::by_email_in(tx, email, cx.who.realm)?
        {
            return self.wait(tx, cx, owner.id, Some((&owner, &provider)));
        }
        self.welcome(tx, cx, &provider, believed)
    }
}

impl Arrive {
    /// A new account. An address that is not believed is not written down as theirs.
    fn welcome(
        &self,
        tx: &Tx<'_>,
        cx: &Cx,
        provider: &Provider,
        believed: Option<&String>,
    ) -> Result<Decision<Arrived>, Fault> {
        let Proof { issuer, subject, taken, .. } = &self.proof;
        let named = [taken.name.as_str(), taken.reference.as_str(), subject.as_str()];
        let name = named.into_iter().find_map(|name| people::read_name(name).ok());
        let new = NewPerson {
            name: name.unwrap_or_else(|| secret::name(cx)),
            email: believed.cloned(),
            confirmed: believed.is_some(),
            password_hash: None,
            lang: self.lang,
            zone: self.zone.clone(),
        };
        let signed_in = people::welcome(tx, cx, new, self.before, &self.label)?;
        let (person, done) = (signed_in.person, Decision::of(Arrived::In(signed_in)));
        link(tx, cx, (issuer, subject), person, (provider, taken), done)
    }

    fn wait(
        &self,
        tx: &Tx<'_>,
        cx: &Cx,
        person: PersonId,
        letter: Option<(&people::Person, &Provider)>,
    ) -> Result<Decision<Arrived>, Fault> {
        let Proof { provider, issuer, subject, taken, .. } = self.proof.clone();
        let waiting = Pending { provider, person, issuer, subject, taken, next: self.next.clone() };
        let address = self.address.as_deref();
        pending::wait(tx, cx, &waiting, &self.browser, letter.map(|to| (to, &self.sender, address)))?;
        Ok(Decision::of(Arrived::Waits))
    }
}

/// From now on the person signs in by this identity.
pub(super) fn link<T>(
    tx: &Tx<'_>,
    cx: &Cx,
    (issuer, subject): (&str, &str),
    person: PersonId,
    (provider, taken): (&Provider, &super::Taken),
    done: Decision<T>,
) -> Result<Decision<T>, Fault> {
    if identity::store::of_person(tx, person)?.len() >= identity::MOST {
        return Err(Problem::TooMany.into());
    }
    let identity = Identity {
        id: secret::name(cx),
        issuer: issuer.to_owned(),
        subject: subject.to_owned(),
        person,
        linked_at: cx.now,
    };
    identity::store::insert(tx, &identity)?;
    let (institution, name) = (provider.institution, provider.id.clone());
    let done = done.fact(IdentityLinked { institution, provider: name, person });
    Ok(identity::renew(tx, cx, (&identity, provider), taken, done)?)
}
