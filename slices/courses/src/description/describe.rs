//! Act: a course is described.

use super::{Description, Subject, store, terms};
use crate::{Course, CourseKey, say};
use ::store::{StoreError, Tx, View};
use agreements::{Wanted, grants_in_force};
use ground::{Act, Cx, Decision, Fault, Granted, Holders, Refusal, Site, Who};
use lexicon::{
    Instant, InstitutionId, Lang, Role,
    facts::{agreements::GrantRight, courses::CourseDescribed},
};
use network::{Institution, institution};

ground::right!(
    /// Says what a course is for whoever looks for one: subjects, level, effort.
    DescribeCourses = "courses.describe-course",
    Holders::Roles(&[Role::Author, Role::Instructor, Role::Lead, Role::ElearningHead, Role::Administrator])
);

/// Letters of a text, in each language.
const LONGEST_TEXT: usize = 1_000;
/// Subjects of a course: more say nothing.
const MOST_SUBJECTS: usize = 3;
/// A year of full weeks.
const MOST_HOURS: i64 = 2_000;

/// Says what a course is. It replaces what was said before; saying the same again changes nothing.
pub struct DescribeCourse {
    course: CourseKey,
    description: Description,
    /// Hash of the blob of the texts, once it is on disk.
    words: Option<String>,
}

/// Describes a course. The texts are put on disk first, where somebody who may not describe it leaves nothing behind.
pub async fn describe_course(
    site: &Site,
    who: &Who,
    course: CourseKey,
    mut description: Description,
) -> Result<(), Fault> {
    let texts = description.short.iter_mut().chain(&mut description.before);
    texts.for_each(|text| *text = tidy(text));
    let words = if wrong(&description).is_empty() { store::as_words(&description) } else { None };
    site.act_with_words(who, words.as_deref(), |words| DescribeCourse { course, description, words }).await
}

impl Act for DescribeCourse {
    const NAME: &'static str = "courses.describe-course";
    type Right = DescribeCourses;
    type Over = Course;
    type Outcome = ();

    fn over(&self) -> CourseKey {
        self.course.clone()
    }

    fn decide(
        &self,
        course: Granted<DescribeCourses, Course>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<()>, Fault> {
        let (now, before) = (&self.description, store::of_course(tx, course.id)?);
        let mut refusals = wrong(now);
        let may_host = possible_hosts(tx, &course, cx.now)?;
        // Whoever was chosen before may stay: this form does not judge what an agreement once allowed.
        let known = |host: &InstitutionId| {
            may_host.iter().any(|one| one.id == *host)
                || before.as_ref().is_some_and(|before| before.hosts.contains(host))
        };
        if !now.hosts.iter().all(known) {
            refusals.push(refusal("courses.host", "hosts", |lang| say(lang).msg_hosts_wrong()));
        }
        if !refusals.is_empty() {
            return Err(Fault::Refused(refusals));
        }
        if before.as_ref() == Some(now) {
            return Ok(Decision::of(()));
        }
        Ok(Decision::of(()).fact(CourseDescribed {
            course: course.id,
            subjects: now.subjects.iter().map(|one| one.word().to_owned()).collect(),
            level: now.level.map(terms::Level::word).unwrap_or_default().to_owned(),
            effort_hours: now.effort_hours,
            licence: now.licence.map(terms::Licence::word).unwrap_or_default().to_owned(),
            cost: now.cost.map(terms::Cost::word).unwrap_or_default().to_owned(),
            hosts: now.hosts.clone(),
            words: self.words.clone(),
        }))
    }
}

/// Who may receive the practice of a course: its institution, what that is inside of and what is inside it, and whoever
/// shares a lab with it by a grant in force.
pub(super) fn possible_hosts(
    view: &View<'_>,
    course: &Course,
    now: Instant,
) -> Result<Vec<Institution>, StoreError> {
    let wanted =
        Wanted { receiver: Some(course.institution), right: Some(GrantRight::ShareLab), ..Wanted::default() };
    let givers: Vec<InstitutionId> =
        grants_in_force(view, now, &wanted)?.into_iter().map(|one| one.grant.from).collect();
    let mut all = institution::all(view)?;
    all.retain(|one| {
        one.is_public
            && (one.id == course.institution
                || one.above.contains(&course.institution)
                || course.above.contains(&one.id)
                || givers.contains(&one.id))
    });
    Ok(all)
}

/// Everything that is wrong with a description by itself, each at its field.
fn wrong(description: &Description) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    if description.subjects.len() > MOST_SUBJECTS || has_twice(&description.subjects) {
        let words = |lang| say(lang).msg_subjects_many(MOST_SUBJECTS as i64);
        refusals.push(refusal("courses.subjects", "subjects", words));
    }
    if description.effort_hours.is_some_and(|hours| !(1..=MOST_HOURS).contains(&hours)) {
        let words = |lang| say(lang).msg_effort_wrong(MOST_HOURS);
        refusals.push(refusal("courses.effort", "effort", words));
    }
    for (what, texts) in [("short", &description.short), ("before", &description.before)] {
        for lang in Lang::ALL {
            if texts[lang.index()].chars().count() > LONGEST_TEXT {
                let words = |lang| say(lang).msg_text_long(LONGEST_TEXT as i64);
                refusals.push(
                    Refusal::new("courses.description-text", words).at(format!("{what}-{}", lang.tag())),
                );
            }
        }
    }
    refusals
}

fn has_twice(subjects: &[Subject]) -> bool {
    subjects.iter().enumerate().any(|(at, one)| subjects[..at].contains(one))
}

fn refusal(code: &'static str, field: &'static str, words: fn(Lang) -> String) -> Refusal {
    Refusal::new(code, words).at(field)
}

/// Line ends are one character, and nothing hangs at either end.
fn tidy(text: &str) -> String {
    let tidied = text.replace("\r\n", "\n").replace('\r', "\n");
    tidied.trim().chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect()
}
