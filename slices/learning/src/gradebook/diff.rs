//! What a CSV would change. Pure: nothing is written until somebody says so.

use super::{GradebookColumn, GradebookRow};
use lexicon::PersonId;
use std::collections::HashMap;

/// Points that differ by less are the same.
const ROUNDING: f64 = 1e-6;

/// The points of a subsection a CSV sets otherwise than they are.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    pub person: PersonId,
    pub subsection: String,
    /// As they count now; `None` where nothing was done.
    pub before: Option<f64>,
    /// `None`: the cell was emptied, which takes back what staff set.
    pub after: Option<f64>,
}

/// What is wrong in a CSV. Rows from 1, as a spreadsheet numbers them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// There is no column `person`.
    NoPersonColumn,
    UnknownPerson {
        row: usize,
        written: String,
    },
    UnreadablePoints(Cell),
    OutOfRange(Cell),
}

/// Where a trouble stands, and what was written there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    pub row: usize,
    pub person: PersonId,
    pub subsection: String,
    pub written: String,
}

/// The changes a table makes to the gradebook, and everything in it that can't be read. Columns that are no graded
/// subsection (name, percent…) are passed over.
pub fn diff(
    table: &[Vec<String>],
    columns: &[GradebookColumn],
    rows: &[GradebookRow],
) -> (Vec<Change>, Vec<Trouble>) {
    let (mut changes, mut troubles) = (Vec::new(), Vec::new());
    let Some((heading, lines)) = table.split_first() else { return (changes, troubles) };
    let Some(person_at) = heading.iter().position(|cell| cell.trim() == "person") else {
        return (changes, vec![Trouble::NoPersonColumn]);
    };
    let known: HashMap<String, &GradebookRow> =
        rows.iter().map(|row| (row.enrolment.person.to_string(), row)).collect();
    for (index, line) in lines.iter().enumerate() {
        let row_number = index + 2;
        let written = line.get(person_at).map(|cell| cell.trim()).unwrap_or_default();
        let Some(row) = known.get(written) else {
            troubles.push(Trouble::UnknownPerson { row: row_number, written: written.to_owned() });
            continue;
        };
        for (at, name) in heading.iter().enumerate() {
            let Some(column) = column_of(name, columns) else { continue };
            let cell = line.get(at).map(|cell| cell.trim()).unwrap_or_default();
            let place = |written: &str| Cell {
                row: row_number,
                person: row.enrolment.person,
                subsection: column.key.clone(),
                written: written.to_owned(),
            };
            match points(cell, column, place) {
                Ok(after) => changes.extend(change(row, column, after)),
                Err(trouble) => troubles.push(trouble),
            }
        }
    }
    (changes, troubles)
}

/// The column a heading means: by its key, in brackets after any title or alone; by the bare id of the subsection, as
/// older sheets have it; or by a title that only one column has.
fn column_of<'c>(heading: &str, columns: &'c [GradebookColumn]) -> Option<&'c GradebookColumn> {
    let key = key_in(heading);
    let by_key = columns.iter().find(|column| column.key == key);
    let by_id = || columns.iter().find(|column| column.key.split_once('@').is_some_and(|(_, id)| id == key));
    let by_title = || {
        let mut same = columns.iter().filter(|column| column.title.trim() == heading.trim());
        same.next().filter(|_| same.next().is_none())
    };
    by_key.or_else(by_id).or_else(by_title)
}

/// The key of a heading: what stands in brackets at its end, or all of it.
fn key_in(heading: &str) -> &str {
    let heading = heading.trim();
    let bracketed = heading.strip_suffix(']').and_then(|text| text.rsplit_once('['));
    bracketed.map_or(heading, |(_, key)| key)
}

/// A decimal comma is read too.
fn points(
    cell: &str,
    column: &GradebookColumn,
    place: impl Fn(&str) -> Cell,
) -> Result<Option<f64>, Trouble> {
    if cell.is_empty() {
        return Ok(None);
    }
    let read = cell.replace(',', ".").parse::<f64>().ok().filter(|points| points.is_finite());
    let points = read.ok_or_else(|| Trouble::UnreadablePoints(place(cell)))?;
    if (0.0..=column.possible).contains(&points) {
        Ok(Some(points))
    } else {
        Err(Trouble::OutOfRange(place(cell)))
    }
}

fn change(row: &GradebookRow, column: &GradebookColumn, after: Option<f64>) -> Option<Change> {
    let kept = row.grade.as_ref().and_then(|grade| grade.subsections.get(&column.key));
    let before = kept.map(|kept| kept.counting().0);
    let takes_back = after.is_none() && kept.is_some_and(|kept| kept.overridden.is_some());
    // A spreadsheet keeps fewer digits than we do: what it only rounded is no change.
    let differs = |after: f64| before.is_none_or(|before| (after - before).abs() > ROUNDING);
    let sets = after.is_some_and(differs);
    (takes_back || sets).then(|| Change {
        person: row.enrolment.person,
        subsection: column.key.clone(),
        before,
        after,
    })
}
