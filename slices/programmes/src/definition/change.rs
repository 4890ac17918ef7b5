//! One step of writing: what is typed, applied to the definition. Pure, but for the course that is looked up before.

use super::{MOST_COURSES, MOST_MODULES, decimal, hundredths};
use crate::refusals;
use ground::Refusal;
use lexicon::{
    CourseId, InstitutionId,
    facts::programmes::{
        Compensation, CompletionRule, ProgrammeCourse, ProgrammeDefinition, ProgrammeKind, ProgrammeModule,
    },
};

const LONGEST_TITLE: usize = 160;
const MOST_CREDITS: i64 = 400;
const MOST_HOURS: i64 = 10_000;

/// What a programme is called, says of itself, and asks; as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WrittenHead {
    pub titles: [String; 3],
    /// Markdown.
    pub texts: [String; 3],
    pub kind: String,
    pub language: String,
    /// Words of institutions in addresses.
    pub partners: Vec<String>,
    pub optional: String,
    pub credits: String,
    pub average: String,
    pub floor: String,
}

/// As typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WrittenModule {
    pub titles: [String; 3],
    /// The word of the institution that teaches it; or empty.
    pub school: String,
    pub credits: String,
    pub hours: String,
}

/// As typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WrittenCourse {
    /// `ORG+NUMBER`
    pub key: String,
    pub mandatory: bool,
    pub credits: String,
    pub minimum: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    Head(WrittenHead),
    AddModule(WrittenModule),
    Module {
        number: i64,
        written: WrittenModule,
    },
    /// Before the module above it, or after the one below.
    MoveModule {
        number: i64,
        up: bool,
    },
    RemoveModule {
        number: i64,
    },
    AddCourse {
        number: i64,
        written: WrittenCourse,
    },
    Course {
        course: CourseId,
        written: WrittenCourse,
    },
    MoveCourse {
        course: CourseId,
        up: bool,
    },
    RemoveCourse {
        course: CourseId,
    },
}

/// What was looked up for a change.
#[derive(Clone, Debug, Default)]
pub(super) struct Found {
    pub partners: Vec<InstitutionId>,
    pub school: Option<InstitutionId>,
    /// Course, title and institution of the key typed.
    pub course: Option<(CourseId, String, InstitutionId)>,
}

/// Applies a change; everything that is wrong comes back, and then nothing is changed. What a change is about may be
/// gone meanwhile: then it changes nothing.
pub(super) fn apply(
    definition: &mut ProgrammeDefinition,
    change: &Change,
    found: Found,
) -> Result<(), Vec<Refusal>> {
    let mut wrong = Vec::new();
    let mut next = definition.clone();
    match change {
        Change::Head(written) => head(&mut next, written, found.partners, &mut wrong),
        Change::AddModule(written) => {
            let number = next.modules.iter().map(|module| module.number).max().unwrap_or(0) + 1;
            if next.modules.len() >= MOST_MODULES {
                wrong.push(refusals::of("programmes.too-many", |say| say.msg_wrong_too_many()));
            }
            next.modules.push(module(number, written, found.school, Vec::new(), &mut wrong));
        }
        Change::Module { number, written } => {
            if let Some(known) = next.modules.iter_mut().find(|module| module.number == *number) {
                let courses = std::mem::take(&mut known.courses);
                *known = module(*number, written, found.school, courses, &mut wrong);
            }
        }
        Change::MoveModule { number, up } => {
            shift(&mut next.modules, |module| module.number == *number, *up);
        }
        Change::RemoveModule { number } => next.modules.retain(|module| module.number != *number),
        Change::AddCourse { number, written } => {
            add_course(&mut next, *number, written, found.course, &mut wrong)
        }
        Change::Course { course, written } => {
            let known = next.modules.iter_mut().flat_map(|module| &mut module.courses);
            if let Some(known) = known.into_iter().find(|known| known.course == *course) {
                conditions(known, written, &mut wrong);
            }
        }
        Change::MoveCourse { course, up } => move_course(&mut next.modules, *course, *up),
        Change::RemoveCourse { course } => {
            next.modules.iter_mut().for_each(|module| module.courses.retain(|known| known.course != *course));
        }
    }
    if !wrong.is_empty() {
        return Err(wrong);
    }
    *definition = next;
    Ok(())
}

