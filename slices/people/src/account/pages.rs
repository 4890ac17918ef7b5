//! Page: the account.

use crate::{
    passkeys, passwords,
    person::{self, Person, profile::SaveProfile},
    say,
    sent::Sent,
    sessions::SessionCache,
    shown::{self, Line, line},
};
use axum::{
    Json,
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::{Cookie, CookieJar};
use ground::Fault;
use lexicon::Lang;
use maud::{Markup, html};
use serde::Deserialize;
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button, link_button},
        form::{ChoiceOption, Choices, Field, InputKind, form, radio_fieldset, zone_field},
        layout::{narrow_page, section},
        notice::notice,
        page_header::{PageHeader, page_header},
        tone::Tone,
    },
    paths::people as at,
};

/// What was just done: said at the top.
#[derive(Deserialize, Default)]
pub(crate) struct Done {
    saved: Option<String>,
    mailed: Option<String>,
    confirmed: Option<String>,
    password: Option<String>,
    #[serde(rename = "taken-over")]
    taken_over: Option<String>,
}

async fn myself(house: &House, visitor: &Visitor) -> Result<Person, Wrong> {
    let me = visitor.who.person.ok_or(Fault::SignIn)?;
    let found = house.site.look(move |view| person::person(view, me)).await.map_err(Fault::from)?;
    Ok(found.ok_or(Fault::SignIn)?)
}

/// `GET /account`
pub(crate) async fn page(
    _: at::Account,
    State(house): State<House>,
    visitor: Visitor,
    Query(done): Query<Done>,
) -> Result<Response, Wrong> {
    let person = myself(&house, &visitor).await?;
    if visitor.wants == Wants::Json {
        return Ok(shown::not_kept(Json(as_json(&person)).into_response()));
    }
    Ok(shown(&house, &visitor, &person, &done, &Refusals::none()))
}

fn as_json(person: &Person) -> serde_json::Value {
    serde_json::json!({
        "id": person.id, "name": person.name, "email": person.email,
        "email_confirmed": person.is_confirmed(), "language": person.lang.tag(), "zone": person.zone,
    })
}

/// The account page again, with what was refused in one of its forms.
pub(crate) async fn with_refusals(house: &House, visitor: &Visitor, fault: Fault) -> Result<Response, Wrong> {
    let refusals = shown::refusals(fault, visitor)?;
    let person = myself(house, visitor).await?;
    Ok(shown::again(shown(house, visitor, &person, &Done::default(), &refusals)))
}

#[derive(Deserialize)]
pub(crate) struct ProfileForm {
    #[serde(default)]
    name: String,
    #[serde(default)]
    language: String,
    #[serde(default)]
    zone: String,
}

/// `POST /account`
pub(crate) async fn sent(
    _: at::Account,
    State(house): State<House>,
    visitor: Visitor,
    jar: CookieJar,
    Sent(filled): Sent<ProfileForm>,
) -> Result<Response, Wrong> {
    let mut person = myself(&house, &visitor).await?;
    person.lang = Lang::of_tag(&filled.language).unwrap_or(person.lang);
    person.name = filled.name;
    person.zone = filled.zone;
    let act = SaveProfile {
        person: person.id,
        name: person.name.clone(),
        lang: person.lang,
        zone: person.zone.clone(),
    };
    if let Err(fault) = house.site.act(&visitor.who, act).await {
        let refusals = shown::refusals(fault, &visitor)?;
        return Ok(shown::again(shown(&house, &visitor, &person, &Done::default(), &refusals)));
    }
    house.site.shelf().get::<SessionCache>().forget(person.id);
    // What was chosen on some page gives way to what the account says now.
    let mut forgotten = Cookie::new(web::LANG_COOKIE, "");
    forgotten.set_path("/");
    forgotten.make_removal();
    let jar = jar.add(forgotten);
    Ok(match visitor.wants {
        Wants::Json => (jar, StatusCode::NO_CONTENT).into_response(),
        _ => (jar, Redirect::to(&format!("{}?saved=yes", at::Account))).into_response(),
    })
}

