//! Act: somebody who has proved who they are is signed in.

use super::attempt::{Candidate, MaySignIn, Whose};
use crate::{passwords, person::store, sessions, throttles};
use ::store::Tx;
use ground::{Act, Cx, Decision, Everything, Fault, Granted};
use lexicon::{Instant, PersonId, SessionId};

/// The proof that a person is who they say. Only what checks one can make it.
pub struct Proved {
    person: PersonId,
}

impl Proved {
    /// The account among the candidates that the password is of, if one.
    pub(crate) async fn by_password(
        candidates: Vec<Candidate>,
        password: String,
    ) -> Result<Option<Self>, Fault> {
        let hashes = candidates.iter().map(|candidate| candidate.hash.clone()).collect();
        let found = passwords::verify_aside(password, hashes).await?;
        Ok(found.and_then(|index| candidates.get(index)).map(|found| Self { person: found.person }))
    }
}

/// Signs in by password: a fresh session, and the one before it ends.
pub struct SignIn {
    pub proved: Proved,
    /// As it was tried: the count of that ends.
    pub whose: Whose,
    pub address: Option<String>,
    /// The session this browser had.
    pub before: Option<(PersonId, SessionId)>,
    pub label: String,
}

/// A session begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    pub person: PersonId,
    /// Of the session, for its cookie.
    pub token: String,
    /// Has no passkey yet.
    pub without_passkey: bool,
    /// Everything else that opened this account ended: it was made by somebody who had not proved the address.
    pub taken_over: bool,
}

impl Act for SignIn {
    const NAME: &'static str = "people.sign-in";
    type Right = MaySignIn;
    type Over = Everything;
    type Outcome = SignedIn;

    fn over(&self) {}

    fn decide(
        &self,
        _: Granted<MaySignIn, Everything>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<SignedIn>, Fault> {
        throttles::forget(tx, throttles::ACCOUNT, &self.whose.subject())?;
        throttles::give_back(tx, throttles::ADDRESS, self.address.as_deref())?;
        Ok(Decision::of(begin(tx, cx, self.proved.person, self.before, &self.label)?))
    }
}

/// Begins a session for somebody who proved who they are, and ends the one this browser had.
pub fn begin(
    tx: &Tx<'_>,
    cx: &Cx,
    person: PersonId,
    before: Option<(PersonId, SessionId)>,
    label: &str,
) -> Result<SignedIn, Fault> {
    begin_proved(tx, cx, person, before, label, cx.now)
}

/// As [`begin`], when the proof is of another moment: that of a sign-in somewhere else, which may be of this morning.
pub fn begin_proved(
    tx: &Tx<'_>,
    cx: &Cx,
    person: PersonId,
    before: Option<(PersonId, SessionId)>,
    label: &str,
    proved_at: Instant,
) -> Result<SignedIn, Fault> {
    // Erased since the proof was made; or an account that opens another portal alone.
    let opens = |person: &store::Person| person.realm == cx.who.realm;
    store::person(tx, person)?.filter(opens).ok_or(Fault::SignIn)?;
    if let Some((somebody, session)) = before {
        sessions::store::end(tx, somebody, session)?;
    }
    let token = sessions::start_session_proved(tx, cx, person, label, proved_at)?;
    let without_passkey = crate::passkeys::store::of_person(tx, person)?.is_empty();
    Ok(SignedIn { person, token, without_passkey, taken_over: false })
}

/// Makes an account for somebody who proved by a letter that its address is theirs, and signs their browser in.
///
/// # Errors
/// When the address is somebody's already: who calls this has asked before.
pub fn welcome(
    tx: &Tx<'_>,
    cx: &Cx,
    new: crate::NewPerson,
    before: Option<(PersonId, SessionId)>,
    label: &str,
) -> Result<SignedIn, Fault> {
    let person = crate::create(tx, cx, new)?;
    begin(tx, cx, person, before, label)
}
