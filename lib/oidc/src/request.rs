//! What is asked of a provider.

use crate::Discovery;
use base64::{
    Engine,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use ring::digest::{SHA256, digest};

/// The request a browser carries to the provider (OpenID Connect Core §3.1.2.1), with PKCE (RFC 7636).
#[derive(Clone, Copy, Debug)]
pub struct Authorization<'a> {
    pub client_id: &'a str,
    pub redirect_uri: &'a str,
    /// Separated by spaces; `openid` is added where it is missing.
    pub scopes: &'a str,
    pub state: &'a str,
    pub nonce: &'a str,
    /// Of 43 to 128 unreserved characters; kept until the code comes back.
    pub verifier: &'a str,
    /// `login`, `consent`, `select_account` or empty.
    pub prompt: &'a str,
    /// The person must have proved who they are to the provider within so many seconds.
    pub max_age: Option<i64>,
    /// BCP 47.
    pub ui_locales: &'a str,
}

impl Authorization<'_> {
    pub fn url(&self, provider: &Discovery) -> String {
        let has_openid = self.scopes.split_whitespace().any(|one| one == "openid");
        let scopes: Vec<&str> =
            (!has_openid).then_some("openid").into_iter().chain(self.scopes.split_whitespace()).collect();
        let (scope, challenge) = (scopes.join(" "), challenge(self.verifier));
        let max_age = self.max_age.map(|seconds| seconds.to_string()).unwrap_or_default();
        let pairs = [
            ("response_type", "code"),
            ("client_id", self.client_id),
            ("redirect_uri", self.redirect_uri),
            ("scope", &scope),
            ("state", self.state),
            ("nonce", self.nonce),
            ("code_challenge", &challenge),
            ("code_challenge_method", "S256"),
            ("prompt", self.prompt),
            ("max_age", &max_age),
            ("ui_locales", self.ui_locales),
        ];
        let mark = if provider.authorization_endpoint.contains('?') { '&' } else { '?' };
        format!("{}{mark}{}", provider.authorization_endpoint, form(&pairs))
    }
}

/// The S256 challenge of a verifier (RFC 7636 §4.2).
pub fn challenge(verifier: &str) -> String {
    URL_SAFE_NO_PAD.encode(digest(&SHA256, verifier.as_bytes()))
}

/// What is posted to the token endpoint (§3.1.3.1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exchange {
    /// `application/x-www-form-urlencoded`
    pub body: String,
    /// The value of the `Authorization` header, where the client authenticates by it.
    pub authorization: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the provider takes no client secret, by none of the ways known here")]
pub struct NoWayToAuthenticate;

impl Exchange {
    /// By `client_secret_basic` where the provider takes it, else by `client_secret_post`; a client without secret names
    /// itself only.
    pub fn of(
        provider: &Discovery,
        (client_id, secret): (&str, Option<&str>),
        (code, verifier, redirect_uri): (&str, &str, &str),
    ) -> Result<Self, NoWayToAuthenticate> {
        let mut pairs = vec![
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", redirect_uri),
            ("code_verifier", verifier),
        ];
        let methods = &provider.token_endpoint_auth_methods_supported;
        let takes = |name: &str| methods.iter().any(|one| one == name);
        let authorization = match secret {
            None => {
                pairs.push(("client_id", client_id));
                None
            }
            Some(secret) if methods.is_empty() || takes("client_secret_basic") => {
                // RFC 6749 §2.3.1: each is encoded before they are joined.
                let both = format!("{}:{}", encoded(client_id), encoded(secret));
                Some(format!("Basic {}", STANDARD.encode(both)))
            }
            Some(secret) if takes("client_secret_post") => {
                pairs.extend([("client_id", client_id), ("client_secret", secret)]);
                None
            }
            Some(_) => return Err(NoWayToAuthenticate),
        };
        Ok(Self { body: form(&pairs), authorization })
    }
}

fn form(pairs: &[(&str, &str)]) -> String {
    let filled = pairs.iter().filter(|(_, value)| !value.is_empty());
    let joined: Vec<String> = filled.map(|(name, value)| format!("{name}={}", encoded(value))).collect();
    joined.join("&")
}

/// Text as it may stand in a form or a query.
pub fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => out.push(char::from(byte)),
            other => out.push_str(&format!("%{other:02X}")),
        }
    }
    out
}
