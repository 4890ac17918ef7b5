//! What this slice knows of a person, for that person.

use crate::{
    kind::{Kind, What},
    settings::store as settings,
};
use ::store::{StoreError, View, sql};
use lexicon::{Instant, PersonId};
use serde_json::{Value, json};

people::data_part!("notifications", of);

fn of(view: &View<'_>, person: PersonId) -> Result<Value, StoreError> {
    let chosen = settings::of(view, person)?;
    let ways: Value = Kind::ALL
        .iter()
        .map(|kind| json!({ "kind": kind.name(), "way": chosen.way(*kind).name() }))
        .collect();
    let marks: Option<(Instant, Instant)> = view.first(
        sql!("select read_until, digest_until from notice_readers where person_id = ?1"),
        &[&person],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let told = view.rows(
        sql!(
            "select n.at, n.what, p.title, x.notice_id is not null from notices n
             left join place_names p on p.place = n.about
             left join notices_read x on x.person_id = n.reader and x.notice_id = n.id
             where n.reader = ?1 order by n.at, n.id"
        ),
        &[&person],
        |row| {
            let (what, about): (String, Option<String>) = (row.get(1)?, row.get(2)?);
            let kind = What::of_name(&what).map(|what| what.kind().name());
            let marked: bool = row.get(3)?;
            let at: Instant = row.get(0)?;
            let read = marked || marks.is_some_and(|(until, _)| at <= until);
            let at = words::dates::machine(at);
            Ok(json!({ "at": at, "kind": kind, "about": about, "read": read, "what": what }))
        },
    )?;
    Ok(json!({
        "digest": chosen.rhythm.name(), "letters": ways, "muted": chosen.muted, "told": told,
        "last_digest_until": marks.map(|(_, digest)| digest).filter(|at| at.as_millis() > 0).map(words::dates::machine),
    }))
}
