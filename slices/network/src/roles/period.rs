//! From which day to which day a role is held: typed as days, kept as instants, in the zone of the institution.

use crate::{institution::Profile, say};
use ground::{Refusal, rights::held::Period};
use lexicon::Instant;
use words::dates;

/// Two days as a form or a list gives them (`2026-09-01`); empty: at once, and without end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Days {
    pub from: String,
    /// The last day, included.
    pub until: String,
}

/// The zone in which an institution's days begin and end.
pub fn zone_of<'z>(profile: &'z Profile, house: &'z str) -> &'z str {
    if profile.zone.is_empty() { house } else { &profile.zone }
}

impl Days {
    /// The instants, or all that is wrong, each at its field.
    pub fn read(&self, zone: &str, now: Instant) -> Result<Period, Vec<Refusal>> {
        let mut wrong = Vec::new();
        let from = typed(&self.from, |day| dates::day_begins(day, zone));
        let until = typed(&self.until, |day| dates::day_ends(day, zone));
        let unreadable = |field| Refusal::new("network.day", |lang| say(lang).msg_day_wrong()).at(field);
        if from.is_err() {
            wrong.push(unreadable("from"));
        }
        match (&from, &until) {
            (_, Err(())) => wrong.push(unreadable("until")),
            (Ok(Some(from)), Ok(Some(until))) if until <= from => {
                wrong.push(Refusal::new("network.days-cross", |lang| say(lang).msg_days_cross()).at("until"));
            }
            (_, Ok(Some(until))) if *until <= now => {
                wrong.push(Refusal::new("network.day-past", |lang| say(lang).msg_day_past()).at("until"));
            }
            _ => {}
        }
        match (from, until) {
            (Ok(from), Ok(until)) if wrong.is_empty() => Ok(Period { from, until }),
            _ => Err(wrong),
        }
    }
}

/// A day of this century or the last; none for an empty field.
fn typed(text: &str, read: impl Fn(&str) -> Option<Instant>) -> Result<Option<Instant>, ()> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let is_near = text.len() == 10 && ("1950".."2101").contains(&text.get(..4).unwrap_or_default());
    if is_near { read(text).map(Some).ok_or(()) } else { Err(()) }
}

/// The last day of a role, as people say it: the one before the instant from which it is held no longer.
pub fn last_day(until: Instant) -> Instant {
    until.plus(lexicon::time::Millis(-1))
}

/// A period back to the days it was read from.
pub fn days(period: Period, zone: &str) -> Days {
    let day = |at: Option<Instant>| at.map(|at| dates::wall_day(at, zone)).unwrap_or_default();
    Days { from: day(period.from), until: day(period.until.map(last_day)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(from: &str, until: &str, zone: &str) -> Result<Period, Vec<&'static str>> {
        let now = dates::parse("2026-06-15T12:00:00Z").expect("an instant");
        let days = Days { from: from.to_owned(), until: until.to_owned() };
        days.read(zone, now).map_err(|wrong| wrong.iter().map(|one| one.code).collect())
    }

    fn at(text: &str) -> Option<Instant> {
        Some(dates::parse(text).expect(text))
    }

    #[test]
    fn days_begin_and_end_where_the_institution_is() {
        let cases = [
            // Summer time begins on the last Sunday of March and ends on the last one of October: 23 and 25 hours.
            ("2027-03-28", "2027-03-28", "Europe/Paris", "2027-03-27T23:00:00Z", "2027-03-28T22:00:00Z"),
            ("2026-10-25", "2026-10-25", "Europe/Paris", "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z"),
            ("2026-09-01", "2027-08-31", "Africa/Dakar", "2026-09-01T00:00:00Z", "2027-09-01T00:00:00Z"),
            // Midnight does not exist on the day the clocks change in Beirut.
            ("2027-03-28", "2027-03-28", "Asia/Beirut", "2027-03-27T22:00:00Z", "2027-03-28T21:00:00Z"),
        ];
        for (from, until, zone, begins, ends) in cases {
            let period = read(from, until, zone).expect(zone);
            assert_eq!(period, Period { from: at(begins), until: at(ends) }, "{from} {zone}");
            assert_eq!(days(period, zone), Days { from: from.to_owned(), until: until.to_owned() });
        }
        assert_eq!(read("", "", "Africa/Dakar"), Ok(Period::default()));
        // Of today, what is left.
        assert!(read("", "2026-06-15", "Africa/Dakar").is_ok());
    }

    #[test]
    fn days_that_cross_are_over_or_are_none_are_refused() {
        let cases: [(&str, &str, &[&str]); 8] = [
            ("2026-09-02", "2026-09-01", &["network.days-cross"]),
            ("", "2026-06-14", &["network.day-past"]),
            ("2026-02-30", "", &["network.day"]),
            ("soon", "later", &["network.day", "network.day"]),
            ("", "2026-9-1", &["network.day"]),
            ("0001-01-01", "", &["network.day"]),
            ("", "9999-12-31", &["network.day"]),
            ("2026-09-01T10:00", "", &["network.day"]),
        ];
        for (from, until, codes) in cases {
            assert_eq!(read(from, until, "Africa/Dakar").expect_err(until), codes, "{from} – {until}");
        }
    }
}
