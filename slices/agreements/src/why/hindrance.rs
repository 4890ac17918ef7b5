//! What stands in the way of a yes.

use lexicon::{AgreementId, GrantId, InstitutionId};

/// What stands in the way; the agreement by its id and title where one does.
#[derive(Clone, Debug, PartialEq)]
pub enum Hindrance {
    /// No agreement between the two.
    NoAgreement,
    /// It waits for signatures of these.
    Unsigned {
        agreement: AgreementId,
        title: String,
        missing: Vec<InstitutionId>,
    },
    Declined {
        agreement: AgreementId,
        title: String,
    },
    NotYet {
        agreement: AgreementId,
        title: String,
        from: String,
    },
    Suspended {
        agreement: AgreementId,
        title: String,
        by: Vec<InstitutionId>,
    },
    Ended {
        agreement: AgreementId,
        title: String,
    },
    Left {
        agreement: AgreementId,
        title: String,
        who: InstitutionId,
    },
    FrameworkNotInForce {
        agreement: AgreementId,
        title: String,
        framework: String,
    },
    /// In force, and about something else.
    OtherRight {
        agreement: AgreementId,
        title: String,
    },
    OtherDirection {
        agreement: AgreementId,
        title: String,
    },
    OtherSubject {
        agreement: AgreementId,
        title: String,
    },
    TermNotYet {
        agreement: AgreementId,
        title: String,
        from: String,
    },
    TermOver {
        agreement: AgreementId,
        title: String,
        until: String,
    },
    QuotaUsed {
        agreement: AgreementId,
        grant: GrantId,
        title: String,
        quota: i64,
        /// The agreement that would allow it too, and does not step in.
        beside: Option<String>,
    },
}

impl Hindrance {
    /// Stable, for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Hindrance::NoAgreement => "no-agreement",
            Hindrance::Unsigned { .. } => "unsigned",
            Hindrance::Declined { .. } => "declined",
            Hindrance::NotYet { .. } => "not-yet",
            Hindrance::Suspended { .. } => "suspended",
            Hindrance::Ended { .. } => "ended",
            Hindrance::Left { .. } => "left",
            Hindrance::FrameworkNotInForce { .. } => "framework-not-in-force",
            Hindrance::OtherRight { .. } => "other-right",
            Hindrance::OtherDirection { .. } => "other-direction",
            Hindrance::OtherSubject { .. } => "other-subject",
            Hindrance::TermNotYet { .. } => "term-not-yet",
            Hindrance::TermOver { .. } => "term-over",
            Hindrance::QuotaUsed { .. } => "quota-used",
        }
    }

    pub fn agreement(&self) -> Option<AgreementId> {
        match self {
            Hindrance::NoAgreement => None,
            Hindrance::Unsigned { agreement, .. }
            | Hindrance::Declined { agreement, .. }
            | Hindrance::NotYet { agreement, .. }
            | Hindrance::Suspended { agreement, .. }
            | Hindrance::Ended { agreement, .. }
            | Hindrance::Left { agreement, .. }
            | Hindrance::FrameworkNotInForce { agreement, .. }
            | Hindrance::OtherRight { agreement, .. }
            | Hindrance::OtherDirection { agreement, .. }
            | Hindrance::OtherSubject { agreement, .. }
            | Hindrance::TermNotYet { agreement, .. }
            | Hindrance::TermOver { agreement, .. }
            | Hindrance::QuotaUsed { agreement, .. } => Some(*agreement),
        }
    }

    /// How near it is to a yes: the nearest is told first.
    pub(super) fn distance(&self) -> u8 {
        match self {
            Hindrance::QuotaUsed { .. } => 0,
            Hindrance::TermNotYet { .. } | Hindrance::TermOver { .. } => 1,
            Hindrance::FrameworkNotInForce { .. } | Hindrance::Suspended { .. } => 2,
            Hindrance::NotYet { .. } | Hindrance::Unsigned { .. } => 3,
            Hindrance::OtherSubject { .. } => 4,
            Hindrance::OtherDirection { .. } => 5,
            Hindrance::Left { .. } | Hindrance::Ended { .. } | Hindrance::Declined { .. } => 6,
            Hindrance::OtherRight { .. } => 7,
            Hindrance::NoAgreement => 8,
        }
    }
}
