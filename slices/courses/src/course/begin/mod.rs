//! A course that begins here, with an empty unit, instead of with an archive. It is an archive all the same: what Studio
//! would have written, so that it leaves and comes back like every other course.

mod archive;
pub(crate) mod page;

use super::{Course, CourseKey};
use crate::{
    import::{Analysis, Committed, ImportCourse, Prepared, act_on_kept, commit},
    run::rules,
    say,
};
use ::store::{Blobs, Tx};
use ground::{Act, Cx, Decision, Fault, Granted, Place, Refusal, Site, Who};
use lexicon::facts::courses::RunTerms;
use network::{Institution, InstitutionName};

/// What a course begins with, as typed.
#[derive(Clone, Debug, Default)]
pub struct Beginning {
    /// Who is named in the course's key, such as `IMT`.
    pub organisation: String,
    /// Such as `FAB101`.
    pub number: String,
    /// The word of its first run, such as `2027`.
    pub run: String,
    pub title: String,
    /// BCP 47.
    pub language: String,
}

/// Creates a course and opens its first run, not listed yet. Everything that is wrong comes back at its field.
pub async fn begin_course(
    site: &Site,
    who: &Who,
    institution: InstitutionName,
    beginning: Beginning,
    zone: &str,
) -> Result<Committed, Fault> {
    let beginning = read(beginning, zone).map_err(Fault::Refused)?;
    let (blobs, zone) = (site.shelf().get::<Blobs>(), zone.to_owned());
    let kept = tokio::task::spawn_blocking(move || {
        Analysis::of(archive::package(&beginning)).prepare(&blobs, &zone)
    });
    let prepared = kept.await.map_err(Fault::broken)?.map_err(Fault::broken)?;
    let manifest = prepared.manifest.clone();
    act_on_kept(site, who, &manifest, CreateCourse { institution, prepared }).await
}

fn read(given: Beginning, zone: &str) -> Result<Beginning, Vec<Refusal>> {
    let mut refusals = Vec::new();
    let mut part = |text: &str, field: &'static str| {
        rules::key_part(text, field).unwrap_or_else(|refusal| {
            refusals.push(refusal);
            String::new()
        })
    };
    let (organisation, number) = (part(&given.organisation, "organisation"), part(&given.number, "number"));
    let run = part(&given.run, "run");
    let (title, language) = (given.title.trim().to_owned(), given.language.trim().to_owned());
    let terms = RunTerms {
        title: title.clone(),
        language: language.clone(),
        zone: zone.to_owned(),
        start: None,
        end: None,
        enrolment_start: None,
        enrolment_end: None,
        self_paced: false,
        listed: false,
        ..RunTerms::default()
    };
    refusals.extend(rules::check(&terms));
    if refusals.is_empty() {
        Ok(Beginning { organisation, number, run, title, language })
    } else {
        Err(refusals)
    }
}

/// Commits the first version of a course that does not exist yet.
struct CreateCourse {
    institution: InstitutionName,
    prepared: Prepared,
}

impl Act for CreateCourse {
    const NAME: &'static str = "courses.create-course";
    type Right = ImportCourse;
    type Over = Institution;
    type Outcome = Committed;

    fn over(&self) -> InstitutionName {
        self.institution.clone()
    }

    fn decide(
        &self,
        institution: Granted<ImportCourse, Institution>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<Committed>, Fault> {
        if Course::find(tx, &CourseKey(self.prepared.key.clone()))?.is_some() {
            let key = self.prepared.key.clone();
            let taken = move |lang| say(lang).msg_begin_taken(&key);
            return Err(Refusal::new("courses.course-exists", taken).at("number").into());
        }
        commit::decide(institution.id, &self.prepared, tx, cx)
    }
}
