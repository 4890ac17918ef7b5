//! `GET`, `POST /portals/{portal}/courses`: order, highlight, hide; and why each course is there.

use super::{
    Given, Pairs,
    frame::{self, Frame, On},
};
use crate::{
    api,
    arrival::acting,
    curation::{Curate, CuratedLine, CurationSeen, ShownCourse, TheCuration},
    portal::PortalName,
    say,
};
use axum::{
    Form, Json,
    extract::{Query, State},
    response::{IntoResponse, Response},
};
use ground::{Fault, Refusal};
use lexicon::Lang;
use maud::{Markup, html};
use serde::Deserialize;
use web::{
    House, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button},
        empty_state::{EmptyState, empty_state},
        form::hidden,
        pictograms::Machine,
        pill::pill,
        table::{Column, Row, Table, table},
        tone::Tone,
    },
    paths::portals as at,
};

/// Courses on one page.
const A_PAGE: usize = 50;
/// The last place a course can have.
const LAST: i64 = 9_999;

#[derive(Clone, Debug, Default, Deserialize)]
pub struct Which {
    #[serde(default)]
    page: usize,
    #[serde(default)]
    done: String,
}

pub async fn show(
    path: at::Curation,
    State(house): State<House>,
    Query(which): Query<Which>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    shown(&house, &visitor, &path.portal, &which, &Given::default(), &Refusals::none()).await
}

