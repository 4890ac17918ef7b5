//! Page: a sheet of grades comes back. What it would change is shown line by line; then, with a reason, it is written,
//! all of it or nothing.

use super::{
    gradebook_import_changes::{Shown, as_text, from_text},
    hub::{SeenRun, TeamRun},
    look::{Frame, Saying, TeamTab, name_of},
};
use crate::{
    gradebook::{Cell, Change, Gradebook, GradebookPage, Trouble, diff, import_grades, read_csv},
    rights::OverrideGrade,
    say,
};
use axum::{
    Form,
    extract::{Multipart, State},
    response::{IntoResponse, Redirect, Response},
};
use courses::RunKey;
use ground::{Fault, Refusal};
use lexicon::Lang;
use maud::{Markup, html};
use serde::Deserialize;
use web::{
    House, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button, link_button},
        form::{Field, file_input, form, hidden, text_area},
        layout::section,
        notice::notice,
        table::{Column, Row, Table, table},
        tone::Tone,
    },
    paths::team as at,
};
use words::numbers;

/// Largest sheet, in bytes: the gradebook of some ten thousand learners.
pub(super) const LARGEST: usize = 8 * 1024 * 1024;
/// Lines of problems shown; the others are counted.
const MOST_TROUBLES: usize = 100;
/// Learners read at a time.
const PAGE: i64 = 5_000;

/// `GET /runs/{run}/team/gradebook/import`
pub async fn page(
    at: at::GradebookImport,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let seen = setter(&house, &visitor, &at.run).await?;
    Ok(show_form(&house, &visitor, &seen, &Refusals::none()))
}

/// `POST /runs/{run}/team/gradebook/import`: what would change.
pub async fn preview(
    at: at::GradebookImport,
    State(house): State<House>,
    visitor: Visitor,
    sent: Multipart,
) -> Result<Response, Wrong> {
    let seen = setter(&house, &visitor, &at.run).await?;
    let table = match sheet(sent).await {
        Ok(table) => table,
        Err(fault) if visitor.wants == Wants::Json => return Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            return Ok(show_form(&house, &visitor, &seen, &refusals));
        }
    };
    let grades = whole(&house, &visitor, &at.run).await?;
    let (changes, troubles) = diff(&table, &grades.columns, &grades.rows);
    Ok(show_preview(&house, &visitor, &seen, &grades, &changes, &troubles))
}

#[derive(Clone, Debug, Deserialize)]
pub struct CommitForm {
    changes: String,
    #[serde(default)]
    reason: String,
}

/// `POST /runs/{run}/team/gradebook/import/commit`
pub async fn commit(
    at: at::GradebookImportCommit,
    State(house): State<House>,
    visitor: Visitor,
    Form(given): Form<CommitForm>,
) -> Result<Response, Wrong> {
    let run = RunKey(at.run.clone());
    let changes = from_text(&given.changes).ok_or(Fault::NotFound)?;
    match import_grades(&house, &visitor, run.clone(), changes.clone(), &given.reason).await {
        Ok(count) => {
            let gradebook = at::Gradebook { run: at.run };
            Ok(Redirect::to(&format!("{gradebook}?done=imported-{count}")).into_response())
        }
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            let seen = house.site.ask(&visitor.who, TeamRun { run }).await?;
            if changes.is_empty() {
                return Ok(show_form(&house, &visitor, &seen, &refusals));
            }
            let grades = whole(&house, &visitor, &at.run).await?;
            Ok(show_changes(&house, &visitor, &seen, &grades, &changes, &given.reason, &refusals))
        }
    }
}

/// The form is for those who may set grades; the act itself asks for the right again.
async fn setter(house: &House, visitor: &Visitor, run: &str) -> Result<SeenRun, Fault> {
    let seen = house.site.ask(&visitor.who, TeamRun { run: RunKey(run.to_owned()) }).await?;
    super::look::needs::<OverrideGrade>(&seen.roles)?;
    Ok(seen)
}

/// The sheet of the form's `file`, read off the async threads.
async fn sheet(mut sent: Multipart) -> Result<Vec<Vec<String>>, Fault> {
    let unreadable =
        || Refusal::new("learning.sheet-unreadable", |lang| say(lang).msg_team_sheet_unreadable()).at("file");
    let too_large =
        || Refusal::new("learning.sheet-too-large", |lang| say(lang).msg_team_sheet_too_large()).at("file");
    let mut bytes = Vec::new();
    while let Some(mut field) = sent.next_field().await.map_err(|_| unreadable())? {
        if field.name() != Some("file") {
            continue;
        }
        while let Some(chunk) = field.chunk().await.map_err(|_| too_large())? {
            if bytes.len() + chunk.len() > LARGEST {
                return Err(too_large().into());
            }
            bytes.extend_from_slice(&chunk);
        }
    }
    let missing =
        || Refusal::new("learning.sheet-missing", |lang| say(lang).msg_team_sheet_missing()).at("file");
    if bytes.is_empty() {
        return Err(missing().into());
    }
    let read =
        tokio::task::spawn_blocking(move || read_csv(&decoded(&bytes))).await.map_err(Fault::broken)?;
    let table = read.ok_or_else(too_large)?;
    if table.is_empty() { Err(missing().into()) } else { Ok(table) }
}

