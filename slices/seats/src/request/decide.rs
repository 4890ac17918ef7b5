//! Acts: a student's school approves a request, or refuses it.
//!
//! The seat is taken by the very act that finds one left: two who approve the last one at the same moment are put one after
//! the other by the store, and the second finds none.

use super::{SeatRequest, State, store};
use crate::{
    letters::{self, Letter},
    say, seat,
    weigh::{Around, Seats, Wish, refusals, weigh},
};
use ::store::{Tx, View};
use agreements::Known;
use certificates::document::Links;
use ground::{Act, Cx, Decision, Fault, Granted, Holders, Refusal, Site, Who};
use learning::enrolment::Admitted;
use lexicon::{
    Role, SeatRequestId,
    facts::seats::{SeatAwaited, SeatRefused, SeatTaken},
};
use network::{Institution, InstitutionName};

ground::right!(
    /// Approves and refuses requests of an institution's students for seats elsewhere, and brings groups of them.
    DecideRequests = "seats.decide-request",
    Holders::Roles(&[Role::Registrar, Role::Lead, Role::LocalLead, Role::Administrator])
);

/// The shortest and longest reason of a refusal, in characters.
const REASON: std::ops::RangeInclusive<usize> = 3..=500;

/// What an approval came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Approved {
    /// A seat is taken, and the student is in the run.
    Enrolled,
    /// A seat is taken; the run is full, and the student waits for a place in it.
    WaitsForPlace,
    /// No seat is left: the request waits, as the one of that number.
    WaitsForSeat(i64),
}

/// Approves a request that was asked, or that waits.
pub struct Approve {
    pub institution: InstitutionName,
    pub request: SeatRequestId,
    pub sender: Links,
}

impl Act for Approve {
    const NAME: &'static str = "seats.approve";
    type Right = DecideRequests;
    type Over = Institution;
    type Outcome = Approved;

    fn over(&self) -> InstitutionName {
        self.institution.clone()
    }

    fn decide(
        &self,
        home: Granted<DecideRequests, Institution>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<Approved>, Fault> {
        let request = of_home(tx, &home, self.request)?;
        if !request.state.is_open() {
            return Err(decided(&request).into());
        }
        let run = courses::run::by_id(tx, request.run)?.ok_or(Fault::NotFound)?;
        let known = Known::of(tx, home.id)?;
        let wish = Wish { run: &run, home: &home, person: request.person, decided: true };
        let weighed = weigh(tx, &known, wish, cx.now)?;
        if !weighed.obstacles.is_empty() {
            return Err(Fault::Refused(refusals(weighed.obstacles, &Around::of(tx, &run, &home)?)));
        }
        let names = (run.terms.title.as_str(), run.institution_name.as_str());
        match weighed.seats {
            Seats::Left(grant) => {
                let (facts, outcome) = seat::take(tx, cx, &run, &request, &grant, 0, &self.sender)?;
                seat::tell(tx, cx, request.person, &self.sender, names, outcome)?;
                let outcome = match outcome {
                    Admitted::Enrolled => Approved::Enrolled,
                    Admitted::Waiting => Approved::WaitsForPlace,
                };
                Ok(facts.decide(outcome))
            }
            Seats::Used(grant) => {
                let (agreement, grant) = (grant.agreement, grant.grant.grant);
                if request.state == State::Waiting && request.grant == Some((agreement, grant)) {
                    let ahead = store::waiting(tx, grant)?.iter().position(|one| one.id == request.id);
                    return Ok(Decision::of(Approved::WaitsForSeat(ahead.unwrap_or(0) as i64 + 1)));
                }
                let place = store::how_many_wait(tx, grant)? + 1;
                let letter = Letter::Waits { run: names.0, host: names.1, place };
                letters::send(tx, cx, request.person, &self.sender, &letter)?;
                let awaited = SeatAwaited { request: request.id, home: home.id, agreement, grant };
                Ok(Decision::of(Approved::WaitsForSeat(place)).fact(awaited))
            }
            Seats::None => Err(Fault::bug("a seat without a grant and without an obstacle")),
        }
    }
}

/// Refuses a request, with a reason.
pub struct RefuseSeat {
    pub institution: InstitutionName,
    pub request: SeatRequestId,
    pub sender: Links,
    /// Said to the student in a letter.
    pub reason: String,
    /// Hash of the blob of the reason, once it is on disk.
    words: Option<String>,
}

impl RefuseSeat {
    pub fn new(institution: InstitutionName, request: SeatRequestId, reason: &str, sender: Links) -> Self {
        Self { institution, request, sender, reason: reason.trim().to_owned(), words: None }
    }

    fn is_told(&self) -> bool {
        REASON.contains(&self.reason.chars().count())
    }
}

/// Refuses a request.
pub async fn refuse(site: &Site, who: &Who, refuse: RefuseSeat) -> Result<(), Fault> {
    let reason = refuse.is_told().then(|| refuse.reason.clone());
    site.act_with_words(who, reason.as_deref(), |words| RefuseSeat { words, ..refuse }).await
}

impl Act for RefuseSeat {
    const NAME: &'static str = "seats.refuse";
    type Right = DecideRequests;
    type Over = Institution;
    type Outcome = ();

    fn over(&self) -> InstitutionName {
        self.institution.clone()
    }

    fn decide(
        &self,
        home: Granted<DecideRequests, Institution>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<()>, Fault> {
        let request = of_home(tx, &home, self.request)?;
        let mut wrong = Vec::new();
        if !request.state.is_open() {
            wrong.push(decided(&request));
        }
        if !self.is_told() {
            wrong.push(Refusal::new("seats.reason", |lang| say(lang).msg_reason_missing()).at("reason"));
        }
        if !wrong.is_empty() {
            return Err(Fault::Refused(wrong));
        }
        let run = courses::run::by_id(tx, request.run)?.ok_or(Fault::NotFound)?;
        let (title, host) = (run.terms.title.as_str(), run.institution_name.as_str());
        let letter = Letter::Refused { run: title, host, home: &home.name, reason: &self.reason };
        letters::send(tx, cx, request.person, &self.sender, &letter)?;
        let words = self.words.clone();
        Ok(Decision::of(()).fact(SeatRefused { request: request.id, home: home.id, words }))
    }
}

/// A request of this school's students; another school's is none.
fn of_home(view: &View<'_>, home: &Institution, id: SeatRequestId) -> Result<SeatRequest, Fault> {
    store::by_id(view, id)?.filter(|one| one.home == home.id).ok_or(Fault::NotFound)
}

/// Somebody was quicker, or the student took it back.
fn decided(request: &SeatRequest) -> Refusal {
    let (state, name, title) = (request.state, request.name.clone(), request.run_title.clone());
    Refusal::new("seats.decided", move |lang| {
        let state = crate::look::state_name(lang, state);
        say(lang).msg_already_decided(&name, &title, state)
    })
}

/// The facts of a seat that is taken.
pub(crate) fn taken(
    request: &SeatRequest,
    grant: &agreements::GrantInForce,
    admitted: Admitted,
) -> SeatTaken {
    SeatTaken {
        request: request.id,
        home: request.home,
        agreement: grant.agreement,
        grant: grant.grant.grant,
        waits_for_place: admitted == Admitted::Waiting,
    }
}
