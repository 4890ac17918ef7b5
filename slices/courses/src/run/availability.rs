//! What one can do with a run at a moment, by its dates: computed here and nowhere else.
//!
//! The states and their order are Richie's (open-edx-and-fun.md §2.2), with our reading of what is left out: no start is
//! "always running", no beginning of enrolment is "open since ever", no end is "for ever".

use lexicon::{Instant, facts::courses::RunTerms};

/// In the order in which runs are proposed: the first is the best to enrol in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Availability {
    /// It runs, and one may enrol.
    OngoingOpen,
    /// It has not begun, and one may enrol already.
    FutureOpen,
    /// It is over, and its team lets people enrol still, to read.
    ArchivedOpen,
    /// It has not begun, and enrolment opens later.
    FutureNotYetOpen,
    /// It has not begun, and enrolment is closed already.
    FutureClosed,
    /// It runs, and enrolment is closed or opens later.
    OngoingClosed,
    /// It is over.
    ArchivedClosed,
    /// Neither its start nor its enrolment has come, and nobody said when it starts.
    ToBeScheduled,
}

impl Availability {
    pub const ALL: [Availability; 8] = [
        Availability::OngoingOpen,
        Availability::FutureOpen,
        Availability::ArchivedOpen,
        Availability::FutureNotYetOpen,
        Availability::FutureClosed,
        Availability::OngoingClosed,
        Availability::ArchivedClosed,
        Availability::ToBeScheduled,
    ];

    /// Whether one may enrol, as far as the dates go.
    pub fn takes_enrolments(self) -> bool {
        matches!(self, Self::OngoingOpen | Self::FutureOpen | Self::ArchivedOpen)
    }

    /// Its word in addresses and for programs.
    pub fn word(self) -> &'static str {
        match self {
            Self::OngoingOpen => "ongoing-open",
            Self::FutureOpen => "future-open",
            Self::ArchivedOpen => "archived-open",
            Self::FutureNotYetOpen => "future-not-yet-open",
            Self::FutureClosed => "future-closed",
            Self::OngoingClosed => "ongoing-closed",
            Self::ArchivedClosed => "archived-closed",
            Self::ToBeScheduled => "to-be-scheduled",
        }
    }

    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

/// Where enrolment is at a moment.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Enrolment {
    NotYet,
    Open,
    Over,
}

/// What one can do with a run of these terms at a moment.
pub fn availability(terms: &RunTerms, now: Instant) -> Availability {
    let enrolment = match (terms.enrolment_start, terms.enrolment_end) {
        (Some(opens), _) if now < opens => Enrolment::NotYet,
        (_, Some(closes)) if now >= closes => Enrolment::Over,
        _ => Enrolment::Open,
    };
    if terms.start.is_some_and(|start| now < start) {
        return match enrolment {
            Enrolment::Open => Availability::FutureOpen,
            Enrolment::NotYet => Availability::FutureNotYetOpen,
            Enrolment::Over => Availability::FutureClosed,
        };
    }
    if terms.end.is_some_and(|end| now >= end) {
        // Without a date of its own, enrolment ends with the run.
        return match enrolment {
            Enrolment::Open if terms.enrolment_end.is_some() => Availability::ArchivedOpen,
            _ => Availability::ArchivedClosed,
        };
    }
    match enrolment {
        Enrolment::Open => Availability::OngoingOpen,
        Enrolment::NotYet if terms.start.is_none() => Availability::ToBeScheduled,
        _ => Availability::OngoingClosed,
    }
}

#[cfg(test)]
mod tests {
    use super::{Availability::*, *};

    #[test]
    fn a_run_is_available_as_its_dates_say() {
        // Start, end, beginning and end of enrolment; now; what it is. 0 stands for no date.
        let cases = [
            ([10, 20, 1, 5], 0, FutureNotYetOpen),
            ([10, 20, 1, 5], 1, FutureOpen),
            ([10, 20, 1, 5], 5, FutureClosed),
            ([10, 20, 1, 5], 10, OngoingClosed),
            ([10, 20, 1, 5], 20, ArchivedClosed),
            ([10, 20, 1, 0], 9, FutureOpen),
            ([10, 20, 1, 0], 10, OngoingOpen),
            ([10, 20, 1, 0], 19, OngoingOpen),
            ([10, 20, 1, 0], 20, ArchivedClosed),
            // Begun, and enrolment not open yet: where Richie and Joanie drifted apart.
            ([10, 20, 12, 15], 11, OngoingClosed),
            ([10, 20, 12, 15], 12, OngoingOpen),
            ([10, 20, 12, 15], 15, OngoingClosed),
            // The team lets people in after the end.
            ([10, 20, 1, 30], 25, ArchivedOpen),
            ([10, 20, 1, 30], 30, ArchivedClosed),
            ([10, 0, 0, 0], 9, FutureOpen),
            ([10, 0, 0, 0], 10, OngoingOpen),
            ([0, 20, 0, 0], 1, OngoingOpen),
            ([0, 20, 0, 0], 20, ArchivedClosed),
            ([0, 0, 0, 0], 1, OngoingOpen),
            ([0, 0, 0, 5], 5, OngoingClosed),
            ([0, 0, 5, 0], 4, ToBeScheduled),
            ([0, 0, 5, 0], 5, OngoingOpen),
        ];
        let date = |at: i64| (at > 0).then(|| Instant::from_millis(at));
        for (dates, now, expected) in cases {
            let [start, end, enrolment_start, enrolment_end] = dates.map(date);
            let terms = RunTerms { start, end, enrolment_start, enrolment_end, ..crate::run::tests::terms() };
            assert_eq!(availability(&terms, Instant::from_millis(now)), expected, "{dates:?} at {now}");
        }
    }

    #[test]
    fn a_word_leads_back_to_its_state() {
        for one in Availability::ALL {
            assert_eq!(Availability::of_word(one.word()), Some(one));
        }
        assert!(Availability::ALL.is_sorted());
    }
}
