//! Page: the requests of a school's students; one or several are approved or refused at once.

use crate::{
    api,
    look::{institution_name, person_name, refused, run_cell, seats_left, state_name, state_pill},
    request::{
        Approve, Approved, DecideRequests, HomeSeats, RefuseSeat, RequestList, SeatRequest, Sought, State,
        notice, refuse, settle,
    },
    say,
};
use axum::{
    Form,
    extract::{Query, State as At},
    response::{IntoResponse, Redirect, Response},
};
use ground::{Fault, Holders, Right};
use lexicon::{Lang, SeatRequestId};
use maud::{Markup, html};
use network::{
    InstitutionName, InstitutionTab, institution_tabs,
    look::{trail, wrong_summary},
};
use serde::Deserialize;
use serde_json::json;
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button, buttons, link_button},
        empty_state::{EmptyState, empty_state},
        form::{Field, InputKind, SelectOption, form, select_field, text_area, text_field},
        layout::page,
        page_header::{PageHeader, page_header},
        pagination::{Pagination, pagination},
        pictograms::Machine,
        table::{Column, Row, Table, table},
        toast::toast,
    },
    paths::{in_query, seats as at},
};
use words::{dates, numbers};

/// As many as are decided at once.
const MOST: usize = 200;

#[derive(Clone, Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    state: Option<String>,
    #[serde(default)]
    run: String,
    #[serde(default)]
    q: String,
    #[serde(default)]
    after: String,
    /// `approved-{enrolled}-{waiting for a place}-{waiting for a seat}` or `refused-{count}`
    #[serde(default)]
    done: String,
}

impl Asked {
    /// Those to decide, unless something else was asked for.
    fn state(&self) -> &str {
        match self.state.as_deref() {
            None | Some("open") => "open",
            Some(state) => state.parse::<State>().map_or("", State::name),
        }
    }

    fn address(&self, slug: &str, after: Option<i64>) -> String {
        let page = at::Requests { institution: slug.to_owned() };
        let after = after.map(|seq| format!("&after={seq}")).unwrap_or_default();
        let state = if self.state().is_empty() { "all" } else { self.state() };
        format!("{page}?state={state}&run={}&q={}{after}", in_query(&self.run), in_query(&self.q))
    }
}

