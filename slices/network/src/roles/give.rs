//! Act: a role is given to a person, known by a confirmed address.

use crate::{Institution, InstitutionName, institution::store as places, say};
use ::store::Tx;
use ground::{Act, Cx, Decision, Fault, Granted, Holders, Refusal};
use lexicon::{PersonId, Role, facts::network::RoleGiven};

ground::right!(
    /// Gives and ends roles in an institution, its courses and runs.
    GiveRoles = "network.give-role",
    Holders::Roles(&[Role::Lead, Role::Administrator])
);

/// Gives a role. Giving it twice changes nothing.
pub struct GiveRole {
    pub institution: InstitutionName,
    pub email: String,
    /// One of [`Role::GIVEN`]; none when nothing readable was chosen.
    pub role: Option<Role>,
    /// Key of the place: the institution's slug, or the key of a course or run of it.
    pub place: String,
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
        let (Some(role), Some(place), Some(person)) = (role, &place, &person) else {
            let missing = [
                (person.is_none(), unknown_address()),
                (role.is_none(), Refusal::new("network.role", |lang| say(lang).msg_role_wrong()).at("role")),
                (place.is_none(), unknown_place()),
            ];
            return Err(Fault::Refused(
                missing.into_iter().filter(|(is, _)| *is).map(|(_, why)| why).collect(),
            ));
        };
        let done = Decision::of(person.id);
        if super::store::is_held(tx, person.id, role, &place.place)? {
            return Ok(done);
        }
        Ok(done.fact(RoleGiven { id: cx.id(), person: person.id, role, place: place.place.clone() }))
    }
}

fn unknown_address() -> Refusal {
    Refusal::new("network.unknown-address", |lang| say(lang).msg_address_unknown()).at("email")
}

pub(super) fn unknown_place() -> Refusal {
    Refusal::new("network.unknown-place", |lang| say(lang).msg_place_wrong()).at("place")
}
