//! What comes next, in order of time: deadlines, workshops, bookings.

use maud::{Markup, html};

pub struct AgendaItem<'a> {
    /// Machine-readable instant or day (ISO 8601).
    pub datetime: &'a str,
    /// The same, as it is read, with its zone where several zones meet.
    pub when: &'a str,
    pub what: Markup,
    /// Where, how long, or what is asked; or empty.
    pub note: &'a str,
}

pub fn agenda(items: &[AgendaItem<'_>]) -> Markup {
    html! {
        ol class="agenda" role="list" {
            @for item in items {
                li class="agenda-item" {
                    time datetime=(item.datetime) { (item.when) }
                    span { (item.what) }
                    @if !item.note.is_empty() { p class="agenda-note" { (item.note) } }
                }
            }
        }
    }
}