/// `GET /institutions/{institution}/seats`
pub async fn show(
    at: at::Requests,
    At(house): At<House>,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Result<Response, Wrong> {
    notice(&house, &visitor).await?;
    draw(&house, &visitor, &at.institution, &asked, &Given::default(), &Refusals::none()).await
}

/// What a form that came back had been given.
#[derive(Clone, Debug, Default)]
struct Given {
    reason: String,
    checked: Vec<SeatRequestId>,
}

/// What became of several at once.
#[derive(Clone, Copy, Debug, Default)]
struct Count {
    enrolled: i64,
    for_place: i64,
    for_seat: i64,
    refused: i64,
}

/// `POST /institutions/{institution}/seats/decide`: `request` once for each, `do` is `approve` or `refuse`.
pub async fn decide(
    at: at::Decide,
    At(house): At<House>,
    visitor: Visitor,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Wrong> {
    let text = |name: &str| {
        pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone()).unwrap_or_default()
    };
    let checked = pairs.iter().filter(|(name, _)| name == "request");
    let checked: Vec<SeatRequestId> = checked.filter_map(|(_, id)| id.parse().ok()).take(MOST).collect();
    let given = Given { reason: text("reason"), checked };
    let refuses = text("do") == "refuse";
    settle(&house, &visitor).await?;
    let (mut count, mut wrong) = (Count::default(), Vec::new());
    if given.checked.is_empty() {
        // The right first: nobody learns from a form what they may not know.
        let institution = InstitutionName::Slug(at.institution.clone());
        house.site.ask(&visitor.who, crate::request::SeeGroup { institution, run: String::new() }).await?;
        wrong.push(
            ground::Refusal::new("seats.nothing-checked", |lang| say(lang).msg_nothing_checked())
                .at("request"),
        );
    }
    for request in &given.checked {
        let done = one(&house, &visitor, &at.institution, *request, refuses, &given.reason).await;
        match done {
            Ok(Some(Approved::Enrolled)) => count.enrolled += 1,
            Ok(Some(Approved::WaitsForPlace)) => count.for_place += 1,
            Ok(Some(Approved::WaitsForSeat(_))) => count.for_seat += 1,
            Ok(None) => count.refused += 1,
            // The same sentence at the reason for each of them is said once.
            Err(Fault::Refused(why)) => {
                for one in why {
                    let same = |known: &ground::Refusal| known.field.is_some() && known.field == one.field;
                    if !wrong.iter().any(same) {
                        wrong.push(one);
                    }
                }
            }
            Err(other) => return Err(other.into()),
        }
    }
    if !wrong.is_empty() {
        let fault = Fault::Refused(wrong);
        if visitor.wants == Wants::Json {
            return Err(fault.into());
        }
        let refusals = Refusals::or_wrong(fault, visitor.lang())?;
        let asked = Asked { done: done_word(count, refuses), ..Asked::default() };
        return draw(&house, &visitor, &at.institution, &asked, &given, &refusals).await;
    }
    if visitor.wants == Wants::Json {
        let Count { enrolled, for_place, for_seat, refused } = count;
        let shape = json!({ "enrolled": enrolled, "wait_for_place": for_place, "wait_for_seat": for_seat, "refused": refused });
        return Ok(axum::Json(shape).into_response());
    }
    let page = at::Requests { institution: at.institution };
    Ok(Redirect::to(&format!("{page}?done={}", done_word(count, refuses))).into_response())
}

async fn one(
    house: &House,
    visitor: &Visitor,
    slug: &str,
    request: SeatRequestId,
    refuses: bool,
    reason: &str,
) -> Result<Option<Approved>, Fault> {
    let (institution, sender) = (InstitutionName::Slug(slug.to_owned()), crate::letters::sender(house));
    if refuses {
        refuse(&house.site, &visitor.who, RefuseSeat::new(institution, request, reason, sender)).await?;
        return Ok(None);
    }
    house.site.act(&visitor.who, Approve { institution, request, sender }).await.map(Some)
}

fn done_word(count: Count, refuses: bool) -> String {
    match refuses {
        true => format!("refused-{}", count.refused),
        false => format!("approved-{}-{}-{}", count.enrolled, count.for_place, count.for_seat),
    }
}

async fn draw(
    house: &House,
    visitor: &Visitor,
    slug: &str,
    asked: &Asked,
    given: &Given,
    refusals: &Refusals,
) -> Result<Response, Wrong> {
    let sought = Sought {
        state: asked.state().to_owned(),
        run: asked.run.trim().to_owned(),
        name: asked.q.clone(),
        after: asked.after.parse().unwrap_or(0),
    };
    let ask = HomeSeats { institution: InstitutionName::Slug(slug.to_owned()), sought };
    let list = house.site.ask(&visitor.who, ask).await?;
    if visitor.wants == Wants::Json {
        return Ok(api::requests(&list, list.next.map(|next| asked.address(slug, Some(next)))));
    }
    let lang = visitor.lang();
    let say = say(lang);
    let title = say.msg_requests_title();
    let told = told(lang, &asked.done);
    let zone = network::look::zone_of(house, visitor);
    let body = html! {
        (page_header(&PageHeader {
            title: &title, over: &list.institution.name, lead: &say.msg_requests_lead(),
            breadcrumb: trail(lang, Some(&list.institution), &[]), ..PageHeader::default()
        }))
        (page(html! {
            (institution_tabs(lang, &list.institution, &list.mine, InstitutionTab::Seats))
            @if !told.is_empty() { (toast(&told, html! {})) }
            (wrong_summary(lang, refusals))
            (ways(lang, slug, &list))
            (filters(lang, slug, asked))
            (found(lang, zone, slug, asked, &list, given, refusals))
            (pages(lang, slug, asked, &list))
        }))
    };
    let title = format!("{title} · {}", list.institution.name);
    Ok(refused(Page::new(&title).wide().body(body).render(house, visitor), refusals))
}

fn told(lang: Lang, done: &str) -> String {
    let say = say(lang);
    let (word, figures) = done.split_once('-').unwrap_or((done, ""));
    let figures: Vec<i64> = figures.split('-').filter_map(|figure| figure.parse().ok()).collect();
    match (word, figures.as_slice()) {
        ("approved", [0, 0, 0]) | ("refused", [0]) => String::new(),
        ("approved", [enrolled, for_place, for_seat]) => {
            let mut all = Vec::new();
            if *enrolled > 0 {
                all.push(say.msg_done_enrolled(*enrolled));
            }
            if *for_place > 0 {
                all.push(say.msg_done_for_place(*for_place));
            }
            if *for_seat > 0 {
                all.push(say.msg_done_for_seat(*for_seat));
            }
            all.join(" ")
        }
        ("refused", [count]) => say.msg_done_refused(*count),
        ("brought", [enrolled, for_place, for_seat]) => {
            say.msg_done_brought(*enrolled + *for_place, *for_seat)
        }
        _ => String::new(),
    }
}

/// To the results, and to bringing a group.
fn ways(lang: Lang, slug: &str, list: &RequestList) -> Markup {
    let say = say(lang);
    let group = at::Group { institution: slug.to_owned() }.to_string();
    let results = at::Results { institution: slug.to_owned() }.to_string();
    buttons(html! {
        @if may_decide(list) { (link_button(Look::Plain, &group, html! { (say.msg_group_title()) })) }
        (link_button(Look::Plain, &results, html! { (say.msg_results_title()) }))
    })
}

fn may_decide(list: &RequestList) -> bool {
    matches!(DecideRequests::HOLDERS, Holders::Roles(wanted) if wanted.iter().any(|role| list.mine.contains(role)))
}

/// A form by GET, so that a list can be kept as a bookmark.
fn filters(lang: Lang, slug: &str, asked: &Asked) -> Markup {
    let say = say(lang);
    let mut states = vec![("open", say.msg_state_open()), ("all", say.msg_state_all())];
    states.extend(State::ALL.map(|state| (state.name(), state_name(lang, state))));
    let options: Vec<SelectOption<'_>> =
        states.iter().map(|(value, label)| SelectOption { value, label }).collect();
    let chosen = if asked.state().is_empty() { "all" } else { asked.state() };
    html! {
        form class="form filters" method="get" action=(at::Requests { institution: slug.to_owned() }) role="search" {
            (select_field(&Field { id: "state", name: "state", label: &say.msg_column_state(), value: chosen, ..Field::default() }, "", &options))
            (text_field(InputKind::Search, &Field {
                id: "q", name: "q", label: &say.msg_find_student(), optional: &say.msg_optional(), value: &asked.q, autocomplete: "off", ..Field::default()
            }))
            (text_field(InputKind::Text, &Field {
                id: "run", name: "run", label: &say.msg_run_key(), optional: &say.msg_optional(), value: &asked.run, autocomplete: "off", ..Field::default()
            }))
            (button(Look::Plain, "", "", html! { (say.msg_find()) }))
        }
    }
}

fn found(
    lang: Lang,
    zone: &str,
    slug: &str,
    asked: &Asked,
    list: &RequestList,
    given: &Given,
    refusals: &Refusals,
) -> Markup {
    let say = say(lang);
    if list.requests.is_empty() {
        let waiting = asked.state() == "open" && asked.q.is_empty() && asked.run.is_empty();
        return empty_state(&EmptyState {
            id: "comb-empty",
            machine: Machine::Bench,
            title: &say.msg_no_requests(),
            text: &if waiting { say.msg_no_requests_open() } else { say.msg_no_requests_found() },
            action: html! {},
        });
    }
    let may = may_decide(list) && list.requests.iter().any(|one| one.state.is_open());
    let names = [
        say.msg_column_student(),
        say.msg_column_run(),
        say.msg_column_host(),
        say.msg_column_asked(),
        say.msg_column_state(),
        say.msg_column_seats(),
    ];
    let columns: Vec<Column<'_>> = names.iter().map(|name| Column { name, ..Column::default() }).collect();
    let rows: Vec<Row> = list.requests.iter().map(|one| row(lang, zone, list, one, may, given)).collect();
    let table = table(&Table {
        caption: &say.msg_requests_title(),
        caption_hidden: true,
        columns: &columns,
        rows: &rows,
    });
    if !may {
        return table;
    }
    let action = at::Decide { institution: slug.to_owned() }.to_string();
    form(
        &action,
        "",
        html! {},
        html! {
            div id="request" { (table) }
            (text_area(3, &Field {
                id: "reason", name: "reason", label: &say.msg_reason(), hint: &say.msg_reason_hint(), value: &given.reason,
                error: refusals.at("reason").unwrap_or_default(), ..Field::default()
            }))
            (buttons(html! {
                (button(Look::Primary, "do", "approve", html! { (say.msg_approve()) }))
                (button(Look::Danger, "do", "refuse", html! { (say.msg_refuse()) }))
            }))
            p class="small" { (say.msg_back_rule()) }
        },
    )
}

fn row(lang: Lang, zone: &str, list: &RequestList, one: &SeatRequest, may: bool, given: &Given) -> Row {
    let say = say(lang);
    let name = person_name(lang, &one.name);
    let checked = given.checked.contains(&one.id);
    Row {
        cells: vec![
            html! {
                @if may && one.state.is_open() {
                    label class="check" { input type="checkbox" name="request" value=(one.id) checked[checked]; " " bdi { (name) } }
                } @else { bdi { (name) } }
                @if let Some(said) = &one.said { details { summary class="small" { (say.msg_their_word()) } p dir="auto" { (said) } } }
            },
            run_cell("", &one.run_title, &one.run_key),
            html! { bdi { (institution_name(&list.institutions, one.host)) } },
            html! { (dates::short_day(lang, one.asked_at, zone)) },
            html! {
                (state_pill(lang, one.state))
                @if one.waits_for_place && one.state == State::Approved { " " small { (say.msg_waits_for_place()) } }
                @if let Some(reason) = &one.reason { " " small { bdi { (reason) } } }
            },
            html! { @match list.seats.get(&one.run) { Some(seats) => (seats_left(lang, seats)), None => "–" } },
        ],
    }
}

fn pages(lang: Lang, slug: &str, asked: &Asked, list: &RequestList) -> Markup {
    let say = say(lang);
    let start = asked.address(slug, None);
    let next = list.next.map(|next| asked.address(slug, Some(next)));
    let (to_start, to_next) = (say.msg_to_start(), say.msg_next_page());
    let open: i64 = list.counts.iter().filter(|(state, _)| state.is_open()).map(|(_, count)| count).sum();
    pagination(&Pagination {
        label: &say.msg_pages(),
        previous: (!asked.after.is_empty()).then_some((start.as_str(), to_start.as_str())),
        next: next.as_deref().map(|next| (next, to_next.as_str())),
        shown: &say.msg_open_count(open, numbers::count(lang, open)),
    })
}
