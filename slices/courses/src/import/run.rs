//! Bringing an archive in as one function: for the command line, and whoever else has no page.

use super::{Analysis, CommitVersion, Committed, Prepared, Report, act_on_kept, refusal};
use ground::{Fault, Site, Who};
use network::InstitutionName;
use olx::{Inspection, Limits, Package};
use serde_json::{Value, json};
use std::path::PathBuf;
use store::Blobs;

/// Where an archive is.
#[derive(Clone, Debug)]
pub enum Archive {
    /// A file, or a folder with a course in it.
    Path(PathBuf),
    Bytes(Vec<u8>),
}

/// What came of it.
#[derive(Clone, Debug)]
pub struct Outcome {
    pub inspection: Inspection,
    pub report: Report,
    pub prepared: Prepared,
    /// None when nothing was to be written.
    pub committed: Option<Committed>,
}

/// Analyses an archive and, unless `dry_run`, commits it for `who` into an institution. `zone` is where the course's dates
/// are shown. An archive that is refused is a [`Fault::Refused`] at the field `archive`, and nothing is written.
pub async fn run(
    site: &Site,
    who: &Who,
    institution: InstitutionName,
    archive: Archive,
    zone: &str,
    dry_run: bool,
) -> Result<Outcome, Fault> {
    let blobs = (!dry_run).then(|| site.shelf().get::<Blobs>());
    let zone = zone.to_owned();
    let read = tokio::task::spawn_blocking(move || read(&archive, blobs.as_deref(), &zone));
    let (analysis, prepared) = read.await.map_err(Fault::broken)??;
    let committed = match dry_run {
        true => None,
        false => {
            let act = CommitVersion { institution, prepared: prepared.clone() };
            Some(act_on_kept(site, who, &prepared.manifest, act).await?)
        }
    };
    let report = Report::of(&analysis);
    Ok(Outcome { inspection: analysis.inspection, report, prepared, committed })
}

/// Reads an archive, and keeps its files where there are blobs to keep them.
pub(super) fn read(
    archive: &Archive,
    blobs: Option<&Blobs>,
    zone: &str,
) -> Result<(Analysis, Prepared), Fault> {
    let limits = Limits::default();
    let package = match archive {
        Archive::Path(path) => Package::open(path, &limits),
        Archive::Bytes(bytes) => Package::from_bytes(bytes, &limits),
    };
    let analysis = package.and_then(Analysis::of_foreign).map_err(refusal)?;
    let prepared = match blobs {
        Some(blobs) => analysis.prepare(blobs, zone).map_err(Fault::broken)?,
        None => analysis.foresee(zone),
    };
    Ok((analysis, prepared))
}

impl Outcome {
    /// `{"course":…,"run":…,"version":…,"dry_run":…,"new_version":…,"new_run":…,"run_stays":…,"report":…,"inspection":…}`;
    /// what only a commit knows is null without one.
    pub fn to_json(&self) -> Value {
        let of = |read: fn(&Committed) -> bool| self.committed.as_ref().map(read);
        json!({
            "course": self.prepared.key,
            "run": self.prepared.run_key,
            "title": self.prepared.title,
            "version": self.prepared.version,
            "dry_run": self.committed.is_none(),
            "new_version": of(|done| done.new_version),
            "new_run": of(|done| done.new_run),
            "run_stays": of(|done| done.run_stays),
            "report": self.report,
            "inspection": self.inspection,
        })
    }
}
