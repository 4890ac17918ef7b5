//! The changes of a sheet, carried by the form from the preview to the commit: nothing is kept in between.

use crate::gradebook::{Change, Gradebook};

/// How a change is shown.
pub(super) struct Shown<'g> {
    pub name: &'g str,
    pub title: &'g str,
}

impl<'g> Shown<'g> {
    pub fn of(grades: &'g Gradebook, change: &'g Change) -> Self {
        let column = grades.columns.iter().find(|column| column.key == change.subsection);
        Self {
            name: grades.names.get(&change.person).map_or("", String::as_str),
            title: column.map_or(change.subsection.as_str(), |column| column.title.as_str()),
        }
    }
}

/// One line each: person, subsection, points before, points after, by spaces. No points are a dash.
pub(super) fn as_text(changes: &[Change]) -> String {
    let points = |value: Option<f64>| value.map_or_else(|| "-".to_owned(), |value| value.to_string());
    let line = |change: &Change| {
        format!("{} {} {} {}", change.person, change.subsection, points(change.before), points(change.after))
    };
    changes.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// `None` when somebody wrote it by hand and wrongly. The act checks what it says.
pub(super) fn from_text(text: &str) -> Option<Vec<Change>> {
    text.lines().filter(|line| !line.trim().is_empty()).map(from_line).collect()
}

fn from_line(line: &str) -> Option<Change> {
    // A key may hold spaces, so what is around it is taken first.
    let (person, rest) = line.trim().split_once(' ')?;
    let (rest, after) = rest.rsplit_once(' ')?;
    let (subsection, before) = rest.rsplit_once(' ')?;
    Some(Change {
        person: person.parse().ok()?,
        subsection: subsection.to_owned(),
        before: points(before)?,
        after: points(after)?,
    })
}

fn points(text: &str) -> Option<Option<f64>> {
    match text {
        "-" => Some(None),
        text => text.parse().ok().filter(|value: &f64| value.is_finite()).map(Some),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lexicon::{Instant, PersonId, ids::Id};

    #[test]
    fn changes_go_through_a_form_unharmed() {
        let person = PersonId::new(Instant::from_millis(1), [7; 10]);
        let change = |subsection: &str, before, after| Change {
            person,
            subsection: subsection.to_owned(),
            before,
            after,
        };
        let changes = [
            change("sequential@hw", Some(1.0 / 3.0), Some(2.0)),
            change("sequential@two words", None, Some(0.1)),
            change("sequential@é", Some(4.0), None),
        ];
        // Browsers end lines by CR LF.
        let sent = as_text(&changes).replace('\n', "\r\n");
        assert_eq!(from_text(&sent).as_deref(), Some(&changes[..]));
        for wrong in [
            "nobody a 1 2",
            &format!("{person} a 1"),
            &format!("{person} a x 2"),
            &format!("{person} a 1 NaN"),
        ] {
            assert_eq!(from_text(wrong), None, "{wrong}");
        }
    }
}
