//! Civil days in the zone of an agreement, and the instants they mean.

use lexicon::{Instant, time::Millis};
use words::dates;

/// The first instant of a day.
pub fn begins(day: &str, zone: &str) -> Option<Instant> {
    dates::parse_wall(&format!("{day}T00:00"), zone)
}

/// The first instant after a day.
pub fn is_over(day: &str, zone: &str) -> Option<Instant> {
    begins(&next(day)?, zone)
}

/// `2016-07-15`, and nothing else that a calendar could mean.
pub fn is_day(text: &str) -> bool {
    let shape =
        text.len() == 10 && text.bytes().enumerate().all(|(at, b)| (at == 4 || at == 7) == (b == b'-'));
    shape && dates::parse(text).is_some() && ("1900-01-01".."2200-01-01").contains(&text)
}

/// The day it is in a zone.
pub fn today(now: Instant, zone: &str) -> String {
    dates::wall(now, zone).chars().take(10).collect()
}

fn next(day: &str) -> Option<String> {
    let midnight = dates::parse(day)?;
    dates::machine(midnight.plus(Millis::days(1))).get(..10).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_last_day_is_held_to_its_end_where_the_agreement_is() {
        let over = is_over("2016-12-31", "Africa/Casablanca").expect("a day");
        assert_eq!(dates::machine(over), "2017-01-01T00:00:00Z");
        let over = is_over("2026-10-24", "Europe/Paris").expect("a day");
        assert_eq!(dates::wall(over, "Europe/Paris"), "2026-10-25T00:00");
        assert_eq!(today(over, "Europe/Paris"), "2026-10-25");
    }

    #[test]
    fn a_day_is_a_day() {
        let cases = [
            ("2016-07-15", true),
            ("2016-02-30", false),
            ("15/07/2016", false),
            ("2016-7-15", false),
            ("0001-01-01", false),
        ];
        for (text, expected) in cases {
            assert_eq!(is_day(text), expected, "{text}");
        }
    }
}
