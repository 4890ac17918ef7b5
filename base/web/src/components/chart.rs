//! Charts drawn by the server, with the same data as a table beneath: to be heard, copied and checked.
//!
//! Places are percentages and sizes of text are not, so a chart fits a phone without becoming unreadable. Time runs
//! from left to right in every language.

use maud::{Markup, html};

use super::table::{Column, Row, Table, table};

/// A value and how it is written in the reader's language.
pub struct Value<'a> {
    pub amount: f64,
    pub shown: &'a str,
}

/// One line or one set of bars. At most two are told apart (by colour and by stroke); more are left to the table.
pub struct Series<'a> {
    pub name: &'a str,
    pub values: Vec<Value<'a>>,
}

pub struct Chart<'a> {
    /// Unique in the page.
    pub id: &'a str,
    pub title: &'a str,
    /// What the chart shows, in one sentence, for those who do not see it.
    pub summary: &'a str,
    /// What the points are ("Week"), and the points.
    pub points_name: &'a str,
    pub points: &'a [&'a str],
    pub series: &'a [Series<'a>],
    /// The top of the scale as it is written, for the axis.
    pub top: Value<'a>,
    /// "The figures" (the word that unfolds the table).
    pub table_word: &'a str,
}

/// Pixels: height of the drawing, of the field in it, and where it begins.
const HEIGHT: f64 = 240.0;
const FIELD_TOP: f64 = 24.0;
const FIELD_BOTTOM: f64 = 212.0;
/// Percent of the width kept for the scale at the left.
const FIELD_LEFT: f64 = 13.0;
const DRAWN_SERIES: usize = 2;

/// Bars, for amounts of separate things or periods.
pub fn bar_chart(chart: &Chart<'_>) -> Markup {
    framed(
        chart,
        html! {
            @for (rank, series) in chart.series.iter().take(DRAWN_SERIES).enumerate() {
                g class={ "chart-" (rank + 1) } { @for (position, value) in points_of(chart, series) { (bar(chart, rank, position, value)) } }
            }
        },
    )
}

/// A line, for one thing that changes over time.
pub fn line_chart(chart: &Chart<'_>) -> Markup {
    framed(
        chart,
        html! {
            @for (rank, series) in chart.series.iter().take(DRAWN_SERIES).enumerate() {
                g class={ "chart-" (rank + 1) } { (line(chart, series)) }
            }
        },
    )
}

fn points_of<'s>(chart: &Chart<'_>, series: &'s Series<'s>) -> impl Iterator<Item = (usize, &'s Value<'s>)> {
    series.values.iter().take(chart.points.len()).enumerate()
}

/// Width of the place of one point, in percent.
fn step(chart: &Chart<'_>) -> f64 {
    (100.0 - FIELD_LEFT) / chart.points.len().max(1) as f64
}

/// The middle of a point's place, in percent.
fn across(chart: &Chart<'_>, position: usize) -> f64 {
    FIELD_LEFT + step(chart) * (position as f64 + 0.5)
}

/// The height of an amount, in pixels from the top. What is not a number, or beyond the scale, stays in the field.
fn height(chart: &Chart<'_>, amount: f64) -> f64 {
    let share = if chart.top.amount > 0.0 { amount / chart.top.amount } else { 0.0 };
    let share = if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.0 };
    FIELD_BOTTOM - share * (FIELD_BOTTOM - FIELD_TOP)
}

fn bar(chart: &Chart<'_>, rank: usize, position: usize, value: &Value<'_>) -> Markup {
    let drawn = chart.series.len().clamp(1, DRAWN_SERIES) as f64;
    let width = step(chart) * 0.7 / drawn;
    let left = across(chart, position) - width * drawn / 2.0 + width * rank as f64;
    let top = height(chart, value.amount);
    html! {
        rect class="chart-bar" x=(percent(left)) y=(pixels(top)) width=(percent(width)) height=(pixels(FIELD_BOTTOM - top)) rx="2" {}
        @if chart.series.len() == 1 && chart.points.len() <= 8 {
            text class="chart-value" x=(percent(left + width / 2.0)) y=(pixels(top - 7.0)) { (value.shown) }
        }
    }
}

fn line(chart: &Chart<'_>, series: &Series<'_>) -> Markup {
    let places: Vec<(f64, f64)> = points_of(chart, series)
        .map(|(position, value)| (across(chart, position), height(chart, value.amount)))
        .collect();
    html! {
        @for pair in places.windows(2) {
            line class="chart-line" x1=(percent(pair[0].0)) y1=(pixels(pair[0].1)) x2=(percent(pair[1].0)) y2=(pixels(pair[1].1)) {}
        }
        @for (x, y) in &places { circle class="chart-dot" cx=(percent(*x)) cy=(pixels(*y)) r="4" {} }
    }
}

