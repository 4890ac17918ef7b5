//! What is drawn for the eye: warm paper, a honeycomb cut out of plywood, its edge at the foot.

mod honeycomb;
mod pictograms;
mod plywood;

use krilla::geom::PathBuilder;

use crate::Rgb;
use crate::arrange::Arrangement;
use crate::geometry::{Area, PAGE, Reading};
use crate::painter::Painter;
use crate::style::{ALARM, ALARM_GROUND, OAK, PAPER, VENEER};

pub fn draw(painter: &mut Painter<'_, '_>, page: &Arrangement, accent: Rgb, rtl: bool) {
    let reading = Reading { rtl };
    painter.bar(PAGE, PAPER);
    honeycomb::draw(painter, accent, reading);
    plywood::edge(painter);
    if let Some(banner) = page.banner {
        strike(painter, reading);
        painter.bar(banner, ALARM_GROUND);
    }
    for (area, color) in &page.bars {
        painter.bar(*area, *color);
    }
    if let Some(area) = page.mark {
        mark(painter, area, accent, reading);
    }
    frame(painter, page.qr);
}

/// Three cells that touch: the sign before the name of the institution.
fn mark(painter: &mut Painter<'_, '_>, area: Area, accent: Rgb, reading: Reading) {
    let radius = area.height / 3.6;
    let half = radius * 0.866;
    let (middle_x, middle_y) = (area.x + area.width / 2.0, area.y + area.height / 2.0);
    let toward = if reading.rtl { -1.0 } else { 1.0 };
    for (dx, dy, color) in [(-half, -0.75, accent), (half, -0.75, OAK), (0.0, 0.75, VENEER)] {
        let center = (middle_x + dx * toward, middle_y + dy * radius);
        painter.polygon(&honeycomb::hexagon(center, radius * 0.92), color);
    }
}

/// A thin line around the white of the QR code.
fn frame(painter: &mut Painter<'_, '_>, area: Area) {
    let Area { x, y, width, height } = area.grown(0.5);
    let corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height)];
    painter.polygon_line(&corners, OAK, 1.0);
}

/// A broad pale stroke across a certificate that holds no more, behind the words.
fn strike(painter: &mut Painter<'_, '_>, reading: Reading) {
    let mut path = PathBuilder::new();
    path.move_to(reading.x(180.0), PAGE.height - 56.0);
    path.line_to(reading.x(PAGE.width - 60.0), 60.0);
    painter.stroke(path, ALARM_GROUND.mixed(ALARM, 0.06), 44.0);
}
