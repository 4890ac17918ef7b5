//! Act: an invitation is taken back. Its link stops working.

use super::{InvitePeople, store};
use crate::{Institution, InstitutionName};
use ::store::Tx;
use ground::{Act, Cx, Decision, Fault, Granted};

pub struct WithdrawInvitation {
    pub institution: InstitutionName,
    pub invitation: String,
}

impl Act for WithdrawInvitation {
    const NAME: &'static str = "network.withdraw-invitation";
    type Right = InvitePeople;
    type Over = Institution;
    /// Whether it was still there: it may have been taken up meanwhile.
    type Outcome = bool;

    fn over(&self) -> InstitutionName {
        self.institution.clone()
    }

    fn decide(
        &self,
        institution: Granted<InvitePeople, Institution>,
        tx: &Tx<'_>,
        _: &Cx,
    ) -> Result<Decision<bool>, Fault> {
        Ok(Decision::of(store::withdraw(tx, institution.id, &self.invitation)?))
    }
}
