//! What changed that the catalogue shows.
//!
//! The number is raised in the transaction of the fact: whoever raises it next waits for that commit, so that numbers are
//! seen in their order, and a reader that saw one has seen all below.

use ground::Heard;
use lexicon::{
    Instant, PlaceRef,
    facts::{
        courses::{
            CourseCreated, CourseDescribed, RunMovedToVersion, RunOpened, RunTermsChanged, VersionCommitted,
        },
        network::{
            InstitutionDescribed, InstitutionFounded, InstitutionLogoChanged, InstitutionMoved,
            InstitutionRenamed,
        },
        programmes::{IntakeSet, ProgrammeDescribed, ProgrammeShown, ProgrammeVersionPublished},
    },
};
use std::collections::HashMap;
use store::{StoreError, Tx, View, sql};

pub(crate) const CLEAR: &str = sql!("delete from catalogue_changes");
pub(crate) const CLEAR_MARKS: &str = sql!("delete from catalogue_marks");

/// How often anything changed so far.
pub(crate) fn number(view: &View<'_>) -> Result<i64, StoreError> {
    let found =
        view.first(sql!("select number from catalogue_changes where id = 1"), &[], |row| row.get(0))?;
    Ok(found.unwrap_or(0))
}

/// What changed after a number, and when.
pub(crate) fn since(view: &View<'_>, number: i64) -> Result<HashMap<PlaceRef, Instant>, StoreError> {
    let rows =
        view.rows(sql!("select place, at from catalogue_marks where number > ?1"), &[&number], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    Ok(rows.into_iter().collect())
}

fn mark(tx: &Tx<'_>, place: &PlaceRef, at: Instant) -> Result<(), StoreError> {
    tx.run(
        sql!(
            "insert into catalogue_changes (id, number) values (1, 1)
             on conflict (id) do update set number = catalogue_changes.number + 1"
        ),
        &[],
    )?;
    tx.run(
        sql!(
            "insert into catalogue_marks (place, number, at)
             select ?1, c.number, ?2 from catalogue_changes c where c.id = 1
             on conflict (place) do update set number = excluded.number, at = excluded.at"
        ),
        &[place, &at],
    )?;
    Ok(())
}

/// One applier for each fact that changes what is shown.
macro_rules! marks {
    ($($name:ident: $fact:ident => |$it:ident| $place:expr),+ $(,)?) => {$(
        pub(crate) fn $name(tx: &Tx<'_>, heard: &Heard<'_, $fact>) -> Result<(), StoreError> {
            let $it = heard.fact;
            mark(tx, &$place, heard.at)
        }
    )+};
}

marks! {
    course_created: CourseCreated => |it| PlaceRef::course(it.course),
    version_committed: VersionCommitted => |it| PlaceRef::course(it.course),
    course_described: CourseDescribed => |it| PlaceRef::course(it.course),
    run_opened: RunOpened => |it| PlaceRef::run(it.run),
    run_moved: RunMovedToVersion => |it| PlaceRef::run(it.run),
    terms_changed: RunTermsChanged => |it| PlaceRef::run(it.run),
    programme_published: ProgrammeVersionPublished => |it| PlaceRef::programme(it.programme),
    programme_shown: ProgrammeShown => |it| PlaceRef::programme(it.programme),
    programme_described: ProgrammeDescribed => |it| PlaceRef::programme(it.programme),
    intake_set: IntakeSet => |it| PlaceRef::programme(it.programme),
    institution_founded: InstitutionFounded => |it| PlaceRef::institution(it.institution),
    institution_renamed: InstitutionRenamed => |it| PlaceRef::institution(it.institution),
    institution_logo_changed: InstitutionLogoChanged => |it| PlaceRef::institution(it.institution),
    institution_moved: InstitutionMoved => |it| PlaceRef::institution(it.institution),
    institution_described: InstitutionDescribed => |it| PlaceRef::institution(it.institution),
}
