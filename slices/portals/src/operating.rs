//! What grants to operate portals make possible, for the pages of their agreement.

use crate::{Portal, portal, say};
use ::store::{StoreError, View};
use agreements::{Effects, GrantInForce, Told};
use lexicon::{GrantId, Instant, Lang, facts::agreements::GrantRight};
use network::institution;

agreements::effects!(Effects { now, ending });

/// By each: whose team keeps which portals.
fn now(view: &View<'_>, grants: &[GrantInForce], _: Instant) -> Result<Vec<(GrantId, Told)>, StoreError> {
    let mut told = Vec::new();
    for grant in grants.iter().filter(|one| one.grant.right == GrantRight::OperatePortal) {
        for Kept { operator, receiver, portals } in kept(view, grant)? {
            let says = move |lang| match portals.is_empty() {
                true => say(lang).msg_operates_none(&operator, &receiver),
                false => say(lang).msg_operates(&operator, names(lang, &portals)),
            };
            told.push((grant.grant.grant, Told::new(says)));
        }
    }
    Ok(told)
}

fn ending(view: &View<'_>, grants: &[GrantInForce], _: Instant) -> Result<Vec<Told>, StoreError> {
    let mut told = Vec::new();
    for grant in grants.iter().filter(|one| one.grant.right == GrantRight::OperatePortal) {
        for Kept { operator, portals, .. } in
            kept(view, grant)?.into_iter().filter(|one| !one.portals.is_empty())
        {
            told.push(Told::new(move |lang| {
                say(lang).msg_operates_no_more(&operator, names(lang, &portals))
            }));
        }
    }
    Ok(told)
}

/// The portals of a receiver, and who operates them.
struct Kept {
    operator: String,
    receiver: String,
    portals: Vec<Portal>,
}

fn kept(view: &View<'_>, grant: &GrantInForce) -> Result<Vec<Kept>, StoreError> {
    let name =
        |id| Ok::<_, StoreError>(institution::by_id(view, id)?.map(|one| one.name).unwrap_or_default());
    let operator = name(grant.grant.from)?;
    let mut all = Vec::new();
    for receiver in &grant.receivers {
        let portals = portal::of_institution(view, *receiver)?;
        all.push(Kept { operator: operator.clone(), receiver: name(*receiver)?, portals });
    }
    Ok(all)
}

fn names(lang: Lang, portals: &[Portal]) -> String {
    let comma = if lang == Lang::Ar { "، " } else { ", " };
    let names = portals.iter().map(|one| format!("\u{2068}{}\u{2069}", one.name(lang)));
    names.collect::<Vec<_>>().join(comma)
}