fn framed(chart: &Chart<'_>, drawing: Markup) -> Markup {
    html! {
        figure class="chart" {
            figcaption id={ (chart.id) "-title" } { (chart.title) }
            @if chart.series.len() > 1 { (keys(chart)) }
            svg width="100%" height=(HEIGHT) role="img" aria-labelledby={ (chart.id) "-title" } aria-describedby={ (chart.id) "-summary" } { (scale(chart)) (drawing) }
            p class="visually-hidden" id={ (chart.id) "-summary" } { (chart.summary) }
            details { summary { (chart.table_word) } (data_table(chart)) }
        }
    }
}

/// Grid lines at the top, the middle and the bottom, and the names of the points (every other one when they are many).
fn scale(chart: &Chart<'_>) -> Markup {
    let every = chart.points.len().div_ceil(12).max(1);
    html! {
        @for share in [1.0, 0.5] {
            line class="chart-grid" x1=(percent(FIELD_LEFT)) x2="100%" y1=(pixels(height(chart, chart.top.amount * share))) y2=(pixels(height(chart, chart.top.amount * share))) {}
        }
        line class="chart-axis" x1=(percent(FIELD_LEFT)) x2="100%" y1=(pixels(FIELD_BOTTOM)) y2=(pixels(FIELD_BOTTOM)) {}
        text class="chart-label chart-scale" x=(percent(FIELD_LEFT - 1.5)) y=(pixels(FIELD_TOP + 4.0)) { (chart.top.shown) }
        text class="chart-label chart-scale" x=(percent(FIELD_LEFT - 1.5)) y=(pixels(FIELD_BOTTOM + 4.0)) { "0" }
        @for (position, point) in chart.points.iter().enumerate().step_by(every) {
            text class="chart-label" x=(percent(across(chart, position))) y=(pixels(FIELD_BOTTOM + 19.0)) { (point) }
        }
    }
}

fn keys(chart: &Chart<'_>) -> Markup {
    html! {
        ul class="chart-keys" role="list" {
            @for (rank, series) in chart.series.iter().take(DRAWN_SERIES).enumerate() {
                li { svg class={ "chart-" (rank + 1) } viewBox="0 0 32 16" width="32" height="16" aria-hidden="true" { line class="chart-line" x1="1" x2="31" y1="8" y2="8" {} rect class="chart-bar" x="11" y="3" width="10" height="10" rx="2" {} } (series.name) }
            }
        }
    }
}

fn data_table(chart: &Chart<'_>) -> Markup {
    let mut columns = vec![Column { name: chart.points_name, ..Column::default() }];
    columns.extend(chart.series.iter().map(|series| Column {
        name: series.name,
        numeric: true,
        ..Column::default()
    }));
    let rows: Vec<Row> =
        chart.points.iter().enumerate().map(|(position, point)| table_row(chart, position, point)).collect();
    table(&Table { caption: chart.title, caption_hidden: true, columns: &columns, rows: &rows })
}

fn table_row(chart: &Chart<'_>, position: usize, point: &str) -> Row {
    let mut cells = vec![html! { (point) }];
    cells.extend(
        chart.series.iter().map(
            |series| html! { @if let Some(value) = series.values.get(position) { bdi { (value.shown) } } },
        ),
    );
    Row { cells }
}

fn percent(value: f64) -> String {
    format!("{value:.2}%")
}

fn pixels(value: f64) -> String {
    format!("{value:.1}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_that_is_no_number_or_too_large_stays_in_the_field() {
        let chart = Chart {
            id: "c",
            title: "",
            summary: "",
            points_name: "",
            points: &["1"],
            series: &[],
            top: Value { amount: 10.0, shown: "10" },
            table_word: "",
        };
        let heights =
            [f64::NAN, f64::INFINITY, -3.0, 0.0, 5.0, 10.0, 99.0].map(|amount| height(&chart, amount));
        assert_eq!(heights, [212.0, 212.0, 212.0, 212.0, 118.0, 24.0, 24.0]);
    }

    #[test]
    fn the_table_holds_every_figure_of_every_series() {
        let value = |shown| Value { amount: 1.0, shown };
        let series = [
            Series { name: "A", values: vec![value("11")] },
            Series { name: "B", values: vec![value("22")] },
            Series { name: "C", values: vec![value("33")] },
        ];
        let page = line_chart(&Chart {
            id: "c",
            title: "T",
            summary: "S",
            points_name: "P",
            points: &["p"],
            series: &series,
            top: value("1"),
            table_word: "W",
        })
        .0;
        assert!(
            ["11", "22", "33"].iter().all(|figure| page.contains(&format!("<bdi>{figure}</bdi>"))),
            "{page}"
        );
    }
}
