//! The noun: a provider, by which an institution says who its people are.

mod keep;
mod rules;
mod see;
pub(crate) mod store;
mod switch;

pub use keep::{ChangeProviders, KeepProvider};
pub use rules::{Given, MOST_RULES, RuleGiven};
pub use see::{ListInstitutions, ProvidersOf, SeenProviders, WaysIn, WaysOf};
pub use switch::SwitchProvider;

use lexicon::{Instant, InstitutionId, Lang, Role};
use secrets::MasterKey;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provider {
    pub id: String,
    pub institution: InstitutionId,
    /// Exactly as it names itself.
    pub issuer: String,
    pub client_id: String,
    /// Encrypted; none for a client without secret.
    pub secret: Option<Vec<u8>>,
    /// Separated by spaces.
    pub scopes: String,
    /// In the order of [`Lang::ALL`]; empty where there is none.
    pub labels: [String; 3],
    /// The claim with the institution's own reference of a person, or empty.
    pub reference_claim: String,
    /// How many days a role is held after a sign-in that said so.
    pub role_days: i64,
    /// `login`, `select_account`, `consent` or empty.
    pub prompt: String,
    pub is_enabled: bool,
    pub created_at: Instant,
    /// In the order they were given.
    pub rules: Vec<Rule>,
}

/// A value of a claim, and the role it gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    pub claim: String,
    pub value: String,
    pub role: Role,
}

impl Provider {
    /// What its button says: in one's own language, or another; the institution's name where it has no words.
    pub fn label<'l>(&'l self, lang: Lang, institution: &'l str) -> &'l str {
        let mut tried = std::iter::once(lang).chain(Lang::ALL).map(|lang| self.labels[lang.index()].as_str());
        tried.find(|label| !label.is_empty()).unwrap_or(institution)
    }

    /// The secret as the provider knows it. `Err` when it does not open: `keys/master` is another file.
    pub(crate) fn secret_with(&self, master: &MasterKey) -> Result<Option<String>, NoSecret> {
        let Some(sealed) = &self.secret else { return Ok(None) };
        let opened = master.open(sealed, &about(&self.id)).and_then(|bytes| String::from_utf8(bytes).ok());
        opened.map(Some).ok_or(NoSecret)
    }
}

/// The secret can't be opened.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("the secret of a provider does not open: keys/master is not the file it was encrypted with")]
pub struct NoSecret;

/// What a sealed secret is about: it opens for that provider only.
fn about(provider: &str) -> String {
    format!("openid:{provider}")
}
