//! Absolute addresses and identifiers, all made of the public address of the site.

use crate::Code;
use std::fmt::Display;
use web::{HouseSettings, paths};

/// The public address, without a slash at the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Links(String);

impl Links {
    pub fn new(public_url: &str) -> Self {
        Self(public_url.trim_end_matches('/').to_owned())
    }

    pub fn of(settings: &HouseSettings) -> Self {
        Self::new(&settings.public_url)
    }

    pub fn public_url(&self) -> &str {
        &self.0
    }

    /// The page that proves a certificate, as browsers reach it: what is in the QR code.
    pub fn page(&self, code: &Code) -> String {
        self.absolute(paths::certificates::Verified { code: code.to_string() })
    }

    pub fn absolute(&self, path: impl Display) -> String {
        format!("{}{path}", self.0)
    }

    /// An address inside a credential. Those are `https` whatever browsers use here: `did:web` resolves by HTTPS
    /// alone, and Open Badges 3.0 asks for it (on a lab's own network the badge is checked by its lab).
    pub fn secure(&self, path: impl Display) -> String {
        format!("https://{}{path}", self.host_and_folder())
    }

    /// The issuer's identifier; its document is at [`paths::certificates::Did`] (did:web, §2.5.2).
    pub fn did(&self, institution: &str) -> String {
        let mut parts = self.host_and_folder().split('/');
        let host = parts.next().unwrap_or_default();
        let path: Vec<&str> =
            parts.filter(|part| !part.is_empty()).chain(["institutions", institution]).collect();
        credential::did_web(host, &path)
    }

    fn host_and_folder(&self) -> &str {
        self.0.split_once("://").map_or(self.0.as_str(), |(_, rest)| rest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_lead_to_their_documents() {
        let cases = [
            ("https://essaim.example", "did:web:essaim.example:institutions:imt", "https://essaim.example/x"),
            (
                "http://localhost:8080/",
                "did:web:localhost%3A8080:institutions:imt",
                "https://localhost:8080/x",
            ),
            ("https://a.example/b", "did:web:a.example:b:institutions:imt", "https://a.example/b/x"),
        ];
        for (url, did, secure) in cases {
            let links = Links::new(url);
            assert_eq!((links.did("imt").as_str(), links.secure("/x").as_str()), (did, secure));
        }
        let document = paths::certificates::Did { institution: "imt".into() }.to_string();
        assert_eq!(document, "/institutions/imt/did.json");
    }
}
