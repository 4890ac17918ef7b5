//! A month of events. On a wide page it is a grid of days; on a phone, the list of the days that have something.

use maud::{Markup, html};

use super::icons::{Icon, icon};

pub struct MonthDay<'a> {
    /// ISO day, `2018-04-03`.
    pub datetime: &'a str,
    /// The number alone, and the day in full ("Tuesday 3 April").
    pub number: &'a str,
    pub full: &'a str,
    pub today: bool,
    /// Each a link or a word.
    pub events: Vec<Markup>,
}

pub struct Month<'a> {
    /// "April 2018".
    pub title: &'a str,
    pub previous: Option<(&'a str, &'a str)>,
    pub next: Option<(&'a str, &'a str)>,
    /// The seven names, shortened, in the order of the reader's week.
    pub weekdays: [&'a str; 7],
    /// The column of the first day, from 1 to 7 in that order.
    pub first_column: u8,
    pub days: &'a [MonthDay<'a>],
}

pub fn month(month: &Month<'_>) -> Markup {
    html! {
        div class="month-box" {
            div class="month-head" {
                h2 { (month.title) }
                @if let Some((href, label)) = month.previous { a class="button" rel="prev" href=(href) aria-label=(label) { (icon(Icon::ArrowPrevious)) } }
                @if let Some((href, label)) = month.next { a class="button" rel="next" href=(href) aria-label=(label) { (icon(Icon::ArrowNext)) } }
            }
            ul class="month-names" aria-hidden="true" { @for name in month.weekdays { li { (name) } } }
            ol class="month" role="list" {
                @for (position, day) in month.days.iter().enumerate() { (month_day(day, (position == 0).then_some(month.first_column))) }
            }
        }
    }
}

fn month_day(day: &MonthDay<'_>, starts_at: Option<u8>) -> Markup {
    let busy = if day.events.is_empty() { "" } else { " month-busy" };
    let today = if day.today { " month-today" } else { "" };
    let start = starts_at.map(|column| format!(" month-start-{}", column.clamp(1, 7))).unwrap_or_default();
    html! {
        li class={ "month-day" (busy) (today) (start) } {
            time datetime=(day.datetime) {
                span class="month-number" aria-hidden="true" { (day.number) }
                span class="month-full" { (day.full) }
            }
            @if !day.events.is_empty() { ul { @for event in &day.events { li { (event) } } } }
        }
    }
}
