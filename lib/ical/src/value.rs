//! Days and times (RFC 5545 §3.3.4, §3.3.5), durations (§3.3.6).

use crate::lines::Line;
use jiff::{
    Span,
    civil::{Date, DateTime},
};

/// When something begins or ends, as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stamp {
    /// A whole day.
    Day(Date),
    /// The clock on the wall, in a zone named by its `TZID`; without one, of wherever one is.
    Wall(DateTime, Option<String>),
    Utc(DateTime),
}

impl Stamp {
    /// The stamp of a property; `None` when it can't be read.
    pub(crate) fn of(line: &Line) -> Option<Self> {
        Self::parse(&line.value, line.param("TZID"))
    }

    pub(crate) fn parse(text: &str, zone: Option<&str>) -> Option<Self> {
        let text = text.trim();
        if text.len() == 8 {
            return date(text).map(Stamp::Day);
        }
        let (wall, utc) = match text.strip_suffix(['Z', 'z']) {
            Some(wall) => (wall, true),
            None => (text, false),
        };
        let (day, time) = wall.split_once(['T', 't'])?;
        let digits = time.len() == 6 && time.bytes().all(|byte| byte.is_ascii_digit());
        let part = |at: usize| time.get(at..at + 2)?.parse::<i8>().ok();
        let (hour, minute, second) = (part(0)?, part(2)?, part(4)?);
        // A leap second is the last one of its minute.
        let time = jiff::civil::Time::new(hour, minute, second.min(59), 0).ok().filter(|_| digits)?;
        let at = date(day)?.to_datetime(time);
        Some(if utc { Stamp::Utc(at) } else { Stamp::Wall(at, zone.map(zone_name)) })
    }

    /// The clock on the wall, whatever the zone.
    pub fn wall(&self) -> DateTime {
        match self {
            Stamp::Day(day) => day.at(0, 0, 0, 0),
            Stamp::Wall(at, _) | Stamp::Utc(at) => *at,
        }
    }
}

fn date(text: &str) -> Option<Date> {
    let digits = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    let year = text.get(..4)?.parse().ok()?;
    let (month, day) = (text.get(4..6)?.parse().ok()?, text.get(6..)?.parse().ok()?);
    Date::new(year, month, day).ok().filter(|_| digits)
}

/// `/mozilla.org/20050126_1/Europe/Paris` is a way some programs write `Europe/Paris`.
fn zone_name(text: &str) -> String {
    let parts: Vec<&str> = text.split('/').collect();
    match (text.starts_with('/'), parts.len()) {
        (true, 4..) => parts[parts.len() - 2..].join("/"),
        _ => text.to_owned(),
    }
}

/// `PT1H30M`, `P1D`, `P2W`; `None` for what goes back in time or can't be read.
pub(crate) fn duration(text: &str) -> Option<Span> {
    let rest = text.trim().strip_prefix('+').unwrap_or(text.trim()).strip_prefix('P')?;
    let (mut span, mut digits, mut any) = (Span::new(), String::new(), false);
    let mut in_time = false;
    for letter in rest.chars() {
        match letter {
            '0'..='9' => digits.push(letter),
            'T' if digits.is_empty() => in_time = true,
            unit => {
                let count: i64 = std::mem::take(&mut digits).parse().ok()?;
                span = match (unit, in_time) {
                    ('W', false) => span.try_weeks(count),
                    ('D', false) => span.try_days(count),
                    ('H', true) => span.try_hours(count),
                    ('M', true) => span.try_minutes(count),
                    ('S', true) => span.try_seconds(count),
                    _ => return None,
                }
                .ok()?;
                any = true;
            }
        }
    }
    (any && digits.is_empty()).then_some(span)
}
