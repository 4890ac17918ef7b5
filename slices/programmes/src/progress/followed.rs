//! The programmes a person follows, for the page of their learning in the slice below.

use super::{CourseResult, CourseState, rule, store};
use crate::{enrolment, look::titled, say};
use ::store::{StoreError, View};
use learning::FollowedProgramme;
use lexicon::{Lang, PersonId};
use web::paths::programmes as at;

/// As many as a page of one's learning shows.
const SHOWN: i64 = 50;

/// Each with its next step. Three queries, and one more for each with something recognised in it.
pub(crate) fn followed(
    view: &View<'_>,
    person: PersonId,
    lang: Lang,
) -> Result<Vec<FollowedProgramme>, StoreError> {
    let mine = enrolment::store::of_person(view, person, SHOWN)?;
    if mine.is_empty() {
        return Ok(Vec::new());
    }
    let results = store::results(view, person)?;
    let mut followed = Vec::with_capacity(mine.len());
    for (slug, (lead, institution), enrolment, definition) in mine {
        let counted = results.iter().filter(|one| one.counts(lead, &definition));
        let mut known: Vec<CourseResult> = counted.cloned().collect();
        known.extend(store::recognised(view, enrolment.programme, person)?);
        let progress = rule::progress(&definition, &enrolment.without, &known);
        let left = progress.courses().find(|one| matches!(one.state, CourseState::Begun | CourseState::ToDo));
        let courses = || definition.modules.iter().flat_map(|module| &module.courses);
        let next = left.and_then(|left| courses().find(|course| course.course == left.course));
        let note = match (&progress.complete, next) {
            (Some(_), _) => say(lang).msg_my_complete(),
            (None, Some(course)) => say(lang).msg_my_next(&course.title),
            (None, None) => String::new(),
        };
        let (tongue, title) = titled(&definition.titles, lang);
        followed.push(FollowedProgramme {
            title: title.to_owned(),
            tongue,
            institution,
            href: at::MyProgramme { programme: slug }.to_string(),
            done: progress.done,
            asked: progress.asked,
            note,
        });
    }
    Ok(followed)
}
