//! What learners see otherwise than the authors wrote, found once per version and kept in memory.

use crate::render::{self, clean::Dropped};
use ::store::{Blobs, StoreError};
use courses::{
    Content,
    import::{Analysis, Places, Report},
};
use ground::Fault;
use olx::Code;
use std::{collections::HashMap, sync::Arc};
use tokio::sync::Mutex;
use web::House;

/// Versions whose findings are kept.
const KEPT: usize = 32;

/// Pictures that say nothing to those who do not see them.
pub(super) const NO_ALT: &str = "IMAGE-WITHOUT-TEXT";
/// Videos without a transcript.
pub(super) const NO_TRANSCRIPT: &str = "VIDEO-WITHOUT-TRANSCRIPT";

/// The codes of an import report that learners notice. What matters most comes first.
const NOTICED: [Code; 9] = [
    Code::BlockUnsupported,
    Code::XmlInvalid,
    Code::ResponsePython,
    Code::ResponseExternal,
    Code::RegexUnsupported,
    Code::HintPython,
    Code::StaticMissing,
    Code::TranscriptMissing,
    Code::LinkDangling,
];

/// Everything of one kind.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Found {
    pub code: &'static str,
    pub count: usize,
    /// The first of them: a file or block, and what is said of it.
    pub places: Vec<(String, String)>,
}

/// What was found in a version.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Findings {
    pub groups: Vec<Found>,
    /// Texts of which something was left out, by the key of their block.
    pub changed: Vec<(String, Dropped)>,
}

/// The findings in memory. On the shelf. One version is read at a time: each is held in memory while it is read.
#[derive(Default)]
pub struct FindingsShelf {
    kept: Mutex<HashMap<String, Arc<Findings>>>,
}

/// The findings of a version: from memory, or read from its files off the async threads.
pub(super) async fn findings_of(house: &House, content: &Arc<Content>) -> Result<Arc<Findings>, Fault> {
    let shelf = house.site.shelf().get::<FindingsShelf>();
    let mut kept = shelf.kept.lock().await;
    if let Some(known) = kept.get(&content.version) {
        return Ok(known.clone());
    }
    let (blobs, version) = (house.site.shelf().get::<Blobs>(), content.clone());
    let read = tokio::task::spawn_blocking(move || read(&version, &blobs)).await.map_err(Fault::broken)?;
    let findings = Arc::new(read.map_err(StoreError::from)?);
    if kept.len() >= KEPT {
        kept.clear();
    }
    kept.insert(content.version.clone(), findings.clone());
    Ok(findings)
}

fn read(content: &Content, blobs: &Blobs) -> std::io::Result<Findings> {
    let report = Report::of(&Analysis::of(content.files.package(blobs)?));
    let drawn = render::notices(content);
    let mut groups: Vec<Found> = NOTICED.iter().filter_map(|code| noticed(&report, code.as_str())).collect();
    add_unsupported(content, &drawn, &mut groups);
    groups.extend(places(NO_ALT, &report.images_without_alt));
    groups.extend(places(NO_TRANSCRIPT, &report.videos_without_transcript));
    let nothing_but_alt = |dropped: &Dropped| Dropped { without_alt: 0, ..*dropped }.is_nothing();
    let changed = drawn
        .iter()
        .filter(|one| !nothing_but_alt(&one.dropped))
        .map(|one| (content.node(one.block).key.clone(), one.dropped))
        .collect();
    Ok(Findings { groups, changed })
}

fn noticed(report: &Report, code: &'static str) -> Option<Found> {
    let group = report.groups.iter().find(|group| group.code == code)?;
    let places = group.places.iter().map(|one| (one.at.clone(), one.detail.clone())).collect();
    Some(Found { code, count: group.lost + group.changed + group.kept, places })
}

/// Blocks that pages show as a sentence although the reader of the archive knows them.
fn add_unsupported(content: &Content, drawn: &[render::Notice], groups: &mut Vec<Found>) {
    let code = Code::BlockUnsupported.as_str();
    let known: Vec<String> = groups
        .iter()
        .filter(|group| group.code == code)
        .flat_map(|group| &group.places)
        .map(|(at, _)| at.clone())
        .collect();
    let more: Vec<(String, String)> = drawn
        .iter()
        .filter(|one| one.code == code)
        .map(|one| (content.node(one.block), &one.detail))
        .filter(|(node, _)| !known.contains(&format!("{}/{}", node.block.kind, node.block.id)))
        .map(|(node, detail)| (node.key.clone(), detail.clone()))
        .collect();
    if more.is_empty() {
        return;
    }
    match groups.iter_mut().find(|group| group.code == code) {
        Some(group) => {
            group.count += more.len();
            group.places.extend(more);
        }
        None => groups.insert(0, Found { code, count: more.len(), places: more }),
    }
}

fn places(code: &'static str, places: &Places) -> Option<Found> {
    let first = places.first.iter().map(|one| (one.at.clone(), one.detail.clone())).collect();
    (places.count > 0).then_some(Found { code, count: places.count, places: first })
}
