//! The programmes a grant may be about, as far as their facts tell: found by the word in their address or by a title, and
//! bound by their id, so that another title later changes nothing.

use super::check::one_line;
use crate::say;
use ::store::{Json, StoreError, Tx, View, sql};
use ground::{Heard, Refusal};
use lexicon::{
    InstitutionId, ProgrammeId,
    facts::programmes::{ProgrammeCreated, ProgrammeShown, ProgrammeVersionPublished},
};

/// Most that are looked through.
const MOST: i64 = 5_000;

/// A programme as far as its facts tell.
struct Known {
    programme: ProgrammeId,
    institution: InstitutionId,
    slug: String,
    titles: [String; 3],
    public: bool,
}

impl Known {
    fn is_called(&self, name: &str) -> bool {
        self.titles.iter().any(|title| !title.is_empty() && one_line(title).to_lowercase() == name)
    }

    fn title(&self) -> &str {
        self.titles.iter().find(|title| !title.is_empty()).unwrap_or(&self.slug)
    }
}

/// The programme somebody means, and its title: one that a party leads, and that the institution which writes the text may know
/// of. None where nobody here has one of that name; refused where several do.
pub(super) fn meant(
    view: &View<'_>,
    name: &str,
    mine: InstitutionId,
    parties: &[InstitutionId],
) -> Result<Result<Option<(ProgrammeId, String)>, Refusal>, StoreError> {
    let name = one_line(name).to_lowercase();
    if name.is_empty() {
        return Ok(Ok(None));
    }
    let known = all(view)?;
    let mut known: Vec<&Known> = known
        .iter()
        .filter(|one| parties.contains(&one.institution) && (one.public || one.institution == mine))
        .collect();
    if let Some(at) = known.iter().position(|one| one.slug == name) {
        known = vec![known[at]];
    } else {
        known.retain(|one| one.is_called(&name));
    }
    match known.as_slice() {
        [] => Ok(Ok(None)),
        [one] => Ok(Ok(Some((one.programme, one_line(one.title()))))),
        _ => Ok(Err(
            Refusal::new("agreements.programmes", |lang| say(lang).msg_programmes_several()).at("named")
        )),
    }
}

fn all(view: &View<'_>) -> Result<Vec<Known>, StoreError> {
    view.rows(
        sql!(
            "select programme_id, institution_id, slug, titles, public from grant_programmes
             order by programme_id limit ?1"
        ),
        &[&MOST],
        |row| {
            let Json(titles) = row.get(3)?;
            Ok(Known {
                programme: row.get(0)?,
                institution: row.get(1)?,
                slug: row.get(2)?,
                titles,
                public: row.get(4)?,
            })
        },
    )
}

pub(crate) const CLEAR: &str = sql!("delete from grant_programmes");

pub(crate) fn created(tx: &Tx<'_>, heard: &Heard<'_, ProgrammeCreated>) -> Result<(), StoreError> {
    let ProgrammeCreated { programme, institution, slug, titles } = heard.fact;
    tx.run(
        sql!(
            "insert into grant_programmes (programme_id, institution_id, slug, titles, public)
             values (?1, ?2, ?3, ?4, false)"
        ),
        &[programme, institution, slug, &Json(titles)],
    )?;
    Ok(())
}

pub(crate) fn published(tx: &Tx<'_>, heard: &Heard<'_, ProgrammeVersionPublished>) -> Result<(), StoreError> {
    let ProgrammeVersionPublished { programme, definition, .. } = heard.fact;
    tx.run(
        sql!("update grant_programmes set titles = ?2 where programme_id = ?1"),
        &[programme, &Json(&definition.titles)],
    )?;
    Ok(())
}

pub(crate) fn shown(tx: &Tx<'_>, heard: &Heard<'_, ProgrammeShown>) -> Result<(), StoreError> {
    let ProgrammeShown { programme, public } = heard.fact;
    tx.run(sql!("update grant_programmes set public = ?2 where programme_id = ?1"), &[programme, public])?;
    Ok(())
}
