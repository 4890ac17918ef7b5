//! Act: the text of the front page, or a legal page, is written.

use super::{ManagePortals, PortalName, PortalOf, Texts, What, rules, store};
use ::store::Tx;
use ground::{Act, Cx, Decision, Fault, Granted};

/// Writes a text in all languages; one that is empty in all is no page any more.
pub struct ChangeTexts {
    pub portal: PortalName,
    pub what: What,
    pub texts: Texts,
}

impl Act for ChangeTexts {
    const NAME: &'static str = "portals.change-texts";
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
        let texts = rules::texts(&self.texts)?;
        store::set_texts(tx, of.portal.id, self.what, &texts)?;
        store::note(tx, of.portal.id, of.who().person, "texts", cx.now)?;
        Ok(Decision::of(()))
    }
}
