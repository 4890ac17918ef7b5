//! Asks: the portals of an institution, and one portal, for their team.

use super::{ForPortals, ManagePortals, Portal, PortalName, PortalOf, Texts, What, store};
use ::store::View;
use agreements::{GrantInForce, Wanted, grants_in_force};
use ground::{Ask, Cx, Fault, Granted};
use lexicon::{Instant, Role, facts::agreements::GrantRight};
use network::Institution;

/// What an institution has of portals.
#[derive(Clone, Debug, PartialEq)]
pub struct PortalsListed {
    pub institution: Institution,
    /// Each with its hosts.
    pub portals: Vec<(Portal, Vec<String>)>,
    /// Those it operates portals for, and by which grant; with their portals.
    pub operates: Vec<(Institution, GrantInForce, Vec<Portal>)>,
    /// Who operates its portals.
    pub operators: Vec<Institution>,
    pub mine: Vec<Role>,
}

/// By the institution's word.
pub struct PortalsOf(pub PortalName);

impl Ask for PortalsOf {
    const NAME: &'static str = "portals.portals";
    type Right = ManagePortals;
    type Over = ForPortals;
    type Outcome = PortalsListed;

    fn over(&self) -> PortalName {
        self.0.clone()
    }

    fn answer(
        &self,
        of: Granted<ManagePortals, ForPortals>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<PortalsListed, Fault> {
        let mine = of.roles().to_vec();
        let ForPortals { institution, operated } = of.into_place();
        let hosts = store::all_hosts(view)?;
        let hosts_of = |portal: &Portal| {
            let theirs = hosts.iter().filter(|(_, id)| *id == portal.id);
            theirs.map(|(host, _)| host.clone()).collect::<Vec<_>>()
        };
        let portals = store::of_institution(view, institution.id)?;
        let portals = portals.into_iter().map(|portal| (portal.clone(), hosts_of(&portal))).collect();
        let wanted = Wanted {
            giver: Some(institution.id),
            right: Some(GrantRight::OperatePortal),
            ..Wanted::default()
        };
        let all = network::institution::all(view)?;
        let find = |id| all.iter().find(|one| one.id == id).cloned();
        let mut operates = Vec::new();
        for grant in grants_in_force(view, cx.now, &wanted)? {
            for receiver in grant.receivers.iter().filter_map(|id| find(*id)) {
                let theirs = store::of_institution(view, receiver.id)?;
                operates.push((receiver, grant.clone(), theirs));
            }
        }
        let operators = operated.iter().filter_map(|grant| find(grant.grant.from)).collect();
        Ok(PortalsListed { institution, portals, operates, operators, mine })
    }
}

/// Somebody changed something.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    pub at: Instant,
    /// Empty for somebody who was erased.
    pub by: String,
    /// `opened`, `settings`, `looks`, `texts`, `hosts`, `courses`, `elsewhere`.
    pub what: String,
}

/// A portal with all that its pages show its team.
#[derive(Clone, Debug, PartialEq)]
pub struct PortalSeen {
    pub portal: Portal,
    pub institution: Institution,
    pub hosts: Vec<String>,
    pub promise: Texts,
    /// What the page at hand writes, if one does.
    pub texts: Texts,
    pub changes: Vec<Change>,
    /// Whether accounts were made here, which decides what can still be said of accounts.
    pub has_accounts: bool,
    /// The title of the agreement by which this person operates it for somebody else.
    pub operated_by: Option<String>,
    /// Whether this person may close it.
    pub may_close: bool,
}

pub struct ThePortal {
    pub portal: PortalName,
    pub what: Option<What>,
}

impl Ask for ThePortal {
    const NAME: &'static str = "portals.portal";
    type Right = ManagePortals;
    type Over = PortalOf;
    type Outcome = PortalSeen;

    fn over(&self) -> PortalName {
        self.portal.clone()
    }

    fn answer(
        &self,
        of: Granted<ManagePortals, PortalOf>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<PortalSeen, Fault> {
        let by = of.of.acts_by(view, of.person()?, cx.now)?;
        let operated_by = by.map(|(_, grant)| grant.title.clone());
        let may_close = of.of.may_be_closed_by(view, of.person()?, cx.now)?;
        let PortalOf { portal, of } = of.into_place();
        let changes = store::changes(view, portal.id)?;
        Ok(PortalSeen {
            hosts: store::hosts_of(view, portal.id)?,
            promise: store::text(view, portal.id, What::Promise)?,
            texts: self.what.map(|what| store::text(view, portal.id, what)).transpose()?.unwrap_or_default(),
            changes: changes.into_iter().map(|(at, by, what)| Change { at, by, what }).collect(),
            has_accounts: people::any_made_on(view, portal.id)?,
            institution: of.institution,
            portal,
            operated_by,
            may_close,
        })
    }
}
