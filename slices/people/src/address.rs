//! The network address a request came from, as far as throttling needs it.

use axum::{
    extract::{ConnectInfo, FromRequestParts},
    http::{HeaderMap, request::Parts},
};
use std::{
    convert::Infallible,
    net::{IpAddr, Ipv6Addr, SocketAddr},
};

/// `None` when it is unknown, or this machine's own: then only accounts are throttled.
///
/// The peer comes from [`ConnectInfo`]. A peer on this very machine is a proxy, and what it adds last to
/// `X-Forwarded-For` is believed; a proxy elsewhere is for the server to unwrap before.
pub struct Address(pub Option<String>);

impl<S: Send + Sync> FromRequestParts<S> for Address {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
        Ok(Self(peer.and_then(|peer| told_apart(peer, &parts.headers))))
    }
}

fn told_apart(peer: IpAddr, headers: &HeaderMap) -> Option<String> {
    let peer = peer.to_canonical();
    if !peer.is_loopback() {
        return Some(network_of(peer));
    }
    let forwarded = headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?;
    let last: IpAddr = forwarded.rsplit(',').next()?.trim().parse().ok()?;
    Some(network_of(last.to_canonical()))
}

/// One household has a whole /64 of IPv6.
fn network_of(address: IpAddr) -> String {
    match address {
        IpAddr::V4(v4) => v4.to_string(),
        IpAddr::V6(v6) => {
            let [a, b, c, d, ..] = v6.segments();
            Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0).to_string()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn only_a_proxy_on_this_machine_is_believed() {
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", HeaderValue::from_static("1.2.3.4, 198.51.100.7"));
        let cases = [
            ("203.0.113.9", Some("203.0.113.9")),
            ("::ffff:203.0.113.9", Some("203.0.113.9")),
            ("2001:db8:1:2:3:4:5:6", Some("2001:db8:1:2::")),
            ("127.0.0.1", Some("198.51.100.7")),
        ];
        for (peer, expected) in cases {
            let peer = peer.parse().expect("an address");
            assert_eq!(told_apart(peer, &headers).as_deref(), expected, "{peer}");
        }
        assert_eq!(told_apart("::1".parse().expect("an address"), &HeaderMap::new()), None);
    }
}
