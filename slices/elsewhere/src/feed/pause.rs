//! Act: nothing of a feed is taken up for now, and what was taken up is not shown; or it goes on.

use super::{id_of, store};
use crate::course;
use ::store::Tx;
use ground::{Act, Cx, Decision, Fault, Granted};
use portals::portal::{ManagePortals, PortalName, PortalOf};

pub struct PauseFeed {
    pub portal: PortalName,
    pub feed: String,
    pub paused: bool,
}

impl Act for PauseFeed {
    const NAME: &'static str = "elsewhere.pause-feed";
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
        let portal = of.portal.id;
        if !store::pause(tx, portal, id_of(&self.feed)?, self.paused, cx.now)? {
            return Err(Fault::NotFound);
        }
        course::changed(tx, portal)?;
        portals::portal::note(tx, portal, of.who().person, "elsewhere", cx.now)?;
        Ok(Decision::of(()))
    }
}
