//! The SQL of certificates, and the code that applies their facts.

use super::{About, Certificate, Revoked};
use crate::Code;
use ::store::{BlobHash, Blobs, Json, Row, StoreError, Tx, View, sql};
use courses::Run;
use ground::Heard;
use lexicon::{
    CertificateId, Instant, InstitutionId, Lang, PersonId, ProgrammeId, RunId,
    facts::{
        certificates::{CertificateIssued, CertificateRevoked},
        people::PersonErased,
    },
};
use std::collections::BTreeSet;

/// A certificate, not yet with what it is of.
pub struct Found {
    run: Option<RunId>,
    programme: Option<ProgrammeId>,
    id: CertificateId,
    person: PersonId,
    code: Code,
    status_index: i64,
    grade: i64,
    document: String,
    issued_at: Instant,
    revoked: Option<Revoked>,
    forgotten_at: Option<Instant>,
    jointly: Vec<InstitutionId>,
}

impl Found {
    /// With its run or programme; none where that is gone.
    pub fn with_its_about(self, view: &View<'_>) -> Result<Option<Certificate>, StoreError> {
        let about = match (self.run, self.programme) {
            (Some(run), _) => courses::run::by_id(view, run)?.map(|run| About::run(&run)),
            (None, Some(programme)) => about_programme(view, programme)?,
            (None, None) => None,
        };
        Ok(about.map(|about| self.of(about)))
    }

    pub fn of(self, about: About) -> Certificate {
        let Found {
            id,
            person,
            code,
            status_index,
            grade,
            document,
            issued_at,
            revoked,
            forgotten_at,
            jointly,
            ..
        } = self;
        let document = BlobHash::from_stored(&document).filter(|_| forgotten_at.is_none());
        Certificate {
            id,
            person,
            about,
            code,
            status_index,
            grade,
            document,
            issued_at,
            revoked,
            forgotten_at,
            jointly,
        }
    }
}

fn read(row: &Row<'_>) -> Result<Found, StoreError> {
    let at: Option<Instant> = row.get(8)?;
    let reason: Option<String> = row.get(9)?;
    let Json(jointly) = row.get(12)?;
    Ok(Found {
        id: row.get(0)?,
        person: row.get(1)?,
        run: row.get(2)?,
        code: row.get(3)?,
        status_index: row.get(4)?,
        grade: row.get(5)?,
        document: row.get(6)?,
        issued_at: row.get(7)?,
        revoked: at.map(|at| Revoked { at, reason: reason.unwrap_or_default() }),
        forgotten_at: row.get(10)?,
        programme: row.get(11)?,
        jointly,
    })
}

pub(super) fn by_code(view: &View<'_>, code: &Code) -> Result<Option<Found>, StoreError> {
    view.first(
        sql!(
            "select id, person_id, run_id, code, status_index, grade, document, issued_at, revoked_at, reason,
             forgotten_at, programme_id, jointly from certificates where code = ?1"
        ),
        &[code],
        read,
    )
}

/// The newest certificate of a learner in a run, revoked or not.
pub fn of_learner(view: &View<'_>, run: &Run, person: PersonId) -> Result<Option<Certificate>, StoreError> {
    let found = view.first(
        sql!(
            "select id, person_id, run_id, code, status_index, grade, document, issued_at, revoked_at, reason,
             forgotten_at, programme_id, jointly from certificates where run_id = ?1 and person_id = ?2
             order by case when revoked_at is null then 0 else 1 end, id desc limit 1"
        ),
        &[&run.id, &person],
        read,
    )?;
    Ok(found.map(|found| found.of(About::run(run))))
}

/// The newest certificate of a person in a programme, a valid one first.
pub fn of_programme(
    view: &View<'_>,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<Option<Certificate>, StoreError> {
    let found = view.first(
        sql!(
            "select id, person_id, run_id, code, status_index, grade, document, issued_at, revoked_at, reason,
             forgotten_at, programme_id, jointly from certificates where programme_id = ?1 and person_id = ?2
             order by case when revoked_at is null then 0 else 1 end, id desc limit 1"
        ),
        &[&programme, &person],
        read,
    )?;
    found.map_or(Ok(None), |found| found.with_its_about(view))
}

fn about_programme(view: &View<'_>, id: ProgrammeId) -> Result<Option<About>, StoreError> {
    let Some(programme) = programmes::programme::by_id(view, id)? else { return Ok(None) };
    let definition = programmes::programme::definition(view, id, programme.version)?;
    let title =
        definition.as_ref().map_or(programme.slug.as_str(), |one| programmes::title_of(one, Lang::Fr));
    let zone = network::institution::profile(view, programme.institution.id)?.zone;
    let zone = if zone.is_empty() { "UTC" } else { zone.as_str() };
    Ok(Some(About::programme(&programme, title, zone)))
}

/// Everything awarded to a person, newest first.
pub fn of_person(view: &View<'_>, person: PersonId) -> Result<Vec<Certificate>, StoreError> {
    let all = view.rows(
        sql!(
            "select id, person_id, run_id, code, status_index, grade, document, issued_at, revoked_at, reason,
             forgotten_at, programme_id, jointly from certificates where person_id = ?1 order by id desc limit 200"
        ),
        &[&person],
        read,
    )?;
    let mut certificates = Vec::with_capacity(all.len());
    for found in all {
        certificates.extend(found.with_its_about(view)?);
    }
    Ok(certificates)
}

/// The runs of which a person was awarded a certificate; a revoked one still has its page, which says so.
pub fn runs_of_holder(view: &View<'_>, person: PersonId) -> Result<BTreeSet<RunId>, StoreError> {
    let runs = view.rows(
        sql!("select run_id from certificates where person_id = ?1 and run_id is not null"),
        &[&person],
        |row| row.get(0),
    )?;
    Ok(runs.into_iter().collect())
}

