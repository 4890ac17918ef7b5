//! The files of a course, however they came.

pub(crate) mod digest;
mod folder;
mod gather;
mod open;
mod path;
mod root;
mod secrets;
mod tarball;
mod write;
mod zipped;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::sync::Arc;

pub(crate) use path::is_litter;
pub(crate) use secrets::{SECRET_SETTINGS, is_secret};

/// What the package is, told by the file at its root.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `course.xml`
    Course,
    /// `library.xml`
    LibraryV1,
    /// `package.toml` (the ZIP archive of 2025 and later, olx.md §2.5)
    LibraryV2,
}

/// The files of a course, by their path relative to the folder that holds `course.xml`, `library.xml` or `package.toml`.
/// Paths use `/`, and never begin with it. Files outside that folder are not part of the course.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Package {
    pub kind: Kind,
    /// The name of that folder, which stands in for a course number when none is written; may be empty.
    pub folder: String,
    pub files: BTreeMap<String, Arc<[u8]>>,
}

impl Package {
    /// The bytes of a file, if the package has it.
    pub fn file(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(|bytes| bytes.as_ref())
    }

    /// The paths of the files below a folder, sorted. The folder is named without a slash at its end.
    pub(crate) fn below(&self, folder: &str) -> impl Iterator<Item = (&str, &Arc<[u8]>)> {
        let prefix = format!("{folder}/");
        self.files
            .range(prefix.clone()..)
            .take_while(move |(path, _)| path.starts_with(&prefix))
            .filter(|(path, _)| !is_litter(path))
            .map(|(path, bytes)| (path.as_str(), bytes))
    }
}
