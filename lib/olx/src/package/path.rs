//! Paths as archives write them.

use crate::Refused;

/// The path in the form a package uses: no leading `./`, no empty parts. `None` is the root folder itself.
pub(crate) fn clean(written: &[u8]) -> Result<Option<String>, Refused> {
    let text = match std::str::from_utf8(written) {
        Ok(text) => text.to_owned(),
        Err(_) => crate::xml::windows_1252(written),
    };
    let text = text.trim_end_matches('\0');
    let mut drive = text.chars();
    let has_drive = drive.next().is_some_and(|c| c.is_ascii_alphabetic())
        && drive.next() == Some(':')
        && drive.next() == Some('\\');
    if text.starts_with(['/', '\\']) || has_drive {
        return Err(Refused::AbsolutePath(text.to_owned()));
    }
    if text.split(['/', '\\']).any(|part| part == "..") {
        return Err(Refused::ParentPath(text.to_owned()));
    }
    let parts: Vec<&str> = text.split('/').filter(|part| !part.is_empty() && *part != ".").collect();
    Ok((!parts.is_empty()).then(|| parts.join("/")))
}

/// Files that editors and file managers leave behind; Open edX skips them too (olx.md §1.1).
pub(crate) fn is_litter(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.ends_with('~') || name.starts_with("._") || name == ".DS_Store"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_cleaned_or_refused() {
        assert_eq!(clean(b"./course/./course.xml").unwrap().as_deref(), Some("course/course.xml"));
        assert_eq!(clean(b"./").unwrap(), None);
        assert_eq!(clean(b"a/caf\xe9.png").unwrap().as_deref(), Some("a/caf\u{e9}.png"));
        assert!(matches!(clean(b"/etc/passwd"), Err(Refused::AbsolutePath(_))));
        assert!(matches!(clean(b"C:\\x"), Err(Refused::AbsolutePath(_))));
        assert!(matches!(clean(b"a/../../x"), Err(Refused::ParentPath(_))));
        assert!(matches!(clean(b"a\\..\\x"), Err(Refused::ParentPath(_))));
        assert_eq!(clean(b"static/a..b").unwrap().as_deref(), Some("static/a..b"));
    }

    #[test]
    fn litter_is_told_by_its_name() {
        for (path, litter) in [
            ("info/x.json~", true),
            ("a/._b", true),
            (".DS_Store", true),
            ("a/b.xml", false),
            ("a~/b", false),
        ] {
            assert_eq!(is_litter(path), litter, "{path}");
        }
    }
}
