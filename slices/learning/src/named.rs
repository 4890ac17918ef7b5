//! Blocks as people call them: by the name their author gave, or else by what they are.

use crate::say;
use courses::{Content, Node, NodeId};
use lexicon::Lang;

/// Names of so many hexadecimal digits are made by a machine, for machines.
const MACHINE_MADE: usize = 12;

/// The title of a subsection where its chapter is not in sight, as in a gradebook: one nobody named is called by its
/// place, "Week 2, part 3".
pub fn subsection_title(lang: Lang, content: &Content, id: NodeId) -> String {
    let node = content.node(id);
    let chapter = content.chapter_of(id).filter(|chapter| *chapter != id && is_nameless(node));
    let Some((chapter, part)) = chapter.and_then(|above| Some((above, place(content, above, id)?))) else {
        return title_of(lang, node);
    };
    let above = content.node(chapter);
    let title = match place(content, content.root(), chapter).filter(|_| is_nameless(above)) {
        Some(number) => say(lang).msg_chapter_number(number),
        None => title_of(lang, above),
    };
    say(lang).msg_part_of_chapter(title, part)
}

/// The place of a child, from 1.
fn place(content: &Content, above: NodeId, child: NodeId) -> Option<usize> {
    content.node(above).children.iter().position(|one| *one == child).map(|at| at + 1)
}

/// The title of a block. A block nobody named is called by its kind; a name in words, which authors of XML give by
/// hand (`week_2`), is read as Open edX reads it.
pub(crate) fn title_of(lang: Lang, node: &Node) -> String {
    if is_nameless(node) { kind_of(lang, &node.block.kind) } else { node.title() }
}

fn is_nameless(node: &Node) -> bool {
    let title = node.title();
    title.trim().is_empty() || title == node.block.id && is_machine_made(&title)
}

fn is_machine_made(name: &str) -> bool {
    name.len() >= MACHINE_MADE && name.chars().all(|c| c.is_ascii_hexdigit() || c == '-')
}

fn kind_of(lang: Lang, kind: &str) -> String {
    let say = say(lang);
    match kind {
        "chapter" | "sequential" | "vertical" => say.msg_untitled(),
        "openassessment" | "edx_sga" => say.msg_kind_hand_in(),
        "practice" => say.msg_kind_practice(),
        "staffgradedxblock" => say.msg_kind_points(),
        "poll" | "poll_question" | "survey" => say.msg_poll(),
        "word_cloud" => say.msg_kind_word_cloud(),
        "done" => say.msg_kind_done(),
        "drag-and-drop-v2" => say.msg_place_items(),
        "discussion" => say.msg_discussion(),
        "lti" | "lti_consumer" => say.msg_kind_tool(),
        "pdf" => say.msg_kind_document(),
        kind => match olx::family(kind) {
            olx::Family::Problem => say.msg_problem(),
            olx::Family::Video => say.msg_video(),
            olx::Family::Html => say.msg_kind_text(),
            _ => say.msg_kind_activity(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::is_machine_made;

    #[test]
    fn a_name_in_words_is_a_name() {
        let cases = [
            ("7f3a9c0b1d2e4f5a6b7c8d9e0f1a2b3c", true),
            ("0d3f6c1e-8a5b-4c2d-9e7f-1a2b3c4d5e6f", true),
            ("week 2", false),
            ("quiz-lieu", false),
            ("facade", false),
            ("", false),
        ];
        for (name, expected) in cases {
            assert_eq!(is_machine_made(name), expected, "{name}");
        }
    }
}
