//! `library_content`, `item_bank` and `randomize`: each learner is given some of the children (olx.md §2.4).

use super::Fields;
use crate::Block;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RandomPick {
    pub pick: Pick,
    /// Only problems with this response type; `None` is any.
    pub response: Option<String>,
    pub library: Option<String>,
    pub library_version: Option<String>,
    /// Whether a learner may ask for another sample.
    pub can_reset: bool,
}

/// How many children a learner is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pick {
    All,
    Some(u32),
}

impl RandomPick {
    pub fn from_block(block: &Block) -> Option<RandomPick> {
        if !matches!(block.kind.as_str(), "library_content" | "item_bank" | "itembank" | "randomize") {
            return None;
        }
        Some(RandomPick {
            pick: match block.whole("max_count") {
                Some(count) if count < 0 => Pick::All,
                Some(count) => Pick::Some(count.min(10_000) as u32),
                None => Pick::Some(1),
            },
            response: block.text("capa_type").filter(|kind| kind != "any"),
            library: block.text("source_library_id"),
            library_version: block.text("source_library_version"),
            can_reset: block.flag("allow_resetting_children", false),
        })
    }
}

#[cfg(test)]
mod tests {
    use pretty_assertions::assert_eq;

    use super::*;
    use crate::blocks::tests::block;

    #[test]
    fn a_sample_of_all_some_or_one() {
        let pick = |source: &str| RandomPick::from_block(&block(source)).unwrap().pick;
        assert_eq!(pick(r#"<library_content url_name="a" max_count="3"/>"#), Pick::Some(3));
        assert_eq!(pick(r#"<item_bank url_name="a" max_count="-1"/>"#), Pick::All);
        assert_eq!(
            pick(r#"<randomize url_name="a" display_name="r"><html>x</html></randomize>"#),
            Pick::Some(1)
        );
    }
}
