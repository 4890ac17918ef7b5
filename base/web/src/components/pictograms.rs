//! The machines of a lab, as pictograms on a grid of 48: larger than icons, drawn with the same pen.

use maud::{Markup, PreEscaped, html};

/// What a lab can hold. `Bench` stands for everything that has no drawing of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Machine {
    Printer3d,
    LaserCutter,
    Arduino,
    Soldering,
    Cnc,
    Sewing,
    Vinyl,
    Computer,
    #[default]
    Bench,
}

/// A pictogram alone. It is decoration: the machine's name stands beside it.
pub fn pictogram(machine: Machine) -> Markup {
    html! { svg class="pictogram" viewBox="0 0 48 48" width="48" height="48" aria-hidden="true" focusable="false" { (drawing(machine)) } }
}

/// A pictogram in its honeycomb cell, for lists of machines and empty states.
pub fn pictogram_cell(machine: Machine) -> Markup {
    html! { span class="cell" { (pictogram(machine)) } }
}

/// The lines alone, to be placed in a larger drawing.
pub(super) fn drawing(machine: Machine) -> PreEscaped<&'static str> {
    PreEscaped(match machine {
        Machine::Printer3d => {
            r#"<path d="M8 6h32v36H8zM8 36h32M8 13h32M20 13v5h8v-5M22 18l2 4 2-4M17 36v-4h14v4M19 32v-4h10v4M21 28v-3h6v3M12 39h4"/>"#
        }
        Machine::LaserCutter => {
            r#"<path d="M5 16h38v22H5zM5 16l5-8h28l5 8M11 22h26v10H11zM24 16v6M21 19h6M9 42v-4M39 42v-4M34 35h3"/><path d="M24 24v4M21 25l-1-1M27 25l1-1M24 30h.01"/>"#
        }
        Machine::Arduino => {
            r#"<path d="M6 11h36v26H6zM6 16H3v7h3M6 29H3v5h3M14 15h24M14 33h20M19 20h14v8H19zM22 20v-2M26 20v-2M30 20v-2M22 30v-2M26 30v-2M30 30v-2"/><circle cx="12" cy="25" r="2"/>"#
        }
        Machine::Soldering => {
            r#"<path d="M42 6L28 20M31 17l-4 8-8 8M27 13l8 8-6 6-8-8zM19 33l-4 4M5 42h20M9 37c-3-2 2-4-1-7M14 30c-2-2 2-4 0-6"/>"#
        }
        Machine::Cnc => {
            r#"<path d="M6 42V8h36v34M6 15h36M18 9h12v15H18zM21 24h6v5h-6zM24 29v6M4 42h40M12 37h24v5H12zM22 35l2 2 2-2"/>"#
        }
        Machine::Sewing => {
            r#"<path d="M5 38h38v4H5zM9 38h20v-6H9zM33 38V20H16v8M43 38V12H10a3 3 0 0 0-3 3v8h6v-3M10 23v6M38 12V8h-5v4M36 20h.01"/><circle cx="38" cy="27" r="2.2"/>"#
        }
        Machine::Vinyl => {
            r#"<path d="M4 12h40v14H4zM9 12V7h30v5M10 26v14c4-3 7 3 11 0s7 3 11 0 4 1 6 0V26M24 15v7M20 18h8M38 19h2"/>"#
        }
        Machine::Computer => {
            r#"<path d="M6 8h36v24H6zM3 40h42M18 32l-2 8M30 32l2 8M17 16l-5 4 5 4M27 14l-4 12M31 16l5 4-5 4"/>"#
        }
        Machine::Bench => {
            r#"<path d="M4 24h40v5H4zM9 29v13M39 29v13M9 36h30M12 24l2-12h5l2 12M28 24V10h8v14M28 15h8M16.5 12V7"/>"#
        }
    })
}
