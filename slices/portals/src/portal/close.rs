//! A portal is closed: its hosts and its word are free again. What its institution has stays, and goes on in the house.

use super::{Portal, PortalName, PortalOf, closed, store};
use crate::{curation, say};
use ::store::{StoreError, Tx, View};
use ground::{Act, Ask, Cx, Decision, Fault, Granted, Holders, Place, Refusal};
use lexicon::{PlaceRef, Role, facts::portals::PortalClosed};
use network::Institution;

ground::right!(
    /// Closes a portal: who leads the institution it is of, not who operates it.
    ClosePortals = "portals.close-portal",
    Holders::Roles(&[Role::Lead, Role::Administrator])
);

/// A portal as its own institution has it: whoever operates it has no say here.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnPortal(pub PortalOf);

impl Place for OwnPortal {
    type Id = PortalName;

    fn find(view: &View<'_>, name: &PortalName) -> Result<Option<Self>, StoreError> {
        Ok(PortalOf::find(view, name)?.map(Self))
    }

    fn path(&self) -> Vec<PlaceRef> {
        let mut path = self.0.of.own();
        path.push(PlaceRef::site());
        path
    }
}

/// What ceases with a portal.
#[derive(Clone, Debug, PartialEq)]
pub struct Ceasing {
    pub portal: Portal,
    pub institution: Institution,
    pub hosts: Vec<String>,
    /// The courses it may show today, and does not hide.
    pub courses: usize,
    /// Accounts that open it alone, which open the house afterwards. How many of their people have an account there, too, is
    /// not this institution's to know.
    pub accounts: i64,
}

pub struct WhatCeases(pub PortalName);

impl Ask for WhatCeases {
    const NAME: &'static str = "portals.what-ceases";
    type Right = ClosePortals;
    type Over = OwnPortal;
    type Outcome = Ceasing;

    fn over(&self) -> PortalName {
        self.0.clone()
    }

    fn answer(
        &self,
        of: Granted<ClosePortals, OwnPortal>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<Ceasing, Fault> {
        let PortalOf { portal, of } = of.into_place().0;
        let courses = curation::shown(view, &portal, cx.now)?;
        Ok(Ceasing {
            hosts: store::hosts_of(view, portal.id)?,
            courses: courses.iter().filter(|course| !course.curated.hidden).count(),
            accounts: people::count_of_realm(view, portal.id)?,
            institution: of.institution,
            portal,
        })
    }
}

pub struct ClosePortal {
    pub portal: PortalName,
    /// That what ceases was read.
    pub confirmed: bool,
}

impl Act for ClosePortal {
    const NAME: &'static str = "portals.close-portal";
    type Right = ClosePortals;
    type Over = OwnPortal;
    type Outcome = Institution;

    fn over(&self) -> PortalName {
        self.portal.clone()
    }

    fn decide(
        &self,
        of: Granted<ClosePortals, OwnPortal>,
        tx: &Tx<'_>,
        _: &Cx,
    ) -> Result<Decision<Institution>, Fault> {
        if !self.confirmed {
            let refusal = Refusal::new("portals.close-unconfirmed", |lang| say(lang).msg_close_unconfirmed());
            return Err(refusal.at("confirmed").into());
        }
        let PortalOf { portal, of } = of.into_place().0;
        let fact = PortalClosed {
            portal: portal.id,
            institution: portal.institution,
            slug: portal.slug.clone(),
            names: portal.names.0.clone(),
            hosts: store::hosts_of(tx, portal.id)?,
        };
        people::leave_realm(tx, portal.id)?;
        closed::remove(tx, portal.id)?;
        Ok(Decision::of(of.institution).fact(fact))
    }
}
