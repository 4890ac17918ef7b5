//! Pages: the results that came back to a school; one of them, for whoever has its code.

use super::{
    see::HomeResults,
    store::Record,
    verify::{Proof, check},
};
use crate::{
    api,
    look::{credits, grade_name, institution_name, outcome_pill, percent, person_name},
    say,
};
use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use certificates::{Code, document::Links};
use lexicon::{Instant, Lang};
use maud::{Markup, html};
use network::{InstitutionName, InstitutionTab, institution_tabs, look::trail};
use people::Address;
use serde::Deserialize;
use web::{
    House, Page, Visitor, Wants, Wrong,
    components::{
        button::{Look, button, buttons, link_button},
        empty_state::{EmptyState, empty_state},
        facts::{Fact, facts},
        form::{Field, InputKind, text_field},
        icons::Icon,
        layout::{narrow_page, page},
        notice::notice,
        page_header::{PageHeader, page_header},
        pagination::{Pagination, pagination},
        pictograms::Machine,
        table::{Column, Row, Table, table},
        tone::Tone,
    },
    paths::{self, in_query, seats as at},
};
use words::dates;

#[derive(Clone, Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    run: String,
    #[serde(default)]
    after: String,
}

/// `GET /institutions/{institution}/seats/results`
pub async fn list(
    at: at::Results,
    State(house): State<House>,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Result<Response, Wrong> {
    let slug = at.institution.clone();
    let (institution, after) = (InstitutionName::Slug(slug.clone()), asked.after.parse().unwrap_or(0));
    let run = asked.run.trim().to_owned();
    let list = house
        .site
        .ask(&visitor.who, HomeResults { institution, run: run.clone(), after, whole: false })
        .await?;
    let start = format!("{at}?run={}", in_query(&run));
    let next = list.next.map(|seq| format!("{start}&after={seq}"));
    if visitor.wants == Wants::Json {
        return Ok(api::results(&list, next));
    }
    let lang = visitor.lang();
    let say = say(lang);
    let title = say.msg_results_title();
    let zone = network::look::zone_of(&house, &visitor);
    let above = [(at::Requests { institution: slug.clone() }.to_string(), say.msg_requests_title())];
    let (to_start, to_next) = (say.msg_to_start(), say.msg_next_page());
    let sheet = format!("{}?run={}", at::ResultsCsv { institution: slug }, in_query(&run));
    let body = html! {
        (page_header(&PageHeader {
            title: &title, over: &list.institution.name, lead: &say.msg_results_lead(),
            breadcrumb: trail(lang, Some(&list.institution), &above), ..PageHeader::default()
        }))
        (page(html! {
            (institution_tabs(lang, &list.institution, &list.mine, InstitutionTab::Seats))
            form class="form filters" method="get" action=(at) role="search" {
                (text_field(InputKind::Search, &Field { id: "run", name: "run", label: &say.msg_run_key(), optional: &say.msg_optional(), value: &run, autocomplete: "off", ..Field::default() }))
                (button(Look::Plain, "", "", html! { (say.msg_find()) }))
            }
            @if list.records.is_empty() {
                (empty_state(&EmptyState { id: "comb-empty", machine: Machine::Bench, title: &say.msg_no_results(), text: &say.msg_no_results_text(), action: html! {} }))
            } @else {
                (rows(lang, zone, &list.records, &|id| institution_name(&list.institutions, id)))
                (buttons(link_button(Look::Plain, &sheet, html! { (say.msg_csv()) })))
            }
            (pagination(&Pagination {
                label: &say.msg_pages(),
                previous: (after > 0).then_some((start.as_str(), to_start.as_str())),
                next: next.as_deref().map(|next| (next, to_next.as_str())),
                shown: "",
            }))
        }))
    };
    let title = format!("{title} · {}", list.institution.name);
    Ok(Page::new(&title).wide().body(body).render(&house, &visitor))
}

fn rows(
    lang: Lang,
    zone: &str,
    records: &[Record],
    name_of: &dyn Fn(lexicon::InstitutionId) -> String,
) -> Markup {
    let say = say(lang);
    let names = [
        say.msg_column_student(),
        say.msg_column_run(),
        say.msg_column_host(),
        say.msg_fact_grade(),
        say.msg_fact_outcome(),
        say.msg_fact_credits(),
        say.msg_column_returned(),
    ];
    let columns: Vec<Column<'_>> = names
        .iter()
        .enumerate()
        .map(|(index, name)| Column { name, numeric: index == 3, ..Column::default() })
        .collect();
    let rows: Vec<Row> = records
        .iter()
        .map(|one| {
            let href = at::Record { code: one.code.to_string() };
            Row {
                cells: vec![
                    html! { a href=(href) { bdi { (person_name(lang, &one.name)) } } },
                    html! { bdi { (one.run_title) } " " small { code dir="ltr" { (one.run_key) } } },
                    html! { bdi { (name_of(one.host)) } },
                    html! { @match one.grade { Some(grade) => (percent(lang, grade)), None => "–" } },
                    outcome_pill(lang, one.passed, one.grade),
                    html! { @match one.credits { Some(all) => (credits(lang, all)), None => "–" } },
                    html! { (dates::short_day(lang, one.returned_at, zone)) },
                ],
            }
        })
        .collect();
    table(&Table { caption: &say.msg_results_title(), caption_hidden: true, columns: &columns, rows: &rows })
}

/// `GET /r/{code}`
pub async fn record(
    at: at::Record,
    State(house): State<House>,
    visitor: Visitor,
    address: Address,
) -> Result<Response, Wrong> {
    if let Some(code) = Code::read(&at.code).filter(|code| code.as_str() != at.code) {
        return Ok(Redirect::permanent(&at::Record { code: code.to_string() }.to_string()).into_response());
    }
    let Some(proof) = check(&house, &visitor, &address, &at.code).await? else {
        return Ok(unknown(&house, &visitor));
    };
    if visitor.wants == Wants::Json {
        return Ok(api::proof(&proof));
    }
    let lang = visitor.lang();
    let say = say(lang);
    let title = say.msg_record_title();
    let links = Links::of(&house.settings);
    let body = html! {
        (page_header(&PageHeader { title: &title, lead: &say.msg_record_lead(), ..PageHeader::default() }))
        (narrow_page(html! {
            (standing(lang, &proof))
            @if let Some(document) = &proof.document { (told(lang, &document.statement)) (files(lang, &proof)) }
            p class="small" { (say.msg_record_issuer()) " " a href=(paths::certificates::Issuer { institution: host(&proof) }) { (links.did(&host(&proof))) } }
        }))
    };
    Ok(Page::new(&title).head(no_index()).body(body).render(&house, &visitor))
}

fn host(proof: &Proof) -> String {
    proof.document.as_ref().map(|document| document.statement.host_slug.clone()).unwrap_or_default()
}

/// Pages with people's names are for those who have the code, not for search engines.
fn no_index() -> Markup {
    html! { meta name="robots" content="noindex, nofollow"; }
}

/// Whether the signature holds, and whether another took its place.
fn standing(lang: Lang, proof: &Proof) -> Markup {
    let say = say(lang);
    let record = &proof.seen.record;
    if record.forgotten_at.is_some() {
        return notice(Tone::Info, &say.msg_record_forgotten(), html! {});
    }
    html! {
        @if proof.is_genuine { (notice(Tone::Good, &say.msg_record_genuine(), html! { p { (say.msg_record_genuine_text()) } })) }
        @else { (notice(Tone::Bad, &say.msg_record_false(), html! { p { (say.msg_record_false_text()) } })) }
        @if record.replaced { (notice(Tone::Warn, &say.msg_record_replaced(), html! { p { (say.msg_record_replaced_text()) } })) }
    }
}

fn told(lang: Lang, said: &super::Statement) -> Markup {
    let say = say(lang);
    let day = |at: Instant| dates::short_day(lang, at, &said.zone);
    let names = [
        say.msg_column_student(),
        say.msg_column_school(),
        say.msg_column_host(),
        say.msg_column_run(),
        say.msg_fact_grade(),
        say.msg_fact_outcome(),
        say.msg_fact_credits(),
        say.msg_column_dates(),
        say.msg_column_returned(),
    ];
    let letter = said.letter.as_deref().unwrap_or_default();
    let mut list = Vec::new();
    let mut push =
        |at: usize, icon: Icon, value: Markup| list.push(Fact { icon, name: &names[at], value, note: "" });
    push(0, Icon::Info, html! { bdi { (said.student) } });
    push(1, Icon::Info, html! { bdi { (said.home) } });
    push(2, Icon::Info, html! { bdi { (said.host) } });
    push(3, Icon::Info, html! { bdi { (said.course) } " " small { code dir="ltr" { (said.run) } } });
    push(
        4,
        Icon::Gauge,
        html! { (grade_name(lang, said.grade)) @if !letter.is_empty() { " · " bdi { (letter) } } },
    );
    push(5, Icon::CheckCircle, outcome_pill(lang, said.passed, said.grade));
    if let Some(all) = said.credits {
        push(6, Icon::Certificate, html! { (credits(lang, all)) });
    }
    if let (Some(start), Some(end)) = (said.start, said.end) {
        push(7, Icon::Calendar, html! { (say.msg_term_from_to(day(start), day(end))) });
    }
    push(8, Icon::Calendar, html! { (day(said.issued_at)) });
    facts(&list)
}

fn files(lang: Lang, proof: &Proof) -> Markup {
    let say = say(lang);
    let code = proof.seen.record.code.to_string();
    let pdf = at::RecordPdf { code: code.clone() };
    html! {
        h2 { (say.msg_files_title()) }
        ul {
            @for other in Lang::ALL {
                li { a href={ (pdf) "?in=" (other.tag()) } hreflang=(other.tag()) type="application/pdf" { (say.msg_files_pdf()) " · " span lang=(other.tag()) dir=(other.dir()) { (other.own_name()) } } }
            }
            li { a href=(at::RecordJson { code }) type="application/vc+ld+json" { (say.msg_files_credential()) } }
        }
    }
}

/// The page of a code that nobody has.
pub(super) fn unknown(house: &House, visitor: &Visitor) -> Response {
    let say = say(visitor.lang());
    let title = say.msg_record_unknown();
    if visitor.wants == Wants::Json {
        let problem =
            serde_json::json!({ "title": title, "status": 404, "detail": say.msg_record_unknown_text() });
        let json = [(axum::http::header::CONTENT_TYPE, "application/problem+json")];
        return (StatusCode::NOT_FOUND, json, problem.to_string()).into_response();
    }
    let body = html! {
        (page_header(&PageHeader { title: &title, lead: &say.msg_record_unknown_text(), ..PageHeader::default() }))
    };
    (StatusCode::NOT_FOUND, Page::new(&title).head(no_index()).body(body).render(house, visitor))
        .into_response()
}
