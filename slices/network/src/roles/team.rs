//! Ask: who holds what in an institution.

use super::{Spell, store};
use crate::{
    Institution, InstitutionName,
    institution::{Profile, profile, store as places},
};
use ::store::View;
use ground::{Ask, Cx, Fault, Granted, Holders};
use lexicon::{Instant, PersonId, Role};

ground::right!(
    /// Sees who holds which role in an institution.
    SeeTeam = "network.see-team",
    Holders::Roles(&[Role::Lead, Role::Registrar, Role::Author, Role::Instructor, Role::Tutor, Role::Viewer, Role::ElearningHead, Role::LocalLead, Role::Coordinator, Role::Administrator])
);

/// The people of an institution and their roles.
#[derive(Clone, Debug)]
pub struct Team {
    pub institution: Institution,
    pub profile: Profile,
    /// Those held now, and those that begin later.
    pub held: Vec<Spell>,
    /// The last fifty that ended.
    pub ended: Vec<Spell>,
    /// Where a role can be given: (key, title).
    pub places: Vec<(String, String)>,
    /// Who asks, and which roles they hold here.
    pub me: Option<PersonId>,
    pub mine: Vec<Role>,
    /// When this was so.
    pub now: Instant,
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
            held: store::held(view, institution.id, cx.now)?,
            ended: store::ended(view, institution.id, cx.now)?,
            places: places.into_iter().map(|one| (one.key, one.title)).collect(),
            profile: profile(view, institution.id)?,
            now: cx.now,
            me: cx.who.person,
            mine: institution.roles().to_vec(),
            institution: institution.into_place(),
        })
    }
}