/// UTF-8, or else the Windows encoding older spreadsheets save in; keys and figures are the same in both.
fn decoded(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().map(|byte| char::from(*byte)).collect(),
    }
}

/// The gradebook of everybody, page after page.
async fn whole(house: &House, visitor: &Visitor, run: &str) -> Result<Gradebook, Fault> {
    let page = |after| GradebookPage { run: RunKey(run.to_owned()), after, limit: PAGE };
    let mut all = house.site.ask(&visitor.who, page(None)).await?;
    while let Some(after) = all.next {
        let next = house.site.ask(&visitor.who, page(Some(after))).await?;
        all.rows.extend(next.rows);
        all.names.extend(next.names);
        all.next = next.next;
    }
    Ok(all)
}

fn frame<'a>(house: &'a House, visitor: &'a Visitor, seen: &'a SeenRun) -> Frame<'a> {
    Frame { house, visitor, run: &seen.run, roles: &seen.roles, tab: TeamTab::Gradebook }
}

fn above(frame: &Frame<'_>) -> [(String, String); 1] {
    [(at::Gradebook { run: frame.key() }.to_string(), say(frame.lang()).msg_team_tab_gradebook())]
}

fn show_form(house: &House, visitor: &Visitor, seen: &SeenRun, refusals: &Refusals) -> Response {
    let frame = frame(house, visitor, seen);
    let words = say(frame.lang());
    let saying = Saying {
        title: &words.msg_team_import_title(),
        lead: &words.msg_team_import_lead(),
        above: &above(&frame),
        refusals: Some(refusals),
        ..Saying::default()
    };
    let action = at::GradebookImport { run: frame.key() }.to_string();
    let csv = at::GradebookCsv { run: frame.key() }.to_string();
    let content = html! {
        ol {
            li { (words.msg_team_import_step_download()) " " a href=(csv) { (words.msg_team_download_csv()) } }
            li { (words.msg_team_import_step_change()) }
            li { (words.msg_team_import_step_upload()) }
        }
        (form(&action, "multipart/form-data", html! {}, html! {
            (file_input(".csv,text/csv", false, &Field {
                id: "file", name: "file", label: &words.msg_team_sheet(), hint: &words.msg_team_sheet_hint(),
                error: refusals.at("file").unwrap_or_default(), ..Field::default()
            }))
            (button(Look::Primary, "", "", html! { (words.msg_team_preview()) }))
        }))
    };
    frame.render(saying, content)
}

fn show_preview(
    house: &House,
    visitor: &Visitor,
    seen: &SeenRun,
    grades: &Gradebook,
    changes: &[Change],
    troubles: &[Trouble],
) -> Response {
    if troubles.is_empty() && !changes.is_empty() {
        return show_changes(house, visitor, seen, grades, changes, "", &Refusals::none());
    }
    let frame = frame(house, visitor, seen);
    let words = say(frame.lang());
    let saying =
        Saying { title: &words.msg_team_preview_title(), above: &above(&frame), ..Saying::default() };
    let again = at::GradebookImport { run: frame.key() }.to_string();
    let content = html! {
        @if troubles.is_empty() {
            (notice(Tone::Info, "", html! { p { (words.msg_team_nothing_changes()) } }))
        } @else {
            (notice(Tone::Bad, &words.msg_team_troubles(troubles.len() as i64), html! { p { (words.msg_team_troubles_text()) } }))
            (troubles_table(frame.lang(), grades, troubles))
        }
        p { (link_button(Look::Primary, &again, html! { (words.msg_team_another_sheet()) })) }
    };
    frame.render(saying, content)
}

