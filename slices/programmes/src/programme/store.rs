//! The SQL of programmes and their versions.

use super::Programme;
use ::store::{Json, Row, StoreError, Tx, View, sql};
use courses::run::read_run;
use ground::Heard;
use lexicon::{
    CourseId, Instant, InstitutionId, KeptPicture, ProgrammeId,
    facts::courses::CourseDescribed,
    facts::programmes::{
        ProgrammeCreated, ProgrammeDefinition, ProgrammeDescribed, ProgrammeShown, ProgrammeVersionPublished,
    },
};
use network::{Institution, institution::above_of};
use portals::Showing;
use std::collections::{BTreeMap, BTreeSet};

/// Programmes with their institution, as [`read`] reads them.
macro_rules! programme_sql {
    ($more:literal, $rest:literal) => {
        sql!(concat!(
            "select p.id, p.slug, p.public, p.version, p.changed_at, i.id, i.slug, i.name, i.kind, i.parent_id, i.above,
             i.is_public, i.logo, i.logo_type",
            $more,
            " from programmes p join institutions i on i.id = p.institution_id ",
            $rest
        ))
    };
}

pub(super) fn by_slug(view: &View<'_>, slug: &str) -> Result<Option<Programme>, StoreError> {
    view.first(programme_sql!("", "where p.slug = ?1"), &[&slug], read)
}

/// A programme by its id.
pub fn by_id(view: &View<'_>, id: ProgrammeId) -> Result<Option<Programme>, StoreError> {
    view.first(programme_sql!("", "where p.id = ?1"), &[&id], read)
}

/// The programmes of an institution with their latest definition, newest first.
pub(super) fn of_institution(
    view: &View<'_>,
    id: InstitutionId,
) -> Result<Vec<(Programme, Option<ProgrammeDefinition>)>, StoreError> {
    view.rows(
        programme_sql!(
            ", v.definition",
            "left join programme_versions v on v.programme_id = p.id and v.version = p.version
             where p.institution_id = ?1 order by p.id desc"
        ),
        &[&id],
        with_definition,
    )
}

fn with_definition(row: &Row<'_>) -> Result<(Programme, Option<ProgrammeDefinition>), StoreError> {
    let definition: Option<Json<ProgrammeDefinition>> = row.get(14)?;
    Ok((read(row)?, definition.map(|Json(definition)| definition)))
}

fn read(row: &Row<'_>) -> Result<Programme, StoreError> {
    let (logo, mime): (Option<String>, Option<String>) = (row.get(12)?, row.get(13)?);
    Ok(Programme {
        id: row.get(0)?,
        slug: row.get(1)?,
        public: row.get(2)?,
        version: row.get(3)?,
        changed_at: row.get(4)?,
        institution: Institution {
            id: row.get(5)?,
            slug: row.get(6)?,
            name: row.get(7)?,
            kind: row.get(8)?,
            parent: row.get(9)?,
            above: above_of(&row.get::<String>(10)?),
            is_public: row.get(11)?,
            logo: logo.zip(mime).map(|(hash, mime)| KeptPicture { hash, mime }),
        },
    })
}

/// Programmes that everybody may know of, with what each is made of, and its texts as they were written. At most
/// [`MOST_LISTED`], those that changed last.
pub(super) fn published_all(
    view: &View<'_>,
) -> Result<Vec<(Programme, ProgrammeDefinition, [String; 3])>, StoreError> {
    view.rows(
        programme_sql!(
            ", v.definition, coalesce(t.fr, ''), coalesce(t.en, ''), coalesce(t.ar, '')",
            "join programme_versions v on v.programme_id = p.id and v.version = p.version
             left join programme_texts t on t.programme_id = p.id
             where p.public order by p.changed_at desc, p.id limit ?1"
        ),
        &[&MOST_LISTED],
        |row| {
            let Json(definition) = row.get(14)?;
            Ok((read(row)?, definition, [row.get(15)?, row.get(16)?, row.get(17)?]))
        },
    )
}

/// Programmes that catalogues keep in memory.
const MOST_LISTED: i64 = 2_000;

/// A version of a programme.
pub fn definition(
    view: &View<'_>,
    programme: ProgrammeId,
    version: i64,
) -> Result<Option<ProgrammeDefinition>, StoreError> {
    let found: Option<Json<ProgrammeDefinition>> = view.first(
        sql!("select definition from programme_versions where programme_id = ?1 and version = ?2"),
        &[&programme, &version],
        |row| row.get(0),
    )?;
    Ok(found.map(|Json(definition)| definition))
}

/// When each version was published, and how many follow it now; newest first.
pub(crate) fn versions(
    view: &View<'_>,
    programme: ProgrammeId,
) -> Result<Vec<(i64, Instant, i64)>, StoreError> {
    view.rows(
        sql!(
            "select v.version, v.published_at,
             (select count(*) from programme_people x where x.programme_id = v.programme_id
              and x.version = v.version and x.left_at is null)
             from programme_versions v where v.programme_id = ?1 order by v.version desc"
        ),
        &[&programme],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

/// What is said of it, in the order of [`Lang::ALL`].
pub fn texts(view: &View<'_>, programme: ProgrammeId) -> Result<[String; 3], StoreError> {
    let found = view.first(
        sql!("select fr, en, ar from programme_texts where programme_id = ?1"),
        &[&programme],
        |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?]),
    )?;
    Ok(found.unwrap_or_default())
}

