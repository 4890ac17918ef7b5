//! `conditional`: shows its children when another block has reached a state (olx.md §2.4).

use super::{Fields, names_of};
use crate::Block;
use crate::xml::{elements, parse};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conditional {
    /// Names of the blocks looked at; all must agree.
    pub sources: Vec<String>,
    pub wanted: Wanted,
    /// The value wanted, compared as text (`True`, `False`, a poll answer's key).
    pub value: String,
    /// HTML shown until then; `{link}` stands for a link to the source.
    pub message: Option<String>,
    /// Names of blocks that are shown besides the block's own children.
    pub shows: Vec<String>,
}

/// What of the source is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    Submitted,
    Attempted,
    Correct,
    PollAnswer,
    Voted,
}

const WANTED: [(&str, Wanted); 5] = [
    ("submitted", Wanted::Submitted),
    ("attempted", Wanted::Attempted),
    ("correct", Wanted::Correct),
    ("poll_answer", Wanted::PollAnswer),
    ("voted", Wanted::Voted),
];

impl Conditional {
    pub fn from_block(block: &Block) -> Option<Conditional> {
        if block.kind != "conditional" {
            return None;
        }
        let condition =
            WANTED.iter().find_map(|(name, wanted)| Some((*wanted, block.attribute(name)?.to_owned())));
        let (wanted, value) =
            condition.or_else(|| written_apart(block)).unwrap_or((Wanted::Correct, "True".to_owned()));
        let document = parse(block.source()?).ok()?;
        let shows = elements(document.root_element()).filter(|child| child.has_tag_name("show"));
        let shows = shows
            .filter_map(|show| show.attribute("sources").or(show.attribute("source")))
            .flat_map(names_of)
            .collect();
        let sources = block
            .attribute("sources")
            .or_else(|| block.attribute("source"))
            .or_else(|| block.attribute("sources_list"))
            .unwrap_or_default();
        Some(Conditional {
            sources: names_of(sources.trim_matches(['[', ']', '"']))
                .into_iter()
                .map(|name| name.trim_matches('"').to_owned())
                .collect(),
            wanted,
            value,
            message: block.text("message").or_else(|| block.text("conditional_message")),
            shows,
        })
    }
}

/// Studio's newer way: `conditional_attr` and `conditional_value`.
fn written_apart(block: &Block) -> Option<(Wanted, String)> {
    let name = block.text("conditional_attr")?;
    let wanted = WANTED.iter().find(|(known, _)| *known == name)?.1;
    Some((wanted, block.text("conditional_value").unwrap_or_else(|| "True".to_owned())))
}

#[cfg(test)]
mod tests {
    use pretty_assertions::assert_eq;

    use super::*;
    use crate::blocks::tests::block;

    #[test]
    fn a_condition_names_its_sources_and_what_it_shows() {
        let block = block(
            r#"<conditional url_name="c" sources="i4x://O/C/poll_question/p1; block-v1:O+C+R+type@problem+block@p2" poll_answer="yes" message="Do {link} first">
                <show sources="i4x://O/C/html/h1"/><html url_name="inline">Well done</html></conditional>"#,
        );
        let conditional = Conditional::from_block(&block).unwrap();
        assert_eq!(
            (conditional.sources, conditional.shows),
            (vec!["p1".to_owned(), "p2".to_owned()], vec!["h1".to_owned()])
        );
        assert_eq!((conditional.wanted, conditional.value.as_str()), (Wanted::PollAnswer, "yes"));
        assert_eq!(block.children.len(), 1);
    }
}
