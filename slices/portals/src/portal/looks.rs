//! Act: a portal gets other colours, another logo, or none. What a logo may be: [`web::pictures`].

use super::{Colours, ManagePortals, PortalName, PortalOf, store};
use ::store::{BlobHash, Tx};
use ground::{Act, Cx, Decision, Fault, Granted};
use lexicon::KeptPicture;

/// Changes colours and logo.
pub struct ChangeLooks {
    pub portal: PortalName,
    /// As typed: `#rrggbb`.
    pub accent: String,
    pub second: String,
    /// The blob of another logo, which is on disk already; nothing keeps the one there is.
    pub logo: Option<KeptPicture>,
    pub without_logo: bool,
}

impl Act for ChangeLooks {
    const NAME: &'static str = "portals.change-looks";
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
        let colours = Colours::read(&self.accent, &self.second).map_err(Fault::Refused)?;
        store::set_looks(tx, of.portal.id, colours)?;
        let sound = |logo: &KeptPicture| BlobHash::from_stored(&logo.hash).is_some();
        match self.logo.as_ref().filter(|logo| sound(logo)) {
            Some(logo) => store::set_logo(tx, of.portal.id, Some(logo))?,
            None if self.without_logo => store::set_logo(tx, of.portal.id, None)?,
            None => {}
        }
        store::note(tx, of.portal.id, of.who().person, "looks", cx.now)?;
        Ok(Decision::of(()))
    }
}
