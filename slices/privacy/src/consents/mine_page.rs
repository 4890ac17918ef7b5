//! `/account/consents`

use super::{AnswerConsent, MyConsents, asks::Asked};
use crate::{api, say};
use axum::{
    Form,
    extract::{Query, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use ground::Fault;
use lexicon::Lang;
use maud::{Markup, html};
use network::look::{Done, zone_of};
use serde::Deserialize;
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button},
        form::{form, hidden},
        layout::{narrow_page, panel, section},
        notice::notice,
        page_header::{Crumb, PageHeader, breadcrumb, page_header},
        pill::pill,
        toast::toast,
        tone::Tone,
    },
    markdown,
    paths::{self, privacy as at},
};
use words::dates;

pub async fn show(
    _: at::MyConsents,
    State(house): State<House>,
    visitor: Visitor,
    Query(Done { done }): Query<Done>,
) -> Result<Response, Wrong> {
    let person = visitor.who.person.ok_or(Fault::SignIn)?;
    let asked = house.site.ask(&visitor.who, MyConsents { person }).await?;
    if visitor.wants == Wants::Json {
        return Ok(api::my_consents(visitor.lang(), &asked));
    }
    Ok(page(&house, &visitor, &asked, &done, &Refusals::none()))
}

#[derive(Clone, Debug, Default, Deserialize)]
pub struct AnswerForm {
    #[serde(default)]
    text: String,
    #[serde(default)]
    version: String,
    /// `yes` or `no`.
    #[serde(default)]
    answer: String,
}

pub async fn answer(
    _: at::MyConsents,
    State(house): State<House>,
    visitor: Visitor,
    Form(form): Form<AnswerForm>,
) -> Result<Response, Wrong> {
    let person = visitor.who.person.ok_or(Fault::SignIn)?;
    let agreed = form.answer == "yes";
    let (text, version) = (form.text.parse().ok(), form.version.parse().unwrap_or_default());
    let act = AnswerConsent { person, text, version, agreed };
    match house.site.act(&visitor.who, act).await {
        Ok(()) if visitor.wants == Wants::Json => Ok(StatusCode::NO_CONTENT.into_response()),
        Ok(()) => {
            let done = if agreed { "agreed" } else { "refused" };
            Ok(Redirect::to(&format!("{}?done={done}", at::MyConsents)).into_response())
        }
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            let asked = house.site.ask(&visitor.who, MyConsents { person }).await?;
            Ok(page(&house, &visitor, &asked, "", &refusals))
        }
    }
}

fn page(house: &House, visitor: &Visitor, asked: &[Asked], done: &str, refusals: &Refusals) -> Response {
    let lang = visitor.lang();
    let say = say(lang);
    let title = say.msg_my_consents();
    let (account, account_word) = (paths::people::Account.to_string(), say.msg_account());
    let trail = [Crumb { href: &account, label: &account_word, ..Crumb::default() }];
    let toasted = match done {
        "agreed" => say.msg_agreed(),
        "refused" => say.msg_not_agreed(),
        _ => String::new(),
    };
    let (open, answered): (Vec<&Asked>, Vec<&Asked>) =
        asked.iter().partition(|one| !one.is_answered() && !one.text.retired);
    let body = html! {
        (page_header(&PageHeader {
            title: &title, lead: &say.msg_my_consents_lead(),
            breadcrumb: breadcrumb(&say.msg_you_are_here(), &trail), ..PageHeader::default()
        }))
        (narrow_page(html! {
            @if !toasted.is_empty() { (toast(&toasted, html! {})) }
            @for (_, sentence) in refusals.all() { (notice(Tone::Bad, "", html! { p { (sentence) } })) }
            @if asked.is_empty() { p { (say.msg_my_consents_none()) } }
            @if !open.is_empty() { (section(&say.msg_consents_open(), None, all(lang, zone_of(house, visitor), &open))) }
            @if !answered.is_empty() { (section(&say.msg_consents_answered(), None, all(lang, zone_of(house, visitor), &answered))) }
        }))
    };
    let mut response = Page::new(&title).body(body).render(house, visitor);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if !refusals.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    response
}

fn all(lang: Lang, zone: &str, asked: &[&Asked]) -> Markup {
    html! { @for one in asked { (panel(text(lang, zone, one))) } }
}

fn text(lang: Lang, zone: &str, one: &Asked) -> Markup {
    let say = say(lang);
    let (wording, tongue) = (&one.text.wording, one.text.wording.tongue(lang));
    let foreign = (tongue != lang).then_some(tongue);
    html! {
        h3 lang=[foreign.map(Lang::tag)] dir=[foreign.map(Lang::dir)] { (wording.title(tongue)) }
        p class="small" { bdi { (one.institution.name) } " · " (say.msg_consent_version(one.text.version)) }
        div class="prose" lang=[foreign.map(Lang::tag)] dir=[foreign.map(Lang::dir)] { (markdown::html(wording.text(tongue))) }
        (state(lang, zone, one))
        @if !one.text.retired || one.agrees() { (buttons(lang, one)) }
    }
}

fn state(lang: Lang, zone: &str, one: &Asked) -> Markup {
    let say = say(lang);
    let day = |at| dates::short_day(lang, at, zone);
    html! {
        p {
            @match one.said {
                _ if one.text.retired => { (pill(Tone::Plain, &say.msg_consent_over())) }
                None => { (pill(Tone::Info, &say.msg_consent_unanswered())) }
                Some(said) if one.agrees() => { (pill(Tone::Good, &say.msg_consent_yes(day(said.at)))) }
                Some(said) if said.agreed => { (pill(Tone::Warn, &say.msg_consent_older(day(said.at)))) }
                Some(said) => { (pill(Tone::Plain, &say.msg_consent_no(day(said.at)))) }
            }
        }
    }
}

/// Yes and no are as easy to press; what was said already is not offered again.
fn buttons(lang: Lang, one: &Asked) -> Markup {
    let say = say(lang);
    let said_no = one.said.is_some_and(|said| !said.agreed);
    let no =
        if one.said.is_some_and(|said| said.agreed) { say.msg_take_back() } else { say.msg_do_not_agree() };
    let hidden = html! { (hidden("text", &one.text.id.to_string())) (hidden("version", &one.text.version.to_string())) };
    form(
        &at::MyConsents.to_string(),
        "",
        hidden,
        html! {
            div class="cluster" {
                @if !one.agrees() && !one.text.retired { (button(Look::Plain, "answer", "yes", html! { (say.msg_agree()) })) }
                @if !said_no { (button(Look::Plain, "answer", "no", html! { (no) })) }
            }
        },
    )
}
