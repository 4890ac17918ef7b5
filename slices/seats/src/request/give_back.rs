//! A seat comes back, and whoever waits for one of its grant gets it in turn: by the same act, so that nobody slips between.

use super::{SeatRequest, store};
use crate::{
    seat,
    weigh::{Seats, Wish, seats_of, weigh},
};
use ::store::Tx;
use agreements::{GrantInForce, Known, Wanted};
use certificates::document::Links;
use errands::{Done, Errand};
use ground::{Act, Cx, Decision, Everything, Fault, Granted, Holders, Site, Who};
use lexicon::{
    AgreementId, GrantId, Lang, PersonId, PlaceRef, RunId, SeatRequestId,
    facts::{
        agreements::{GrantRight, GrantUsed},
        seats::SeatGivenBack,
    },
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
    pub sender: Links,
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
        freed(done, tx, cx, &request, 0, &self.sender)
    }
}

/// What is owed is given back, in the name of whoever looked.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct GiveAllBack {
    pub by: PersonId,
    /// How addresses began where they looked.
    pub public_url: String,
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
    let (cx, public_url) = (house.site.cx(&visitor.who), house.settings.public_url.clone());
    let errand = GiveAllBack { by, public_url };
    Ok(house.site.upkeep_unseen(move |tx| errands::soon(tx, &cx, &errand)).await?)
}

/// The errand. Doing it twice gives nothing back twice.
pub async fn give_all_back(site: Site, errand: GiveAllBack) -> Done {
    let (who, sender) = (Who::person(errand.by, Lang::default()), Links::new(&errand.public_url));
    all(&site, &who, &sender).await.map_err(|fault| fault.to_string().into())
}

async fn all(site: &Site, who: &Who, sender: &Links) -> Result<(), Fault> {
    for request in site.look(store::owed).await? {
        site.act(who, GiveBack { request, sender: sender.clone() }).await?;
    }
    Ok(())
}

/// Gives back all that is owed: called before anything is decided about seats.
pub async fn settle(house: &House, visitor: &web::Visitor) -> Result<(), Fault> {
    if visitor.who.person.is_none() {
        return Ok(());
    }
    all(&house.site, &visitor.who, &crate::letters::sender(house)).await
}

/// The facts of a seat that came back, added to those of an act, and those of the next who waits. `places` are those of the
/// run that facts of this very act free.
pub(super) fn freed<T>(
    done: Decision<T>,
    tx: &Tx<'_>,
    cx: &Cx,
    request: &SeatRequest,
    places: i64,
    sender: &Links,
) -> Result<Decision<T>, Fault> {
    let Some((agreement, grant)) = request.grant else { return Ok(done) };
    let (by, place) = (request.home, PlaceRef::run(request.run));
    let done = done.fact(GrantUsed { agreement, grant, by, place, amount: -1 });
    next(done, tx, cx, (agreement, grant), (request.run, places), sender)
}

/// Whoever waits first, and whom nothing else is in the way of.
fn next<T>(
    done: Decision<T>,
    tx: &Tx<'_>,
    cx: &Cx,
    (agreement, grant): (AgreementId, GrantId),
    (left, places): (RunId, i64),
    sender: &Links,
) -> Result<Decision<T>, Fault> {
    for waiting in store::waiting(tx, grant)? {
        let Some(run) = courses::run::by_id(tx, waiting.run)? else { continue };
        let Some(home) = network::institution::by_id(tx, waiting.home)? else { continue };
        let known = Known::of(tx, home.id)?;
        let wish = Wish { run: &run, home: &home, person: waiting.person, decided: true };
        let weighed = weigh(tx, &known, wish, cx.now)?;
        if !weighed.obstacles.is_empty() {
            continue;
        }
        // The seat that comes back is not counted yet: all but one may be taken.
        let Some(found) = of_grant(&known, cx, &run, waiting.home, (agreement, grant)) else { continue };
        if found.grant.quota.is_some_and(|quota| found.used > quota) {
            return Ok(done);
        }
        let freed = if run.id == left { places } else { 0 };
        let (taken, admitted) = match seat::take(tx, cx, &run, &waiting, &found, freed, sender) {
            // The run has neither a place nor a waiting list: the seat goes on to the next.
            Err(Fault::Refused(_)) => continue,
            taken => taken?,
        };
        let names = (run.terms.title.as_str(), run.institution_name.as_str());
        seat::tell(tx, cx, waiting.person, sender, names, admitted)?;
        return Ok(taken.and(done));
    }
    Ok(done)
}

/// The grant, if it still is the one that decides about the run.
fn of_grant(
    known: &Known,
    cx: &Cx,
    run: &courses::Run,
    home: lexicon::InstitutionId,
    (agreement, grant): (AgreementId, GrantId),
) -> Option<GrantInForce> {
    match seats_of(known, run, home, cx.now).ok()? {
        Seats::Left(found) | Seats::Used(found) if found.grant.grant == grant => {
            let wanted = Wanted {
                giver: Some(run.institution),
                receiver: Some(home),
                right: Some(GrantRight::OpenSeats),
            };
            let all = known.grants_in_force(cx.now, &wanted);
            all.into_iter().find(|one| one.agreement == agreement && one.grant.grant == grant)
        }
        _ => None,
    }
}
