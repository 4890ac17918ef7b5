//! Acts and errand: a seat that was left by another door is given back, as soon as anybody looks.

use super::{SeatRequest, State, store};
use ::store::Tx;
use agreements::SeatBack;
use errands::{Done, Errand};
use ground::{Act, Cx, Decision, Everything, Fault, Granted, Holders, Site, Who};
use learning::enrolment;
use lexicon::{
    Lang, PersonId, PlaceRef, SeatRequestId,
    facts::seats::{SeatGivenBack, SeatWithdrawn},
};
use serde::{Deserialize, Serialize};
use web::House;

ground::right!(
    /// Lets a seat that its student left before the run began go to whoever waits for it. Nothing is chosen: it follows
    /// from what happened.
    GiveSeatsBack = "seats.give-back",
    Holders::SignedIn
);

/// Gives back the seat of a student who left the run by another door.
pub struct GiveBack {
    pub request: SeatRequestId,
}

impl Act for GiveBack {
    const NAME: &'static str = "seats.give-back";
    type Right = GiveSeatsBack;
    type Over = Everything;
    type Outcome = ();

    fn over(&self) {}

    fn decide(
        &self,
        _: Granted<GiveSeatsBack, Everything>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<()>, Fault> {
        let done = Decision::of(());
        let Some(request) = store::by_id(tx, self.request)? else { return Ok(done) };
        if !store::is_owed(tx, request.id)? {
            return Ok(done);
        }
        let done = done.fact(SeatGivenBack { request: request.id, home: request.home });
        returned(tx, cx, &request, None, done)
    }
}

/// What is owed is given back, in the name of whoever looked.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct GiveAllBack {
    pub by: PersonId,
}

impl Errand for GiveAllBack {
    const KIND: &'static str = "seats.give-all-back";
}

/// Whoever only looks does not wait for it, and a page does not write more than that there is something to do.
pub async fn notice(house: &House, visitor: &web::Visitor) -> Result<(), Fault> {
    let Some(by) = visitor.who.person else { return Ok(()) };
    if house.site.look(store::owed).await?.is_empty() {
        return Ok(());
    }
    let cx = house.site.cx(&visitor.who);
    let errand = GiveAllBack { by };
    Ok(house.site.upkeep_unseen(move |tx| errands::soon(tx, &cx, &errand)).await?)
}

/// The errand. Doing it twice gives nothing back twice.
pub async fn give_all_back(site: Site, errand: GiveAllBack) -> Done {
    let who = Who::person(errand.by, Lang::default());
    all(&site, &who).await.map_err(|fault| fault.to_string().into())
}

async fn all(site: &Site, who: &Who) -> Result<(), Fault> {
    for request in site.look(store::owed).await? {
        site.act(who, GiveBack { request }).await?;
    }
    Ok(())
}

/// Gives back all that is owed: called before anything is decided about seats.
pub async fn settle(house: &House, visitor: &web::Visitor) -> Result<(), Fault> {
    if visitor.who.person.is_none() {
        return Ok(());
    }
    all(&house.site, &visitor.who).await
}

/// The facts that take a request back, added to those of an act. Its student leaves the run; before it begins, the seat
/// goes to whoever waits. `going` is whose account the act erases.
pub(super) fn withdrawn(
    tx: &Tx<'_>,
    cx: &Cx,
    request: &SeatRequest,
    going: Option<PersonId>,
    done: Decision<()>,
) -> Result<Decision<()>, Fault> {
    let done = done.fact(SeatWithdrawn { request: request.id, home: request.home });
    if request.state != State::Approved {
        return Ok(done);
    }
    let run = courses::run::by_id(tx, request.run)?.ok_or(Fault::NotFound)?;
    let done = match enrolment::has_left(&done, run.id, request.person) {
        true => done,
        false => enrolment::leaving(tx, cx, &run, request.person)?.onto(done),
    };
    match run.terms.start {
        Some(start) if cx.now < start => returned(tx, cx, request, going, done),
        _ => Ok(done),
    }
}

/// The seat of a request, given back.
fn returned(
    tx: &Tx<'_>,
    cx: &Cx,
    request: &SeatRequest,
    going: Option<PersonId>,
    done: Decision<()>,
) -> Result<Decision<()>, Fault> {
    let Some((agreement, grant)) = request.grant else { return Ok(done) };
    let back = SeatBack { agreement, grant, by: request.home, place: PlaceRef::run(request.run), going };
    agreements::give_back(tx, cx, &back, done)
}
