//! What a provider says of itself (OpenID Connect Discovery 1.0 §3).

use serde::Deserialize;

/// The part of the metadata that matters to who relies on it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Discovery {
    pub issuer: String,
    pub authorization_endpoint: String,
    pub token_endpoint: String,
    pub jwks_uri: String,
    #[serde(default)]
    pub userinfo_endpoint: Option<String>,
    #[serde(default)]
    pub scopes_supported: Vec<String>,
    #[serde(default)]
    pub claims_supported: Vec<String>,
    #[serde(default)]
    pub response_types_supported: Vec<String>,
    #[serde(default)]
    pub id_token_signing_alg_values_supported: Vec<String>,
    /// Empty means `client_secret_basic`.
    #[serde(default)]
    pub token_endpoint_auth_methods_supported: Vec<String>,
    #[serde(default)]
    pub code_challenge_methods_supported: Vec<String>,
    /// Whether the answer names its issuer (RFC 9207).
    #[serde(default)]
    pub authorization_response_iss_parameter_supported: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DiscoveryProblem {
    #[error("this is no description of a provider")]
    Unreadable,
    #[error("it describes another issuer: {0}")]
    Issuer(String),
    #[error("it signs with {0:?}, none of which is believed here")]
    Algorithms(Vec<String>),
    #[error("it does not give codes")]
    NoCode,
}

/// Where an issuer describes itself (§4).
pub fn well_known(issuer: &str) -> String {
    format!("{}/.well-known/openid-configuration", issuer.trim_end_matches('/'))
}

impl Discovery {
    /// Reads the description of that very issuer, which must say the same name (§4.3).
    pub fn read(bytes: &[u8], issuer: &str) -> Result<Self, DiscoveryProblem> {
        let found: Self = serde_json::from_slice(bytes).map_err(|_| DiscoveryProblem::Unreadable)?;
        if found.issuer != issuer {
            return Err(DiscoveryProblem::Issuer(found.issuer.chars().take(200).collect()));
        }
        let signs = &found.id_token_signing_alg_values_supported;
        if !signs.is_empty() && !signs.iter().any(|one| crate::keys::ALGORITHMS.contains(&one.as_str())) {
            return Err(DiscoveryProblem::Algorithms(signs.iter().take(20).cloned().collect()));
        }
        let types = &found.response_types_supported;
        if !types.is_empty() && !types.iter().any(|one| one == "code") {
            return Err(DiscoveryProblem::NoCode);
        }
        Ok(found)
    }
}
