//! The form of what a programme is: its titles and texts, kind, partners and rule.

use super::{
    super::parts::{in_languages, texts_in_languages},
    held::{Held, figure, share},
};
use crate::{definition::DraftSeen, look::kind_name, say};
use lexicon::facts::programmes::{ProgrammeDefinition, ProgrammeKind};
use maud::{Markup, html};
use web::components::{
    button::{Look, button},
    form::{
        ChoiceOption, Choices, Field, InputKind, SelectOption, Width, checkbox_fieldset, fieldset, form,
        hidden, select_field, text_field,
    },
};

pub(super) fn head_form(held: &Held<'_>, seen: &DraftSeen) -> Markup {
    let say = say(held.lang);
    let ProgrammeDefinition { titles, kind, language, partners, rule, .. } = &seen.definition;
    let chosen = match held.typed {
        Some(given) => given.all("partner"),
        None => seen
            .institutions
            .iter()
            .filter(|one| partners.contains(&one.id))
            .map(|one| one.slug.clone())
            .collect(),
    };
    let kinds: Vec<(&str, String)> =
        ProgrammeKind::ALL.iter().map(|kind| (kind.name(), kind_name(held.lang, *kind))).collect();
    let kinds: Vec<SelectOption<'_>> =
        kinds.iter().map(|(value, label)| SelectOption { value, label }).collect();
    let options: Vec<ChoiceOption<'_>> = seen
        .institutions
        .iter()
        .filter(|one| one.id != seen.programme.institution.id)
        .map(|one| ChoiceOption {
            value: &one.slug,
            label: &one.name,
            chosen: chosen.contains(&one.slug),
            ..ChoiceOption::default()
        })
        .collect();
    let titles = held.typed.map_or_else(|| titles.clone(), |given| given.in_languages("title"));
    let texts = held.typed.map_or_else(|| seen.texts.clone(), |given| given.in_languages("text"));
    let asks = rule.compensation;
    form(
        &held.path.to_string(),
        "",
        hidden("what", "head"),
        html! {
            (in_languages(held.lang, "title", |of| say.msg_title_in(of), &titles, held.error("title-fr")))
            (texts_in_languages(held.lang, "text", |of| say.msg_text_in(of), &say.msg_text_hint(), &texts, held.error("text-fr")))
            (select_field(&Field { id: "kind", name: "kind", label: &say.msg_kind(), value: &held.value("kind", kind.name().to_owned()), error: held.error("kind"), ..Field::default() }, "", &kinds))
            (text_field(InputKind::Text, &Field {
                id: "language", name: "language", label: &say.msg_language(), hint: &say.msg_language_hint(),
                value: &held.value("language", language.clone()), error: held.error("language"), width: Width::Tiny, ..Field::default()
            }))
            details open[!held.error("partner").is_empty()] {
                summary { (say.msg_fact_partners()) }
                (checkbox_fieldset(&Choices { id: "partner", name: "partner", legend: &say.msg_fact_partners(), hint: &say.msg_partners_hint(), error: held.error("partner"), options: &options }))
            }
            (fieldset(&say.msg_rule(), html! {
                p { (say.msg_rule_text()) }
                (held.field("optional", &say.msg_rule_optional_label(), &say.msg_rule_optional_hint(), if rule.optional > 0 { rule.optional.to_string() } else { String::new() }, Width::Tiny))
                (held.field("credits", &say.msg_rule_credits_label(), "", rule.credits.map(figure).unwrap_or_default(), Width::Tiny))
                (held.field("average", &say.msg_rule_average_label(), &say.msg_rule_average_hint(), share(asks.map(|one| one.average)), Width::Tiny))
                (held.field("floor", &say.msg_rule_floor_label(), &say.msg_rule_floor_hint(), share(asks.map(|one| one.floor)), Width::Tiny))
            }))
            (button(Look::Primary, "do", "save", html! { (say.msg_save()) }))
        },
    )
}
