//! Pages: one's data, erasing the account.

use crate::{
    letters::Sender,
    person::{EraseMyself, MyData},
    say,
    sent::Sent,
    sessions::{SessionCache, ended_cookie},
    shown::{self, with_next},
    sign_in,
};
use axum::{
    extract::State,
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::CookieJar;
use ground::Fault;
use lexicon::Lang;
use maud::{Markup, html};
use serde::Deserialize;
use web::{
    House, Visitor, Wants, Wrong,
    components::{
        button::{Look, button, link_button},
        form::{ChoiceOption, Choices, form, radio_fieldset},
        layout::prose,
    },
    paths::people as at,
};

/// `GET /account/data`
pub(crate) async fn my_data(
    _: at::MyData,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let person = visitor.who.person.ok_or(Fault::SignIn)?;
    let all = house.site.ask(&visitor.who, MyData { person }).await?;
    let text = serde_json::to_string_pretty(&all).map_err(Fault::broken)?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/json")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"essaim.json\"")),
    ];
    Ok(shown::not_kept((headers, text).into_response()))
}

/// `GET /account/erase`
pub(crate) async fn erase_form(
    _: at::Erase,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    visitor.who.person.ok_or(Fault::SignIn)?;
    if !sign_in::is_recent(&house, &visitor) {
        return Ok(Redirect::to(&with_next(at::Prove, &at::Erase.to_string())).into_response());
    }
    let say = say(visitor.lang());
    let body = html! {
        (prose("", "", html! {
            ul {
                li { (say.msg_erase_goes()) }
                li { (say.msg_erase_works()) }
                li { (say.msg_erase_stays()) }
                li { (say.msg_erase_final()) }
            }
            p { a href=(at::MyData) download="essaim.json" { (say.msg_data_link()) } }
        }))
        (form(&at::Erase.to_string(), "", html! {}, html! {
            (certificates(visitor.lang()))
            div.cluster {
                (button(Look::Danger, "", "", html! { (say.msg_erase_button()) }))
                (link_button(Look::Quiet, &at::Account.to_string(), html! { (say.msg_keep_account()) }))
            }
        }))
    };
    Ok(shown::decision(&house, &visitor, (&say.msg_erase_title(), &say.msg_erase_lead()), body))
}

/// What becomes of certificates: kept, unless the person says otherwise.
fn certificates(lang: Lang) -> Markup {
    let say = say(lang);
    let option = |value, label, note, chosen| ChoiceOption { value, label, note, chosen, disabled: false };
    radio_fieldset(&Choices {
        id: "certificates",
        name: "certificates",
        legend: &say.msg_erase_certificates(),
        options: &[
            option("keep", &say.msg_erase_certificates_keep(), &say.msg_erase_certificates_keep_note(), true),
            option(
                "erase",
                &say.msg_erase_certificates_erase(),
                &say.msg_erase_certificates_erase_note(),
                false,
            ),
        ],
        ..Choices::default()
    })
}

#[derive(Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Certificates {
    #[default]
    Keep,
    Erase,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct EraseForm {
    certificates: Certificates,
}

/// `POST /account/erase`
pub(crate) async fn erase_sent(
    _: at::Erase,
    State(house): State<House>,
    visitor: Visitor,
    jar: CookieJar,
    Sent(asked): Sent<EraseForm>,
) -> Result<Response, Wrong> {
    let me = visitor.who.person.ok_or(Fault::SignIn)?;
    if visitor.wants == Wants::Page && !sign_in::is_recent(&house, &visitor) {
        return Ok(Redirect::to(&with_next(at::Prove, &at::Erase.to_string())).into_response());
    }
    let keep_certificates = asked.certificates == Certificates::Keep;
    let erase = EraseMyself { person: me, keep_certificates, sender: Sender::of(&house, &visitor) };
    house.site.act(&visitor.who, erase).await?;
    house.site.shelf().get::<SessionCache>().forget(me);
    let jar = jar.add(ended_cookie(&house));
    let clear =
        [(HeaderName::from_static("clear-site-data"), HeaderValue::from_static("\"cache\", \"storage\""))];
    if visitor.wants == Wants::Json {
        return Ok((jar, clear, StatusCode::NO_CONTENT).into_response());
    }
    let say = say(visitor.lang());
    let home = link_button(Look::Plain, &web::paths::Home.to_string(), html! { (say.msg_to_home()) });
    let nobody = Visitor { who: ground::Who::nobody(visitor.lang()), name: None, staff: false, ..visitor };
    let page = shown::decision(&house, &nobody, (&say.msg_erase_title(), &say.msg_erase_done()), home);
    Ok((jar, clear, page).into_response())
}
