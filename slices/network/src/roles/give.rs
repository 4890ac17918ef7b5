//! Act: a role is given to a person, known by a confirmed address; or one they hold gets other dates.

use super::{Days, store, zone_of};
use crate::{
    Institution, InstitutionName,
    institution::{profile, store as places},
    say,
};
use ::store::Tx;
use ground::{Act, Cx, Decision, Fault, Granted, Holders, Refusal, rights::held::Period};
use lexicon::{
    Instant, InstitutionId, PersonId, PlaceRef, Role,
    facts::network::{RoleDated, RoleGiven},
};

ground::right!(
    /// Gives and ends roles in an institution, its courses and runs, and sets their dates.
    GiveRoles = "network.give-role",
    Holders::Roles(&[Role::Lead, Role::Administrator])
);

/// Gives a role. Giving it twice changes nothing; giving it with other dates changes those.
pub struct GiveRole {
    pub institution: InstitutionName,
    pub email: String,
    /// One of [`Role::GIVEN`]; none when nothing readable was chosen.
    pub role: Option<Role>,
    /// Key of the place: the institution's slug, or the key of a course or run of it.
    pub place: String,
    pub days: Days,
    /// The house's zone, for an institution that has none of its own.
    pub zone: String,
}

impl Act for GiveRole {
    const NAME: &'static str = "network.give-role";
    type Right = GiveRoles;
    type Over = Institution;
    type Outcome = PersonId;

    fn over(&self) -> InstitutionName {
        self.institution.clone()
    }

    fn decide(
        &self,
        institution: Granted<GiveRoles, Institution>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<PersonId>, Fault> {
        let role = self.role.filter(|role| Role::GIVEN.contains(role));
        let place = places::place_inside(tx, institution.id, &self.place)?;
        let person = people::by_email(tx, &self.email)?;
        let said = profile(tx, institution.id)?;
        let period = self.days.read(zone_of(&said, &self.zone), cx.now);
        let (Some(role), Some(place), Some(person), Ok(period)) = (role, &place, &person, &period) else {
            let missing = [
                (person.is_none(), unknown_address()),
                (role.is_none(), unknown_role()),
                (place.is_none(), unknown_place()),
            ];
            let missing = missing.into_iter().filter(|(is, _)| *is).map(|(_, why)| why);
            return Err(Fault::Refused(missing.chain(period.err().into_iter().flatten()).collect()));
        };
        let offer = Offer { person: person.id, role, place: &place.place, period: *period };
        let done = Decision::of(person.id);
        Ok(match offer.weigh(tx, institution.id, cx.who.person, cx.now)? {
            Was::Held => done,
            Was::New => done.fact(offer.given(cx, None)),
            Was::Other => done.fact(offer.dated()),
        })
    }
}

/// A role to be held by somebody somewhere, from a day to a day.
pub(crate) struct Offer<'a> {
    pub person: PersonId,
    pub role: Role,
    pub place: &'a PlaceRef,
    pub period: Period,
}

/// What there was before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Was {
    /// The very same.
    Held,
    /// Nothing, or one that is over.
    New,
    /// The same role with other dates.
    Other,
}

impl Offer<'_> {
    /// Compares with what is held. The beginning of a role that has begun is history: without one in the offer it stays,
    /// with another the offer is refused. Somebody who alone leads an institution can't set the day they stop.
    pub fn weigh(
        &self,
        tx: &::store::View<'_>,
        institution: InstitutionId,
        actor: Option<PersonId>,
        now: Instant,
    ) -> Result<Was, Fault> {
        let Some(held) = store::current(tx, self.person, self.role, self.place, now)? else {
            return Ok(Was::New);
        };
        let has_begun = held.from.is_none_or(|from| from <= now);
        if has_begun && self.period.from.is_some_and(|from| Some(from) != held.from) {
            let begun = Refusal::new("network.has-begun", |lang| say(lang).msg_has_begun());
            return Err(begun.at("from").into());
        }
        if self.after(held, now) == held {
            return Ok(Was::Held);
        }
        let leads_here = self.role == Role::Lead && *self.place == PlaceRef::institution(institution);
        let leaves = leads_here && actor == Some(self.person) && self.period.until.is_some();
        if leaves && !store::is_shared(tx, self.person, self.role, self.place, now)? {
            return Err(super::end::last_lead().at("until").into());
        }
        Ok(Was::Other)
    }

    /// The dates a role that is held gets.
    fn after(&self, held: Period, now: Instant) -> Period {
        let has_begun = held.from.is_none_or(|from| from <= now);
        Period { from: if has_begun { held.from } else { self.period.from }, until: self.period.until }
    }

    pub fn given(&self, cx: &Cx, by: Option<PersonId>) -> RoleGiven {
        let Period { from, until } = self.period;
        let (person, role, place) = (self.person, self.role, self.place.clone());
        RoleGiven { id: cx.id(), person, role, place, from, until, by }
    }

    /// The fact says the dates as they were given; who applies it keeps a beginning that is past.
    pub fn dated(&self) -> RoleDated {
        let Period { from, until } = self.period;
        RoleDated { person: self.person, role: self.role, place: self.place.clone(), from, until }
    }
}

fn unknown_address() -> Refusal {
    Refusal::new("network.unknown-address", |lang| say(lang).msg_address_unknown()).at("email")
}

pub(crate) fn unknown_role() -> Refusal {
    Refusal::new("network.role", |lang| say(lang).msg_role_wrong()).at("role")
}

pub(crate) fn unknown_place() -> Refusal {
    Refusal::new("network.unknown-place", |lang| say(lang).msg_place_wrong()).at("place")
}
