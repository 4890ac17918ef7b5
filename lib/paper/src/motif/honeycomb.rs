use super::{pictograms, plywood};
use crate::Rgb;
use crate::geometry::Reading;
use crate::painter::Painter;
use crate::style::{BIRCH, OAK, PAPER, VENEER};

/// From the centre of a cell to its corners, in points.
const RADIUS: f32 = 31.0;
/// What the saw takes between two cells.
const KERF: f32 = 1.7;
/// Half the width of a cell: its radius times √3 / 2.
const HALF: f32 = RADIUS * 0.866_025_4;

/// The comb, row by row from the top, each from the edge of the page inwards; odd rows stand half
/// a cell further in. `k` oak, `v` veneer, `b` birch, `o` a cell only traced, `p` the accent
/// faded, `a` the accent, and the accent with a machine on it: `g` a gear, `l` layers, `r` a ray.
const ROWS: [&str; 13] = ["kvb", "vg", "vkp", "kb", "vlo", "bk", "vo", "pb", "kvo", "vo", "krb", "vk", "kvp"];

pub fn draw(painter: &mut Painter<'_, '_>, accent: Rgb, reading: Reading) {
    for (row, cells) in ROWS.iter().enumerate() {
        for (column, kind) in cells.chars().enumerate() {
            let inset = if row % 2 == 1 { HALF } else { 0.0 };
            let x = -6.0 + inset + column as f32 * 2.0 * HALF;
            let y = 2.0 + row as f32 * 1.5 * RADIUS;
            cell(painter, (reading.x(x), y), kind, accent, row + column);
        }
    }
}

/// The corners of a cell that stands on a point.
pub fn hexagon(center: (f32, f32), radius: f32) -> [(f32, f32); 6] {
    let (x, y) = center;
    let (half, quarter) = (radius * 0.866_025_4, radius / 2.0);
    [
        (x, y - radius),
        (x + half, y - quarter),
        (x + half, y + quarter),
        (x, y + radius),
        (x - half, y + quarter),
        (x - half, y - quarter),
    ]
}

fn cell(painter: &mut Painter<'_, '_>, at: (f32, f32), kind: char, accent: Rgb, turn: usize) {
    let corners = hexagon(at, RADIUS - KERF);
    match kind {
        'k' => plywood::sheet(painter, &corners, at, OAK, turn),
        'v' => plywood::sheet(painter, &corners, at, VENEER, turn),
        'b' => plywood::sheet(painter, &corners, at, BIRCH, turn),
        'o' => painter.polygon_line(&hexagon(at, RADIUS - KERF - 0.6), VENEER, 1.2),
        'p' => painter.polygon(&corners, accent.mixed(PAPER, 0.72)),
        _ => {
            painter.polygon(&corners, accent);
            pictograms::draw(painter, kind, at, PAPER, accent);
        }
    }
}
