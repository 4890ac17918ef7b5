//! The SQL of calendars.

use super::{Calendar, Entry};
use ::store::{StoreError, Tx, View, sql};
use ground::Heard;
use lexicon::{
    InstitutionId,
    facts::calendars::{ClosedTerms, EntriesKept, EntryRemoved, SlotTerms},
};
use network::Institution;

pub(crate) const CLEAR: [&str; 2] = [sql!("delete from calendar_slots"), sql!("delete from calendar_closed")];

/// The calendar of an institution; of nobody in particular.
pub(crate) fn of(view: &View<'_>, institution: Institution) -> Result<Calendar, StoreError> {
    let zone = network::institution::profile(view, institution.id)?.zone;
    let (slots, closed) = (slots(view, institution.id)?, closed(view, institution.id)?);
    Ok(Calendar { institution, zone, slots, closed, mine: Vec::new() })
}

fn slots(view: &View<'_>, institution: InstitutionId) -> Result<Vec<Entry<SlotTerms>>, StoreError> {
    view.rows(
        sql!(
            "select id, weekday, starts, ends, first_day, last_day from calendar_slots where institution_id = ?1
             order by weekday, starts, first_day, id"
        ),
        &[&institution],
        |row| {
            let terms = SlotTerms {
                weekday: row.get(1)?,
                starts: row.get(2)?,
                ends: row.get(3)?,
                first_day: row.get(4)?,
                last_day: row.get(5)?,
            };
            Ok(Entry { id: row.get(0)?, terms })
        },
    )
}

fn closed(view: &View<'_>, institution: InstitutionId) -> Result<Vec<Entry<ClosedTerms>>, StoreError> {
    view.rows(
        sql!(
            "select id, name, first_day, last_day from calendar_closed where institution_id = ?1
             order by first_day, last_day, id"
        ),
        &[&institution],
        |row| {
            let terms = ClosedTerms { name: row.get(1)?, first_day: row.get(2)?, last_day: row.get(3)? };
            Ok(Entry { id: row.get(0)?, terms })
        },
    )
}

pub(crate) fn kept(tx: &Tx<'_>, heard: &Heard<'_, EntriesKept>) -> Result<(), StoreError> {
    let EntriesKept { institution, slots, closed } = heard.fact;
    for (nth, slot) in slots.iter().enumerate() {
        let SlotTerms { weekday, starts, ends, first_day, last_day } = slot;
        tx.run(
            sql!(
                "insert into calendar_slots (id, institution_id, weekday, starts, ends, first_day, last_day)
                 values (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
            ),
            &[&format!("{}-s{nth}", heard.seq), institution, weekday, starts, ends, first_day, last_day],
        )?;
    }
    for (nth, one) in closed.iter().enumerate() {
        let ClosedTerms { name, first_day, last_day } = one;
        tx.run(
            sql!(
                "insert into calendar_closed (id, institution_id, name, first_day, last_day)
                 values (?1, ?2, ?3, ?4, ?5)"
            ),
            &[&format!("{}-c{nth}", heard.seq), institution, name, first_day, last_day],
        )?;
    }
    Ok(())
}

pub(crate) fn removed(tx: &Tx<'_>, heard: &Heard<'_, EntryRemoved>) -> Result<(), StoreError> {
    let EntryRemoved { institution, entry } = heard.fact;
    tx.run(sql!("delete from calendar_slots where id = ?1 and institution_id = ?2"), &[entry, institution])?;
    tx.run(sql!("delete from calendar_closed where id = ?1 and institution_id = ?2"), &[entry, institution])?;
    Ok(())
}
