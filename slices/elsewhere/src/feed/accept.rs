//! Act: the team accepts the new key of a feed.

use super::{id_of, store};
use crate::say;
use ::store::Tx;
use ground::{Act, Cx, Decision, Fault, Granted, Refusal};
use portals::portal::{ManagePortals, PortalName, PortalOf};

pub struct AcceptKey {
    pub portal: PortalName,
    pub feed: String,
    /// The very key that was shown (Multikey): never one that was offered in between.
    pub key: String,
}

impl Act for AcceptKey {
    const NAME: &'static str = "elsewhere.accept-key";
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
        let followed = store::of_portal(tx, portal)?;
        let found = followed.iter().find(|one| one.id == feed).ok_or(Fault::NotFound)?;
        if found.offered.as_ref().is_none_or(|offered| offered.multikey != self.key) {
            let other = Refusal::new("elsewhere.other-key", |lang| say(lang).msg_other_key());
            return Err(other.into());
        }
        store::accept(tx, feed, cx.now)?;
        portals::portal::note(tx, portal, of.who().person, "elsewhere", cx.now)?;
        Ok(Decision::of(()))
    }
}
