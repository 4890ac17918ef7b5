//! Signs drawn by the program itself: a few letters in a plain shape, so that the demo shows logos and copies nobody's.

use flate2::{Compression, Crc, write::ZlibEncoder};
use std::io::{self, Write};

/// Pixels on a side.
const SIDE: usize = 240;
/// Half the width of a stroke, where a letter is 1 wide.
const STROKE: f32 = 0.105;

#[derive(Clone, Copy, Debug)]
pub enum Shape {
    Disc,
    Cell,
    Tile,
}

/// A sign as a PNG file: letters in white, on a shape in a colour, on nothing.
pub fn sign(letters: &str, shape: Shape, colour: [u8; 3]) -> io::Result<Vec<u8>> {
    let strokes = placed(letters);
    let mut rows = Vec::with_capacity(SIDE * (SIDE * 4 + 1));
    for row in 0..SIDE {
        // No filter (PNG, 9.2).
        rows.push(0);
        for column in 0..SIDE {
            let at = [middle(column), middle(row)];
            let inked = covered(strokes.iter().map(|line| distance(at, *line)).fold(f32::MAX, f32::min));
            rows.extend(colour.map(|part| (f32::from(part) + (255.0 - f32::from(part)) * inked) as u8));
            rows.push((covered(outside(shape, at)) * 255.0) as u8);
        }
    }
    png(&rows)
}

type Line = [[f32; 2]; 2];

/// From -1 to 1.
fn middle(pixel: usize) -> f32 {
    (pixel as f32 + 0.5) / (SIDE as f32 / 2.0) - 1.0
}

/// How much of a pixel is inside, by its distance from an edge.
fn covered(distance: f32) -> f32 {
    (0.5 - distance * SIDE as f32 / 2.0).clamp(0.0, 1.0)
}

fn outside(shape: Shape, [x, y]: [f32; 2]) -> f32 {
    let (x, y) = (x.abs(), y.abs());
    match shape {
        Shape::Disc => x.hypot(y) - 0.97,
        Shape::Cell => (x - 0.84).max(x * 0.5 + y * 0.866 - 0.84),
        Shape::Tile => {
            let (dx, dy) = ((x - 0.74).max(0.0), (y - 0.74).max(0.0));
            dx.hypot(dy) - 0.2
        }
    }
}

/// The strokes of all letters, in one row in the middle.
fn placed(letters: &str) -> Vec<Line> {
    let count = letters.chars().count().max(1) as f32;
    let scale = (1.15 / (count * 1.45 - 0.45)).min(0.52);
    let width = scale * (count * 1.45 - 0.45);
    let place = |(index, letter): (usize, char)| {
        let left = index as f32 * 1.45 * scale - width / 2.0;
        let point = move |[x, y]: [f32; 2]| [left + x * scale, (y - 0.7) * scale];
        strokes(letter).into_iter().map(move |[from, to]| [point(from), point(to)])
    };
    let lines: Vec<Line> = letters.chars().enumerate().flat_map(place).collect();
    // Strokes of a point are as thick as the letters are large.
    lines.into_iter().flat_map(|line| thickened(line, scale)).collect()
}

/// The same stroke several times side by side: its distance is then that of its edge.
fn thickened([from, to]: Line, scale: f32) -> [Line; 3] {
    let half = STROKE * scale;
    let length = (to[0] - from[0]).hypot(to[1] - from[1]).max(1e-6);
    let across = [(from[1] - to[1]) / length * half, (to[0] - from[0]) / length * half];
    let moved = |by: f32| [from, to].map(|[x, y]| [x + across[0] * by, y + across[1] * by]);
    [moved(-1.0), moved(0.0), moved(1.0)]
}

/// From a point to the edge of a stroke of half of [`STROKE`].
fn distance([x, y]: [f32; 2], [from, to]: Line) -> f32 {
    let along = [to[0] - from[0], to[1] - from[1]];
    let square = (along[0] * along[0] + along[1] * along[1]).max(1e-9);
    let part = (((x - from[0]) * along[0] + (y - from[1]) * along[1]) / square).clamp(0.0, 1.0);
    let near = [from[0] + along[0] * part, from[1] + along[1] * part];
    (x - near[0]).hypot(y - near[1]) - STROKE * 0.36
}

