//! Pages: forgotten password, new password.

use super::{AskNewPassword, ChangePassword, ChooseNewPassword, WhoForgot, hash_aside, rules};
use crate::{
    address::Address,
    letters::Sender,
    person, say,
    sent::Sent,
    sessions::{self, SessionCache, session_cookie},
    shown::{self, Line, line},
    sign_in,
};
use axum::{
    extract::State,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::CookieJar;
use ground::{Fault, Refusal};
use maud::{Markup, html};
use serde::Deserialize;
use web::{
    House, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button, link_button},
        form::{InputKind, form},
    },
    paths::people as at,
};

/// `GET /password/forgotten`
pub(crate) async fn forgotten(
    _: at::ForgottenPassword,
    State(house): State<House>,
    visitor: Visitor,
) -> Response {
    forgotten_page(&house, &visitor, "", &Refusals::none())
}

fn forgotten_page(house: &House, visitor: &Visitor, email: &str, refusals: &Refusals) -> Response {
    let say = say(visitor.lang());
    let email = Line {
        name: "email",
        label: &say.msg_field_email(),
        value: email,
        autocomplete: "email",
        ..Line::default()
    };
    let body = html! {
        (shown::summary(visitor.lang(), refusals))
        (form(&at::ForgottenPassword.to_string(), "", html! {}, html! {
            (line(InputKind::Email, refusals, &email))
            (button(Look::Primary, "", "", html! { (say.msg_forgotten_button()) }))
        }))
        p { a href=(at::SignIn) { (say.msg_back_to_sign_in()) } }
    };
    shown::decision(house, visitor, (&say.msg_forgotten_title(), &say.msg_forgotten_lead()), body)
}

#[derive(Deserialize)]
pub(crate) struct ForgottenForm {
    #[serde(default)]
    email: String,
}

/// `POST /password/forgotten`
pub(crate) async fn forgotten_sent(
    _: at::ForgottenPassword,
    State(house): State<House>,
    visitor: Visitor,
    Address(address): Address,
    Sent(filled): Sent<ForgottenForm>,
) -> Result<Response, Wrong> {
    let act = AskNewPassword { email: filled.email.clone(), address, sender: Sender::of(&house, &visitor) };
    match house.site.act(&visitor.who, act).await {
        Ok(()) if visitor.wants == Wants::Json => Ok(StatusCode::ACCEPTED.into_response()),
        Ok(()) => {
            let say = say(visitor.lang());
            let back = html! { p { a href=(at::SignIn) { (say.msg_back_to_sign_in()) } } };
            let words = (&*say.msg_link_sent_title(), &*say.msg_forgotten_sent());
            Ok(shown::decision(&house, &visitor, words, back))
        }
        Err(fault) => {
            let refusals = shown::refusals(fault, &visitor)?;
            Ok(shown::again(forgotten_page(&house, &visitor, &filled.email, &refusals)))
        }
    }
}

/// `GET /password/{token}`
pub(crate) async fn new(
    path: at::NewPassword,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    match house.site.ask(&visitor.who, WhoForgot { token: path.token.clone() }).await? {
        Some(person) => {
            let email = person.email.unwrap_or_default();
            Ok(new_page(&house, &visitor, &path, &email, &Refusals::none()))
        }
        None => Ok(over_page(&house, &visitor)),
    }
}

fn over_page(house: &House, visitor: &Visitor) -> Response {
    let say = say(visitor.lang());
    let again = at::ForgottenPassword.to_string();
    let link = link_button(Look::Plain, &again, html! { (say.msg_forgotten_button()) });
    shown::again(shown::decision(house, visitor, (&say.msg_new_password_title(), &say.msg_link_over()), link))
}

fn new_page(
    house: &House,
    visitor: &Visitor,
    path: &at::NewPassword,
    email: &str,
    refusals: &Refusals,
) -> Response {
    let say = say(visitor.lang());
    let body = html! {
        (shown::summary(visitor.lang(), refusals))
        // The address lets a browser keep the new password under the right name.
        (form(&path.to_string(), "", html! { input type="text" name="username" value=(email) autocomplete="username" hidden; }, html! {
            (new_password_field(visitor, refusals))
            (button(Look::Primary, "", "", html! { (say.msg_new_password_button()) }))
        }))
    };
    let words = (&*say.msg_new_password_title(), &*say.msg_new_password_lead());
    shown::not_kept(shown::decision(house, visitor, words, body))
}

