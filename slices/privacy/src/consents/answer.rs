//! Act: a person agrees to a text, or does not, or takes it back.

use super::store;
use crate::say;
use ::store::Tx;
use ground::{Act, Cx, Decision, Fault, Granted, Holders, Oneself, Refusal};
use lexicon::{ConsentTextId, PersonId, facts::privacy::ConsentAnswered};

ground::right!(
    /// Agrees to what one is asked, or not, and sees what one answered.
    AnswerConsents = "privacy.answer-consents",
    Holders::Oneself
);

/// Answers the version one was shown: who read another one is shown the new one first. The same answer again changes
/// nothing; taking back is always possible.
pub struct AnswerConsent {
    pub person: PersonId,
    pub text: Option<ConsentTextId>,
    pub version: i64,
    pub agreed: bool,
}

impl Act for AnswerConsent {
    const NAME: &'static str = "privacy.answer-consent";
    type Right = AnswerConsents;
    type Over = Oneself;
    type Outcome = ();

    fn over(&self) -> PersonId {
        self.person
    }

    fn decide(
        &self,
        me: Granted<AnswerConsents, Oneself>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<()>, Fault> {
        let person = me.person()?;
        let asked = match self.text {
            Some(text) => store::text(tx, text)?,
            None => None,
        };
        let text = asked.ok_or(Fault::NotFound)?;
        let before = store::last_of(tx, text.id, person)?;
        if self.agreed {
            // Whom the institution does not know is asked nothing.
            let known = network::known::institutions_of(tx, person, cx.now)?.contains(&text.institution);
            if !known && before.is_none() {
                return Err(Fault::NotFound);
            }
            if text.retired {
                return Err(
                    Refusal::new("privacy.consent-retired", |lang| say(lang).msg_consent_retired()).into()
                );
            }
            if text.version != self.version {
                return Err(
                    Refusal::new("privacy.consent-newer", |lang| say(lang).msg_consent_newer()).into()
                );
            }
        }
        let same = before
            .is_some_and(|last| last.agreed == self.agreed && (!self.agreed || last.version == self.version));
        let version =
            if self.agreed { self.version } else { before.map_or(text.version, |last| last.version) };
        let (institution, agreed, text) = (text.institution, self.agreed, text.id);
        let fact = ConsentAnswered { text, institution, person, version, agreed };
        Ok(Decision::of(()).facts((!same).then_some(fact)))
    }
}
