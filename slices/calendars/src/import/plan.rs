//! What becomes of a file. Pure.

use crate::entries::read::wall;
use ical::{Event, File, Frequency, Rule, Stamp};
use jiff::{
    ToSpan,
    civil::{Date, DateTime, Weekday},
};
use lexicon::facts::calendars::{ClosedTerms, SlotTerms};
use std::collections::BTreeMap;

/// Times an event comes that are looked at.
const MOST_TIMES: usize = 400;
const LONGEST_NAME: usize = 80;

/// Why an event is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    Cancelled,
    /// A line of it is not understood: its number, and what.
    NotUnderstood {
        line: usize,
        what: String,
    },
    NoStart,
    NoEnd,
    /// It ends on another day.
    CrossesDays,
    EndsBefore,
    /// In a zone that is not the institution's.
    OtherZone(String),
    /// It comes again in UTC, and would move when the clocks change.
    RepeatsInUtc,
    RepeatsForEver,
    /// Closed days that come again.
    ClosedRepeats,
    TooManyTimes,
    NoName,
}

/// What becomes of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    Slots(Vec<SlotTerms>),
    Closed(ClosedTerms),
    LeftOut(Why),
}

/// An event of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// From 1.
    pub line: usize,
    pub name: String,
    pub outcome: Outcome,
}

/// What becomes of all of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    pub lines: Vec<Line>,
}

impl Plan {
    pub fn slots(&self) -> Vec<SlotTerms> {
        let of = |line: &Line| match &line.outcome {
            Outcome::Slots(slots) => slots.clone(),
            _ => Vec::new(),
        };
        self.lines.iter().flat_map(of).collect()
    }

    pub fn closed(&self) -> Vec<ClosedTerms> {
        let of = |line: &Line| match &line.outcome {
            Outcome::Closed(closed) => Some(closed.clone()),
            _ => None,
        };
        self.lines.iter().filter_map(of).collect()
    }
}

/// What becomes of a file in an institution whose clocks are those of `zone`.
pub fn plan(file: &File, zone: &str) -> Plan {
    let line = |event: &Event| {
        let outcome = of_event(event, zone).unwrap_or_else(Outcome::LeftOut);
        Line { line: event.line, name: event.summary.chars().take(LONGEST_NAME).collect(), outcome }
    };
    Plan { lines: file.events.iter().map(line).collect() }
}

fn of_event(event: &Event, zone: &str) -> Result<Outcome, Why> {
    if event.cancelled {
        return Err(Why::Cancelled);
    }
    if let Some(trouble) = event.troubles.first() {
        return Err(Why::NotUnderstood { line: trouble.line, what: trouble.what.clone() });
    }
    let start = event.start.as_ref().ok_or(Why::NoStart)?;
    match start {
        Stamp::Day(first) => closed(event, *first).map(Outcome::Closed),
        Stamp::Wall(..) | Stamp::Utc(_) => slots(event, start, zone).map(Outcome::Slots),
    }
}

/// The end of a whole-day event is the day after its last (RFC 5545 §3.6.1).
fn closed(event: &Event, first: Date) -> Result<ClosedTerms, Why> {
    if event.rule.is_some() {
        return Err(Why::ClosedRepeats);
    }
    let last = match &event.end {
        Some(Stamp::Day(after)) => after.yesterday().map_err(|_| Why::CrossesDays)?.max(first),
        Some(_) => return Err(Why::CrossesDays),
        None => first,
    };
    let name: String = event.summary.chars().take(LONGEST_NAME).collect();
    if name.is_empty() {
        return Err(Why::NoName);
    }
    Ok(ClosedTerms { name, first_day: first.to_string(), last_day: last.to_string() })
}

fn slots(event: &Event, start: &Stamp, zone: &str) -> Result<Vec<SlotTerms>, Why> {
    let end = event.end.as_ref().ok_or(Why::NoEnd)?;
    if matches!(start, Stamp::Utc(_)) && event.rule.is_some() {
        return Err(Why::RepeatsInUtc);
    }
    let (from, until) = (on_the_wall(start, zone)?, on_the_wall(end, zone)?);
    if until <= from {
        return Err(Why::EndsBefore);
    }
    if from.date() != until.date() {
        return Err(Why::CrossesDays);
    }
    let except: Result<Vec<DateTime>, Why> =
        event.except.iter().map(|except| on_the_wall(except, zone)).collect();
    let except = except?;
    let is_out = |day: &Date| {
        except.iter().zip(&event.except).any(|(wall, written)| match written {
            Stamp::Day(out) => out == day,
            _ => *wall == day.to_datetime(from.time()),
        })
    };
    let days = match &event.rule {
        Some(rule) => days(rule, from, zone)?,
        None => vec![from.date()],
    };
    let days: Vec<Date> = days.into_iter().filter(|day| !is_out(day)).collect();
    let minutes = |at: DateTime| wall(i32::from(at.hour()) * 60 + i32::from(at.minute()));
    Ok(in_spans(&days)
        .into_iter()
        .map(|(first, last)| SlotTerms {
            weekday: i64::from(first.weekday().to_monday_one_offset()),
            starts: minutes(from),
            ends: minutes(until),
            first_day: first.to_string(),
            last_day: last.to_string(),
        })
        .collect())
}

