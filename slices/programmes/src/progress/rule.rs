//! The rule of completion. Pure: results in, where somebody stands out.

use lexicon::{
    CourseId, Instant, InstitutionId,
    facts::programmes::{Compensation, ProgrammeCourse, ProgrammeDefinition, ProgrammeModule},
};
use std::collections::BTreeMap;

/// What somebody reached in a course: in a run of it, or recognised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CourseResult {
    pub course: CourseId,
    /// Hundredths of a percent; none where nothing was marked.
    pub mark: Option<i64>,
    /// What the run says, or who recognised it.
    pub passed: bool,
    pub at: Instant,
    pub recognised: bool,
    /// Who gave the run, where that is another institution than the course's.
    pub given_by: Option<InstitutionId>,
}

impl CourseResult {
    /// Whether a programme that `lead` composed counts it. A run that an agreement lets somebody else give is as good as the
    /// author's where they lead the programme, are a partner of it, or teach a module: to others it is theirs to recognise.
    pub fn counts(&self, lead: InstitutionId, definition: &ProgrammeDefinition) -> bool {
        self.given_by.is_none_or(|giver| {
            giver == lead
                || definition.partners.contains(&giver)
                || definition.modules.iter().any(|module| module.school == Some(giver))
        })
    }
}

/// How a course stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CourseState {
    Done {
        at: Instant,
        how: How,
    },
    /// There is a mark, and it does not suffice yet.
    Begun,
    ToDo,
    /// It was not open to them when they came.
    Closed,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    Passed,
    Recognised,
    /// The average of its module makes up for it.
    Compensated,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CourseProgress {
    pub course: CourseId,
    pub mark: Option<i64>,
    pub state: CourseState,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModuleProgress {
    pub number: i64,
    /// Of the marks there are, weighted by credits; hundredths of a percent.
    pub average: Option<i64>,
    pub is_done: bool,
    pub courses: Vec<CourseProgress>,
}

/// Where somebody stands in a programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    pub modules: Vec<ModuleProgress>,
    /// Courses asked for: done, and all.
    pub done: i64,
    pub asked: i64,
    pub mandatory_left: i64,
    pub optional_left: i64,
    /// Tenths of an ECTS credit: had, and still asked for.
    pub credits: i64,
    pub credits_left: i64,
    /// When the last course that counts was done, once nothing is left.
    pub complete: Option<Instant>,
}

impl Progress {
    pub fn courses(&self) -> impl Iterator<Item = &CourseProgress> {
        self.modules.iter().flat_map(|module| &module.courses)
    }
}

/// Where somebody stands, by the version they follow. `closed` are courses that were not open to them. Of several
/// results of a course the best counts; of equal ones, the first.
pub fn progress(definition: &ProgrammeDefinition, closed: &[CourseId], results: &[CourseResult]) -> Progress {
    let best = best(results);
    let rule = &definition.rule;
    let modules: Vec<ModuleProgress> =
        definition.modules.iter().map(|one| module(one, rule.compensation, closed, &best)).collect();
    let stands = |course: &ProgrammeCourse| {
        modules
            .iter()
            .flat_map(|one| &one.courses)
            .find(|one| one.course == course.course)
            .map(|one| one.state)
    };
    let done_at = |course: &ProgrammeCourse| match stands(course) {
        Some(CourseState::Done { at, .. }) => Some(at),
        _ => None,
    };
    let courses = || definition.modules.iter().flat_map(|module| &module.courses);
    let mandatory = courses().filter(|one| one.mandatory).count() as i64;
    let mandatory_done = courses().filter(|one| one.mandatory && done_at(one).is_some()).count() as i64;
    let optional_done = courses().filter(|one| !one.mandatory && done_at(one).is_some()).count() as i64;
    let credits = credits(definition, &modules, &|course| done_at(course).is_some());
    let mandatory_left = mandatory - mandatory_done;
    let optional_left = (rule.optional - optional_done).max(0);
    let credits_left = (rule.credits.unwrap_or(0) - credits).max(0);
    let is_complete = mandatory_left + optional_left + credits_left == 0;
    let last = courses().filter_map(done_at).max();
    Progress {
        done: mandatory_done + optional_done.min(rule.optional),
        asked: mandatory + rule.optional,
        mandatory_left,
        optional_left,
        credits,
        credits_left,
        complete: last.filter(|_| is_complete),
        modules,
    }
}

