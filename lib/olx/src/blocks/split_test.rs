//! `split_test`: each group of learners sees one of the children (olx.md §2.4).

use std::collections::BTreeMap;

use super::Fields;
use crate::Block;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SplitTest {
    /// The partition whose groups decide; `None` when the author has not chosen yet.
    pub partition: Option<i64>,
    /// Group id → name of the child it sees.
    pub children: BTreeMap<i64, String>,
}

impl SplitTest {
    pub fn from_block(block: &Block) -> Option<SplitTest> {
        if block.kind != "split_test" {
            return None;
        }
        let written = block.attribute("group_id_to_child").unwrap_or("{}");
        let keys: BTreeMap<String, String> = serde_json::from_str(written).unwrap_or_default();
        let children = keys.into_iter().filter_map(|(group, key)| {
            let name = key.rsplit(['@', '/']).next()?;
            Some((group.parse().ok()?, name.to_owned()))
        });
        Some(SplitTest {
            partition: block.whole("user_partition_id").filter(|id| *id >= 0),
            children: children.collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use pretty_assertions::assert_eq;

    use super::*;
    use crate::blocks::tests::block;

    #[test]
    fn groups_lead_to_children() {
        let block = block(
            r#"<split_test url_name="t" user_partition_id="100" group_id_to_child='{"0": "block-v1:O+C+R+type@vertical+block@a", "1": "i4x://O/C/vertical/b"}'>
                <vertical url_name="a"><html url_name="h">A</html></vertical><vertical url_name="b"><html url_name="i">B</html></vertical></split_test>"#,
        );
        let test = SplitTest::from_block(&block).unwrap();
        assert_eq!(
            (test.partition, test.children),
            (Some(100), BTreeMap::from([(0, "a".to_owned()), (1, "b".to_owned())]))
        );
        assert_eq!(block.children.len(), 2);
    }
}
