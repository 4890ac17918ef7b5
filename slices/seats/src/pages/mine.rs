//! Page: what others open to my school, and what I asked for.

use crate::{
    api,
    look::{credits, grade_name, price, refused, run_cell, run_days, seats_left, state_pill, term},
    open::{MyRequest, OpenSeat, SeatsOpenToMe, SeatsSeen},
    request::{State, Withdraw, notice},
    say,
};
use axum::{
    extract::{Query, State as At},
    response::{IntoResponse, Redirect, Response},
};
use ground::Fault;
use lexicon::Lang;
use maud::{Markup, html};
use network::look::wrong_summary;
use serde::Deserialize;
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button, button_form},
        empty_state::{EmptyState, empty_state},
        form::{Field, InputKind, text_field},
        layout::{page, section},
        page_header::{PageHeader, page_header},
        pagination::{Pagination, pagination},
        pictograms::Machine,
        table::{Column, Row, Table, table},
        toast::toast,
    },
    paths::{in_query, seats as at},
};
use words::dates;

#[derive(Clone, Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    q: String,
    #[serde(default)]
    after: String,
    #[serde(default)]
    done: String,
}

/// `GET /seats`
pub async fn show(
    _: at::Seats,
    At(house): At<House>,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Result<Response, Wrong> {
    notice(&house, &visitor).await?;
    draw(&house, &visitor, &asked, &Refusals::none()).await
}

/// `POST /seats/requests/{seat_request}/withdraw`
pub async fn withdraw(at: at::Withdraw, At(house): At<House>, visitor: Visitor) -> Result<Response, Wrong> {
    let request = at.seat_request.parse().map_err(|_| Fault::NotFound)?;
    match house.site.act(&visitor.who, Withdraw { request }).await {
        Ok(()) => Ok(Redirect::to(&format!("{}?done=withdrawn", at::Seats)).into_response()),
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            draw(&house, &visitor, &Asked::default(), &refusals).await
        }
    }
}

async fn draw(
    house: &House,
    visitor: &Visitor,
    asked: &Asked,
    refusals: &Refusals,
) -> Result<Response, Wrong> {
    let ask = SeatsOpenToMe { sought: asked.q.clone(), after: asked.after.clone() };
    let seen = house.site.ask(&visitor.who, ask).await?;
    if visitor.wants == Wants::Json {
        return Ok(api::mine(&seen));
    }
    let lang = visitor.lang();
    let say = say(lang);
    let title = say.msg_seats_title();
    let told = match asked.done.as_str() {
        "asked" => say.msg_is_asked(),
        "withdrawn" => say.msg_is_withdrawn(),
        _ => String::new(),
    };
    let zone = network::look::zone_of(house, visitor);
    let body = html! {
        (page_header(&PageHeader { title: &title, lead: &say.msg_seats_lead(), ..PageHeader::default() }))
        (page(html! {
            @if !told.is_empty() { (toast(&told, html! {})) }
            (wrong_summary(lang, refusals))
            @if !seen.requests.is_empty() { (section(&say.msg_my_requests(), None, my_requests(lang, zone, &seen))) }
            @if seen.schools.is_empty() { (nobody(lang)) }
            @else { (section(&say.msg_open_seats(), None, open_seats(lang, asked, &seen))) }
        }))
    };
    Ok(refused(Page::new(&title).wide().body(body).render(house, visitor), refusals))
}

/// For who studies nowhere here.
fn nobody(lang: Lang) -> Markup {
    let say = say(lang);
    empty_state(&EmptyState {
        id: "comb-empty",
        machine: Machine::Bench,
        title: &say.msg_no_school_title(),
        text: &say.msg_no_school(),
        action: html! {},
    })
}

fn my_requests(lang: Lang, zone: &str, seen: &SeatsSeen) -> Markup {
    let say = say(lang);
    let names = [
        say.msg_column_run(),
        say.msg_column_host(),
        say.msg_column_asked(),
        say.msg_column_state(),
        say.msg_column_result(),
    ];
    let mut columns: Vec<Column<'_>> =
        names.iter().map(|name| Column { name, ..Column::default() }).collect();
    let withdraw = say.msg_column_withdraw();
    columns.push(Column { name: &withdraw, name_hidden: true, ..Column::default() });
    let rows: Vec<Row> = seen.requests.iter().map(|one| my_request(lang, zone, seen, one)).collect();
    let table = table(&Table {
        caption: &say.msg_my_requests(),
        caption_hidden: true,
        columns: &columns,
        rows: &rows,
    });
    html! { (table) p class="small" { (say.msg_back_rule()) } }
}

