//! Passkeys: signing in with a device, offered and never required.
//!
//! Keys of ES256 (P-256) only, which all phones and current computers make. A site reached by plain HTTP, or by a
//! bare network address, cannot have them: pages say so.

mod challenge;
pub(crate) mod pages;
mod register;
mod sign_in;
pub(crate) mod store;
pub(crate) mod webauthn;

pub(crate) use challenge::{register_start, sign_in_start};
pub(crate) use pages::sign_in_button;
pub(crate) use register::register_finish;
pub use register::{AddPasskey, RemovePasskey};
pub(crate) use sign_in::sign_in_finish;

use webauthn::RelyingParty;

/// The site at an origin as devices know it; `None` where browsers offer no passkeys. Each portal is a site of its own.
pub(crate) fn relying_party(origin: &str) -> Option<RelyingParty> {
    let (scheme, rest) = origin.split_once("://")?;
    let host = rest.split('/').next()?;
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    let named = name.parse::<std::net::Ipv4Addr>().is_err() && !name.starts_with('[') && !name.is_empty();
    let secure =
        scheme == "https" || (scheme == "http" && (name == "localhost" || name.ends_with(".localhost")));
    (secure && named).then(|| RelyingParty { id: name.to_owned(), origin: format!("{scheme}://{host}") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passkeys_need_https_and_a_name() {
        let origin_of = |url: &str| relying_party(url).map(|site| (site.id, site.origin));
        let pair = |id: &str, origin: &str| Some((id.to_owned(), origin.to_owned()));
        assert_eq!(origin_of("https://essaim.example"), pair("essaim.example", "https://essaim.example"));
        assert_eq!(origin_of("http://localhost:8080"), pair("localhost", "http://localhost:8080"));
        for none in ["http://lab.local:8080", "https://192.168.1.4", "https://[::1]:8443", "nonsense"] {
            assert_eq!(origin_of(none), None, "{none}");
        }
    }
}
