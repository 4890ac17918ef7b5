//! Ask: the register of an institution.

use super::{Activity, activities};
use ground::{Ask, Cx, Fault, Granted, Holders};
use lexicon::{InstitutionId, Role};
use network::{Institution, InstitutionName, institution};
use std::collections::BTreeMap;
use store::View;

ground::right!(
    /// Sees what an institution does with personal data.
    SeeRegister = "privacy.see-register",
    Holders::Roles(&[Role::Lead, Role::Registrar, Role::ElearningHead, Role::Administrator])
);

#[derive(Clone, Debug, PartialEq)]
pub struct Register {
    pub institution: Institution,
    pub activities: Vec<Activity>,
    /// Names and countries of those who have a part in something.
    pub others: BTreeMap<InstitutionId, Other>,
    /// Its own country, as it says.
    pub country: String,
    pub mine: Vec<Role>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Other {
    pub name: String,
    pub country: String,
}

impl Register {
    /// Where data of an activity goes or comes from, when that is another country than its own.
    pub fn abroad(&self, activity: &Activity) -> Vec<&str> {
        let mut countries: Vec<&str> = activity
            .with
            .iter()
            .filter_map(|one| self.others.get(one))
            .map(|one| one.country.as_str())
            .filter(|country| !country.is_empty() && !self.country.is_empty() && *country != self.country)
            .collect();
        countries.sort_unstable();
        countries.dedup();
        countries
    }

    pub fn name_of(&self, id: InstitutionId) -> &str {
        self.others.get(&id).map_or("–", |one| one.name.as_str())
    }
}

pub struct TheRegister(pub InstitutionName);

impl Ask for TheRegister {
    const NAME: &'static str = "privacy.register";
    type Right = SeeRegister;
    type Over = Institution;
    type Outcome = Register;

    fn over(&self) -> InstitutionName {
        self.0.clone()
    }

    fn answer(
        &self,
        institution: Granted<SeeRegister, Institution>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<Register, Fault> {
        let id = institution.id;
        let agreements = agreements::agreements_of(view, id)?;
        let uses = agreements::uses_of_grants(view, id)?;
        let activities = activities(id, &agreements, &uses, cx.now);
        let mut others = BTreeMap::new();
        for other in activities.iter().flat_map(|one| one.with.iter().copied()) {
            if let std::collections::btree_map::Entry::Vacant(free) = others.entry(other) {
                let name = institution::by_id(view, other)?.map(|one| one.name).unwrap_or_default();
                free.insert(Other { name, country: institution::profile(view, other)?.country });
            }
        }
        let country = institution::profile(view, id)?.country;
        let mine = institution.roles().to_vec();
        Ok(Register { institution: institution.into_place(), activities, others, country, mine })
    }
}
