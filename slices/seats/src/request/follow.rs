//! Whoever waits for a seat of a grant follows when one comes back, wherever it was taken: in a run, or with a programme.

use super::{SeatRequest, store};
use crate::{
    letters, seat,
    weigh::{Seats, Wish, seats_of, weigh},
};
use ::store::Tx;
use agreements::{GrantInForce, Known, SeatBack, Wanted};
use ground::{Cx, Decision, Fault};
use learning::enrolment;
use lexicon::{
    InstitutionId,
    facts::{
        agreements::{GrantRight, GrantUsed},
        seats::{SeatTaken, SeatWithdrawn},
    },
};
use network::Institution;
use std::collections::{BTreeMap, btree_map::Entry};

/// How [`agreements`] lets those who wait follow: this slice stands above it.
#[allow(unsafe_code)]
#[ground::linkme::distributed_slice(agreements::FOLLOWING)]
#[linkme(crate = ground::linkme)]
static WHO_WAITS: agreements::Following = next;

/// Whoever waits first, and whom nothing else is in the way of.
fn next(tx: &Tx<'_>, cx: &Cx, back: &SeatBack, done: Decision<()>) -> Result<Decision<()>, Fault> {
    let mut homes: BTreeMap<InstitutionId, (Institution, Known)> = BTreeMap::new();
    for waiting in store::waiting(tx, back.grant)? {
        if Some(waiting.person) == back.going || is_decided(&done, &waiting) {
            continue;
        }
        let Some(run) = courses::run::by_id(tx, waiting.run)? else { continue };
        let (home, known) = match homes.entry(waiting.home) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => {
                let Some(home) = network::institution::by_id(tx, waiting.home)? else { continue };
                place.insert((home, Known::of(tx, waiting.home)?))
            }
        };
        let wish = Wish { run: &run, home, person: waiting.person, decided: true };
        if !weigh(tx, known, wish, cx.now)?.obstacles.is_empty() {
            continue;
        }
        let Some(found) = of_grant(known, cx, &run, waiting.home, back) else { continue };
        if is_used_up(&found, &done) {
            return Ok(done);
        }
        let sender = letters::links(cx);
        let freed = enrolment::freed_by(&done, run.id);
        let (taken, admitted) = match seat::take(tx, cx, &run, &waiting, &found, freed, &sender) {
            // The run has neither a place nor a waiting list: the seat goes on to the next.
            Err(Fault::Refused(_)) => continue,
            taken => taken?,
        };
        let names = (run.terms.title.as_str(), run.institution_name.as_str());
        seat::tell(tx, cx, waiting.person, &sender, names, admitted)?;
        return Ok(taken.and(done));
    }
    Ok(done)
}

/// Whether the act gave it a seat already, or took it back.
fn is_decided(done: &Decision<()>, request: &SeatRequest) -> bool {
    done.said::<SeatTaken>().any(|one| one.request == request.id)
        || done.said::<SeatWithdrawn>().any(|one| one.request == request.id)
}

/// Whether no seat is left, with those that come back and are taken by this very act.
fn is_used_up(found: &GrantInForce, done: &Decision<()>) -> bool {
    let of_grant = done.said::<GrantUsed>().filter(|one| one.grant == found.grant.grant);
    let by_act: i64 = of_grant.map(|one| one.amount).sum();
    found.grant.quota.is_some_and(|quota| found.used + by_act >= quota)
}

/// The grant, if it still is the one that decides about the run.
fn of_grant(
    known: &Known,
    cx: &Cx,
    run: &courses::Run,
    home: InstitutionId,
    back: &SeatBack,
) -> Option<GrantInForce> {
    match seats_of(known, run, home, cx.now).ok()? {
        Seats::Left(found) | Seats::Used(found) if found.grant.grant == back.grant => {
            let wanted = Wanted { giver: None, receiver: Some(home), right: Some(GrantRight::OpenSeats) };
            let all = known.grants_in_force(cx.now, &wanted);
            all.into_iter().find(|one| (one.agreement, one.grant.grant) == (back.agreement, back.grant))
        }
        _ => None,
    }
}
