//! Pages: sign in, sign out.

use super::{Proved, SignIn, TryPassword, Whose};
use crate::{
    address::Address,
    arrive::{arrive, session_before},
    passkeys, say,
    sent::Sent,
    sessions::{self, EndSession, SessionCache, ended_cookie},
    shown::{self, Line, Next, line, next_field, with_next},
};
use axum::{
    extract::{Query, State},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::CookieJar;
use ground::Refusal;
use maud::{Markup, html};
use serde::Deserialize;
use web::{
    House, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button, buttons, link_button},
        form::{InputKind, form},
        layout::{panel, section},
    },
    paths::people as at,
};

#[derive(Deserialize, Default)]
pub(crate) struct SignInForm {
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    next: String,
}

/// `GET /sign-in`
pub(crate) async fn page(
    _: at::SignIn,
    State(house): State<House>,
    visitor: Visitor,
    Query(Next { next }): Query<Next>,
) -> Response {
    if visitor.is_signed_in() {
        return Redirect::to(&crate::after::page(&next)).into_response();
    }
    let filled = SignInForm { next, ..SignInForm::default() };
    shown(&house, &visitor, &filled, &Refusals::none())
}

/// `POST /sign-in`
pub(crate) async fn sent(
    _: at::SignIn,
    State(house): State<House>,
    visitor: Visitor,
    jar: CookieJar,
    Address(address): Address,
    headers: HeaderMap,
    Sent(filled): Sent<SignInForm>,
) -> Result<Response, Wrong> {
    let (who, site) = (&visitor.who, &house.site);
    let whose = Whose::Email(filled.email.clone());
    let tried = TryPassword { whose: whose.clone(), address: address.clone() };
    let candidates = site.act(who, tried).await?;
    let Some(proved) = Proved::by_password(candidates, filled.password.clone()).await? else {
        let wrong = Refusal::new("people.wrong-password", |lang| say(lang).msg_sign_in_wrong());
        let refusals = shown::refusals(wrong.at("email").into(), &visitor)?;
        return Ok(shown::again(shown(&house, &visitor, &filled, &refusals)));
    };
    let before = session_before(&visitor);
    let label = sessions::label(&headers);
    let signed_in = site.act(who, SignIn { proved, whose, address, before, label }).await?;
    Ok(arrive(&house, &visitor, jar, &signed_in, &filled.next))
}

fn shown(house: &House, visitor: &Visitor, filled: &SignInForm, refusals: &Refusals) -> Response {
    let say = say(visitor.lang());
    let next = filled.next.as_str();
    let email = Line {
        name: "email",
        label: &say.msg_field_email(),
        value: &filled.email,
        autocomplete: "username",
        ..Line::default()
    };
    let password = Line {
        name: "password",
        label: &say.msg_field_password(),
        autocomplete: "current-password",
        ..Line::default()
    };
    let body = html! {
        (shown::summary(visitor.lang(), refusals))
        (shown::accounts_note(visitor))
        (form(&at::SignIn.to_string(), "", next_field(next), html! {
            (line(InputKind::Email, refusals, &email))
            (line(InputKind::Password, refusals, &password))
            div.cluster {
                (button(Look::Primary, "", "", html! { (say.msg_sign_in_button()) }))
                a href=(at::ForgottenPassword) { (say.msg_forgotten_link()) }
            }
        }))
        (other_ways(house, visitor, next))
        (section(&say.msg_sign_in_no_account(), None, html! {
            (link_button(Look::Plain, &with_next(at::SignUp, next), html! { (say.msg_sign_up_title()) }))
        }))
    };
    let title = say.msg_sign_in_title();
    shown::narrow(&title, "", body).script("passkey.js").render(house, visitor)
}

/// By passkey, where the site can; by one's institution; by mail, everywhere.
pub(super) fn other_ways(house: &House, visitor: &Visitor, next: &str) -> Markup {
    let say = say(visitor.lang());
    let field = refusal_free_email(visitor);
    html! {
        (section(&say.msg_sign_in_otherwise(), None, html! {
            (buttons(html! {
                @if passkeys::relying_party(visitor.origin(house)).is_some() {
                    (passkeys::sign_in_button(visitor.lang(), next))
                }
                (link_button(Look::Plain, &with_next(web::paths::openid::ChooseInstitution, next), html! { (say.msg_sign_in_by_institution()) }))
            }))
            (panel(form(&at::MagicLink.to_string(), "", next_field(next), html! {
                p { (say.msg_link_offer()) }
                (field)
                (button(Look::Plain, "", "", html! { (say.msg_link_button()) }))
            })))
        }))
    }
}

/// The second address field of the page needs an id of its own.
fn refusal_free_email(visitor: &Visitor) -> Markup {
    use web::components::form::{Field, text_field};
    let say = say(visitor.lang());
    text_field(
        InputKind::Email,
        &Field {
            id: "link-email",
            name: "email",
            label: &say.msg_field_email(),
            autocomplete: "email",
            ..Field::default()
        },
    )
}

/// `POST /sign-out`
pub(crate) async fn sign_out(
    _: at::SignOut,
    State(house): State<House>,
    visitor: Visitor,
    jar: CookieJar,
) -> Result<Response, Wrong> {
    if let Some((person, session)) = session_before(&visitor) {
        house.site.act(&visitor.who, EndSession { person, session }).await?;
        house.site.shelf().get::<SessionCache>().forget(person);
    }
    let jar = jar.add(ended_cookie(&house));
    // On a shared computer the next person must not go back to these pages.
    let clear = [(HeaderName::from_static("clear-site-data"), HeaderValue::from_static("\"cache\""))];
    Ok(match visitor.wants {
        Wants::Json => (jar, clear, StatusCode::NO_CONTENT).into_response(),
        _ => (jar, clear, Redirect::to(&web::paths::Home.to_string())).into_response(),
    })
}
