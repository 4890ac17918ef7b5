//! A seat comes back to the quota of a grant: the one way it does, whatever slice it was taken in.

use ::store::Tx;
use ground::{Cx, Decision, Fault, linkme::distributed_slice};
use lexicon::{AgreementId, GrantId, InstitutionId, PersonId, PlaceRef, facts::agreements::GrantUsed};

/// A seat that nobody needs any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatBack {
    pub agreement: AgreementId,
    pub grant: GrantId,
    /// Whose seat it was by the agreement.
    pub by: InstitutionId,
    /// What it was taken for.
    pub place: PlaceRef,
    /// Whose account this very act erases: nothing comes to them any more.
    pub going: Option<PersonId>,
}

/// What a slice above does with a seat that came back: it adds its facts to those of the act, which say that it did. They are
/// not applied yet: [`Decision::said`] tells them.
pub type Following = fn(&Tx<'_>, &Cx, &SeatBack, Decision<()>) -> Result<Decision<()>, Fault>;

/// Who waits for seats.
#[allow(unsafe_code)]
#[distributed_slice]
#[linkme(crate = ground::linkme)]
pub static FOLLOWING: [Following];

/// The seat is the quota's again, and goes to whoever waits for one of its grant, by the same act: nobody slips between.
pub fn give_back(tx: &Tx<'_>, cx: &Cx, back: &SeatBack, done: Decision<()>) -> Result<Decision<()>, Fault> {
    let SeatBack { agreement, grant, by, place, .. } = back.clone();
    let done = done.fact(GrantUsed { agreement, grant, by, place, amount: -1 });
    FOLLOWING.iter().try_fold(done, |done, follow| follow(tx, cx, back, done))
}
