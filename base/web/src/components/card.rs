//! Cards: things of one kind to choose from. A list of facts is a table; one thing alone is a panel.

use maud::{Markup, html};

use super::honeycomb::honeycomb;
use super::layout::filled;
use super::pictograms::{Machine, pictogram_cell};

/// What is drawn at the top of a card.
#[derive(Debug, Clone, Copy, Default)]
pub enum Cover<'a> {
    #[default]
    None,
    /// A pictogram on a honeycomb. `id` must be unique in the page.
    Machine { id: &'a str, machine: Machine },
    /// A picture of the course itself, loaded when it comes near. It is decoration beside the title.
    Picture { src: &'a str },
}

/// A card that leads somewhere: the whole card is the link, named by its title.
#[derive(Default)]
pub struct Card<'a> {
    pub href: &'a str,
    pub title: &'a str,
    /// The language of the title and text where it is not the page's, and its direction; or empty.
    pub lang: &'a str,
    pub dir: &'a str,
    /// How its page stands to this site (`external nofollow`), where it is not one of ours; or empty.
    pub rel: &'a str,
    /// The small line above: the institution, the kind.
    pub over: &'a str,
    pub text: &'a str,
    /// The language and direction of the text where they are not the title's.
    pub text_in: Option<(&'a str, &'a str)>,
    pub cover: Cover<'a>,
    /// Pills and short facts at the foot.
    pub foot: Markup,
}

/// `level` of the heading that holds the title: 2 or 3, so that headings stay in order.
pub fn card(level: u8, card: &Card<'_>) -> Markup {
    let (text_lang, text_dir) = card.text_in.unwrap_or((card.lang, card.dir));
    html! {
        article class="card card-link" {
            (cover(card.cover))
            // Each text runs its own way inside a card that stays on the side of its page.
            div class="card-body" {
                @if !card.over.is_empty() { p class="card-over" { (card.over) } }
                (heading(level, "card-title", html! { a href=(card.href) rel=[filled(card.rel)] lang=[filled(card.lang)] dir=[filled(card.dir)] { (card.title) } }))
                @if !card.text.is_empty() { p class="card-text" { span lang=[filled(text_lang)] dir=[filled(text_dir)] { (card.text) } } }
                @if !card.foot.0.is_empty() { div class="card-foot" { (card.foot) } }
            }
        }
    }
}

/// What is drawn at the top of a card, or of the panel of a page.
pub fn cover(cover: Cover<'_>) -> Markup {
    html! {
        @match cover {
            Cover::None => {}
            Cover::Machine { id, machine } => { div class="card-cover" { (honeycomb(id)) (pictogram_cell(machine)) } }
            Cover::Picture { src } => { div class="card-cover" { img src=(src) alt="" loading="lazy" decoding="async" width="400" height="150"; } }
        }
    }
}

/// A heading of level 2, 3 or 4 (4 for anything else).
pub(super) fn heading(level: u8, class: &str, content: Markup) -> Markup {
    html! {
        @match level {
            1 => { h1 class=(class) { (content) } }
            2 => { h2 class=(class) { (content) } }
            3 => { h3 class=(class) { (content) } }
            _ => { h4 class=(class) { (content) } }
        }
    }
}

/// Cards side by side, as many as fit. A list, so that a screen reader says how many there are.
pub fn card_grid(cards: &[Markup]) -> Markup {
    html! { ul class="card-grid" role="list" { @for card in cards { li { (card) } } } }
}

/// The card at the top of "My learning": what to do next, and one button that does it.
pub struct ResumeCard<'a> {
    pub over: &'a str,
    pub title: &'a str,
    /// What is left: "12 min · 4 MB".
    pub facts: &'a str,
    pub href: &'a str,
    pub button: &'a str,
    /// Usually a `progress::ring`.
    pub progress: Markup,
}

pub fn resume_card(resume: &ResumeCard<'_>) -> Markup {
    html! {
        article class="card resume" {
            div class="resume-body" {
                (resume.progress)
                div {
                    p class="card-over" { (resume.over) }
                    h2 class="resume-title" { (resume.title) }
                    p class="resume-facts" { (resume.facts) }
                }
                a class="button button-primary" href=(resume.href) { (resume.button) }
            }
        }
    }
}
