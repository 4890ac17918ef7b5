//! Act: a student takes a request back, or leaves the seat. Before the run begins the seat is the quota's again, and goes
//! at once to whoever waits for it; later it is not.

use super::{SeatRequest, State, give_back};
use crate::say;
use ::store::Tx;
use certificates::document::Links;
use ground::{Act, Cx, Decision, Fault, Granted, Holders, Refusal};
use learning::enrolment;
use lexicon::{SeatRequestId, facts::seats::SeatWithdrawn};

ground::right!(
    /// Takes one's own request for a seat back.
    WithdrawSeat = "seats.withdraw",
    Holders::Oneself
);

pub struct Withdraw {
    pub request: SeatRequestId,
    pub sender: Links,
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
        let withdrawn = SeatWithdrawn { request: request.id, home: request.home };
        match request.state {
            State::Asked | State::Waiting => Ok(Decision::of(()).fact(withdrawn)),
            State::Approved => {
                let run = courses::run::by_id(tx, request.run)?.ok_or(Fault::NotFound)?;
                let leaving = enrolment::leaving(tx, cx, &run, request.person)?;
                let freed = leaving.freed();
                let done = leaving.onto(Decision::of(()).fact(withdrawn));
                if run.terms.start.is_some_and(|start| cx.now < start) {
                    return give_back::freed(done, tx, cx, &request, freed, &self.sender);
                }
                Ok(done)
            }
            State::Refused | State::Withdrawn | State::Ended | State::Completed => {
                let over = Refusal::new("seats.over", |lang| say(lang).msg_withdraw_over());
                Err(over.into())
            }
        }
    }
}
