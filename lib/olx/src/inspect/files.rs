//! Course files and links: which are named, which are there.

use std::collections::{BTreeSet, HashSet};

use serde::Serialize;

use super::counts::read_blocks;
use crate::reading::checks::holds_content;
use crate::references::{asset_paths, references_of};
use crate::video::Video;
use crate::{Course, Family, Package, family, xml};

#[derive(Debug, Clone, Serialize)]
pub struct StaticFiles {
    /// Files in `static/`.
    pub files: usize,
    /// Distinct names that published content refers to between quotes.
    pub referenced: usize,
    pub missing: usize,
    pub missing_list: Vec<String>,
    /// Those of the missing that every Open edX site has by itself.
    pub missing_but_platform_owned: Vec<String>,
    /// Names of which a script makes a part.
    pub computed_refs: Vec<String>,
    pub unreferenced_files: usize,
    /// Distinct transcript files that videos name.
    pub transcripts_referenced: usize,
    pub transcripts_missing: usize,
    pub transcripts_missing_list: Vec<String>,
    /// Addresses of assets of the platform the course came from.
    pub asset_url_refs: usize,
    pub referenced_list: Vec<String>,
}

#[derive(Debug, Clone, Serialize)]
pub struct Links {
    /// Distinct names written after `/jump_to_id/`.
    pub jump_to_id: usize,
    pub jump_to_id_unresolved: usize,
    pub jump_to_id_unresolved_list: Vec<String>,
}

/// Pictures that come with Open edX itself.
const PLATFORM_OWNED: &[&str] = &[
    "images/placeholder-faculty.png",
    "images/placeholder-image.png",
    "images/pl-faculty.png",
    "images/pl-course.png",
];

pub(super) fn count(package: &Package, course: &Course) -> StaticFiles {
    let assets = asset_paths(package);
    let (mut referenced, mut computed, mut missing) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let mut used: HashSet<String> = HashSet::new();
    let mut asset_url_refs = 0;
    for (path, bytes) in package.files.iter().filter(|(path, _)| holds_content(path)) {
        let found = references_of(&xml::decode(bytes).text);
        asset_url_refs += found.asset_urls;
        computed.extend(found.computed);
        for name in found.files {
            match assets.find(&name, path) {
                Some(path) => drop(used.insert(path)),
                None => drop(missing.insert(name.clone())),
            }
            referenced.insert(name);
        }
    }
    let videos = read_blocks(course).filter(|block| family(&block.kind) == Family::Video);
    let transcripts: BTreeSet<String> =
        videos.flat_map(|block| Video::from_block(block).named_transcripts()).collect();
    let transcripts_missing: Vec<String> =
        transcripts.iter().filter(|name| assets.find(name, "").is_none()).cloned().collect();
    let missing: Vec<String> = missing.into_iter().collect();
    StaticFiles {
        files: course.assets.len(),
        referenced: referenced.len(),
        missing: missing.len(),
        missing_but_platform_owned: missing
            .iter()
            .filter(|name| PLATFORM_OWNED.contains(&name.as_str()))
            .cloned()
            .collect(),
        missing_list: missing,
        computed_refs: computed.into_iter().collect(),
        unreferenced_files: course.assets.iter().filter(|asset| !used.contains(&asset.path)).count(),
        transcripts_referenced: transcripts.len(),
        transcripts_missing: transcripts_missing.len(),
        transcripts_missing_list: transcripts_missing,
        asset_url_refs,
        referenced_list: referenced.into_iter().collect(),
    }
}

pub(super) fn links(package: &Package, course: &Course) -> Links {
    let names: HashSet<&str> = course.root.walk().map(|block| block.id.as_str()).collect();
    let mut written = BTreeSet::new();
    for (_, bytes) in package.files.iter().filter(|(path, _)| holds_content(path)) {
        written.extend(references_of(&xml::decode(bytes).text).blocks);
    }
    let unresolved: Vec<String> =
        written.iter().filter(|name| !names.contains(name.as_str())).cloned().collect();
    Links {
        jump_to_id: written.len(),
        jump_to_id_unresolved: unresolved.len(),
        jump_to_id_unresolved_list: unresolved,
    }
}
