//! What a certificate is of: a run, or a programme.

use courses::Run;
use ground::Place;
use lexicon::{CourseId, InstitutionId, PlaceRef};
use programmes::Programme;
use web::paths;

/// What a certificate is of, with what its pages say of it.
#[derive(Clone, Debug, PartialEq)]
pub struct About {
    pub of: Of,
    /// The key of the run, or the word of the programme in addresses.
    pub key: String,
    pub title: String,
    /// IANA zone in which dates are written.
    pub zone: String,
    pub institution: InstitutionId,
    pub institution_name: String,
    pub institution_slug: String,
    pub(super) path: Vec<PlaceRef>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    Run,
    Programme,
}

impl About {
    pub fn run(run: &Run) -> Self {
        Self {
            of: Of::Run,
            key: run.key.clone(),
            title: run.terms.title.clone(),
            zone: run.terms.zone.clone(),
            institution: run.institution,
            institution_name: run.institution_name.clone(),
            institution_slug: run.institution_slug.clone(),
            path: run.path(),
        }
    }

    pub fn programme(programme: &Programme, title: &str, zone: &str) -> Self {
        Self {
            of: Of::Programme,
            key: programme.slug.clone(),
            title: title.to_owned(),
            zone: zone.to_owned(),
            institution: programme.institution.id,
            institution_name: programme.institution.name.clone(),
            institution_slug: programme.institution.slug.clone(),
            path: programme.path(),
        }
    }

    /// The course of the run; none of a programme.
    pub fn course(&self) -> Option<CourseId> {
        self.path.iter().find_map(|place| place.id_of("course")?.parse().ok())
    }

    /// Its page.
    pub fn address(&self) -> String {
        match self.of {
            Of::Run => paths::courses::Run { run: self.key.clone() }.to_string(),
            Of::Programme => paths::programmes::Programme { programme: self.key.clone() }.to_string(),
        }
    }
}
