//! Acts: an institution asks people to agree to a text, asks again with another version, or asks no more.

use super::{ConsentText, TextName, Wording};
use crate::say;
use ::store::Tx;
use ground::{Act, Cx, Decision, Fault, Granted, Holders, Refusal, Site, Who};
use lexicon::{
    ConsentTextId, Role,
    facts::privacy::{ConsentTextPublished, ConsentTextRetired},
};
use network::{Institution, InstitutionName};

ground::right!(
    /// Asks people to agree to a text, and asks no more.
    PublishConsents = "privacy.publish-consents",
    Holders::Roles(&[Role::Lead, Role::Administrator])
);

/// Texts asked at the same time by one institution: whoever asks more is read by nobody.
const MOST: usize = 20;

/// Shows a first text, or (with its id) a further version of one.
pub async fn publish(
    site: &Site,
    who: &Who,
    institution: String,
    text: Option<String>,
    wording: &Wording,
) -> Result<ConsentTextId, Fault> {
    let words = wording.as_words();
    match text {
        None => {
            let institution = InstitutionName::Slug(institution);
            site.act_with_words(who, Some(&words), |words| PublishText { institution, words }).await
        }
        Some(text) => {
            let name = TextName { institution, text };
            let wording = wording.clone();
            site.act_with_words(who, Some(&words), |words| PublishVersion { name, words, wording }).await
        }
    }
}

/// A first version. `words` is the hash of its blob.
pub struct PublishText {
    institution: InstitutionName,
    words: Option<String>,
}

impl Act for PublishText {
    const NAME: &'static str = "privacy.publish-text";
    type Right = PublishConsents;
    type Over = Institution;
    type Outcome = ConsentTextId;

    fn over(&self) -> InstitutionName {
        self.institution.clone()
    }

    fn decide(
        &self,
        institution: Granted<PublishConsents, Institution>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<ConsentTextId>, Fault> {
        let asked = super::store::texts_of(tx, institution.id)?;
        if asked.iter().filter(|text| !text.retired).count() >= MOST {
            let many = |lang| say(lang).msg_consents_many(MOST as i64);
            return Err(Refusal::new("privacy.consents-many", many).into());
        }
        let text: ConsentTextId = cx.id();
        let (institution, words) = (institution.id, self.words.clone());
        Ok(Decision::of(text).fact(ConsentTextPublished { text, institution, version: 1, words }))
    }
}

/// A further version: everybody is asked again. The same words again are none.
struct PublishVersion {
    name: TextName,
    words: Option<String>,
    wording: Wording,
}

impl Act for PublishVersion {
    const NAME: &'static str = "privacy.publish-version";
    type Right = PublishConsents;
    type Over = ConsentText;
    type Outcome = ConsentTextId;

    fn over(&self) -> TextName {
        self.name.clone()
    }

    fn decide(
        &self,
        of: Granted<PublishConsents, ConsentText>,
        _: &Tx<'_>,
        _: &Cx,
    ) -> Result<Decision<ConsentTextId>, Fault> {
        let (text, institution) = (of.text.id, of.institution.id);
        if of.text.retired {
            return Err(
                Refusal::new("privacy.consent-retired", |lang| say(lang).msg_consent_retired()).into()
            );
        }
        if of.text.wording == self.wording {
            return Err(Refusal::new("privacy.consent-same", |lang| say(lang).msg_consent_same())
                .at("text-fr")
                .into());
        }
        let (version, words) = (of.text.version + 1, self.words.clone());
        Ok(Decision::of(text).fact(ConsentTextPublished { text, institution, version, words }))
    }
}

/// Nobody is asked any more; what was answered stays, for who must prove it.
pub struct RetireText(pub TextName);

impl Act for RetireText {
    const NAME: &'static str = "privacy.retire-text";
    type Right = PublishConsents;
    type Over = ConsentText;
    type Outcome = ();

    fn over(&self) -> TextName {
        self.0.clone()
    }

    fn decide(
        &self,
        of: Granted<PublishConsents, ConsentText>,
        _: &Tx<'_>,
        _: &Cx,
    ) -> Result<Decision<()>, Fault> {
        let retired = ConsentTextRetired { text: of.text.id, institution: of.institution.id };
        Ok(Decision::of(()).facts((!of.text.retired).then_some(retired)))
    }
}
