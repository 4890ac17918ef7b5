//! A small OpenID provider on this machine, which says whatever a story wants it to say: also what no honest one would.

use crate::World;
use axum::{
    Form, Json, Router,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use ring::signature::{Ed25519KeyPair, KeyPair};
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// The client of the stories, and its secret.
pub const CLIENT: &str = "essaim";
pub const SECRET: &str = "a secret of the story";

#[derive(Clone)]
pub struct Issuer {
    pub url: String,
    inner: Arc<Mutex<Inner>>,
}

#[derive(Default)]
struct Inner {
    /// What each code is good for, once.
    codes: HashMap<String, Promise>,
    made: usize,
    /// Which key signs and is published.
    key: u8,
    key_reads: usize,
}

struct Promise {
    challenge: String,
    redirect_uri: String,
    token: String,
}

/// How a token is signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signed {
    Well,
    /// `alg: none`, and no signature.
    Not,
    /// By the right name of a key, and another key.
    Badly,
    /// By a key that nobody publishes.
    ByAnother,
}

/// What the browser was sent with.
#[derive(Clone, Debug)]
pub struct Asked(BTreeMap<String, String>);

impl Asked {
    /// Of the address the browser was sent to.
    pub fn of(location: &str) -> Self {
        let query = location.split_once('?').map_or("", |(_, query)| query);
        let pair = |pair: &str| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (name.to_owned(), decoded(value))
        };
        Self(query.split('&').map(pair).collect())
    }

    pub fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }
}

fn decoded(text: &str) -> String {
    let mut out = Vec::new();
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        let hex = |one: Option<u8>| char::from(one?).to_digit(16);
        out.push(match byte {
            b'%' => {
                hex(bytes.next()).zip(hex(bytes.next())).map_or(b'?', |(high, low)| (high * 16 + low) as u8)
            }
            other => other,
        });
    }
    String::from_utf8_lossy(&out).into_owned()
}

impl Issuer {
    /// Listens as long as the world stands.
    pub fn start(world: &World) -> Self {
        let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
        let url = format!("http://{}", listener.local_addr().expect("its address"));
        let issuer = Self { url, inner: Arc::default() };
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(described))
            .route("/keys", get(keys))
            .route("/token", post(exchanged))
            .with_state(issuer.clone());
        world.stage().spawn(async move {
            listener.set_nonblocking(true).expect("a socket of the runtime");
            let listener = tokio::net::TcpListener::from_std(listener).expect("a socket of the runtime");
            axum::serve(listener, router).await.expect("the provider is served");
        });
        issuer
    }

    /// Signs with a new key, and publishes it alone.
    pub fn rotates(&self) {
        self.inner().key += 1;
    }

    /// How often its keys were read.
    pub fn key_reads(&self) -> usize {
        self.inner().key_reads
    }

    /// What an honest provider says now of somebody who asked so.
    pub fn says(&self, world: &World, asked: &Asked, subject: &str) -> Value {
        let now = world.site().now().as_millis() / 1_000;
        json!({
            "iss": self.url, "aud": CLIENT, "sub": subject, "nonce": asked.get("nonce"), "iat": now, "exp": now + 300,
            "auth_time": now,
        })
    }

    /// The page of ours the browser comes back to, with a code for these claims.
    pub fn lets_in(&self, asked: &Asked, claims: &Value, signed: Signed) -> String {
        let mut inner = self.inner();
        inner.made += 1;
        let code = format!("code-{}", inner.made);
        let promise = Promise {
            challenge: asked.get("code_challenge").to_owned(),
            redirect_uri: asked.get("redirect_uri").to_owned(),
            token: token(inner.key, claims, signed),
        };
        inner.codes.insert(code.clone(), promise);
        format!("/openid/return?state={}&code={code}", asked.get("state"))
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn pair(seed: u8) -> Ed25519KeyPair {
    Ed25519KeyPair::from_seed_unchecked(&[seed; 32]).expect("32 bytes are a key")
}

fn token(key: u8, claims: &Value, signed: Signed) -> String {
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let header = match signed {
        Signed::Not => json!({ "alg": "none" }),
        Signed::ByAnother => json!({ "alg": "EdDSA", "kid": "nobody" }),
        Signed::Well | Signed::Badly => json!({ "alg": "EdDSA", "kid": format!("key-{key}") }),
    };
    let text = format!("{}.{}", part(&header), part(claims));
    let signature = match signed {
        Signed::Not => Vec::new(),
        Signed::Well => pair(key).sign(text.as_bytes()).as_ref().to_vec(),
        Signed::Badly | Signed::ByAnother => pair(key + 100).sign(text.as_bytes()).as_ref().to_vec(),
    };
    format!("{text}.{}", URL_SAFE_NO_PAD.encode(signature))
}

async fn described(State(issuer): State<Issuer>) -> Json<Value> {
    let at = |path: &str| format!("{}{path}", issuer.url);
    Json(json!({
        "issuer": issuer.url, "authorization_endpoint": at("/authorize"), "token_endpoint": at("/token"),
        "jwks_uri": at("/keys"), "response_types_supported": ["code"], "code_challenge_methods_supported": ["S256"],
        "id_token_signing_alg_values_supported": ["EdDSA"], "claims_supported": ["sub", "affiliation"],
    }))
}

async fn keys(State(issuer): State<Issuer>) -> Json<Value> {
    let mut inner = issuer.inner();
    inner.key_reads += 1;
    let x = URL_SAFE_NO_PAD.encode(pair(inner.key).public_key().as_ref());
    let kid = format!("key-{}", inner.key);
    Json(json!({ "keys": [{ "kty": "OKP", "crv": "Ed25519", "use": "sig", "kid": kid, "x": x }] }))
}

/// A code once, for who asked for it, with the verifier of its challenge.
async fn exchanged(
    State(issuer): State<Issuer>,
    headers: axum::http::HeaderMap,
    Form(form): Form<BTreeMap<String, String>>,
) -> Response {
    let at = |name: &str| form.get(name).map_or("", String::as_str);
    let basic =
        base64::engine::general_purpose::STANDARD.encode(format!("{CLIENT}:{}", oidc::encoded(SECRET)));
    let is_client = headers.get("authorization").is_some_and(|value| value == &format!("Basic {basic}"));
    let found = issuer.inner().codes.remove(at("code")).filter(|promise| {
        oidc::challenge(at("code_verifier")) == promise.challenge
            && at("redirect_uri") == promise.redirect_uri
    });
    match found.filter(|_| is_client) {
        Some(promise) => {
            Json(json!({ "token_type": "Bearer", "access_token": "of no use", "id_token": promise.token }))
                .into_response()
        }
        None => (StatusCode::BAD_REQUEST, Json(json!({ "error": "invalid_grant" }))).into_response(),
    }
}
