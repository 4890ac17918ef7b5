//! Ask: a course for its team.

use super::{Course, CourseKey, Version, versions};
use crate::{Run, run};
use ground::{Ask, Cx, Fault, Granted, Holders};
use lexicon::Role;
use network::Institution;
use store::View;

ground::right!(
    /// Sees a course as its team does: versions, all runs.
    SeeCourse = "courses.see-course",
    Holders::Roles(&[Role::Lead, Role::Registrar, Role::Author, Role::Instructor, Role::Tutor, Role::Viewer, Role::ElearningHead, Role::LocalLead, Role::Coordinator, Role::Administrator])
);

/// A run, and how many follow it.
#[derive(Clone, Debug, PartialEq)]
pub struct RunSeen {
    pub run: Run,
    pub learners: i64,
}

/// A course with its versions and runs, both newest first.
#[derive(Clone, Debug, PartialEq)]
pub struct CourseSeen {
    pub course: Course,
    pub institution: Institution,
    pub versions: Vec<Version>,
    pub runs: Vec<RunSeen>,
    /// Those that other institutions give of it by an agreement: that there are they, not who follows them.
    pub delivered: Vec<Run>,
    pub mine: Vec<Role>,
}

impl CourseSeen {
    /// Authors and leads open runs and take archives out.
    pub fn may_write(&self) -> bool {
        self.mine
            .iter()
            .any(|role| matches!(role, Role::Author | Role::ElearningHead | Role::Lead | Role::Administrator))
    }
}

pub struct TheCourse(pub CourseKey);

impl Ask for TheCourse {
    const NAME: &'static str = "courses.course";
    type Right = SeeCourse;
    type Over = Course;
    type Outcome = CourseSeen;

    fn over(&self) -> CourseKey {
        self.0.clone()
    }

    fn answer(
        &self,
        course: Granted<SeeCourse, Course>,
        view: &View<'_>,
        _: &Cx,
    ) -> Result<CourseSeen, Fault> {
        let institution = network::institution::by_id(view, course.institution)?.ok_or(Fault::NotFound)?;
        let learners = run::learners_of_course(view, course.id)?;
        let (runs, delivered): (Vec<Run>, Vec<Run>) =
            run::of_course(view, course.id)?.into_iter().partition(|run| run.author.is_none());
        let runs = runs
            .into_iter()
            .map(|run| RunSeen { learners: learners.get(&run.id).copied().unwrap_or(0), run })
            .collect();
        let mine = course.roles().to_vec();
        Ok(CourseSeen {
            institution,
            versions: versions(view, course.id)?,
            runs,
            delivered,
            mine,
            course: course.into_place(),
        })
    }
}
