//! Act: people are looked up, and that is written down.

use super::{Found, store};
use crate::{Institution, InstitutionName, say};
use ::store::Tx;
use ground::{Act, Cx, Decision, Fault, Granted, Holders, Refusal};
use lexicon::{Role, facts::network::PeopleLookedUp};

ground::right!(
    /// Finds a person of an institution, to help them.
    SeePeople = "network.see-people",
    Holders::Roles(&[Role::Lead, Role::LocalLead, Role::Registrar, Role::Administrator])
);

/// Looks for people: anybody by their whole address, or the institution's own by the beginning of a word of their
/// name. The administrator, who helps everywhere, finds everybody by name.
pub struct LookUp {
    pub institution: InstitutionName,
    pub query: String,
}

/// Who was found, at most [`store::MOST`], and whether there are more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundPeople {
    pub people: Vec<Found>,
    pub more: bool,
}

impl Act for LookUp {
    const NAME: &'static str = "network.look-up";
    type Right = SeePeople;
    type Over = Institution;
    type Outcome = FoundPeople;

    fn over(&self) -> InstitutionName {
        self.institution.clone()
    }

    fn decide(
        &self,
        institution: Granted<SeePeople, Institution>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<FoundPeople>, Fault> {
        let query = self.query.split_whitespace().collect::<Vec<_>>().join(" ");
        if !(2..=254).contains(&query.chars().count()) {
            return Err(Refusal::new("network.query", |lang| say(lang).msg_query_wrong()).at("q").into());
        }
        let by_email = query.contains('@');
        let mut people = if by_email {
            store::by_email(tx, institution.id, &query, cx.now)?
        } else {
            let everybody = institution.roles().contains(&Role::Administrator);
            store::by_name(tx, institution.id, &query, everybody, cx.now)?
        };
        let more = people.len() > store::MOST;
        people.truncate(store::MOST);
        let fact = PeopleLookedUp {
            institution: institution.id,
            by: if by_email { "email" } else { "name" }.to_owned(),
            people: people.iter().map(|one| one.person).collect(),
        };
        Ok(Decision::of(FoundPeople { people, more }).fact(fact))
    }
}
