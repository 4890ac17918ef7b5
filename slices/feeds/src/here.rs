//! The site as a request reached it.

use announce::Organisation;
use lexicon::{Lang, PortalId};
use std::fmt::Display;
use web::{House, Visitor};

/// A portal, or the installation's own host: what its feeds say of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Here {
    pub portal: Option<PortalId>,
    /// `https://mun.example`, without a slash at the end.
    pub origin: String,
    pub name: String,
    /// The language in which feeds speak: the same for everybody, so that they can be kept.
    pub lang: Lang,
    /// The languages pages come in.
    pub languages: Vec<Lang>,
    /// A mail address.
    pub contact: String,
}

impl Here {
    pub fn of(house: &House, visitor: &Visitor) -> Self {
        let languages = visitor.languages().to_vec();
        let lang = languages.first().copied().unwrap_or_default();
        let brand = visitor.brand.as_deref();
        let contact = brand.map(|brand| brand.contact.clone()).filter(|contact| !contact.is_empty());
        let mut here = Self {
            portal: visitor.who.portal,
            origin: visitor.origin(house).to_owned(),
            name: brand.map_or(house.settings.name.as_str(), |brand| brand.name(lang)).to_owned(),
            lang,
            languages,
            contact: String::new(),
        };
        here.contact = contact.unwrap_or_else(|| here.postmaster());
        here
    }

    /// An absolute address for a path of this site.
    pub fn absolute(&self, path: impl Display) -> String {
        format!("{}{path}", self.origin)
    }

    /// `mun.example`, without a port.
    pub fn host(&self) -> &str {
        let host = self.origin.split_once("://").map_or(self.origin.as_str(), |(_, rest)| rest);
        host.split([':', '/']).next().unwrap_or(host)
    }

    /// Every host that has a mailbox has this one (RFC 5321 §4.5.1). A lab's own name has none that others could reach.
    fn postmaster(&self) -> String {
        let host = self.host();
        if host.contains('.') { format!("postmaster@{host}") } else { format!("postmaster@{host}.invalid") }
    }

    pub fn publisher(&self) -> Organisation {
        Organisation { name: self.name.clone(), url: self.absolute("/"), ..Organisation::default() }
    }
}
