//! Contents, kept in memory by version.

use super::{Content, Manifest};
use crate::course;
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};
use store::{Blobs, StoreError, View};

/// As many versions as a busy site uses at once.
const KEPT: usize = 64;

/// Course files up to this size are read with the course (transcripts are); larger ones stay on disk.
const LARGEST_READ: u64 = 1 << 20;

/// The versions in memory. On the shelf.
pub struct Contents {
    blobs: Blobs,
    kept: Mutex<Kept>,
}

#[derive(Default)]
struct Kept {
    by_version: HashMap<String, (Arc<Content>, u64)>,
    uses: u64,
}

impl Contents {
    pub fn new(blobs: Blobs) -> Self {
        Self { blobs, kept: Mutex::default() }
    }

    /// The content of a version, if it is in memory: no query at all.
    pub fn in_memory(&self, version: &str) -> Option<Arc<Content>> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.uses += 1;
        let now = kept.uses;
        let (content, used) = kept.by_version.get_mut(version)?;
        *used = now;
        Some(content.clone())
    }

    fn keep(&self, content: &Arc<Content>) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.by_version.len() >= KEPT {
            let oldest = kept.by_version.iter().min_by_key(|(_, (_, used))| *used);
            if let Some(version) = oldest.map(|(version, _)| version.clone()) {
                kept.by_version.remove(&version);
            }
        }
        kept.uses += 1;
        let now = kept.uses;
        kept.by_version.insert(content.version.clone(), (content.clone(), now));
    }

    fn load(&self, version: &str, manifest: &str) -> Result<Arc<Content>, StoreError> {
        let files = Manifest::read(manifest, &self.blobs)?;
        let package = files.package_up_to(LARGEST_READ, &self.blobs)?;
        let mut course = olx::read(&package).course;
        for asset in &mut course.assets {
            if let Some((_, entry)) = files.get(&asset.path) {
                asset.sha256.clone_from(&entry.blob);
                asset.bytes_len = entry.bytes;
            }
        }
        let content = Arc::new(Content::new(version.to_owned(), course, files));
        self.keep(&content);
        Ok(content)
    }
}

/// The content of a version: from memory, or read from its blobs.
pub fn of_version(view: &View<'_>, contents: &Contents, version: &str) -> Result<Arc<Content>, StoreError> {
    if let Some(content) = contents.in_memory(version) {
        return Ok(content);
    }
    let manifest = course::manifest(view, version)?.ok_or_else(|| StoreError::Unreadable {
        column: 0,
        reason: format!("version {version} is not there"),
    })?;
    contents.load(version, &manifest)
}
