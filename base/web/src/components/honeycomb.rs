//! The honeycomb: a quiet pattern behind headers, covers and empty states, and the hive of the home page.

use maud::{Markup, html};

use super::pictograms::{Machine, drawing};

/// A honeycomb that fills the box it is put in (the box needs `position: relative`, which `.page-header`,
/// `.hero`, `.card-cover`, `.certificate` and `.empty` have). `id` must be unique in the page: it names the pattern.
pub fn honeycomb(id: &str) -> Markup {
    html! {
        svg class="honeycomb" aria-hidden="true" focusable="false" {
            defs {
                pattern id=(id) width="41.57" height="72" patternUnits="userSpaceOnUse" {
                    path class="honeycomb-line" d="M20.78 0v12L41.57 24v24L20.78 60 0 48V24L20.78 12M20.78 60v12" {}
                }
            }
            rect width="100%" height="100%" fill={ "url(#" (id) ")" } {}
        }
    }
}

/// One cell of the hive: the colour of the cell, and the machine drawn in it.
#[derive(Debug, Clone, Copy)]
pub struct HiveCell {
    pub colour: HiveColour,
    pub machine: Option<Machine>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HiveColour {
    Paper,
    Honey,
    Accent,
    Ply,
}

impl HiveColour {
    fn class(self) -> &'static str {
        match self {
            HiveColour::Paper => "hive-paper",
            HiveColour::Honey => "hive-honey",
            HiveColour::Accent => "hive-accent",
            HiveColour::Ply => "hive-ply",
        }
    }
}

/// Centres of the cells, row by row: two, three, two. Neighbours leave a gap as thin as a saw's.
const CENTRES: [(i32, i32); 7] =
    [(113, 58), (207, 58), (66, 140), (160, 140), (254, 140), (113, 222), (207, 222)];

/// Up to seven cells, as a picture for the hero of a portal. More cells are left out. Purely decoration.
pub fn hive(cells: &[HiveCell]) -> Markup {
    html! {
        svg class="hero-picture" viewBox="0 0 320 280" aria-hidden="true" focusable="false" {
            @for (cell, (x, y)) in cells.iter().zip(CENTRES) {
                g class=(cell.colour.class()) transform={ "translate(" (x) " " (y) ")" } {
                    path class="hive-cell" d="M0-51 44-25.5v51L0 51-44 25.5v-51z" {}
                    @if let Some(machine) = cell.machine {
                        g class="hive-line" transform="translate(-28.8 -28.8) scale(1.2)" { (drawing(machine)) }
                    }
                }
            }
        }
    }
}

/// The hive every portal can show without choosing: six machines round the laser cutter.
pub fn lab_hive() -> Markup {
    use HiveColour::{Accent, Honey, Paper, Ply};
    let cell = |colour, machine| HiveCell { colour, machine: Some(machine) };
    hive(&[
        cell(Paper, Machine::Printer3d),
        cell(Honey, Machine::Arduino),
        cell(Ply, Machine::Sewing),
        cell(Accent, Machine::LaserCutter),
        cell(Paper, Machine::Soldering),
        cell(Honey, Machine::Cnc),
        cell(Paper, Machine::Computer),
    ])
}
