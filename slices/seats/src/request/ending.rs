//! What an agreement that ends leaves of requests: whoever waits for a seat of it has none to come.

use super::store;
use crate::say;
use ::store::{StoreError, View};
use agreements::{Effects, GrantInForce, Told};
use lexicon::{GrantId, Instant, facts::agreements::GrantRight};
use std::collections::BTreeSet;

agreements::effects!(Effects { now, ending });

/// While they hold, seats are counted with their grants.
fn now(_: &View<'_>, _: &[GrantInForce], _: Instant) -> Result<Vec<(GrantId, Told)>, StoreError> {
    Ok(Vec::new())
}

fn ending(view: &View<'_>, grants: &[GrantInForce], _: Instant) -> Result<Vec<Told>, StoreError> {
    let seats: Vec<&GrantInForce> =
        grants.iter().filter(|one| one.grant.right == GrantRight::OpenSeats).collect();
    let mut waiting = 0;
    for agreement in seats.iter().map(|one| one.agreement).collect::<BTreeSet<_>>() {
        for (grant, home, requests) in store::waiting_by_grant(view, agreement)? {
            if seats.iter().any(|one| one.grant.grant == grant && one.receivers.contains(&home)) {
                waiting += requests;
            }
        }
    }
    Ok(match waiting {
        0 => Vec::new(),
        _ => vec![Told::new(move |lang| say(lang).msg_ending_waiting(waiting))],
    })
}
