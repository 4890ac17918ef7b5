//! Told of courses: a run goes on with a version that has news.

use super::{Telling, Told, told_by};
use crate::kind::What;
use ::courses::{Contents, content};
use ::store::{StoreError, Tx, View, sql};
use ground::{Heard, Hearing, Shelf};
use lexicon::{
    RunId,
    facts::courses::{RunMovedToVersion, RunOpened},
};
use std::collections::BTreeSet;

pub(super) const CLEAR: &str = sql!("delete from told_versions");

pub(super) fn told(hearing: Hearing) -> Hearing {
    // What was is compared before it is replaced.
    told_by::<RunMovedToVersion>(hearing.on(opened)).on(moved)
}

fn opened(tx: &Tx<'_>, heard: &Heard<'_, RunOpened>) -> Result<(), StoreError> {
    keep(tx, heard.fact.run, &heard.fact.version)
}

fn moved(tx: &Tx<'_>, heard: &Heard<'_, RunMovedToVersion>) -> Result<(), StoreError> {
    keep(tx, heard.fact.run, &heard.fact.version)
}

fn keep(tx: &Tx<'_>, run: RunId, version: &str) -> Result<(), StoreError> {
    tx.run(
        sql!(
            "insert into told_versions (run_id, version) values (?1, ?2)
             on conflict (run_id) do update set version = excluded.version"
        ),
        &[&run, &version],
    )?;
    Ok(())
}

impl Told for RunMovedToVersion {
    fn tellings(heard: &Heard<'_, Self>, view: &View<'_>) -> Result<Vec<Telling>, StoreError> {
        let RunMovedToVersion { run, version } = heard.fact;
        let before: Option<String> =
            view.first(sql!("select version from told_versions where run_id = ?1"), &[run], |row| {
                row.get(0)
            })?;
        let known = match before {
            Some(before) => news(view, heard.shelf, &before)?,
            None => return Ok(Vec::new()),
        };
        let is_new = !news(view, heard.shelf, version)?.is_subset(&known);
        Ok(is_new.then(|| Telling::learners(What::CourseUpdated, *run)).into_iter().collect())
    }
}

/// The news of a version: day and text of each.
fn news(view: &View<'_>, shelf: &Shelf, version: &str) -> Result<BTreeSet<(String, String)>, StoreError> {
    let content = match content::of_version(view, &shelf.get::<Contents>(), version) {
        Ok(content) => content,
        // A version whose files are gone has no news.
        Err(StoreError::Unreadable { .. }) => return Ok(BTreeSet::new()),
        Err(other) => return Err(other),
    };
    let shown = content.course.updates.iter().filter(|update| update.status != "deleted");
    Ok(shown.map(|update| (update.date.clone(), update.content.clone())).collect())
}
