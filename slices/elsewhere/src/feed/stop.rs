//! Act: a feed is followed no longer; its courses go with it.

use super::{id_of, store};
use crate::course;
use ::store::{StoreError, Tx};
use ground::{Act, Cx, Decision, Fault, Granted, Heard};
use lexicon::facts::portals::PortalClosed;
use portals::portal::{ManagePortals, PortalName, PortalOf};

pub struct StopFollowing {
    pub portal: PortalName,
    pub feed: String,
}

impl Act for StopFollowing {
    const NAME: &'static str = "elsewhere.stop-following";
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
        let (portal, feed) = (of.portal.id, id_of(&self.feed)?);
        if store::of_portal(tx, portal)?.iter().all(|one| one.id != feed) {
            return Err(Fault::NotFound);
        }
        course::remove_all(tx, feed)?;
        store::remove(tx, feed)?;
        course::changed(tx, portal)?;
        portals::portal::note(tx, portal, of.who().person, "elsewhere", cx.now)?;
        Ok(Decision::of(()))
    }
}

/// A portal that was closed follows nobody.
pub(crate) fn portal_closed(tx: &Tx<'_>, heard: &Heard<'_, PortalClosed>) -> Result<(), StoreError> {
    for feed in store::of_portal(tx, heard.fact.portal)? {
        course::remove_all(tx, feed.id)?;
        store::remove(tx, feed.id)?;
    }
    Ok(())
}
