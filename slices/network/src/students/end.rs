//! Act: the last day of studies, for one student or for many.

use crate::{
    Institution, InstitutionName,
    institution::profile,
    roles::{self, Days},
    say,
};
use ::store::Tx;
use ground::{Act, Cx, Decision, Fault, Granted, Holders, Refusal};
use lexicon::{PersonId, PlaceRef, Role, facts::network::RoleDated};

ground::right!(
    /// Sets the last day of studies of an institution's students.
    KeepStudents = "network.keep-students",
    Holders::Roles(&[Role::Lead, Role::Registrar, Role::LocalLead, Role::Administrator])
);

/// As many as a page shows, and some.
const MOST: usize = 500;

/// Sets a last day. Whoever does not study there is passed over; how many were dated.
pub struct EndStudies {
    pub institution: InstitutionName,
    pub people: Vec<PersonId>,
    /// The last day, included, such as `2027-08-31`.
    pub until: String,
    /// The house's zone, for an institution that has none of its own.
    pub zone: String,
}

impl Act for EndStudies {
    const NAME: &'static str = "network.end-studies";
    type Right = KeepStudents;
    type Over = Institution;
    type Outcome = usize;

    fn over(&self) -> InstitutionName {
        self.institution.clone()
    }

    fn decide(
        &self,
        institution: Granted<KeepStudents, Institution>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<usize>, Fault> {
        let said = profile(tx, institution.id)?;
        let days = Days { from: String::new(), until: self.until.clone() };
        let mut wrong = Vec::new();
        let period = days.read(roles::zone_of(&said, &self.zone), cx.now).map_err(|why| wrong.extend(why));
        if self.until.trim().is_empty() {
            wrong.push(missing_day());
        }
        if self.people.is_empty() || self.people.len() > MOST {
            wrong.push(nobody());
        }
        let (Ok(period), true) = (period, wrong.is_empty()) else { return Err(Fault::Refused(wrong)) };
        let place = PlaceRef::institution(institution.id);
        let mut dated = Vec::new();
        for person in &self.people {
            let Some(held) = roles::store::current(tx, *person, Role::Student, &place, cx.now)? else {
                continue;
            };
            if held.until != period.until {
                let (from, until) = (held.from, period.until);
                dated.push(RoleDated {
                    person: *person,
                    role: Role::Student,
                    place: place.clone(),
                    from,
                    until,
                });
            }
        }
        Ok(Decision::of(dated.len()).facts(dated))
    }
}

fn missing_day() -> Refusal {
    Refusal::new("network.last-day", |lang| say(lang).msg_students_day_missing()).at("until")
}

fn nobody() -> Refusal {
    Refusal::new("network.no-students", |lang| say(lang).msg_students_nobody()).at("student")
}
