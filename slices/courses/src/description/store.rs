//! The SQL of descriptions.

use super::{Cost, Description, Level, Licence, Subject};
use ::store::{Json, Row, StoreError, Tx, View, sql};
use ground::Heard;
use lexicon::{CourseId, Lang, facts::courses::CourseDescribed};
use std::collections::{BTreeMap, HashMap};

/// What → language → text.
type Texts = BTreeMap<String, BTreeMap<String, String>>;

const SHORT: &str = "short";
const BEFORE: &str = "before";

/// What the team of a course said of it last.
pub fn of_course(view: &View<'_>, course: CourseId) -> Result<Option<Description>, StoreError> {
    view.first(sql!("select said, texts from course_descriptions where course_id = ?1"), &[&course], |row| {
        read(row, 0)
    })
}

/// Of all courses of which anything was said.
pub fn every(view: &View<'_>) -> Result<HashMap<CourseId, Description>, StoreError> {
    let rows = view.rows(sql!("select course_id, said, texts from course_descriptions"), &[], |row| {
        Ok((row.get(0)?, read(row, 1)?))
    })?;
    Ok(rows.into_iter().collect())
}

fn read(row: &Row<'_>, from: usize) -> Result<Description, StoreError> {
    let Json(said): Json<CourseDescribed> = row.get(from)?;
    let Json(texts): Json<Texts> = row.get(from + 1)?;
    Ok(Description {
        subjects: said.subjects.iter().filter_map(|word| Subject::of_word(word)).collect(),
        level: Level::of_word(&said.level),
        effort_hours: said.effort_hours,
        licence: Licence::of_word(&said.licence),
        cost: Cost::of_word(&said.cost),
        hosts: said.hosts,
        short: in_order(&texts, SHORT),
        before: in_order(&texts, BEFORE),
    })
}

fn in_order(texts: &Texts, what: &str) -> [String; 3] {
    let mut out = <[String; 3]>::default();
    for lang in Lang::ALL {
        let found = texts.get(what).and_then(|said| said.get(lang.tag()));
        out[lang.index()] = found.cloned().unwrap_or_default();
    }
    out
}

/// The texts as their blob holds them; nothing when there are none.
pub(super) fn as_words(description: &Description) -> Option<String> {
    let mut texts = Texts::new();
    for (what, said) in [(SHORT, &description.short), (BEFORE, &description.before)] {
        for lang in Lang::ALL {
            let text = &said[lang.index()];
            if !text.is_empty() {
                texts.entry(what.to_owned()).or_default().insert(lang.tag().to_owned(), text.clone());
            }
        }
    }
    // Maps of text always serialise.
    (!texts.is_empty()).then(|| serde_json::to_string(&texts).unwrap_or_default())
}

pub const CLEAR: &str = sql!("delete from course_descriptions");

pub fn described(tx: &Tx<'_>, heard: &Heard<'_, CourseDescribed>) -> Result<(), StoreError> {
    let said = heard.words(heard.fact.words.as_deref())?;
    let texts: Texts = said.and_then(|said| serde_json::from_str(&said).ok()).unwrap_or_default();
    tx.run(
        sql!(
            "insert into course_descriptions (course_id, said, texts) values (?1, ?2, ?3)
             on conflict (course_id) do update set said = excluded.said, texts = excluded.texts"
        ),
        &[&heard.fact.course, &Json(heard.fact), &Json(&texts)],
    )?;
    Ok(())
}
