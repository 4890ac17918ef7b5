//! When a school teaches, and when several do at once. Pure.
//!
//! A slot is wall time: 08:00 in Paris is another instant in winter than in summer, and Casablanca changes on other days than
//! Paris. So slots become instants day by day, each in the zone of its school, and meet as instants.

use jiff::{ToSpan, civil::Date};
use lexicon::Instant;

/// From, and until just before.
pub type Span = (Instant, Instant);

/// A slot of a week, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// 1 is Monday.
    pub weekday: i8,
    /// Minutes after midnight on the wall.
    pub starts: i32,
    pub ends: i32,
    pub first_day: Date,
    pub last_day: Date,
}

/// Days on which nothing is taught.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closed {
    pub first_day: Date,
    pub last_day: Date,
}

/// A school as far as this asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct School {
    /// IANA name.
    pub zone: String,
    pub slots: Vec<Slot>,
    pub closed: Vec<Closed>,
}

/// More days at once than any term has.
pub const MOST_DAYS: usize = 400;

/// When a school teaches on the days from `first` to `last` of its own zone: in order, apart from each other.
pub fn teaching(school: &School, first: Date, last: Date) -> Vec<Span> {
    let days = first.series(1.day()).take_while(|day| *day <= last).take(MOST_DAYS);
    let open =
        days.filter(|day| !school.closed.iter().any(|one| (one.first_day..=one.last_day).contains(day)));
    let spans =
        open.flat_map(|day| school.slots.iter().filter_map(move |slot| on_day(slot, day, &school.zone)));
    joined(spans.collect())
}

fn on_day(slot: &Slot, day: Date, zone: &str) -> Option<Span> {
    let is_then = (slot.first_day..=slot.last_day).contains(&day)
        && day.weekday().to_monday_one_offset() == slot.weekday;
    if !is_then {
        return None;
    }
    let zone = words::zones::find(zone)?;
    let at = |minutes: i32| {
        let wall = day.at((minutes / 60) as i8, (minutes % 60) as i8, 0, 0);
        let instant = zone.to_timestamp(wall).ok()?;
        Some(Instant::from_millis(instant.as_millisecond()))
    };
    // Where the clocks skip an hour, a slot within it is no time at all.
    let (from, until) = (at(slot.starts)?, at(slot.ends)?);
    (from < until).then_some((from, until))
}

/// Spans in order, those that touch made one.
fn joined(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort();
    let mut out: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match out.last_mut().filter(|last| span.0 <= last.1) {
            Some(last) => last.1 = last.1.max(span.1),
            None => out.push(span),
        }
    }
    out
}

/// When all of them teach, for at least `shortest` milliseconds. Each list is in order and apart; so is what is given.
pub fn common(all: &[Vec<Span>], shortest: i64) -> Vec<Span> {
    let Some((first, rest)) = all.split_first() else { return Vec::new() };
    let met = rest.iter().fold(first.clone(), |met, other| both(&met, other));
    met.into_iter().filter(|(from, until)| until.since(*from).0 >= shortest).collect()
}

fn both(one: &[Span], other: &[Span]) -> Vec<Span> {
    let (mut a, mut b, mut out) = (0, 0, Vec::new());
    while let (Some(x), Some(y)) = (one.get(a), other.get(b)) {
        let (from, until) = (x.0.max(y.0), x.1.min(y.1));
        if from < until {
            out.push((from, until));
        }
        if x.1 <= y.1 { a += 1 } else { b += 1 }
    }
    out
}

