//! Asks: the courses of others that an institution may give; and one of them, to open a run of it.

use super::{DeliverCourses, covered};
use crate::{
    Course, CourseKey, Run,
    course::{self, Version},
    run,
};
use agreements::{GrantInForce, Wanted, grants_in_force};
use ground::{Ask, Cx, Fault, Granted, Place};
use lexicon::{CourseId, InstitutionId, Role, facts::agreements::GrantRight};
use network::{Institution, InstitutionName, institution};
use store::View;

/// A course of another institution, as a grant opens it.
#[derive(Clone, Debug, PartialEq)]
pub struct Deliverable {
    pub course: Course,
    /// Whose it is.
    pub owner: Institution,
    /// The grant that is told: of several the widest.
    pub by: GrantInForce,
}

/// What an institution may give, and what it gives already.
#[derive(Clone, Debug, PartialEq)]
pub struct ToDeliver {
    pub institution: Institution,
    /// By owner, then title.
    pub courses: Vec<Deliverable>,
    /// Its runs of courses of others, newest first; also those whose grant has ended.
    pub runs: Vec<Run>,
    pub mine: Vec<Role>,
}

/// Asks for all of them: a few statements, however many there are.
pub struct DeliverableCourses(pub InstitutionName);

impl Ask for DeliverableCourses {
    const NAME: &'static str = "courses.deliverable";
    type Right = DeliverCourses;
    type Over = Institution;
    type Outcome = ToDeliver;

    fn over(&self) -> InstitutionName {
        self.0.clone()
    }

    fn answer(
        &self,
        institution: Granted<DeliverCourses, Institution>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<ToDeliver, Fault> {
        let all = institution::all(view)?;
        let named = |id: InstitutionId| all.iter().find(|one| one.id == id).cloned();
        let wanted = Wanted {
            receiver: Some(institution.id),
            right: Some(GrantRight::DeliverCourse),
            ..Wanted::default()
        };
        let grants = grants_in_force(view, cx.now, &wanted)?;
        let every = if grants.is_empty() { Vec::new() } else { course::every(view)? };
        let mut courses: Vec<Deliverable> = Vec::new();
        for course in &every {
            let Some(owner) = named(course.institution) else { continue };
            // Its own, and those of its parts, it has without a grant.
            if owner.id == institution.id || owner.above.contains(&institution.id) {
                continue;
            }
            let is_of = |giver: InstitutionId| owner.id == giver || owner.above.contains(&giver);
            let about = |one: &&GrantInForce| is_of(one.grant.from) && is_about(one, course.id);
            // A grant of one version is told only where no other leaves a choice.
            if let Some(by) = grants.iter().filter(about).min_by_key(|one| is_about_version(one)) {
                let (course, by) = (course.clone(), by.clone());
                courses.push(Deliverable { course, owner, by });
            }
        }
        courses.sort_by(|one, other| {
            (&one.owner.name, &one.course.title, &one.course.key).cmp(&(
                &other.owner.name,
                &other.course.title,
                &other.course.key,
            ))
        });
        let mut runs = run::of_institution(view, institution.id)?;
        runs.retain(|run| run.author.is_some());
        Ok(ToDeliver {
            courses,
            runs,
            mine: institution.roles().to_vec(),
            institution: institution.into_place(),
        })
    }
}

fn is_about(grant: &GrantInForce, course: CourseId) -> bool {
    grant.grant.subject.as_ref().is_none_or(|about| about.course == course && about.run.is_none())
}

fn is_about_version(grant: &GrantInForce) -> bool {
    grant.grant.subject.as_ref().is_some_and(|about| about.version.is_some())
}

/// A course, its versions that may be given, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenToDeliver {
    pub institution: Institution,
    pub course: Course,
    pub owner: Institution,
    /// Newest first; never empty.
    pub versions: Vec<Version>,
    pub by: GrantInForce,
    /// The language of the author's newest run.
    pub language: Option<String>,
    /// Those the institution gives of it already, newest first.
    pub runs: Vec<Run>,
}

/// Asks for one of them.
pub struct ToDeliverOf {
    pub institution: InstitutionName,
    pub course: CourseKey,
}

impl Ask for ToDeliverOf {
    const NAME: &'static str = "courses.to-deliver";
    type Right = DeliverCourses;
    type Over = Institution;
    type Outcome = OpenToDeliver;

    fn over(&self) -> InstitutionName {
        self.institution.clone()
    }

    fn answer(
        &self,
        institution: Granted<DeliverCourses, Institution>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<OpenToDeliver, Fault> {
        let course = Course::find(view, &self.course)?.ok_or(Fault::NotFound)?;
        let versions = course::versions(view, course.id)?;
        let (versions, by) = covered(view, &course, versions, institution.id, cx.now)?;
        let mut runs = run::of_course(view, course.id)?;
        let own = runs.iter().find(|run| run.author.is_none());
        let language = own.map(|run| run.terms.language.clone());
        runs.retain(|run| run.institution == institution.id);
        Ok(OpenToDeliver {
            owner: institution::by_id(view, course.institution)?.ok_or(Fault::NotFound)?,
            by: by.ok_or(Fault::NotFound)?,
            institution: institution.into_place(),
            course,
            versions,
            language,
            runs,
        })
    }
}
