//! When work is due for one learner, and whether anything of it is left to do: what reminders ask.

use crate::{
    answers::Problems,
    clock::Calendar,
    grades,
    grades::Shapes,
    more_time,
    reached::{Reached, Work},
    state, units,
};
use courses::{Contents, Run, content};
use ground::Shelf;
use lexicon::{Instant, PersonId};
use store::{StoreError, View};

/// Work of a subsection, for one learner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    pub at: Instant,
    /// Something that counts was not handed in.
    pub to_do: bool,
}

/// `None` when nothing is due there for this person, who may not even be in the run.
pub fn due_for(
    view: &View<'_>,
    shelf: &Shelf,
    run: &Run,
    person: PersonId,
    subsection: &str,
) -> Result<Option<Due>, StoreError> {
    let (Some(_), own) = more_time::current(view, run.id, person)? else { return Ok(None) };
    let content = content::of_version(view, &shelf.get::<Contents>(), &run.version)?;
    let Some(id) = content.find(subsection) else { return Ok(None) };
    let calendar = Calendar::of(run, &content).with(&own);
    let Some(at) = calendar.due(id) else { return Ok(None) };
    let shape = shelf.get::<Shapes>().of(&content, &shelf.get::<Problems>());
    let (states, opened) = (state::states_of(view, run.id, person)?, units::opened(view, run.id, person)?);
    let grade = grades::of(view, run.id, person)?;
    let reached =
        Reached { content: &content, shape: &shape, states: &states, opened: &opened, grade: grade.as_ref() };
    Ok(Some(Due { at, to_do: reached.work_in_subsection(id) == Work::ToDo }))
}

/// When a subsection is due for a person, with the time they were given; `None` when nothing is, or they are not in the run.
pub fn due_at(
    view: &View<'_>,
    shelf: &Shelf,
    run: &Run,
    person: PersonId,
    subsection: &str,
) -> Result<Option<Instant>, StoreError> {
    let (Some(_), own) = more_time::current(view, run.id, person)? else { return Ok(None) };
    let content = content::of_version(view, &shelf.get::<Contents>(), &run.version)?;
    Ok(content.find(subsection).and_then(|id| Calendar::of(run, &content).with(&own).due(id)))
}

/// What counts and is due in a run for a person, in the order of the course: its key, and when.
pub fn all_due_for(
    view: &View<'_>,
    shelf: &Shelf,
    run: &Run,
    person: PersonId,
) -> Result<Vec<(String, Instant)>, StoreError> {
    let (Some(_), own) = more_time::current(view, run.id, person)? else { return Ok(Vec::new()) };
    let content = content::of_version(view, &shelf.get::<Contents>(), &run.version)?;
    let calendar = Calendar::of(run, &content).with(&own);
    let counts = content.nodes().filter(|(_, node)| {
        let effective = &node.block.effective;
        node.block.kind == "sequential" && effective.graded && !effective.visible_to_staff_only
    });
    Ok(counts.filter_map(|(id, node)| Some((node.key.clone(), calendar.due(id)?))).collect())
}
