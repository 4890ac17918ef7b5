//! OAI-PMH 2.0 (openarchives.org, protocol version 2.0 of 2002-06-14, document of 2015-01-08): how libraries and national
//! catalogues harvest records.
//!
//! [`answer`] is the whole protocol: a request as pairs of words, what there is to tell, the moment; it gives the document.
//! Lists come in pages. A [`Token`] holds all that the next page needs, so that nothing is kept between two requests.

mod answer;
mod dublin_core;
mod lom;
mod request;
mod token;

pub use answer::answer;
pub use request::{Problem, Request, Verb};
pub use token::Token;

use crate::{Course, Second};

/// Records on a page.
pub const PAGE: usize = 100;
/// A token can be used for so many seconds.
pub const TOKEN_LASTS: i64 = 24 * 3_600;

pub const MEDIA_TYPE: &str = "text/xml; charset=utf-8";

/// A catalogue as harvesters see it.
#[derive(Clone, Debug, Default)]
pub struct Repository {
    pub name: String,
    /// Where requests go.
    pub base_url: String,
    /// `fun.example`: what identifiers begin with.
    pub host: String,
    pub email: String,
    /// No record is older.
    pub earliest: Second,
    pub sets: Vec<Set>,
    /// By datestamp, then by name.
    pub records: Vec<Record>,
}

/// A part of the catalogue that may be harvested by itself: `institution:imt`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Set {
    pub spec: String,
    pub name: String,
}

/// A course, or that there was one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// What names it here: `IMT+FAB101`.
    pub name: String,
    /// When it last changed, or ceased to be shown.
    pub datestamp: Second,
    pub sets: Vec<String>,
    /// None: it was deleted.
    pub course: Option<Course>,
}

/// The formats a record comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    DublinCore,
    Lom,
}

impl Format {
    pub const ALL: [Format; 2] = [Format::DublinCore, Format::Lom];

    /// The word requests use.
    pub fn prefix(self) -> &'static str {
        match self {
            Format::DublinCore => "oai_dc",
            Format::Lom => "lom",
        }
    }

    pub fn of_prefix(prefix: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.prefix() == prefix)
    }

    pub fn namespace(self) -> &'static str {
        match self {
            Format::DublinCore => "http://www.openarchives.org/OAI/2.0/oai_dc/",
            Format::Lom => "http://ltsc.ieee.org/xsd/LOM",
        }
    }

    pub fn schema(self) -> &'static str {
        match self {
            Format::DublinCore => "http://www.openarchives.org/OAI/2.0/oai_dc.xsd",
            Format::Lom => "http://ltsc.ieee.org/xsd/lomv1.0/lom.xsd",
        }
    }
}

impl Repository {
    /// `oai:fun.example:IMT+FAB101` (OAI identifier format, 2.1).
    pub fn identifier(&self, name: &str) -> String {
        let mut out = format!("oai:{}:", self.host);
        for byte in name.bytes() {
            if byte.is_ascii_alphanumeric() || b"-_.!~*'();/?:@&=+$,".contains(&byte) {
                out.push(char::from(byte));
            } else {
                out.push_str(&format!("%{byte:02X}"));
            }
        }
        out
    }

    fn record(&self, identifier: &str) -> Option<&Record> {
        self.records.iter().find(|record| self.identifier(&record.name) == identifier)
    }
}

#[cfg(test)]
mod tests;
