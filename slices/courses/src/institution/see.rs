//! Ask: an institution, its runs and, for its team, its courses.

use crate::{Course, Run, course, run};
use ground::{Ask, Cx, Fault, Granted, Holders};
use lexicon::Role;
use network::{Institution, InstitutionName};
use store::View;

ground::right!(
    /// Sees the public page of an institution.
    SeeInstitution = "courses.see-institution",
    Holders::Anyone
);

#[derive(Clone, Debug, PartialEq)]
pub struct InstitutionSeen {
    pub institution: Institution,
    /// What it is a part of.
    pub parent: Option<Institution>,
    /// Newest first; those that are not listed for its team only.
    pub runs: Vec<Run>,
    /// By title; for its team only.
    pub courses: Vec<Course>,
    /// My roles in the institution.
    pub mine: Vec<Role>,
}

pub struct TheInstitution(pub InstitutionName);

impl Ask for TheInstitution {
    const NAME: &'static str = "courses.institution";
    type Right = SeeInstitution;
    type Over = Institution;
    type Outcome = InstitutionSeen;

    fn over(&self) -> InstitutionName {
        self.0.clone()
    }

    fn answer(
        &self,
        institution: Granted<SeeInstitution, Institution>,
        view: &View<'_>,
        _: &Cx,
    ) -> Result<InstitutionSeen, Fault> {
        let mine = institution.roles().to_vec();
        let team = mine.iter().any(|role| *role != Role::Learner);
        let mut runs = run::of_institution(view, institution.id)?;
        runs.retain(|run| team || run.terms.listed);
        let courses = if team { course::of_institution(view, institution.id)? } else { Vec::new() };
        let parent = match institution.parent {
            Some(parent) => network::institution::by_id(view, parent)?,
            None => None,
        };
        Ok(InstitutionSeen { parent, runs, courses, mine, institution: institution.into_place() })
    }
}
