//! What is typed becomes an entry, or says what is wrong with it; what is kept becomes days and minutes. Pure.

use crate::{rules, say};
use ground::Refusal;
use jiff::{ToSpan, civil::Date};
use lexicon::{
    Lang,
    facts::calendars::{ClosedTerms, SlotTerms},
};

/// A term is no longer than this.
const LONGEST: i64 = 400;
const LONGEST_NAME: usize = 80;

/// A slot as it is kept.
pub fn slot(terms: &SlotTerms) -> Option<rules::Slot> {
    Some(rules::Slot {
        weekday: i8::try_from(terms.weekday).ok().filter(|day| (1..=7).contains(day))?,
        starts: minutes(&terms.starts)?,
        ends: minutes(&terms.ends)?,
        first_day: terms.first_day.parse().ok()?,
        last_day: terms.last_day.parse().ok()?,
    })
}

pub fn closed(terms: &ClosedTerms) -> Option<rules::Closed> {
    Some(rules::Closed { first_day: terms.first_day.parse().ok()?, last_day: terms.last_day.parse().ok()? })
}

/// Minutes after midnight of `8:00`, `08:00` or `08:00:00`.
pub fn minutes(text: &str) -> Option<i32> {
    let mut parts = text.trim().split(':');
    let (hour, minute) = (parts.next()?.parse::<i32>().ok()?, parts.next()?.parse::<i32>().ok()?);
    ((0..24).contains(&hour) && (0..60).contains(&minute)).then_some(hour * 60 + minute)
}

/// `08:00`
pub fn wall(minutes: i32) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

fn wrong(code: &'static str, field: &str, say: fn(Lang) -> String) -> Refusal {
    Refusal::new(code, say).at(field)
}

/// The days of a term: both there, in order, not too far apart.
fn days(first: &str, last: &str, names: [&str; 2]) -> Result<(Date, Date), Vec<Refusal>> {
    let read = |text: &str| text.trim().parse::<Date>().ok().filter(|day| (2000..2100).contains(&day.year()));
    let (first, last) = (read(first), read(last));
    let mut refusals = Vec::new();
    for (day, name) in [(first, names[0]), (last, names[1])] {
        if day.is_none() {
            refusals.push(wrong("calendars.no-day", name, |lang| say(lang).msg_wrong_day()));
        }
    }
    let (Some(first), Some(last)) = (first, last) else { return Err(refusals) };
    if last < first {
        return Err(vec![wrong("calendars.days-cross", names[1], |lang| say(lang).msg_days_cross())]);
    }
    let apart = last.since(first).map_or(i64::MAX, |span| i64::from(span.get_days()));
    if apart > LONGEST {
        return Err(vec![wrong("calendars.too-long", names[1], |lang| say(lang).msg_days_far())]);
    }
    Ok((first, last))
}

/// A slot that was typed.
pub fn typed_slot(
    weekday: &str,
    (starts, ends): (&str, &str),
    (first, last): (&str, &str),
) -> Result<SlotTerms, Vec<Refusal>> {
    let mut refusals = Vec::new();
    let weekday = weekday.trim().parse::<i64>().ok().filter(|day| (1..=7).contains(day));
    if weekday.is_none() {
        refusals.push(wrong("calendars.no-weekday", "weekday", |lang| say(lang).msg_wrong_weekday()));
    }
    let times = (minutes(starts), minutes(ends));
    for (time, name) in [(times.0, "starts"), (times.1, "ends")] {
        if time.is_none() {
            refusals.push(wrong("calendars.no-time", name, |lang| say(lang).msg_wrong_time()));
        }
    }
    if let (Some(starts), Some(ends)) = times
        && ends <= starts
    {
        refusals.push(wrong("calendars.times-cross", "ends", |lang| say(lang).msg_times_cross()));
    }
    let days = days(first, last, ["first_day", "last_day"]).map_err(|wrong| refusals.extend(wrong)).ok();
    // From its first day to its last, so that the same slot is always written the same.
    let days = match (weekday, days) {
        (Some(weekday), Some(days)) => match trimmed(weekday, days) {
            None => {
                refusals.push(wrong("calendars.never", "weekday", |lang| say(lang).msg_never_then()));
                None
            }
            some => some,
        },
        _ => None,
    };
    match (weekday, times, days) {
        (Some(weekday), (Some(starts), Some(ends)), Some((first, last))) if refusals.is_empty() => {
            Ok(SlotTerms {
                weekday,
                starts: wall(starts),
                ends: wall(ends),
                first_day: first.to_string(),
                last_day: last.to_string(),
            })
        }
        _ => Err(refusals),
    }
}

