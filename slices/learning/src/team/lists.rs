//! Page: enrol many people at once, from pasted addresses or a sheet; and the lists that were done.

use super::{
    hub::{SeenRun, TeamRun},
    look::{Done, Frame, Saying, TeamTab, moment},
    run_invitations::mode_field,
};
use crate::{
    lists::{BringEnrolments, DoneListsOf, ListDone, UNDO_WITHIN},
    refusals as wrong, say,
};
use axum::{
    Json,
    extract::{Multipart, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use courses::RunKey;
use ground::Fault;
use maud::{Markup, html};
use network::people_list::sheet::LARGEST;
use serde_json::json;
use web::{
    House, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button},
        form::{Field, file_input, form, text_area},
        layout::{section, stack},
        table::{Column, Row, Table, table},
    },
    paths::team as at,
};
use words::{dates, numbers};

/// `GET /runs/{run}/team/lists`
pub async fn page(
    at: at::EnrolmentLists,
    State(house): State<House>,
    visitor: Visitor,
    Query(done): Query<Done>,
) -> Result<Response, Wrong> {
    show(&house, &visitor, &at.run, &done, &Brought::default(), &Refusals::none()).await
}

/// What came with the form.
#[derive(Clone, Debug, Default)]
struct Brought {
    file: Vec<u8>,
    emails: String,
    mode: String,
}

/// `POST /runs/{run}/team/lists`
pub async fn bring(
    at: at::EnrolmentLists,
    State(house): State<House>,
    visitor: Visitor,
    sent: Multipart,
) -> Result<Response, Wrong> {
    // Whoever may not is told before their file is read.
    house.site.ask(&visitor.who, DoneListsOf { run: RunKey(at.run.clone()) }).await?;
    let brought = read(sent).await;
    let given = brought.as_ref().map(Brought::clone).unwrap_or_default();
    match keep(&house, &visitor, &at.run, brought).await {
        Ok(list) => {
            let page = at::EnrolmentList { run: at.run, enrolment_list: list }.to_string();
            match visitor.wants {
                Wants::Json => Ok((StatusCode::CREATED, Json(json!({ "url": page }))).into_response()),
                _ => Ok(Redirect::to(&page).into_response()),
            }
        }
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            show(&house, &visitor, &at.run, &Done::default(), &given, &refusals).await
        }
    }
}

async fn keep(
    house: &House,
    visitor: &Visitor,
    run: &str,
    brought: Result<Brought, Fault>,
) -> Result<String, Fault> {
    let (Brought { file, emails, mode }, run) = (brought?, RunKey(run.to_owned()));
    let read = move || BringEnrolments::read(run, &mode, &file, &emails);
    let act = tokio::task::spawn_blocking(read).await.map_err(Fault::broken)??;
    house.site.act(&visitor.who, act).await
}

async fn read(mut sent: Multipart) -> Result<Brought, Fault> {
    let large = || Fault::from(wrong::list_large().at("file"));
    let mut brought = Brought::default();
    while let Some(mut field) = sent.next_field().await.map_err(|_| large())? {
        let name = field.name().unwrap_or_default().to_owned();
        let mut bytes = Vec::new();
        while let Some(chunk) = field.chunk().await.map_err(|_| large())? {
            if bytes.len() + chunk.len() > LARGEST {
                return Err(large());
            }
            bytes.extend_from_slice(&chunk);
        }
        match name.as_str() {
            "file" => brought.file = bytes,
            "emails" => brought.emails = String::from_utf8_lossy(&bytes).into_owned(),
            "mode" => brought.mode = String::from_utf8_lossy(&bytes).into_owned(),
            _ => {}
        }
    }
    Ok(brought)
}

