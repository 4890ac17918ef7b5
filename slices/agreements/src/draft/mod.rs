//! The noun: a text being written by one institution, for a new agreement or for another version of one.
//!
//! Drafts are no history: they are written directly, and gone once proposed or discarded.

mod acts;
mod check;
mod grant;
pub(crate) mod programmes;
pub(crate) mod store;

pub use acts::{BeginDraft, DiscardDraft, KeepAgreements, SaveDraft};
pub(crate) use check::{check, may_be_named, one_line};

pub use store::{CourseOf, GivenRun, courses, given_runs, owners_of_courses};

pub(crate) use grant::takes_subject;
pub use grant::{AddGrant, RemoveGrant, WrittenGrant};

use lexicon::{
    AgreementId, InstitutionId, Lang,
    facts::agreements::{AgreementKind, AgreementTerms, GrantTerms},
};
use serde::{Deserialize, Serialize};

/// A text as it is kept while it is written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    pub kind: AgreementKind,
    pub parent: Option<AgreementId>,
    pub title: String,
    pub language: Lang,
    pub parties: Vec<InstitutionId>,
    /// Markdown.
    pub articles: String,
    pub from: String,
    pub until: Option<String>,
    pub zone: String,
    pub grants: Vec<GrantTerms>,
}

impl Draft {
    /// What is proposed, once its articles are a blob.
    pub fn terms(self, articles: String) -> AgreementTerms {
        let Draft { kind, parent, title, language, parties, from, until, zone, grants, .. } = self;
        AgreementTerms { kind, parent, title, language, parties, articles, from, until, zone, grants }
    }

    /// A text to change what was proposed.
    pub fn of(terms: AgreementTerms, articles: String) -> Self {
        let AgreementTerms { kind, parent, title, language, parties, from, until, zone, grants, .. } = terms;
        Draft { kind, parent, title, language, parties, articles, from, until, zone, grants }
    }
}

/// The head of a draft as a form gives it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Written {
    pub kind: String,
    /// Id of the framework, or empty.
    pub parent: String,
    pub title: String,
    pub language: String,
    /// Slugs of the parties.
    pub parties: Vec<String>,
    pub articles: String,
    pub from: String,
    pub until: String,
    pub zone: String,
}