/// The first and the last of a weekday in a term.
fn trimmed(weekday: i64, (first, last): (Date, Date)) -> Option<(Date, Date)> {
    let is_then = |day: &Date| i64::from(day.weekday().to_monday_one_offset()) == weekday;
    let first = first.series(1.day()).take(7).find(is_then)?;
    let last = last.series((-1).day()).take(7).find(is_then)?;
    (first <= last).then_some((first, last))
}

/// Closed days that were typed.
pub fn typed_closed(name: &str, first: &str, last: &str) -> Result<ClosedTerms, Vec<Refusal>> {
    let mut refusals = Vec::new();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() || name.chars().count() > LONGEST_NAME {
        refusals.push(wrong("calendars.no-name", "name", |lang| say(lang).msg_wrong_name()));
    }
    let last = if last.trim().is_empty() { first } else { last };
    let days =
        days(first, last, ["closed_from", "closed_until"]).map_err(|wrong| refusals.extend(wrong)).ok();
    match days {
        Some((first, last)) if refusals.is_empty() => {
            Ok(ClosedTerms { name, first_day: first.to_string(), last_day: last.to_string() })
        }
        _ => Err(refusals),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_read_or_told_where_it_is_wrong() {
        let term = ("2026-09-07", "2026-12-18");
        let good = typed_slot("1", ("8:00", "10:15"), term).expect("a slot");
        assert_eq!((good.starts.as_str(), good.ends.as_str()), ("08:00", "10:15"));
        assert_eq!((good.first_day.as_str(), good.last_day.as_str()), ("2026-09-07", "2026-12-14"));
        assert_eq!(slot(&good).map(|slot| (slot.starts, slot.ends)), Some((480, 615)));
        type Typed = (&'static str, (&'static str, &'static str), (&'static str, &'static str));
        let cases: [(Typed, &[&str]); 7] = [
            (("7", ("08:00", "10:00"), ("2026-09-07", "2026-09-12")), &["weekday"]),
            (("8", ("08:00", "10:00"), term), &["weekday"]),
            (("1", ("10:00", "08:00"), term), &["ends"]),
            (("1", ("24:00", "soon"), term), &["starts", "ends"]),
            (("1", ("08:00", "10:00"), ("2026-12-18", "2026-09-07")), &["last_day"]),
            (("1", ("08:00", "10:00"), ("2026-02-30", "")), &["first_day", "last_day"]),
            (("1", ("08:00", "10:00"), ("2026-01-01", "2029-01-01")), &["last_day"]),
        ];
        for ((weekday, times, days), fields) in cases {
            let refusals = typed_slot(weekday, times, days).expect_err("wrong");
            let at: Vec<&str> = refusals.iter().filter_map(|one| one.field.as_deref()).collect();
            assert_eq!(at, fields, "{weekday} {times:?} {days:?}");
        }
        assert_eq!(
            typed_closed("  Pause \n d’hiver", "2026-12-19", "").expect("closed").name,
            "Pause d’hiver"
        );
        assert!(typed_closed("", "2026-12-19", "2026-12-18").is_err_and(|wrong| wrong.len() == 2));
    }
}
