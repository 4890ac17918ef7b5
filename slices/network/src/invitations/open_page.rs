//! Page: the link of an invitation. It says what is offered, and by whom; a button takes it up.

use super::{AcceptInvitation, JoinByInvitation, LookAtInvitation, SeenInvitation};
use crate::{look::wrong_summary, roles::last_day, say};
use axum::{
    Form,
    extract::State,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::CookieJar;
use lexicon::Lang;
use maud::{Markup, html};
use people::SessionCache;
use serde::Deserialize;
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button, link_button},
        form::{Field, InputKind, form, text_field},
        layout::narrow_page,
        notice::notice,
        page_header::{PageHeader, page_header},
        tone::Tone,
    },
    paths::{self, network as at},
};
use words::dates;

/// `GET /invitations/{token}`
pub async fn open(
    at: at::Invitation,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    show(&house, &visitor, &at, "", &Refusals::none()).await
}

#[derive(Clone, Debug, Default, Deserialize)]
pub struct JoinForm {
    /// For a new account.
    #[serde(default)]
    name: String,
}

/// `POST /invitations/{token}`
pub async fn take_up(
    at: at::Invitation,
    State(house): State<House>,
    visitor: Visitor,
    jar: CookieJar,
    headers: HeaderMap,
    Form(JoinForm { name }): Form<JoinForm>,
) -> Result<Response, Wrong> {
    let done = match visitor.who.person {
        Some(me) => {
            let done = house.site.act(&visitor.who, AcceptInvitation { token: at.token.clone() }).await;
            done.map(|_| {
                house.site.shelf().get::<SessionCache>().forget(me);
                match visitor.wants {
                    Wants::Json => StatusCode::NO_CONTENT.into_response(),
                    _ => Redirect::to(&format!("{}?done=accepted", at::KnownBy)).into_response(),
                }
            })
        }
        None => {
            let act = JoinByInvitation {
                token: at.token.clone(),
                name: name.clone(),
                lang: visitor.lang(),
                zone: house.settings.zone.clone(),
                label: people::browser_label(&headers),
                before: people::session_before(&visitor),
            };
            let joined = house.site.act(&visitor.who, act).await;
            let next = format!("{}?done=joined", at::KnownBy);
            joined.map(|signed_in| people::arrive(&house, &visitor, jar, &signed_in, &next))
        }
    };
    match done {
        Ok(response) => Ok(response),
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            show(&house, &visitor, &at, &name, &refusals).await
        }
    }
}

async fn show(
    house: &House,
    visitor: &Visitor,
    at: &at::Invitation,
    name: &str,
    refusals: &Refusals,
) -> Result<Response, Wrong> {
    let lang = visitor.lang();
    let say = say(lang);
    let seen = house.site.ask(&visitor.who, LookAtInvitation { token: at.token.clone() }).await?;
    let title = say.msg_invitation_title();
    let (lead, body) = match &seen {
        None => {
            let home = link_button(Look::Plain, &paths::Home.to_string(), html! { (say.msg_to_home()) });
            (say.msg_invitation_over(), home)
        }
        Some(seen) => (offered(lang, house, seen), ways(house, visitor, at, seen, name, refusals)),
    };
    let header = PageHeader { title: &title, lead: &lead, ..PageHeader::default() };
    let body = html! { (page_header(&header)) (narrow_page(body)) };
    let mut response = Page::new(&title).body(body).render(house, visitor);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    *response.status_mut() = match (&seen, refusals.is_empty()) {
        (None, _) => StatusCode::NOT_FOUND,
        (Some(_), true) => StatusCode::OK,
        (Some(_), false) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    Ok(response)
}

/// Who offers which role where.
fn offered(lang: Lang, house: &House, seen: &SeenInvitation) -> String {
    let say = say(lang);
    let zone = if seen.zone.is_empty() { &house.settings.zone } else { &seen.zone };
    let role = words::base::role(lang, seen.invitation.role);
    let mut said = match seen.is_whole {
        true => say.msg_invitation_lead(&seen.institution.name, &role),
        false => say.msg_invitation_lead_in(&seen.institution.name, &seen.place, &role),
    };
    if let Some(from) = seen.invitation.period.from {
        said.push_str(&format!(" {}", say.msg_invitation_from(dates::day(lang, from, zone))));
    }
    if let Some(until) = seen.invitation.period.until {
        said.push_str(&format!(" {}", say.msg_invitation_until(dates::day(lang, last_day(until), zone))));
    }
    said
}

/// What one can do: it depends on who has the address, and on who is here.
fn ways(
    house: &House,
    visitor: &Visitor,
    at: &at::Invitation,
    seen: &SeenInvitation,
    name: &str,
    refusals: &Refusals,
) -> Markup {
    let lang = visitor.lang();
    let say = say(lang);
    let email = &seen.invitation.email;
    let sign_in = paths::people::sign_in_then(&at.to_string());
    let accept = |look| button(look, "", "", html! { (say.msg_accept()) });
    html! {
        (wrong_summary(lang, refusals))
        @match (visitor.who.person, seen.owner) {
            (Some(me), Some(owner)) if me != owner => {
                (notice(Tone::Warn, "", html! { p { (say.msg_invited_another()) } }))
                (form(&paths::people::SignOut.to_string(), "", html! {}, button(Look::Plain, "", "", html! { (say.msg_sign_out()) })))
            }
            (Some(_), owner) => {
                @if owner.is_none() {
                    (notice(Tone::Info, "", html! { p { (say.msg_invited_elsewhere(email, visitor.name.as_deref().unwrap_or_default())) } }))
                }
                (form(&at.to_string(), "", html! {}, accept(Look::Primary)))
            }
            (None, Some(_)) => {
                p { (say.msg_sign_in_to_accept(email)) }
                (link_button(Look::Primary, &sign_in, html! { (say.msg_sign_in()) }))
            }
            (None, None) => {
                p { (say.msg_join_lead(email)) }
                (form(&at.to_string(), "", html! {}, html! {
                    (text_field(InputKind::Text, &Field {
                        id: "name", name: "name", label: &say.msg_your_name(), hint: &say.msg_your_name_hint(),
                        value: if name.is_empty() { &seen.invitation.name } else { name },
                        error: refusals.at("name").unwrap_or_default(), autocomplete: "name", ..Field::default()
                    }))
                    p class="small" { (say.msg_join_privacy()) " " a href=(paths::Privacy) { (say.msg_privacy()) } }
                    (button(Look::Primary, "", "", html! { (say.msg_join(&house.settings.name)) }))
                }))
                p { (say.msg_have_account()) " " a href=(sign_in) { (say.msg_sign_in()) } }
            }
        }
    }
}
