//! Who goes on when an agreement ends: those inside by its seats, and those who came by a portal that lists what leaves it.

mod store;

use crate::say;
use ::store::{StoreError, View};
use agreements::{Effects, GrantInForce, Told};
use courses::listed::{self, Leaving};
use lexicon::{GrantId, Instant, InstitutionId, RunId, facts::agreements::GrantRight};
use network::institution;
use std::collections::{BTreeMap, BTreeSet};

agreements::effects!(Effects { now, ending });

/// While they hold, the seats are counted with their grants.
fn now(_: &View<'_>, _: &[GrantInForce], _: Instant) -> Result<Vec<(GrantId, Told)>, StoreError> {
    Ok(Vec::new())
}

fn ending(view: &View<'_>, grants: &[GrantInForce], at: Instant) -> Result<Vec<Told>, StoreError> {
    let mut told = by_seats(view, grants, at)?;
    for Leaving { portal, runs } in listed::leaving(view, grants, at)? {
        let runs = runs.iter().filter(|run| run.end.is_none_or(|end| at < end));
        let runs: Vec<RunId> = runs.map(|run| run.run).collect();
        let people = store::of_portal(view, portal.id, &runs)?;
        if people > 0 {
            told.push(Told::new(move |lang| say(lang).msg_going_on_portal(people, portal.name(lang))));
        }
    }
    Ok(told)
}

/// By each school: those who are in a run that is not over, and those whose turn has not come.
fn by_seats(view: &View<'_>, grants: &[GrantInForce], at: Instant) -> Result<Vec<Told>, StoreError> {
    let seats = grants.iter().filter(|one| one.grant.right == GrantRight::OpenSeats);
    let ended: BTreeSet<(GrantId, InstitutionId)> =
        seats.clone().flat_map(|one| one.receivers.iter().map(|to| (one.grant.grant, *to))).collect();
    let agreements: BTreeSet<_> = seats.map(|one| one.agreement).collect();
    let mut schools: BTreeMap<InstitutionId, (i64, i64)> = BTreeMap::new();
    for agreement in agreements {
        for one in
            store::seated(view, agreement)?.into_iter().filter(|one| one.end.is_none_or(|end| at < end))
        {
            if ended.contains(&(one.grant, one.school)) {
                schools.entry(one.school).or_default().0 += one.people;
            }
        }
        for one in store::waiting(view, agreement)? {
            if ended.contains(&(one.grant, one.school)) {
                schools.entry(one.school).or_default().1 += one.people;
            }
        }
    }
    let mut told = Vec::new();
    for (school, (inside, waiting)) in schools {
        let name = institution::by_id(view, school)?.map(|one| one.name).unwrap_or_default();
        if inside > 0 {
            let name = name.clone();
            told.push(Told::new(move |lang| say(lang).msg_going_on_seats(inside, name.clone())));
        }
        if waiting > 0 {
            told.push(Told::new(move |lang| say(lang).msg_going_on_waiting(waiting, name.clone())));
        }
    }
    Ok(told)
}
