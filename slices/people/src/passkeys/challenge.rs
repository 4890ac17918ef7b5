//! First halves: a challenge for the device, good once and for five minutes.

use super::{relying_party, store, webauthn::ALGORITHMS};
use crate::{
    address::Address,
    passwords::ChangeOwnKeys,
    person::{self, Person},
    secret,
    sign_in::MaySignIn,
    throttles,
    tokens::{self, Kind, Token},
};
use ::store::Tx;
use axum::{
    Json,
    extract::State,
    response::{IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use ground::{Act, Cx, Decision, Everything, Fault, Granted, Oneself};
use lexicon::PersonId;
use serde_json::json;
use web::{House, Visitor, Wrong, paths::people as at};

/// How long the browser asks, in milliseconds.
const PATIENCE: i64 = 120_000;

/// A challenge for a new key of a person; it needs a recent proof of who asks.
pub(crate) struct ChallengeForKey {
    pub person: PersonId,
}

impl Act for ChallengeForKey {
    const NAME: &'static str = "people.challenge-for-key";
    type Right = ChangeOwnKeys;
    type Over = Oneself;
    /// The challenge, the person, and the ids of the keys they have.
    type Outcome = (String, Person, Vec<Vec<u8>>);

    fn over(&self) -> PersonId {
        self.person
    }

    fn decide(
        &self,
        _: Granted<ChangeOwnKeys, Oneself>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<(String, Person, Vec<Vec<u8>>)>, Fault> {
        person::needs_recent_proof(cx)?;
        let person = person::person(tx, self.person)?.ok_or(Fault::NotFound)?;
        let known = store::of_person(tx, person.id)?.into_iter().map(|key| key.credential_id).collect();
        tokens::end_of(tx, Kind::Challenge, person.id)?;
        Ok(Decision::of((make(tx, cx, Some(person.id))?, person, known)))
    }
}

/// A challenge for whoever wants to sign in.
pub(crate) struct ChallengeForSignIn {
    pub address: Option<String>,
}

impl Act for ChallengeForSignIn {
    const NAME: &'static str = "people.challenge-for-sign-in";
    type Right = MaySignIn;
    type Over = Everything;
    type Outcome = String;

    fn over(&self) {}

    fn decide(
        &self,
        _: Granted<MaySignIn, Everything>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<String>, Fault> {
        throttles::attempt_from(tx, throttles::CHALLENGES, self.address.as_deref(), cx.now)?;
        Ok(Decision::of(make(tx, cx, None)?))
    }
}

fn make(tx: &Tx<'_>, cx: &Cx, person: Option<PersonId>) -> Result<String, Fault> {
    let challenge = secret::fresh(cx);
    let token = Token { person, ..Token::default() };
    tokens::insert(tx, Kind::Challenge, &secret::hash(&challenge), &token, cx.now)?;
    Ok(challenge)
}

/// `POST /passkeys/register/start`: `PublicKeyCredentialCreationOptionsJSON` (§5.1.8).
pub(crate) async fn register_start(
    _: at::PasskeyRegisterStart,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let me = visitor.who.person.ok_or(Fault::SignIn)?;
    let site = relying_party(visitor.origin(&house)).ok_or(Fault::NotFound)?;
    let (challenge, person, known) = house.site.act(&visitor.who, ChallengeForKey { person: me }).await?;
    let exclude: Vec<_> = known.iter().map(|id| json!({ "type": "public-key", "id": encode(id) })).collect();
    let account = person.email.unwrap_or_else(|| person.name.clone());
    let options = json!({ "publicKey": {
        "rp": { "id": site.id, "name": visitor.site_name(&house) },
        "user": { "id": encode(me.to_string().as_bytes()), "name": account, "displayName": person.name },
        "challenge": challenge,
        "pubKeyCredParams": ALGORITHMS.map(|alg| json!({ "type": "public-key", "alg": alg })),
        "timeout": PATIENCE,
        "excludeCredentials": exclude,
        "authenticatorSelection": { "residentKey": "required", "requireResidentKey": true, "userVerification": "required" },
        "attestation": "none",
    } });
    Ok(Json(options).into_response())
}

/// `POST /passkeys/sign-in/start`: `PublicKeyCredentialRequestOptionsJSON` (§5.1.9).
pub(crate) async fn sign_in_start(
    _: at::PasskeySignInStart,
    State(house): State<House>,
    visitor: Visitor,
    Address(address): Address,
) -> Result<Response, Wrong> {
    let site = relying_party(visitor.origin(&house)).ok_or(Fault::NotFound)?;
    let challenge = house.site.act(&visitor.who, ChallengeForSignIn { address }).await?;
    let options = json!({ "publicKey": {
        "challenge": challenge, "rpId": site.id, "timeout": PATIENCE,
        "allowCredentials": [], "userVerification": "required",
    } });
    Ok(Json(options).into_response())
}

fn encode(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}
