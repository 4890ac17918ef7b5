//! Pages: signing in by mail.

use super::link::{AskLink, Back, LinkStands, SignInByMail};
use crate::{
    address::Address,
    arrive::{arrive, session_before},
    letters::Sender,
    say, secret,
    sent::Sent,
    sessions::{self, cookie},
    shown::{self, Line, Next, line, next_field, with_next},
};
use axum::{
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

/// The cookie of the browser that asked: only there does the letter sign in.
fn browser_cookie(house: &House) -> &'static str {
    if house.settings.is_https() { "__Host-essaim-link" } else { "essaim-link" }
}

fn browser(house: &House, jar: &CookieJar) -> Option<String> {
    jar.get(browser_cookie(house)).map(|cookie| cookie.value().to_owned())
}

#[derive(Deserialize)]
pub(crate) struct LinkForm {
    #[serde(default)]
    email: String,
    #[serde(default)]
    next: String,
}

/// `POST /sign-in/link`
pub(crate) async fn link_asked(
    _: at::MagicLink,
    State(house): State<House>,
    visitor: Visitor,
    jar: CookieJar,
    Address(address): Address,
    Sent(filled): Sent<LinkForm>,
) -> Result<Response, Wrong> {
    let browser = browser(&house, &jar).unwrap_or_else(|| secret::fresh(&house.site.cx(&visitor.who)));
    let LinkForm { email, next } = filled;
    let sender = Sender::of(&house, &visitor);
    let asked = AskLink { email, browser: browser.clone(), next: next.clone(), address, sender };
    house.site.act(&visitor.who, asked).await?;
    let jar = jar.add(cookie::guarded(&house, browser_cookie(&house), browser));
    Ok(match visitor.wants {
        Wants::Json => (jar, StatusCode::ACCEPTED).into_response(),
        _ => (jar, Redirect::to(&with_next(at::MagicLinkCode, &next))).into_response(),
    })
}

/// `GET /sign-in/code`: what to do with the letter.
pub(crate) async fn code_form(
    _: at::MagicLinkCode,
    State(house): State<House>,
    visitor: Visitor,
    Query(Next { next }): Query<Next>,
) -> Response {
    code_page(&house, &visitor, &next, &Refusals::none())
}

fn code_page(house: &House, visitor: &Visitor, next: &str, refusals: &Refusals) -> Response {
    let say = say(visitor.lang());
    let code = Line {
        name: "code",
        label: &say.msg_code_field(),
        hint: &say.msg_code_hint(),
        autocomplete: "one-time-code",
        ..Line::default()
    };
    let body = html! {
        (shown::summary(visitor.lang(), refusals))
        (form(&at::MagicLinkCode.to_string(), "", next_field(next), html! {
            (line(InputKind::Digits, refusals, &code))
            (button(Look::Primary, "", "", html! { (say.msg_sign_in_button()) }))
        }))
        p { a href=(with_next(at::SignIn, next)) { (say.msg_back_to_sign_in()) } }
    };
    shown::decision(house, visitor, (&say.msg_link_sent_title(), &say.msg_link_sent()), body)
}

#[derive(Deserialize)]
pub(crate) struct CodeForm {
    #[serde(default)]
    code: String,
    #[serde(default)]
    next: String,
}

/// `POST /sign-in/code`
pub(crate) async fn code_typed(
    _: at::MagicLinkCode,
    State(house): State<House>,
    visitor: Visitor,
    jar: CookieJar,
    Address(address): Address,
    headers: HeaderMap,
    Sent(filled): Sent<CodeForm>,
) -> Result<Response, Wrong> {
    let back = Back::Digits(filled.code.chars().take(64).collect());
    let act = sign_in(&house, &visitor, &jar, address, &headers, back);
    if let Some(back) = house.site.act(&visitor.who, act).await? {
        // Of two letters one browser asked for, the digits say which one it was.
        let next = if back.next.is_empty() { filled.next } else { back.next };
        return Ok(arrive(&house, &visitor, jar, &back.signed_in, &next));
    }
    let wrong = Refusal::new("people.wrong-code", |lang| say(lang).msg_code_wrong()).at("code");
    let refusals = shown::refusals(wrong.into(), &visitor)?;
    Ok(shown::again(code_page(&house, &visitor, &filled.next, &refusals)))
}

fn sign_in(
    house: &House,
    visitor: &Visitor,
    jar: &CookieJar,
    address: Option<String>,
    headers: &HeaderMap,
    back: Back,
) -> SignInByMail {
    SignInByMail {
        back,
        browser: browser(house, jar),
        address,
        before: session_before(visitor),
        label: sessions::label(headers),
    }
}

/// `GET /sign-in/link/{token}`: a button, so that the programs that open links of letters use nothing up; or that the
/// link no longer works.
pub(crate) async fn link_opened(
    path: at::MagicLinkOpened,
    State(house): State<House>,
    visitor: Visitor,
    jar: CookieJar,
) -> Result<Response, Wrong> {
    let say = say(visitor.lang());
    let stands = house.site.ask(&visitor.who, LinkStands { token: path.token.clone() }).await?;
    let (lead, body) = if !stands {
        let again =
            link_button(Look::Primary, &at::SignIn.to_string(), html! { (say.msg_back_to_sign_in()) });
        (say.msg_link_over(), again)
    } else if browser(&house, &jar).is_some() {
        let press = button(Look::Primary, "", "", html! { (say.msg_sign_in_button()) });
        (say.msg_link_press(), form(&path.to_string(), "", html! {}, press))
    } else {
        let again = link_button(Look::Plain, &at::SignIn.to_string(), html! { (say.msg_back_to_sign_in()) });
        (say.msg_link_elsewhere(), again)
    };
    Ok(shown::not_kept(shown::decision(&house, &visitor, (&say.msg_sign_in_title(), &lead), body)))
}

/// `POST /sign-in/link/{token}`
pub(crate) async fn link_pressed(
    path: at::MagicLinkOpened,
    State(house): State<House>,
    visitor: Visitor,
    jar: CookieJar,
    Address(address): Address,
    headers: HeaderMap,
) -> Result<Response, Wrong> {
    let act = sign_in(&house, &visitor, &jar, address, &headers, Back::Link(path.token));
    match house.site.act(&visitor.who, act).await? {
        Some(back) => Ok(arrive(&house, &visitor, jar, &back.signed_in, &back.next)),
        None => {
            let over = Refusal::new("people.link-over", |lang| say(lang).msg_link_over());
            Err(Fault::from(over).into())
        }
    }
}
