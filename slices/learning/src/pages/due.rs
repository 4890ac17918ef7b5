//! Dates as a learner reads them: in their own zone, and in the course's beside it where the two differ.

use super::room::Room;
use crate::say;
use courses::{NodeId, Run};
use lexicon::{Instant, Lang};
use maud::{Markup, html};
use words::dates;

/// "dimanche 22 novembre 2026 à 23:59 (heure de Dakar) · lundi 23 novembre 2026 à 00:59 (heure de Paris)"
pub(super) fn moment(lang: Lang, at: Instant, zone: &str, run: &Run) -> Markup {
    html! { time datetime=(dates::machine(at)) { (in_words(lang, at, zone, run)) } }
}

pub(super) fn in_words(lang: Lang, at: Instant, zone: &str, run: &Run) -> String {
    let theirs = &run.terms.zone;
    if theirs.is_empty() || dates::wall(at, zone) == dates::wall(at, theirs) {
        return dates::moment(lang, at, zone);
    }
    format!("{} · {}", dates::moment_in_zone(lang, at, zone), dates::moment_in_zone(lang, at, theirs))
}

/// To who was given more time: so it was, and when others are due.
pub(super) fn yours(room: &Room, id: NodeId) -> Markup {
    let calendar = room.desk.calendar();
    let of_all = calendar.due_of_all(id).filter(|of_all| calendar.due(id).is_some_and(|due| due > *of_all));
    match of_all {
        Some(of_all) => {
            let was = dates::short_day(room.lang, of_all, &room.zone);
            html! { small { (say(room.lang).msg_time_yours(was)) } }
        }
        None => Markup::default(),
    }
}

/// A day alone, for lists.
pub(super) fn day(lang: Lang, at: Instant, zone: &str) -> Markup {
    html! { time datetime=(dates::machine(at)) { (dates::short_day(lang, at, zone)) } }
}
