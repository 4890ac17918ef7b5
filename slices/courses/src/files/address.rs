//! Where a file of a run is.

use crate::{Content, Run, content::FileEntry};
use web::paths::courses::StaticFile;

/// The address of a course file, with the beginning of its blob's hash: browsers keep it for ever, and another version
/// of the course has another address. `None` when the course has no such file.
pub fn static_address(run: &Run, content: &Content, name: &str) -> Option<String> {
    let (path, entry) = content.asset(name)?;
    let name = path.strip_prefix("static/")?.to_owned();
    let at = StaticFile { run: run.key.clone(), name };
    Some(format!("{at}?v={}", version_of(&entry.blob)))
}

/// As much of a hash as an address carries.
pub(super) fn version_of(blob: &str) -> &str {
    blob.get(..12).unwrap_or(blob)
}

/// The picture of the course, if it has one that browsers show.
pub fn picture_of(content: &Content) -> Option<(&str, &FileEntry)> {
    let named = content.course.settings.get("course_image").and_then(|value| value.as_str());
    // Open edX's own default name (olx.md §2.2).
    let name = named.filter(|name| !name.is_empty()).unwrap_or("images_course_image.jpg");
    content.asset(name).filter(|(path, _)| super::kinds::of(path).mime.starts_with("image/"))
}
