//! What an institution says of itself: a few lines in each language, where it is, its own site.

use ::store::{Row, StoreError, Tx, View, sql};
use ground::Heard;
use lexicon::{InstitutionId, Lang, facts::network::InstitutionDescribed};
use std::collections::{BTreeMap, HashMap};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// Markdown, in the order of [`Lang::ALL`]; empty where there is none.
    pub texts: [String; 3],
    /// `https://…`, or empty.
    pub website: String,
    pub city: String,
    pub country: String,
    /// IANA name, or empty: the house's.
    pub zone: String,
}

impl Profile {
    /// The text for somebody who reads `lang`, and the language it is in: another where there is none in theirs.
    pub fn text(&self, lang: Lang) -> Option<(Lang, &str)> {
        let mut tried = std::iter::once(lang).chain(Lang::ALL).map(|lang| (lang, self.in_lang(lang)));
        tried.find(|(_, text)| !text.is_empty())
    }

    pub fn in_lang(&self, lang: Lang) -> &str {
        &self.texts[lang.index()]
    }
}

/// What an institution said of itself last.
pub fn profile(view: &View<'_>, id: InstitutionId) -> Result<Profile, StoreError> {
    let found = view.first(
        sql!(
            "select text_fr, text_en, text_ar, website, city, country, zone from institution_profiles
             where institution_id = ?1"
        ),
        &[&id],
        read,
    )?;
    Ok(found.unwrap_or_default())
}

/// What each institution said of itself last; those that said nothing are left out.
pub fn every_profile(view: &View<'_>) -> Result<HashMap<InstitutionId, Profile>, StoreError> {
    let rows = view.rows(
        sql!(
            "select text_fr, text_en, text_ar, website, city, country, zone, institution_id
             from institution_profiles"
        ),
        &[],
        |row| Ok((row.get(7)?, read(row)?)),
    )?;
    Ok(rows.into_iter().collect())
}

fn read(row: &Row<'_>) -> Result<Profile, StoreError> {
    let mut texts = <[String; 3]>::default();
    for (lang, column) in [(Lang::Fr, 0), (Lang::En, 1), (Lang::Ar, 2)] {
        texts[lang.index()] = row.get(column)?;
    }
    Ok(Profile { texts, website: row.get(3)?, city: row.get(4)?, country: row.get(5)?, zone: row.get(6)? })
}

/// The texts as their blob holds them.
pub(super) fn as_words(texts: &[String; 3]) -> Option<String> {
    let said: BTreeMap<&str, &str> = Lang::ALL
        .iter()
        .map(|lang| (lang.tag(), texts[lang.index()].as_str()))
        .filter(|(_, text)| !text.is_empty())
        .collect();
    // Maps of text always serialise.
    (!said.is_empty()).then(|| serde_json::to_string(&said).unwrap_or_default())
}

fn from_words(words: Option<String>) -> [String; 3] {
    let said: BTreeMap<String, String> =
        words.and_then(|words| serde_json::from_str(&words).ok()).unwrap_or_default();
    let mut texts = <[String; 3]>::default();
    for lang in Lang::ALL {
        texts[lang.index()] = said.get(lang.tag()).cloned().unwrap_or_default();
    }
    texts
}

pub(crate) const CLEAR_PROFILES: &str = sql!("delete from institution_profiles");

pub(crate) fn described(tx: &Tx<'_>, heard: &Heard<'_, InstitutionDescribed>) -> Result<(), StoreError> {
    let InstitutionDescribed { institution, words, website, city, country, zone, is_public } = heard.fact;
    let texts = from_words(heard.words(words.as_deref())?);
    let [fr, en, ar] = [Lang::Fr, Lang::En, Lang::Ar].map(|lang| &texts[lang.index()]);
    tx.run(
        sql!(
            "insert into institution_profiles
             (institution_id, text_fr, text_en, text_ar, website, city, country, zone)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             on conflict (institution_id) do update set text_fr = excluded.text_fr,
             text_en = excluded.text_en, text_ar = excluded.text_ar, website = excluded.website,
             city = excluded.city, country = excluded.country, zone = excluded.zone"
        ),
        &[institution, fr, en, ar, website, city, country, zone],
    )?;
    tx.run(sql!("update institutions set is_public = ?2 where id = ?1"), &[institution, is_public])?;
    Ok(())
}
