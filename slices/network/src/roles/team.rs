//! Ask: who holds what in an institution.

use super::{Spell, store};
use crate::{Institution, InstitutionName, institution::store as places};
use ::store::View;
use ground::{Ask, Cx, Fault, Granted, Holders};
use lexicon::{PersonId, Role};

ground::right!(
    /// Sees who holds which role in an institution.
    SeeTeam = "network.see-team",
    Holders::Roles(&[
        Role::Lead, Role::Registrar, Role::Author, Role::Instructor, Role::Tutor, Role::Viewer, Role::Administrator,
    ])
);

/// The people of an institution and their roles.
#[derive(Clone, Debug)]
pub struct Team {
    pub institution: Institution,
    pub held: Vec<Spell>,
    /// The last fifty that ended.
    pub ended: Vec<Spell>,
    /// Where a role can be given: (key, title).
    pub places: Vec<(String, String)>,
    /// Who asks, and which roles they hold here.
    pub me: Option<PersonId>,
    pub mine: Vec<Role>,
}

impl Team {
    pub fn may_give(&self) -> bool {
        self.mine.iter().any(|role| matches!(role, Role::Lead | Role::Administrator))
    }
}

pub struct TeamOf(pub InstitutionName);

impl Ask for TeamOf {
    const NAME: &'static str = "network.team";
    type Right = SeeTeam;
    type Over = Institution;
    type Outcome = Team;

    fn over(&self) -> InstitutionName {
        self.0.clone()
    }

    fn answer(
        &self,
        institution: Granted<SeeTeam, Institution>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<Team, Fault> {
        let places = places::places_inside(view, institution.id)?;
        Ok(Team {
            held: store::held(view, institution.id)?,
            ended: store::ended(view, institution.id)?,
            places: places.into_iter().map(|one| (one.key, one.title)).collect(),
            me: cx.who.person,
            mine: institution.roles().to_vec(),
            institution: institution.into_place(),
        })
    }
}
