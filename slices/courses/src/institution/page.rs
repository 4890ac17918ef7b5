//! `GET /institutions/{institution}`

use super::{InstitutionSeen, TheInstitution};
use crate::{
    Course, Run, RunState, api,
    course::page::{run_dates, state_pill},
    say,
};
use axum::{extract::State, response::Response};
use lexicon::{Instant, Lang};
use maud::{Markup, html};
use network::{
    Institution, InstitutionName, InstitutionTab, institution::presentation, institution_tabs, kind_name,
    look::trail,
};
use web::{
    House, Page, Visitor, Wants, Wrong,
    components::{
        card::{Card, card, card_grid},
        empty_state::{EmptyState, empty_state},
        layout::{page, section},
        notice::notice,
        page_header::{PageHeader, page_header},
        pictograms::Machine,
        pill::pill,
        table::{Column, Row, Table, table},
        tone::Tone,
    },
    paths,
};

pub async fn show(
    at: paths::network::Institution,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let ask = TheInstitution(InstitutionName::Slug(at.institution));
    let seen = house.site.ask(&visitor.who, ask).await?;
    let now = house.site.now();
    if visitor.wants == Wants::Json {
        return Ok(api::institution(&seen, now));
    }
    let lang = visitor.lang();
    let say = say(lang);
    let InstitutionSeen { institution, above, .. } = &seen;
    let lead = above.last().map(|parent| say.msg_part_of(&parent.name)).unwrap_or_default();
    let above: Vec<(String, String)> = above.iter().map(|of| (address(of), of.name.clone())).collect();
    let body = html! {
        (page_header(&PageHeader {
            title: &institution.name, over: &kind_name(lang, &institution.kind), lead: &lead,
            breadcrumb: trail(lang, None, &above), ..PageHeader::default()
        }))
        (page(html! {
            (institution_tabs(lang, institution, &seen.mine, InstitutionTab::Overview))
            @if !institution.is_public { (notice(Tone::Info, "", html! { p { (say.msg_institution_private()) } })) }
            @if let Some(logo) = institution.logo_address() { p { img class="logo-plate" src=(logo) alt=(institution.name); } }
            (presentation(lang, &seen.profile))
            (runs(lang, now, &seen))
            @if !seen.inside.is_empty() { (section(&say.msg_institution_parts(), None, parts(lang, &seen.inside))) }
            @if !seen.courses.is_empty() { (section(&say.msg_courses(), None, courses(lang, &seen.courses))) }
        }))
    };
    let title = institution.name.clone();
    let page = Page::new(&title).description(&title).body(body);
    let page = if institution.is_public { page.tells(told(&house, &visitor, &seen)) } else { page };
    Ok(page.render(&house, &visitor))
}

/// Who it is, in the words of schema.org; and where a reader finds its new runs.
fn told(house: &House, visitor: &Visitor, seen: &InstitutionSeen) -> serde_json::Value {
    let InstitutionSeen { institution, profile, .. } = seen;
    let text = profile.text(visitor.lang()).map(|(_, text)| text.to_owned()).unwrap_or_default();
    announce::schema_org::organisation(&announce::Organisation {
        name: institution.name.clone(),
        slug: institution.slug.clone(),
        url: visitor.absolute(house, address(institution)),
        website: profile.website.clone(),
        city: profile.city.clone(),
        country: profile.country.clone(),
        description: announce::course::shortened(&text, 600),
        logo: institution.logo_address().map(|logo| visitor.absolute(house, logo)).unwrap_or_default(),
    })
}

fn address(of: &Institution) -> String {
    paths::network::Institution { institution: of.slug.clone() }.to_string()
}

fn parts(lang: Lang, inside: &[Institution]) -> Markup {
    let cards: Vec<Markup> = inside
        .iter()
        .map(|of| {
            let (href, over) = (address(of), kind_name(lang, &of.kind));
            card(3, &Card { href: &href, title: &of.name, over: &over, ..Card::default() })
        })
        .collect();
    card_grid(&cards)
}

fn runs(lang: Lang, now: Instant, seen: &InstitutionSeen) -> Markup {
    let say = say(lang);
    let (past, open): (Vec<&Run>, Vec<&Run>) =
        seen.runs.iter().partition(|run| run.state(now) == RunState::Archived);
    html! {
        @if seen.runs.is_empty() {
            (empty_state(&EmptyState {
                id: "comb-empty", machine: Machine::Bench, title: &say.msg_institution_no_runs(),
                text: &say.msg_institution_no_runs_text(), action: html! {},
            }))
        }
        @if !open.is_empty() { (section(&say.msg_runs_open(), None, cards(lang, now, &open))) }
        @if !past.is_empty() { (section(&say.msg_runs_past(), None, cards(lang, now, &past))) }
    }
}

fn cards(lang: Lang, now: Instant, runs: &[&Run]) -> Markup {
    let cards: Vec<Markup> = runs
        .iter()
        .map(|run| {
            let tongue = lexicon::Lang::of_tag(&run.terms.language);
            let foreign = tongue.is_none_or(|tongue| tongue != lang);
            card(
                3,
                &Card {
                    href: &paths::courses::Run { run: run.key.clone() }.to_string(),
                    title: &run.terms.title,
                    lang: if foreign { &run.terms.language } else { "" },
                    dir: if foreign { tongue.map_or("auto", lexicon::Lang::dir) } else { "" },
                    foot: html! {
                        (state_pill(lang, run.state(now)))
                        @if !run.terms.listed { (pill(Tone::Plain, &say(lang).msg_unlisted())) }
                        span lang=(lang.tag()) dir=(lang.dir()) { (run_dates(lang, &run.terms)) }
                    },
                    ..Card::default()
                },
            )
        })
        .collect();
    card_grid(&cards)
}

fn courses(lang: Lang, courses: &[Course]) -> Markup {
    let say = say(lang);
    let (title, key) = (say.msg_column_course(), say.msg_column_key());
    let rows: Vec<Row> = courses
        .iter()
        .map(|course| {
            let at = paths::courses::CourseTeam { course: course.key.clone() };
            Row {
                cells: vec![
                    html! { a href=(at) { bdi { (course.title) } } },
                    html! { code dir="ltr" { (course.key) } },
                ],
            }
        })
        .collect();
    let columns = [Column { name: &title, ..Column::default() }, Column { name: &key, ..Column::default() }];
    table(&Table { caption: &say.msg_courses(), caption_hidden: true, columns: &columns, rows: &rows })
}
