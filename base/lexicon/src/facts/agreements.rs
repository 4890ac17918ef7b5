//! Agreements between institutions: proposed, signed, suspended, left; and what their grants made possible.
//!
//! Days are civil days (`2016-07-15`) in the zone of the agreement: what they mean as instants follows the tzdata of the
//! day they are read.

use super::fact;
use crate::{AgreementId, CourseId, GrantId, InstitutionId, Lang, PlaceRef, ProgrammeId, Role, RunId};
use serde::{Deserialize, Serialize};

/// A word of a closed list, as tables, facts and the API write it.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$of:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $($(#[$of])* $variant),+ }

        impl $name {
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            pub fn name(self) -> &'static str {
                match self { $($name::$variant => $word),+ }
            }

            pub fn of_name(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.name() == text)
            }
        }
    };
}

pub(crate) use words;

words! {
    /// What sort of document it is.
    AgreementKind {
        /// Others are annexed to it.
        Framework = "framework",
        /// Part of a framework, and in force only while that is.
        Annex = "annex",
        Protocol = "protocol",
        Convention = "convention",
        Intergovernmental = "intergovernmental",
    }
}

words! {
    /// What a grant lets the receiver do with what the giver has.
    GrantRight {
        /// Show a course of the giver on the receiver's portal.
        ListCourse = "list-course",
        /// Run a course of the giver, from a version of it.
        DeliverCourse = "deliver-course",
        /// Seats for the receiver's own students in runs of the giver.
        OpenSeats = "open-seats",
        /// The results of the receiver's own people in runs of the giver.
        ReadResults = "read-results",
        /// The giver pays for places that the receiver offers.
        FundPlaces = "fund-places",
        /// Certificates with both logos and both keys.
        AwardJointly = "award-jointly",
        /// Practise in a lab of the giver.
        ShareLab = "share-lab",
        /// The giver operates a portal for the receiver.
        OperatePortal = "operate-portal",
    }
}

words! {
    /// How much of results is read.
    ResultDetail {
        /// Person by person.
        Named = "named",
        /// Counts and means only.
        Aggregated = "aggregated",
    }
}

/// What an agreement says: what is proposed, signed, and takes effect.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AgreementTerms {
    pub kind: AgreementKind,
    /// The framework an annex belongs to.
    pub parent: Option<AgreementId>,
    pub title: String,
    /// The language the articles are written in.
    pub language: Lang,
    pub parties: Vec<InstitutionId>,
    /// Hash of the blob of the articles (Markdown).
    pub articles: String,
    /// The first day, and the last.
    pub from: String,
    pub until: Option<String>,
    /// IANA zone of these days.
    pub zone: String,
    pub grants: Vec<GrantTerms>,
}

/// One thing an agreement allows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GrantTerms {
    pub grant: GrantId,
    pub right: GrantRight,
    pub from: InstitutionId,
    /// Who receives it; all other parties when there is none.
    pub to: Vec<InstitutionId>,
    /// What it is about; everything the giver has when there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<GrantSubject>,
    /// A narrower time than the agreement's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_day: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_day: Option<String>,
    /// At most so many (seats, places).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quota: Option<i64>,
    /// For each of them, in cents; nothing said is free of charge.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<Price>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<ResultDetail>,
    /// The lab, the portal or the scheme, by its name; the programme that is awarded jointly, by its title when it was agreed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub named: String,
    /// That programme, whatever it is called later; none where the name is of one that is not here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub programme: Option<ProgrammeId>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Price {
    pub cents: i64,
    /// ISO 4217: `EUR`, `MAD`, `XOF`.
    pub currency: String,
}

/// A course, a version of it or one run of it; with the key and title it had when it was agreed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GrantSubject {
    pub course: CourseId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub run: Option<RunId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    pub key: String,
    pub title: String,
}

/// A first text, or another text for an agreement that exists: whatever was signed of the one before counts no more.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AgreementProposed {
    pub agreement: AgreementId,
    /// From 1.
    pub version: i64,
    pub by: InstitutionId,
    pub terms: AgreementTerms,
    /// Hexadecimal SHA-256 of the terms: what is signed.
    pub digest: String,
}
fact!("agreements.proposed", AgreementProposed, |it| PlaceRef::agreement(it.agreement));

/// Who signed is the actor of the line.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AgreementSigned {
    pub agreement: AgreementId,
    pub version: i64,
    pub by: InstitutionId,
    /// The role in which they signed.
    pub role: Role,
    pub digest: String,
}
fact!("agreements.signed", AgreementSigned, |it| PlaceRef::agreement(it.agreement));

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AgreementDeclined {
    pub agreement: AgreementId,
    pub version: i64,
    pub by: InstitutionId,
    /// Hash of the blob of the reason.
    pub words: Option<String>,
}
fact!("agreements.declined", AgreementDeclined, |it| PlaceRef::agreement(it.agreement));

/// The signed version as a PDF, whose bytes are the blob of that hash.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AgreementSealed {
    pub agreement: AgreementId,
    pub version: i64,
    pub document: String,
}
fact!("agreements.sealed", AgreementSealed, |it| PlaceRef::agreement(it.agreement));

/// A party suspends what it gives and receives.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AgreementSuspended {
    pub agreement: AgreementId,
    pub by: InstitutionId,
    pub words: Option<String>,
}
fact!("agreements.suspended", AgreementSuspended, |it| PlaceRef::agreement(it.agreement));

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AgreementResumed {
    pub agreement: AgreementId,
    pub by: InstitutionId,
}
fact!("agreements.resumed", AgreementResumed, |it| PlaceRef::agreement(it.agreement));

/// A party leaves; with fewer than two, the agreement is over.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AgreementLeft {
    pub agreement: AgreementId,
    pub by: InstitutionId,
    /// The last day it holds for them; at once when there is none.
    pub last_day: Option<String>,
    pub words: Option<String>,
}
fact!("agreements.left", AgreementLeft, |it| PlaceRef::agreement(it.agreement));

/// A party says whether the public may read the agreement.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AgreementShown {
    pub agreement: AgreementId,
    pub by: InstitutionId,
    pub public: bool,
}
fact!("agreements.shown", AgreementShown, |it| PlaceRef::agreement(it.agreement));

/// Something happened that a grant made possible: said by the slice in which it happened.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct GrantUsed {
    pub agreement: AgreementId,
    pub grant: GrantId,
    /// Who used it.
    pub by: InstitutionId,
    /// What it was used for: a run, a course, a cohort.
    pub place: PlaceRef,
    /// How many seats or places it took; negative when they came back.
    pub amount: i64,
}
fact!("agreements.grant-used", GrantUsed, |it| PlaceRef::agreement(it.agreement));
