//! The tables of consents.

use super::{Answer, Published, Text, Wording};
use ::store::{Row, StoreError, Tx, View, sql};
use ground::Heard;
use lexicon::{
    ConsentTextId, InstitutionId, PersonId,
    facts::{
        people::PersonErased,
        privacy::{ConsentAnswered, ConsentTextPublished, ConsentTextRetired},
    },
};

/// A text as it is shown now.
pub fn text(view: &View<'_>, id: ConsentTextId) -> Result<Option<Text>, StoreError> {
    view.first(
        sql!(
            "select t.id, t.institution_id, v.version, v.words, v.published_at, t.version = 0
             from consent_texts t join consent_versions v on v.text_id = t.id
             where t.id = ?1 and v.version = (select max(version) from consent_versions where text_id = t.id)"
        ),
        &[&id],
        read_text,
    )
}

/// The texts of an institution, those asked now first, then by age.
pub fn texts_of(view: &View<'_>, institution: InstitutionId) -> Result<Vec<Text>, StoreError> {
    view.rows(
        sql!(
            "select t.id, t.institution_id, v.version, v.words, v.published_at, t.version = 0
             from consent_texts t join consent_versions v on v.text_id = t.id
             where t.institution_id = ?1
             and v.version = (select max(version) from consent_versions where text_id = t.id)
             order by case when t.version = 0 then 1 else 0 end, t.published_at, t.id"
        ),
        &[&institution],
        read_text,
    )
}

/// Every version of a text, the newest first, and who published it.
pub fn versions(view: &View<'_>, id: ConsentTextId) -> Result<Vec<Published>, StoreError> {
    view.rows(
        sql!(
            "select version, words, published_at, published_by from consent_versions
             where text_id = ?1 order by version desc"
        ),
        &[&id],
        |row| Ok((row.get(0)?, wording(row.get::<String>(1)?), row.get(2)?, row.get(3)?)),
    )
}

/// What a person said last of a text.
pub fn last_of(view: &View<'_>, id: ConsentTextId, person: PersonId) -> Result<Option<Answer>, StoreError> {
    view.first(
        sql!(
            "select version, agreed, at from consent_answers
             where person_id = ?1 and text_id = ?2 order by seq desc limit 1"
        ),
        &[&person, &id],
        |row| Ok(Answer { version: row.get(0)?, agreed: row.get(1)?, at: row.get(2)? }),
    )
}

/// Whether a person agrees now to the version of a text that is shown now.
pub fn agrees(view: &View<'_>, id: ConsentTextId, person: PersonId) -> Result<bool, StoreError> {
    let shown = text(view, id)?.filter(|text| !text.retired);
    let said = last_of(view, id, person)?;
    Ok(shown.zip(said).is_some_and(|(text, said)| said.agreed && said.version == text.version))
}

/// All a person ever answered, the last first.
pub fn answers_of(view: &View<'_>, person: PersonId) -> Result<Vec<(ConsentTextId, Answer)>, StoreError> {
    view.rows(
        sql!(
            "select text_id, version, agreed, at from consent_answers
             where person_id = ?1 order by seq desc limit 1000"
        ),
        &[&person],
        |row| Ok((row.get(0)?, Answer { version: row.get(1)?, agreed: row.get(2)?, at: row.get(3)? })),
    )
}

/// How many agree now, to which version.
pub fn tally(view: &View<'_>, id: ConsentTextId) -> Result<Vec<(i64, i64)>, StoreError> {
    view.rows(
        sql!(
            "select a.version, count(*) from consent_answers a
             where a.text_id = ?1 and a.agreed
             and a.seq = (select max(seq) from consent_answers b where b.text_id = a.text_id and b.person_id = a.person_id)
             group by a.version order by a.version desc"
        ),
        &[&id],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// The last answers given to a text, the youngest first, before a line of the journal: line, the person's name (empty
/// where they have none), answer.
pub fn page_of_answers(
    view: &View<'_>,
    id: ConsentTextId,
    before: i64,
    limit: i64,
) -> Result<Vec<(i64, String, Answer)>, StoreError> {
    view.rows(
        sql!(
            "select a.seq, coalesce(n.name, ''), a.version, a.agreed, a.at
             from consent_answers a left join people_names n on n.id = a.person_id
             where a.text_id = ?1 and a.seq < ?2 order by a.seq desc limit ?3"
        ),
        &[&id, &before, &limit],
        |row| {
            let answer = Answer { version: row.get(2)?, agreed: row.get(3)?, at: row.get(4)? };
            Ok((row.get(0)?, row.get(1)?, answer))
        },
    )
}

fn read_text(row: &Row<'_>) -> Result<Text, StoreError> {
    Ok(Text {
        id: row.get(0)?,
        institution: row.get(1)?,
        version: row.get(2)?,
        wording: wording(row.get::<String>(3)?),
        published_at: row.get(4)?,
        retired: row.get(5)?,
    })
}

fn wording(words: String) -> Wording {
    Wording::from_words(Some(&words))
}

pub(crate) const CLEAR: [&str; 3] = [
    sql!("delete from consent_answers"),
    sql!("delete from consent_versions"),
    sql!("delete from consent_texts"),
];

pub(crate) fn published(tx: &Tx<'_>, heard: &Heard<'_, ConsentTextPublished>) -> Result<(), StoreError> {
    let ConsentTextPublished { text, institution, version, words } = heard.fact;
    tx.run(
        sql!(
            "insert into consent_texts (id, institution_id, version, published_at) values (?1, ?2, ?3, ?4)
             on conflict (id) do update set version = excluded.version"
        ),
        &[text, institution, version, &heard.at],
    )?;
    let words = Wording::from_words(heard.words(words.as_deref())?.as_deref()).as_words();
    tx.run(
        sql!(
            "insert into consent_versions (text_id, version, words, published_at, published_by)
             values (?1, ?2, ?3, ?4, ?5) on conflict (text_id, version) do nothing"
        ),
        &[text, version, &words, &heard.at, &heard.actor],
    )?;
    Ok(())
}

pub(crate) fn retired(tx: &Tx<'_>, heard: &Heard<'_, ConsentTextRetired>) -> Result<(), StoreError> {
    tx.run(sql!("update consent_texts set version = 0 where id = ?1"), &[&heard.fact.text])?;
    Ok(())
}

pub(crate) fn answered(tx: &Tx<'_>, heard: &Heard<'_, ConsentAnswered>) -> Result<(), StoreError> {
    let ConsentAnswered { text, person, version, agreed, .. } = heard.fact;
    tx.run(
        sql!(
            "insert into consent_answers (seq, text_id, person_id, version, agreed, at)
             values (?1, ?2, ?3, ?4, ?5, ?6) on conflict (seq) do nothing"
        ),
        &[&heard.seq, text, person, version, agreed, &heard.at],
    )?;
    Ok(())
}

/// Who is erased consents to nothing any more, and nobody need prove that they did.
pub(crate) fn forgotten(tx: &Tx<'_>, heard: &Heard<'_, PersonErased>) -> Result<(), StoreError> {
    tx.run(sql!("delete from consent_answers where person_id = ?1"), &[&heard.fact.person])?;
    Ok(())
}
