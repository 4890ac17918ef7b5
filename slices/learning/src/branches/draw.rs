//! Drawing: which children a branching block gives. Pure; chance comes from the caller.

use super::{Branches, groups};
use courses::{Content, NodeId};
use olx::{
    Block,
    blocks::{Pick, RandomPick, SplitTest},
};

/// Whether chance or a group decides which children are shown.
pub fn is_drawn(block: &Block) -> bool {
    matches!(block.kind.as_str(), "split_test" | "library_content" | "item_bank" | "itembank" | "randomize")
}

/// Whether something below `unit` (or `unit` itself) still has to be drawn for this learner.
pub fn is_missing(content: &Content, unit: NodeId, given: &Branches) -> bool {
    let mut last = |_: u64| 0;
    !draw(content, unit, given, &mut last).is_empty()
}

/// What has to be drawn below `unit`, with what was given already. `dice(n)` is a number below n.
///
/// A child that is no longer in the course is replaced; the others stay, as in the original.
pub fn draw(content: &Content, unit: NodeId, given: &Branches, dice: &mut dyn FnMut(u64) -> u64) -> Branches {
    let mut drawn = Branches::new();
    let mut waiting = vec![unit];
    while let Some(id) = waiting.pop() {
        let node = content.node(id);
        if !is_drawn(&node.block) {
            waiting.extend(node.children.iter().rev());
            continue;
        }
        let kept = kept(content, id, given);
        let keys = match fresh(content, id, &kept, &drawn, given, dice) {
            Some(keys) => {
                drawn.insert(node.key.clone(), keys.clone());
                keys
            }
            None => kept.unwrap_or_default(),
        };
        waiting.extend(keys.iter().filter_map(|key| content.find(key)));
    }
    drawn
}

/// The children given earlier that are still there; `None` when nothing was ever given.
fn kept(content: &Content, id: NodeId, given: &Branches) -> Option<Vec<String>> {
    let node = content.node(id);
    let is_here = |key: &&String| content.find(key).is_some_and(|child| node.children.contains(&child));
    Some(given.get(&node.key)?.iter().filter(is_here).cloned().collect())
}

/// The children to give now, or `None` when those given are still right.
fn fresh(
    content: &Content,
    id: NodeId,
    kept: &Option<Vec<String>>,
    drawn: &Branches,
    given: &Branches,
    dice: &mut dyn FnMut(u64) -> u64,
) -> Option<Vec<String>> {
    let node = content.node(id);
    if let Some(test) = SplitTest::from_block(&node.block) {
        return match kept {
            Some(kept) if !kept.is_empty() || test.children.is_empty() => None,
            Some(_) if given.get(&node.key).is_some_and(Vec::is_empty) => None,
            _ => Some(child_of_group(content, id, &test, drawn, given, dice)),
        };
    }
    let wanted = match RandomPick::from_block(&node.block).map(|pick| pick.pick) {
        Some(Pick::Some(count)) => (count as usize).min(node.children.len()),
        _ => node.children.len(),
    };
    let mut keys = kept.clone().unwrap_or_default();
    if kept.is_some() && keys.len() == wanted {
        return None;
    }
    keys.truncate(wanted);
    let mut others: Vec<&str> = content.children(id).map(|(_, child)| child.key.as_str()).collect();
    others.retain(|key| !keys.iter().any(|kept| kept == key));
    while keys.len() < wanted && !others.is_empty() {
        let at = dice(others.len() as u64) as usize % others.len();
        keys.push(others.swap_remove(at).to_owned());
    }
    Some(keys)
}

/// The child of the learner's group; a learner who is in no group yet is put in one.
fn child_of_group(
    content: &Content,
    id: NodeId,
    test: &SplitTest,
    drawn: &Branches,
    given: &Branches,
    dice: &mut dyn FnMut(u64) -> u64,
) -> Vec<String> {
    let group = test.partition.and_then(|partition| {
        let known = groups::group_of(content, partition, given);
        known.or_else(|| groups::group_of(content, partition, drawn))
    });
    let group = group.or_else(|| {
        let groups = groups::ids_of(content, test);
        let at = dice(groups.len() as u64) as usize;
        groups.get(at % groups.len().max(1)).copied()
    });
    let name = group.and_then(|group| test.children.get(&group));
    let child = content.children(id).find(|(_, child)| name == Some(&child.block.id));
    let first = || content.children(id).next().filter(|_| test.children.is_empty());
    child.or_else(first).map(|(_, child)| child.key.clone()).into_iter().collect()
}
