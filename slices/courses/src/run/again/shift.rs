//! By how much the dates move. Pure.

use crate::Run;
use lexicon::{Instant, facts::courses::RunTerms};
use words::dates;

/// Weeks within a year, where nobody says when it begins.
const A_YEAR: i64 = 52;

/// Dates moved by whole weeks, at the same hour of the wall clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shift {
    pub weeks: i64,
    zone: String,
}

impl Shift {
    /// As many whole weeks as bring the run's start nearest to the wanted day; a year where no day is wanted.
    pub fn of(run: &Run, wanted: Option<Instant>) -> Self {
        let zone = run.terms.zone.clone();
        let weeks = match (run.terms.start, wanted) {
            (Some(start), Some(wanted)) => dates::weeks_between(start, wanted, &zone),
            _ => A_YEAR,
        };
        Self { weeks, zone }
    }

    pub fn of_date(&self, date: Instant) -> Instant {
        dates::days_later(date, self.weeks * 7, &self.zone)
    }

    /// The terms of the new run: the same, but for the dates. A run without a start begins when it was wanted.
    pub fn of_terms(&self, terms: &RunTerms, wanted: Option<Instant>) -> RunTerms {
        let date = |at: Option<Instant>| at.map(|at| self.of_date(at));
        RunTerms {
            start: date(terms.start).or(wanted),
            end: date(terms.end),
            enrolment_start: date(terms.enrolment_start),
            enrolment_end: date(terms.enrolment_end),
            ..terms.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekdays_and_hours_stay_across_a_change_of_clocks() {
        let at = |text: &str| dates::parse_wall(text, "Europe/Paris").expect("an instant");
        // A Tuesday in autumn at 09:00 in Paris; the clocks go back on 25 October 2026, forth on 28 March 2027.
        let start = at("2026-10-06T09:00");
        for (wanted, weeks, expected) in [
            ("2027-04-06T09:00", 26, "2027-04-06T09:00"),
            ("2027-04-09T00:00", 26, "2027-04-06T09:00"),
            ("2027-04-10T00:00", 27, "2027-04-13T09:00"),
            ("2026-11-04T12:00", 4, "2026-11-03T09:00"),
            ("2026-10-06T23:00", 0, "2026-10-06T09:00"),
            ("2025-10-07T09:00", -52, "2025-10-07T09:00"),
        ] {
            let found = dates::weeks_between(start, at(wanted), "Europe/Paris");
            assert_eq!(found, weeks, "{wanted}");
            let shift = Shift { weeks: found, zone: "Europe/Paris".to_owned() };
            assert_eq!(dates::wall(shift.of_date(start), "Europe/Paris"), expected);
        }
    }
}
