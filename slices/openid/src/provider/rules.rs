//! What may be set up, pure.

use super::{Provider, Rule};
use crate::say;
use ground::Refusal;
use lexicon::{Lang, Role};
use network::roles::ATTESTABLE;
use outside::Reach;

/// Rules a provider may have.
pub const MOST_RULES: usize = 12;
/// A term, a year: a role is renewed by each sign-in.
const LONGEST_DAYS: i64 = 366;

/// A provider as a form gives it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given {
    pub issuer: String,
    pub client_id: String,
    /// Empty: the one there was.
    pub secret: String,
    pub scopes: String,
    pub labels: [String; 3],
    pub reference_claim: String,
    pub role_days: String,
    pub prompt: String,
    pub rules: Vec<RuleGiven>,
}

/// A line of the form; all empty: none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleGiven {
    pub claim: String,
    pub value: String,
    pub role: String,
}

impl Given {
    /// A form to begin with.
    pub fn fresh() -> Self {
        Self { scopes: "openid email profile".to_owned(), role_days: "180".to_owned(), ..Self::default() }
    }

    /// The form that gives this provider.
    pub fn of(provider: &Provider) -> Self {
        let rule = |rule: &Rule| RuleGiven {
            claim: rule.claim.clone(),
            value: rule.value.clone(),
            role: rule.role.name().to_owned(),
        };
        Self {
            issuer: provider.issuer.clone(),
            client_id: provider.client_id.clone(),
            secret: String::new(),
            scopes: provider.scopes.clone(),
            labels: provider.labels.clone(),
            reference_claim: provider.reference_claim.clone(),
            role_days: provider.role_days.to_string(),
            prompt: provider.prompt.clone(),
            rules: provider.rules.iter().map(rule).collect(),
        }
    }

    /// Writes it into a provider, or says all that is wrong, each at its field.
    pub(crate) fn write(&self, provider: &mut Provider, reach: Reach) -> Result<(), Vec<Refusal>> {
        let mut wrong = Vec::new();
        let mut refuse = |holds: bool, refusal: fn() -> Refusal, field: &str| {
            if !holds {
                wrong.push(refusal().at(field));
            }
        };
        let issuer = self.issuer.trim();
        refuse(
            reach.target(issuer).is_some() && !issuer.contains('?') && issuer.len() <= 500,
            issuer_wrong,
            "issuer",
        );
        let client_id = self.client_id.trim();
        refuse(is_plain(client_id, 200) && !client_id.is_empty(), client_wrong, "client_id");
        refuse(is_plain(&self.secret, 500), secret_wrong, "secret");
        let scopes = self.scopes.split_whitespace().collect::<Vec<_>>().join(" ");
        refuse(is_plain(&scopes, 300), scopes_wrong, "scopes");
        for lang in Lang::ALL {
            let fits = self.labels[lang.index()].trim().chars().count() <= 60;
            refuse(fits, label_wrong, &format!("label-{}", lang.tag()));
        }
        let reference = self.reference_claim.trim();
        refuse(is_plain(reference, 200), claim_wrong, "reference_claim");
        let days = self.role_days.trim().parse().ok().filter(|days| (1..=LONGEST_DAYS).contains(days));
        refuse(days.is_some(), days_wrong, "role_days");
        refuse(
            ["", "login", "select_account", "consent"].contains(&self.prompt.as_str()),
            prompt_wrong,
            "prompt",
        );
        let mut rules = Vec::new();
        for (position, given) in self.rules.iter().take(MOST_RULES).enumerate() {
            match rule(given) {
                Ok(rule) => rules.extend(rule),
                Err(refusal) => refuse(false, refusal, &format!("claim-{position}")),
            }
        }
        if !wrong.is_empty() {
            return Err(wrong);
        }
        provider.issuer = issuer.to_owned();
        provider.client_id = client_id.to_owned();
        provider.scopes = scopes;
        provider.labels = self.labels.clone().map(|label| label.trim().to_owned());
        provider.reference_claim = reference.to_owned();
        provider.role_days = days.unwrap_or(1);
        provider.prompt = self.prompt.clone();
        provider.rules = rules;
        Ok(())
    }
}

fn rule(given: &RuleGiven) -> Result<Option<Rule>, fn() -> Refusal> {
    let (claim, value) = (given.claim.trim(), given.value.trim());
    if claim.is_empty() && value.is_empty() {
        return Ok(None);
    }
    let role: Option<Role> = given.role.parse().ok().filter(|role| ATTESTABLE.contains(role));
    let is_written =
        is_plain(claim, 200) && !claim.is_empty() && !value.is_empty() && value.chars().count() <= 200;
    match role.filter(|_| is_written) {
        Some(role) => Ok(Some(Rule { claim: claim.to_owned(), value: value.to_owned(), role })),
        None => Err(rule_wrong),
    }
}

fn is_plain(text: &str, most: usize) -> bool {
    text.len() <= most && text.bytes().all(|byte| (32..127).contains(&byte))
}

fn issuer_wrong() -> Refusal {
    Refusal::new("openid.issuer", |lang| say(lang).msg_issuer_wrong())
}
fn client_wrong() -> Refusal {
    Refusal::new("openid.client-id", |lang| say(lang).msg_client_wrong())
}
fn secret_wrong() -> Refusal {
    Refusal::new("openid.secret", |lang| say(lang).msg_secret_wrong())
}
fn scopes_wrong() -> Refusal {
    Refusal::new("openid.scopes", |lang| say(lang).msg_scopes_wrong())
}
fn label_wrong() -> Refusal {
    Refusal::new("openid.label", |lang| say(lang).msg_label_wrong())
}
fn claim_wrong() -> Refusal {
    Refusal::new("openid.claim", |lang| say(lang).msg_claim_wrong())
}
fn days_wrong() -> Refusal {
    Refusal::new("openid.days", |lang| say(lang).msg_days_wrong())
}
fn prompt_wrong() -> Refusal {
    Refusal::new("openid.prompt", |lang| say(lang).msg_prompt_wrong())
}
fn rule_wrong() -> Refusal {
    Refusal::new("openid.rule", |lang| say(lang).msg_rule_wrong())
}