/// Letters of straight strokes, 1 wide and 1.4 high, from the top left corner.
fn strokes(letter: char) -> Vec<Line> {
    let points: &[&[[f32; 2]]] = match letter {
        'A' => &[&[[0.0, 1.4], [0.5, 0.0], [1.0, 1.4]], &[[0.2, 0.9], [0.8, 0.9]]],
        'E' => &[&[[1.0, 0.0], [0.1, 0.0], [0.1, 1.4], [1.0, 1.4]], &[[0.1, 0.7], [0.85, 0.7]]],
        'F' => &[&[[1.0, 0.0], [0.1, 0.0], [0.1, 1.4]], &[[0.1, 0.7], [0.85, 0.7]]],
        'G' => &[&[
            [0.95, 0.2],
            [0.75, 0.0],
            [0.3, 0.0],
            [0.05, 0.3],
            [0.05, 1.1],
            [0.3, 1.4],
            [0.75, 1.4],
            [0.95, 1.15],
            [0.95, 0.75],
            [0.6, 0.75],
        ]],
        'I' => &[&[[0.5, 0.0], [0.5, 1.4]]],
        'M' => &[&[[0.0, 1.4], [0.0, 0.0], [0.5, 0.8], [1.0, 0.0], [1.0, 1.4]]],
        'N' => &[&[[0.05, 1.4], [0.05, 0.0], [0.95, 1.4], [0.95, 0.0]]],
        'O' => &[&[
            [0.3, 0.0],
            [0.7, 0.0],
            [0.95, 0.3],
            [0.95, 1.1],
            [0.7, 1.4],
            [0.3, 1.4],
            [0.05, 1.1],
            [0.05, 0.3],
            [0.3, 0.0],
        ]],
        'P' => &[&[[0.1, 1.4], [0.1, 0.0], [0.7, 0.0], [0.95, 0.2], [0.95, 0.55], [0.7, 0.75], [0.1, 0.75]]],
        'S' => &[&[
            [0.95, 0.2],
            [0.75, 0.0],
            [0.3, 0.0],
            [0.05, 0.2],
            [0.05, 0.5],
            [0.3, 0.7],
            [0.7, 0.7],
            [0.95, 0.9],
            [0.95, 1.2],
            [0.7, 1.4],
            [0.25, 1.4],
            [0.05, 1.2],
        ]],
        'T' => &[&[[0.0, 0.0], [1.0, 0.0]], &[[0.5, 0.0], [0.5, 1.4]]],
        'U' => &[&[[0.05, 0.0], [0.05, 1.1], [0.3, 1.4], [0.7, 1.4], [0.95, 1.1], [0.95, 0.0]]],
        _ => &[],
    };
    points.iter().flat_map(|line| line.windows(2).map(|pair| [pair[0], pair[1]])).collect()
}

/// A picture of eight bits a part, with its transparency (PNG, third edition, 11).
fn png(rows: &[u8]) -> io::Result<Vec<u8>> {
    let side = (SIDE as u32).to_be_bytes();
    let mut head = [side, side].concat();
    head.extend([8, 6, 0, 0, 0]);
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
    packed.write_all(rows)?;
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    for (kind, bytes) in [(b"IHDR", head), (b"IDAT", packed.finish()?), (b"IEND", Vec::new())] {
        let named = [kind.as_slice(), &bytes].concat();
        let mut check = Crc::new();
        check.update(&named);
        file.extend((bytes.len() as u32).to_be_bytes());
        file.extend(named);
        file.extend(check.sum().to_be_bytes());
    }
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_can_be_printed_and_its_letters_are_seen() {
        for (letters, shape) in [("IMT", Shape::Cell), ("ESPAFGNOU", Shape::Disc), ("S", Shape::Tile)] {
            let file = sign(letters, shape, [12, 90, 99]).expect("drawn");
            assert!(file.len() < web::pictures::LARGEST / 8, "{} bytes", file.len());
            assert_eq!(network::institution::check_logo(&file), Ok(()));
        }
        assert_ne!(
            sign("E", Shape::Disc, [0; 3]).expect("drawn"),
            sign("F", Shape::Disc, [0; 3]).expect("drawn")
        );
    }
}
