//! What becomes of the letter: looked at, and agreed to. Whoever reads a domain's postmaster's mail speaks for it.

use super::{LASTS, store};
use crate::{flow::SignInByInstitution, say, secret};
use ::store::{Tx, View};
use ground::{Act, Ask, Cx, Decision, Everything, Fault, Granted, Refusal};
use lexicon::{Instant, InstitutionId, facts::openid::DomainProven, time::Millis};
use network::Institution;

/// What the letter asks.
#[derive(Clone, Debug)]
pub struct SeenLetter {
    pub institution: Institution,
    pub domain: String,
}

/// Without using the link up: programs open the links of letters.
pub struct LetterOf {
    pub token: String,
}

impl Ask for LetterOf {
    const NAME: &'static str = "openid.letter-of-domain";
    type Right = SignInByInstitution;
    type Over = Everything;
    type Outcome = Option<SeenLetter>;

    fn over(&self) {}

    fn answer(
        &self,
        _: Granted<SignInByInstitution, Everything>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<Self::Outcome, Fault> {
        let Some((institution, domain)) = standing(view, &self.token, cx.now)? else { return Ok(None) };
        let institution = network::institution::by_id(view, institution)?;
        Ok(institution.map(|institution| SeenLetter { institution, domain }))
    }
}

fn standing(view: &View<'_>, token: &str, now: Instant) -> Result<Option<(InstitutionId, String)>, Fault> {
    let since = now.plus(Millis(-LASTS.0));
    Ok(store::by_token(view, &secret::hash(token), since)?)
}

pub struct ProveDomain {
    pub token: String,
}

impl Act for ProveDomain {
    const NAME: &'static str = "openid.prove-domain";
    type Right = SignInByInstitution;
    type Over = Everything;
    type Outcome = SeenLetter;

    fn over(&self) {}

    fn decide(
        &self,
        _: Granted<SignInByInstitution, Everything>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<SeenLetter>, Fault> {
        let over = || Refusal::new("openid.letter-over", |lang| say(lang).msg_letter_over());
        let (id, domain) = standing(tx, &self.token, cx.now)?.ok_or_else(over)?;
        let institution = network::institution::by_id(tx, id)?.ok_or_else(over)?;
        store::prove(tx, id, &domain, cx.now)?;
        let fact = DomainProven { institution: id, domain: domain.clone() };
        Ok(Decision::of(SeenLetter { institution, domain }).fact(fact))
    }
}
