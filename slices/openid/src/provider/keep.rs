//! Act: a provider is set up, or changed. A new one is switched off until somebody switches it on.

use super::{Given, Provider, about, store};
use crate::{described::Providers, say, secret};
use ::store::{StoreError, Tx};
use ground::{Act, Cx, Decision, Fault, Granted, Holders, Refusal};
use lexicon::{Role, facts::openid::ProviderChanged};
use network::{Institution, InstitutionName};
use secrets::MasterKey;

ground::right!(
    /// Sets up how an institution's people sign in: its providers, and which domains of e-mail are its own.
    ChangeProviders = "openid.change-providers",
    Holders::Roles(&[Role::Lead, Role::Administrator])
);

/// Providers an institution may have.
const MOST: usize = 20;

/// Its outcome is the provider's name.
pub struct KeepProvider {
    pub institution: InstitutionName,
    /// None: a new one.
    pub provider: Option<String>,
    pub given: Given,
}

impl Act for KeepProvider {
    const NAME: &'static str = "openid.keep-provider";
    type Right = ChangeProviders;
    type Over = Institution;
    type Outcome = String;

    fn over(&self) -> InstitutionName {
        self.institution.clone()
    }

    fn decide(
        &self,
        institution: Granted<ChangeProviders, Institution>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<String>, Fault> {
        let before = match &self.provider {
            Some(id) => Some(of_institution(tx, &institution, id)?),
            None if store::of_institution(tx, institution.id)?.len() >= MOST => {
                return Err(Refusal::new("openid.too-many", |lang| say(lang).msg_too_many_providers()).into());
            }
            None => None,
        };
        let mut provider = before.clone().unwrap_or_else(|| blank(&institution, cx));
        let reach = cx.shelf.get::<Providers>().outside.reach();
        self.given.write(&mut provider, reach).map_err(Fault::Refused)?;
        // A secret goes to whom it was given for: with another issuer it has to be given again.
        if before.as_ref().is_some_and(|before| before.issuer != provider.issuer) {
            provider.secret = None;
        }
        if !self.given.secret.is_empty() {
            provider.secret = Some(sealed(cx, &provider.id, &self.given.secret)?);
        }
        store::keep(tx, &provider)?;
        let done = Decision::of(provider.id.clone());
        if before.as_ref() == Some(&provider) {
            return Ok(done);
        }
        let Provider { id, issuer, is_enabled, .. } = provider;
        Ok(done.fact(ProviderChanged { institution: institution.id, provider: id, issuer, is_enabled }))
    }
}

/// That provider, if it is the institution's.
pub(super) fn of_institution(tx: &Tx<'_>, institution: &Institution, id: &str) -> Result<Provider, Fault> {
    let found = store::by_id(tx, id)?.filter(|one| one.institution == institution.id);
    found.ok_or(Fault::NotFound)
}

fn blank(institution: &Institution, cx: &Cx) -> Provider {
    Provider {
        id: secret::name(cx),
        institution: institution.id,
        issuer: String::new(),
        client_id: String::new(),
        secret: None,
        scopes: String::new(),
        labels: <[String; 3]>::default(),
        reference_claim: String::new(),
        role_days: 1,
        prompt: String::new(),
        is_enabled: false,
        created_at: cx.now,
        rules: Vec::new(),
    }
}

fn sealed(cx: &Cx, provider: &str, secret: &str) -> Result<Vec<u8>, StoreError> {
    let sealed = cx.shelf.get::<MasterKey>().seal(secret.as_bytes(), cx.bytes(), &about(provider));
    sealed.ok_or_else(|| StoreError::Unreadable {
        column: 0,
        reason: "a secret could not be encrypted".to_owned(),
    })
}
