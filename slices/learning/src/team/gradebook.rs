//! Page: the gradebook, learners by subsections.

use super::{
    hub::{SeenRun, TeamRun},
    look::{Frame, Saying, TeamTab, name_of},
};
use crate::{
    gradebook::{Gradebook, GradebookColumn, GradebookPage, GradebookRow},
    rights::OverrideGrade,
    say,
};
use axum::{
    Json,
    extract::{Query, State},
    response::{IntoResponse, Response},
};
use courses::RunKey;
use lexicon::{Lang, PersonId};
use maud::{Markup, html};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use web::{
    House, Visitor, Wants, Wrong,
    components::{
        button::{Look, buttons, link_button},
        empty_state::{EmptyState, empty_state},
        gradebook::{GradeColumn, GradeRow, Gradebook as Grid, gradebook},
        icons::{Icon, icon},
        layout::stack,
        pagination::{Pagination, pagination},
        pictograms::Machine,
    },
    paths::team as at,
};
use words::{dates, numbers};

/// Learners on a page.
const PAGE: i64 = 50;

#[derive(Clone, Debug, Default, Deserialize)]
pub struct Place {
    #[serde(default)]
    after: String,
    #[serde(default)]
    done: String,
}

/// `GET /runs/{run}/team/gradebook`
pub async fn page(
    at: at::Gradebook,
    State(house): State<House>,
    visitor: Visitor,
    Query(place): Query<Place>,
) -> Result<Response, Wrong> {
    let run = RunKey(at.run.clone());
    let after = place.after.parse::<PersonId>().ok();
    let grades = house.site.ask(&visitor.who, GradebookPage { run: run.clone(), after, limit: PAGE }).await?;
    if visitor.wants == Wants::Json {
        return Ok(as_json(&grades));
    }
    let SeenRun { run, roles } = house.site.ask(&visitor.who, TeamRun { run }).await?;
    let frame = Frame { house: &house, visitor: &visitor, run: &run, roles: &roles, tab: TeamTab::Gradebook };
    let words = say(frame.lang());
    let toast = match place.done.split_once('-') {
        Some(("imported", count)) => words.msg_team_is_imported(count.parse::<i64>().unwrap_or(0)),
        _ => String::new(),
    };
    let saying = Saying {
        title: &words.msg_team_tab_gradebook(),
        lead: &words.msg_team_gradebook_lead(),
        toast: &toast,
        ..Saying::default()
    };
    Ok(frame.render(
        saying,
        stack(html! { (tools(&frame)) (grid(&frame, &grades)) (pages(&frame, &place, &grades)) }),
    ))
}

fn as_json(grades: &Gradebook) -> Response {
    let columns = grades.columns.iter().map(|column| {
        json!({ "subsection": column.key, "title": column.title, "type": column.format, "possible": column.possible })
    });
    let learners = grades.rows.iter().map(|row| {
        let grade = row.grade.as_ref();
        let points: Map<String, Value> = grade
            .into_iter()
            .flat_map(|grade| &grade.subsections)
            .map(|(key, kept)| {
                let (earned, possible) = kept.counting();
                let point = json!({ "earned": earned, "possible": possible, "overridden": kept.overridden.is_some() });
                (key.clone(), point)
            })
            .collect();
        json!({
            "person": row.enrolment.person, "name": grades.names.get(&row.enrolment.person), "mode": row.enrolment.mode,
            "percent": grade.map(|grade| grade.percent as f64 / 100.0), "letter": grade.and_then(|grade| grade.letter.clone()),
            "passed": grade.is_some_and(|grade| grade.passed), "points": points,
            "moved_at": grade.map(|grade| dates::machine(grade.updated_at)),
        })
    });
    let next = grades.next.map(|next| address(&grades.run.key, Some(next)));
    Json(json!({
        "run": grades.run.key, "columns": columns.collect::<Vec<_>>(), "learners": learners.collect::<Vec<_>>(), "next": next,
    }))
    .into_response()
}

fn address(run: &str, after: Option<PersonId>) -> String {
    let page = at::Gradebook { run: run.to_owned() };
    after.map_or_else(|| page.to_string(), |after| format!("{page}?after={after}"))
}

