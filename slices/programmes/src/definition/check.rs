//! Whether a definition may be published: everything that is wrong at once.

use crate::{
    Programme,
    opened::{Taking, opened},
    progress::{credits_offered, is_reachable},
    refusals, say,
};
use ::store::{StoreError, View};
use ground::Refusal;
use lexicon::{Instant, facts::programmes::ProgrammeDefinition};

/// What keeps it from being published.
pub(super) fn check(
    view: &View<'_>,
    of: &Programme,
    definition: &ProgrammeDefinition,
    at: Instant,
) -> Result<Vec<Refusal>, StoreError> {
    let mut wrong = Vec::new();
    let courses = || definition.modules.iter().flat_map(|module| &module.courses);
    if courses().next().is_none() {
        wrong.push(refusals::of("programmes.empty", |say| say.msg_wrong_empty()));
    }
    let optional = courses().filter(|course| !course.mandatory).count() as i64;
    if definition.rule.optional > optional {
        wrong.push(refusals::at("programmes.optional", "optional", |say| say.msg_wrong_optional()));
    }
    if definition.rule.credits.is_some_and(|asked| asked > credits_offered(definition)) {
        wrong.push(refusals::at("programmes.credits", "credits", |say| say.msg_wrong_credits()));
    }
    if wrong.is_empty() && !is_reachable(definition, &[]) {
        wrong.push(refusals::of("programmes.unreachable", |say| say.msg_wrong_unreachable()));
    }
    for closed in opened(view, of, definition, Taking::Courses, at)?.closed {
        let Some(course) = courses().find(|course| course.course == closed) else { continue };
        let title = course.title.clone();
        wrong.push(Refusal::new("programmes.no-grant", move |lang| say(lang).msg_wrong_no_grant(&title)));
    }
    Ok(wrong)
}
