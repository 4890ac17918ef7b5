//! Acts: the way to a provider begins, and comes back.

use super::{Problem, SignInByInstitution, store};
use crate::{
    provider::{self, Provider},
    secret,
};
use ::store::Tx;
use ground::{Act, Cx, Decision, Everything, Fault, Granted};
use lexicon::{Instant, time::Millis};
use network::{Institution, InstitutionName};

/// A way to a provider that somebody began.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    pub provider: String,
    pub nonce: String,
    pub verifier: String,
    /// Where the browser comes back to; the provider is told the very same.
    pub redirect_uri: String,
    /// A page of ours, or empty.
    pub next: String,
    /// Seconds.
    pub max_age: Option<i64>,
}

/// How long somebody may take at the provider.
pub(super) const LASTS: Millis = Millis::minutes(10);

/// Counts that somebody wants to go to a provider: so many from one address, then a pause.
pub struct CountAttempt {
    pub institution: InstitutionName,
    pub address: Option<String>,
}

impl Act for CountAttempt {
    const NAME: &'static str = "openid.count-attempt";
    const REACH: ground::Reach = ground::Reach::Nobody;
    type Right = SignInByInstitution;
    type Over = Institution;
    type Outcome = ();

    fn over(&self) -> InstitutionName {
        self.institution.clone()
    }

    fn decide(
        &self,
        _: Granted<SignInByInstitution, Institution>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<()>, Fault> {
        people::count_sign_in(tx, self.address.as_deref(), cx.now)?;
        Ok(Decision::of(()))
    }
}

/// Begins, for a browser that is bound to it.
pub struct BeginSignIn {
    pub institution: InstitutionName,
    pub state: String,
    /// The secret in the browser's cookie.
    pub browser: String,
    pub attempt: Attempt,
}

impl Act for BeginSignIn {
    const NAME: &'static str = "openid.begin-sign-in";
    const REACH: ground::Reach = ground::Reach::Nobody;
    type Right = SignInByInstitution;
    type Over = Institution;
    type Outcome = ();

    fn over(&self) -> InstitutionName {
        self.institution.clone()
    }

    fn decide(
        &self,
        institution: Granted<SignInByInstitution, Institution>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<()>, Fault> {
        let found = provider::store::by_id(tx, &self.attempt.provider)?;
        if !found.is_some_and(|one| one.institution == institution.id && one.is_enabled) {
            return Err(Fault::NotFound);
        }
        // Now and then is enough.
        if cx.below(8) == 0 {
            store::purge(tx, cx.now)?;
        }
        let keys = (secret::hash(&self.state), secret::hash(&self.browser));
        store::insert(tx, (&keys.0, &keys.1), &self.attempt, cx.now.plus(LASTS))?;
        Ok(Decision::of(()))
    }
}

/// What was asked, and of whom.
#[derive(Clone, Debug)]
pub struct Begun {
    pub attempt: Attempt,
    pub provider: Provider,
    pub institution: Institution,
    pub at: Instant,
}

/// Takes what was asked with that state from that browser: once.
pub struct TakeAttempt {
    pub state: String,
    pub browser: String,
}

impl Act for TakeAttempt {
    const NAME: &'static str = "openid.take-attempt";
    const REACH: ground::Reach = ground::Reach::Nobody;
    type Right = SignInByInstitution;
    type Over = Everything;
    /// `None` when nothing fits.
    type Outcome = Option<Begun>;

    fn over(&self) {}

    fn decide(
        &self,
        _: Granted<SignInByInstitution, Everything>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<Self::Outcome>, Fault> {
        let taken = store::take(tx, &secret::hash(&self.state), &secret::hash(&self.browser), cx.now)?;
        let Some(attempt) = taken else { return Ok(Decision::of(None)) };
        let found = provider::store::by_id(tx, &attempt.provider)?.filter(|one| one.is_enabled);
        let provider = found.ok_or(Problem::Off)?;
        let institution = network::institution::by_id(tx, provider.institution)?.ok_or(Problem::Off)?;
        Ok(Decision::of(Some(Begun { attempt, provider, institution, at: cx.now })))
    }
}
