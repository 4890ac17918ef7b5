//! Page: the link of a letter that invites to a run. It says what is offered; a button takes it up.

use super::turned::Turned;
use crate::{
    enrolment::Admitted,
    invited::{AcceptRunInvitation, JoinRunByInvitation, LookAtRunInvitation, RunInvitationSeen},
    say,
};
use axum::{
    Form, Json,
    extract::State,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::CookieJar;
use maud::{Markup, html};
use people::SessionCache;
use serde::Deserialize;
use serde_json::json;
use web::{
    House, Page, Refusals, Visitor, Wants,
    components::{
        button::{Look, button, link_button},
        form::{Field, InputKind, form, text_field},
        layout::narrow_page,
        notice::notice,
        page_header::{PageHeader, page_header},
        tone::Tone,
    },
    paths::{self, learning as at},
};

/// `GET /run-invitations/{run_invitation}`
pub(super) async fn open(
    at: at::RunInvitation,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Turned> {
    show(&house, &visitor, &at, "", &Refusals::none()).await
}

#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct JoinForm {
    /// For a new account.
    #[serde(default)]
    name: String,
}

/// `POST /run-invitations/{run_invitation}`
pub(super) async fn take_up(
    at: at::RunInvitation,
    State(house): State<House>,
    visitor: Visitor,
    jar: CookieJar,
    headers: HeaderMap,
    Form(JoinForm { name }): Form<JoinForm>,
) -> Result<Response, Turned> {
    let token = at.run_invitation.clone();
    let done = match visitor.who.person {
        Some(me) => {
            let done = house.site.act(&visitor.who, AcceptRunInvitation { token }).await;
            done.map(|(run, admitted)| {
                house.site.shelf().get::<SessionCache>().forget(me);
                match visitor.wants {
                    Wants::Json => {
                        let enrolled = admitted == Admitted::Enrolled;
                        Json(json!({ "run": run, "enrolled": enrolled, "waiting": !enrolled }))
                            .into_response()
                    }
                    _ => Redirect::to(&next(&run, admitted)).into_response(),
                }
            })
        }
        None => {
            let act = JoinRunByInvitation {
                token,
                name: name.clone(),
                lang: visitor.lang(),
                zone: house.settings.zone.clone(),
                label: people::browser_label(&headers),
                before: people::session_before(&visitor),
            };
            let joined = house.site.act(&visitor.who, act).await;
            joined.map(|(signed_in, run, admitted)| {
                people::arrive(&house, &visitor, jar, &signed_in, &next(&run, admitted))
            })
        }
    };
    match done {
        Ok(response) => Ok(response),
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang()).map_err(Turned::Wrong)?;
            show(&house, &visitor, &at, &name, &refusals).await
        }
    }
}

/// Where one goes on: to the outline, or to the page that says one waits.
fn next(run: &str, admitted: Admitted) -> String {
    let run = run.to_owned();
    match admitted {
        Admitted::Enrolled => format!("{}?done={}", at::Outline { run }, super::outline::JUST_ENROLLED),
        Admitted::Waiting => format!("{}?done=waiting", paths::courses::Run { run }),
    }
}

async fn show(
    house: &House,
    visitor: &Visitor,
    at: &at::RunInvitation,
    name: &str,
    refusals: &Refusals,
) -> Result<Response, Turned> {
    let say = say(visitor.lang());
    let ask = LookAtRunInvitation { token: at.run_invitation.clone() };
    let seen = house.site.ask(&visitor.who, ask).await?;
    let title = say.msg_invited_title();
    let (lead, body) = match &seen {
        None => {
            let home = link_button(Look::Plain, &paths::Home.to_string(), html! { (say.msg_find_course()) });
            (say.msg_invited_over(), home)
        }
        Some(seen) => (
            say.msg_invited_lead(&seen.run.institution_name, &seen.run.terms.title),
            ways(visitor, at, seen, name, refusals),
        ),
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

/// What one can do: it depends on who has the address, and on who is here.
fn ways(
    visitor: &Visitor,
    at: &at::RunInvitation,
    seen: &RunInvitationSeen,
    name: &str,
    refusals: &Refusals,
) -> Markup {
    let say = say(visitor.lang());
    let email = &seen.invitation.email;
    let sign_in = paths::people::sign_in_then(&at.to_string());
    html! {
        @for (field, sentence) in refusals.all() {
            @if field != Some("name") { (notice(Tone::Bad, "", html! { p { (sentence) } })) }
        }
        @match (visitor.who.person, seen.owner) {
            (Some(me), Some(owner)) if me != owner => {
                (notice(Tone::Warn, "", html! { p { (say.msg_invited_another()) } }))
            }
            (Some(_), owner) => {
                @if owner.is_none() {
                    (notice(Tone::Info, "", html! { p { (say.msg_invited_elsewhere(email, visitor.name.as_deref().unwrap_or_default())) } }))
                }
                (form(&at.to_string(), "", html! {}, button(Look::Primary, "", "", html! { (say.msg_invited_accept()) })))
            }
            (None, Some(_)) => {
                p { (say.msg_invited_sign_in(email)) }
                (link_button(Look::Primary, &sign_in, html! { (say.msg_invited_sign_in_button()) }))
            }
            (None, None) => {
                p { (say.msg_invited_join_lead(email)) }
                (form(&at.to_string(), "", html! {}, html! {
                    (text_field(InputKind::Text, &Field {
                        id: "name", name: "name", label: &say.msg_invited_name(), value: name,
                        error: refusals.at("name").unwrap_or_default(), autocomplete: "name", ..Field::default()
                    }))
                    (button(Look::Primary, "", "", html! { (say.msg_invited_join()) }))
                }))
                p { (say.msg_invited_have_account()) " " a href=(sign_in) { (say.msg_invited_sign_in_button()) } }
            }
        }
    }
}
