//! The blocks of a portal's front page. The catalogue itself, and the cards of highlighted courses, come from above.

use super::Front;
use crate::{portal::Block, say};
use lexicon::Lang;
use maud::{Markup, html};
use web::{
    components::{
        card::{Card, card, card_grid},
        layout::section,
        stats::{Tile, tiles},
    },
    markdown, paths,
};

/// What a front page counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    pub courses: usize,
    /// Runs that one may enrol in now.
    pub open: usize,
    pub institutions: usize,
}

/// The blocks before the catalogue: those the team put before or among the highlights.
pub fn above(lang: Lang, front: &Front, highlights: &Markup, figures: Figures) -> Markup {
    let until = front.portal.blocks.iter().position(|block| *block == Block::Highlights);
    shown(lang, front, &front.portal.blocks[..until.map_or(0, |at| at + 1)], highlights, figures)
}

/// The blocks after the catalogue.
pub fn beneath(lang: Lang, front: &Front, figures: Figures) -> Markup {
    let until = front.portal.blocks.iter().position(|block| *block == Block::Highlights);
    shown(lang, front, &front.portal.blocks[until.map_or(0, |at| at + 1)..], &html! {}, figures)
}

fn shown(lang: Lang, front: &Front, blocks: &[Block], highlights: &Markup, figures: Figures) -> Markup {
    html! {
        @for block in blocks {
            @match block {
                Block::Text => { (text(lang, front)) },
                Block::Highlights => { (highlights) },
                // Noughts say nothing that the empty list above does not.
                Block::Figures => { @if figures.courses > 0 { (figures_of(lang, figures)) } },
                Block::Partners => { (partners(lang, front)) },
            }
        }
    }
}

fn text(lang: Lang, front: &Front) -> Markup {
    html! {
        @if let Some((tongue, text)) = front.text.nearest(lang) {
            @let foreign = tongue != lang;
            div class="prose" lang=[foreign.then_some(tongue.tag())] dir=[foreign.then_some(tongue.dir())] { (markdown::html(text)) }
        }
    }
}

fn figures_of(lang: Lang, figures: Figures) -> Markup {
    let say = say(lang);
    let shown = |count: usize| words::numbers::count(lang, count as i64);
    let (courses, open, institutions) =
        (shown(figures.courses), shown(figures.open), shown(figures.institutions));
    let all = paths::network::Institutions.to_string();
    let list = [
        Tile { name: &say.msg_figure_courses(), value: &courses, href: "#catalogue", note: "" },
        Tile { name: &say.msg_figure_open(), value: &open, href: "#catalogue", note: "" },
        Tile { name: &say.msg_figure_institutions(), value: &institutions, href: &all, note: "" },
    ];
    section(&say.msg_block_figures(), None, tiles(&list))
}

fn partners(lang: Lang, front: &Front) -> Markup {
    if front.partners.is_empty() {
        return html! {};
    }
    let cards: Vec<Markup> = front
        .partners
        .iter()
        .map(|one| {
            let href = paths::network::Institution { institution: one.slug.clone() }.to_string();
            let over = network::kind_name(lang, &one.kind);
            card(3, &Card { href: &href, title: &one.name, over: &over, ..Card::default() })
        })
        .collect();
    section(&say(lang).msg_block_partners(), None, card_grid(&cards))
}
