//! What a tag stands for; old names for the same thing are one family.

/// What a reader does with a tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    Course,
    Chapter,
    Sequential,
    Vertical,
    /// A container that shows some of its children to some learners.
    Branch,
    Html,
    Problem,
    Video,
    /// Everything else: kept whole, children and all.
    Leaf,
}

/// The family of a tag, as written in a course.
pub fn family(tag: &str) -> Family {
    match tag {
        "course" | "library" => Family::Course,
        "chapter" => Family::Chapter,
        "sequential" => Family::Sequential,
        "vertical" | "videosequence" | "problemset" | "wrapper" | "section" => Family::Vertical,
        "split_test" | "conditional" | "library_content" | "item_bank" | "itembank" | "randomize" => {
            Family::Branch
        }
        "html" | "static_tab" | "course_info" | "about" => Family::Html,
        "problem" => Family::Problem,
        "video" | "videoalpha" => Family::Video,
        _ => Family::Leaf,
    }
}

impl Family {
    /// Whether child elements are blocks of their own.
    pub fn holds_blocks(self) -> bool {
        matches!(
            self,
            Family::Course | Family::Chapter | Family::Sequential | Family::Vertical | Family::Branch
        )
    }
}

/// Whether this crate has a model for the tag; what it has none for is kept as its source.
pub fn is_native(tag: &str) -> bool {
    let leaves = [
        "discussion",
        "poll_question",
        "poll",
        "survey",
        "word_cloud",
        "lti",
        "lti_consumer",
        "openassessment",
        "drag-and-drop-v2",
        "done",
        "edx_sga",
        "customtag",
        "annotatable",
        "pdf",
    ];
    family(tag) != Family::Leaf || leaves.contains(&tag)
}

/// Tags whose bare pointer (`<tag url_name="x"/>`) means a file of its own. Other blocks are written inline, so a bare one is simply a
/// block with nothing set (olx.md §1.6).
pub(crate) fn has_own_file(tag: &str) -> bool {
    let leaves = [
        "discussion",
        "poll_question",
        "word_cloud",
        "lti",
        "annotatable",
        "customtag",
        "combinedopenended",
        "peergrading",
        "graphical_slider_tool",
        "foldit",
        "crowdsource_hinter",
        "selfassessment",
        "textannotation",
        "videoannotation",
        "imageannotation",
        "raw",
        "hidden",
    ];
    family(tag) != Family::Leaf && tag != "itembank" && tag != "item_bank" || leaves.contains(&tag)
}

/// Tags whose repeated name Open edX replaces by a hash (olx.md §1.2), and so loses when the body is in a file.
pub(crate) fn must_be_unique(tag: &str) -> bool {
    matches!(tag, "problem" | "sequential" | "video" | "course" | "chapter" | "poll_question" | "vertical")
}
