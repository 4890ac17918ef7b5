//! A point on an image: in one of the rectangles, bounds included, or inside the convex hull of a region, its edge
//! left out (olx.md §9.4).

use serde_json::Value;

use super::{Bench, Feedback, Verdict};
use crate::message::Message;
use crate::model::{Input, InputKind};

type Point = (f64, f64);

impl Bench<'_> {
    pub(super) fn image(&self, input: &Input) -> Result<(Verdict, Vec<Feedback>), Message> {
        let InputKind::Image { rectangle, regions, .. } = &input.kind else {
            return Ok((Verdict::right(false), Vec::new()));
        };
        let given = self.given_point(input);
        if given.is_empty() {
            return Ok((Verdict::right(false), Vec::new()));
        }
        let point = point(&given).ok_or_else(|| Message::NotAPoint(crate::xml::escape_text(&given)))?;
        let mut right = false;
        for written in rectangle.iter().flat_map(|list| list.split(';')) {
            let (low, high) = corners(&self.context.fill(written)).ok_or(Message::StaffAnswer)?;
            if low.0 <= point.0 && point.0 <= high.0 && low.1 <= point.1 && point.1 <= high.1 {
                right = true;
                break;
            }
        }
        if !right && let Some(written) = regions {
            let regions = polygons(&self.context.fill(written)).ok_or(Message::StaffAnswer)?;
            right = regions.into_iter().any(|region| is_inside(&hull(region), point));
        }
        Ok((Verdict::right(right), Vec::new()))
    }

    /// `[12,34]`, or the two numbers as a list.
    fn given_point(&self, input: &Input) -> String {
        match self.answers.names(&input.id).as_slice() {
            [x, y] => format!("[{x},{y}]"),
            [one] => (*one).to_owned(),
            _ => String::new(),
        }
    }
}

fn point(given: &str) -> Option<Point> {
    let tight: String = given.chars().filter(|c| *c != ' ').collect();
    let inside = tight.trim().strip_prefix('[')?.split_once(']')?.0;
    let (x, y) = inside.split_once(',')?;
    let whole = |text: &str| {
        text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse::<f64>().ok()).flatten()
    };
    Some((whole(x)?, whole(y)?))
}

/// `(x1,y1)-(x2,y2)`.
fn corners(written: &str) -> Option<(Point, Point)> {
    let tight: String = written.chars().filter(|c| !c.is_whitespace()).collect();
    let (low, high) = tight.split_once('-')?;
    let corner =
        |text: &str| point(&format!("[{}]", text.strip_prefix(['(', '['])?.split([')', ']']).next()?));
    Some((corner(low)?, corner(high)?))
}

/// `[[[x,y],…],…]`, or `[[x,y],…]` for a single region.
fn polygons(written: &str) -> Option<Vec<Vec<Point>>> {
    let list: Vec<Value> = serde_json::from_str(written).ok()?;
    let points = |list: &[Value]| -> Option<Vec<Point>> {
        list.iter().map(|point| Some((point.get(0)?.as_f64()?, point.get(1)?.as_f64()?))).collect()
    };
    let is_single = list.first().is_some_and(|first| first.get(0).is_some_and(|inner| !inner.is_array()));
    if is_single {
        return Some(vec![points(&list)?]);
    }
    list.iter().map(|region| points(region.as_array()?)).collect()
}

fn turn(o: Point, a: Point, b: Point) -> f64 {
    (a.0 - o.0) * (b.1 - o.1) - (a.1 - o.1) * (b.0 - o.0)
}

/// Andrew's monotone chain, counter-clockwise.
fn hull(mut points: Vec<Point>) -> Vec<Point> {
    points.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    points.dedup();
    if points.len() < 3 {
        return Vec::new();
    }
    let mut lower = chain(points.iter().copied());
    let mut upper = chain(points.iter().rev().copied());
    lower.pop();
    upper.pop();
    lower.extend(upper);
    lower
}

fn chain(points: impl Iterator<Item = Point>) -> Vec<Point> {
    let mut side: Vec<Point> = Vec::new();
    for point in points {
        while side.len() >= 2 && turn(side[side.len() - 2], side[side.len() - 1], point) <= 0.0 {
            side.pop();
        }
        side.push(point);
    }
    side
}

fn is_inside(hull: &[Point], point: Point) -> bool {
    hull.len() >= 3
        && (0..hull.len()).all(|index| turn(hull[index], hull[(index + 1) % hull.len()], point) > 0.0)
}