/// Who has ever had a certificate of a run: revoked ones are given again one by one, never by the lot.
pub fn held(view: &View<'_>, run: RunId) -> Result<Vec<PersonId>, StoreError> {
    view.rows(sql!("select distinct person_id from certificates where run_id = ?1"), &[&run], |row| {
        row.get(0)
    })
}

/// A line of the team's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    pub id: CertificateId,
    pub person: PersonId,
    /// `None` once the person is erased.
    pub name: Option<String>,
    pub code: Code,
    pub grade: i64,
    pub issued_at: Instant,
    pub revoked_at: Option<Instant>,
}

/// The certificates of a run, newest first, `limit` of them from before `before` (an id; keyset paging).
pub fn listed(
    view: &View<'_>,
    run: RunId,
    before: Option<CertificateId>,
    limit: i64,
) -> Result<Vec<Listed>, StoreError> {
    // Ids are written in hexadecimal, so "g" comes after all of them.
    let before = before.map_or("g".to_owned(), |id| id.to_string());
    view.rows(
        sql!(
            "select c.id, c.person_id, n.name, c.code, c.grade, c.issued_at, c.revoked_at
             from certificates c left join people_names n on n.id = c.person_id
             where c.run_id = ?1 and c.id < ?2 order by c.id desc limit ?3"
        ),
        &[&run, &before, &limit],
        |row| {
            let name: Option<String> = row.get(2)?;
            Ok(Listed {
                id: row.get(0)?,
                person: row.get(1)?,
                name: name.filter(|name| !name.is_empty()),
                code: row.get(3)?,
                grade: row.get(4)?,
                issued_at: row.get(5)?,
                revoked_at: row.get(6)?,
            })
        },
    )
}

/// How many certificates an institution has ever issued.
pub fn in_institution(view: &View<'_>, institution: InstitutionId) -> Result<i64, StoreError> {
    view.one(sql!("select count(*) from certificates where institution_id = ?1"), &[&institution])
}

/// The revoked places between `from` and `to` (excluded), in order.
pub fn revoked_indexes(
    view: &View<'_>,
    institution: InstitutionId,
    from: i64,
    to: i64,
) -> Result<Vec<i64>, StoreError> {
    view.rows(
        sql!(
            "select status_index from certificates where institution_id = ?1 and revoked_at is not null
             and status_index >= ?2 and status_index < ?3 order by status_index"
        ),
        &[&institution, &from, &to],
        |row| row.get(0),
    )
}

/// Whether nobody has this code, nor this place in the institution's lists.
pub(crate) fn is_free(
    view: &View<'_>,
    code: &Code,
    institution: InstitutionId,
    status_index: i64,
) -> Result<bool, StoreError> {
    let taken: bool = view.one(
        sql!(
            "select exists (select 1 from certificates
             where code = ?1 or (institution_id = ?2 and status_index = ?3))"
        ),
        &[code, &institution, &status_index],
    )?;
    Ok(!taken)
}

pub(crate) const CLEAR: &str = sql!("delete from certificates");

pub(crate) fn issued(tx: &Tx<'_>, heard: &Heard<'_, CertificateIssued>) -> Result<(), StoreError> {
    let CertificateIssued {
        certificate,
        person,
        run,
        programme,
        institution,
        code,
        status_index,
        grade,
        document,
        jointly,
    } = heard.fact;
    tx.run(
        sql!(
            "insert into certificates
             (id, person_id, run_id, programme_id, institution_id, code, status_index, grade, document, jointly,
              issued_at)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?11, ?10)"
        ),
        &[
            certificate,
            person,
            run,
            programme,
            institution,
            code,
            status_index,
            grade,
            document,
            &heard.at,
            &Json(jointly),
        ],
    )?;
    Ok(())
}

pub(crate) fn revoked(tx: &Tx<'_>, heard: &Heard<'_, CertificateRevoked>) -> Result<(), StoreError> {
    let CertificateRevoked { certificate, words, reason, .. } = heard.fact;
    let told = heard.words(words.as_deref())?;
    let reason = told.as_ref().unwrap_or(reason);
    tx.run(
        sql!("update certificates set revoked_at = ?2, reason = ?3, words = ?4 where id = ?1 and revoked_at is null"),
        &[certificate, &heard.at, reason, words],
    )?;
    Ok(())
}

/// The signed documents of a person who asked for that go; that they were issued stays. It happens again when a
/// journal is applied again, so that a backup that was brought back does not bring back a name. Who is erased and
/// keeps their certificates has nothing forgotten here: the document names them, and no account is behind it any more.
pub(crate) fn forgotten(tx: &Tx<'_>, heard: &Heard<'_, PersonErased>) -> Result<(), StoreError> {
    let PersonErased { person, keep_certificates } = *heard.fact;
    if keep_certificates {
        return Ok(());
    }
    let blobs = heard.shelf.get::<Blobs>();
    let kept: Vec<[Option<String>; 2]> = tx.rows(
        sql!("select document, words from certificates where person_id = ?1 order by id"),
        &[&person],
        |row| Ok([row.get(0)?, row.get(1)?]),
    )?;
    for hash in kept.iter().flatten().flatten().filter_map(|hash| BlobHash::from_stored(hash)) {
        blobs.erase(&hash)?;
    }
    tx.run(
        sql!(
            "update certificates set forgotten_at = ?2, words = null,
             reason = case when revoked_at is null then null else '' end
             where person_id = ?1 and forgotten_at is null"
        ),
        &[&person, &heard.at],
    )?;
    Ok(())
}
