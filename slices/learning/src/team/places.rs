//! Page: the places of a run. Who asks for one, who waits, who is invited; and what the team does about it.

use super::{
    hub::{SeenRun, TeamRun},
    learner::person_of,
    look::{Frame, Saying, TeamTab, day, name_of},
    run_invitations::{InviteForm, invitations},
};
use crate::{
    asking::{AcceptRequest, AskedFor, RefuseRequest, Request, RequestsOfRun, refuse_request},
    enrolment::{Admitted, Room, Way},
    invited::{Invitation, PendingRunInvitations},
    rights::KeepEnrolments,
    say,
    waiting::{MoveUp, TakeOff, Turn, Waiting, WaitingList, take_off},
};
use axum::{
    Form, Json,
    extract::{Query, State},
    response::{IntoResponse, Redirect, Response},
};
use courses::RunKey;
use ground::Fault;
use lexicon::{Lang, PersonId};
use maud::{Markup, html};
use serde::Deserialize;
use serde_json::json;
use web::{
    House, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button, button_form},
        form::{Field, InputKind, form, text_field},
        layout::{section, stack},
        stats::{Tile, tiles},
        table::{Column, Row, Table, table},
    },
    paths::team as at,
};
use words::{dates, numbers};

/// What the page shows.
struct Seen {
    run: SeenRun,
    waiting: Waiting,
    /// For those who answer requests.
    asked: Option<AskedFor>,
    invited: Vec<Invitation>,
}

/// Where the waiting list goes on.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Where {
    #[serde(default)]
    done: String,
    #[serde(default)]
    after: String,
}

/// `GET /runs/{run}/team/places`
pub async fn page(
    at: at::Places,
    State(house): State<House>,
    visitor: Visitor,
    Query(place): Query<Where>,
) -> Result<Response, Wrong> {
    show(&house, &visitor, &at.run, &place, &InviteForm::default(), &Refusals::none()).await
}

/// `POST /runs/{run}/team/places/{person}/accept`
pub async fn accept(
    at: at::AcceptRequest,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let act = AcceptRequest { run: RunKey(at.run.clone()), person: person_of(&at.person)? };
    let done = house.site.act(&visitor.who, act).await.map(|admitted| match admitted {
        Admitted::Enrolled => "accepted",
        Admitted::Waiting => "accepted-waits",
    });
    finish(&house, &visitor, &at.run, done, String::new()).await
}

#[derive(Clone, Debug, Default, Deserialize)]
pub struct ReasonForm {
    #[serde(default)]
    reason: String,
}

/// `POST /runs/{run}/team/places/{person}/refuse`
pub async fn refuse(
    at: at::RefuseRequest,
    State(house): State<House>,
    visitor: Visitor,
    Form(ReasonForm { reason }): Form<ReasonForm>,
) -> Result<Response, Wrong> {
    let act = RefuseRequest::new(RunKey(at.run.clone()), person_of(&at.person)?, reason);
    let done = refuse_request(&house, &visitor, act).await.map(|()| "refused");
    finish(&house, &visitor, &at.run, done, format!("refuse-{}", at.person)).await
}

/// `POST /runs/{run}/team/places/{person}/up`
pub async fn up(at: at::MoveUp, State(house): State<House>, visitor: Visitor) -> Result<Response, Wrong> {
    let act = MoveUp { run: RunKey(at.run.clone()), person: person_of(&at.person)? };
    let done = house.site.act(&visitor.who, act).await.map(|()| "moved");
    finish(&house, &visitor, &at.run, done, String::new()).await
}

/// `POST /runs/{run}/team/places/{person}/off`
pub async fn off(
    at: at::TakeOff,
    State(house): State<House>,
    visitor: Visitor,
    Form(ReasonForm { reason }): Form<ReasonForm>,
) -> Result<Response, Wrong> {
    let act = TakeOff::new(RunKey(at.run.clone()), person_of(&at.person)?, reason);
    let done = take_off(&house, &visitor, act).await.map(|()| "off");
    finish(&house, &visitor, &at.run, done, format!("off-{}", at.person)).await
}

