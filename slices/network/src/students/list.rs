//! Ask: the students of an institution.

use super::store::{self, Student};
use crate::{
    Institution, InstitutionName,
    institution::{Profile, profile},
};
use ::store::View;
use ground::{Ask, Cx, Fault, Granted, Holders};
use lexicon::{Instant, PersonId, Role};

ground::right!(
    /// Sees the students of an institution.
    SeeStudents = "network.see-students",
    Holders::Roles(&[Role::Lead, Role::Registrar, Role::LocalLead, Role::ElearningHead, Role::Administrator])
);

/// Students on a page.
pub const A_PAGE: i64 = 50;
/// Longest name looked for, in characters.
const LONGEST_NAME: usize = 100;

/// Which of them.
#[derive(Clone, Debug, Default)]
pub struct Sought {
    /// The beginning of a name, or of one of its words.
    pub name: String,
    /// `now`, `later`, `all`
    pub show: String,
    pub after: Option<PersonId>,
}

/// Students of an institution by name.
pub struct Students {
    pub institution: InstitutionName,
    pub sought: Sought,
}

/// A page of them.
#[derive(Clone, Debug)]
pub struct StudentList {
    pub institution: Institution,
    pub profile: Profile,
    pub mine: Vec<Role>,
    pub students: Vec<Student>,
    /// How many study there now, whatever was sought.
    pub count: i64,
    /// Where the next page begins, if there is one.
    pub next: Option<PersonId>,
    pub now: Instant,
}

impl Ask for Students {
    const NAME: &'static str = "network.students";
    type Right = SeeStudents;
    type Over = Institution;
    type Outcome = StudentList;

    fn over(&self) -> InstitutionName {
        self.institution.clone()
    }

    fn answer(
        &self,
        institution: Granted<SeeStudents, Institution>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<StudentList, Fault> {
        let Sought { name, show, after } = &self.sought;
        let name: String = name.chars().take(LONGEST_NAME).collect();
        let wanted = store::Wanted { name: &name, show, now: cx.now, after: *after, limit: A_PAGE + 1 };
        let mut students = store::listed(view, institution.id, &wanted)?;
        let more = students.len() as i64 > A_PAGE;
        students.truncate(A_PAGE as usize);
        let next = students.last().filter(|_| more).map(|last| last.person);
        Ok(StudentList {
            students,
            next,
            count: store::count(view, institution.id, cx.now)?,
            profile: profile(view, institution.id)?,
            mine: institution.roles().to_vec(),
            now: cx.now,
            institution: institution.into_place(),
        })
    }
}
