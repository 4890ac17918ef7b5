//! Ask: all institutions, mine first.

use super::{Institution, on_portal, store, tree};
use ::store::View;
use ground::{Ask, Cx, Everything, Fault, Granted, Holders};
use lexicon::Role;

ground::right!(
    /// Sees which institutions there are.
    SeeInstitutions = "network.see-institutions",
    Holders::Anyone
);

/// An institution, and what I am there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    pub institution: Institution,
    /// My roles in it or in its courses and runs; learner is not one.
    pub mine: Vec<Role>,
}

/// All institutions this person may know of, by name, those I hold a role in first; and whether I may found another.
pub struct ListInstitutions;

impl Ask for ListInstitutions {
    const NAME: &'static str = "network.institutions";
    type Right = SeeInstitutions;
    type Over = Everything;
    type Outcome = (Vec<Listed>, bool);

    fn over(&self) {}

    fn answer(
        &self,
        site: Granted<SeeInstitutions, Everything>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<Self::Outcome, Fault> {
        let (held, everywhere) = match cx.who.person {
            Some(person) => (
                store::roles_by_institution(view, person, cx.now)?,
                ground::rights::held::all_of(view, person, cx.now)?,
            ),
            None => (Vec::new(), Vec::new()),
        };
        let mine =
            |of: &Institution| held.iter().filter(|(id, _)| *id == of.id).map(|(_, role)| *role).collect();
        let mut listed: Vec<Listed> = store::all(view)?
            .into_iter()
            .map(|institution| Listed { mine: mine(&institution), institution })
            .collect();
        let here = on_portal(view, cx.who.portal, cx.now)?;
        // Who holds a role in a course of it knows of it, too.
        listed
            .retain(|one| !one.mine.is_empty() || tree::knows(&one.institution, here.as_ref(), &everywhere));
        listed.sort_by_key(|one| one.mine.is_empty());
        Ok((listed, site.roles().contains(&Role::Administrator)))
    }
}
