//! Pages: the runs of others in which our students are; how they do in one, as far as a grant says.

use super::{ElsewhereOf, ElsewhereSeen, FEWEST, Figures, Graded, InRun, OneResult, Told, WhereTheyAre};
use crate::{
    api,
    look::{institution_name, percent, person_name, run_cell, run_days},
    results::files::figure,
    say,
};
use agreements::{Names, hindrance_in_words};
use axum::{
    extract::{Query, State},
    response::Response,
};
use courses::RunKey;
use ground::Fault;
use lexicon::{Instant, Lang, facts::agreements::ResultDetail};
use maud::{Markup, html};
use network::{InstitutionName, InstitutionTab, institution_tabs, look::trail};
use serde::Deserialize;
use web::{
    House, Page, Visitor, Wants, Wrong,
    components::{
        button::{Look, buttons, link_button},
        empty_state::{EmptyState, empty_state},
        layout::page,
        notice::notice,
        page_header::{PageHeader, page_header},
        pagination::{Pagination, pagination},
        pictograms::Machine,
        pill::pill,
        stats::{Tile, tiles},
        table::{Column, Row, Table, table},
        tone::Tone,
    },
    paths::{agreements::Agreements, seats as at},
};
use words::{dates, numbers};

/// `GET /institutions/{institution}/elsewhere`
pub async fn list(
    at: at::Elsewhere,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let institution = InstitutionName::Slug(at.institution.clone());
    let seen = house.site.ask(&visitor.who, WhereTheyAre { institution }).await?;
    if visitor.wants == Wants::Json {
        return Ok(api::elsewhere(&seen));
    }
    let lang = visitor.lang();
    let say = say(lang);
    let title = say.msg_elsewhere_title();
    let body = html! {
        (page_header(&PageHeader {
            title: &title, over: &seen.institution.name, lead: &say.msg_elsewhere_lead(),
            breadcrumb: trail(lang, Some(&seen.institution), &[]), ..PageHeader::default()
        }))
        (page(html! {
            (institution_tabs(lang, &seen.institution, &seen.mine, InstitutionTab::Elsewhere))
            @if seen.runs.is_empty() {
                (empty_state(&EmptyState { id: "comb-empty", machine: Machine::Bench, title: &say.msg_elsewhere_none(), text: &say.msg_elsewhere_none_text(), action: html! {} }))
            } @else { (runs(lang, &at.institution, &seen)) }
        }))
    };
    let title = format!("{title} · {}", seen.institution.name);
    Ok(Page::new(&title).wide().body(body).render(&house, &visitor))
}

fn runs(lang: Lang, slug: &str, seen: &ElsewhereSeen) -> Markup {
    let say = say(lang);
    let names =
        [say.msg_column_run(), say.msg_column_host(), say.msg_column_students(), say.msg_column_known()];
    let columns: Vec<Column<'_>> = names
        .iter()
        .enumerate()
        .map(|(index, name)| Column { name, numeric: index == 2, ..Column::default() })
        .collect();
    let rows: Vec<Row> = seen
        .runs
        .iter()
        .map(|one| {
            let href = at::ElsewhereRun { institution: slug.to_owned(), run: one.run.key.clone() };
            let known = match one.detail {
                Some(ResultDetail::Named) => pill(Tone::Good, &say.msg_known_named()),
                Some(ResultDetail::Aggregated) => pill(Tone::Info, &say.msg_known_aggregated()),
                None => pill(Tone::Plain, &say.msg_known_nothing()),
            };
            Row {
                cells: vec![
                    run_cell(&href.to_string(), &one.run.title, &one.run.key),
                    html! { bdi { (institution_name(&seen.institutions, one.run.host)) } },
                    html! { (numbers::count(lang, one.counted())) },
                    known,
                ],
            }
        })
        .collect();
    table(&Table {
        caption: &say.msg_elsewhere_title(),
        caption_hidden: true,
        columns: &columns,
        rows: &rows,
    })
}

#[derive(Clone, Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    after: String,
}

