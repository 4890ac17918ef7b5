//! Roles that an institution's own sign-in says a person has: given at a sign-in until some days later, renewed by the next,
//! ended when they are said no longer. What somebody decided here by hand goes before what a provider says.

use super::store;
use ::store::{StoreError, View};
use ground::{Cx, Decision};
use lexicon::{
    Instant, InstitutionId, PersonId, PlaceRef, Role,
    facts::network::{RoleDated, RoleEnded, RoleGiven},
    time::Millis,
};

/// Roles that may be given so. A lead is made by a lead.
pub const ATTESTABLE: &[Role] = &[
    Role::Student,
    Role::Instructor,
    Role::Tutor,
    Role::Author,
    Role::Registrar,
    Role::ElearningHead,
    Role::LocalLead,
    Role::Coordinator,
    Role::Viewer,
];

/// What changes, as facts, and what is held afterwards because a provider said so.
#[derive(Default)]
pub struct Attested {
    given: Vec<RoleGiven>,
    dated: Vec<RoleDated>,
    ended: Vec<RoleEnded>,
    /// To be remembered, and handed in at the next sign-in.
    pub held: Vec<(Role, Instant)>,
}

impl Attested {
    pub fn said_by<T>(self, decision: Decision<T>) -> Decision<T> {
        decision.facts(self.given).facts(self.dated).facts(self.ended)
    }
}

/// A journal need not be told twice a day that somebody still studies here.
const SELDOM: Millis = Millis::days(1);

/// Compares what is said now, to be held until a moment, with what was held because of an earlier sign-in. A role held by
/// hand, or whose dates somebody changed since, is left as it is.
pub fn attested(
    view: &View<'_>,
    cx: &Cx,
    (person, institution): (PersonId, InstitutionId),
    (said, until): (&[Role], Instant),
    before: &[(Role, Instant)],
) -> Result<Attested, StoreError> {
    let place = PlaceRef::institution(institution);
    let mut all = Attested::default();
    for role in said.iter().copied().filter(|role| ATTESTABLE.contains(role)) {
        let held = store::current(view, person, role, &place, cx.now)?;
        let Some(held) = held else {
            let (id, place) = (cx.id(), place.clone());
            all.given.push(RoleGiven { id, person, role, place, from: None, until: Some(until), by: None });
            all.held.push((role, until));
            continue;
        };
        let Some(ours) = held.until.filter(|ends| before.contains(&(role, *ends))) else { continue };
        if until.since(ours) < SELDOM {
            all.held.push((role, ours));
            continue;
        }
        let place = place.clone();
        all.dated.push(RoleDated { person, role, place, from: held.from, until: Some(until) });
        all.held.push((role, until));
    }
    for (role, ends) in before.iter().filter(|(role, _)| !said.contains(role)) {
        let held = store::current(view, person, *role, &place, cx.now)?;
        if held.is_some_and(|held| held.until == Some(*ends)) {
            let (role, place) = (*role, place.clone());
            all.ended.push(RoleEnded { person, role, place, words: None, reason: None });
        }
    }
    Ok(all)
}
