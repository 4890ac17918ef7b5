//! Act: a student takes a request back, or leaves the seat. Before the run begins the seat is the quota's again, and goes
//! at once to whoever waits for it; later it is not.

use super::{SeatRequest, State, give_back};
use crate::say;
use ::store::Tx;
use ground::{Act, Cx, Decision, Fault, Granted, Holders, Refusal};
use lexicon::SeatRequestId;

ground::right!(
    /// Takes one's own request for a seat back.
    WithdrawSeat = "seats.withdraw",
    Holders::Oneself
);

pub struct Withdraw {
    pub request: SeatRequestId,
}

impl Act for Withdraw {
    const NAME: &'static str = "seats.withdraw";
    type Right = WithdrawSeat;
    type Over = SeatRequest;
    type Outcome = ();

    fn over(&self) -> SeatRequestId {
        self.request
    }

    fn decide(
        &self,
        request: Granted<WithdrawSeat, SeatRequest>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<()>, Fault> {
        match request.state {
            State::Asked | State::Waiting | State::Approved => {
                give_back::withdrawn(tx, cx, &request, None, Decision::of(()))
            }
            State::Refused | State::Withdrawn | State::Ended | State::Completed => {
                let over = Refusal::new("seats.over", |lang| say(lang).msg_withdraw_over());
                Err(over.into())
            }
        }
    }
}
