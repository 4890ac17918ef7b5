//! What makes the dates of one learner other than everybody's: when they enrolled, and the time they were given. Pure.

use lexicon::{Instant, facts::learning::MoreTime};

/// The dates of one learner. Nothing in it leaves those of everybody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnDates {
    pub enrolled_at: Option<Instant>,
    pub more: Vec<More>,
}

/// Time that a learner was given, or a group they are in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct More {
    /// Key of a subsection; everything in the run without one.
    pub subsection: Option<String>,
    pub time: MoreTime,
}

impl OwnDates {
    /// Without more time.
    pub fn since(enrolled_at: Option<Instant>) -> Self {
        Self { enrolled_at, more: Vec::new() }
    }

    /// A date as it stands for this learner: the latest of what was given, never an earlier one. Days are counted on
    /// the calendar of `zone`, so that 23:59 stays 23:59 across a change of clocks.
    pub(super) fn later(&self, date: Instant, subsection: Option<&str>, zone: &str) -> Instant {
        let given = self.more.iter().filter(|more| more.is_for(subsection)).map(|more| more.of(date, zone));
        given.max().map_or(date, |given| given.max(date))
    }

    /// Whether anything was given that counts there.
    pub(super) fn has_more(&self, subsection: Option<&str>) -> bool {
        self.more.iter().any(|more| more.is_for(subsection))
    }
}

impl More {
    /// What is for everything is for each subsection, and for the run's own end; what is for one, for it alone.
    fn is_for(&self, subsection: Option<&str>) -> bool {
        self.subsection.is_none() || self.subsection.as_deref() == subsection
    }

    fn of(&self, date: Instant, zone: &str) -> Instant {
        match self.time {
            MoreTime::Days(days) => words::dates::days_later(date, days, zone),
            MoreTime::Until(until) => until,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Instant {
        words::dates::parse(text).expect("an instant")
    }

    fn more(subsection: Option<&str>, time: MoreTime) -> More {
        More { subsection: subsection.map(str::to_owned), time }
    }

    #[test]
    fn the_latest_of_what_was_given_holds() {
        let zone = "Europe/Paris";
        // 23:59 in Paris, four days before the clocks change in March.
        let due = at("2027-03-24T22:59:00Z");
        let until = at("2027-04-10T10:00:00Z");
        let cases = [
            (vec![], Some("s@1"), due),
            (vec![more(None, MoreTime::Days(7))], Some("s@1"), at("2027-03-31T21:59:00Z")),
            (vec![more(None, MoreTime::Days(7))], None, at("2027-03-31T21:59:00Z")),
            (vec![more(Some("s@1"), MoreTime::Days(1))], Some("s@1"), at("2027-03-25T22:59:00Z")),
            (vec![more(Some("s@1"), MoreTime::Days(1))], Some("s@2"), due),
            (vec![more(Some("s@1"), MoreTime::Days(1))], None, due),
            (
                vec![more(None, MoreTime::Until(until)), more(Some("s@1"), MoreTime::Days(1))],
                Some("s@1"),
                until,
            ),
            (vec![more(None, MoreTime::Until(at("2027-01-01T00:00:00Z")))], Some("s@1"), due),
        ];
        for (more, subsection, expected) in cases {
            let own = OwnDates { enrolled_at: None, more };
            assert_eq!(own.later(due, subsection, zone), expected, "{own:?} {subsection:?}");
        }
    }
}
