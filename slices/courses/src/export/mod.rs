//! Giving a course back as it came.

pub(crate) mod page;

use crate::{
    content::Manifest,
    course::{self, Course, CourseKey},
    run::{Run, RunKey},
};
use ground::Place;
use olx::{Kind, Package};
use std::io::{self, Seek, Write};
use store::{Blobs, StoreError, View};

/// The package of `ORG+NUMBER` (its newest version) or `ORG+NUMBER+RUN` (the version the run is pinned to), with or without
/// `course-v1:` before it. An unedited course is exported from its original bytes, so importing it again changes nothing.
pub fn package(view: &View<'_>, blobs: &Blobs, key: &str) -> Result<Option<Package>, StoreError> {
    let Some(manifest) = manifest(view, key)? else { return Ok(None) };
    Ok(Some(Manifest::read(&manifest, blobs)?.package(blobs)?))
}

/// The manifest a key names.
fn manifest(view: &View<'_>, key: &str) -> Result<Option<String>, StoreError> {
    let key = plain_key(key);
    if let Some(run) = Run::find(view, &RunKey(key.to_owned()))? {
        return course::manifest(view, &run.version);
    }
    let Some(course) = Course::find(view, &CourseKey(key.to_owned()))? else { return Ok(None) };
    Ok(course::versions(view, course.id)?.into_iter().next().map(|newest| newest.manifest))
}

/// The key without what Open edX writes before it.
fn plain_key(key: &str) -> &str {
    ["course-v1:", "library-v1:"].into_iter().find_map(|before| key.strip_prefix(before)).unwrap_or(key)
}

/// Writes a package as Open edX reads it: a ZIP for a library of the second kind, else a `.tar.gz`. The folder at the top
/// keeps its name, which stands in for the course number where none is written (olx.md §1).
pub fn write(package: &Package, out: impl Write + Seek) -> io::Result<()> {
    match package.kind {
        Kind::LibraryV2 => package.write_zip(out, ""),
        Kind::Course | Kind::LibraryV1 => {
            let top = if package.folder.is_empty() { "course" } else { &package.folder };
            package.write_tar_gz(io::BufWriter::new(out), top)
        }
    }
}

/// The name of the file to save: `IMT-FAB101-2026.tar.gz`.
pub fn file_name(package: &Package, key: &str) -> String {
    let ending = if package.kind == Kind::LibraryV2 { "zip" } else { "tar.gz" };
    let plain: String =
        plain_key(key).chars().map(|c| if c.is_ascii_alphanumeric() || c == '.' { c } else { '-' }).collect();
    format!("{plain}.{ending}")
}
