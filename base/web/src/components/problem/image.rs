//! An answer that is a point of a picture. Two number fields hold it; `js/image.js` lets one click or use the arrows.

use maud::{Markup, html};

use super::Mark;

pub struct ImageWords<'a> {
    /// "Horizontal position, from 0 to 640".
    pub x: &'a str,
    pub y: &'a str,
    /// How to answer: clicking, or moving the marker with the arrow keys.
    pub help: &'a str,
}

pub struct ImageAnswer<'a> {
    pub id: &'a str,
    pub src: &'a str,
    /// What the picture shows, so that the question can be answered by hearing it.
    pub alt: &'a str,
    /// Pixels of the declared size: points are counted in them (olx.md §9.4, imageresponse).
    pub width: u32,
    pub height: u32,
    /// Names of the two fields, and the point already given.
    pub name_x: &'a str,
    pub name_y: &'a str,
    pub point: Option<(u32, u32)>,
    pub disabled: bool,
    pub words: ImageWords<'a>,
    pub mark: Option<Mark<'a>>,
}

pub fn image_answer(answer: &ImageAnswer<'_>) -> Markup {
    html! {
        div class="image-answer" data-image-answer data-width=(answer.width) data-height=(answer.height) {
            @if !answer.src.is_empty() { p class="field-hint" id={ (answer.id) "-help" } { bdi { (answer.words.help) } } }
            div class="image-answer-picture" data-picture {
                @if !answer.src.is_empty() { img src=(answer.src) alt=(answer.alt) width=(answer.width) height=(answer.height); }
                (marker(answer))
            }
            div class="image-answer-fields" {
                (coordinate(answer, "x", answer.words.x, answer.name_x, answer.width, answer.point.map(|point| point.0)))
                (coordinate(answer, "y", answer.words.y, answer.name_y, answer.height, answer.point.map(|point| point.1)))
            }
            @if let Some(mark) = answer.mark { (super::status(mark)) }
        }
    }
}

/// The cross on the picture, in the picture's own pixels.
fn marker(answer: &ImageAnswer<'_>) -> Markup {
    let (x, y) = answer.point.unwrap_or_default();
    html! {
        svg viewBox={ "0 0 " (answer.width) " " (answer.height) } aria-hidden="true" focusable="false" {
            g data-marker transform={ "translate(" (x) " " (y) ")" } visibility=[answer.point.is_none().then_some("hidden")] {
                path class="image-marker-edge" d="M-14 0H14M0-14V14" {}
                path class="image-marker" d="M-14 0H14M0-14V14" {}
            }
        }
    }
}

fn coordinate(
    answer: &ImageAnswer<'_>,
    axis: &str,
    label: &str,
    name: &str,
    most: u32,
    value: Option<u32>,
) -> Markup {
    let id = format!("{}-{axis}", answer.id);
    html! {
        div class="field" {
            label class="field-label" for=(id) { bdi { (label) } }
            input class="input input-tiny" type="number" id=(id) name=(name) min="0" max=(most) step="1" value=[value] data-axis=(axis) aria-describedby={ (answer.id) "-help" } disabled[answer.disabled];
        }
    }
}
