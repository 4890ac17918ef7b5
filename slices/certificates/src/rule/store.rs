//! The SQL of rules.

use super::{Rule, Signatory};
use ::store::{Row, StoreError, Tx, View, sql};
use courses::Run;
use lexicon::{Instant, Lang, RunId};

/// The rule of a run: what its team set, or what the course says.
pub fn of_run(view: &View<'_>, run: &Run) -> Result<Rule, StoreError> {
    let set = view.first(
        sql!(
            "select minimum_grade, units_percent, hours, signatory_name, signatory_title, language
             from certificate_rules where run_id = ?1"
        ),
        &[&run.id],
        read,
    )?;
    Ok(set.unwrap_or_else(|| Rule::of_course(run)))
}

fn read(row: &Row<'_>) -> Result<Rule, StoreError> {
    let signatory = Signatory { name: row.get(3)?, title: row.get(4)? };
    let language: String = row.get(5)?;
    Ok(Rule {
        minimum_grade: row.get(0)?,
        units_percent: row.get(1)?,
        hours: row.get(2)?,
        signatory: Some(signatory).filter(|one| !one.name.is_empty()),
        language: Lang::of_tag(&language).unwrap_or_default(),
    })
}

pub(super) fn set(tx: &Tx<'_>, run: RunId, rule: &Rule, at: Instant) -> Result<(), StoreError> {
    let (name, title) =
        rule.signatory.as_ref().map_or(("", ""), |one| (one.name.as_str(), one.title.as_str()));
    tx.run(
        sql!(
            "insert into certificate_rules
             (run_id, minimum_grade, units_percent, hours, signatory_name, signatory_title, language, changed_at)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             on conflict (run_id) do update set minimum_grade = excluded.minimum_grade,
             units_percent = excluded.units_percent, hours = excluded.hours,
             signatory_name = excluded.signatory_name, signatory_title = excluded.signatory_title,
             language = excluded.language, changed_at = excluded.changed_at"
        ),
        &[
            &run,
            &rule.minimum_grade,
            &rule.units_percent,
            &rule.hours,
            &name,
            &title,
            &rule.language.tag(),
            &at,
        ],
    )?;
    Ok(())
}
