//! A folder on disk, such as a repository of course sources.

use std::fs;
use std::path::Path;

use super::gather::{Gatherer, unreadable};
use crate::Refused;

/// Folders that hold the history of a repository, not the course.
const NOT_CONTENT: &[&str] = &[".git", ".hg", ".svn"];

pub(super) fn gather(folder: &Path, gatherer: &mut Gatherer) -> Result<(), Refused> {
    let mut waiting = vec![(folder.to_owned(), String::new())];
    while let Some((folder, prefix)) = waiting.pop() {
        for entry in fs::read_dir(&folder).map_err(unreadable)? {
            let entry = entry.map_err(unreadable)?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = if prefix.is_empty() { name.clone() } else { format!("{prefix}/{name}") };
            let kind = entry.file_type().map_err(unreadable)?;
            if kind.is_symlink() {
                return Err(Refused::Link(path));
            } else if kind.is_dir() {
                if !NOT_CONTENT.contains(&name.as_str()) {
                    waiting.push((entry.path(), path));
                }
            } else if kind.is_file() {
                let file = fs::File::open(entry.path()).map_err(unreadable)?;
                let size = file.metadata().map_err(unreadable)?.len();
                gatherer.take(path, size, file)?;
            } else {
                return Err(Refused::Device(path));
            }
        }
    }
    Ok(())
}
