//! OpenID Connect for whoever relies on a provider (OpenID Connect Core 1.0, Discovery 1.0; RFC 7636, 7515–7519, 9207).
//!
//! - [`Discovery`]: what a provider says of itself;
//! - [`Authorization`]: the address a browser is sent to, with PKCE; [`Exchange`]: what the code is exchanged by;
//! - [`Keys`]: the keys a provider signs with; [`check`]: an ID token, believed only if everything holds;
//! - [`Claims`]: what it says, by name.
//!
//! Nothing here sends anything, knows the time or throws dice: bytes, the moment and chance come in.

mod claims;
mod discovery;
mod keys;
mod request;
mod token;

pub use claims::Claims;
pub use discovery::{Discovery, DiscoveryProblem, well_known};
pub use keys::{Keys, KeysProblem};
pub use request::{Authorization, Exchange, NoWayToAuthenticate, challenge, encoded};
pub use token::{Expected, SKEW, TokenProblem, YOUNGEST, check};

#[cfg(test)]
mod tests;