pub async fn change(
    path: at::Curation,
    State(house): State<House>,
    visitor: Visitor,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Wrong> {
    let given = Given(pairs);
    let portal = PortalName::new(&path.portal, house.site.now());
    let outcome = match lines(&given) {
        Ok(lines) => acting(&house.site, &visitor.who, Curate { portal, lines }).await,
        Err(wrong) => {
            // The right is asked first: what is wrong is told to who may change it.
            house.site.ask(&visitor.who, TheCuration(portal)).await?;
            Err(Fault::Refused(wrong))
        }
    };
    match outcome {
        Ok(()) => Ok(frame::saved(&visitor, path)),
        Err(fault) => {
            let refusals = frame::refusals(&visitor, fault)?;
            let which = Which { page: given.get("page").parse().unwrap_or_default(), ..Which::default() };
            shown(&house, &visitor, &path.portal, &which, &given, &refusals).await
        }
    }
}

fn lines(given: &Given) -> Result<Vec<CuratedLine>, Vec<Refusal>> {
    let (mut lines, mut wrong) = (Vec::new(), Vec::new());
    for id in given.all("course").into_iter().take(1_000) {
        let Ok(course) = id.parse() else {
            wrong.push(Refusal::new("portals.course", |lang| say(lang).msg_course_gone()));
            continue;
        };
        let field = |name: &str| format!("{name}-{id}");
        let typed = given.get(&field("position")).trim();
        let position = typed.parse::<i64>().ok().filter(|place| (1..=LAST).contains(place));
        if position.is_none() && !typed.is_empty() {
            let refusal = Refusal::new("portals.position", |lang| say(lang).msg_position_wrong(LAST));
            wrong.push(refusal.at(field("position")));
        }
        let (highlighted, hidden) = (given.has(&field("highlight")), given.has(&field("hide")));
        lines.push(CuratedLine { course, position, highlighted, hidden });
    }
    if wrong.is_empty() { Ok(lines) } else { Err(wrong) }
}

async fn shown(
    house: &House,
    visitor: &Visitor,
    slug: &str,
    which: &Which,
    given: &Given,
    refusals: &Refusals,
) -> Result<Response, Wrong> {
    let name = PortalName::new(slug, house.site.now());
    let seen = house.site.ask(&visitor.who, TheCuration(name)).await?;
    if visitor.wants == Wants::Json {
        return Ok(Json(api::curation(&seen)).into_response());
    }
    let lang = visitor.lang();
    let say = say(lang);
    let CurationSeen { portal, institution, courses } = &seen;
    let pages = courses.len().div_ceil(A_PAGE).max(1);
    let page = which.page.clamp(1, pages);
    let some = &courses[(page - 1) * A_PAGE..courses.len().min(page * A_PAGE)];
    let frame = Frame { portal, institution, on: On::Courses, refusals, done: &which.done, head: html! {} };
    let action = at::Curation { portal: slug.to_owned() }.to_string();
    let content = html! {
        p { (say.msg_courses_lead()) }
        @if courses.is_empty() {
            (empty_state(&EmptyState {
                id: "comb-empty", machine: Machine::Bench, title: &say.msg_courses_none(), text: &say.msg_courses_none_text(),
                action: html! {},
            }))
        } @else {
            // As wide as the table: not the narrow form of fields one under the other.
            form method="post" action=(action) {
                (hidden("page", &page.to_string()))
                (rows(lang, some, given, refusals))
                (button(Look::Primary, "", "", html! { (say.msg_save()) }))
            }
            @if pages > 1 {
                nav aria-label=(say.msg_courses()) { ul class="cluster" { @for one in 1..=pages {
                    li { a href={ (action) "?page=" (one) } aria-current=[(one == page).then_some("page")] { (say.msg_page_of(one as i64)) } }
                } } }
            }
        }
    };
    Ok(frame.render(house, visitor, content))
}

fn rows(lang: Lang, courses: &[ShownCourse], given: &Given, refusals: &Refusals) -> Markup {
    let say = say(lang);
    let rows: Vec<Row> = courses.iter().map(|course| row(lang, course, given, refusals)).collect();
    let names = [
        say.msg_column_course(),
        say.msg_column_why(),
        say.msg_position(),
        say.msg_highlight(),
        say.msg_hide(),
    ];
    let columns: Vec<Column<'_>> = names.iter().map(|name| Column { name, ..Column::default() }).collect();
    table(&Table { caption: &say.msg_courses(), caption_hidden: true, columns: &columns, rows: &rows })
}

fn row(lang: Lang, course: &ShownCourse, given: &Given, refusals: &Refusals) -> Row {
    let say = say(lang);
    let id = course.course.to_string();
    let field = |name: &str| format!("{name}-{id}");
    let typed = given.0.iter().any(|(name, value)| name == "course" && *value == id);
    let position = match typed {
        true => given.get(&field("position")).to_owned(),
        false => course.curated.position.map(|place| place.to_string()).unwrap_or_default(),
    };
    let highlighted = if typed { given.has(&field("highlight")) } else { course.curated.highlighted };
    let hide = if typed { given.has(&field("hide")) } else { course.curated.hidden };
    let wrong = refusals.at(&field("position"));
    let label = |what: &str| format!("{what} – {}", course.title);
    let place = field("position");
    let box_of = |name: &str, words: &str, on: bool| {
        html! { input type="checkbox" name=(field(name)) value="yes" aria-label=(label(words)) checked[on]; }
    };
    Row {
        cells: vec![
            html! {
                (hidden("course", &id)) bdi { (course.title) } br; code dir="ltr" { (course.key) }
                @if !course.is_listed { " " (pill(Tone::Plain, &say.msg_unlisted())) }
            },
            html! { (why(lang, course)) },
            html! {
                input class="input input-tiny" type="text" inputmode="numeric" id=(place) name=(place) value=(position) size="4"
                    aria-label=(label(&say.msg_position())) aria-invalid=[wrong.map(|_| "true")];
                @if let Some(wrong) = wrong { span class="field-error" { (wrong) } }
            },
            box_of("highlight", &say.msg_highlight(), highlighted),
            box_of("hide", &say.msg_hide(), hide),
        ],
    }
}

/// Its own, or by which agreement and until when.
fn why(lang: Lang, course: &ShownCourse) -> String {
    let say = say(lang);
    // Names and titles run their own way, whatever the sentence around them.
    let apart = |text: &str| format!("\u{2068}{text}\u{2069}");
    let of = apart(&course.of);
    let Some(by) = &course.by else { return say.msg_why_own(of) };
    let title = apart(&by.title);
    match &by.last_day {
        Some(day) => {
            let shown = words::dates::day_begins(day, &by.zone);
            let until = shown.map_or_else(|| day.clone(), |at| words::dates::short_day(lang, at, &by.zone));
            say.msg_why_until(of, title, until)
        }
        None => say.msg_why_listed(of, title),
    }
}