fn head(
    next: &mut ProgrammeDefinition,
    written: &WrittenHead,
    partners: Vec<InstitutionId>,
    wrong: &mut Vec<Refusal>,
) {
    next.titles = titles(&written.titles, true, wrong);
    match ProgrammeKind::of_name(&written.kind) {
        Some(kind) => next.kind = kind,
        None => wrong.push(refusals::at("programmes.kind", "kind", |say| say.msg_wrong_choice())),
    }
    next.language = language(&written.language, wrong);
    next.partners = partners;
    let optional = decimal(&written.optional, 1, MOST_COURSES as i64, "optional", wrong);
    let credits = decimal(&written.credits, 10, MOST_CREDITS, "credits", wrong);
    let (average, floor) =
        (hundredths(&written.average, "average", wrong), hundredths(&written.floor, "floor", wrong));
    if average.is_none() && floor.is_some()
        || average.zip(floor).is_some_and(|(average, floor)| floor > average)
    {
        wrong.push(refusals::at("programmes.floor", "floor", |say| say.msg_wrong_floor()));
    }
    next.rule = CompletionRule {
        optional: optional.unwrap_or(0),
        credits: credits.filter(|credits| *credits > 0),
        compensation: average.map(|average| Compensation { average, floor: floor.unwrap_or(0) }),
    };
    if written.texts.iter().any(|text| text.chars().count() > 20_000) {
        wrong.push(refusals::at("programmes.text", "text-fr", |say| say.msg_wrong_long()));
    }
}

/// A language tag: letters, digits and dashes (BCP 47).
pub(crate) fn language(text: &str, wrong: &mut Vec<Refusal>) -> String {
    let text = text.trim();
    let sound = (2..=35).contains(&text.len())
        && text
            .split('-')
            .all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()));
    if !sound {
        wrong.push(refusals::at("programmes.language", "language", |say| say.msg_wrong_language()));
    }
    text.to_owned()
}

pub(super) fn titles(given: &[String; 3], needed: bool, wrong: &mut Vec<Refusal>) -> [String; 3] {
    let titles = given.clone().map(|title| title.split_whitespace().collect::<Vec<_>>().join(" "));
    let none = titles.iter().all(String::is_empty);
    if needed && none || titles.iter().any(|title| title.chars().count() > LONGEST_TITLE) {
        wrong.push(refusals::at("programmes.title", "title-fr", |say| say.msg_wrong_title()));
    }
    titles
}

fn module(
    number: i64,
    written: &WrittenModule,
    school: Option<InstitutionId>,
    courses: Vec<ProgrammeCourse>,
    wrong: &mut Vec<Refusal>,
) -> ProgrammeModule {
    ProgrammeModule {
        number,
        titles: titles(&written.titles, false, wrong),
        school,
        credits: decimal(&written.credits, 10, MOST_CREDITS, "credits", wrong).unwrap_or(0),
        hours: decimal(&written.hours, 1, MOST_HOURS, "hours", wrong).filter(|hours| *hours > 0),
        courses,
    }
}

fn add_course(
    next: &mut ProgrammeDefinition,
    number: i64,
    written: &WrittenCourse,
    found: Option<(CourseId, String, InstitutionId)>,
    wrong: &mut Vec<Refusal>,
) {
    let Some((course, title, institution)) = found else {
        wrong.push(refusals::at("programmes.no-course", "key", |say| say.msg_wrong_course()));
        return;
    };
    let known = || next.modules.iter().flat_map(|module| &module.courses);
    if known().any(|one| one.course == course) {
        wrong.push(refusals::at("programmes.course-twice", "key", |say| say.msg_wrong_course_twice()));
    }
    if known().count() >= MOST_COURSES {
        wrong.push(refusals::of("programmes.too-many", |say| say.msg_wrong_too_many()));
    }
    let key = written.key.trim().to_owned();
    let mut one =
        ProgrammeCourse { course, key, title, institution, mandatory: true, credits: 0, minimum: None };
    conditions(&mut one, written, wrong);
    if let Some(module) = next.modules.iter_mut().find(|module| module.number == number) {
        module.courses.push(one);
    }
}

fn conditions(course: &mut ProgrammeCourse, written: &WrittenCourse, wrong: &mut Vec<Refusal>) {
    course.mandatory = written.mandatory;
    course.credits = decimal(&written.credits, 10, MOST_CREDITS, "credits", wrong).unwrap_or(0);
    course.minimum = hundredths(&written.minimum, "minimum", wrong);
}

fn shift<T>(list: &mut [T], is_it: impl Fn(&T) -> bool, up: bool) {
    let Some(at) = list.iter().position(is_it) else { return };
    let to = if up { at.checked_sub(1) } else { Some(at + 1).filter(|to| *to < list.len()) };
    if let Some(to) = to {
        list.swap(at, to);
    }
}

/// Within its module, or at its edge into the next one.
fn move_course(modules: &mut [ProgrammeModule], course: CourseId, up: bool) {
    let Some(at) = modules.iter().position(|module| module.courses.iter().any(|one| one.course == course))
    else {
        return;
    };
    let Some(place) = modules[at].courses.iter().position(|one| one.course == course) else { return };
    let is_edge = if up { place == 0 } else { place + 1 == modules[at].courses.len() };
    if !is_edge {
        shift(&mut modules[at].courses, |one| one.course == course, up);
        return;
    }
    let to = if up { at.checked_sub(1) } else { Some(at + 1).filter(|to| *to < modules.len()) };
    if let Some(to) = to {
        let one = modules[at].courses.remove(place);
        let end = if up { modules[to].courses.len() } else { 0 };
        modules[to].courses.insert(end, one);
    }
}
