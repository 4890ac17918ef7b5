//! Digests: each morning at seven where somebody lives, if there is something; on Mondays for those who want it weekly.

use super::{
    dispatch::fresh,
    letter::{self, Reader, Sender},
    store,
};
use crate::{
    kind::What,
    notice::{Notice, entitle, store as notices},
    settings::store as settings,
};
use ::store::{StoreError, Tx, View};
use ground::{Cx, Site, Who};
use lexicon::{Instant, time::Millis};
use words::dates;

/// When a digest is written, on the clocks of its reader.
const HOUR: &str = "07:00";
/// What is older is in no digest: whoever comes back after weeks finds it in the house.
const OLDEST: Millis = Millis::days(8);
/// Digests written in one transaction.
const A_BATCH: i64 = 20;
/// Read for one digest.
const READ: i64 = 200;

/// Writes the digests that are due, up to a batch for each zone; how many zones were not done with before.
pub(super) async fn write(site: &Site, sender: &Sender) -> Result<usize, StoreError> {
    let now = site.now();
    let due: Vec<(String, Instant)> = site.look(move |view| due(view, now)).await?;
    let count = due.len();
    for (zone, round) in due {
        let (cx, sender) = (site.cx(&Who::default()), sender.clone());
        site.upkeep_unseen(move |tx| write_round(tx, &cx, &sender, &zone, round)).await?;
    }
    Ok(count)
}

fn due(view: &View<'_>, now: Instant) -> Result<Vec<(String, Instant)>, StoreError> {
    let zones = store::zones(view)?.into_iter().filter_map(|(zone, done)| {
        let round = round_before(now, &zone)?;
        done.is_none_or(|done| done < round).then_some((zone, round))
    });
    Ok(zones.collect())
}

/// The last time it was seven in a zone.
fn round_before(now: Instant, zone: &str) -> Option<Instant> {
    let on = |day: &str| dates::parse_wall(&format!("{day}T{HOUR}"), zone);
    let today = on(&dates::wall_day(now, zone))?;
    if today <= now {
        return Some(today);
    }
    let yesterday =
        Instant::from_millis(dates::day_begins(&dates::wall_day(now, zone), zone)?.as_millis() - 1);
    on(&dates::wall_day(yesterday, zone))
}

/// A batch of a round; the round is done when nobody is left.
fn write_round(tx: &Tx<'_>, cx: &Cx, sender: &Sender, zone: &str, round: Instant) -> Result<(), StoreError> {
    let from = Instant::from_millis(round.as_millis() - OLDEST.0);
    let readers = store::digest_readers(tx, zone, (from, round), is_monday(round, zone), A_BATCH)?;
    for reader in &readers {
        write_to(tx, cx, sender, reader, (from, round))?;
    }
    if readers.len() < A_BATCH as usize {
        store::round_done(tx, zone, round)?;
        store::forget_posts(tx, cx.now)?;
    }
    Ok(())
}

/// 1 January 1970 was a Thursday.
fn is_monday(at: Instant, zone: &str) -> bool {
    let midnight = dates::parse(&dates::wall_day(at, zone)).map_or(0, Instant::as_millis);
    midnight.div_euclid(Millis::days(1).0).rem_euclid(7) == 4
}

fn write_to(
    tx: &Tx<'_>,
    cx: &Cx,
    sender: &Sender,
    to: &Reader,
    span: (Instant, Instant),
) -> Result<(), StoreError> {
    let mut told = notices::for_digest(tx, to.person, span, READ)?;
    entitle(tx, &cx.shelf, to.lang, &mut told)?;
    let mut worth = Vec::new();
    for notice in told {
        worth.extend(still_so(tx, cx, to, notice)?);
    }
    store::digested(tx, to.person, span.1)?;
    if worth.is_empty() {
        return Ok(());
    }
    let token = settings::token(tx, to.person, &fresh(cx))?;
    errands::soon(tx, cx, &letter::digest(sender, to, &token, &worth, span.1))
}

/// A deadline is told with the learner's own date, and not at all once it is over or everything was handed in.
pub(super) fn still_so(
    view: &View<'_>,
    cx: &Cx,
    to: &Reader,
    mut notice: Notice,
) -> Result<Option<Notice>, StoreError> {
    let (What::Due, Some(run)) = (notice.what, notice.run) else { return Ok(Some(notice)) };
    let Some(run) = ::courses::run::by_id(view, run)? else { return Ok(None) };
    let due = ::learning::due_for(view, &cx.shelf, &run, to.person, notice.word("subsection"))?;
    let Some(due) = due.filter(|due| due.to_do && due.at > cx.now) else { return Ok(None) };
    notice.is_due(due.at);
    Ok(Some(notice))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_seven_once_a_day_in_every_zone() {
        let at = |text| dates::parse(text).expect("a date");
        let cases = [
            ("2026-11-22T06:30:00Z", "Europe/Paris", "2026-11-22T06:00:00Z"),
            ("2026-11-22T05:59:00Z", "Europe/Paris", "2026-11-21T06:00:00Z"),
            ("2026-11-22T06:59:59Z", "Africa/Dakar", "2026-11-21T07:00:00Z"),
            ("2026-11-22T07:00:00Z", "Africa/Dakar", "2026-11-22T07:00:00Z"),
            // The night the clocks go forward.
            ("2027-03-28T05:00:00Z", "Europe/Paris", "2027-03-28T05:00:00Z"),
            ("2027-03-28T04:59:00Z", "Europe/Paris", "2027-03-27T06:00:00Z"),
        ];
        for (now, zone, expected) in cases {
            assert_eq!(round_before(at(now), zone), Some(at(expected)), "{now} {zone}");
        }
        assert_eq!(round_before(at("2026-11-22T05:59:00Z"), "No/Where"), None);
    }

    #[test]
    fn mondays_are_those_of_the_reader() {
        let at = |text| dates::parse(text).expect("a date");
        for (now, zone, expected) in [
            ("2026-11-23T06:00:00Z", "Europe/Paris", true),
            ("2026-11-22T21:00:00Z", "Pacific/Auckland", true),
            ("2026-11-22T21:00:00Z", "Europe/Paris", false),
        ] {
            assert_eq!(is_monday(at(now), zone), expected, "{now} {zone}");
        }
    }
}