pub(super) async fn finish(
    house: &House,
    visitor: &Visitor,
    run: &str,
    done: Result<&str, Fault>,
    about: String,
) -> Result<Response, Wrong> {
    let page = at::Places { run: run.to_owned() };
    match done {
        Ok(done) if visitor.wants == Wants::Json => Ok(Json(json!({ "done": done })).into_response()),
        Ok(done) => Ok(Redirect::to(&format!("{page}?done={done}")).into_response()),
        Err(fault) => again(house, visitor, run, &InviteForm { about, ..InviteForm::default() }, fault).await,
    }
}

pub(super) async fn again(
    house: &House,
    visitor: &Visitor,
    run: &str,
    given: &InviteForm,
    fault: Fault,
) -> Result<Response, Wrong> {
    if visitor.wants == Wants::Json {
        return Err(fault.into());
    }
    let refusals = Refusals::or_wrong(fault, visitor.lang())?;
    show(house, visitor, run, &Where::default(), given, &refusals).await
}

async fn seen(house: &House, visitor: &Visitor, run: &str, place: &Where) -> Result<Seen, Fault> {
    let key = || RunKey(run.to_owned());
    let after = place.after.parse().unwrap_or(0);
    let waiting = house.site.ask(&visitor.who, WaitingList { run: key(), after }).await?;
    let run = house.site.ask(&visitor.who, TeamRun { run: key() }).await?;
    let keeps = super::look::may::<KeepEnrolments>(&run.roles);
    let (asked, invited) = match keeps {
        false => (None, Vec::new()),
        true => (
            Some(house.site.ask(&visitor.who, RequestsOfRun { run: key() }).await?),
            house.site.ask(&visitor.who, PendingRunInvitations { run: key() }).await?,
        ),
    };
    Ok(Seen { run, waiting, asked, invited })
}

async fn show(
    house: &House,
    visitor: &Visitor,
    run: &str,
    place: &Where,
    given: &InviteForm,
    refusals: &Refusals,
) -> Result<Response, Wrong> {
    let seen = seen(house, visitor, run, place).await?;
    if visitor.wants == Wants::Json {
        return Ok(as_json(run, &seen));
    }
    let SeenRun { run, roles } = &seen.run;
    let frame = Frame { house, visitor, run, roles, tab: TeamTab::Places };
    let say = say(frame.lang());
    let toast = match place.done.as_str() {
        "invited" => say.msg_places_did_invite(),
        "accepted" => say.msg_places_did_accept(),
        "accepted-waits" => say.msg_places_did_accept_waits(),
        "refused" => say.msg_places_did_refuse(),
        "moved" => say.msg_places_did_move(),
        "off" => say.msg_places_did_take_off(),
        "withdrawn" => say.msg_places_did_withdraw(),
        _ => String::new(),
    };
    let title = say.msg_places_title();
    let lead = say.msg_places_lead();
    let ids = [("reason", given.about.as_str())];
    let saying = Saying {
        title: &title,
        lead: &lead,
        toast: &toast,
        refusals: Some(refusals),
        ids: &ids,
        ..Saying::default()
    };
    let keeps = frame.may::<KeepEnrolments>();
    let trouble = Trouble { id: &given.about, error: refusals.at("reason").unwrap_or_default() };
    let lists = at::EnrolmentLists { run: frame.key() };
    let content = stack(html! {
        (figures(&frame, &seen.waiting.room))
        @if keeps { p { a href=(lists) { (say.msg_bulk_title()) } } }
        @if let Some(asked) = &seen.asked { (section(&say.msg_places_requests(), None, requests(&frame, asked, &trouble))) }
        (section(&say.msg_places_waiting(), None, waiting(&frame, &seen.waiting, keeps, &trouble)))
        @if keeps { (section(&say.msg_places_invitations(), None, invitations(&frame, &seen.invited, given, refusals))) }
    });
    Ok(frame.render(saying, content))
}

