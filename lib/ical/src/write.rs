//! Files of events, as other programs take them up.

use crate::{
    rule::{Frequency, Rule, weekday_word},
    text::escaped,
    value::Stamp,
};
use jiff::civil::DateTime;

/// An event to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The same each time it is written, and no other's.
    pub uid: String,
    pub summary: String,
    /// A link; or empty.
    pub url: String,
    pub start: Stamp,
    pub end: Stamp,
    pub rule: Option<Rule>,
    pub except: Vec<Stamp>,
}

/// A calendar. `product` names the program (`-//Essaim//calendar//FR`); `written` is the moment, in UTC.
pub fn write(product: &str, name: &str, written: DateTime, events: &[Written]) -> String {
    let mut out = String::new();
    let mut line = |text: &str| fold(&mut out, text);
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line(&format!("PRODID:{}", escaped(product)));
    line("CALSCALE:GREGORIAN");
    line(&format!("X-WR-CALNAME:{}", escaped(name)));
    for event in events {
        line("BEGIN:VEVENT");
        line(&format!("UID:{}", escaped(&event.uid)));
        line(&format!("DTSTAMP:{}Z", time(written)));
        line(&stamp("DTSTART", &event.start));
        line(&stamp("DTEND", &event.end));
        if let Some(rule) = &event.rule {
            line(&format!("RRULE:{}", rule_text(rule)));
        }
        for except in &event.except {
            line(&stamp("EXDATE", except));
        }
        line(&format!("SUMMARY:{}", escaped(&event.summary)));
        if !event.url.is_empty() {
            line(&format!("URL:{}", event.url.replace(['\r', '\n'], "")));
        }
        line("END:VEVENT");
    }
    line("END:VCALENDAR");
    out
}

fn time(at: DateTime) -> String {
    at.strftime("%Y%m%dT%H%M%S").to_string()
}

fn stamp(name: &str, stamp: &Stamp) -> String {
    match stamp {
        Stamp::Day(day) => format!("{name};VALUE=DATE:{}", day.strftime("%Y%m%d")),
        Stamp::Wall(at, Some(zone)) => format!("{name};TZID={zone}:{}", time(*at)),
        Stamp::Wall(at, None) => format!("{name}:{}", time(*at)),
        Stamp::Utc(at) => format!("{name}:{}Z", time(*at)),
    }
}

fn rule_text(rule: &Rule) -> String {
    let mut parts = vec![match rule.frequency {
        Frequency::Daily => "FREQ=DAILY".to_owned(),
        Frequency::Weekly => "FREQ=WEEKLY".to_owned(),
    }];
    if rule.interval > 1 {
        parts.push(format!("INTERVAL={}", rule.interval));
    }
    parts.extend(rule.count.map(|count| format!("COUNT={count}")));
    parts.extend(rule.until.as_ref().map(|until| match until {
        Stamp::Day(day) => format!("UNTIL={}", day.strftime("%Y%m%d")),
        Stamp::Utc(at) => format!("UNTIL={}Z", time(*at)),
        Stamp::Wall(at, _) => format!("UNTIL={}", time(*at)),
    }));
    if !rule.days.is_empty() {
        let days: Vec<&str> = rule.days.iter().map(|day| weekday_word(*day)).collect();
        parts.push(format!("BYDAY={}", days.join(",")));
    }
    parts.join(";")
}

/// At most 75 octets in a line (RFC 5545 §3.1), never cut within a letter.
fn fold(out: &mut String, text: &str) {
    let mut room = 75;
    for letter in text.chars() {
        if letter.len_utf8() > room {
            out.push_str("\r\n ");
            room = 74;
        }
        room -= letter.len_utf8();
        out.push(letter);
    }
    out.push_str("\r\n");
}
