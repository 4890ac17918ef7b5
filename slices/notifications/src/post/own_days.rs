//! Reminders of those who have more time: none on the day of all, one on their own. However many they are, it takes a few
//! statements: people go into one by the hundred.

use super::{planned::Day, store};
use crate::kind::What;
use ::courses::{Content, NodeId, Run};
use ::learning::clock::{Calendar, OwnDates};
use ::store::{StoreError, Tx};
use ground::Cx;
use lexicon::{Instant, PersonId, facts::learning::MoreTime};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use words::dates;

/// Those who were given time in a run.
pub(super) type WithMore = BTreeMap<PersonId, OwnDates>;

/// Whether any of them may still have something to hand in, in a run that ended then: else its content is not even read.
pub(super) fn may_go_on(ended: Instant, zone: &str, given: &WithMore, now: Instant) -> bool {
    let times: BTreeSet<MoreTime> = given.values().flat_map(|own| &own.more).map(|more| more.time).collect();
    times.into_iter().any(|time| match time {
        MoreTime::Days(days) => dates::days_later(ended, days, zone) > now,
        MoreTime::Until(until) => until > now,
    })
}

/// Whose date for a subsection is another than that of whoever was given nothing, and which.
pub(super) fn own_dates(
    run: &Run,
    content: &Content,
    id: NodeId,
    given: &WithMore,
) -> Vec<(PersonId, Instant)> {
    let own = |(person, own): (&PersonId, &OwnDates)| {
        let of_all = Calendar::of(run, content).with(&OwnDates::since(own.enrolled_at)).due(id);
        let at = Calendar::of(run, content).with(own).due(id)?;
        (Some(at) != of_all).then_some((*person, at))
    };
    given.iter().filter_map(own).collect()
}

/// They, and only they, are not told the reminder of all. Whose time was taken back is told it again.
pub(super) fn except(tx: &Tx<'_>, of_all: &str, own: &[(PersonId, Instant)]) -> Result<(), StoreError> {
    let wanted: BTreeSet<PersonId> = own.iter().map(|(person, _)| *person).collect();
    let there = store::excepted(tx, of_all)?;
    let missing: Vec<PersonId> = wanted.difference(&there).copied().collect();
    let over: Vec<PersonId> = there.difference(&wanted).copied().collect();
    store::except(tx, of_all, &missing)?;
    store::except_no_more(tx, of_all, &over)
}

/// Tells those whose date is on that day. The date itself is not kept: it is theirs when it is read, should they be given
/// more by then, or it be taken back. How many reminders were made.
pub(super) fn remind(
    tx: &Tx<'_>,
    cx: &Cx,
    run: &Run,
    key: &str,
    day: Day,
    own: &[(PersonId, Instant)],
) -> Result<usize, StoreError> {
    let on_that_day = own.iter().filter(|(_, at)| (day.0..day.1).contains(at));
    let detail = json!({ "subsection": key, "day": day.0.as_millis(), "own": true });
    let named: Vec<(String, PersonId)> = on_that_day
        .map(|(person, at)| {
            let about = [json!(person), json!(key), json!(at.as_millis())];
            (super::planned::name_of(cx.now, run, What::Due, &detail, &about), *person)
        })
        .collect();
    store::remind_each(tx, (run.id, What::Due), cx.now, &detail, &named)
}

#[cfg(test)]
mod tests {
    use super::*;
    use ::learning::clock::More;

    #[test]
    fn a_run_that_ended_is_left_alone_once_nobody_has_time_left() {
        let at = |text| dates::parse(text).expect("a date");
        let person: PersonId = "01920000-0000-7000-8000-000000000001".parse().expect("an id");
        let ended = at("2026-10-20T22:00:00Z");
        let cases = [
            (None, "2026-10-21T00:00:00Z", false),
            // Seven days, across the night the clocks go back.
            (Some(MoreTime::Days(7)), "2026-10-27T22:59:00Z", true),
            (Some(MoreTime::Days(7)), "2026-10-27T23:00:00Z", false),
            (Some(MoreTime::Until(at("2026-11-01T10:00:00Z"))), "2026-10-31T00:00:00Z", true),
            (Some(MoreTime::Until(at("2026-11-01T10:00:00Z"))), "2026-11-02T00:00:00Z", false),
        ];
        for (time, now, expected) in cases {
            let more = time.map(|time| More { subsection: None, time }).into_iter().collect();
            let given = WithMore::from([(person, OwnDates { enrolled_at: None, more })]);
            assert_eq!(may_go_on(ended, "Europe/Paris", &given, at(now)), expected, "{time:?} {now}");
        }
    }
}
