//! Page: courses of others that the institution may give, and its runs of them.

use super::{Deliverable, DeliverableCourses, ToDeliver};
use crate::{
    Run, api,
    course::page::{run_dates, state_pill},
    say,
};
use agreements::day_in_words;
use axum::{
    extract::{Query, State},
    response::Response,
};
use lexicon::{Instant, Lang};
use maud::{Markup, html};
use network::{
    InstitutionName, InstitutionTab, institution_tabs,
    look::{Done, trail},
};
use web::{
    House, Page, Visitor, Wants, Wrong,
    components::{
        empty_state::{EmptyState, empty_state},
        layout::{page, section},
        page_header::{PageHeader, page_header},
        pictograms::Machine,
        pill::pill,
        table::{Column, Row, Table, table},
        toast::toast,
        tone::Tone,
    },
    paths,
};

/// `GET /institutions/{institution}/deliver`
pub async fn show(
    at: paths::courses::Deliver,
    State(house): State<House>,
    visitor: Visitor,
    Query(Done { done }): Query<Done>,
) -> Result<Response, Wrong> {
    let ask = DeliverableCourses(InstitutionName::Slug(at.institution));
    let seen = house.site.ask(&visitor.who, ask).await?;
    let now = house.site.now();
    if visitor.wants == Wants::Json {
        return Ok(api::deliverable(&seen, now));
    }
    let lang = visitor.lang();
    let say = say(lang);
    let of = &seen.institution;
    let home = paths::network::Institution { institution: of.slug.clone() }.to_string();
    let title = say.msg_deliver_title();
    let body = html! {
        (page_header(&PageHeader {
            title: &title, over: &of.name, lead: &say.msg_deliver_lead(),
            breadcrumb: trail(lang, None, &[(home, of.name.clone())]), ..PageHeader::default()
        }))
        (page(html! {
            (institution_tabs(lang, of, &seen.mine, InstitutionTab::Deliver))
            @if done == "opened" { (toast(&say.msg_done_opened(), html! {})) }
            @if seen.courses.is_empty() { (nothing(lang)) } @else { (section(&say.msg_deliver_courses(), None, courses(lang, &seen))) }
            @if !seen.runs.is_empty() { (section(&say.msg_deliver_runs(), None, runs(lang, now, &seen.runs))) }
        }))
    };
    Ok(Page::new(&format!("{title} · {}", of.name)).wide().body(body).render(&house, &visitor))
}

fn nothing(lang: Lang) -> Markup {
    let say = say(lang);
    empty_state(&EmptyState {
        id: "comb-deliver",
        machine: Machine::Bench,
        title: &say.msg_deliver_nothing(),
        text: &say.msg_deliver_nothing_text(),
        action: html! {},
    })
}

fn courses(lang: Lang, seen: &ToDeliver) -> Markup {
    let say = say(lang);
    let names = [
        say.msg_column_course(),
        say.msg_column_author(),
        say.msg_column_agreement(),
        say.msg_column_actions(),
    ];
    let columns: Vec<Column<'_>> = names
        .iter()
        .enumerate()
        .map(|(index, name)| Column { name, name_hidden: index == 3, ..Column::default() })
        .collect();
    let rows: Vec<Row> = seen.courses.iter().map(|one| course(lang, &seen.institution.slug, one)).collect();
    table(&Table {
        caption: &say.msg_deliver_courses(),
        caption_hidden: true,
        columns: &columns,
        rows: &rows,
    })
}

fn course(lang: Lang, institution: &str, one: &Deliverable) -> Row {
    let say = say(lang);
    let (institution, course) = (institution.to_owned(), one.course.key.clone());
    let agreement = paths::agreements::Agreement {
        institution: institution.clone(),
        agreement: one.by.agreement.to_string(),
    };
    let open = paths::courses::DeliverCourse { institution, course };
    let is_one_version = one.by.grant.subject.as_ref().is_some_and(|about| about.version.is_some());
    let until = one.by.last_day.as_ref().map(|day| day_in_words(lang, day, &one.by.zone));
    Row {
        cells: vec![
            html! {
                bdi { (one.course.title) } br; small { bdi dir="ltr" { (one.course.key) } }
                @if is_one_version { " " (pill(Tone::Plain, &say.msg_deliver_one_version())) }
            },
            html! { bdi { (one.owner.name) } },
            html! {
                a href=(agreement) { bdi { (one.by.title) } }
                @if let Some(until) = until { br; small { (say.msg_until(until)) } }
            },
            html! { a href=(open) { (say.msg_open_run()) span class="visually-hidden" { " – " (one.course.title) } } },
        ],
    }
}

/// The runs an institution gives of courses of others.
pub(super) fn runs(lang: Lang, now: Instant, runs: &[Run]) -> Markup {
    let say = say(lang);
    let names =
        [say.msg_column_run(), say.msg_column_author(), say.msg_column_state(), say.msg_column_dates()];
    let columns: Vec<Column<'_>> = names.iter().map(|name| Column { name, ..Column::default() }).collect();
    let rows: Vec<Row> = runs
        .iter()
        .map(|run| Row {
            cells: vec![
                html! {
                    a href=(paths::courses::Run { run: run.key.clone() }) { bdi { (run.terms.title) } }
                    br; small { bdi dir="ltr" { (run.key) } }
                },
                html! { bdi { (run.author.as_ref().map(|author| author.name.as_str()).unwrap_or_default()) } },
                html! {
                    (state_pill(lang, run.state(now)))
                    @if !run.terms.listed { " " (pill(Tone::Plain, &say.msg_unlisted())) }
                },
                html! { (run_dates(lang, &run.terms)) },
            ],
        })
        .collect();
    table(&Table { caption: &say.msg_deliver_runs(), caption_hidden: true, columns: &columns, rows: &rows })
}
