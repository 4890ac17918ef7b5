//! The nouns of a badge (Open Badges 3.0, §B "Data Models"), as far as we issue them.

use sha2::{Digest, Sha256};

/// One person's badge, before it is signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Badge {
    /// Where the badge is published: an https address.
    pub id: String,
    pub issuer: Issuer,
    /// What the badge is called in a list of badges.
    pub name: String,
    pub achievement: Achievement,
    pub subject: Subject,
    /// From when it holds: an RFC 3339 instant, `2026-03-01T09:00:00Z`.
    pub valid_from: String,
    pub valid_until: Option<String>,
    /// Where its revocation is told.
    pub status: Option<StatusEntry>,
    pub evidence: Vec<Evidence>,
}

/// The organisation that signs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issuer {
    /// `did:web:…` (preferred: it says where the keys are) or an https address.
    pub id: String,
    pub name: String,
    pub url: String,
    /// The address of a logo.
    pub image: Option<String>,
}

/// What was achieved, the same for everyone who achieves it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Achievement {
    /// An https address.
    pub id: String,
    /// One of the specification's list: `Course`, `Certificate`, `Badge`, `Competency`…
    pub type_: String,
    pub name: String,
    pub description: String,
    /// What one must do to earn it, in Markdown.
    pub criteria: String,
    /// The language of the texts, a BCP 47 tag.
    pub language: String,
    pub image: Option<String>,
    /// Competences and frameworks it answers to.
    pub alignments: Vec<Alignment>,
    /// What may be measured; each person's [`Outcome`] points at one of these.
    pub result_descriptions: Vec<ResultDescription>,
}

/// A place in a framework of competences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alignment {
    pub name: String,
    pub url: String,
    pub framework: Option<String>,
    pub code: Option<String>,
}

/// Something measured: a mark, hours, a level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResultDescription {
    /// An absolute address, unique in the badge.
    pub id: String,
    pub name: String,
    /// `Percent`, `RawScore`, `CreditHours`, `Status`… (the specification's `ResultType`).
    pub type_: String,
    pub value_min: Option<String>,
    pub value_max: Option<String>,
}

/// Who achieved it. At least one of `id` and `hashed_email` lets a person be recognised.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Subject {
    /// A DID of the person, when they have one.
    pub id: Option<String>,
    pub hashed_email: Option<HashedEmail>,
    /// The person's name as printed. It is readable by everyone who holds the badge.
    pub name: Option<String>,
    /// What was measured for this person.
    pub outcomes: Vec<Outcome>,
}

/// A measure for one person: the description's id, and the value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    pub result_description: String,
    pub value: String,
}

/// An e-mail address that can be checked but not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HashedEmail {
    /// `sha256$` and 64 hexadecimal digits.
    pub hash: String,
    pub salt: String,
}

impl HashedEmail {
    /// Hashes `email` followed by `salt`. The address is taken as written: agree on its case before.
    pub fn of(email: &str, salt: &str) -> Self {
        let digest = Sha256::new().chain_update(email).chain_update(salt).finalize();
        HashedEmail { hash: format!("sha256${}", hex::encode(digest)), salt: salt.to_owned() }
    }

    /// Whether this hides `email`.
    pub fn hides(&self, email: &str) -> bool {
        Self::of(email, &self.salt).hash.eq_ignore_ascii_case(&self.hash)
    }
}

/// Where a badge's revocation is told (Bitstring Status List, `BitstringStatusListEntry`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusEntry {
    /// The address of the list's credential.
    pub list: String,
    /// The badge's place in it, drawn at random so that it tells nothing.
    pub index: usize,
    /// `revocation` or `suspension`.
    pub purpose: String,
}

/// A work that shows the achievement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// The work's address, if it is public.
    pub id: Option<String>,
    pub name: String,
    pub narrative: Option<String>,
}
