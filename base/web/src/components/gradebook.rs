//! A wide grid of marks: a row per learner, a column per activity. It scrolls in its own box, with the names fixed.

use maud::{Markup, html};

pub struct GradeColumn<'a> {
    pub name: &'a str,
    /// The weight or the maximum, beneath the name; or empty.
    pub note: &'a str,
}

pub struct GradeRow<'a> {
    pub learner: &'a str,
    pub href: &'a str,
    /// As many as there are columns.
    pub marks: Vec<Markup>,
}

pub struct Gradebook<'a> {
    pub caption: &'a str,
    pub learner_word: &'a str,
    pub columns: &'a [GradeColumn<'a>],
    pub rows: &'a [GradeRow<'a>],
}

pub fn gradebook(grades: &Gradebook<'_>) -> Markup {
    html! {
        div class="grades-box" role="region" tabindex="0" aria-label=(grades.caption) {
            table class="grades" {
                caption { (grades.caption) }
                thead {
                    tr {
                        th scope="col" { (grades.learner_word) }
                        @for column in grades.columns {
                            th scope="col" class="numeric" { (column.name) @if !column.note.is_empty() { span class="grades-weight" { (column.note) } } }
                        }
                    }
                }
                tbody {
                    @for row in grades.rows {
                        tr {
                            th scope="row" { a href=(row.href) { bdi { (row.learner) } } }
                            @for mark in &row.marks { td class="numeric" { (mark) } }
                        }
                    }
                }
            }
        }
    }
}
