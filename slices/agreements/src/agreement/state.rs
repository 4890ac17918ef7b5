//! Where an agreement stands, at any moment: one function, so that pages, API and grants say the same.

use super::{Agreement, VersionState};
use crate::days;
use lexicon::{Instant, InstitutionId, facts::agreements::AgreementTerms};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Waits for signatures.
    Proposed,
    Declined,
    /// Signed by all; its first day is to come.
    Signed,
    InForce,
    /// Fewer than two parties take part for the moment.
    Suspended,
    /// Past its last day, or left.
    Ended,
}

impl State {
    pub fn name(self) -> &'static str {
        match self {
            State::Proposed => "proposed",
            State::Declined => "declined",
            State::Signed => "signed",
            State::InForce => "in-force",
            State::Suspended => "suspended",
            State::Ended => "ended",
        }
    }
}

impl Agreement {
    pub fn state(&self, at: Instant) -> State {
        let Some(version) = &self.in_force else {
            return match self.latest.state {
                VersionState::Declined => State::Declined,
                _ => State::Proposed,
            };
        };
        let terms = &version.terms;
        if ends(terms).is_some_and(|end| end <= at) || self.staying(terms, at) < 2 {
            State::Ended
        } else if begins(terms).is_none_or(|begin| at < begin) {
            State::Signed
        } else if terms.parties.iter().filter(|party| self.takes_part(**party, at)).count() < 2 {
            State::Suspended
        } else {
            State::InForce
        }
    }

    /// Whether a party neither left nor suspended.
    pub fn takes_part(&self, institution: InstitutionId, at: Instant) -> bool {
        self.party(institution)
            .is_some_and(|party| party.suspended_at.is_none() && party.left_at.is_none_or(|left| at < left))
    }

    pub fn has_left(&self, institution: InstitutionId, at: Instant) -> bool {
        self.party(institution).and_then(|party| party.left_at).is_some_and(|left| left <= at)
    }

    fn staying(&self, terms: &AgreementTerms, at: Instant) -> usize {
        terms.parties.iter().filter(|party| !self.has_left(**party, at)).count()
    }
}

/// The first instant of its first day.
pub fn begins(terms: &AgreementTerms) -> Option<Instant> {
    days::begins(&terms.from, &terms.zone)
}

/// The first instant after its last day, if it has one.
pub fn ends(terms: &AgreementTerms) -> Option<Instant> {
    days::is_over(terms.until.as_deref()?, &terms.zone)
}
