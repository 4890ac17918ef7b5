//! What an author wrote that learners do not get, counted for the course team.

use super::tags::{Tag, tags};
use serde::{Deserialize, Serialize};

/// How many of each were left out or turned into links.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dropped {
    /// Scripts and event handlers.
    pub scripts: u32,
    /// `style` attributes and style sheets.
    pub styles: u32,
    /// Forms and their fields.
    pub forms: u32,
    /// Frames and pictures of other sites, now links.
    pub outside: u32,
    /// Pictures that say nothing to those who do not see them.
    pub without_alt: u32,
    /// Links that would have run a script, or led nowhere a browser goes.
    pub links: u32,
}

impl Dropped {
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }

    #[must_use]
    pub fn and(self, other: Dropped) -> Dropped {
        Dropped {
            scripts: self.scripts + other.scripts,
            styles: self.styles + other.styles,
            forms: self.forms + other.forms,
            outside: self.outside + other.outside,
            without_alt: self.without_alt + other.without_alt,
            links: self.links + other.links,
        }
    }
}

/// Counts in the source; what becomes a link is counted where that happens.
pub(super) fn of(source: &str) -> Dropped {
    let mut dropped = Dropped::default();
    for tag in tags(source).filter(|tag| !tag.is_end) {
        count(&tag, &mut dropped);
    }
    dropped
}

fn count(tag: &Tag<'_>, dropped: &mut Dropped) {
    match tag.name.as_str() {
        "script" | "noscript" | "applet" => dropped.scripts += 1,
        "style" | "link" => dropped.styles += 1,
        "form" | "input" | "button" | "select" | "textarea" => dropped.forms += 1,
        _ => {}
    }
    for (name, value) in &tag.attributes {
        if name.starts_with("on") {
            dropped.scripts += 1;
        } else if name == "style" {
            dropped.styles += 1;
        } else if matches!(name.as_str(), "href" | "src" | "action" | "formaction" | "xlink:href")
            && runs_script(value)
        {
            dropped.links += 1;
        }
    }
}

fn runs_script(value: &str) -> bool {
    let plain: String = value.chars().filter(|c| !c.is_whitespace() && !c.is_control()).take(16).collect();
    let plain = plain.to_ascii_lowercase();
    plain.starts_with("javascript:") || plain.starts_with("vbscript:")
}
