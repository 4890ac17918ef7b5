//! Page: my passkeys.

use super::{RemovePasskey, relying_party, store, store::Passkey};
use crate::{
    passwords::ChangeOwnKeys,
    say,
    shown::{self, with_next},
    sign_in,
};
use ::store::View;
use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use ground::{Ask, Cx, Fault, Granted, Oneself};
use lexicon::{Lang, PasskeyId, PersonId};
use maud::{Markup, html};
use serde::Deserialize;
use web::{
    House, Visitor, Wants, Wrong,
    components::{
        button::{Look, PasskeyButton, button_form, link_button, passkey_button},
        layout::section,
        notice::notice,
        table::{Column, Row, Table, table},
        tone::Tone,
    },
    paths::people as at,
};

/// The passkeys of a person, for that person.
pub struct MyPasskeys {
    pub person: PersonId,
}

impl Ask for MyPasskeys {
    const NAME: &'static str = "people.my-passkeys";
    type Right = ChangeOwnKeys;
    type Over = Oneself;
    type Outcome = Vec<Passkey>;

    fn over(&self) -> PersonId {
        self.person
    }

    fn answer(
        &self,
        _: Granted<ChangeOwnKeys, Oneself>,
        view: &View<'_>,
        _: &Cx,
    ) -> Result<Vec<Passkey>, Fault> {
        Ok(store::of_person(view, self.person)?)
    }
}

/// `?offer=yes`: the page was not asked for, so there is a way on.
#[derive(Deserialize)]
pub(crate) struct Offer {
    offer: Option<String>,
}

/// `GET /account/passkeys`
pub(crate) async fn page(
    _: at::Passkeys,
    State(house): State<House>,
    visitor: Visitor,
    Query(Offer { offer }): Query<Offer>,
) -> Result<Response, Wrong> {
    let person = visitor.who.person.ok_or(Fault::SignIn)?;
    let keys = house.site.ask(&visitor.who, MyPasskeys { person }).await?;
    let say = say(visitor.lang());
    let body = html! {
        @if relying_party(visitor.origin(&house)).is_none() {
            (notice(Tone::Info, "", html! { p { (say.msg_passkeys_off()) } }))
        } @else if sign_in::is_recent(&house, &visitor) {
            div.cluster {
                (register_button(visitor.lang()))
                @if offer.is_some() { (link_button(Look::Quiet, &web::paths::My.to_string(), html! { (say.msg_not_now()) })) }
            }
            noscript { p { (say.msg_passkeys_script()) } }
        } @else {
            p { (say.msg_passkeys_prove()) }
            (link_button(Look::Primary, &with_next(at::Prove, &at::Passkeys.to_string()), html! { (say.msg_prove_title()) }))
        }
        @if !keys.is_empty() { (section(&say.msg_passkeys_mine(), None, list(&visitor, &keys))) }
        p { a href=(at::Account) { (say.msg_account_title()) } }
    };
    let title = say.msg_passkeys_title();
    let page = shown::narrow(&title, &say.msg_passkeys_lead(), body).script("passkey.js");
    Ok(shown::not_kept(page.render(&house, &visitor)))
}

fn list(visitor: &Visitor, keys: &[Passkey]) -> Markup {
    let lang = visitor.lang();
    let say = say(lang);
    let day = |at| words::dates::short_day(lang, at, &visitor.zone);
    let rows: Vec<Row> = keys
        .iter()
        .map(|key| {
            let remove = at::PasskeyRemove { passkey: key.id.to_string() }.to_string();
            let label = if key.label == "?" { say.msg_sessions_unknown() } else { key.label.clone() };
            Row {
                cells: vec![
                    html! { (label) },
                    html! { (day(key.created_at)) },
                    html! { @match key.used_at { Some(at) => { (day(at)) }, None => { (say.msg_passkeys_never()) } } },
                    button_form(Look::Plain, &remove, html! { (say.msg_passkeys_remove()) span.visually-hidden { " " (label) } }, html! {}),
                ],
            }
        })
        .collect();
    let (device, since, used) =
        (say.msg_passkeys_device(), say.msg_sessions_since(), say.msg_passkeys_used());
    let column = |name| Column { name, name_hidden: false, numeric: false };
    let action = Column { name: &say.msg_column_action(), name_hidden: true, numeric: false };
    let columns = [column(device.as_str()), column(&since), column(&used), action];
    table(&Table { caption: &say.msg_passkeys_mine(), caption_hidden: true, columns: &columns, rows: &rows })
}

fn register_button(lang: Lang) -> Markup {
    let say = say(lang);
    passkey_button(
        Look::Primary,
        &PasskeyButton {
            id: "add-passkey",
            registers: true,
            begin: &at::PasskeyRegisterStart.to_string(),
            finish: &at::PasskeyRegisterFinish.to_string(),
            csrf: "",
            label: &say.msg_passkeys_add(),
            cancelled: &say.msg_passkey_cancelled(),
            failure: &say.msg_passkey_not_taken(),
        },
    )
}

/// The button of the sign-in page. It stays hidden where the browser cannot.
pub(crate) fn sign_in_button(lang: Lang, next: &str) -> Markup {
    let say = say(lang);
    passkey_button(
        Look::Plain,
        &PasskeyButton {
            id: "use-passkey",
            registers: false,
            begin: &at::PasskeySignInStart.to_string(),
            finish: &with_next(at::PasskeySignInFinish, next),
            csrf: "",
            label: &say.msg_passkeys_use(),
            cancelled: &say.msg_passkey_cancelled(),
            failure: &say.msg_passkey_not_taken(),
        },
    )
}

/// `POST /account/passkeys/{passkey}/remove`
pub(crate) async fn remove(
    path: at::PasskeyRemove,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let person = visitor.who.person.ok_or(Fault::SignIn)?;
    let passkey: PasskeyId = path.passkey.parse().map_err(|_| Fault::NotFound)?;
    if visitor.wants == Wants::Page && !sign_in::is_recent(&house, &visitor) {
        return Ok(Redirect::to(&with_next(at::Prove, &at::Passkeys.to_string())).into_response());
    }
    house.site.act(&visitor.who, RemovePasskey { person, passkey }).await?;
    Ok(match visitor.wants {
        Wants::Json => StatusCode::NO_CONTENT.into_response(),
        _ => Redirect::to(&at::Passkeys.to_string()).into_response(),
    })
}
