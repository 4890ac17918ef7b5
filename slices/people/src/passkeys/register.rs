//! A person adds a passkey, or removes one.

use super::{
    relying_party,
    store::{self, Passkey},
    webauthn::{self, Answer, NewKey},
};
use crate::{
    letters::{self, Letter, Sender},
    passwords::ChangeOwnKeys,
    person, secret, sessions,
    tokens::{self, Kind},
};
use ::store::Tx;
use axum::{
    Json,
    extract::State,
    http::HeaderMap,
    response::{IntoResponse, Response},
};
use ground::{Act, Cx, Decision, Fault, Granted, Oneself, Refusal};
use lexicon::{PasskeyId, PersonId};
use web::{House, Visitor, Wrong, paths::people as at};

/// More keys than anybody has devices.
const MOST: usize = 20;

/// Adds a key that a device made, to the challenge it was given.
pub struct AddPasskey {
    pub person: PersonId,
    /// Read and checked before the door.
    pub(crate) key: NewKey,
    pub label: String,
    pub sender: Sender,
}

impl Act for AddPasskey {
    const NAME: &'static str = "people.add-passkey";
    type Right = ChangeOwnKeys;
    type Over = Oneself;
    type Outcome = PasskeyId;

    fn over(&self) -> PersonId {
        self.person
    }

    fn decide(
        &self,
        _: Granted<ChangeOwnKeys, Oneself>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<PasskeyId>, Fault> {
        person::needs_recent_proof(cx)?;
        let asked = tokens::spend(tx, Kind::Challenge, &secret::hash(&self.key.challenge), cx.now)?;
        if asked.and_then(|token| token.person) != Some(self.person) {
            return Err(not_taken());
        }
        let person = person::person(tx, self.person)?.ok_or(Fault::NotFound)?;
        let known = store::by_credential(tx, &self.key.credential_id)?.is_some();
        if known || store::of_person(tx, person.id)?.len() >= MOST {
            return Err(not_taken());
        }
        let passkey = Passkey {
            id: cx.id(),
            person: person.id,
            credential_id: self.key.credential_id.clone(),
            algorithm: self.key.public_key.algorithm(),
            public_key: self.key.public_key.to_stored(),
            counter: i64::from(self.key.counter),
            label: self.label.clone(),
            created_at: cx.now,
            used_at: None,
        };
        store::insert(tx, &passkey)?;
        letters::warn(tx, cx, &self.sender, &person, &Letter::PasskeyAdded { label: &passkey.label })?;
        Ok(Decision::of(passkey.id))
    }
}

/// Removes a key. It needs a recent proof, as adding does.
pub struct RemovePasskey {
    pub person: PersonId,
    pub passkey: PasskeyId,
}

impl Act for RemovePasskey {
    const NAME: &'static str = "people.remove-passkey";
    type Right = ChangeOwnKeys;
    type Over = Oneself;
    type Outcome = ();

    fn over(&self) -> PersonId {
        self.person
    }

    fn decide(
        &self,
        _: Granted<ChangeOwnKeys, Oneself>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<()>, Fault> {
        person::needs_recent_proof(cx)?;
        if !store::remove(tx, self.person, self.passkey)? {
            return Err(Fault::NotFound);
        }
        Ok(Decision::of(()))
    }
}

pub(super) fn not_taken() -> Fault {
    Refusal::new("people.passkey-not-taken", |lang| crate::say(lang).msg_passkey_not_taken()).into()
}

/// `POST /passkeys/register/finish`
pub(crate) async fn register_finish(
    _: at::PasskeyRegisterFinish,
    State(house): State<House>,
    visitor: Visitor,
    headers: HeaderMap,
    Json(answer): Json<Answer>,
) -> Result<Response, Wrong> {
    let person = visitor.who.person.ok_or(Fault::SignIn)?;
    let site = relying_party(visitor.origin(&house)).ok_or(Fault::NotFound)?;
    let key = webauthn::register(&site, &answer).map_err(|problem| {
        tracing::info!(?problem, "a new passkey was not taken");
        not_taken()
    })?;
    let act =
        AddPasskey { person, key, label: sessions::label(&headers), sender: Sender::of(&house, &visitor) };
    house.site.act(&visitor.who, act).await?;
    Ok(Json(serde_json::json!({ "next": at::Passkeys.to_string() })).into_response())
}