/// The clock on the institution's wall.
fn on_the_wall(stamp: &Stamp, zone: &str) -> Result<DateTime, Why> {
    match stamp {
        Stamp::Day(day) => Ok(day.at(0, 0, 0, 0)),
        Stamp::Wall(at, None) => Ok(*at),
        Stamp::Wall(at, Some(theirs)) if theirs == zone => Ok(*at),
        Stamp::Wall(_, Some(theirs)) => Err(Why::OtherZone(theirs.clone())),
        Stamp::Utc(at) => {
            let zone = words::zones::find(zone).ok_or_else(|| Why::OtherZone(zone.to_owned()))?;
            let instant = jiff::tz::TimeZone::UTC.to_timestamp(*at).map_err(|_| Why::NoStart)?;
            Ok(zone.to_datetime(instant))
        }
    }
}

/// The days on which a rule makes an event come (RFC 5545 §3.3.10), weeks beginning on Monday.
fn days(rule: &Rule, from: DateTime, zone: &str) -> Result<Vec<Date>, Why> {
    if rule.count.is_none() && rule.until.is_none() {
        return Err(Why::RepeatsForEver);
    }
    let first = from.date();
    let on: Vec<Weekday> = match (rule.days.is_empty(), rule.frequency) {
        (true, Frequency::Weekly) => vec![first.weekday()],
        _ => rule.days.clone(),
    };
    let monday = first.saturating_sub(i64::from(first.weekday().to_monday_zero_offset()).days());
    let interval = i64::from(rule.interval);
    let is_on = |day: Date| match rule.frequency {
        Frequency::Weekly => {
            let weeks = i64::from(day.since(monday).map_or(0, |span| span.get_days())) / 7;
            on.contains(&day.weekday()) && weeks % interval == 0
        }
        Frequency::Daily => {
            let days = i64::from(day.since(first).map_or(0, |span| span.get_days()));
            days % interval == 0 && (on.is_empty() || on.contains(&day.weekday()))
        }
    };
    let most = rule.count.map_or(usize::MAX, |count| count as usize);
    let mut found = Vec::new();
    // Four years of days: whatever comes later is no timetable.
    for day in first.series(1.day()).take(4 * 366) {
        if found.len() >= most || !is_before_end(rule, day.to_datetime(from.time()), zone) {
            return Ok(found);
        }
        if is_on(day) {
            if found.len() >= MOST_TIMES {
                return Err(Why::TooManyTimes);
            }
            found.push(day);
        }
    }
    Err(Why::TooManyTimes)
}

fn is_before_end(rule: &Rule, at: DateTime, zone: &str) -> bool {
    match &rule.until {
        None => true,
        Some(Stamp::Day(last)) => at.date() <= *last,
        Some(Stamp::Wall(last, _)) => at <= *last,
        Some(utc @ Stamp::Utc(_)) => on_the_wall(utc, zone).is_ok_and(|last| at <= last),
    }
}