async fn show(
    house: &House,
    visitor: &Visitor,
    run: &str,
    done: &Done,
    given: &Brought,
    refusals: &Refusals,
) -> Result<Response, Wrong> {
    let key = RunKey(run.to_owned());
    let lists = house.site.ask(&visitor.who, DoneListsOf { run: key.clone() }).await?;
    if visitor.wants == Wants::Json {
        return Ok(as_json(run, &lists));
    }
    let SeenRun { run, roles } = house.site.ask(&visitor.who, TeamRun { run: key }).await?;
    let frame = Frame { house, visitor, run: &run, roles: &roles, tab: TeamTab::Places };
    let say = say(frame.lang());
    let counts = |prefix: &str| -> Option<Vec<i64>> {
        done.done.strip_prefix(prefix)?.split('-').map(|part| part.parse().ok()).collect()
    };
    let toast = match (counts("done-").as_deref(), counts("undone-").as_deref()) {
        (Some([enrolled, waiting, invited]), _) => say.msg_bulk_did(*enrolled, *waiting, *invited),
        (_, Some([ended, kept])) => say.msg_bulk_did_undo(*ended, *kept),
        _ if done.done == "dropped" => say.msg_bulk_did_drop(),
        _ => String::new(),
    };
    let (title, lead) = (say.msg_bulk_title(), say.msg_bulk_lead());
    let saying = Saying {
        title: &title,
        lead: &lead,
        above: &above(&frame),
        toast: &toast,
        refusals: Some(refusals),
        ..Saying::default()
    };
    let content = stack(html! {
        (bring_form(&frame, given, refusals))
        (section(&say.msg_bulk_done_lists(), None, done_lists(&frame, house, &lists)))
    });
    Ok(frame.render(saying, content))
}

/// The pages between the hub and those of lists.
pub(super) fn above(frame: &Frame<'_>) -> [(String, String); 1] {
    [(at::Places { run: frame.key() }.to_string(), say(frame.lang()).msg_places_title())]
}

fn as_json(run: &str, lists: &[ListDone]) -> Response {
    let list = |one: &ListDone| {
        let list = at::UndoEnrolmentList { run: run.to_owned(), enrolment_list: one.id.clone() };
        json!({
            "list": one.id, "people": one.people, "by": one.by, "at": dates::machine(one.at),
            "undone_at": one.undone_at.map(dates::machine), "ended": one.ended, "kept": one.kept,
            "undo": list.to_string(),
        })
    };
    Json(json!({ "run": run, "lists": lists.iter().map(list).collect::<Vec<_>>() })).into_response()
}

fn bring_form(frame: &Frame<'_>, given: &Brought, refusals: &Refusals) -> Markup {
    let say = say(frame.lang());
    let action = at::EnrolmentLists { run: frame.key() }.to_string();
    form(
        &action,
        "multipart/form-data",
        html! {},
        html! {
            (text_area(6, &Field {
                id: "emails", name: "emails", label: &say.msg_bulk_emails(), hint: &say.msg_bulk_emails_hint(),
                optional: &say.msg_team_optional(), value: &given.emails,
                error: refusals.at("emails").unwrap_or_default(), ..Field::default()
            }))
            (file_input(".csv,text/csv,text/plain", false, &Field {
                id: "file", name: "file", label: &say.msg_bulk_file(), hint: &say.msg_bulk_file_hint(),
                optional: &say.msg_team_optional(), error: refusals.at("file").unwrap_or_default(), ..Field::default()
            }))
            (mode_field(frame.lang(), &given.mode, refusals))
            (button(Look::Primary, "", "", html! { (say.msg_bulk_preview_button()) }))
        },
    )
}

fn done_lists(frame: &Frame<'_>, house: &House, lists: &[ListDone]) -> Markup {
    let (say, lang) = (say(frame.lang()), frame.lang());
    if lists.is_empty() {
        return html! { p { (say.msg_bulk_no_lists()) } };
    }
    let heads = [
        say.msg_time_column_when(),
        say.msg_team_column_by(),
        say.msg_bulk_column_people(),
        say.msg_team_column_state(),
    ];
    let columns: Vec<Column<'_>> = heads.iter().map(|name| Column { name, ..Column::default() }).collect();
    let state = |one: &ListDone| {
        let undo = at::UndoEnrolmentList { run: frame.key(), enrolment_list: one.id.clone() };
        match one.undone_at {
            Some(_) => html! { (say.msg_bulk_state_undone(one.ended, one.kept)) },
            None if house.site.now().since(one.at) <= UNDO_WITHIN => {
                html! { a href=(undo) { (say.msg_bulk_undo()) } }
            }
            None => html! { (say.msg_bulk_state_done()) },
        }
    };
    let row = |one: &ListDone| Row {
        cells: vec![
            moment(lang, one.at, frame.zone()),
            html! { bdi { @if one.by.is_empty() { "–" } @else { (one.by) } } },
            html! { (numbers::count(lang, one.people)) },
            state(one),
        ],
    };
    let rows: Vec<Row> = lists.iter().map(row).collect();
    table(&Table {
        caption: &say.msg_bulk_done_lists(),
        caption_hidden: true,
        columns: &columns,
        rows: &rows,
    })
}
