//! Act: a provider is switched on or off. Off, nobody signs in by it; who is signed in stays, and roles end on their day.

use super::{ChangeProviders, keep::of_institution, store};
use ::store::Tx;
use ground::{Act, Cx, Decision, Fault, Granted};
use lexicon::facts::openid::ProviderChanged;
use network::{Institution, InstitutionName};

/// Switching on what is on changes nothing.
pub struct SwitchProvider {
    pub institution: InstitutionName,
    pub provider: String,
    pub on: bool,
}

impl Act for SwitchProvider {
    const NAME: &'static str = "openid.switch-provider";
    type Right = ChangeProviders;
    type Over = Institution;
    type Outcome = ();

    fn over(&self) -> InstitutionName {
        self.institution.clone()
    }

    fn decide(
        &self,
        institution: Granted<ChangeProviders, Institution>,
        tx: &Tx<'_>,
        _: &Cx,
    ) -> Result<Decision<()>, Fault> {
        let provider = of_institution(tx, &institution, &self.provider)?;
        if provider.is_enabled == self.on {
            return Ok(Decision::of(()));
        }
        store::switch(tx, &provider.id, self.on)?;
        Ok(Decision::of(()).fact(ProviderChanged {
            institution: institution.id,
            provider: provider.id,
            issuer: provider.issuer,
            is_enabled: self.on,
        }))
    }
}
