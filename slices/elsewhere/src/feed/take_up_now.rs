//! Act: the team does not want to wait for the next time.

use super::{id_of, store};
use ::store::Tx;
use ground::{Act, Cx, Decision, Fault, Granted};
use portals::portal::{ManagePortals, PortalName, PortalOf};

/// It is taken up as soon as errands are done. A new key that nobody accepted is looked at again: the old one may be back.
pub struct TakeUpNow {
    pub portal: PortalName,
    pub feed: String,
}

impl Act for TakeUpNow {
    const NAME: &'static str = "elsewhere.take-up-now";
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
        match store::due_now(tx, of.portal.id, id_of(&self.feed)?, cx.now)? {
            true => Ok(Decision::of(())),
            false => Err(Fault::NotFound),
        }
    }
}