fn troubles_table(lang: Lang, grades: &Gradebook, troubles: &[Trouble]) -> Markup {
    let say = say(lang);
    let (line, what) = (say.msg_team_column_line(), say.msg_team_column_problem());
    let columns = [Column { name: &line, ..Column::default() }, Column { name: &what, ..Column::default() }];
    let rows: Vec<Row> = troubles
        .iter()
        .take(MOST_TROUBLES)
        .map(|trouble| {
            let (row, sentence) = told(lang, grades, trouble);
            Row {
                cells: vec![
                    html! { (say.msg_team_line_n(numbers::count(lang, row as i64))) },
                    html! { (sentence) },
                ],
            }
        })
        .collect();
    let caption = say.msg_team_troubles(troubles.len() as i64);
    html! {
        (table(&Table { caption: &caption, caption_hidden: true, columns: &columns, rows: &rows }))
        @if troubles.len() > MOST_TROUBLES { p { (say.msg_team_and_more((troubles.len() - MOST_TROUBLES) as i64)) } }
    }
}

/// The line of the sheet, and what is wrong there.
fn told(lang: Lang, grades: &Gradebook, trouble: &Trouble) -> (usize, String) {
    let say = say(lang);
    match trouble {
        Trouble::NoPersonColumn => (1, say.msg_team_trouble_no_person()),
        Trouble::UnknownPerson { row, written } => (*row, say.msg_team_trouble_unknown(written)),
        Trouble::UnreadablePoints(cell) => {
            (cell.row, say.msg_team_trouble_unreadable(place(lang, grades, cell), &cell.written))
        }
        Trouble::OutOfRange(cell) => {
            let column = grades.columns.iter().find(|column| column.key == cell.subsection);
            let most = column.map_or(0.0, |column| column.possible);
            let shown = numbers::number(lang, most, 2);
            (cell.row, say.msg_team_trouble_range(most, place(lang, grades, cell), &cell.written, shown))
        }
    }
}

/// "Awa Diop, Quiz 1", each running its own way.
fn place(lang: Lang, grades: &Gradebook, cell: &Cell) -> String {
    let name = grades.names.get(&cell.person).map_or("", String::as_str);
    let column = grades.columns.iter().find(|column| column.key == cell.subsection);
    let title = column.map_or(cell.subsection.as_str(), |column| column.title.as_str());
    format!("\u{2068}{}\u{2069}, \u{2068}{title}\u{2069}", name_of(lang, name))
}

fn show_changes(
    house: &House,
    visitor: &Visitor,
    seen: &SeenRun,
    grades: &Gradebook,
    changes: &[Change],
    reason: &str,
    refusals: &Refusals,
) -> Response {
    let frame = frame(house, visitor, seen);
    let words = say(frame.lang());
    let saying = Saying {
        title: &words.msg_team_preview_title(),
        lead: &words.msg_team_preview_lead(),
        above: &above(&frame),
        refusals: Some(refusals),
        ..Saying::default()
    };
    let action = at::GradebookImportCommit { run: frame.key() }.to_string();
    let again = at::GradebookImport { run: frame.key() }.to_string();
    let content = html! {
        (section(&words.msg_team_would_change(changes.len() as i64), None, changes_table(&frame, grades, changes)))
        (form(&action, "", hidden("changes", &as_text(changes)), html! {
            (text_area(3, &Field {
                id: "reason", name: "reason", label: &words.msg_team_reason(), hint: &words.msg_team_reason_hint(),
                value: reason, error: refusals.at("reason").unwrap_or_default(), ..Field::default()
            }))
            (button(Look::Primary, "", "", html! { (words.msg_team_write_all(changes.len() as i64)) }))
            " " (link_button(Look::Quiet, &again, html! { (words.msg_team_another_sheet()) }))
        }))
    };
    frame.render(saying, content)
}

fn changes_table(frame: &Frame<'_>, grades: &Gradebook, changes: &[Change]) -> Markup {
    let (say, lang) = (say(frame.lang()), frame.lang());
    let names = [
        say.msg_team_column_learner(),
        say.msg_team_column_work(),
        say.msg_team_column_before(),
        say.msg_team_column_after(),
    ];
    let columns: Vec<Column<'_>> = names
        .iter()
        .enumerate()
        .map(|(index, name)| Column { name, numeric: index > 1, ..Column::default() })
        .collect();
    let points =
        |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |value| numbers::number(lang, value, 2));
    let rows: Vec<Row> = changes
        .iter()
        .map(|change| {
            let Shown { name, title } = Shown::of(grades, change);
            Row { cells: vec![
                html! { bdi { (name_of(lang, name)) } },
                html! { bdi { (title) } },
                html! { (points(change.before)) },
                html! { @if change.after.is_none() { (say.msg_team_takes_back()) } @else { b { (points(change.after)) } } },
            ] }
        })
        .collect();
    let caption = say.msg_team_would_change(changes.len() as i64);
    table(&Table { caption: &caption, caption_hidden: true, columns: &columns, rows: &rows })
}
