//! Which addresses may be called.

use axum::http::Uri;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Where what is called may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// By HTTPS, at public addresses.
    Public,
    /// Also in inner networks, and by plain HTTP on this very machine: labs, tests.
    Private,
}

/// An address, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    pub is_https: bool,
    pub host: String,
    pub port: u16,
    /// With the query.
    pub path: String,
}

impl Target {
    /// What the `Host` header says.
    pub fn authority(&self) -> String {
        let usual = if self.is_https { 443 } else { 80 };
        if self.port == usual { self.host.clone() } else { format!("{}:{}", self.host, self.port) }
    }

    /// `localhost` and the names below it are this very machine's, whoever is asked (RFC 6761 §6.3).
    pub(crate) fn is_this_machine(&self) -> bool {
        self.host == "localhost" || self.host.ends_with(".localhost")
    }

    /// `https://idp.example:8443`: how addresses of the same site begin.
    pub fn origin(&self) -> String {
        format!("{}://{}", if self.is_https { "https" } else { "http" }, self.authority())
    }
}

impl Reach {
    /// The parts of an address that may be called as far as can be told before its host is looked up.
    pub fn target(self, url: &str) -> Option<Target> {
        let uri: Uri = url.parse().ok()?;
        let authority = uri.authority()?;
        let is_https = uri.scheme_str()? == "https";
        let is_plain = uri.scheme_str()? == "http" && self == Reach::Private;
        if !(is_https || is_plain)
            || authority.as_str().contains('@')
            || url.len() > 2_000
            || url.contains('#')
        {
            return None;
        }
        // With a dot at its end, a host is the same (RFC 1034 §3.1).
        let host = authority.host().to_ascii_lowercase();
        let host = host.strip_suffix('.').unwrap_or(&host).to_owned();
        let port = authority.port_u16().unwrap_or(if is_https { 443 } else { 80 });
        let path = uri.path_and_query().map_or("/".to_owned(), ToString::to_string);
        let target = Target { is_https, host, port, path };
        // What is written as a number needs no look-up to be refused.
        let bare = target.host.trim_start_matches('[').trim_end_matches(']');
        match bare.parse() {
            Ok(address) => self.allows(address, is_https).then_some(target),
            Err(_) => (is_https || target.is_this_machine()).then_some(target),
        }
    }

    /// Whether a connection may be made to this address.
    pub fn allows(self, address: IpAddr, is_https: bool) -> bool {
        let address = address.to_canonical();
        match self {
            Reach::Public => is_https && is_public(address),
            Reach::Private => is_https || address.is_loopback(),
        }
    }
}

fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => is_public_v4(v4),
        IpAddr::V6(v6) => is_public_v6(v6),
    }
}

/// The registries of addresses for special purposes (RFC 6890).
fn is_public_v4(v4: Ipv4Addr) -> bool {
    let [a, b, c, _] = v4.octets();
    let special = a == 0
        || a >= 224
        || v4.is_private()
        || v4.is_loopback()
        || v4.is_link_local()
        || v4.is_documentation()
        || (a == 100 && (64..128).contains(&b))
        || (a == 192 && b == 0 && c == 0)
        || (a == 192 && b == 88 && c == 99)
        || (a == 198 && (18..20).contains(&b));
    !special
}

/// Of the global ones (2000::/3), not those that carry an address of IPv4 or are for documents.
fn is_public_v6(v6: Ipv6Addr) -> bool {
    let [a, b, ..] = v6.segments();
    let special = a == 0x2002 || (a == 0x2001 && b < 0x0200) || (a == 0x2001 && b == 0x0db8) || a == 0x3fff;
    (0x2000..0x4000).contains(&a) && !special
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inner_addresses_are_not_called() {
        let inner = [
            "127.0.0.1",
            "10.1.2.3",
            "192.168.0.1",
            "172.16.0.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "198.18.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "::1",
            "::",
            "fe80::1",
            "fd00::1",
            "::ffff:10.0.0.1",
            "64:ff9b::a00:1",
            "2002:a00:1::",
            "2001::1",
            "2001:db8::1",
            "ff02::1",
        ];
        for address in inner {
            let address: IpAddr = address.parse().expect(address);
            assert!(!Reach::Public.allows(address, true), "{address}");
        }
        for address in ["193.48.1.1", "2a01:e0a::1", "8.8.8.8"] {
            let address: IpAddr = address.parse().expect(address);
            assert!(
                Reach::Public.allows(address, true) && !Reach::Public.allows(address, false),
                "{address}"
            );
            assert!(!Reach::Private.allows(address, false), "plain HTTP leaves this machine: {address}");
        }
    }

    #[test]
    fn only_some_addresses_are_understood() {
        let cases = [
            ("https://idp.example/realms/a", true, true),
            ("https://idp.example:8443", true, true),
            ("http://idp.example/", false, false),
            ("http://127.0.0.1:3000/x", false, true),
            ("http://localhost:3000", false, true),
            ("http://fun.localhost:3000", false, true),
            ("http://fun.notlocalhost", false, false),
            ("http://10.0.0.1/", false, false),
            ("https://10.0.0.1/", false, true),
            ("https://[::1]/", false, true),
            ("https://user@idp.example/", false, false),
            ("ftp://idp.example/", false, false),
            ("https:///x", false, false),
            ("idp.example", false, false),
            ("", false, false),
        ];
        for (url, public, private) in cases {
            assert_eq!(Reach::Public.target(url).is_some(), public, "{url} in public");
            assert_eq!(Reach::Private.target(url).is_some(), private, "{url} in private");
        }
        let target = Reach::Public.target("https://idp.example:8443/a?b=c").expect("a target");
        assert_eq!((target.authority().as_str(), target.path.as_str()), ("idp.example:8443", "/a?b=c"));
        assert_eq!(target.origin(), "https://idp.example:8443");
        let usual = Reach::Private.target("http://LOCALHOST:80").expect("a target");
        assert_eq!((usual.origin().as_str(), usual.path.as_str()), ("http://localhost", "/"));
    }
}
