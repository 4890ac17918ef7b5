//! The form of the rule; read-only words for those who may not change it.

use crate::{certificate::TeamList, rule::TypedRule, say};
use lexicon::Lang;
use maud::{Markup, html};
use web::{
    Refusals,
    components::{
        button::{Look, button},
        form::{self, Field, InputKind, SelectOption, Width, select_field, text_field},
    },
    paths,
};

pub fn rule(lang: Lang, list: &TeamList, typed: &TypedRule, refusals: &Refusals) -> Markup {
    if list.may_award { fields(lang, list, typed, refusals) } else { sentence(lang, list) }
}

fn percent(lang: Lang, hundredths: i64) -> String {
    words::numbers::percent(lang, hundredths as f64 / 10_000.0)
}

fn sentence(lang: Lang, list: &TeamList) -> Markup {
    let (say, rule) = (say(lang), &list.rule);
    html! {
        p { (say.msg_criteria_grade(percent(lang, rule.minimum_grade.unwrap_or(list.pass_mark)))) }
        @if let Some(units) = rule.units_percent { p { (say.msg_criteria_units(percent(lang, units * 100))) } }
        @if let Some(hours) = rule.hours { p { (say.msg_criteria_hours(hours)) } }
    }
}

fn fields(lang: Lang, list: &TeamList, typed: &TypedRule, refusals: &Refusals) -> Markup {
    let say = say(lang);
    let action = paths::certificates::RunCertificates { run: list.run.key.clone() }.to_string();
    let optional = say.msg_optional();
    let minimum_hint = say.msg_rule_minimum_hint(percent(lang, list.pass_mark));
    let units_hint = format!("{} {}", say.msg_rule_units_hint(), say.msg_claim_units_mean());
    let hours_hint = say.msg_rule_hours_hint();
    let (signatory_hint, language_hint) = (say.msg_rule_signatory_hint(), say.msg_rule_language_hint());
    let (minimum, units, hours) = (say.msg_rule_minimum(), say.msg_rule_units(), say.msg_rule_hours());
    let (signatory, title, language) =
        (say.msg_rule_signatory(), say.msg_rule_title(), say.msg_rule_language());
    let languages = Lang::ALL.map(|one| SelectOption { value: one.tag(), label: one.own_name() });
    let field = |id: &'static str, label, hint, value, width| Field {
        id,
        name: id,
        label,
        optional: &optional,
        hint,
        error: refusals.at(id).unwrap_or_default(),
        value,
        width,
        ..Field::default()
    };
    form::form(
        &action,
        "",
        html! {},
        html! {
            (text_field(InputKind::Decimal, &field("minimum", &minimum, &minimum_hint, &typed.minimum, Width::Tiny)))
            (text_field(InputKind::Digits, &field("units", &units, &units_hint, &typed.units, Width::Tiny)))
            (text_field(InputKind::Digits, &field("hours", &hours, &hours_hint, &typed.hours, Width::Tiny)))
            (text_field(InputKind::Text, &field("signatory", &signatory, &signatory_hint, &typed.signatory, Width::Full)))
            (text_field(InputKind::Text, &field("title", &title, "", &typed.title, Width::Full)))
            (select_field(&Field { optional: "", ..field("language", &language, &language_hint, &typed.language, Width::Short) }, "", &languages))
            (button(Look::Plain, "", "", html! { (say.msg_rule_save()) }))
        },
    )
}
