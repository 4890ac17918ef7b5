use krilla::geom::PathBuilder;

use crate::Rgb;
use crate::geometry::{Area, PAGE};
use crate::painter::Painter;
use crate::style::{BIRCH, GLUE, OAK, VENEER};

/// The layers of the sheet seen from its edge, from the top: colour and thickness in points.
const LAYERS: [(Rgb, f32); 9] = [
    (VENEER, 2.6),
    (GLUE, 0.5),
    (OAK, 3.0),
    (GLUE, 0.5),
    (BIRCH, 3.0),
    (GLUE, 0.5),
    (OAK, 3.0),
    (GLUE, 0.5),
    (VENEER, 2.6),
];

/// The edge of the sheet along the foot of the page.
pub fn edge(painter: &mut Painter<'_, '_>) {
    let thickness: f32 = LAYERS.iter().map(|(_, thickness)| thickness).sum();
    let mut y = PAGE.height - thickness;
    for (color, thickness) in LAYERS {
        painter.bar(Area::new(0.0, y, PAGE.width, thickness + 0.1), color);
        y += thickness;
    }
}

/// A piece cut out of a sheet, with its grain. `turn` varies the grain from piece to piece.
pub fn sheet(
    painter: &mut Painter<'_, '_>,
    corners: &[(f32, f32)],
    center: (f32, f32),
    wood: Rgb,
    turn: usize,
) {
    painter.polygon(corners, wood);
    let grain = wood.mixed(GLUE, 0.22);
    painter.within(corners, |painter| {
        for line in -3..=3 {
            painter.stroke(fibre(center, line as f32, turn), grain, 0.5);
        }
    });
}

/// One wavy line across a piece.
fn fibre(center: (f32, f32), line: f32, turn: usize) -> PathBuilder {
    let (x, y) = center;
    let wave = 3.0 + ((turn * 7) % 5) as f32;
    let rise = if turn.is_multiple_of(2) { wave } else { -wave };
    let level = y + line * 8.6 + (turn % 3) as f32 * 1.5;
    let mut path = PathBuilder::new();
    path.move_to(x - 32.0, level);
    path.cubic_to(x - 12.0, level - rise, x + 8.0, level + rise * 1.3, x + 32.0, level - rise * 0.4);
    path
}