/// Whether who comes now can complete it without these courses.
pub fn is_reachable(definition: &ProgrammeDefinition, closed: &[CourseId]) -> bool {
    let all: Vec<CourseResult> = definition
        .modules
        .iter()
        .flat_map(|module| &module.courses)
        .map(|course| CourseResult {
            course: course.course,
            mark: Some(10_000),
            passed: true,
            at: Instant::from_millis(0),
            recognised: false,
            given_by: None,
        })
        .collect();
    progress(definition, closed, &all).complete.is_some()
}

/// All credits one can have, in tenths.
pub fn credits_offered(definition: &ProgrammeDefinition) -> i64 {
    definition
        .modules
        .iter()
        .map(|module| module.credits + module.courses.iter().map(|course| course.credits).sum::<i64>())
        .sum()
}

fn best(results: &[CourseResult]) -> BTreeMap<CourseId, &CourseResult> {
    let mut best: BTreeMap<CourseId, &CourseResult> = BTreeMap::new();
    for one in results {
        let rank = |of: &CourseResult| (of.passed, of.mark, std::cmp::Reverse(of.at));
        best.entry(one.course)
            .and_modify(|known| {
                if rank(one) > rank(known) {
                    *known = one;
                }
            })
            .or_insert(one);
    }
    best
}

fn module(
    module: &ProgrammeModule,
    compensation: Option<Compensation>,
    closed: &[CourseId],
    best: &BTreeMap<CourseId, &CourseResult>,
) -> ModuleProgress {
    let is_closed = |course: &ProgrammeCourse| closed.contains(&course.course);
    let found = |course: &ProgrammeCourse| best.get(&course.course).filter(|_| !is_closed(course)).copied();
    let average = average(module, &found);
    let makes_up = compensation.zip(average).is_some_and(|(asks, average)| {
        let above = |course: &ProgrammeCourse| {
            found(course).is_some_and(|one| one.mark.map_or(one.recognised, |mark| mark >= asks.floor))
        };
        average >= asks.average && module.courses.iter().filter(|one| one.mandatory).all(above)
    });
    let courses: Vec<CourseProgress> = module
        .courses
        .iter()
        .map(|course| {
            let found = found(course);
            let floor = compensation.map_or(0, |asks| asks.floor);
            let by_module = makes_up && found.is_some_and(|one| one.mark.is_some_and(|mark| mark >= floor));
            let state = match found {
                _ if is_closed(course) => CourseState::Closed,
                None => CourseState::ToDo,
                Some(one) if one.recognised => CourseState::Done { at: one.at, how: How::Recognised },
                Some(one) if suffices(course, one) => CourseState::Done { at: one.at, how: How::Passed },
                Some(one) if by_module => CourseState::Done { at: one.at, how: How::Compensated },
                Some(_) => CourseState::Begun,
            };
            CourseProgress { course: course.course, mark: found.and_then(|one| one.mark), state }
        })
        .collect();
    let is_done = |course: &ProgrammeCourse, of: &CourseProgress| {
        !course.mandatory || matches!(of.state, CourseState::Done { .. })
    };
    let any_done = courses.iter().any(|one| matches!(one.state, CourseState::Done { .. }));
    ModuleProgress {
        number: module.number,
        average,
        is_done: any_done && module.courses.iter().zip(&courses).all(|(course, of)| is_done(course, of)),
        courses,
    }
}

fn suffices(course: &ProgrammeCourse, result: &CourseResult) -> bool {
    match course.minimum {
        Some(minimum) => result.mark.is_some_and(|mark| mark >= minimum),
        None => result.passed,
    }
}

/// Courses without credits weigh as much as each other.
fn average<'r>(
    module: &ProgrammeModule,
    found: &dyn Fn(&ProgrammeCourse) -> Option<&'r CourseResult>,
) -> Option<i64> {
    let weighted = module.courses.iter().all(|course| course.credits > 0);
    let marks = module.courses.iter().filter_map(|course| {
        let mark = found(course)?.mark?;
        Some((mark, if weighted { course.credits } else { 1 }))
    });
    let (sum, weight) = marks.fold((0, 0), |(sum, all), (mark, weight)| (sum + mark * weight, all + weight));
    (weight > 0).then(|| (sum + weight / 2) / weight)
}

fn credits(
    definition: &ProgrammeDefinition,
    modules: &[ModuleProgress],
    is_done: &dyn Fn(&ProgrammeCourse) -> bool,
) -> i64 {
    let of_module = |(one, at): (&ProgrammeModule, &ModuleProgress)| {
        let own = if at.is_done { one.credits } else { 0 };
        own + one.courses.iter().filter(|course| is_done(course)).map(|course| course.credits).sum::<i64>()
    };
    definition.modules.iter().zip(modules).map(of_module).sum()
}
