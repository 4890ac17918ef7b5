//! What is taken of all that a provider says: no more than is of use here.

use crate::provider::Provider;
use lexicon::Role;
use oidc::Claims;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a provider said of somebody.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    /// As they are called, or empty.
    pub name: String,
    /// In lower case; what looks like no address is none.
    pub email: Option<String>,
    /// The provider says that it verified the address.
    pub email_verified: bool,
    /// The provider says that it did not.
    pub email_doubted: bool,
    /// The institution's own reference, or empty.
    pub reference: String,
    /// Claims that rules name, as far as a rule names the value.
    pub claims: BTreeMap<String, Vec<String>>,
    /// What the rules make of them.
    pub roles: Vec<Role>,
}

const LONGEST: usize = 200;

impl Taken {
    pub fn of(claims: &Claims, provider: &Provider) -> Self {
        let email = claims.text("email").and_then(|email| people::read_email(email).ok());
        let is_verified = claims.is_true("email_verified");
        let mut taken = Self {
            name: name(claims),
            email_verified: is_verified && email.is_some(),
            email_doubted: claims.has("email_verified") && !is_verified && email.is_some(),
            email,
            ..Self::default()
        };
        if !provider.reference_claim.is_empty() {
            let first = claims.values(&provider.reference_claim).into_iter().next();
            taken.reference = first.map(|text| short(&text)).unwrap_or_default();
        }
        for rule in &provider.rules {
            let said = claims.values(&rule.claim);
            if !said.iter().any(|value| value.eq_ignore_ascii_case(&rule.value)) {
                continue;
            }
            let values = taken.claims.entry(rule.claim.clone()).or_default();
            if !values.contains(&rule.value) {
                values.push(rule.value.clone());
            }
            if !taken.roles.contains(&rule.role) {
                taken.roles.push(rule.role);
            }
        }
        taken
    }
}

/// The first of these that can be the name of an account.
fn name(claims: &Claims) -> String {
    let text = |name: &str| claims.text(name).unwrap_or_default().to_owned();
    let parts = format!("{} {}", text("given_name"), text("family_name"));
    let local = text("email").split('@').next().unwrap_or_default().to_owned();
    let tried = [text("name"), parts, text("preferred_username"), local];
    tried.iter().find_map(|name| people::read_name(&short(name)).ok()).unwrap_or_default()
}

fn short(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control()).take(LONGEST).collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provider::Rule;
    use lexicon::{Instant, InstitutionId, ids::Id};
    use serde_json::{Value, json};

    fn provider() -> Provider {
        let rule =
            |claim: &str, value: &str, role| Rule { claim: claim.to_owned(), value: value.to_owned(), role };
        Provider {
            id: "p".to_owned(),
            institution: InstitutionId::new(Instant::from_millis(0), [0; 10]),
            issuer: "https://idp.example".to_owned(),
            client_id: "essaim".to_owned(),
            secret: None,
            scopes: String::new(),
            labels: <[String; 3]>::default(),
            reference_claim: "student.number".to_owned(),
            role_days: 180,
            prompt: String::new(),
            is_enabled: true,
            created_at: Instant::from_millis(0),
            rules: vec![
                rule("affiliation", "student", Role::Student),
                rule("affiliation", "faculty", Role::Instructor),
                rule("realm.roles", "tutors", Role::Tutor),
            ],
        }
    }

    fn taken(claims: Value) -> Taken {
        Taken::of(&Claims::read(claims.to_string().as_bytes()).expect("claims"), &provider())
    }

    #[test]
    fn rules_read_one_value_or_several() {
        let cases = [
            (json!({ "affiliation": "student" }), vec![Role::Student]),
            (
                json!({ "affiliation": ["member", "Student", "faculty"] }),
                vec![Role::Student, Role::Instructor],
            ),
            (json!({ "realm": { "roles": ["tutors"] } }), vec![Role::Tutor]),
            (json!({ "affiliation": "students" }), vec![]),
            (json!({ "affiliation": { "student": true } }), vec![]),
            (json!({}), vec![]),
        ];
        for (claims, roles) in cases {
            assert_eq!(taken(claims.clone()).roles, roles, "{claims}");
        }
        let all =
            taken(json!({ "affiliation": ["student", "secret"], "income": 3, "student": { "number": 42 } }));
        assert_eq!(all.claims, BTreeMap::from([("affiliation".to_owned(), vec!["student".to_owned()])]));
        assert_eq!(all.reference, "42");
    }

    #[test]
    fn an_address_is_verified_only_when_it_is_said_so() {
        let of = |claims: Value| {
            let taken = taken(claims);
            (taken.email.is_some(), taken.email_verified, taken.email_doubted)
        };
        let email = "Awa@Example.org";
        assert_eq!(of(json!({ "email": email, "email_verified": true })), (true, true, false));
        assert_eq!(of(json!({ "email": email, "email_verified": "true" })), (true, true, false));
        assert_eq!(of(json!({ "email": email, "email_verified": false })), (true, false, true));
        assert_eq!(of(json!({ "email": email, "email_verified": 1 })), (true, false, true));
        assert_eq!(of(json!({ "email": email })), (true, false, false));
        assert_eq!(of(json!({ "email": "nonsense", "email_verified": true })), (false, false, false));
    }

    #[test]
    fn somebody_is_called_by_what_can_be_a_name() {
        let name = |claims: Value| taken(claims).name;
        assert_eq!(name(json!({ "name": "Awa  Diop" })), "Awa Diop");
        assert_eq!(name(json!({ "given_name": "Awa", "family_name": "Diop" })), "Awa Diop");
        assert_eq!(name(json!({ "name": "\u{202e}", "email": "awa@example.org" })), "awa");
        assert_eq!(name(json!({})), "");
    }
}