/// `GET /institutions/{institution}/elsewhere/{run}`
pub async fn one(
    at: at::ElsewhereRun,
    State(house): State<House>,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Result<Response, Wrong> {
    let seen = look(&house, &visitor, &at.institution, &at.run, &asked.after, false).await?;
    let lang = visitor.lang();
    let say = say(lang);
    let names = Names(&seen.institutions);
    let reasons: Vec<String> = match &seen.told {
        Told::Nothing(why) => why.iter().map(|one| hindrance_in_words(lang, one, &names)).collect(),
        _ => Vec::new(),
    };
    let next = match &seen.told {
        Told::Named { next, .. } => next.map(|person| format!("{at}?after={person}")),
        _ => None,
    };
    if visitor.wants == Wants::Json {
        return Ok(api::in_run(&seen, &reasons, next));
    }
    let title = seen.run.terms.title.clone();
    let above =
        [(at::Elsewhere { institution: at.institution.clone() }.to_string(), say.msg_elsewhere_title())];
    let lead = format!("{} · {}", seen.run.institution_name, run_days(lang, &seen.run.terms));
    let body = html! {
        (page_header(&PageHeader {
            title: &title, over: &seen.institution.name, lead: &lead,
            breadcrumb: trail(lang, Some(&seen.institution), &above), ..PageHeader::default()
        }))
        (page(html! {
            (institution_tabs(lang, &seen.institution, &seen.mine, InstitutionTab::Elsewhere))
            p { (there(lang, &seen)) " " @if let Some(by) = &seen.by { (say.msg_known_by(by)) } }
            (told(lang, &house, &visitor, &at, &seen, &reasons))
            @if let Some(next) = &next { (pagination(&Pagination { label: &say.msg_pages(), previous: None, next: Some((next, &say.msg_next_page())), shown: "" })) }
        }))
    };
    Ok(Page::new(&title).wide().body(body).render(&house, &visitor))
}

/// How many of ours are there, as far as one may know.
fn there(lang: Lang, seen: &InRun) -> String {
    let (say, figure) = (say(lang), numbers::count(lang, seen.students));
    match seen.told {
        Told::Nothing(_) => say.msg_seated_there(seen.students, figure),
        _ => say.msg_students_there(seen.students, figure),
    }
}

async fn look(
    house: &House,
    visitor: &Visitor,
    slug: &str,
    run: &str,
    after: &str,
    whole: bool,
) -> Result<InRun, Fault> {
    let (institution, run) = (InstitutionName::Slug(slug.to_owned()), RunKey(run.to_owned()));
    house.site.ask(&visitor.who, ElsewhereOf { institution, run, after: after.parse().ok(), whole }).await
}

fn told(
    lang: Lang,
    house: &House,
    visitor: &Visitor,
    at: &at::ElsewhereRun,
    seen: &InRun,
    reasons: &[String],
) -> Markup {
    let say = say(lang);
    let sheet = at::ElsewhereCsv { institution: at.institution.clone(), run: at.run.clone() }.to_string();
    let csv = html! { (buttons(link_button(Look::Plain, &sheet, html! { (say.msg_csv()) }))) };
    match &seen.told {
        Told::Named { people, .. } => {
            html! { (list_of(lang, network::look::zone_of(house, visitor), people)) (csv) }
        }
        Told::Aggregated(figures) => html! { (in_figures(lang, figures)) (csv) },
        Told::TooFew => {
            notice(Tone::Info, &say.msg_too_few(), html! { p { (say.msg_too_few_text(FEWEST)) } })
        }
        Told::Nothing(_) => notice(
            Tone::Warn,
            &say.msg_no_grant(),
            html! {
                ul { @for reason in reasons { li { (reason) } } }
                p { a href=(Agreements { institution: at.institution.clone() }) { (say.msg_see_agreements()) } }
            },
        ),
    }
}

fn list_of(lang: Lang, zone: &str, people: &[OneResult]) -> Markup {
    let say = say(lang);
    let names = [
        say.msg_column_student(),
        say.msg_fact_grade(),
        say.msg_fact_outcome(),
        say.msg_column_units(),
        say.msg_column_seen(),
        say.msg_column_enrolled(),
    ];
    let columns: Vec<Column<'_>> = names
        .iter()
        .enumerate()
        .map(|(index, name)| Column { name, numeric: index == 1 || index == 3, ..Column::default() })
        .collect();
    let day = |at: Option<Instant>| at.map_or_else(|| "–".to_owned(), |at| dates::short_day(lang, at, zone));
    let rows: Vec<Row> = people
        .iter()
        .map(|one| {
            let outcome = if one.passed { pill(Tone::Good, &say.msg_passed()) } else { pill(Tone::Plain, &say.msg_under_way()) };
            Row {
                cells: vec![
                    html! { bdi { (person_name(lang, &one.name)) } },
                    html! {
                        @match one.percent {
                            Some(all) => { (percent(lang, all)) @if let Some(letter) = &one.letter { " · " bdi { (letter) } } }
                            None => { "–" }
                        }
                    },
                    outcome,
                    html! { (numbers::count(lang, one.units)) },
                    html! { (day(one.seen_at)) },
                    html! { (day(Some(one.enrolled_at))) },
                ],
            }
        })
        .collect();
    table(&Table {
        caption: &say.msg_column_students(),
        caption_hidden: true,
        columns: &columns,
        rows: &rows,
    })
}

fn in_figures(lang: Lang, figures: &Figures) -> Markup {
    let say = say(lang);
    let count = |all: i64| numbers::count(lang, all);
    let share = |part: i64| {
        numbers::percent(
            lang,
            if figures.students == 0 { 0.0 } else { part as f64 / figures.students as f64 },
        )
    };
    let mut list = vec![
        (say.msg_column_students(), count(figures.students), String::new()),
        (say.msg_figure_begun(), count(figures.begun), share(figures.begun)),
    ];
    if let Some(graded) = &figures.graded {
        list.push((say.msg_figure_passed(), count(graded.passed), share(graded.passed)));
        list.push((say.msg_figure_mean(), percent(lang, graded.mean), String::new()));
    }
    let list: Vec<Tile<'_>> =
        list.iter().map(|(name, value, note)| Tile { name, value, href: "", note }).collect();
    html! {
        (tiles(&list))
        @match &figures.graded {
            Some(graded) => { (distribution(lang, graded)) }
            None => { p { (say.msg_grades_withheld(FEWEST)) } }
        }
    }
}

fn distribution(lang: Lang, graded: &Graded) -> Markup {
    let say = say(lang);
    let (grades, people) = (say.msg_fact_grade(), say.msg_column_students());
    let columns = [
        Column { name: &grades, ..Column::default() },
        Column { name: &people, numeric: true, ..Column::default() },
    ];
    let bands = [say.msg_band_first(), say.msg_band_second(), say.msg_band_third(), say.msg_band_fourth()];
    let rows: Vec<Row> = bands
        .iter()
        .zip(graded.quarters)
        .map(|(band, people)| Row { cells: vec![html! { (band) }, html! { (numbers::count(lang, people)) }] })
        .collect();
    table(&Table { caption: &say.msg_distribution(), caption_hidden: false, columns: &columns, rows: &rows })
}

/// `GET /institutions/{institution}/elsewhere/{run}/results.csv`
pub async fn sheet(
    at: at::ElsewhereCsv,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let seen = look(&house, &visitor, &at.institution, &at.run, "", true).await?;
    let rows = match &seen.told {
        Told::Named { people, .. } => named_rows(people),
        Told::Aggregated(figures) => figure_rows(figures),
        // What the page does not say, no sheet says.
        Told::TooFew | Told::Nothing(_) => return Err(Fault::NotFound.into()),
    };
    Ok(web::csv::download(&format!("{}-{}", at.institution, at.run), &rows))
}

fn named_rows(people: &[OneResult]) -> Vec<Vec<String>> {
    let heading = ["person", "name", "percent", "letter", "passed", "units", "seen_at", "enrolled_at"];
    let mut rows = vec![heading.map(str::to_owned).to_vec()];
    rows.extend(people.iter().map(|one| {
        vec![
            one.person.to_string(),
            one.name.clone(),
            one.percent.map(figure).unwrap_or_default(),
            one.letter.clone().unwrap_or_default(),
            one.passed.to_string(),
            one.units.to_string(),
            one.seen_at.map(dates::machine).unwrap_or_default(),
            dates::machine(one.enrolled_at),
        ]
    }));
    rows
}

fn figure_rows(figures: &Figures) -> Vec<Vec<String>> {
    let line = |name: &str, value: i64| vec![name.to_owned(), value.to_string()];
    let mut rows = vec![
        vec!["what".to_owned(), "students".to_owned()],
        line("students", figures.students),
        line("begun", figures.begun),
    ];
    if let Some(graded) = &figures.graded {
        rows.push(line("passed", graded.passed));
        let bands = ["0-24 %", "25-49 %", "50-74 %", "75-100 %"];
        rows.extend(bands.iter().zip(graded.quarters).map(|(band, people)| line(band, people)));
    }
    rows
}
