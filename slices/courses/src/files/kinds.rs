//! What a browser is told a file is, and what it may do with it.

/// How a kind of file is served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct FileKind {
    pub mime: &'static str,
    /// Opened directly, it may run nothing and reach nothing.
    pub sandboxed: bool,
    /// Saved rather than opened: a browser would run it, or does not know it.
    pub saved: bool,
    /// Text, which grows smaller on its way.
    pub shrinks: bool,
}

const fn media(mime: &'static str) -> FileKind {
    FileKind { mime, sandboxed: false, saved: false, shrinks: false }
}

const fn text(mime: &'static str) -> FileKind {
    FileKind { mime, sandboxed: true, saved: false, shrinks: true }
}

/// What browsers would run as a page or a program.
const fn active(mime: &'static str) -> FileKind {
    FileKind { mime, sandboxed: true, saved: true, shrinks: true }
}

const fn document(mime: &'static str) -> FileKind {
    FileKind { mime, sandboxed: true, saved: true, shrinks: false }
}

/// By the ending of its name. What is inside does not count: browsers are told not to guess.
pub(super) fn of(path: &str) -> FileKind {
    let name = path.rsplit('/').next().unwrap_or(path);
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    match ending.as_str() {
        "png" => media("image/png"),
        "jpg" | "jpeg" => media("image/jpeg"),
        "gif" => media("image/gif"),
        "webp" => media("image/webp"),
        "avif" => media("image/avif"),
        "ico" => media("image/x-icon"),
        "bmp" => media("image/bmp"),
        "tif" | "tiff" => media("image/tiff"),
        "svg" => text("image/svg+xml"),
        "mp4" | "m4v" => media("video/mp4"),
        "webm" => media("video/webm"),
        "ogv" => media("video/ogg"),
        "mov" => media("video/quicktime"),
        "mp3" => media("audio/mpeg"),
        "m4a" => media("audio/mp4"),
        "ogg" | "oga" | "opus" => media("audio/ogg"),
        "wav" => media("audio/wav"),
        "woff" => media("font/woff"),
        "woff2" => media("font/woff2"),
        "ttf" => media("font/ttf"),
        "otf" => media("font/otf"),
        // Not sandboxed: browsers open no PDF in a sandbox, and their reader has no access to our pages.
        "pdf" => media("application/pdf"),
        "txt" | "md" | "py" | "ino" | "c" | "h" | "cpp" | "scad" | "gcode" => {
            text("text/plain; charset=utf-8")
        }
        "csv" => text("text/csv; charset=utf-8"),
        "vtt" => text("text/vtt; charset=utf-8"),
        "srt" | "sjson" => text("text/plain; charset=utf-8"),
        "css" => text("text/css; charset=utf-8"),
        "json" => text("application/json"),
        "html" | "htm" => active("text/html; charset=utf-8"),
        "xhtml" | "xht" => active("application/xhtml+xml"),
        "xml" | "xsl" | "xslt" => active("application/xml"),
        "js" | "mjs" => active("text/javascript; charset=utf-8"),
        "zip" => document("application/zip"),
        "doc" => document("application/msword"),
        "docx" => document("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        "xls" => document("application/vnd.ms-excel"),
        "xlsx" => document("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        "ppt" => document("application/vnd.ms-powerpoint"),
        "pptx" => document("application/vnd.openxmlformats-officedocument.presentationml.presentation"),
        "odt" => document("application/vnd.oasis.opendocument.text"),
        "ods" => document("application/vnd.oasis.opendocument.spreadsheet"),
        "odp" => document("application/vnd.oasis.opendocument.presentation"),
        "stl" => document("model/stl"),
        _ => document("application/octet-stream"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_browser_would_run_is_saved_and_sandboxed() {
        for name in [
            "static/a.html",
            "a.HTM",
            "x.xhtml",
            "x.xml",
            "x.js",
            "x.mjs",
            "noending",
            "x.swf",
            ".html",
            "a.b/c",
        ] {
            let kind = of(name);
            assert!(kind.saved && kind.sandboxed, "{name}: {kind:?}");
        }
        let svg = of("static/plan.svg");
        assert!(svg.sandboxed && !svg.saved);
        for name in ["a.png", "static/x y.mp4", "cours.pdf"] {
            assert!(!of(name).saved && !of(name).sandboxed, "{name}");
        }
    }
}