/// Days of a week that follow each other without a gap, as one term each: the first and the last.
fn in_spans(days: &[Date]) -> Vec<(Date, Date)> {
    let mut by_weekday: BTreeMap<i8, Vec<(Date, Date)>> = BTreeMap::new();
    for day in days {
        let spans = by_weekday.entry(day.weekday().to_monday_one_offset()).or_default();
        match spans.last_mut().filter(|(_, last)| last.saturating_add(1.week()) == *day) {
            Some((_, last)) => *last = *day,
            None => spans.push((*day, *day)),
        }
    }
    by_weekday.into_values().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(body: &str) -> Outcome {
        let text =
            format!("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Cours\n{body}\nEND:VEVENT\nEND:VCALENDAR\n");
        let file = ical::read(text.as_bytes(), &ical::Limits::default()).expect("a calendar");
        plan(&file, "Europe/Paris").lines.remove(0).outcome
    }

    fn told(outcome: &Outcome) -> Vec<String> {
        match outcome {
            Outcome::Slots(slots) => slots
                .iter()
                .map(|one| {
                    format!("{} {}-{} {} {}", one.weekday, one.starts, one.ends, one.first_day, one.last_day)
                })
                .collect(),
            Outcome::Closed(one) => vec![format!("{} {} {}", one.name, one.first_day, one.last_day)],
            Outcome::LeftOut(why) => vec![format!("{why:?}")],
        }
    }

    const TIMES: &str = "DTSTART;TZID=Europe/Paris:20260907T080000\nDTEND;TZID=Europe/Paris:20260907T100000";

    #[test]
    fn weekly_events_become_slots() {
        let cases: [(&str, &[&str]); 8] = [
            ("", &["1 08:00-10:00 2026-09-07 2026-09-07"]),
            ("RRULE:FREQ=WEEKLY;COUNT=3", &["1 08:00-10:00 2026-09-07 2026-09-21"]),
            (
                "RRULE:FREQ=WEEKLY;UNTIL=20260928T060000Z;BYDAY=MO,WE",
                &["1 08:00-10:00 2026-09-07 2026-09-28", "3 08:00-10:00 2026-09-09 2026-09-23"],
            ),
            // The last one begins at 06:00 UTC: a minute earlier is too early.
            ("RRULE:FREQ=WEEKLY;UNTIL=20260928T055900Z", &["1 08:00-10:00 2026-09-07 2026-09-21"]),
            (
                "RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20261001",
                &["1 08:00-10:00 2026-09-07 2026-09-07", "1 08:00-10:00 2026-09-21 2026-09-21"],
            ),
            (
                "RRULE:FREQ=WEEKLY;UNTIL=20261005\nEXDATE;TZID=Europe/Paris:20260921T080000\nEXDATE;VALUE=DATE:20261005",
                &["1 08:00-10:00 2026-09-07 2026-09-14", "1 08:00-10:00 2026-09-28 2026-09-28"],
            ),
            (
                "RRULE:FREQ=DAILY;COUNT=3;BYDAY=MO,TU",
                &["1 08:00-10:00 2026-09-07 2026-09-14", "2 08:00-10:00 2026-09-08 2026-09-08"],
            ),
            ("RRULE:FREQ=WEEKLY;COUNT=2;BYDAY=FR", &["5 08:00-10:00 2026-09-11 2026-09-18"]),
        ];
        for (rule, expected) in cases {
            assert_eq!(told(&outcome(&format!("{TIMES}\n{rule}"))), expected, "{rule}");
        }
        let utc = outcome("DTSTART:20261207T070000Z\nDTEND:20261207T090000Z");
        assert_eq!(told(&utc), ["1 08:00-10:00 2026-12-07 2026-12-07"]);
    }

    #[test]
    fn whole_days_are_closed() {
        let cases = [
            ("DTSTART;VALUE=DATE:20261226\nDTEND;VALUE=DATE:20270103", "Cours 2026-12-26 2027-01-02"),
            ("DTSTART;VALUE=DATE:20261111", "Cours 2026-11-11 2026-11-11"),
            ("DTSTART;VALUE=DATE:20261111\nDURATION:P2D", "Cours 2026-11-11 2026-11-12"),
        ];
        for (body, expected) in cases {
            assert_eq!(told(&outcome(body)), [expected], "{body}");
        }
    }

    #[test]
    fn what_is_left_out_says_why() {
        let cases = [
            (format!("{TIMES}\nSTATUS:CANCELLED"), Why::Cancelled),
            (
                format!("{TIMES}\nRRULE:FREQ=MONTHLY;COUNT=2"),
                Why::NotUnderstood { line: 6, what: "FREQ=MONTHLY".to_owned() },
            ),
            ("UID:1".to_owned(), Why::NoStart),
            ("DTSTART:20260907T080000".to_owned(), Why::NoEnd),
            ("DTSTART:20260907T230000\nDURATION:PT2H".to_owned(), Why::CrossesDays),
            ("DTSTART:20260907T100000\nDTEND:20260906T110000".to_owned(), Why::EndsBefore),
            ("DTSTART:20260907T080000\nDTEND:20260907T080000".to_owned(), Why::EndsBefore),
            (
                "DTSTART;TZID=Romance Standard Time:20260907T080000\nDURATION:PT2H".to_owned(),
                Why::OtherZone("Romance Standard Time".to_owned()),
            ),
            (
                "DTSTART:20260907T080000Z\nDURATION:PT2H\nRRULE:FREQ=WEEKLY;COUNT=2".to_owned(),
                Why::RepeatsInUtc,
            ),
            (format!("{TIMES}\nRRULE:FREQ=WEEKLY"), Why::RepeatsForEver),
            (format!("{TIMES}\nRRULE:FREQ=WEEKLY;COUNT=4000000000"), Why::TooManyTimes),
            (format!("{TIMES}\nRRULE:FREQ=DAILY;INTERVAL=4000000000;COUNT=2"), Why::TooManyTimes),
            ("DTSTART;VALUE=DATE:20261111\nRRULE:FREQ=DAILY;COUNT=2".to_owned(), Why::ClosedRepeats),
        ];
        for (body, why) in cases {
            assert_eq!(outcome(&body), Outcome::LeftOut(why), "{body}");
        }
    }
}
