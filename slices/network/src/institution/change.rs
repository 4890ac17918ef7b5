//! Act: an institution gets another name or kind, or says something else of itself. Its word in addresses stays: links
//! must not break.

use super::{
    profile::{self, Profile},
    rules::{self, kept},
};
use crate::{Institution, InstitutionName};
use ::store::Tx;
use ground::{Act, Cx, Decision, Fault, Granted, Holders, Site, Who};
use lexicon::{
    Role,
    facts::network::{InstitutionDescribed, InstitutionRenamed},
};

ground::right!(
    /// Changes the name and kind of an institution, and what it says of itself.
    ChangeInstitution = "network.change-institution",
    Holders::Roles(&[Role::Lead, Role::Administrator])
);

/// What the form of the settings gives, as it was typed.
#[derive(Clone, Debug, Default)]
pub struct Given {
    pub name: String,
    pub kind: String,
    pub profile: Profile,
    pub is_public: bool,
}

/// Changes what differs.
pub struct KeepSettings {
    institution: InstitutionName,
    given: Given,
    /// Hash of the blob of the texts, once it is on disk.
    words: Option<String>,
}

/// Keeps the settings. The texts are put on disk first, where somebody who may not change anything leaves nothing behind.
pub async fn keep_settings(
    site: &Site,
    who: &Who,
    institution: InstitutionName,
    mut given: Given,
) -> Result<(), Fault> {
    for text in &mut given.profile.texts {
        *text = rules::tidy(text);
    }
    let words = match rules::texts(&given.profile.texts) {
        Ok(()) => profile::as_words(&given.profile.texts),
        Err(_) => None,
    };
    site.act_with_words(who, words.as_deref(), |words| KeepSettings { institution, given, words }).await
}

impl Act for KeepSettings {
    const NAME: &'static str = "network.change-institution";
    type Right = ChangeInstitution;
    type Over = Institution;
    type Outcome = ();

    fn over(&self) -> InstitutionName {
        self.institution.clone()
    }

    fn decide(
        &self,
        institution: Granted<ChangeInstitution, Institution>,
        tx: &Tx<'_>,
        _: &Cx,
    ) -> Result<Decision<()>, Fault> {
        let Given { name, kind, profile: said, is_public } = &self.given;
        let mut refusals = Vec::new();
        let name = kept(rules::name(name), &mut refusals);
        let kind = kept(rules::kind(kind), &mut refusals);
        let texts = kept(rules::texts(&said.texts), &mut refusals);
        let website = kept(rules::website(&said.website), &mut refusals);
        let city = kept(rules::somewhere(&said.city, "city"), &mut refusals);
        let country = kept(rules::somewhere(&said.country, "country"), &mut refusals);
        let zone = kept(rules::zone(&said.zone), &mut refusals);
        let (Some(name), Some(kind), Some(()), Some(website), Some(city), Some(country), Some(zone)) =
            (name, kind, texts, website, city, country, zone)
        else {
            return Err(Fault::Refused(refusals));
        };
        let (id, before) = (institution.id, profile::profile(tx, institution.id)?);
        let texts = said.texts.clone();
        let now = Profile { texts, website, city, country, zone };
        let mut done = Decision::of(());
        let renamed = (&name, &kind) != (&institution.name, &institution.kind);
        if renamed || now != before || *is_public != institution.is_public {
            let Profile { website, city, country, zone, .. } = now;
            let (words, is_public) = (self.words.clone(), *is_public);
            let said =
                InstitutionDescribed { institution: id, words, website, city, country, zone, is_public };
            done = done.fact(said);
        }
        if renamed {
            done = done.fact(InstitutionRenamed { institution: id, name, kind });
        }
        Ok(done)
    }
}
