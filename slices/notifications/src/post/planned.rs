//! Reminders: what is due in three days and tomorrow, and which run begins tomorrow. One row for all learners of a run, told
//! from the first minute of that day where the run is; who is written to is asked when letters are written. Who has more
//! time is in [`own_days`].

use super::{Sender, own_days, store};
use crate::kind::What;
use ::courses::{Contents, NodeId, Run, RunState, content};
use ::learning::{clock::Calendar, more_time::everybody_with_more};
use ::store::{Json, StoreError, Tx, sql};
use ground::{Cx, Site, Who};
use lexicon::{Instant, PlaceRef, Role, time::Millis};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use words::dates;

/// Runs looked at in one transaction.
const A_BATCH: i64 = 10;
/// A run whose dates were changed is looked at again after so long.
const AGAIN: Millis = Millis::hours(3);
/// So many days before.
const DAYS: [i64; 2] = [3, 1];

/// Looks at the dates of some runs; how many reminders were made.
pub(super) async fn plan(site: &Site, sender: &Sender) -> Result<usize, StoreError> {
    let now = site.now();
    let runs = site.look(move |view| store::runs_to_plan(view, now, A_BATCH)).await?;
    if runs.is_empty() {
        return Ok(0);
    }
    let (count, zone, cx) = (runs.len(), sender.zone.clone(), site.cx(&Who::default()));
    let work = move |tx: &Tx<'_>| {
        let mut made = 0;
        for run in &runs {
            let Some(run) = ::courses::run::by_id(tx, *run)? else { continue };
            let zone = if run.terms.zone.is_empty() { &zone } else { &run.terms.zone };
            made += of_run(tx, &cx, &run, zone)?;
            store::looked(tx, run.id, cx.now, next_look(cx.now, zone))?;
        }
        Ok(made)
    };
    // What is new stands on the bell of every learner.
    site.upkeep(work).await?;
    Ok(count)
}

fn next_look(now: Instant, zone: &str) -> Instant {
    let tomorrow = dates::day_ends(&dates::wall_day(now, zone), zone);
    tomorrow.unwrap_or(now.plus(AGAIN)).min(now.plus(AGAIN))
}

/// From its first minute to the first of the next.
pub(super) type Day = (Instant, Instant);

/// A span of days from today in a zone: from the first minute of that day to the first of the next.
fn day_in(now: Instant, days: i64, zone: &str) -> Option<Day> {
    let mut end = dates::day_ends(&dates::wall_day(now, zone), zone)?;
    let mut begin = now;
    for _ in 0..days {
        begin = end;
        end = dates::day_ends(&dates::wall_day(begin, zone), zone)?;
    }
    Some((begin, end))
}

fn of_run(tx: &Tx<'_>, cx: &Cx, run: &Run, zone: &str) -> Result<usize, StoreError> {
    let mut made = 0;
    let Some(tomorrow) = day_in(cx.now, 1, zone) else { return Ok(0) };
    if let Some(start) = run.terms.start.filter(|start| (tomorrow.0..tomorrow.1).contains(start)) {
        let detail = json!({ "start": start.as_millis() });
        made += keep(tx, cx, run, What::RunBegins, "", detail, None)?.1;
    }
    // What is due soon after the start of a run that begins tomorrow is told once it began.
    let state = run.state(cx.now);
    if state == RunState::Upcoming {
        return Ok(made);
    }
    let given = everybody_with_more(tx, run.id)?;
    // Whoever was given time past the end of a run goes on until then.
    let ended = run.terms.end.filter(|_| state != RunState::Running);
    if ended.is_some_and(|ended| !own_days::may_go_on(ended, zone, &given, cx.now)) {
        return Ok(made);
    }
    let content = match content::of_version(tx, &cx.shelf.get::<Contents>(), &run.version) {
        Ok(content) => content,
        Err(StoreError::Unreadable { .. }) => return Ok(made),
        Err(other) => return Err(other),
    };
    let calendar = Calendar::of(run, &content);
    let counts = content.nodes().filter(|(_, node)| {
        let effective = &node.block.effective;
        node.block.kind == "sequential" && effective.graded && !effective.visible_to_staff_only
    });
    let counts: Vec<(NodeId, &str)> = counts.map(|(id, node)| (id, node.key.as_str())).collect();
    for (id, key) in &counts {
        let own = own_days::own_dates(run, &content, *id, &given);
        for day in DAYS.iter().filter_map(|days| day_in(cx.now, *days, zone)) {
            if ended.is_none()
                && let Some((of_all, fresh)) = due(tx, cx, run, (&calendar, *id), key, day)?
            {
                own_days::except(tx, &of_all, &own)?;
                made += fresh;
            }
            made += own_days::remind(tx, cx, run, key, day, &own)?;
        }
    }
    Ok(made)
}

