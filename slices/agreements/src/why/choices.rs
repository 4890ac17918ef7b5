//! Ask: about whom somebody may ask why, and about which courses.

use super::ask::ASKING;
use crate::{
    agreement::store as agreements,
    draft::store::{self as drafts, Offered},
};
use ::store::{StoreError, View};
use ground::{Ask, Cx, Everything, Fault, Granted, Holders};
use lexicon::{InstitutionId, PlaceRef};
use network::{Institution, institution};
use std::collections::HashSet;

ground::right!(
    /// Sees about which institutions and courses one may ask why.
    PrepareWhy = "agreements.prepare-question",
    Holders::SignedIn
);

/// Institutions inside of a giver whose courses are offered too, and keys in all.
const INSIDE: usize = 8;
const KEYS: usize = 500;

pub struct WhomToAsk {
    /// The word of the institution that gives, or empty.
    pub giver: String,
}

/// One of the two has to be mine.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WhatToAsk {
    /// Those of whose team I am, and the others I may know of; by name.
    pub mine: Vec<Institution>,
    pub others: Vec<Institution>,
    /// What I may know of that the giver has, or my own before one is chosen; by title.
    pub offered: Vec<Offered>,
}

impl Ask for WhomToAsk {
    const NAME: &'static str = "agreements.whom-to-ask";
    type Right = PrepareWhy;
    type Over = Everything;
    type Outcome = WhatToAsk;

    fn over(&self) {}

    fn answer(
        &self,
        _: Granted<PrepareWhy, Everything>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<WhatToAsk, Fault> {
        let Some(person) = cx.who.person else { return Err(Fault::SignIn) };
        let mut known = institution::all(view)?;
        institution::keep_known_to(view, &mut known, &cx.who, cx.now)?;
        let held = ground::rights::held::all_of(view, person, cx.now)?;
        let held: HashSet<&PlaceRef> =
            held.iter().filter(|(role, _)| ASKING.contains(role)).map(|(_, place)| place).collect();
        let everywhere = held.contains(&PlaceRef::site());
        // As the place of a pair has it: who is of the team of the institution, or of the one it is inside of.
        let is_mine = |one: &Institution| {
            let mut places = std::iter::once(one.id).chain(one.parent).map(PlaceRef::institution);
            everywhere || places.any(|place| held.contains(&place))
        };
        let (mine, others): (Vec<_>, Vec<_>) = known.into_iter().partition(is_mine);
        // Whoever is of no team asks about nothing.
        let others = if mine.is_empty() { Vec::new() } else { others };
        let giver = mine.iter().chain(&others).find(|one| one.slug == self.giver);
        let mut offered = match giver {
            Some(giver) => self.of_giver(view, giver, &mine, &others, cx)?,
            None => of_all(view, mine.iter().map(|one| one.id).take(INSIDE))?,
        };
        offered.sort_by(|one, other| (&one.title, &one.key).cmp(&(&other.title, &other.key)));
        offered.dedup();
        offered.truncate(KEYS);
        Ok(WhatToAsk { mine, others, offered })
    }
}

impl WhomToAsk {
    /// Of one's own, everything; of others, what anybody finds and what agreements with them name.
    fn of_giver(
        &self,
        view: &View<'_>,
        giver: &Institution,
        mine: &[Institution],
        others: &[Institution],
        cx: &Cx,
    ) -> Result<Vec<Offered>, StoreError> {
        let inside = mine.iter().chain(others).filter(|one| one.parent == Some(giver.id));
        let theirs = std::iter::once(giver.id).chain(inside.map(|one| one.id).take(INSIDE));
        let mut offered = of_all(view, theirs)?;
        if mine.contains(giver) {
            return Ok(offered);
        }
        // What a portal does not show is no secret of the others, and none of its business.
        offered.retain(|one| one.is_listed && cx.who.portal.is_none());
        let ours = |id: &InstitutionId| mine.iter().any(|one| one.id == *id);
        for agreement in agreements::of_institution(view, giver.id)? {
            let terms = agreement.terms();
            if !terms.parties.iter().any(ours) {
                continue;
            }
            let named = terms.grants.iter().filter(|grant| grant.from == giver.id);
            offered.extend(named.filter_map(|grant| grant.subject.as_ref()).map(Offered::of));
        }
        Ok(offered)
    }
}

fn of_all(
    view: &View<'_>,
    institutions: impl Iterator<Item = InstitutionId>,
) -> Result<Vec<Offered>, StoreError> {
    let mut all = Vec::new();
    for one in institutions {
        all.extend(drafts::offered(view, one)?);
    }
    Ok(all)
}
