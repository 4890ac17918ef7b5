//! The machines of a lab, small and plain.

use std::f32::consts::TAU;

use krilla::geom::PathBuilder;

use crate::Rgb;
use crate::painter::Painter;

pub fn draw(painter: &mut Painter<'_, '_>, kind: char, at: (f32, f32), ink: Rgb, ground: Rgb) {
    match kind {
        'g' => gear(painter, at, ink, ground),
        'l' => layers(painter, at, ink),
        'r' => ray(painter, at, ink),
        _ => {}
    }
}

/// A toothed wheel: the mill.
fn gear(painter: &mut Painter<'_, '_>, (x, y): (f32, f32), ink: Rgb, ground: Rgb) {
    let teeth = 8;
    let mut corners = Vec::with_capacity(teeth * 4);
    for tooth in 0..teeth {
        for (share, radius) in [(-0.30, 9.0), (-0.19, 12.0), (0.19, 12.0), (0.30, 9.0)] {
            let angle = (tooth as f32 + share) * TAU / teeth as f32;
            corners.push((x + radius * angle.cos(), y + radius * angle.sin()));
        }
    }
    painter.polygon(&corners, ink);
    let hole: Vec<_> = (0..24)
        .map(|at| at as f32 * TAU / 24.0)
        .map(|angle| (x + 4.0 * angle.cos(), y + 4.0 * angle.sin()))
        .collect();
    painter.polygon(&hole, ground);
}

/// Layers one on another: the 3D printer.
fn layers(painter: &mut Painter<'_, '_>, (x, y): (f32, f32), ink: Rgb) {
    let top = y - 5.0;
    painter.polygon(&[(x, top - 6.5), (x + 12.0, top), (x, top + 6.5), (x - 12.0, top)], ink);
    for level in [1.0, 2.0] {
        let y = top + level * 5.5;
        let mut path = PathBuilder::new();
        path.move_to(x - 12.0, y);
        path.line_to(x, y + 6.5);
        path.line_to(x + 12.0, y);
        painter.stroke(path, ink, 1.7);
    }
}

/// A beam that meets the sheet: the laser cutter.
fn ray(painter: &mut Painter<'_, '_>, (x, y): (f32, f32), ink: Rgb) {
    let head =
        [(x - 5.0, y - 13.0), (x + 5.0, y - 13.0), (x + 5.0, y - 6.0), (x, y - 1.5), (x - 5.0, y - 6.0)];
    painter.polygon(&head, ink);
    for (from, to) in [
        ((x, y + 0.5), (x, y + 7.0)),
        ((x - 12.0, y + 9.0), (x + 12.0, y + 9.0)),
        ((x - 4.0, y + 5.5), (x - 7.5, y + 2.5)),
        ((x + 4.0, y + 5.5), (x + 7.5, y + 2.5)),
    ] {
        let mut path = PathBuilder::new();
        path.move_to(from.0, from.1);
        path.line_to(to.0, to.1);
        painter.stroke(path, ink, 1.6);
    }
}
