//! Where people stand: the rule (pure), what learners reached, read.

mod followed;
mod my;
mod people;
mod rule;
mod runs;
pub(crate) mod store;

pub(crate) use followed::followed;
pub use my::{MyProgramme, MyStanding};
pub use people::{A_PAGE, Member, People, PeopleOf, PersonSeen, ThePerson};
pub use rule::{
    CourseProgress, CourseResult, CourseState, How, ModuleProgress, Progress, credits_offered, is_reachable,
    progress,
};
pub use runs::{NextRun, next_runs};

use crate::{
    Programme,
    enrolment::{self, Enrolment},
    programme,
};
use ::store::{StoreError, View};
use lexicon::{PersonId, facts::programmes::ProgrammeDefinition};

/// Where somebody stands in a programme, by the version they follow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    pub enrolment: Enrolment,
    pub definition: ProgrammeDefinition,
    pub progress: Progress,
}

/// Where somebody stands who follows a programme or did; `None` for others.
pub fn standing_of(
    view: &View<'_>,
    of: &Programme,
    person: PersonId,
) -> Result<Option<Standing>, StoreError> {
    let Some(enrolment) = enrolment::store::of(view, of.id, person)? else { return Ok(None) };
    let Some(definition) = programme::definition(view, of.id, enrolment.version)? else { return Ok(None) };
    let mut results = store::results(view, person)?;
    results.retain(|one| one.counts(of.institution.id, &definition));
    results.extend(store::recognised(view, of.id, person)?);
    let progress = rule::progress(&definition, &enrolment.without, &results);
    Ok(Some(Standing { enrolment, definition, progress }))
}

#[cfg(test)]
mod tests;
