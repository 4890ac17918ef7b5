//! Signing in with a passkey.

use super::{
    register::not_taken,
    relying_party,
    store::{self, Passkey},
    webauthn::{self, Answer, Assertion, PublicKey},
};
use crate::{
    address::Address,
    after,
    arrive::{arrive, session_before},
    secret, sessions,
    shown::Next,
    sign_in::{MaySignIn, SignedIn, begin},
    throttles,
    tokens::{self, Kind},
};
use ::store::{Tx, View};
use axum::{
    Json,
    extract::{Query, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use axum_extra::extract::cookie::CookieJar;
use ground::{Act, Ask, Cx, Decision, Everything, Fault, Granted};
use lexicon::{PasskeyId, PersonId, SessionId};
use web::{House, Visitor, Wrong, paths::people as at};

/// The public key with which an answer is to be verified, outside.
pub(crate) struct FindPasskey {
    pub credential_id: Vec<u8>,
}

impl Ask for FindPasskey {
    const NAME: &'static str = "people.find-passkey";
    type Right = MaySignIn;
    type Over = Everything;
    type Outcome = Option<Passkey>;

    fn over(&self) {}

    fn answer(
        &self,
        _: Granted<MaySignIn, Everything>,
        view: &View<'_>,
        _: &Cx,
    ) -> Result<Option<Passkey>, Fault> {
        Ok(store::by_credential(view, &self.credential_id)?)
    }
}

/// Signs in with an assertion that was verified; its challenge is used up.
pub(crate) struct SignInByPasskey {
    passkey: PasskeyId,
    person: PersonId,
    known_counter: i64,
    assertion: Assertion,
    address: Option<String>,
    before: Option<(PersonId, SessionId)>,
    label: String,
}

impl Act for SignInByPasskey {
    const NAME: &'static str = "people.sign-in-by-passkey";
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
        let hash = secret::hash(&self.assertion.challenge);
        let asked = tokens::spend(tx, Kind::Challenge, &hash, cx.now)?;
        // A challenge made for a new key does not sign in.
        if asked.is_none_or(|token| token.person.is_some()) {
            return Err(not_taken());
        }
        // Removed, or used elsewhere, since it was read.
        if !store::used(tx, self.passkey, (self.known_counter, i64::from(self.assertion.counter)), cx.now)? {
            return Err(not_taken());
        }
        throttles::give_back(tx, throttles::CHALLENGES, self.address.as_deref())?;
        Ok(Decision::of(begin(tx, cx, self.person, self.before, &self.label)?))
    }
}

/// `POST /passkeys/sign-in/finish`
pub(crate) async fn sign_in_finish(
    _: at::PasskeySignInFinish,
    State(house): State<House>,
    visitor: Visitor,
    jar: CookieJar,
    (Address(address), headers): (Address, HeaderMap),
    Query(Next { next }): Query<Next>,
    Json(answer): Json<Answer>,
) -> Result<Response, Wrong> {
    let site = relying_party(visitor.origin(&house)).ok_or(Fault::NotFound)?;
    let credential_id = webauthn::bytes(&answer.raw_id).map_err(|_| not_taken())?;
    let passkey = house.site.ask(&visitor.who, FindPasskey { credential_id }).await?;
    let passkey = passkey.ok_or_else(not_taken)?;
    let known = u32::try_from(passkey.counter).unwrap_or(u32::MAX);
    let key = PublicKey::from_stored(passkey.algorithm, &passkey.public_key);
    let verified = key.and_then(|key| webauthn::verify(&site, &answer, &key, known));
    let assertion = verified.map_err(|problem| {
        tracing::info!(?problem, passkey = %passkey.id, "a passkey did not sign in");
        not_taken()
    })?;
    let act = SignInByPasskey {
        passkey: passkey.id,
        person: passkey.person,
        known_counter: passkey.counter,
        assertion,
        address,
        before: session_before(&visitor),
        label: sessions::label(&headers),
    };
    let signed_in = house.site.act(&visitor.who, act).await?;
    let (parts, _) = arrive(&house, &visitor, jar, &signed_in, &next).into_parts();
    let body = Json(serde_json::json!({ "next": after::page(&next) }));
    let mut response = (StatusCode::OK, body).into_response();
    for cookie in parts.headers.get_all(axum::http::header::SET_COOKIE) {
        response.headers_mut().append(axum::http::header::SET_COOKIE, cookie.clone());
    }
    Ok(response)
}