fn as_json(run: &str, seen: &Seen) -> Response {
    let Room { capacity, taken, waiting } = seen.waiting.room;
    let turn = |(one, name): &(Turn, String)| {
        json!({
            "person": one.person, "name": name, "mode": one.mode, "way": one.way.name(),
            "since": dates::machine(one.joined_at),
        })
    };
    let request = |(one, name): &(Request, String)| json!({ "person": one.person, "name": name, "words": one.words, "asked_at": dates::machine(one.asked_at) });
    let invitation = |one: &Invitation| {
        json!({
            "invitation": one.id, "email": one.email, "mode": one.mode,
            "invited_at": dates::machine(one.invited_at), "expires_at": dates::machine(one.expires_at),
        })
    };
    Json(json!({
        "run": run, "capacity": capacity, "taken": taken, "waiting_count": waiting,
        "waiting": seen.waiting.turns.iter().map(turn).collect::<Vec<_>>(),
        "next": seen.waiting.next.map(|after| format!("{}?after={after}", at::Places { run: run.to_owned() })),
        "requests": seen.asked.iter().flat_map(|asked| &asked.requests).map(request).collect::<Vec<_>>(),
        "invitations": seen.invited.iter().map(invitation).collect::<Vec<_>>(),
    }))
    .into_response()
}

fn figures(frame: &Frame<'_>, room: &Room) -> Markup {
    let (say, lang) = (say(frame.lang()), frame.lang());
    let count = |value: i64| numbers::count(lang, value);
    let capacity = room.capacity.map_or_else(|| say.msg_places_unbounded(), count);
    let list = [
        (say.msg_places_capacity(), capacity),
        (say.msg_places_taken(), count(room.taken)),
        (say.msg_places_left(), room.left().map_or_else(|| "–".to_owned(), count)),
        (say.msg_places_waiting(), count(room.waiting)),
    ];
    let all: Vec<Tile<'_>> =
        list.iter().map(|(name, value)| Tile { name, value, href: "", note: "" }).collect();
    tiles(&all)
}

fn learner(frame: &Frame<'_>, person: PersonId, name: &str, has_page: bool) -> Markup {
    let href = at::Learner { run: frame.key(), person: person.to_string() };
    let name = name_of(frame.lang(), name);
    html! { @if has_page { a href=(href) { bdi { (name) } } } @else { bdi { (name) } } }
}

fn requests(frame: &Frame<'_>, asked: &AskedFor, trouble: &Trouble<'_>) -> Markup {
    let (say, lang) = (say(frame.lang()), frame.lang());
    if asked.requests.is_empty() {
        return html! { p { (say.msg_places_no_requests()) } };
    }
    let heads = [
        say.msg_team_column_learner(),
        say.msg_places_column_words(),
        say.msg_places_column_since(),
        say.msg_places_column_answer(),
    ];
    let columns: Vec<Column<'_>> = heads.iter().map(|name| Column { name, ..Column::default() }).collect();
    let row = |(one, name): &(Request, String)| {
        let person = one.person.to_string();
        let accept = at::AcceptRequest { run: frame.key(), person: person.clone() }.to_string();
        let refuse = at::RefuseRequest { run: frame.key(), person: person.clone() }.to_string();
        let called = name_of(lang, name);
        Row {
            cells: vec![
                learner(frame, one.person, name, false),
                html! { @match &one.words { Some(words) => bdi { (words) }, None => "–" } },
                day(lang, Some(one.asked_at), frame.zone()),
                html! {
                    (button_form(Look::Primary, &accept, named(&say.msg_places_accept(), &called), html! {}))
                    (with_reason(frame, &refuse, &format!("refuse-{person}"), &say.msg_places_refuse(), &called, trouble))
                },
            ],
        }
    };
    let rows: Vec<Row> = asked.requests.iter().map(row).collect();
    html! {
        (table(&Table { caption: &say.msg_places_requests(), caption_hidden: true, columns: &columns, rows: &rows }))
        @if asked.more { p { (say.msg_places_more_requests()) } }
    }
}

