//! Ask: an institution, its runs and, for its team, its courses.

use crate::{Course, Run, course, run};
use ground::{Ask, Cx, Fault, Granted, Holders};
use lexicon::Role;
use network::{
    Institution, InstitutionName,
    institution::{Profile, visible_above, visible_inside},
};
use portals::Showing;
use store::View;

ground::right!(
    /// Sees the public page of an institution.
    SeeInstitution = "courses.see-institution",
    Holders::Anyone
);

#[derive(Clone, Debug, PartialEq)]
pub struct InstitutionSeen {
    pub institution: Institution,
    pub profile: Profile,
    /// What it is inside of, outermost first, and what is inside of it, by name: as far as one may know of them.
    pub above: Vec<Institution>,
    pub inside: Vec<Institution>,
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
        cx: &Cx,
    ) -> Result<InstitutionSeen, Fault> {
        let mine = institution.roles().to_vec();
        let team = mine.iter().any(|role| role.is_of_team());
        let mut runs = run::of_institution(view, institution.id)?;
        let showing = if team { None } else { Some(Showing::of(view, cx.who.portal, cx.now)?) };
        runs.retain(|run| showing.as_ref().is_none_or(|here| run.terms.listed && run.is_shown_by(here)));
        let courses = if team { course::of_institution(view, institution.id)? } else { Vec::new() };
        let above = visible_above(view, &institution, &cx.who, cx.now)?;
        let inside = visible_inside(view, institution.id, &cx.who, cx.now)?;
        let profile = network::institution::profile(view, institution.id)?;
        let institution = institution.into_place();
        Ok(InstitutionSeen { institution, profile, above, inside, runs, courses, mine })
    }
}
