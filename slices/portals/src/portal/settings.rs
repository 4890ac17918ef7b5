//! Act: the name of a portal, its languages, front page, contact, robots and accounts change.

use super::{ManagePortals, Portal, PortalName, PortalOf, Texts, What, rules, rules::kept, store};
use crate::say;
use ::store::Tx;
use ground::{Act, Cx, Decision, Fault, Granted, Refusal};

/// What the form of the settings gives, as it was typed.
#[derive(Clone, Debug, Default)]
pub struct GivenSettings {
    pub names: Texts,
    pub promise: Texts,
    /// Tag of the first language, and of all that are offered.
    pub first: String,
    pub languages: Vec<String>,
    /// Words of blocks in their order.
    pub blocks: Vec<String>,
    pub contact: String,
    pub indexed: bool,
    pub own_accounts: bool,
}

pub struct ChangeSettings {
    pub portal: PortalName,
    pub given: GivenSettings,
}

impl Act for ChangeSettings {
    const NAME: &'static str = "portals.change-settings";
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
        let (given, before) = (&self.given, &of.portal);
        let mut wrong = Vec::new();
        let languages = kept(rules::languages(&given.first, &given.languages), &mut wrong);
        let offered = languages.clone().unwrap_or_default();
        let names = kept(rules::names(&given.names, &offered), &mut wrong);
        let promise = kept(rules::promise(&given.promise), &mut wrong);
        let contact = kept(rules::contact(&given.contact), &mut wrong);
        // Accounts that were made for all portals, or for this one alone, stay what they are.
        if given.own_accounts != before.own_accounts && people::any_made_on(tx, before.id)? {
            let refusal = Refusal::new("portals.accounts", |lang| say(lang).msg_accounts_made());
            wrong.push(refusal.at("own_accounts"));
        }
        let (Some(languages), Some(names), Some(promise), Some(contact), true) =
            (languages, names, promise, contact, wrong.is_empty())
        else {
            return Err(Fault::Refused(wrong));
        };
        let portal = Portal {
            names,
            languages,
            contact,
            blocks: rules::blocks(&given.blocks),
            indexed: given.indexed,
            own_accounts: given.own_accounts,
            ..before.clone()
        };
        store::set_settings(tx, &portal)?;
        store::set_texts(tx, portal.id, What::Promise, &promise)?;
        store::note(tx, portal.id, of.who().person, "settings", cx.now)?;
        Ok(Decision::of(()))
    }
}