/// A label, and for screen readers whom it is about.
pub(super) fn named(label: &str, name: &str) -> Markup {
    html! { (label) span class="visually-hidden" { " " bdi { (name) } } }
}

/// What is wrong with a reason, at the field it was written in.
struct Trouble<'a> {
    id: &'a str,
    error: &'a str,
}

/// What is done with a reason the person reads: folded away.
fn with_reason(
    frame: &Frame<'_>,
    action: &str,
    id: &str,
    label: &str,
    name: &str,
    trouble: &Trouble<'_>,
) -> Markup {
    let say = say(frame.lang());
    let error = if trouble.id == id { trouble.error } else { "" };
    html! {
        details open[!error.is_empty()] {
            summary { (named(label, name)) }
            (form(action, "", html! {}, html! {
                (text_field(InputKind::Text, &Field {
                    id, name: "reason", label: &say.msg_places_reason(), hint: &say.msg_places_reason_hint(),
                    error, autocomplete: "off", ..Field::default()
                }))
                (button(Look::Danger, "", "", named(label, name)))
            }))
        }
    }
}

/// How they will come in.
fn way(lang: Lang, way: Way) -> String {
    let say = say(lang);
    match way {
        Way::Open => say.msg_way_open(),
        Way::Approved => say.msg_way_approved(),
        Way::Seat => say.msg_way_seat(),
        Way::Invitation => say.msg_way_invitation(),
        Way::Team => say.msg_way_team(),
        Way::Transfer => say.msg_way_transfer(),
    }
}

fn waiting(frame: &Frame<'_>, waiting: &Waiting, keeps: bool, trouble: &Trouble<'_>) -> Markup {
    let (say, lang) = (say(frame.lang()), frame.lang());
    if waiting.turns.is_empty() {
        return html! { p { (say.msg_places_nobody_waits()) } };
    }
    let heads = [
        say.msg_team_column_learner(),
        say.msg_places_column_way(),
        say.msg_places_column_since(),
        say.msg_places_column_answer(),
    ];
    let columns: Vec<Column<'_>> = heads.iter().map(|name| Column { name, ..Column::default() }).collect();
    let shown = if keeps { 4 } else { 3 };
    let row = |(index, (one, name)): (usize, &(Turn, String))| {
        let person = one.person.to_string();
        let up = at::MoveUp { run: frame.key(), person: person.clone() }.to_string();
        let off = at::TakeOff { run: frame.key(), person: person.clone() }.to_string();
        let called = name_of(lang, name);
        let mut cells = vec![
            learner(frame, one.person, name, false),
            html! { (way(lang, one.way)) },
            day(lang, Some(one.joined_at), frame.zone()),
            html! {
                @if index > 0 { (button_form(Look::Plain, &up, named(&say.msg_places_up(), &called), html! {})) }
                (with_reason(frame, &off, &format!("off-{person}"), &say.msg_places_take_off(), &called, trouble))
            },
        ];
        cells.truncate(shown);
        Row { cells }
    };
    let rows: Vec<Row> = waiting.turns.iter().enumerate().map(row).collect();
    let next = waiting.next.map(|after| format!("{}?after={after}", at::Places { run: frame.key() }));
    html! {
        (table(&Table {
            caption: &say.msg_places_waiting(), caption_hidden: true, columns: &columns[..shown], rows: &rows,
        }))
        @if let Some(next) = next { p { a href=(next) { (say.msg_team_next_page()) } } }
    }
}
