//! Where in an archive the course begins.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Kind, Package, is_litter};
use crate::Refused;

const MARKS: [(&str, Kind); 3] =
    [("course.xml", Kind::Course), ("library.xml", Kind::LibraryV1), ("package.toml", Kind::LibraryV2)];

/// Keeps the files below the root: the folder nearest the top that holds `course.xml`, else `library.xml`, else `package.toml`
/// (olx.md §1). A run named `course` has a second `course.xml` further down, hence the nearest.
pub(super) fn package(files: BTreeMap<String, Arc<[u8]>>, outside: &str) -> Result<Package, Refused> {
    let (root, kind) = find(&files).ok_or(Refused::NotACourse)?;
    let folder = root.rsplit('/').next().filter(|name| !name.is_empty()).unwrap_or(outside).to_owned();
    if root.is_empty() {
        return Ok(Package { kind, folder, files });
    }
    let prefix = format!("{root}/");
    let files = files
        .into_iter()
        .filter_map(|(path, bytes)| Some((path.strip_prefix(&prefix)?.to_owned(), bytes)))
        .collect();
    Ok(Package { kind, folder, files })
}

fn find(files: &BTreeMap<String, Arc<[u8]>>) -> Option<(String, Kind)> {
    let mut best: Option<(usize, usize, &str)> = None;
    for path in files.keys().filter(|path| !is_litter(path)) {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let Some(rank) = MARKS.iter().position(|(mark, _)| *mark == name) else {
            continue;
        };
        let depth = if folder.is_empty() { 0 } else { 1 + folder.matches('/').count() };
        let candidate = (depth, rank, folder);
        if best.is_none_or(|best| candidate < best) {
            best = Some(candidate);
        }
    }
    best.map(|(_, rank, folder)| (folder.to_owned(), MARKS[rank].1))
}
