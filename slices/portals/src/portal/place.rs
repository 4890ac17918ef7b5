//! Places: a portal, and an institution as one that may have portals. Inside of both are the institution they are of, and
//! those that operate portals for it by a grant in force.

use super::{Portal, store};
use ::store::{StoreError, View};
use agreements::{GrantInForce, Wanted, grants_in_force};
use ground::{Holders, Place};
use lexicon::{Instant, InstitutionId, PersonId, PlaceRef, Role, facts::agreements::GrantRight};
use network::{Institution, institution};

ground::right!(
    /// Opens the portals of an institution and changes all they are: leads and e-learning heads of the institution, or of
    /// one that operates portals for it by a grant in force.
    ManagePortals = "portals.manage-portals",
    Holders::Roles(&[Role::Lead, Role::ElearningHead, Role::Administrator])
);

/// An institution that may have portals.
#[derive(Clone, Debug, PartialEq)]
pub struct ForPortals {
    pub institution: Institution,
    /// The grants by which others operate portals for it, at the moment it was asked for.
    pub operated: Vec<GrantInForce>,
}

/// A portal as its team knows it.
#[derive(Clone, Debug, PartialEq)]
pub struct PortalOf {
    pub portal: Portal,
    pub of: ForPortals,
}

/// By its word in addresses, at a moment: who operates it changes with time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PortalName {
    pub slug: String,
    pub at: Instant,
}

impl PortalName {
    pub fn new(slug: &str, at: Instant) -> Self {
        Self { slug: slug.to_owned(), at }
    }
}

/// Places that a path holds; see [`held`](ground::rights::held).
const DEEPEST: usize = 7;

impl ForPortals {
    fn of(view: &View<'_>, institution: Institution, at: Instant) -> Result<Self, StoreError> {
        let wanted = Wanted {
            receiver: Some(institution.id),
            right: Some(GrantRight::OperatePortal),
            ..Wanted::default()
        };
        let operated = grants_in_force(view, at, &wanted)?;
        Ok(Self { institution, operated })
    }

    /// Itself and what it is inside of; then who operates its portals, as far as a path has room; then the site.
    fn inside_of(&self) -> Vec<PlaceRef> {
        let mut path = self.own();
        for grant in &self.operated {
            let operator = PlaceRef::institution(grant.grant.from);
            if path.len() < DEEPEST - 1 && !path.contains(&operator) {
                path.push(operator);
            }
        }
        path.push(PlaceRef::site());
        path
    }

    pub(super) fn own(&self) -> Vec<PlaceRef> {
        let above = self.institution.above.iter().copied();
        std::iter::once(self.institution.id).chain(above).map(PlaceRef::institution).collect()
    }

    /// Whether this person leads the institution itself, or the site.
    pub(crate) fn may_be_closed_by(
        &self,
        view: &View<'_>,
        person: PersonId,
        at: Instant,
    ) -> Result<bool, StoreError> {
        let mut own = self.own();
        own.push(PlaceRef::site());
        let held = ground::rights::held::over(view, person, &own, at)?;
        Ok(held.roles.iter().any(|role| matches!(role, Role::Lead | Role::Administrator)))
    }

    /// The grant this person acts by; nothing for somebody of the institution itself, or of the site.
    pub(crate) fn acts_by(
        &self,
        view: &View<'_>,
        person: PersonId,
        at: Instant,
    ) -> Result<Option<(InstitutionId, &GrantInForce)>, StoreError> {
        let wanted = [Role::Lead, Role::ElearningHead, Role::Administrator];
        let holds = |path: &[PlaceRef]| -> Result<bool, StoreError> {
            let held = ground::rights::held::over(view, person, path, at)?;
            Ok(held.roles.iter().any(|role| wanted.contains(role)))
        };
        let mut own = self.own();
        own.push(PlaceRef::site());
        if holds(&own)? {
            return Ok(None);
        }
        for grant in &self.operated {
            if holds(&[PlaceRef::institution(grant.grant.from)])? {
                return Ok(Some((grant.grant.from, grant)));
            }
        }
        Ok(None)
    }
}

impl Place for ForPortals {
    type Id = PortalName;

    fn find(view: &View<'_>, name: &PortalName) -> Result<Option<Self>, StoreError> {
        let found = institution::by_slug(view, &name.slug)?;
        found.map(|found| Self::of(view, found, name.at)).transpose()
    }

    fn path(&self) -> Vec<PlaceRef> {
        self.inside_of()
    }
}

impl Place for PortalOf {
    type Id = PortalName;

    fn find(view: &View<'_>, name: &PortalName) -> Result<Option<Self>, StoreError> {
        let Some(portal) = store::by_slug(view, &name.slug)? else { return Ok(None) };
        let Some(institution) = institution::by_id(view, portal.institution)? else { return Ok(None) };
        Ok(Some(Self { of: ForPortals::of(view, institution, name.at)?, portal }))
    }

    fn path(&self) -> Vec<PlaceRef> {
        self.of.inside_of()
    }
}
