//! Ask: the invitations of an institution that wait, and those whose time ran out.

use super::{Invitation, InvitePeople, store};
use crate::{
    Institution, InstitutionName,
    institution::{Profile, profile, store as places},
};
use ::store::View;
use ground::{Ask, Cx, Fault, Granted};
use lexicon::{Instant, Role};

/// An invitation as the list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pending {
    pub invitation: Invitation,
    /// The key and title of the place.
    pub key: String,
    pub title: String,
    /// Who invited, if they still have an account.
    pub by: Option<String>,
}

/// What the page shows.
#[derive(Clone, Debug)]
pub struct Invitations {
    pub institution: Institution,
    pub profile: Profile,
    pub pending: Vec<Pending>,
    /// Where a role can be given: (key, title).
    pub places: Vec<(String, String)>,
    pub mine: Vec<Role>,
    pub now: Instant,
}

pub struct PendingInvitations(pub InstitutionName);

impl Ask for PendingInvitations {
    const NAME: &'static str = "network.invitations";
    type Right = InvitePeople;
    type Over = Institution;
    type Outcome = Invitations;

    fn over(&self) -> InstitutionName {
        self.0.clone()
    }

    fn answer(
        &self,
        institution: Granted<InvitePeople, Institution>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<Invitations, Fault> {
        let places = places::places_inside(view, institution.id)?;
        Ok(Invitations {
            profile: profile(view, institution.id)?,
            pending: store::of_institution(view, institution.id)?,
            places: places.into_iter().map(|one| (one.key, one.title)).collect(),
            mine: institution.roles().to_vec(),
            now: cx.now,
            institution: institution.into_place(),
        })
    }
}