pub(crate) fn new_password_field(visitor: &Visitor, refusals: &Refusals) -> Markup {
    let say = say(visitor.lang());
    line(
        InputKind::Password,
        refusals,
        &Line {
            name: "password",
            label: &say.msg_field_new_password(),
            hint: &say.msg_password_hint(),
            autocomplete: "new-password",
            ..Line::default()
        },
    )
}

#[derive(Deserialize)]
pub(crate) struct PasswordForm {
    #[serde(default)]
    password: String,
}

/// `POST /password/{token}`
pub(crate) async fn new_sent(
    path: at::NewPassword,
    State(house): State<House>,
    visitor: Visitor,
    Sent(filled): Sent<PasswordForm>,
) -> Result<Response, Wrong> {
    let Some(person) = house.site.ask(&visitor.who, WhoForgot { token: path.token.clone() }).await? else {
        shown::refusals(Refusal::new("people.link-over", |lang| say(lang).msg_link_over()).into(), &visitor)?;
        return Ok(over_page(&house, &visitor));
    };
    let email = person.email.clone().unwrap_or_default();
    if let Err(weak) = rules::check(&filled.password, &[&person.name, &email, &house.settings.name]) {
        let refusals = shown::refusals(weak.at("password").into(), &visitor)?;
        return Ok(shown::again(new_page(&house, &visitor, &path, &email, &refusals)));
    }
    let hash = hash_aside(filled.password, house.site.cx(&visitor.who).bytes()).await?;
    let act = ChooseNewPassword { token: path.token, hash, sender: Sender::of(&house, &visitor) };
    let chosen = house.site.act(&visitor.who, act).await?;
    house.site.shelf().get::<SessionCache>().forget(chosen.person);
    if visitor.wants == Wants::Json {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    let say = say(visitor.lang());
    let sign_in = at::SignIn.to_string();
    let link = link_button(Look::Primary, &sign_in, html! { (say.msg_sign_in_title()) });
    let words = (&*say.msg_new_password_title(), &*say.msg_new_password_done());
    Ok(shown::decision(&house, &visitor, words, link))
}

/// `POST /account/password`
pub(crate) async fn change(
    _: at::Password,
    State(house): State<House>,
    visitor: Visitor,
    jar: CookieJar,
    headers: HeaderMap,
    Sent(filled): Sent<PasswordForm>,
) -> Result<Response, Wrong> {
    let me = visitor.who.person.ok_or(Fault::SignIn)?;
    if visitor.wants == Wants::Page && !sign_in::is_recent(&house, &visitor) {
        let then = shown::with_next(at::Prove, &at::Account.to_string());
        return Ok(Redirect::to(&then).into_response());
    }
    let person = house.site.look(move |view| person::person(view, me)).await.map_err(Fault::from)?;
    let person = person.ok_or(Fault::NotFound)?;
    let email = person.email.unwrap_or_default();
    if let Err(weak) = rules::check(&filled.password, &[&person.name, &email, &house.settings.name]) {
        return crate::account::with_refusals(&house, &visitor, weak.at("password").into()).await;
    }
    let hash = hash_aside(filled.password, house.site.cx(&visitor.who).bytes()).await?;
    let label = sessions::label(&headers);
    let act = ChangePassword { person: me, hash, label, sender: Sender::of(&house, &visitor) };
    let token = house.site.act(&visitor.who, act).await?;
    house.site.shelf().get::<SessionCache>().forget(me);
    let jar = jar.add(session_cookie(&house, token));
    Ok(match visitor.wants {
        Wants::Json => (jar, StatusCode::NO_CONTENT).into_response(),
        _ => (jar, Redirect::to(&format!("{}?password=yes", at::Account))).into_response(),
    })
}

/// The form of the account page.
pub(crate) fn change_form(visitor: &Visitor, email: &str, refusals: &Refusals) -> Markup {
    let say = say(visitor.lang());
    let name = html! { input type="text" name="username" value=(email) autocomplete="username" hidden; };
    form(
        &at::Password.to_string(),
        "",
        name,
        html! {
            (new_password_field(visitor, refusals))
            (button(Look::Plain, "", "", html! { (say.msg_new_password_button()) }))
        },
    )
}
