//! `/institutions/{institution}/consents/{consent_text}`: what it says and said, who answered, another version, the end.

use super::{
    RetireText, TextName,
    asks::{TextOf, TextSeen},
    publish as publish_version,
    texts_page::TextForm,
};
use crate::{api, say};
use axum::{
    Form,
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use lexicon::{Lang, Role};
use maud::{Markup, html};
use network::look::{trail, wrong_summary, zone_of};
use serde::Deserialize;
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button, button_form, link_button},
        form::form,
        layout::{narrow_page, section},
        page_header::{PageHeader, page_header},
        pill::pill,
        table::{Column, Row, Table, table},
        toast::toast,
        tone::Tone,
    },
    markdown,
    paths::privacy as at,
};
use words::{dates, numbers};

#[derive(Clone, Debug, Default, Deserialize)]
pub struct Shown {
    #[serde(default)]
    done: String,
    /// The line of the journal before which the answers are shown.
    before: Option<i64>,
}

fn named(at: &at::ConsentText) -> TextName {
    TextName { institution: at.institution.clone(), text: at.consent_text.clone() }
}

pub async fn show(
    at: at::ConsentText,
    State(house): State<House>,
    visitor: Visitor,
    Query(shown): Query<Shown>,
) -> Result<Response, Wrong> {
    let seen = house.site.ask(&visitor.who, TextOf { name: named(&at), before: shown.before }).await?;
    if visitor.wants == Wants::Json {
        return Ok(api::text(&seen));
    }
    let given = TextForm::of(&seen.text.wording);
    Ok(draw(&house, &visitor, &seen, &given, &Refusals::none(), &shown.done))
}

/// A further version.
pub async fn publish(
    at: at::ConsentText,
    State(house): State<House>,
    visitor: Visitor,
    Form(given): Form<TextForm>,
) -> Result<Response, Wrong> {
    let (institution, text) = (at.institution.clone(), Some(at.consent_text.clone()));
    let done = match given.read() {
        Ok(wording) => publish_version(&house.site, &visitor.who, institution, text, &wording).await,
        Err(fault) => Err(fault),
    };
    match done {
        Ok(_) if visitor.wants == Wants::Json => Ok(StatusCode::NO_CONTENT.into_response()),
        Ok(_) => Ok(Redirect::to(&format!("{at}?done=published")).into_response()),
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            let seen = house.site.ask(&visitor.who, TextOf { name: named(&at), before: None }).await?;
            Ok(draw(&house, &visitor, &seen, &given, &refusals, ""))
        }
    }
}

pub async fn retire(
    at: at::RetireConsentText,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let at = at::ConsentText { institution: at.institution, consent_text: at.consent_text };
    house.site.act(&visitor.who, RetireText(named(&at))).await?;
    Ok(match visitor.wants {
        Wants::Json => StatusCode::NO_CONTENT.into_response(),
        _ => Redirect::to(&format!("{at}?done=retired")).into_response(),
    })
}

fn draw(
    house: &House,
    visitor: &Visitor,
    seen: &TextSeen,
    given: &TextForm,
    refusals: &Refusals,
    done: &str,
) -> Response {
    let lang = visitor.lang();
    let (say, of, text) = (say(lang), &seen.institution, &seen.text);
    let title = text.wording.title(text.wording.tongue(lang)).to_owned();
    let slug = || of.slug.clone();
    let further = [
        (at::Register { institution: slug() }.to_string(), say.msg_register_title()),
        (at::ConsentTexts { institution: slug() }.to_string(), say.msg_consents_title()),
    ];
    let may = !text.retired && [Role::Lead, Role::Administrator].iter().any(|role| seen.mine.contains(role));
    let here = at::ConsentText { institution: slug(), consent_text: text.id.to_string() }.to_string();
    let retire = at::RetireConsentText { institution: slug(), consent_text: text.id.to_string() }.to_string();
    let toasted = match done {
        "published" => say.msg_consent_published(),
        "retired" => say.msg_consent_retired_now(),
        _ => String::new(),
    };
    let zone = zone_of(house, visitor);
    let body = html! {
        (page_header(&PageHeader {
            title: &title, over: &of.name, breadcrumb: trail(lang, Some(of), &further),
            actions: html! { @if text.retired { (pill(Tone::Plain, &say.msg_consent_over())) } },
            ..PageHeader::default()
        }))
        (narrow_page(html! {
            @if !toasted.is_empty() { (toast(&toasted, html! {})) }
            (wrong_summary(lang, refusals))
            (section(&say.msg_consent_answers(), None, answers(lang, zone, seen, &here)))
            (section(&say.msg_consent_versions(), None, versions(lang, zone, seen)))
            @if may {
                (section(&say.msg_consent_again(), None, form(&here, "", html! {}, html! {
                    p { (say.msg_consent_again_lead()) }
                    (given.fields(lang, refusals))
                    (button(Look::Primary, "", "", html! { (say.msg_consent_publish()) }))
                })))
                (section(&say.msg_consent_retire(), None, html! {
                    p { (say.msg_consent_retire_lead()) }
                    (button_form(Look::Danger, &retire, html! { (say.msg_consent_retire_button()) }, html! {}))
                }))
            }
        }))
    };
    let mut response = Page::new(&format!("{title} · {}", of.name)).body(body).render(house, visitor);
    if !refusals.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    response
}

fn answers(lang: Lang, zone: &str, seen: &TextSeen, here: &str) -> Markup {
    let say = say(lang);
    let names =
        [say.msg_column_person(), say.msg_column_answer(), say.msg_column_version(), say.msg_column_when()];
    let columns: Vec<Column<'_>> = names.iter().map(|name| Column { name, ..Column::default() }).collect();
    let rows: Vec<Row> = seen
        .answers
        .iter()
        .map(|(name, answer)| {
            let state = match answer.agreed {
                true => pill(Tone::Good, &say.msg_answer_yes()),
                false => pill(Tone::Plain, &say.msg_answer_no()),
            };
            Row {
                cells: vec![
                    html! { bdi { (name) } },
                    state,
                    html! { (numbers::count(lang, answer.version)) },
                    html! { time datetime=(dates::machine(answer.at)) { (dates::moment(lang, answer.at, zone)) } },
                ],
            }
        })
        .collect();
    let agree: Vec<String> = seen
        .tally
        .iter()
        .map(|(version, count)| say.msg_consent_tally(*count, numbers::count(lang, *version)))
        .collect();
    html! {
        @if seen.answers.is_empty() { p { (say.msg_consent_nobody()) } }
        @else {
            @if agree.is_empty() { p { (say.msg_consent_nobody_agrees()) } }
            @for line in &agree { p { (line) } }
            (table(&Table { caption: &say.msg_consent_answers(), caption_hidden: true, columns: &columns, rows: &rows }))
            @if let Some(next) = seen.next { (link_button(Look::Plain, &format!("{here}?before={next}"), html! { (say.msg_consent_earlier()) })) }
        }
    }
}

fn versions(lang: Lang, zone: &str, seen: &TextSeen) -> Markup {
    let say = say(lang);
    html! {
        @for (version, wording, at, _) in &seen.versions {
            details open[*version == seen.text.version] {
                summary { (say.msg_consent_version(*version)) " – " (dates::short_day(lang, *at, zone)) }
                @for tongue in Lang::ALL {
                    @if !wording.title(tongue).is_empty() {
                        div class="prose" lang=(tongue.tag()) dir=(tongue.dir()) { h3 { (wording.title(tongue)) } (markdown::html(wording.text(tongue))) }
                    }
                }
            }
        }
    }
}