/// A subsection that is due on a day: for all, or for those who began so many weeks before. The reminder there is then, and
/// how many were made.
fn due(
    tx: &Tx<'_>,
    cx: &Cx,
    run: &Run,
    (calendar, id): (&Calendar<'_>, NodeId),
    key: &str,
    day: Day,
) -> Result<Option<(String, usize)>, StoreError> {
    if let Some(weeks) = calendar.own_weeks(id) {
        let earlier = |at: Instant| Instant::from_millis(at.as_millis() - Millis::days(weeks * 7).0);
        let began = (earlier(day.0), earlier(day.1));
        if !anybody_began(tx, run, began)? {
            return Ok(None);
        }
        let detail = json!({ "subsection": key, "weeks": weeks, "day": day.0.as_millis() });
        return Ok(Some(keep(tx, cx, run, What::Due, key, detail, Some(began))?));
    }
    match calendar.due(id).filter(|due| (day.0..day.1).contains(due)) {
        Some(due) => {
            let detail = json!({ "subsection": key, "due": due.as_millis(), "day": day.0.as_millis() });
            Ok(Some(keep(tx, cx, run, What::Due, key, detail, None)?))
        }
        None => Ok(None),
    }
}

fn anybody_began(tx: &Tx<'_>, run: &Run, (from, before): (Instant, Instant)) -> Result<bool, StoreError> {
    // Who came before the start began with it.
    let from = match run.terms.start.filter(|start| (from..before).contains(start)) {
        Some(_) => Instant::from_millis(0),
        None => from,
    };
    tx.one(
        sql!(
            "select exists (select 1 from roles where place = ?1 and role = 'learner' and ended_at is null
             and given_at >= ?2 and given_at < ?3)"
        ),
        &[&PlaceRef::run(run.id), &from, &before],
    )
}

/// Keeps a reminder for who follows the run, once: it is named by what it is about; only for those who began in a span,
/// where there is one. Its name, and how many were made.
fn keep(
    tx: &Tx<'_>,
    cx: &Cx,
    run: &Run,
    what: What,
    key: &str,
    detail: Value,
    began: Option<(Instant, Instant)>,
) -> Result<(String, usize), StoreError> {
    let about = [json!(key), detail["due"].clone(), detail["weeks"].clone(), detail["start"].clone()];
    let id = name_of(cx.now, run, what, &detail, &about);
    let place = PlaceRef::run(run.id);
    let (from, before) = began.unzip();
    let made = tx.run(
        sql!(
            "insert into notices (id, at, what, kind, way, place, role, began_from, began_before, began_floor, about, run_id,
             detail) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?6, ?11, ?12) on conflict (id) do nothing"
        ),
        &[
            &id,
            &cx.now,
            &what.name(),
            &what.kind().name(),
            &what.kind().way().name(),
            &place,
            &Role::Learner,
            &from,
            &before,
            &began.and(run.terms.start),
            &run.id,
            &Json(&detail),
        ],
    )?;
    Ok((id, made as usize))
}

/// The name of a reminder, by what it is about. Days count from the present on a day that is looked at several times: the
/// name says which day.
pub(super) fn name_of(now: Instant, run: &Run, what: What, detail: &Value, about: &[Value]) -> String {
    let mut all = vec![json!(run.id), json!(what.name()), json!(days_left(now, run, detail))];
    all.extend_from_slice(about);
    hex::encode(&Sha256::digest(Value::Array(all).to_string().as_bytes())[..16])
}

/// The day it is about, as the zone of the run writes it: the same all day, whenever it is looked at.
fn days_left(now: Instant, run: &Run, detail: &Value) -> String {
    let today = dates::wall_day(now, &run.terms.zone);
    let day = detail["day"].as_i64().map(|at| dates::wall_day(Instant::from_millis(at), &run.terms.zone));
    format!("{today} {}", day.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_ahead_are_whole_days_of_the_zone() {
        let at = |text| dates::parse(text).expect("a date");
        let cases = [
            ("2026-11-22T15:00:00Z", 1, "2026-11-22T23:00:00Z", "2026-11-23T23:00:00Z"),
            ("2026-11-22T15:00:00Z", 3, "2026-11-24T23:00:00Z", "2026-11-25T23:00:00Z"),
            // The day the clocks go back is an hour longer.
            ("2026-10-24T10:00:00Z", 1, "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z"),
        ];
        for (now, days, from, to) in cases {
            assert_eq!(day_in(at(now), days, "Europe/Paris"), Some((at(from), at(to))), "{now} {days}");
        }
    }
}