pub(crate) fn put_texts(tx: &Tx<'_>, programme: ProgrammeId, texts: &[String; 3]) -> Result<(), StoreError> {
    let [fr, en, ar] = texts;
    tx.run(
        sql!(
            "insert into programme_texts (programme_id, fr, en, ar) values (?1, ?2, ?3, ?4)
             on conflict (programme_id) do update set fr = excluded.fr, en = excluded.en, ar = excluded.ar"
        ),
        &[&programme, fr, en, ar],
    )?;
    Ok(())
}

pub(super) fn is_taken(view: &View<'_>, slug: &str) -> Result<bool, StoreError> {
    view.one(sql!("select exists (select 1 from programmes where slug = ?1)"), &[&slug])
}

pub(crate) const CLEAR: &str = sql!("delete from programmes");
pub(crate) const CLEAR_VERSIONS: &str = sql!("delete from programme_versions");
pub(crate) const CLEAR_COURSES: &str = sql!("delete from programme_courses");

pub(crate) fn created(tx: &Tx<'_>, heard: &Heard<'_, ProgrammeCreated>) -> Result<(), StoreError> {
    let ProgrammeCreated { programme, institution, slug, .. } = heard.fact;
    tx.run(
        sql!(
            "insert into programmes (id, slug, institution_id, public, version, changed_at)
             values (?1, ?2, ?3, false, 0, ?4)"
        ),
        &[programme, slug, institution, &heard.at],
    )?;
    Ok(())
}

pub(crate) fn published(tx: &Tx<'_>, heard: &Heard<'_, ProgrammeVersionPublished>) -> Result<(), StoreError> {
    let ProgrammeVersionPublished { programme, version, definition } = heard.fact;
    tx.run(
        sql!(
            "insert into programme_versions (programme_id, version, definition, published_at)
             values (?1, ?2, ?3, ?4)"
        ),
        &[programme, version, &Json(definition), &heard.at],
    )?;
    for course in definition.modules.iter().flat_map(|module| &module.courses) {
        tx.run(
            sql!("insert into programme_courses (programme_id, version, course_id) values (?1, ?2, ?3)"),
            &[programme, version, &course.course],
        )?;
    }
    tx.run(
        sql!("update programmes set version = ?2, changed_at = ?3 where id = ?1"),
        &[programme, version, &heard.at],
    )?;
    Ok(())
}

pub(crate) fn described(tx: &Tx<'_>, heard: &Heard<'_, ProgrammeDescribed>) -> Result<(), StoreError> {
    tx.run(sql!("update programmes set changed_at = ?2 where id = ?1"), &[&heard.fact.programme, &heard.at])?;
    Ok(())
}

pub(crate) fn shown(tx: &Tx<'_>, heard: &Heard<'_, ProgrammeShown>) -> Result<(), StoreError> {
    let ProgrammeShown { programme, public } = heard.fact;
    tx.run(
        sql!("update programmes set public = ?2, changed_at = ?3 where id = ?1"),
        &[programme, public, &heard.at],
    )?;
    Ok(())
}

/// The keys of the runs of the courses of all versions of a programme.
pub(crate) fn run_keys(
    view: &View<'_>,
    programme: ProgrammeId,
) -> Result<BTreeMap<lexicon::RunId, String>, StoreError> {
    let rows = view.rows(
        sql!(
            "select distinct r.id, r.key from course_runs r join programme_courses p on p.course_id = r.course_id
             where p.programme_id = ?1"
        ),
        &[&programme],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    Ok(rows.into_iter().collect())
}

/// How many hours each course of a version takes, where its team says so.
pub(super) fn efforts(
    view: &View<'_>,
    programme: ProgrammeId,
    version: i64,
) -> Result<BTreeMap<CourseId, i64>, StoreError> {
    let rows = view.rows(
        sql!(
            "select d.course_id, d.said from course_descriptions d
             join programme_courses p on p.course_id = d.course_id where p.programme_id = ?1 and p.version = ?2"
        ),
        &[&programme, &version],
        |row| {
            let Json(said): Json<CourseDescribed> = row.get(1)?;
            Ok((row.get(0)?, said.effort_hours))
        },
    )?;
    Ok(rows
        .into_iter()
        .filter_map(|(course, hours)| Some((course, hours.filter(|hours| *hours > 0)?)))
        .collect())
}

/// The courses of a version of which some run is listed and shown.
pub(super) fn shown_courses(
    view: &View<'_>,
    programme: ProgrammeId,
    version: i64,
    showing: &Showing,
) -> Result<BTreeSet<CourseId>, StoreError> {
    let runs = view.rows(
        sql!(
            "select r.id, r.key, r.course_id, r.institution_id, r.above, r.institution_name, r.institution_slug,
             r.version, r.terms, r.author_id, r.author_name
             from course_runs r join programme_courses p on p.course_id = r.course_id
             where p.programme_id = ?1 and p.version = ?2 order by r.key"
        ),
        &[&programme, &version],
        read_run,
    )?;
    let shown = runs.into_iter().filter(|run| run.terms.listed && run.is_shown_by(showing));
    Ok(shown.map(|run| run.course).collect())
}
