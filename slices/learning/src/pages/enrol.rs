//! Enrol in a click, and leave.

use super::{outline::JUST_ENROLLED, turned::Turned};
use crate::{
    asking::{WithdrawRequest, ask_for_place},
    enrolment::{Admitted, Enrol, Leave},
    waiting::StopWaiting,
};
use axum::{
    Form, Json,
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};
use courses::RunKey;
use ground::Fault;
use serde::Deserialize;
use serde_json::json;
use web::{House, Refusals, Visitor, Wants, paths};

/// Enrols, then to the outline. Whoever has no account makes one first, and comes back enrolled: their press stays in
/// their browser until then.
pub(super) async fn enrol(
    paths::learning::Enrol { run }: paths::learning::Enrol,
    State(house): State<House>,
    jar: CookieJar,
    visitor: Visitor,
) -> Result<Response, Turned> {
    if !visitor.is_signed_in() && visitor.wants == Wants::Page {
        let back = format!("{}?enrol=yes", paths::courses::Run { run: run.clone() });
        let to_sign_up = Redirect::to(&sign_up_then(&back));
        return Ok((jar.add(press(&house, &run)), to_sign_up).into_response());
    }
    enrol_now(house, visitor, run).await
}

/// Whether "Enrol" was pressed in this browser for that run, before anybody was signed in. The cookie comes from a
/// form of ours alone, so no link of another site enrols anybody; the address says that they come back for that.
pub(super) fn was_pressed(house: &House, jar: &CookieJar, run: &str, back: &Back) -> bool {
    let pressed = jar.get(cookie_name(house)).map(|cookie| cookie.value().to_owned());
    back.enrol == "yes" && pressed.as_deref() == Some(run)
}

/// Enrols whoever pressed before they signed in, once.
pub(super) async fn after_signing_in(
    house: House,
    visitor: Visitor,
    jar: CookieJar,
    run: String,
) -> Result<Response, Turned> {
    let mut over = press(&house, "");
    over.make_removal();
    let response = enrol_now(house, visitor, run).await?;
    Ok((jar.add(over), response).into_response())
}

async fn enrol_now(house: House, visitor: Visitor, run: String) -> Result<Response, Turned> {
    let done = house.site.act(&visitor.who, Enrol { run: RunKey(run.clone()) }).await;
    match done {
        Ok(outcome) if visitor.wants == Wants::Json => {
            let (enrolled, waiting) = (outcome == Admitted::Enrolled, outcome == Admitted::Waiting);
            Ok(Json(json!({ "run": run, "enrolled": enrolled, "waiting": waiting })).into_response())
        }
        Ok(Admitted::Waiting) => {
            let page = paths::courses::Run { run };
            Ok(Redirect::to(&format!("{page}?done=waiting")).into_response())
        }
        Ok(Admitted::Enrolled) => {
            let outline = paths::learning::Outline { run };
            Ok(Redirect::to(&format!("{outline}?done={JUST_ENROLLED}")).into_response())
        }
        Err(Fault::Refused(refusals)) if visitor.wants == Wants::Page => {
            let refusals = Refusals::of(&refusals, visitor.lang());
            super::run::again(house, visitor, &run, &refusals).await
        }
        Err(other) => Err(other.into()),
    }
}

pub(super) async fn leave(
    paths::learning::Leave { run }: paths::learning::Leave,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Turned> {
    house.site.act(&visitor.who, Leave { run: RunKey(run) }).await?;
    Ok(Redirect::to(&paths::My.to_string()).into_response())
}

#[derive(Debug, Default, Deserialize)]
pub(super) struct RequestForm {
    #[serde(default)]
    words: String,
}

/// `POST /runs/{run}/enrolment/request`
pub(super) async fn ask(
    paths::learning::AskForPlace { run }: paths::learning::AskForPlace,
    State(house): State<House>,
    visitor: Visitor,
    Form(RequestForm { words }): Form<RequestForm>,
) -> Result<Response, Turned> {
    let done = ask_for_place(&house, &visitor, RunKey(run.clone()), &words).await;
    finish(house, visitor, run, done, "asked").await
}

/// `POST /runs/{run}/enrolment/request/end`
pub(super) async fn withdraw(
    paths::learning::WithdrawRequest { run }: paths::learning::WithdrawRequest,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Turned> {
    let done = house.site.act(&visitor.who, WithdrawRequest { run: RunKey(run.clone()) }).await;
    finish(house, visitor, run, done, "withdrawn").await
}

/// `POST /runs/{run}/enrolment/waiting/end`
pub(super) async fn stop_waiting(
    paths::learning::StopWaiting { run }: paths::learning::StopWaiting,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Turned> {
    let done = house.site.act(&visitor.who, StopWaiting { run: RunKey(run.clone()) }).await;
    finish(house, visitor, run, done, "stopped").await
}

/// Back to the page of the run, which says where one stands.
async fn finish(
    house: House,
    visitor: Visitor,
    run: String,
    done: Result<(), Fault>,
    what: &str,
) -> Result<Response, Turned> {
    match done {
        Ok(()) if visitor.wants == Wants::Json => {
            Ok(Json(json!({ "run": run, "done": what })).into_response())
        }
        Ok(()) => {
            let page = paths::courses::Run { run };
            Ok(Redirect::to(&format!("{page}?done={what}")).into_response())
        }
        Err(Fault::Refused(refusals)) if visitor.wants == Wants::Page => {
            let refusals = Refusals::of(&refusals, visitor.lang());
            super::run::again(house, visitor, &run, &refusals).await
        }
        Err(other) => Err(other.into()),
    }
}

/// How somebody comes back to the page of a run.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Back {
    /// `yes`: to be enrolled.
    #[serde(default)]
    enrol: String,
    /// What has just been done.
    #[serde(default)]
    pub done: String,
}

fn cookie_name(house: &House) -> &'static str {
    if house.settings.is_https() { "__Host-essaim-enrol" } else { "essaim-enrol" }
}

/// Remembers that "Enrol" was pressed; it goes when the browser is closed.
fn press(house: &House, run: &str) -> Cookie<'static> {
    Cookie::build((cookie_name(house), run.to_owned()))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(house.settings.is_https())
        .build()
}

/// The page where an account is made, and back to `next` afterwards.
pub(super) fn sign_up_then(next: &str) -> String {
    format!("{}?next={}", paths::people::SignUp, paths::in_query(next))
}
