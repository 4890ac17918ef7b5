//! Events (RFC 5545 §3.6.1).

use crate::{
    Limits, Unreadable,
    lines::{Line, lines},
    rule::Rule,
    text::{decoded, unescaped},
    value::{Stamp, duration},
};

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    pub events: Vec<Event>,
}

/// An event as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Where it begins in the file, from 1.
    pub line: usize,
    pub uid: String,
    pub summary: String,
    pub start: Option<Stamp>,
    pub end: Option<Stamp>,
    pub rule: Option<Rule>,
    /// Days or moments on which it does not come.
    pub except: Vec<Stamp>,
    pub cancelled: bool,
    /// What changes when it happens and is not understood.
    pub troubles: Vec<Trouble>,
}

/// A line that is not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    pub line: usize,
    /// The property, or the part of a rule: `RDATE`, `FREQ=MONTHLY`.
    pub what: String,
}

/// Reads a file.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<File, Unreadable> {
    if bytes.len() > limits.bytes {
        return Err(Unreadable::TooLarge(limits.bytes));
    }
    let lines = lines(&decoded(bytes), limits)?;
    let begins = |line: &Line, what: &str| line.name == "BEGIN" && line.value.eq_ignore_ascii_case(what);
    if !lines.first().is_some_and(|first| begins(first, "VCALENDAR")) {
        return Err(Unreadable::NoCalendar);
    }
    let mut events = Vec::new();
    let mut open: Option<(usize, Vec<&Line>)> = None;
    for line in &lines {
        if begins(line, "VEVENT") {
            if events.len() >= limits.events {
                return Err(Unreadable::TooManyEvents(limits.events));
            }
            open = Some((line.number, Vec::new()));
        } else if line.name == "END" && line.value.eq_ignore_ascii_case("VEVENT") {
            events.extend(open.take().map(|(number, lines)| event(number, &lines, limits)));
        } else if let Some((_, inside)) = &mut open {
            inside.push(line);
        }
    }
    match open {
        Some((number, _)) => Err(Unreadable::Open(number)),
        None => Ok(File { events }),
    }
}

fn event(number: usize, lines: &[&Line], limits: &Limits) -> Event {
    let mut event = Event {
        line: number,
        uid: String::new(),
        summary: String::new(),
        start: None,
        end: None,
        rule: None,
        except: Vec::new(),
        cancelled: false,
        troubles: Vec::new(),
    };
    let mut lasts = None;
    // Alarms stand inside events, with properties of their own.
    let mut depth = 0;
    for line in lines {
        match line.name.as_str() {
            "BEGIN" => depth += 1,
            "END" => depth -= 1,
            _ if depth > 0 => {}
            "UID" => event.uid = unescaped(&line.value),
            "SUMMARY" => event.summary = unescaped(&line.value),
            "STATUS" => event.cancelled = line.value.eq_ignore_ascii_case("CANCELLED"),
            "DTSTART" => stamp(&mut event.start, &mut event.troubles, line),
            "DTEND" => stamp(&mut event.end, &mut event.troubles, line),
            "DURATION" => {
                lasts = duration(&line.value);
                if lasts.is_none() {
                    event.troubles.push(trouble(line, "DURATION"));
                }
            }
            "RRULE" => match Rule::parse(&line.value) {
                Ok(_) if event.rule.is_some() => event.troubles.push(trouble(line, "RRULE")),
                Ok(rule) => event.rule = Some(rule),
                Err(what) => event.troubles.push(trouble(line, &what)),
            },
            "EXDATE" => exceptions(&mut event, line, limits),
            "RDATE" | "EXRULE" | "RECURRENCE-ID" => event.troubles.push(trouble(line, &line.name)),
            _ => {}
        }
    }
    if let (None, Some(start), Some(span)) = (&event.end, &event.start, lasts) {
        event.end = after(start, span);
    }
    event
}

fn trouble(line: &Line, what: &str) -> Trouble {
    Trouble { line: line.number, what: what.to_owned() }
}

fn stamp(place: &mut Option<Stamp>, troubles: &mut Vec<Trouble>, line: &Line) {
    match Stamp::of(line) {
        Some(stamp) => *place = Some(stamp),
        None => troubles.push(trouble(line, &line.name)),
    }
}

fn exceptions(event: &mut Event, line: &Line, limits: &Limits) {
    for text in line.value.split(',') {
        match Stamp::parse(text, line.param("TZID")) {
            Some(stamp) if event.except.len() < limits.exceptions => event.except.push(stamp),
            _ => {
                event.troubles.push(trouble(line, "EXDATE"));
                return;
            }
        }
    }
}

fn after(start: &Stamp, span: jiff::Span) -> Option<Stamp> {
    Some(match start {
        Stamp::Day(day) => Stamp::Day(day.checked_add(span).ok()?),
        Stamp::Wall(at, zone) => Stamp::Wall(at.checked_add(span).ok()?, zone.clone()),
        Stamp::Utc(at) => Stamp::Utc(at.checked_add(span).ok()?),
    })
}
