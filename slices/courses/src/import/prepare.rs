//! What is known of an archive before anything is written.

use crate::content::Manifest;
use lexicon::{Instant, facts::courses::RunTerms};
use olx::{Code, Inspection, Limits, Loss, Package, Reading, Refused};
use serde::{Deserialize, Serialize};
use std::io;
use store::{BlobHash, Blobs};

/// An archive, read.
pub struct Analysis {
    /// Without its secrets: they are never stored (reported as OLX-SECRET).
    pub package: Package,
    pub reading: Reading,
    pub inspection: Inspection,
}

/// An archive whose files are kept, ready to be committed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Prepared {
    /// `ORG+NUMBER`.
    pub key: String,
    /// `ORG+NUMBER+RUN`; none for a library.
    pub run_key: Option<String>,
    pub title: String,
    /// Digest of the files.
    pub version: String,
    /// Hash of the blob that lists the files.
    pub manifest: String,
    pub terms: RunTerms,
}

/// Reads an archive. Takes as long as the archive is large: not on an async thread.
pub fn analyse(bytes: &[u8], limits: &Limits) -> Result<Analysis, Refused> {
    Analysis::of_foreign(Package::from_bytes(bytes, limits)?)
}

impl Analysis {
    /// A package nobody accepted yet: one that makes for more work than any course is refused.
    pub fn of_foreign(package: Package) -> Result<Self, Refused> {
        let mut analysis = Self::of(package);
        match analysis.reading.refused.take() {
            Some(refused) => Err(refused),
            None => Ok(analysis),
        }
    }

    pub fn of(package: Package) -> Self {
        let (package, mut secrets) = package.without_secrets();
        let mut reading = olx::read(&package);
        reading.losses.retain(|loss| !is_ours(loss));
        secrets.append(&mut reading.losses);
        reading.losses = secrets;
        let inspection = olx::inspect(&package, &reading);
        Self { package, reading, inspection }
    }

    /// Keeps the files; what is left is to commit. `zone` is where the course's dates are shown.
    pub fn prepare(&self, blobs: &Blobs, zone: &str) -> io::Result<Prepared> {
        let (_, manifest) = Manifest::keep(&self.package, blobs)?;
        Ok(self.prepared(&manifest, zone))
    }

    /// What [`prepare`](Self::prepare) would give, without writing anything.
    pub fn foresee(&self, zone: &str) -> Prepared {
        self.prepared(&Manifest::of(&self.package).hash(), zone)
    }

    fn prepared(&self, manifest: &BlobHash, zone: &str) -> Prepared {
        let course = &self.reading.course;
        let key = format!("{}+{}", plain(&course.org), plain(&course.course));
        let is_course = course.kind == olx::Kind::Course;
        let title = course.display_name.clone().unwrap_or_else(|| course.course.clone());
        Prepared {
            run_key: is_course.then(|| format!("{key}+{}", plain(&course.run))),
            key,
            version: self.package.digest(),
            manifest: manifest.as_str().to_owned(),
            terms: terms(course, &title, zone),
            title,
        }
    }
}

/// Blocks Open edX does not have, or keeps in plugins, and that run here all the same: no loss.
fn is_ours(loss: &Loss) -> bool {
    let kind = loss.at.split('/').next().unwrap_or_default();
    loss.code == Code::BlockUnsupported && runs_here(kind)
}

/// Kinds of blocks that are not Open edX's own and run here.
pub(super) fn runs_here(kind: &str) -> bool {
    matches!(kind, "practice" | "staffgradedxblock")
}

/// The dates and conditions the archive gives a run. A course that says no start is open at once: Open edX's
/// own default, 1 January 2030, only means that nobody chose.
fn terms(course: &olx::Course, title: &str, zone: &str) -> RunTerms {
    let setting = |name: &str| course.settings.get(name).and_then(|value| value.as_str());
    let date = |name: &str| setting(name).and_then(words::dates::parse);
    let start = course.start.as_deref().and_then(words::dates::parse);
    let never = words::dates::parse("2030-01-01");
    RunTerms {
        title: title.to_owned(),
        language: course.language.clone().unwrap_or_else(|| "fr".to_owned()),
        zone: zone.to_owned(),
        start: start.filter(|start: &Instant| Some(*start) != never),
        end: course.end.as_deref().and_then(words::dates::parse),
        enrolment_start: date("enrollment_start"),
        enrolment_end: date("enrollment_end"),
        self_paced: course.settings.get("self_paced").and_then(|value| value.as_bool()).unwrap_or(false),
        listed: !matches!(setting("catalog_visibility"), Some("none" | "about")),
        ..RunTerms::default()
    }
}

/// A part of a key as it may stand in an address.
pub(crate) fn plain(part: &str) -> String {
    let kept = part.chars().map(|c| if c.is_alphanumeric() || "-_.~".contains(c) { c } else { '_' });
    let plain: String = kept.take(80).collect();
    if plain.is_empty() { "_".to_owned() } else { plain }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_key_can_stand_in_an_address() {
        assert_eq!(plain("IMT Atlantique/2026"), "IMT_Atlantique_2026");
        assert_eq!(plain(""), "_");
    }
}
