//! The tables of time given.

use super::{
    list::{Given, Said},
    whom_key, whom_of,
};
use crate::{
    clock::{More, OwnDates},
    enrolment::{self, Enrolment},
    groups, own_words,
};
use ground::Heard;
use lexicon::{
    Instant, InstitutionId, PersonId, RunId,
    facts::{
        learning::{MoreTime, TimeGiven, TimeTaken, Whom},
        people::PersonErased,
    },
};
use std::collections::{BTreeMap, BTreeSet};
use store::{Json, Row, StoreError, Tx, View, sql};

/// The enrolment of a person who is in the run now, and what makes their dates other than everybody's: one statement.
pub(crate) fn current(
    view: &View<'_>,
    run: RunId,
    person: PersonId,
) -> Result<(Option<Enrolment>, OwnDates), StoreError> {
    let (enrolment, own) = of_learner(view, run, person)?;
    Ok(match enrolment.filter(|one| one.left_at.is_none()) {
        Some(enrolment) => (Some(enrolment), own),
        None => (None, OwnDates::default()),
    })
}

/// As [`current`], also for who left.
pub(crate) fn of_learner(
    view: &View<'_>,
    run: RunId,
    person: PersonId,
) -> Result<(Option<Enrolment>, OwnDates), StoreError> {
    let rows = view.rows(
        sql!(
            "select e.run_id, e.person_id, e.mode, e.enrolled_at, e.left_at, e.way, e.seat_agreement, e.seat_grant,
             e.seat_institution, e.list, x.subsection, x.days, x.until_at
             from enrolments e left join more_time x on x.run_id = e.run_id and (x.person_id = e.person_id or x.school_id = e.seat_institution
                or exists (select 1 from branches b where b.run_id = x.run_id and b.person_id = e.person_id
                           and b.block = x.group_block and b.children = x.group_children))
             where e.run_id = ?1 and e.person_id = ?2"
        ),
        &[&run, &person],
        |row| Ok((enrolment::store::read(row)?, more(row, 10)?)),
    )?;
    let mut own = OwnDates::default();
    let mut enrolment = None;
    for (row, more) in rows {
        own.enrolled_at = Some(row.enrolled_at);
        own.more.extend(more);
        enrolment = Some(row);
    }
    Ok((enrolment, own))
}

/// What a person was given in all runs they follow: one statement.
pub(crate) fn of_person(view: &View<'_>, person: PersonId) -> Result<BTreeMap<RunId, Vec<More>>, StoreError> {
    let rows = view.rows(
        sql!(
            "select x.run_id, x.subsection, x.days, x.until_at
             from enrolments e join more_time x on x.run_id = e.run_id and (x.person_id = e.person_id or x.school_id = e.seat_institution
                or exists (select 1 from branches b where b.run_id = x.run_id and b.person_id = e.person_id
                           and b.block = x.group_block and b.children = x.group_children))
             where e.person_id = ?1 and e.left_at is null"
        ),
        &[&person],
        |row| Ok((row.get::<RunId>(0)?, more(row, 1)?)),
    )?;
    let mut all: BTreeMap<RunId, Vec<More>> = BTreeMap::new();
    for (run, more) in rows {
        all.entry(run).or_default().extend(more);
    }
    Ok(all)
}

/// Everybody who follows a run and was given time in it, alone or with their group; one statement.
pub fn everybody_with_more(view: &View<'_>, run: RunId) -> Result<BTreeMap<PersonId, OwnDates>, StoreError> {
    let rows = view.rows(
        sql!(
            "select e.person_id, e.enrolled_at, x.subsection, x.days, x.until_at
             from more_time x join enrolments e on e.run_id = x.run_id and e.left_at is null
                and (x.person_id = e.person_id or x.school_id = e.seat_institution
                     or exists (select 1 from branches b where b.run_id = x.run_id and b.person_id = e.person_id
                                and b.block = x.group_block and b.children = x.group_children))
             where x.run_id = ?1"
        ),
        &[&run],
        |row| Ok((row.get::<PersonId>(0)?, row.get(1)?, more(row, 2)?)),
    )?;
    let mut all: BTreeMap<PersonId, OwnDates> = BTreeMap::new();
    for (person, enrolled_at, more) in rows {
        let own = all.entry(person).or_default();
        own.enrolled_at = Some(enrolled_at);
        own.more.extend(more);
    }
    Ok(all)
}

