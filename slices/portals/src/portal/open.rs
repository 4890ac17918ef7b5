//! Act: a portal is opened for an institution, by itself or by who operates portals for it.

use super::{Colours, ForPortals, ManagePortals, Portal, PortalName, Texts, rules, rules::kept, store};
use crate::say;
use ::store::Tx;
use ground::{Act, Cx, Decision, Fault, Granted, Refusal};
use lexicon::PlaceRef;

/// Opens a portal with a name, a first language and perhaps a host; everything else has a default, and is not shown by
/// search engines before somebody says so.
pub struct OpenPortal {
    /// The institution's word.
    pub institution: PortalName,
    pub slug: String,
    /// In the first language.
    pub name: String,
    pub language: String,
    /// Empty for none yet.
    pub host: String,
    /// The installation's own host, which no portal can have.
    pub own_host: String,
}

impl Act for OpenPortal {
    const NAME: &'static str = "portals.open-portal";
    type Right = ManagePortals;
    type Over = ForPortals;
    type Outcome = Portal;

    fn over(&self) -> PortalName {
        self.institution.clone()
    }

    fn decide(
        &self,
        of: Granted<ManagePortals, ForPortals>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<Portal>, Fault> {
        let mut wrong = Vec::new();
        let slug = kept(rules::slug(&self.slug), &mut wrong);
        let languages =
            kept(rules::languages(&self.language, &[]).map_err(|why| why.at("language")), &mut wrong);
        let first = languages.as_ref().and_then(|all| all.first()).copied().unwrap_or_default();
        let mut names = Texts::default();
        names.0[first.index()] = self.name.clone();
        let names = kept(rules::names(&names, &[first]).map_err(|why| why.at("name")), &mut wrong);
        let host = match self.host.trim() {
            "" => None,
            typed => kept(super::hosts::free_name(typed, &self.own_host), &mut wrong),
        };
        if let Some(slug) = &slug
            && store::by_slug(tx, slug)?.is_some()
        {
            wrong.push(Refusal::new("portals.slug-taken", |lang| say(lang).msg_slug_taken()).at("slug"));
        }
        let (Some(slug), Some(languages), Some(names), true) = (slug, languages, names, wrong.is_empty())
        else {
            return Err(Fault::Refused(wrong));
        };
        let portal = Portal {
            id: cx.id(),
            institution: of.institution.id,
            slug,
            names,
            colours: Colours::default(),
            languages,
            blocks: super::Block::ALL.to_vec(),
            contact: String::new(),
            indexed: false,
            own_accounts: false,
            logo: None,
        };
        store::insert(tx, &portal, cx.now)?;
        if let Some(host) = host {
            super::hosts::take(tx, portal.id, &host)?;
        }
        let person = of.person()?;
        store::note(tx, portal.id, Some(person), "opened", cx.now)?;
        let used = of
            .acts_by(tx, person, cx.now)?
            .map(|(operator, grant)| agreements::use_of(grant, operator, PlaceRef::portal(portal.id), 1));
        Ok(Decision::of(portal).facts(used))
    }
}
