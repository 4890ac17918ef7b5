//! Letters that invite to a run: written from the page of its places, listed there, withdrawn.

use super::{
    look::{Frame, day},
    places::{again, finish, named},
};
use crate::{
    enrolment::{HYBRID, ONLINE},
    invited::{Invitation, InviteToRun, WithdrawRunInvitation},
    say,
};
use axum::{
    Form, Json,
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use courses::RunKey;
use lexicon::Lang;
use maud::{Markup, html};
use serde::Deserialize;
use serde_json::json;
use web::{
    House, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button, button_form},
        form::{Field, SelectOption, form, select_field, text_area},
        table::{Column, Row, Table, table},
    },
    paths::team as at,
};

#[derive(Clone, Debug, Default, Deserialize)]
pub struct InviteForm {
    #[serde(default)]
    pub(super) emails: String,
    #[serde(default)]
    pub(super) mode: String,
    #[serde(default)]
    pub(super) language: String,
    /// Not of this form: the field of a reason that could not be taken.
    #[serde(skip)]
    pub(super) about: String,
}

/// `POST /runs/{run}/team/places`: letters to people.
pub async fn invite(
    at: at::Places,
    State(house): State<House>,
    visitor: Visitor,
    Form(given): Form<InviteForm>,
) -> Result<Response, Wrong> {
    let act = InviteToRun {
        run: RunKey(at.run.clone()),
        emails: given.emails.clone(),
        mode: given.mode.clone(),
        lang: Lang::of_tag(&given.language).unwrap_or(visitor.lang()),
    };
    match house.site.act(&visitor.who, act).await {
        Ok(letters) if visitor.wants == Wants::Json => {
            Ok(Json(json!({ "run": at.run, "letters": letters })).into_response())
        }
        Ok(_) => Ok(Redirect::to(&format!("{at}?done=invited")).into_response()),
        Err(fault) => again(&house, &visitor, &at.run, &given, fault).await,
    }
}

/// `POST /runs/{run}/team/invitations/{run_invitation}/withdraw`
pub async fn withdraw(
    at: at::WithdrawRunInvitation,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let act = WithdrawRunInvitation { run: RunKey(at.run.clone()), invitation: at.run_invitation };
    let done = house.site.act(&visitor.who, act).await.map(|_| "withdrawn");
    finish(&house, &visitor, &at.run, done, String::new()).await
}

pub(super) fn invitations(
    frame: &Frame<'_>,
    invited: &[Invitation],
    given: &InviteForm,
    refusals: &Refusals,
) -> Markup {
    let (say, lang) = (say(frame.lang()), frame.lang());
    let heads =
        [say.msg_places_column_address(), say.msg_places_column_until(), say.msg_places_column_answer()];
    let columns: Vec<Column<'_>> = heads.iter().map(|name| Column { name, ..Column::default() }).collect();
    let row = |one: &Invitation| {
        let action =
            at::WithdrawRunInvitation { run: frame.key(), run_invitation: one.id.clone() }.to_string();
        Row {
            cells: vec![
                html! { bdi { (one.email) } },
                day(lang, Some(one.expires_at), frame.zone()),
                button_form(Look::Plain, &action, named(&say.msg_places_withdraw(), &one.email), html! {}),
            ],
        }
    };
    let rows: Vec<Row> = invited.iter().map(row).collect();
    html! {
        @if rows.is_empty() { p { (say.msg_places_nobody_invited()) } }
        @else {
            (table(&Table { caption: &say.msg_places_invitations(), caption_hidden: true, columns: &columns, rows: &rows }))
        }
        (invite_form(frame, given, refusals))
    }
}

fn invite_form(frame: &Frame<'_>, given: &InviteForm, refusals: &Refusals) -> Markup {
    let say = say(frame.lang());
    let langs: Vec<SelectOption<'_>> = Lang::ALL
        .into_iter()
        .map(|lang| SelectOption { value: lang.tag(), label: lang.own_name() })
        .collect();
    let chosen = if given.language.is_empty() { frame.lang().tag() } else { &given.language };
    let action = at::Places { run: frame.key() }.to_string();
    form(
        &action,
        "",
        html! {},
        html! {
            (text_area(4, &Field {
                id: "emails", name: "emails", label: &say.msg_places_emails(), hint: &say.msg_places_emails_hint(),
                value: &given.emails, error: refusals.at("emails").unwrap_or_default(), ..Field::default()
            }))
            (mode_field(frame.lang(), &given.mode, refusals))
            (select_field(&Field {
                id: "language", name: "language", label: &say.msg_places_language(), value: chosen, ..Field::default()
            }, "", &langs))
            (button(Look::Primary, "", "", html! { (say.msg_places_invite()) }))
        },
    )
}

/// Online, or with workshops.
pub(super) fn mode_field(lang: Lang, value: &str, refusals: &Refusals) -> Markup {
    let say = say(lang);
    let (online, hybrid) = (say.msg_team_mode_online(), say.msg_team_mode_hybrid());
    let modes =
        [SelectOption { value: ONLINE, label: &online }, SelectOption { value: HYBRID, label: &hybrid }];
    select_field(
        &Field {
            id: "mode",
            name: "mode",
            label: &say.msg_team_mode(),
            value,
            error: refusals.at("mode").unwrap_or_default(),
            ..Field::default()
        },
        "",
        &modes,
    )
}
