//! Ask: what waits for this browser.

use super::{
    super::{SignInByInstitution, store},
    Pending,
};
use crate::{provider, secret};
use ::store::View;
use ground::{Ask, Cx, Everything, Fault, Granted};
use network::Institution;

/// With the link of the letter, if it was opened by that.
pub struct Waiting {
    pub browser: String,
    pub token: Option<String>,
}

#[derive(Clone, Debug)]
pub struct SeenPending {
    pub pending: Pending,
    pub institution: Institution,
    /// Whether it is the account this browser is signed in to.
    pub is_mine: bool,
    /// The name of the account; shown to nobody but its person.
    pub account: String,
}

impl Ask for Waiting {
    const NAME: &'static str = "openid.waiting";
    type Right = SignInByInstitution;
    type Over = Everything;
    type Outcome = Option<SeenPending>;

    fn over(&self) {}

    fn answer(
        &self,
        _: Granted<SignInByInstitution, Everything>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<Self::Outcome, Fault> {
        let token = self.token.as_deref().map(secret::hash);
        let found = store::waiting(view, &secret::hash(&self.browser), token.as_deref(), cx.now)?;
        let Some(pending) = found else { return Ok(None) };
        let Some(provider) = provider::store::by_id(view, &pending.provider)? else { return Ok(None) };
        let institution = network::institution::by_id(view, provider.institution)?;
        let account = people::name(view, pending.person)?;
        Ok(institution.zip(account).map(|(institution, account)| {
            let is_mine = cx.who.person == Some(pending.person);
            SeenPending { pending, institution, is_mine, account }
        }))
    }
}
