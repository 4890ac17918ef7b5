//! What the browser says it was asked, and by whom (§5.8.1).

use super::{Problem, RelyingParty};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
pub(super) struct ClientData {
    #[serde(rename = "type")]
    ceremony: String,
    pub challenge: String,
    origin: String,
    #[serde(rename = "crossOrigin", default)]
    cross_origin: bool,
}

impl ClientData {
    /// `ceremony` is `webauthn.create` or `webauthn.get`.
    pub fn read(json: &[u8], ceremony: &str, site: &RelyingParty) -> Result<Self, Problem> {
        let data: Self = serde_json::from_slice(json).map_err(|_| Problem::Unreadable)?;
        if data.ceremony != ceremony {
            return Err(Problem::WrongCeremony);
        }
        if data.origin != site.origin || data.cross_origin {
            return Err(Problem::WrongOrigin);
        }
        Ok(data)
    }
}