fn tools(frame: &Frame<'_>) -> Markup {
    let say = say(frame.lang());
    let csv = at::GradebookCsv { run: frame.key() }.to_string();
    let import = at::GradebookImport { run: frame.key() }.to_string();
    buttons(html! {
        (link_button(Look::Plain, &csv, html! { (icon(Icon::Download)) (say.msg_team_download_csv()) }))
        @if frame.may::<OverrideGrade>() {
            (link_button(Look::Plain, &import, html! { (icon(Icon::Upload)) (say.msg_team_import_csv()) }))
        }
    })
}

fn grid(frame: &Frame<'_>, grades: &Gradebook) -> Markup {
    let (say, lang) = (say(frame.lang()), frame.lang());
    if grades.rows.is_empty() {
        return empty_state(&EmptyState {
            id: "comb-empty",
            machine: Machine::Bench,
            title: &say.msg_team_no_learners(),
            text: &say.msg_team_nobody_yet_text(),
            action: html! {},
        });
    }
    let mut heads = vec![(say.msg_team_total(), String::new())];
    heads.extend(grades.columns.iter().map(|column| (column.title.clone(), note(lang, column))));
    let columns: Vec<GradeColumn<'_>> = heads.iter().map(|(name, note)| GradeColumn { name, note }).collect();
    let who: Vec<(String, String)> = grades
        .rows
        .iter()
        .map(|row| {
            let person = row.enrolment.person;
            let href = at::Learner { run: frame.key(), person: person.to_string() }.to_string();
            (name_of(lang, grades.names.get(&person).map_or("", String::as_str)), href)
        })
        .collect();
    let rows: Vec<GradeRow<'_>> = grades
        .rows
        .iter()
        .zip(&who)
        .map(|(row, (learner, href))| GradeRow { learner, href, marks: marks(lang, grades, row) })
        .collect();
    gradebook(&Grid {
        caption: &say.msg_team_gradebook_of(&grades.run.terms.title),
        learner_word: &say.msg_team_column_learner(),
        columns: &columns,
        rows: &rows,
    })
}

/// "Homework · of 12".
fn note(lang: Lang, column: &GradebookColumn) -> String {
    say(lang).msg_team_column_note(&column.format, numbers::number(lang, column.possible, 2))
}

/// The total, then a mark per subsection. An asterisk, said in words too, marks what staff set.
fn marks(lang: Lang, grades: &Gradebook, row: &GradebookRow) -> Vec<Markup> {
    let grade = row.grade.as_ref();
    let total = super::learners::grade(
        lang,
        grade.map(|grade| grade.percent),
        grade.and_then(|grade| grade.letter.as_deref()),
    );
    let mark = |column: &GradebookColumn| {
        let kept = grade.and_then(|grade| grade.subsections.get(&column.key));
        html! {
            @match kept {
                None => { "–" }
                Some(kept) => {
                    (numbers::number(lang, kept.counting().0, 2))
                    @if kept.overridden.is_some() {
                        span aria-hidden="true" { "*" }
                        span class="visually-hidden" { " " (say(lang).msg_team_set_by_staff()) }
                    }
                }
            }
        }
    };
    std::iter::once(html! { b { (total) } }).chain(grades.columns.iter().map(mark)).collect()
}

fn pages(frame: &Frame<'_>, place: &Place, grades: &Gradebook) -> Markup {
    let say = say(frame.lang());
    let (start, next) =
        (address(&frame.key(), None), grades.next.map(|next| address(&frame.key(), Some(next))));
    let (to_start, to_next) = (say.msg_team_to_start(), say.msg_team_next_page());
    let any_set = grades
        .rows
        .iter()
        .filter_map(|row| row.grade.as_ref())
        .any(|grade| grade.subsections.values().any(|kept| kept.overridden.is_some()));
    html! {
        @if any_set { p class="small" { "* " (say.msg_team_set_by_staff()) } }
        (pagination(&Pagination {
            label: &say.msg_team_pages(),
            previous: (!place.after.is_empty()).then_some((start.as_str(), to_start.as_str())),
            next: next.as_deref().map(|next| (next, to_next.as_str())),
            shown: "",
        }))
    }
}