/// The runs in which a person was given time, alone or with their group; one statement.
pub fn runs_with_more(view: &View<'_>, person: PersonId) -> Result<BTreeSet<RunId>, StoreError> {
    Ok(of_person(view, person)?.into_keys().collect())
}

/// Subsection, days, moment; nothing where there is no row.
fn more(row: &Row<'_>, from: usize) -> Result<Option<More>, StoreError> {
    let subsection: Option<String> = row.get(from)?;
    let time = time(row.get(from + 1)?, row.get(from + 2)?);
    Ok(subsection.zip(time).map(|(subsection, time)| More { subsection: named(subsection), time }))
}

/// The table writes nothing for everything.
fn named(subsection: String) -> Option<String> {
    Some(subsection).filter(|key| !key.is_empty())
}

fn time(days: Option<i64>, until: Option<Instant>) -> Option<MoreTime> {
    days.map(MoreTime::Days).or(until.map(MoreTime::Until))
}

fn parts(time: MoreTime) -> (Option<i64>, Option<Instant>) {
    match time {
        MoreTime::Days(days) => (Some(days), None),
        MoreTime::Until(until) => (None, Some(until)),
    }
}

/// The institutions that took seats in a run for people who are there now, by name.
pub(super) fn schools(view: &View<'_>, run: RunId) -> Result<Vec<(InstitutionId, String)>, StoreError> {
    view.rows(
        sql!(
            "select distinct i.id, i.name from enrolments e join institutions i on i.id = e.seat_institution
             where e.run_id = ?1 and e.left_at is null order by i.name, i.id"
        ),
        &[&run],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// What holds in a run, by whom; with the names of people.
pub(super) fn of_run(view: &View<'_>, run: RunId, limit: i64) -> Result<Vec<Given>, StoreError> {
    let rows = view.rows(
        sql!(
            "select x.whom, x.subsection, x.days, x.until_at, coalesce(n.name, '') as called
             from more_time x left join people_names n on n.id = x.person_id
             where x.run_id = ?1 order by called, x.whom, x.subsection limit ?2"
        ),
        &[&run, &limit],
        |row| {
            let (whom, subsection): (String, String) = (row.get(0)?, row.get(1)?);
            let (whom, time) = (whom_of(&whom), time(row.get(2)?, row.get(3)?));
            let name = row.get(4)?;
            Ok(whom.zip(time).map(|(whom, time)| Given { whom, subsection: named(subsection), time, name }))
        },
    )?;
    Ok(rows.into_iter().flatten().collect())
}

/// What holds for one and the same, if anything was given.
pub(super) fn held(
    view: &View<'_>,
    run: RunId,
    whom: Whom,
    subsection: Option<&str>,
) -> Result<Option<MoreTime>, StoreError> {
    let found = view.first(
        sql!("select days, until_at from more_time where run_id = ?1 and whom = ?2 and subsection = ?3"),
        &[&run, &whom_key(whom), &subsection.unwrap_or_default()],
        |row| Ok(time(row.get(0)?, row.get(1)?)),
    )?;
    Ok(found.flatten())
}

/// What was said of it, the latest first.
pub(super) fn said(view: &View<'_>, run: RunId, limit: i64) -> Result<Vec<Said>, StoreError> {
    let rows = view.rows(
        sql!(
            "select s.whom, s.subsection, s.days, s.until_at, coalesce(n.name, ''), coalesce(s.reason, ''),
             coalesce(b.name, ''), s.at
             from more_time_said s left join people_names n on n.id = s.person_id
             left join people_names b on b.id = s.by_person
             where s.run_id = ?1 order by s.line desc limit ?2"
        ),
        &[&run, &limit],
        |row| {
            let (whom, subsection): (String, String) = (row.get(0)?, row.get(1)?);
            let Some(whom) = whom_of(&whom) else { return Ok(None) };
            Ok(Some(Said {
                whom,
                subsection: named(subsection),
                time: time(row.get(2)?, row.get(3)?),
                name: row.get(4)?,
                reason: row.get(5)?,
                by: row.get(6)?,
                at: row.get(7)?,
            }))
        },
    )?;
    Ok(rows.into_iter().flatten().collect())
}

pub(crate) const CLEAR: &str = sql!("delete from more_time");
pub(crate) const CLEAR_SAID: &str = sql!("delete from more_time_said");

pub(crate) fn given(tx: &Tx<'_>, heard: &Heard<'_, TimeGiven>) -> Result<(), StoreError> {
    let TimeGiven { run, whom, subsection, time, words } = heard.fact;
    let (days, until) = parts(*time);
    let (block, children) = group_columns(*whom);
    tx.run(
        sql!(
            "insert into more_time (run_id, whom, subsection, person_id, group_block, group_children, school_id, days,
             until_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
             on conflict (run_id, whom, subsection) do update set days = excluded.days, until_at = excluded.until_at"
        ),
        &[run, &whom_key(*whom), &key(subsection), &person_of(*whom), &block, &children, &school_of(*whom), &days, &until],
    )?;
    say(tx, heard, (*run, *whom, subsection), Some(*time), words.as_deref())
}

pub(crate) fn taken(tx: &Tx<'_>, heard: &Heard<'_, TimeTaken>) -> Result<(), StoreError> {
    let TimeTaken { run, whom, subsection, words } = heard.fact;
    tx.run(
        sql!("delete from more_time where run_id = ?1 and whom = ?2 and subsection = ?3"),
        &[run, &whom_key(*whom), &key(subsection)],
    )?;
    say(tx, heard, (*run, *whom, subsection), None, words.as_deref())
}

fn say<F>(
    tx: &Tx<'_>,
    heard: &Heard<'_, F>,
    (run, whom, subsection): (RunId, Whom, &Option<String>),
    time: Option<MoreTime>,
    words: Option<&str>,
) -> Result<(), StoreError> {
    let reason = match person_of(whom) {
        Some(person) => own_words::heard_text(tx, heard, person, words)?,
        None => heard.words(words)?,
    };
    let (days, until) = time.map_or((None, None), parts);
    tx.run(
        sql!(
            "insert into more_time_said (line, run_id, whom, subsection, person_id, days, until_at, reason, by_person, at)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"
        ),
        &[
            &heard.seq,
            &run,
            &whom_key(whom),
            &key(subsection),
            &person_of(whom),
            &days,
            &until,
            &reason,
            &heard.actor,
            &heard.at,
        ],
    )?;
    Ok(())
}

fn key(subsection: &Option<String>) -> &str {
    subsection.as_deref().unwrap_or_default()
}

fn person_of(whom: Whom) -> Option<PersonId> {
    match whom {
        Whom::Person(person) => Some(person),
        Whom::Group { .. } | Whom::School(_) => None,
    }
}

fn school_of(whom: Whom) -> Option<InstitutionId> {
    match whom {
        Whom::School(institution) => Some(institution),
        Whom::Person(_) | Whom::Group { .. } => None,
    }
}

/// As [`groups`] writes a membership.
fn group_columns(whom: Whom) -> (Option<String>, Option<Json<Vec<String>>>) {
    match whom {
        Whom::Person(_) | Whom::School(_) => (None, None),
        Whom::Group { partition, group } => {
            let (block, children) = groups::as_given(partition, group);
            (Some(block), Some(Json(children)))
        }
    }
}

/// Reasons are about a person, and go with the account.
pub(crate) fn erased(tx: &Tx<'_>, heard: &Heard<'_, PersonErased>) -> Result<(), StoreError> {
    tx.run(sql!("update more_time_said set reason = null where person_id = ?1"), &[&heard.fact.person])?;
    Ok(())
}
