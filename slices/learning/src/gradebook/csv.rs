//! Comma-separated values (RFC 4180), and the gradebook as such. Pure.

use super::{GradebookColumn, GradebookRow};

/// Longest CSV read, in bytes.
const LONGEST: usize = 20_000_000;

/// A table out of CSV. Semicolons and tabulators separate too, if the first line has them and no comma; a mark of
/// UTF-8 at the start is passed over. `None` if it is too long.
pub fn read_csv(text: &str) -> Option<Vec<Vec<String>>> {
    if text.len() > LONGEST {
        return None;
    }
    let text = text.trim_start_matches('\u{feff}');
    let first = text.lines().next().unwrap_or_default();
    let separator = [',', ';', '\t'].into_iter().find(|mark| first.contains(*mark)).unwrap_or(',');
    let mut rows = vec![vec![String::new()]];
    let mut in_quotes = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let row = rows.last_mut()?;
        let cell = row.last_mut()?;
        match c {
            '"' if in_quotes && chars.peek() == Some(&'"') => {
                cell.push('"');
                chars.next();
            }
            '"' if in_quotes => in_quotes = false,
            '"' if cell.is_empty() => in_quotes = true,
            c if c == separator && !in_quotes => row.push(String::new()),
            '\r' if !in_quotes && chars.peek() == Some(&'\n') => {}
            '\n' if !in_quotes => rows.push(vec![String::new()]),
            c => cell.push(c),
        }
    }
    rows.retain(|row| row.iter().any(|cell| !cell.trim().is_empty()));
    Some(rows)
}

/// The gradebook as a table: person, mode, grade in percent, letter, passed, then points per subsection, whose key
/// stands in brackets after its title. `name` says what a person is called.
pub fn to_csv(
    columns: &[GradebookColumn],
    rows: &[GradebookRow],
    name: impl Fn(&GradebookRow) -> String,
) -> Vec<Vec<String>> {
    let mut heading: Vec<String> =
        ["person", "name", "mode", "percent", "letter", "passed"].map(str::to_owned).to_vec();
    heading.extend(columns.iter().map(|column| format!("{} [{}]", column.title, column.key)));
    let mut table = vec![heading];
    for row in rows {
        let grade = row.grade.as_ref();
        let mut cells = vec![
            row.enrolment.person.to_string(),
            name(row),
            row.enrolment.mode.clone(),
            grade.map_or(0, |grade| grade.percent / 100).to_string(),
            grade.and_then(|grade| grade.letter.clone()).unwrap_or_default(),
            grade.is_some_and(|grade| grade.passed).to_string(),
        ];
        cells.extend(columns.iter().map(|column| {
            let kept = grade.and_then(|grade| grade.subsections.get(&column.key));
            kept.map(|kept| kept.counting().0.to_string()).unwrap_or_default()
        }));
        table.push(cells);
    }
    table
}
