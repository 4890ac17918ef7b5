//! What a course says of itself (`about/*.html`, olx.md §3).

use crate::render::plain_text;
use courses::Content;

pub(super) struct About {
    /// One sentence, without markup.
    pub short: String,
    /// Author HTML.
    pub overview: Option<String>,
    pub effort: Option<String>,
    pub duration: Option<String>,
}

impl About {
    pub fn of(content: &Content) -> Self {
        let about = &content.course.about;
        let text = |name: &str| about.get(name).map(|html| plain_text(html)).filter(|text| !text.is_empty());
        Self {
            short: text("short_description").or_else(|| text("subtitle")).unwrap_or_default(),
            overview: about.get("overview").filter(|html| !html.trim().is_empty()).cloned(),
            effort: text("effort"),
            duration: text("duration"),
        }
    }
}
