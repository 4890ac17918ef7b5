//! `word_cloud`: everyone gives words, the cloud shows them.

use super::Fields;
use crate::Block;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordCloud {
    /// Words each learner may give.
    pub inputs: u32,
    /// Words the cloud shows at most.
    pub top_words: u32,
    pub shows_percents: bool,
    pub instructions: Option<String>,
}

impl WordCloud {
    pub fn from_block(block: &Block) -> Option<WordCloud> {
        let count = |name: &str, default: u32| {
            block.whole(name).and_then(|count| u32::try_from(count).ok()).unwrap_or(default)
        };
        (block.kind == "word_cloud" && !block.is_broken()).then(|| WordCloud {
            inputs: count("num_inputs", 5).clamp(1, 100),
            top_words: count("num_top_words", 250).clamp(1, 10_000),
            shows_percents: block.flag("display_student_percents", true),
            instructions: block.text("instructions"),
        })
    }
}

#[cfg(test)]
mod tests {
    use pretty_assertions::assert_eq;

    use super::*;
    use crate::blocks::tests::block;

    #[test]
    fn a_cloud_has_defaults() {
        let cloud = WordCloud::from_block(&block(
            r#"<word_cloud url_name="w" display_name="W" num_inputs="3" display_student_percents="false"/>"#,
        ))
        .unwrap();
        assert_eq!(cloud, WordCloud { inputs: 3, top_words: 250, shows_percents: false, instructions: None });
    }
}
