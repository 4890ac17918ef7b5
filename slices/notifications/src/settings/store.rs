//! The SQL of what people chose.

use super::Settings;
use crate::kind::{Kind, Rhythm, Way};
use ::store::{StoreError, Tx, View, sql};
use lexicon::{PersonId, RunId};

pub(crate) fn of(view: &View<'_>, person: PersonId) -> Result<Settings, StoreError> {
    let mut settings = Settings::default();
    let rhythm: Option<String> =
        view.first(sql!("select digest from notice_readers where person_id = ?1"), &[&person], |row| {
            row.get(0)
        })?;
    settings.rhythm = rhythm.and_then(|word| Rhythm::of_name(&word)).unwrap_or(settings.rhythm);
    let chosen: Vec<(String, String)> = view.rows(
        sql!("select kind, way from notice_choices where person_id = ?1 order by kind"),
        &[&person],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let known = |(kind, way): (String, String)| Some((Kind::of_name(&kind)?, Way::of_name(&way)?));
    settings.ways = chosen.into_iter().filter_map(known).collect();
    let muted: Vec<RunId> =
        view.rows(sql!("select run_id from notice_mutes where person_id = ?1"), &[&person], |row| {
            row.get(0)
        })?;
    settings.muted = muted.into_iter().collect();
    Ok(settings)
}

pub(crate) fn set_rhythm(tx: &Tx<'_>, person: PersonId, rhythm: Rhythm) -> Result<(), StoreError> {
    tx.run(
        sql!(
            "insert into notice_readers (person_id, digest) values (?1, ?2)
             on conflict (person_id) do update set digest = excluded.digest"
        ),
        &[&person, &rhythm.name()],
    )?;
    Ok(())
}

pub(crate) fn choose(tx: &Tx<'_>, person: PersonId, kind: Kind, way: Way) -> Result<(), StoreError> {
    tx.run(
        sql!(
            "insert into notice_choices (person_id, kind, way) values (?1, ?2, ?3)
             on conflict (person_id, kind) do update set way = excluded.way"
        ),
        &[&person, &kind.name(), &way.name()],
    )?;
    Ok(())
}

pub(super) fn mute(tx: &Tx<'_>, person: PersonId, run: RunId, muted: bool) -> Result<(), StoreError> {
    if muted {
        tx.run(
            sql!(
                "insert into notice_mutes (person_id, run_id) values (?1, ?2)
                 on conflict (person_id, run_id) do nothing"
            ),
            &[&person, &run],
        )?;
    } else {
        tx.run(sql!("delete from notice_mutes where person_id = ?1 and run_id = ?2"), &[&person, &run])?;
    }
    Ok(())
}

/// What stands in letters to stop them; made with `fresh` when there is none.
pub(crate) fn token(tx: &Tx<'_>, person: PersonId, fresh: &str) -> Result<String, StoreError> {
    tx.run(
        sql!(
            "insert into notice_readers (person_id, token) values (?1, ?2)
             on conflict (person_id) do update set token = coalesce(notice_readers.token, excluded.token)"
        ),
        &[&person, &fresh],
    )?;
    tx.one(sql!("select token from notice_readers where person_id = ?1"), &[&person])
}

/// Whose letters a token stops.
pub(crate) fn by_token(view: &View<'_>, token: &str) -> Result<Option<PersonId>, StoreError> {
    view.first(sql!("select person_id from notice_readers where token = ?1"), &[&token], |row| row.get(0))
}
