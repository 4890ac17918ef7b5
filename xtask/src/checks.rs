//! What is read in the source.

mod arguments;
mod code;
mod messages;

pub use arguments::arguments;
pub use code::sql;
pub use messages::words;

use std::{
    fs,
    path::{Path, PathBuf},
};

/// All files below a folder whose name ends so.
fn files(folder: &Path, end: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path, end));
        } else if path.to_string_lossy().ends_with(end) {
            found.push(path);
        }
    }
    found.sort();
    found
}
