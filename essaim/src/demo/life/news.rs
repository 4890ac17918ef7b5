//! The team of the demo's run publishes a piece of news: the run goes on with a version that has it.

use super::{super::furnish::COURSES, RUN, moment};
use courses::{
    RunKey,
    import::{Analysis, CommitVersion},
    run::MoveRunToVersion,
};
use ground::{Fault, Site, Who};
use lexicon::Instant;
use network::InstitutionName;
use olx::{Limits, Package};
use serde_json::{Value, json};
use std::io;
use store::Blobs;

/// When it was published, of the weeks that the script tells.
const PUBLISHED: &str = "2026-11-21T17:30:00Z";
/// The archive of the course of the run.
const COURSE: &str = "s-initier-fabrication-numerique";
const LIST: &str = "info/updates.items.json";
const TEXT: &str = "<p>La dernière semaine approche : le <strong>quiz 3</strong> et le projet en atelier sont encore à rendre. \
    Les travaux rendus en atelier sont évalués au fur et à mesure ; vous recevez un message dès que le vôtre l’est.</p>";

pub(super) fn published() -> io::Result<Instant> {
    moment(PUBLISHED)
}

pub(super) async fn publish(site: &Site, who: &Who, zone: &str) -> Result<(), Fault> {
    let blobs = site.shelf().get::<Blobs>();
    let zone = zone.to_owned();
    let prepared = tokio::task::spawn_blocking(move || {
        let package = with_news().map_err(io::Error::other)?;
        Analysis::of(package).prepare(&blobs, &zone).map_err(|why| io::Error::other(why.to_string()))
    });
    let prepared = prepared.await.map_err(Fault::broken)?.map_err(Fault::broken)?;
    let version = prepared.version.clone();
    let institution = InstitutionName::Slug("imt".to_owned());
    site.act(who, CommitVersion { institution, prepared }).await?;
    site.act(who, MoveRunToVersion { run: RunKey(RUN.to_owned()), version }).await
}

/// The course as it is brought, with one piece of news more.
fn with_news() -> Result<Package, String> {
    let archive = COURSES.iter().find(|(name, _)| name.contains(COURSE)).map(|(_, archive)| *archive);
    let archive = archive.ok_or_else(|| format!("no course is called {COURSE}"))?;
    let mut package = Package::from_bytes(archive, &Limits::default()).map_err(|why| why.to_string())?;
    let list = package.file(LIST).unwrap_or(b"[]");
    let mut list: Vec<Value> = serde_json::from_slice(list).map_err(|why| why.to_string())?;
    list.push(json!({ "id": 3, "date": "November 21, 2026", "content": TEXT, "status": "visible" }));
    package.files.insert(LIST.to_owned(), Value::from(list).to_string().into_bytes().into());
    Ok(package)
}
