//! Things to put in their places (drag and drop): each thing has a list of the places. `js/drag.js` adds dragging;
//! the lists stay, for the keyboard and for those who cannot drag (WCAG 2.5.7).

use maud::{Markup, html};

use super::Mark;
use crate::components::icons::{Icon, icon};

pub struct PlacingZone<'a> {
    pub value: &'a str,
    pub label: &'a str,
    /// What the place is, for those who do not see the picture; or empty.
    pub description: &'a str,
}

pub struct PlacingItem<'a> {
    pub id: &'a str,
    pub name: &'a str,
    pub label: &'a str,
    /// A picture of the thing and what it shows, if any.
    pub picture: Option<(&'a str, &'a str)>,
    /// The value of the zone it is in; empty for none.
    pub zone: &'a str,
    pub mark: Option<Mark<'a>>,
    /// Feedback of this very placing; or empty.
    pub feedback: &'a str,
}

pub struct Placing<'a> {
    /// "Not placed": the empty line of each list.
    pub nowhere: &'a str,
    /// A picture the places are on, and what it shows.
    pub board: Option<(&'a str, &'a str)>,
    pub zones: &'a [PlacingZone<'a>],
    pub items: &'a [PlacingItem<'a>],
    pub disabled: bool,
}

pub fn placing(placing: &Placing<'_>) -> Markup {
    html! {
        div data-placing=[(!placing.disabled).then_some("")] {
            @if let Some((src, alt)) = placing.board { div class="placing-board" { img src=(src) alt=(alt); } }
            ul class="placing-zones" role="list" {
                @for zone in placing.zones {
                    li class="placing-zone" data-zone=(zone.value) { b { (zone.label) } @if !zone.description.is_empty() { small { (zone.description) } } div data-placed {} }
                }
            }
            ul class="placing" role="list" { @for item in placing.items { (placing_item(placing, item)) } }
        }
    }
}

fn placing_item(placing: &Placing<'_>, item: &PlacingItem<'_>) -> Markup {
    let tone = item.mark.map(|mark| mark.tone.class()).unwrap_or_default();
    html! {
        li class={ "placing-item " (tone) } data-item {
            span class="placing-grip" aria-hidden="true" { (icon(Icon::Grip)) }
            label for=(item.id) data-name {
                @if let Some((src, alt)) = item.picture { img src=(src) alt=(alt); " " }
                (item.label)
            }
            select class="input" id=(item.id) name=(item.name) disabled[placing.disabled] {
                option value="" { (placing.nowhere) }
                @for zone in placing.zones { option value=(zone.value) selected[zone.value == item.zone] { (zone.label) } }
            }
            @if let Some(mark) = item.mark { (super::status(mark)) }
            @if !item.feedback.is_empty() { p class="choice-feedback full" { (item.feedback) } }
        }
    }
}
