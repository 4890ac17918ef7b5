//! Page of the host's team: what would go to the schools now, and whose of it goes.

use crate::{
    api,
    look::{credits, grade_name, institution_name, outcome_pill, person_name, refused},
    results::{ResultsToSend, SendResults, Sendable, ToSend},
    say,
};
use axum::{
    Form,
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use courses::RunKey;
use lexicon::{Lang, SeatRequestId};
use maud::{Markup, html};
use network::look::wrong_summary;
use std::collections::HashSet;
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button},
        form::form,
        layout::page,
        page_header::{Crumb, PageHeader, breadcrumb, page_header},
        table::{Column, Row, Table, table},
    },
    paths::{seats as at, team::Team},
};

/// More than a run has seats.
const MOST: usize = 5_000;

/// `GET /runs/{run}/team/seats/results`
pub async fn show(
    at: at::SendResults,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    draw(&house, &visitor, &at.run, None, &Refusals::none()).await
}

/// `POST /runs/{run}/team/seats/results`: `request` once for each.
pub async fn send(
    at: at::SendResults,
    State(house): State<House>,
    visitor: Visitor,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Wrong> {
    let sender = crate::letters::sender(&house);
    let ticked = pairs.iter().filter(|(name, _)| name == "request").filter_map(|(_, id)| id.parse().ok());
    let whose: Vec<SeatRequestId> = ticked.take(MOST).collect();
    let act = SendResults { run: RunKey(at.run.clone()), whose: whose.clone(), sender };
    match house.site.act(&visitor.who, act).await {
        Ok(()) => Ok(Redirect::to(&format!("{}?done=sent", at::RunSeats { run: at.run })).into_response()),
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            draw(&house, &visitor, &at.run, Some(&whose), &refusals).await
        }
    }
}

async fn draw(
    house: &House,
    visitor: &Visitor,
    run: &str,
    ticked: Option<&[SeatRequestId]>,
    refusals: &Refusals,
) -> Result<Response, Wrong> {
    let seen = house.site.ask(&visitor.who, ResultsToSend { run: RunKey(run.to_owned()) }).await?;
    if visitor.wants == Wants::Json {
        return Ok(api::to_send(&seen));
    }
    let lang = visitor.lang();
    let say = say(lang);
    let title = say.msg_send_title();
    let team = Team { run: run.to_owned() }.to_string();
    let seats = at::RunSeats { run: run.to_owned() }.to_string();
    let (seats_title, course) = (say.msg_run_seats_title(), &seen.run.terms);
    let trail = [
        Crumb { href: &team, label: &course.title, lang: &course.language },
        Crumb { href: &seats, label: &seats_title, ..Crumb::default() },
    ];
    let ticked: Option<HashSet<SeatRequestId>> = ticked.map(|all| all.iter().copied().collect());
    let body = html! {
        (page_header(&PageHeader {
            title: &title, over: &course.title, lead: &say.msg_send_lead(),
            breadcrumb: breadcrumb(&say.msg_you_are_here(), &trail), ..PageHeader::default()
        }))
        (page(html! {
            (learning::team::seats_tabs(lang, &seen.run, &seen.mine))
            (wrong_summary(lang, refusals))
            @if seen.people.is_empty() { p { (say.msg_nobody_seated()) } }
            @else { (whose(lang, &seen, ticked.as_ref())) }
        }))
    };
    let title = format!("{title} · {}", course.title);
    Ok(refused(Page::new(&title).wide().body(body).render(house, visitor), refusals))
}

fn whose(lang: Lang, seen: &ToSend, ticked: Option<&HashSet<SeatRequestId>>) -> Markup {
    let say = say(lang);
    let action = at::SendResults { run: seen.run.key.clone() }.to_string();
    let left = seen.people.iter().filter(|one| !one.is_sent(&seen.terms));
    let (mut some_left, mut some_without) = (false, false);
    for one in left {
        some_left = true;
        some_without |= !one.standing.is_worth_sending();
    }
    let list = people(lang, seen, ticked);
    if !some_left {
        return html! { p { (say.msg_send_nothing_new()) } (list) };
    }
    form(
        &action,
        "",
        html! {},
        html! {
            @if some_without { p { (say.msg_send_without_work()) } }
            div id="request" tabindex="-1" { (list) }
            (button(Look::Primary, "", "", html! { (say.msg_send_ticked()) }))
        },
    )
}

fn people(lang: Lang, seen: &ToSend, ticked: Option<&HashSet<SeatRequestId>>) -> Markup {
    let say = say(lang);
    let names =
        [say.msg_column_student(), say.msg_column_school(), say.msg_fact_grade(), say.msg_fact_outcome()];
    let columns: Vec<Column<'_>> = names.iter().map(|name| Column { name, ..Column::default() }).collect();
    let rows: Vec<Row> = seen
        .people
        .iter()
        .map(|one| Row {
            cells: vec![
                whom(lang, seen, one, ticked),
                html! { bdi { (institution_name(&seen.institutions, one.request.home)) } },
                grade(lang, one),
                outcome(lang, seen, one),
            ],
        })
        .collect();
    let caption = say.msg_seated_title();
    table(&Table { caption: &caption, caption_hidden: true, columns: &columns, rows: &rows })
}

/// A name, to tick unless the school has just that already.
fn whom(lang: Lang, seen: &ToSend, one: &Sendable, ticked: Option<&HashSet<SeatRequestId>>) -> Markup {
    let name = person_name(lang, &one.request.name);
    if one.is_sent(&seen.terms) {
        return html! { bdi { (name) } };
    }
    let id = one.request.id;
    let checked = ticked.map_or(one.standing.is_worth_sending(), |ticked| ticked.contains(&id));
    html! { label class="check" { input type="checkbox" name="request" value=(id) checked[checked]; " " bdi { (name) } } }
}

fn grade(lang: Lang, one: &Sendable) -> Markup {
    let standing = &one.standing;
    html! {
        (grade_name(lang, standing.grade))
        @if let Some(letter) = &standing.letter { " · " bdi { (letter) } }
        @if standing.certified { br; small { (say(lang).msg_send_certified()) } }
    }
}

fn outcome(lang: Lang, seen: &ToSend, one: &Sendable) -> Markup {
    let (say, standing) = (say(lang), &one.standing);
    html! {
        @if standing.grade.is_some() || standing.passed { (outcome_pill(lang, standing.passed, standing.grade)) } @else { "–" }
        @if let Some(all) = seen.terms.credits.filter(|_| standing.passed) { " " (credits(lang, all)) }
        @if one.is_sent(&seen.terms) { br; small { (say.msg_send_already()) } }
        @else if one.before.is_some() { br; small { (say.msg_send_changed()) } }
    }
}
