//! Asks: the front page of the portal one came by, and its legal pages.

use crate::portal::{Portal, Texts, What, store};
use ::store::View;
use ground::{Ask, Cx, Everything, Fault, Granted, Holders};
use network::{Institution, institution};
use web::LegalPage;

ground::right!(
    /// Sees what a portal says of itself.
    SeePortal = "portals.see-portal",
    Holders::Anyone
);

/// What surrounds the catalogue of a portal.
#[derive(Clone, Debug, PartialEq)]
pub struct Front {
    pub portal: Portal,
    pub promise: Texts,
    pub text: Texts,
    /// Who lists courses on it, by name.
    pub partners: Vec<Institution>,
}

/// Of the portal one came by; nothing on the installation's own host.
pub struct TheFront;

impl Ask for TheFront {
    const NAME: &'static str = "portals.front";
    type Right = SeePortal;
    type Over = Everything;
    type Outcome = Option<Front>;

    fn over(&self) {}

    fn answer(
        &self,
        _: Granted<SeePortal, Everything>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<Option<Front>, Fault> {
        let Some(id) = cx.who.portal else { return Ok(None) };
        let Some(portal) = store::by_id(view, id)? else { return Ok(None) };
        let here = crate::showing::institutions(view, id, cx.now)?;
        let is_partner = |one: &Institution| {
            let named = here.parts.contains(&one.id) || here.whole.contains(&one.id);
            named && one.is_public && here.own != Some(one.id)
        };
        let partners = institution::all(view)?.into_iter().filter(is_partner).collect();
        Ok(Some(Front {
            promise: store::text(view, id, What::Promise)?,
            text: store::text(view, id, What::Front)?,
            partners,
            portal,
        }))
    }
}

/// A legal page of the portal one came by.
pub struct TheLegalPage(pub LegalPage);

/// Its words, and the portal.
#[derive(Clone, Debug, PartialEq)]
pub struct LegalText {
    pub portal: Portal,
    pub texts: Texts,
}

impl Ask for TheLegalPage {
    const NAME: &'static str = "portals.legal-page";
    type Right = SeePortal;
    type Over = Everything;
    type Outcome = LegalText;

    fn over(&self) {}

    fn answer(
        &self,
        _: Granted<SeePortal, Everything>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<LegalText, Fault> {
        let id = cx.who.portal.ok_or(Fault::NotFound)?;
        let portal = store::by_id(view, id)?.ok_or(Fault::NotFound)?;
        let texts = store::text(view, id, What::Legal(self.0))?;
        if texts.is_empty() {
            return Err(Fault::NotFound);
        }
        Ok(LegalText { portal, texts })
    }
}
