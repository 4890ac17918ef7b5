//! The form of a provider.

use crate::{
    provider::{Given, MOST_RULES, RuleGiven},
    say,
};
use lexicon::Lang;
use maud::{Markup, html};
use network::roles::ATTESTABLE;
use web::{
    Refusals,
    components::{
        button::{Look, button},
        form::{Field, InputKind, SelectOption, Width, fieldset, form, select_field, text_field},
    },
};

/// Empty lines to fill in beneath those that are.
const MORE: usize = 2;

pub fn form_of(lang: Lang, action: &str, given: &Given, has_secret: bool, refusals: &Refusals) -> Markup {
    let say = say(lang);
    let optional = say.msg_optional();
    let at = |name: &str| refusals.at(name).unwrap_or_default();
    let secret_hint = if has_secret { say.msg_secret_kept() } else { say.msg_secret_hint() };
    let prompts = [
        ("login", say.msg_prompt_login()),
        ("select_account", say.msg_prompt_select()),
        ("consent", say.msg_prompt_consent()),
    ];
    let prompts: Vec<SelectOption<'_>> =
        prompts.iter().map(|(value, label)| SelectOption { value, label }).collect();
    form(
        action,
        "",
        html! {},
        html! {
            (text_field(InputKind::Url, &Field {
                id: "issuer", name: "issuer", label: &say.msg_issuer(), hint: &say.msg_issuer_hint(), value: &given.issuer,
                error: at("issuer"), ..Field::default()
            }))
            (text_field(InputKind::Text, &Field {
                id: "client_id", name: "client_id", label: &say.msg_client_id(), hint: &say.msg_client_id_hint(),
                value: &given.client_id, error: at("client_id"), autocomplete: "off", ..Field::default()
            }))
            (text_field(InputKind::Password, &Field {
                id: "secret", name: "secret", label: &say.msg_secret(), hint: &secret_hint, optional: &optional,
                error: at("secret"), autocomplete: "off", ..Field::default()
            }))
            (text_field(InputKind::Text, &Field {
                id: "scopes", name: "scopes", label: &say.msg_scopes(), hint: &say.msg_scopes_hint(), value: &given.scopes,
                optional: &optional, error: at("scopes"), ..Field::default()
            }))
            (fieldset(&say.msg_labels(), html! {
                p class="field-hint" { (say.msg_labels_hint()) }
                @for tongue in Lang::ALL { (label(tongue, &optional, given, refusals)) }
            }))
            (text_field(InputKind::Text, &Field {
                id: "reference_claim", name: "reference_claim", label: &say.msg_reference_claim(),
                hint: &say.msg_reference_claim_hint(), value: &given.reference_claim, optional: &optional,
                error: at("reference_claim"), ..Field::default()
            }))
            (fieldset(&say.msg_rules(), html! {
                p class="field-hint" { (say.msg_rules_hint()) }
                @for position in 0..shown(given) { (rule(lang, position, given.rules.get(position), refusals)) }
            }))
            (text_field(InputKind::Digits, &Field {
                id: "role_days", name: "role_days", label: &say.msg_role_days(), hint: &say.msg_role_days_hint(),
                value: &given.role_days, error: at("role_days"), width: Width::Tiny, ..Field::default()
            }))
            (select_field(&Field {
                id: "prompt", name: "prompt", label: &say.msg_prompt(), optional: &optional, value: &given.prompt,
                error: at("prompt"), ..Field::default()
            }, &say.msg_prompt_none(), &prompts))
            (button(Look::Primary, "", "", html! { (say.msg_provider_keep()) }))
        },
    )
}

/// As many lines as are filled in, and some more.
fn shown(given: &Given) -> usize {
    let is_filled = |rule: &RuleGiven| !(rule.claim.is_empty() && rule.value.is_empty());
    let filled = given.rules.iter().rposition(is_filled).map_or(0, |last| last + 1);
    (filled + MORE).min(MOST_RULES)
}

fn label(tongue: Lang, optional: &str, given: &Given, refusals: &Refusals) -> Markup {
    let id = format!("label-{}", tongue.tag());
    let error = refusals.at(&id).unwrap_or_default();
    let value = given.labels[tongue.index()].as_str();
    text_field(
        InputKind::Text,
        &Field { id: &id, name: &id, label: tongue.own_name(), optional, value, error, ..Field::default() },
    )
}

fn rule(lang: Lang, position: usize, given: Option<&RuleGiven>, refusals: &Refusals) -> Markup {
    let say = say(lang);
    let blank = RuleGiven::default();
    let RuleGiven { claim, value, role } = given.unwrap_or(&blank);
    let [claim_id, value_id, role_id] = ["claim", "value", "role"].map(|name| format!("{name}-{position}"));
    let number = words::numbers::count(lang, position as i64 + 1);
    let error = refusals.at(&claim_id).unwrap_or_default();
    let optional = say.msg_optional();
    let names: Vec<String> = ATTESTABLE.iter().map(|role| words::base::role(lang, *role)).collect();
    let roles: Vec<SelectOption<'_>> = ATTESTABLE
        .iter()
        .zip(&names)
        .map(|(role, label)| SelectOption { value: role.name(), label })
        .collect();
    html! {
        div class="cluster" {
            (text_field(InputKind::Text, &Field {
                id: &claim_id, name: &claim_id, label: &say.msg_rule_claim(&number), value: claim, optional: &optional, error,
                width: Width::Short, ..Field::default()
            }))
            (text_field(InputKind::Text, &Field {
                id: &value_id, name: &value_id, label: &say.msg_rule_value(&number), value, optional: &optional,
                width: Width::Short, ..Field::default()
            }))
            (select_field(&Field {
                id: &role_id, name: &role_id, label: &say.msg_rule_role(&number), value: role, optional: &optional,
                width: Width::Short, ..Field::default()
            }, &say.msg_rule_choose(), &roles))
        }
    }
}
