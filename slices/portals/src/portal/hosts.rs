//! Acts: a portal gets a host, and loses one. A host belongs to one portal of the installation.

use super::{ManagePortals, PortalName, PortalOf, rules::read_host, store};
use crate::say;
use ::store::Tx;
use ground::{Act, Cx, Decision, Fault, Granted, Refusal};
use lexicon::PortalId;

/// Hosts of one portal, at most.
const MOST: usize = 20;

pub struct AddHost {
    pub portal: PortalName,
    pub host: String,
    /// The installation's own host, which no portal can have.
    pub own_host: String,
}

impl Act for AddHost {
    const NAME: &'static str = "portals.add-host";
    type Right = ManagePortals;
    type Over = PortalOf;
    type Outcome = String;

    fn over(&self) -> PortalName {
        self.portal.clone()
    }

    fn decide(
        &self,
        of: Granted<ManagePortals, PortalOf>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<String>, Fault> {
        let host = free_name(&self.host, &self.own_host)?;
        let mine = store::hosts_of(tx, of.portal.id)?;
        if mine.contains(&host) {
            return Ok(Decision::of(host));
        }
        if mine.len() >= MOST {
            let many = Refusal::new("portals.many-hosts", |lang| say(lang).msg_host_many(MOST as i64));
            return Err(many.at("host").into());
        }
        take(tx, of.portal.id, &host)?;
        store::note(tx, of.portal.id, of.who().person, "hosts", cx.now)?;
        Ok(Decision::of(host))
    }
}

pub struct RemoveHost {
    pub portal: PortalName,
    pub host: String,
}

impl Act for RemoveHost {
    const NAME: &'static str = "portals.remove-host";
    type Right = ManagePortals;
    type Over = PortalOf;
    type Outcome = ();

    fn over(&self) -> PortalName {
        self.portal.clone()
    }

    fn decide(
        &self,
        of: Granted<ManagePortals, PortalOf>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<()>, Fault> {
        if store::remove_host(tx, of.portal.id, self.host.trim())? {
            store::note(tx, of.portal.id, of.who().person, "hosts", cx.now)?;
        }
        Ok(Decision::of(()))
    }
}

/// A name that is not the installation's own.
pub(super) fn free_name(typed: &str, own: &str) -> Result<String, Refusal> {
    let host = read_host(typed)?;
    if host == own.to_ascii_lowercase() {
        return Err(Refusal::new("portals.host-own", |lang| say(lang).msg_host_own()).at("host"));
    }
    Ok(host)
}

/// Takes it, or says that another portal has it: the table decides between two who want it at once.
pub(super) fn take(tx: &Tx<'_>, portal: PortalId, host: &str) -> Result<(), Fault> {
    if store::take_host(tx, portal, host)? {
        return Ok(());
    }
    let name = host.to_owned();
    Err(Refusal::new("portals.host-taken", move |lang| say(lang).msg_host_taken(&name)).at("host").into())
}
