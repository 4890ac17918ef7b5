//! What slices above ask.

use super::{Answer, Between, Broadly, GrantInForce, Question, Wanted, answer, broadly, in_force};
use crate::agreement::{Agreement, Use, store};
use ::store::{StoreError, View};
use lexicon::{Instant, InstitutionId, PlaceRef, facts::agreements::GrantUsed};

/// The grants in force at a moment that somebody gives or receives: name the giver or the receiver (without either,
/// nothing is found). A portal's catalogue is `receiver` with [`ListCourse`](lexicon::facts::agreements::GrantRight).
pub fn grants_in_force(
    view: &View<'_>,
    at: Instant,
    wanted: &Wanted,
) -> Result<Vec<GrantInForce>, StoreError> {
    let Some(one) = wanted.receiver.or(wanted.giver) else { return Ok(Vec::new()) };
    let (agreements, uses) = (store::of_institution(view, one)?, store::uses_of_institution(view, one)?);
    Ok(in_force(&agreements, &uses, wanted, at))
}

/// May they, with a course, at a moment? With the grant that allows it, or every reason why not. Call it inside the act that uses
/// the grant, on its transaction: then two who want the last seat can't both have it.
pub fn may(view: &View<'_>, at: Instant, question: &Question) -> Result<Answer, StoreError> {
    let agreements = store::of_institution(view, question.receiver)?;
    let uses = store::uses_of_institution(view, question.receiver)?;
    Ok(answer(question, &agreements, &uses, at))
}

/// The fact that a grant was used, to be said by the act that uses it.
pub fn use_of(grant: &GrantInForce, by: InstitutionId, place: PlaceRef, amount: i64) -> GrantUsed {
    GrantUsed { agreement: grant.agreement, grant: grant.grant.grant, by, place, amount }
}

/// The agreements of an institution, read once for many questions: what a list shows. An act asks [`may`].
pub struct Known {
    agreements: Vec<Agreement>,
    uses: Vec<Use>,
}

impl Known {
    pub fn of(view: &View<'_>, institution: InstitutionId) -> Result<Self, StoreError> {
        let (agreements, uses) =
            (store::of_institution(view, institution)?, store::uses_of_institution(view, institution)?);
        Ok(Self { agreements, uses })
    }

    /// As [`may`], where the institution read is the receiver of the question (or its giver).
    pub fn may(&self, at: Instant, question: &Question) -> Answer {
        answer(question, &self.agreements, &self.uses, at)
    }

    /// What the grants of a right allow at all, and of what that is true.
    pub fn broadly(&self, at: Instant, between: Between) -> Broadly {
        broadly(between, &self.agreements, &self.uses, at)
    }

    /// As [`grants_in_force`].
    pub fn grants_in_force(&self, at: Instant, wanted: &Wanted) -> Vec<GrantInForce> {
        in_force(&self.agreements, &self.uses, wanted, at)
    }
}