fn my_request(lang: Lang, zone: &str, seen: &SeatsSeen, one: &MyRequest) -> Row {
    let say = say(lang);
    let request = &one.request;
    let href = at::AskSeat { run: request.run_key.clone() }.to_string();
    let begun = one.start.is_none_or(|start| start <= seen.now);
    let may = matches!(request.state, State::Asked | State::Waiting | State::Approved);
    let action = at::Withdraw { seat_request: request.id.to_string() }.to_string();
    let label = match request.state {
        State::Approved if begun => say.msg_leave_seat(),
        State::Approved => say.msg_give_seat_back(),
        _ => say.msg_withdraw(),
    };
    Row {
        cells: vec![
            run_cell(&href, &request.run_title, &request.run_key),
            html! { bdi { (one.host) } @if seen.schools.len() > 1 { " " small { (say.msg_for_school(&one.home)) } } },
            html! { (dates::short_day(lang, request.asked_at, zone)) },
            html! {
                (state_pill(lang, request.state))
                @if request.waits_for_place && request.state == State::Approved { " " small { (say.msg_waits_for_place()) } }
                @if let Some(reason) = &request.reason { " " small { bdi { (reason) } } }
            },
            html! {
                @match &one.record {
                    Some(record) => {
                        a href=(at::Record { code: record.code.to_string() }) { (grade_name(lang, record.grade)) }
                        @if let Some(all) = record.credits { " · " (credits(lang, all)) }
                    }
                    None => { "–" }
                }
            },
            html! {
                @if may {
                    details {
                        summary { (label) span class="visually-hidden" { " – " (request.run_title) } }
                        @if request.state == State::Approved { p class="small" { @if begun { (say.msg_leave_late()) } @else { (say.msg_leave_early()) } } }
                        (button_form(Look::Danger, &action, html! { (say.msg_confirm()) }, html! {}))
                    }
                }
            },
        ],
    }
}

fn open_seats(lang: Lang, asked: &Asked, seen: &SeatsSeen) -> Markup {
    let say = say(lang);
    let start = format!("{}?q={}", at::Seats, in_query(&asked.q));
    let next = seen.next.as_ref().map(|after| format!("{start}&after={}", in_query(after)));
    let (to_start, to_next) = (say.msg_to_start(), say.msg_next_page());
    html! {
        form class="form filters" method="get" action=(at::Seats) role="search" {
            (text_field(InputKind::Search, &Field {
                id: "q", name: "q", label: &say.msg_find_seats(), optional: &say.msg_optional(), value: &asked.q,
                autocomplete: "off", ..Field::default()
            }))
            (button(Look::Plain, "", "", html! { (say.msg_find()) }))
        }
        @if seen.open.is_empty() {
            (empty_state(&EmptyState {
                id: "comb-open", machine: Machine::Bench, title: &say.msg_nothing_open(), text: &say.msg_nothing_open_text(), action: html! {},
            }))
        } @else { (open_table(lang, seen)) }
        (pagination(&Pagination {
            label: &say.msg_pages(),
            previous: (!asked.after.is_empty()).then_some((start.as_str(), to_start.as_str())),
            next: next.as_deref().map(|next| (next, to_next.as_str())),
            shown: "",
        }))
    }
}

fn open_table(lang: Lang, seen: &SeatsSeen) -> Markup {
    let say = say(lang);
    let names = [
        say.msg_column_run(),
        say.msg_column_host(),
        say.msg_column_dates(),
        say.msg_column_seats(),
        say.msg_column_price(),
        say.msg_column_needs(),
        say.msg_column_ask(),
    ];
    let columns: Vec<Column<'_>> = names
        .iter()
        .enumerate()
        .map(|(index, name)| Column { name, name_hidden: index == 6, ..Column::default() })
        .collect();
    let rows: Vec<Row> = seen.open.iter().map(|one| open_row(lang, seen, one)).collect();
    table(&Table { caption: &say.msg_open_seats(), caption_hidden: true, columns: &columns, rows: &rows })
}

fn open_row(lang: Lang, seen: &SeatsSeen, one: &OpenSeat) -> Row {
    let say = say(lang);
    let terms = &one.run.terms;
    let href = at::AskSeat { run: one.run.key.clone() }.to_string();
    let term = term(lang, &one.seats, &terms.zone);
    let comma = if lang == Lang::Ar { "، " } else { ", " };
    Row {
        cells: vec![
            run_cell(&href, &terms.title, &one.run.key),
            html! {
                bdi { (one.run.institution_name) }
                @if seen.schools.len() > 1 { " " small { (say.msg_for_school(&one.home.name)) } }
            },
            html! { (run_days(lang, terms)) },
            html! { (seats_left(lang, &one.seats)) @if !term.is_empty() { " " small { (term) } } },
            html! {
                (price(lang, &one.seats))
                @if let Some(all) = one.terms.credits { " " small { (credits(lang, all)) } }
            },
            html! { @if one.needs.is_empty() { "–" } @else { bdi { (one.needs.join(comma)) } } },
            html! {
                @match one.mine {
                    Some(state) => (state_pill(lang, state)),
                    None if one.run.takes_enrolments(seen.now) => {
                        a href=(href) { (say.msg_ask()) span class="visually-hidden" { " – " (terms.title) } }
                    },
                    None => small { (say.msg_closed_now()) },
                }
            },
        ],
    }
}
