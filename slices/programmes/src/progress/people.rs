//! Asks: who follows a programme and where they stand; one of them.

use super::{CourseResult, Progress, Standing, progress, standing_of, store};
use crate::{
    Programme, ProgrammeName, SeeProgrammePeople,
    enrolment::{self, Enrolment},
    programme,
    recognition::{self, Recognition},
};
use ::store::View;
use ground::{Ask, Cx, Fault, Granted};
use lexicon::{PersonId, Role, facts::programmes::ProgrammeDefinition};
use std::collections::BTreeMap;

/// People on one page of the list.
pub const A_PAGE: i64 = 50;

/// Who follows a programme: a page of them, after one.
pub struct PeopleOf {
    pub programme: ProgrammeName,
    pub after: Option<PersonId>,
}

/// Somebody who follows a programme.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// Empty once the account is erased.
    pub name: String,
    pub enrolment: Enrolment,
    pub intake: String,
    pub progress: Progress,
}

pub struct People {
    pub programme: Programme,
    pub mine: Vec<Role>,
    /// The title it has now.
    pub definition: Option<ProgrammeDefinition>,
    pub people: Vec<Member>,
    pub more: bool,
}

impl Ask for PeopleOf {
    const NAME: &'static str = "programmes.people";
    type Right = SeeProgrammePeople;
    type Over = Programme;
    type Outcome = People;

    fn over(&self) -> ProgrammeName {
        self.programme.clone()
    }

    fn answer(
        &self,
        of: Granted<SeeProgrammePeople, Programme>,
        view: &View<'_>,
        _: &Cx,
    ) -> Result<People, Fault> {
        let after = self.after.map(|id| id.to_string()).unwrap_or_default();
        let mut listed = enrolment::store::page(view, of.id, &after, A_PAGE + 1)?;
        let more = listed.len() as i64 > A_PAGE;
        listed.truncate(A_PAGE as usize);
        let mut results: BTreeMap<PersonId, Vec<CourseResult>> = BTreeMap::new();
        let mut known = store::results_of_page(view, of.id, &after, A_PAGE)?;
        known.extend(store::recognised_of_page(view, of.id, &after, A_PAGE)?);
        for (person, result) in known {
            results.entry(person).or_default().push(result);
        }
        let definitions = enrolment::store::definitions(view, of.id)?;
        let people = listed.into_iter().filter_map(|(name, intake, enrolment)| {
            let definition = definitions.get(&enrolment.version)?;
            let results = results.remove(&enrolment.person).unwrap_or_default();
            let counted: Vec<_> =
                results.into_iter().filter(|one| one.counts(of.institution.id, definition)).collect();
            let progress = progress(definition, &enrolment.without, &counted);
            Some(Member { name, intake, enrolment, progress })
        });
        let people = people.collect();
        let definition = definitions.get(&of.version).cloned();
        let mine = of.roles().to_vec();
        Ok(People { programme: of.into_place(), mine, definition, people, more })
    }
}

/// One person in a programme, for its team.
pub struct ThePerson {
    pub programme: ProgrammeName,
    pub person: PersonId,
}

pub struct PersonSeen {
    pub programme: Programme,
    pub mine: Vec<Role>,
    pub name: String,
    pub standing: Standing,
    /// With the words of their reasons, oldest first; revoked ones too.
    pub recognitions: Vec<Recognition>,
    /// The versions there are.
    pub versions: Vec<i64>,
}

impl Ask for ThePerson {
    const NAME: &'static str = "programmes.person";
    type Right = SeeProgrammePeople;
    type Over = Programme;
    type Outcome = PersonSeen;

    fn over(&self) -> ProgrammeName {
        self.programme.clone()
    }

    fn answer(
        &self,
        of: Granted<SeeProgrammePeople, Programme>,
        view: &View<'_>,
        _: &Cx,
    ) -> Result<PersonSeen, Fault> {
        let standing = standing_of(view, &of, self.person)?.ok_or(Fault::NotFound)?;
        let versions = programme::store::versions(view, of.id)?;
        Ok(PersonSeen {
            name: people::name(view, self.person)?.unwrap_or_default(),
            standing,
            recognitions: recognition::store::of(view, of.id, self.person)?,
            versions: versions.into_iter().map(|(version, ..)| version).collect(),
            mine: of.roles().to_vec(),
            programme: of.into_place(),
        })
    }
}
