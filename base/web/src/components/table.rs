//! A table that becomes a pile of cards on a phone, each cell under its column's name.
//!
//! Roles are written out, because changing the display of a table makes some browsers forget that it is one.
//! For a wide grid of marks use `gradebook`; for two columns of facts, `facts`.

use maud::{Markup, html};

#[derive(Debug, Clone, Copy, Default)]
pub struct Column<'a> {
    /// Never empty: a column of buttons is named too.
    pub name: &'a str,
    /// Figures are aligned at the end.
    pub numeric: bool,
    /// The name is kept for screen readers only, for cells that speak for themselves.
    pub name_hidden: bool,
}

/// The first cell of a row names it.
pub struct Row {
    pub cells: Vec<Markup>,
}

pub struct Table<'a> {
    pub caption: &'a str,
    /// A caption that is already said by the heading above is kept for screen readers only.
    pub caption_hidden: bool,
    pub columns: &'a [Column<'a>],
    pub rows: &'a [Row],
}

pub fn table(table: &Table<'_>) -> Markup {
    html! {
        div class="table-box" {
            table class="table" role="table" {
                caption class=[table.caption_hidden.then_some("visually-hidden")] { (table.caption) }
                thead role="rowgroup" {
                    tr role="row" { @for column in table.columns { th scope="col" role="columnheader" class=[numeric(column)] { (column_name(column)) } } }
                }
                tbody role="rowgroup" { @for row in table.rows { (table_row(table.columns, row)) } }
            }
        }
    }
}

fn column_name(column: &Column<'_>) -> Markup {
    html! { @if column.name_hidden { span class="visually-hidden" { (column.name) } } @else { (column.name) } }
}

fn table_row(columns: &[Column<'_>], row: &Row) -> Markup {
    html! {
        tr role="row" {
            @for (position, (column, cell)) in columns.iter().zip(&row.cells).enumerate() {
                @if position == 0 { th scope="row" role="rowheader" class=[numeric(column)] { (cell) } }
                @else { td role="cell" class=[numeric(column)] data-label=[(!column.name_hidden).then_some(column.name)] { span { (cell) } } }
            }
        }
    }
}

fn numeric(column: &Column<'_>) -> Option<&'static str> {
    column.numeric.then_some("numeric")
}
