//! What grants to operate portals make possible, for the pages of their agreement.

use crate::{portal, say};
use ::store::{StoreError, View};
use agreements::{Effects, GrantInForce, Told};
use lexicon::{GrantId, Instant, Lang, facts::agreements::GrantRight};
use network::institution;

agreements::effects!(Effects { now, ending });

/// By each: whose team keeps which portals.
fn now(view: &View<'_>, grants: &[GrantInForce], _: Instant) -> Result<Vec<(GrantId, Told)>, StoreError> {
    let mut told = Vec::new();
    for grant in grants.iter().filter(|one| one.grant.right == GrantRight::OperatePortal) {
        for (portals, names) in kept(view, grant)? {
            let says = move |lang| match names.clone() {
                (operator, None) => say(lang).msg_operates(operator, portals(lang)),
                (operator, Some(receiver)) => say(lang).msg_operates_none(operator, receiver),
            };
            told.push((grant.grant.grant, Told::new(says)));
        }
    }
    Ok(told)
}

fn ending(view: &View<'_>, grants: &[GrantInForce], _: Instant) -> Result<Vec<Told>, StoreError> {
    let mut told = Vec::new();
    for grant in grants.iter().filter(|one| one.grant.right == GrantRight::OperatePortal) {
        for (portals, (operator, none)) in kept(view, grant)? {
            if none.is_none() {
                told.push(Told::new(move |lang| {
                    say(lang).msg_operates_no_more(operator.clone(), portals(lang))
                }));
            }
        }
    }
    Ok(told)
}

type Portals = Box<dyn Fn(Lang) -> String + Send + Sync>;

/// Names of portals; who operates them, and who has none.
type Kept = (Portals, (String, Option<String>));

/// For each receiver: the names of its portals, who operates them, and who has none.
fn kept(view: &View<'_>, grant: &GrantInForce) -> Result<Vec<Kept>, StoreError> {
    let name =
        |id| Ok::<_, StoreError>(institution::by_id(view, id)?.map(|one| one.name).unwrap_or_default());
    let operator = name(grant.grant.from)?;
    let mut kept = Vec::new();
    for receiver in &grant.receivers {
        let portals = portal::of_institution(view, *receiver)?;
        let none = if portals.is_empty() { Some(name(*receiver)?) } else { None };
        let named: Portals = Box::new(move |lang| {
            let comma = if lang == Lang::Ar { "، " } else { ", " };
            let names = portals.iter().map(|one| format!("\u{2068}{}\u{2069}", one.name(lang)));
            names.collect::<Vec<_>>().join(comma)
        });
        kept.push((named, (operator.clone(), none)));
    }
    Ok(kept)
}
