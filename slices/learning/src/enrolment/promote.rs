//! A place is freed: whoever waited longest has it, in the same act.

use super::{is_over, letters::Letter, letters::tell, room::room};
use crate::waiting::{self, Turn};
use ::store::{StoreError, Tx, View};
use courses::Run;
use ground::{Cx, Decision, Fault};
use lexicon::{
    Instant, PersonId,
    facts::{
        agreements::GrantRight,
        courses::RunTerms,
        learning::{Enrolled, Seat},
    },
};

/// At most so many come in at once; the others at the next occasion.
const MOST: i64 = 1_000;

/// Gives the places that are free to those who waited longest, and writes to each. `freed` are the places that facts of
/// this very act free. Whoever waits by a seat of a grant that is no longer in force is passed over, and keeps their turn.
pub(crate) fn promote(tx: &Tx<'_>, cx: &Cx, run: &Run, freed: i64) -> Result<Vec<Enrolled>, Fault> {
    promote_but(tx, cx, run, freed, &[])
}

/// As [`promote`], when this very act takes some off the waiting list.
pub(crate) fn promote_but(
    tx: &Tx<'_>,
    cx: &Cx,
    run: &Run,
    freed: i64,
    leaving: &[PersonId],
) -> Result<Vec<Enrolled>, Fault> {
    if is_over(run, cx.now) {
        return Ok(Vec::new());
    }
    let queue = waiting::first(tx, run.id, MOST)?;
    if queue.is_empty() {
        return Ok(Vec::new());
    }
    let free = match run.terms.capacity {
        None => MOST,
        Some(capacity) => capacity - room(tx, run)?.taken + freed,
    };
    let mut promoted = Vec::new();
    for turn in queue {
        if promoted.len() as i64 >= free {
            break;
        }
        if leaving.contains(&turn.person) || !seat_holds(tx, turn.seat, cx.now)? {
            continue;
        }
        tell(tx, cx, run, turn.person, &Letter::Promoted)?;
        promoted.push(enrolled(run, turn));
    }
    Ok(promoted)
}

fn enrolled(run: &Run, turn: Turn) -> Enrolled {
    let Turn { person, mode, way, seat, list, .. } = turn;
    Enrolled { run: run.id, person, mode, way, seat, waited: true, list }
}

/// Whether the grant a seat comes from is in force still. Without a seat nothing has to hold.
pub(crate) fn seat_holds(view: &View<'_>, seat: Option<Seat>, now: Instant) -> Result<bool, StoreError> {
    let Some(seat) = seat else { return Ok(true) };
    let (receiver, right) = (Some(seat.institution), Some(GrantRight::OpenSeats));
    let wanted = agreements::Wanted { giver: None, receiver, right };
    let grants = agreements::grants_in_force(view, now, &wanted)?;
    Ok(grants.iter().any(|one| one.agreement == seat.agreement && one.grant.grant == seat.grant))
}

/// What `courses` asks when the terms of a run change: with more places, or none counted any more, those who wait come in.
pub fn places_change(
    tx: &Tx<'_>,
    cx: &Cx,
    run: &Run,
    terms: &RunTerms,
    decision: Decision<()>,
) -> Result<Decision<()>, Fault> {
    let after = Run { terms: terms.clone(), ..run.clone() };
    Ok(decision.facts(promote(tx, cx, &after, 0)?))
}