fn shown(house: &House, visitor: &Visitor, person: &Person, done: &Done, refusals: &Refusals) -> Response {
    let say = say(visitor.lang());
    let title = say.msg_account_title();
    let header = PageHeader { title: &title, ..PageHeader::default() };
    let email = person.email.as_deref().unwrap_or_default();
    let body = html! {
        (page_header(&header))
        (narrow_page(html! {
            (shown::summary(visitor.lang(), refusals))
            (said(visitor.lang(), done))
            (section(&say.msg_account_profile(), None, profile_form(visitor, person, refusals)))
            (section(&say.msg_account_email(), None, email_form(visitor, person, refusals)))
            (section(&say.msg_account_password(), None, passwords::pages::change_form(visitor, email, refusals)))
            (section(&say.msg_account_more(), None, html! {
                ul {
                    li { a href=(at::Passkeys) { (say.msg_passkeys_title()) } @if passkeys::relying_party(visitor.origin(&house)).is_none() { " " (say.msg_passkeys_off_short()) } }
                    li { a href=(web::paths::openid::Identities) { (say.msg_account_identities()) } }
                    li { a href=(at::Sessions) { (say.msg_sessions_title()) } }
                    li { a href=(web::paths::network::KnownBy) { (say.msg_account_institutions()) } }
                    li { a href=(web::paths::privacy::MyConsents) { (say.msg_account_consents()) } }
                    li { a href=(web::paths::privacy::ReadableData) { (say.msg_account_data()) } }
                    li { a href=(at::MyData) download="essaim.json" { (say.msg_data_link()) } }
                    li { a href=(web::paths::Privacy) { (say.msg_privacy_title()) } }
                }
                (link_button(Look::Quiet, &at::Erase.to_string(), html! { (say.msg_erase_title()) }))
            }))
        }))
    };
    shown::not_kept(Page::new(&title).body(body).render(house, visitor))
}

fn said(lang: Lang, done: &Done) -> Markup {
    let say = say(lang);
    let good = |text: String| notice(Tone::Good, "", html! { p { (text) } });
    html! {
        @if done.saved.is_some() { (good(say.msg_done_saved())) }
        @if done.mailed.is_some() { (good(say.msg_done_mailed())) }
        @if done.confirmed.is_some() { (good(say.msg_done_confirmed())) }
        @if done.password.is_some() { (good(say.msg_done_password())) }
        @if done.taken_over.is_some() { (notice(Tone::Warn, "", html! { p { (say.msg_done_taken_over()) } })) }
    }
}

fn profile_form(visitor: &Visitor, person: &Person, refusals: &Refusals) -> Markup {
    let say = say(visitor.lang());
    let name = Line {
        name: "name",
        label: &say.msg_field_name(),
        hint: &say.msg_field_name_hint(),
        value: &person.name,
        autocomplete: "name",
        ..Line::default()
    };
    let languages = Lang::ALL.map(|lang| ChoiceOption {
        value: lang.tag(),
        label: lang.own_name(),
        chosen: lang == person.lang,
        ..ChoiceOption::default()
    });
    let zone = Field {
        id: "zone",
        name: "zone",
        label: &say.msg_field_zone(),
        hint: &say.msg_field_zone_hint(),
        value: &person.zone,
        error: refusals.at("zone").unwrap_or_default(),
        ..Field::default()
    };
    form(
        &at::Account.to_string(),
        "",
        html! {},
        html! {
            (line(InputKind::Text, refusals, &name))
            (radio_fieldset(&Choices {
                id: "language", name: "language", legend: &say.msg_field_language(),
                options: &languages, ..Choices::default()
            }))
            (zone_field(visitor.lang(), &zone))
            (button(Look::Primary, "", "", html! { (say.msg_save()) }))
        },
    )
}

fn email_form(visitor: &Visitor, person: &Person, refusals: &Refusals) -> Markup {
    let say = say(visitor.lang());
    let (tone, state, act) = match (&person.email, person.is_confirmed()) {
        (Some(_), true) => (Tone::Good, say.msg_email_confirmed(), say.msg_account_email_change()),
        (Some(_), false) => (Tone::Warn, say.msg_email_unconfirmed(), say.msg_account_email_button()),
        (None, _) => (Tone::Warn, say.msg_email_none(), say.msg_account_email_button()),
    };
    let email = Line {
        name: "email",
        label: &say.msg_field_email(),
        hint: &say.msg_account_email_hint(),
        value: person.email.as_deref().unwrap_or_default(),
        autocomplete: "email",
        ..Line::default()
    };
    html! {
        (notice(tone, "", html! { p { (state) } }))
        (form(&at::AccountEmail.to_string(), "", html! {}, html! {
            (line(InputKind::Email, refusals, &email))
            (button(Look::Plain, "", "", html! { (act) }))
        }))
    }
}
