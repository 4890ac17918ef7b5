//! Page: prove again who you are, before something serious.

use super::{Proved, SignIn, TryPassword, Whose, pages::other_ways};
use crate::{
    address::Address,
    arrive::{arrive, session_before},
    say,
    sent::Sent,
    sessions::{self, RECENT},
    shown::{self, Line, Next, line, next_field},
};
use axum::{
    extract::{Query, State},
    http::HeaderMap,
    response::Response,
};
use axum_extra::extract::cookie::CookieJar;
use ground::{Fault, Refusal};
use maud::html;
use serde::Deserialize;
use web::{
    House, Refusals, Visitor, Wrong,
    components::{
        button::{Look, button},
        form::{InputKind, form},
    },
    paths::people as at,
};

/// Whether the person proved lately who they are.
pub fn is_recent(house: &House, visitor: &Visitor) -> bool {
    visitor.who.proved_at.is_some_and(|proved| house.site.now().since(proved) <= RECENT)
}

/// `GET /account/prove`
pub(crate) async fn page(
    _: at::Prove,
    State(house): State<House>,
    visitor: Visitor,
    Query(Next { next }): Query<Next>,
) -> Result<Response, Wrong> {
    visitor.who.person.ok_or(Fault::SignIn)?;
    Ok(shown(&house, &visitor, &next, &Refusals::none()))
}

#[derive(Deserialize)]
pub(crate) struct ProveForm {
    #[serde(default)]
    password: String,
    #[serde(default)]
    next: String,
}

/// `POST /account/prove`
pub(crate) async fn send(
    _: at::Prove,
    State(house): State<House>,
    visitor: Visitor,
    jar: CookieJar,
    Address(address): Address,
    headers: HeaderMap,
    Sent(filled): Sent<ProveForm>,
) -> Result<Response, Wrong> {
    let me = visitor.who.person.ok_or(Fault::SignIn)?;
    let whose = Whose::Person(me);
    let tried = TryPassword { whose: whose.clone(), address: address.clone() };
    let candidates = house.site.act(&visitor.who, tried).await?;
    let Some(proved) = Proved::by_password(candidates, filled.password).await? else {
        let wrong = Refusal::new("people.wrong-password", |lang| say(lang).msg_prove_wrong());
        let refusals = shown::refusals(wrong.at("password").into(), &visitor)?;
        return Ok(shown::again(shown(&house, &visitor, &filled.next, &refusals)));
    };
    let (before, label) = (session_before(&visitor), sessions::label(&headers));
    let signed_in = house.site.act(&visitor.who, SignIn { proved, whose, address, before, label }).await?;
    let next = if filled.next.is_empty() { at::Account.to_string() } else { filled.next };
    Ok(arrive(&house, &visitor, jar, &signed_in, &next))
}

fn shown(house: &House, visitor: &Visitor, next: &str, refusals: &Refusals) -> Response {
    let say = say(visitor.lang());
    let password = Line {
        name: "password",
        label: &say.msg_field_password(),
        autocomplete: "current-password",
        ..Line::default()
    };
    let body = html! {
        (shown::summary(visitor.lang(), refusals))
        (form(&at::Prove.to_string(), "", next_field(next), html! {
            (line(InputKind::Password, refusals, &password))
            (button(Look::Primary, "", "", html! { (say.msg_prove_button()) }))
        }))
        (other_ways(house, visitor, next))
    };
    let title = say.msg_prove_title();
    shown::narrow(&title, &say.msg_prove_lead(), body).script("passkey.js").render(house, visitor)
}