/// The slots free for all schools, on the days from `first` to `last` of `zone`.
pub fn free_for_all(schools: &[School], first: Date, last: Date, zone: &str, shortest: i64) -> Vec<Span> {
    let bounds = words::dates::day_begins(&first.to_string(), zone)
        .zip(words::dates::day_ends(&last.to_string(), zone));
    let Some((begin, end)) = bounds else { return Vec::new() };
    // A day of one zone reaches into the days beside it in another.
    let (before, after) = (first.saturating_sub(1.day()), last.saturating_add(1.day()));
    let mut all: Vec<Vec<Span>> = schools.iter().map(|school| teaching(school, before, after)).collect();
    if all.is_empty() {
        return Vec::new();
    }
    all.push(vec![(begin, end)]);
    common(&all, shortest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn slot(weekday: i8, starts: i32, ends: i32) -> Slot {
        Slot {
            weekday,
            starts: starts * 60,
            ends: ends * 60,
            first_day: date(2026, 1, 1),
            last_day: date(2027, 12, 31),
        }
    }

    fn school(zone: &str, slots: &[Slot]) -> School {
        School { zone: zone.to_owned(), slots: slots.to_vec(), closed: Vec::new() }
    }

    fn told(spans: &[Span]) -> Vec<String> {
        let one = |at| words::dates::machine(at).replace(":00Z", "");
        spans.iter().map(|(from, until)| format!("{}/{}", one(*from), one(*until))).collect()
    }

    #[test]
    fn schools_meet_as_instants_whatever_their_clocks_do() {
        // Mondays and Thursdays; Paris leaves summer time on 25 October 2026; Casablanca keeps one time since September.
        let paris = school("Europe/Paris", &[slot(1, 8, 10), slot(4, 14, 18)]);
        let dakar = school("Africa/Dakar", &[slot(1, 7, 9), slot(4, 12, 15)]);
        let casablanca = school("Africa/Casablanca", &[slot(1, 6, 9), slot(4, 12, 20)]);
        type Case<'c> = (&'c [&'c School], (i8, i8), &'c [&'c str]);
        let cases: [Case<'_>; 4] = [
            (
                &[&paris, &dakar],
                (19, 25),
                &["2026-10-19T07:00/2026-10-19T08:00", "2026-10-22T12:00/2026-10-22T15:00"],
            ),
            (
                &[&paris, &dakar],
                (26, 31),
                &["2026-10-26T07:00/2026-10-26T09:00", "2026-10-29T13:00/2026-10-29T15:00"],
            ),
            (
                &[&paris, &dakar, &casablanca],
                (26, 31),
                &["2026-10-26T07:00/2026-10-26T09:00", "2026-10-29T13:00/2026-10-29T15:00"],
            ),
            (&[&paris], (24, 25), &[]),
        ];
        for (schools, (first, last), expected) in cases {
            let schools: Vec<School> = schools.iter().map(|one| (*one).clone()).collect();
            let (first, last) = (date(2026, 10, first), date(2026, 10, last));
            assert_eq!(
                told(&free_for_all(&schools, first, last, "Europe/Paris", 1)),
                expected,
                "{first} {last}"
            );
        }
        assert_eq!(free_for_all(&[], date(2026, 10, 1), date(2026, 10, 31), "UTC", 1), []);
    }

    #[test]
    fn closed_days_and_terms_are_kept() {
        let mut one = school("Europe/Paris", &[slot(1, 8, 10), slot(1, 9, 12)]);
        one.slots[0].last_day = date(2026, 9, 14);
        one.closed = vec![Closed { first_day: date(2026, 9, 20), last_day: date(2026, 9, 21) }];
        let spans = teaching(&one, date(2026, 9, 7), date(2026, 9, 30));
        let expected = [
            "2026-09-07T06:00/2026-09-07T10:00",
            "2026-09-14T06:00/2026-09-14T10:00",
            "2026-09-28T07:00/2026-09-28T10:00",
        ];
        assert_eq!(told(&spans), expected, "slots that overlap are one; the 21st is closed");
        let short = common(&[spans.clone(), vec![spans[2]]], 4 * 3_600_000);
        assert_eq!(short, [], "three hours are fewer than four");
        // The hour that the clocks skip.
        let mut gone = school("Europe/Paris", &[slot(7, 2, 3)]);
        gone.slots[0].first_day = date(2027, 3, 28);
        assert_eq!(teaching(&gone, date(2027, 3, 28), date(2027, 3, 28)), []);
    }

    fn any_school() -> impl Strategy<Value = School> {
        let zone = prop::sample::select(vec![
            "Europe/Paris",
            "Africa/Casablanca",
            "Africa/Dakar",
            "America/Toronto",
        ]);
        let any_slot = (1_i8..=7, 0_i32..1_400, 10_i32..600, 0_i32..120, 0_i32..120).prop_map(
            |(weekday, starts, lasts, from, lasting)| Slot {
                weekday,
                starts,
                ends: (starts + lasts).min(1_439),
                first_day: date(2026, 9, 1).saturating_add(from.days()),
                last_day: date(2026, 9, 1).saturating_add((from + lasting).days()),
            },
        );
        let any_closed = (0_i32..200, 0_i32..20).prop_map(|(from, days)| Closed {
            first_day: date(2026, 9, 1).saturating_add(from.days()),
            last_day: date(2026, 9, 1).saturating_add((from + days).days()),
        });
        (zone, prop::collection::vec(any_slot, 0..12), prop::collection::vec(any_closed, 0..4))
            .prop_map(|(zone, slots, closed)| School { zone: zone.to_owned(), slots, closed })
    }

    proptest! {
        #[test]
        fn what_is_free_for_all_is_free_for_each(schools in prop::collection::vec(any_school(), 1..4)) {
            let (first, last) = (date(2026, 9, 14), date(2026, 12, 20));
            let free = free_for_all(&schools, first, last, "Europe/Paris", 1);
            prop_assert!(free.windows(2).all(|pair| pair[0].1 < pair[1].0), "in order, and apart");
            for school in &schools {
                let theirs = teaching(school, date(2026, 9, 1), date(2026, 12, 31));
                for span in &free {
                    prop_assert!(theirs.iter().any(|own| own.0 <= span.0 && span.1 <= own.1), "{:?} {:?}", school, span);
                }
            }
            // And nothing is missing: a minute in which all teach is free.
            for span in &teaching(&schools[0], date(2026, 9, 15), date(2026, 12, 19)) {
                let minute = (span.0, span.0.plus(lexicon::time::Millis::minutes(1)));
                let all = schools.iter().all(|school| {
                    teaching(school, date(2026, 9, 1), date(2026, 12, 31)).iter().any(|own| own.0 <= minute.0 && minute.1 <= own.1)
                });
                let found = free.iter().any(|one| one.0 <= minute.0 && minute.1 <= one.1);
                prop_assert!(!all || found);
            }
        }
    }
}
