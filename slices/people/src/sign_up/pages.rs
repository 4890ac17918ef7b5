//! Pages: make an account, confirm its address.

use super::{AskConfirmation, ConfirmAddress, SignUp};
use crate::{
    address::Address,
    arrive::arrive,
    email,
    letters::Sender,
    passwords::{self, rules},
    person::profile,
    say,
    sent::Sent,
    sessions,
    shown::{self, Line, Next, line, next_field, with_next},
    sign_in::SignedIn,
};
use axum::{
    Json,
    extract::{Query, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::CookieJar;
use ground::{Fault, Refusal};
use maud::html;
use serde::Deserialize;
use web::{
    House, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button, link_button},
        form::{InputKind, form},
    },
    paths::people as at,
};

#[derive(Deserialize, Default)]
pub(crate) struct SignUpForm {
    #[serde(default)]
    name: String,
    #[serde(default)]
    email: String,
    /// Empty: sign in by mail.
    #[serde(default)]
    password: String,
    #[serde(default)]
    next: String,
}

/// `GET /sign-up`
pub(crate) async fn page(
    _: at::SignUp,
    State(house): State<House>,
    visitor: Visitor,
    Query(Next { next }): Query<Next>,
) -> Response {
    if visitor.is_signed_in() {
        return Redirect::to(&crate::after::page(&next)).into_response();
    }
    let filled = SignUpForm { next, ..SignUpForm::default() };
    shown(&house, &visitor, &filled, &Refusals::none())
}

/// `POST /sign-up`
pub(crate) async fn sent(
    _: at::SignUp,
    State(house): State<House>,
    visitor: Visitor,
    jar: CookieJar,
    Address(address): Address,
    headers: HeaderMap,
    Sent(filled): Sent<SignUpForm>,
) -> Result<Response, Wrong> {
    if let Err(fault) = check(&house, &filled) {
        let refusals = shown::refusals(fault, &visitor)?;
        return Ok(shown::again(shown(&house, &visitor, &filled, &refusals)));
    }
    let password_hash = if filled.password.is_empty() {
        None
    } else {
        let salt = house.site.cx(&visitor.who).bytes();
        Some(passwords::hash_aside(filled.password, salt).await?)
    };
    let act = SignUp {
        name: filled.name,
        email: filled.email,
        password_hash,
        lang: visitor.lang(),
        zone: house.settings.zone.clone(),
        label: sessions::label(&headers),
        address,
        sender: Sender::of(&house, &visitor),
    };
    let made = house.site.act(&visitor.who, act).await?;
    let id = made.person;
    let signed_in = SignedIn { person: id, token: made.token, without_passkey: true, taken_over: false };
    let response = arrive(&house, &visitor, jar, &signed_in, &filled.next);
    Ok(match visitor.wants {
        Wants::Json => {
            let (parts, _) = response.into_parts();
            (StatusCode::CREATED, parts.headers, Json(serde_json::json!({ "id": id }))).into_response()
        }
        _ => response,
    })
}

/// All that is wrong at once, so that the form comes back once.
fn check(house: &House, filled: &SignUpForm) -> Result<(), Fault> {
    let mut all: Vec<Refusal> = Vec::new();
    let checked = [profile::read_name(&filled.name).map(drop), email::read(&filled.email).map(drop)];
    for fault in checked.into_iter().filter_map(Result::err) {
        match fault {
            Fault::Refused(refusals) => all.extend(refusals),
            other => return Err(other),
        }
    }
    if !filled.password.is_empty() {
        let known = [filled.name.as_str(), filled.email.as_str(), house.settings.name.as_str()];
        all.extend(rules::check(&filled.password, &known).err().map(|weak| weak.at("password")));
    }
    if all.is_empty() { Ok(()) } else { Err(Fault::Refused(all)) }
}

fn shown(house: &House, visitor: &Visitor, filled: &SignUpForm, refusals: &Refusals) -> Response {
    let say = say(visitor.lang());
    let next = filled.next.as_str();
    let name = Line {
        name: "name",
        label: &say.msg_field_name(),
        hint: &say.msg_field_name_hint(),
        value: &filled.name,
        autocomplete: "name",
        ..Line::default()
    };
    let email = Line {
        name: "email",
        label: &say.msg_field_email(),
        hint: &say.msg_sign_up_email_hint(),
        value: &filled.email,
        autocomplete: "email",
        ..Line::default()
    };
    let password = Line {
        name: "password",
        label: &say.msg_field_password(),
        hint: &say.msg_sign_up_password_hint(),
        autocomplete: "new-password",
        optional: &say.msg_optional(),
        ..Line::default()
    };
    let body = html! {
        (shown::summary(visitor.lang(), refusals))
        (shown::accounts_note(visitor))
        (form(&at::SignUp.to_string(), "", next_field(next), html! {
            (line(InputKind::Text, refusals, &name))
            (line(InputKind::Email, refusals, &email))
            (line(InputKind::Password, refusals, &password))
            p.small { (say.msg_sign_up_privacy()) " " a href=(web::paths::Privacy) { (say.msg_privacy_title()) } }
            (button(Look::Primary, "", "", html! { (say.msg_sign_up_button()) }))
        }))
        p { (say.msg_sign_up_already()) " " a href=(with_next(at::SignIn, next)) { (say.msg_sign_in_title()) } }
    };
    shown::decision(house, visitor, (&say.msg_sign_up_title(), &say.msg_sign_up_lead()), body)
}

/// `GET /confirm/{token}`
pub(crate) async fn confirm_opened(
    path: at::ConfirmEmail,
    State(house): State<House>,
    visitor: Visitor,
) -> Response {
    let say = say(visitor.lang());
    let (lead, body) = match &visitor.name {
        Some(name) => {
            let press = button(Look::Primary, "", "", html! { (say.msg_confirm_button()) });
            (say.msg_confirm_press(name), form(&path.to_string(), "", html! {}, press))
        }
        None => {
            let sign_in = at::sign_in_then(&path.to_string());
            let link = link_button(Look::Primary, &sign_in, html! { (say.msg_sign_in_title()) });
            (say.msg_confirm_sign_in(), link)
        }
    };
    shown::not_kept(shown::decision(&house, &visitor, (&say.msg_confirm_title(), &lead), body))
}

/// `POST /confirm/{token}`
pub(crate) async fn confirm_pressed(
    path: at::ConfirmEmail,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let person = visitor.who.person.ok_or(Fault::SignIn)?;
    let act = ConfirmAddress { person, token: path.token, sender: Sender::of(&house, &visitor) };
    house.site.act(&visitor.who, act).await?;
    Ok(Redirect::to(&format!("{}?confirmed=yes", at::Account)).into_response())
}

#[derive(Deserialize)]
pub(crate) struct EmailForm {
    #[serde(default)]
    email: String,
}

/// `POST /account/email`
pub(crate) async fn email_sent(
    _: at::AccountEmail,
    State(house): State<House>,
    visitor: Visitor,
    Address(address): Address,
    Sent(filled): Sent<EmailForm>,
) -> Result<Response, Wrong> {
    let person = visitor.who.person.ok_or(Fault::SignIn)?;
    let act = AskConfirmation { person, email: filled.email, address, sender: Sender::of(&house, &visitor) };
    match house.site.act(&visitor.who, act).await {
        Ok(()) if visitor.wants == Wants::Json => Ok(StatusCode::ACCEPTED.into_response()),
        Ok(()) => Ok(Redirect::to(&format!("{}?mailed=yes", at::Account)).into_response()),
        Err(fault) => crate::account::with_refusals(&house, &visitor, fault).await,
    }
}
