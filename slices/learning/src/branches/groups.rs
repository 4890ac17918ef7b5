//! The groups learners are in: the team put them there, or a branching block did.

use super::{Branches, of_states};
use crate::{groups, state::States};
use courses::{Content, NodeId};
use olx::{Block, blocks::SplitTest};

/// Partitions of Open edX's own, for enrolment tracks and paid content: here every learner has the whole course.
const OPEN_TO_ALL: [i64; 2] = [50, 51];

/// Whether the groups that may see a block (its own and its ancestors', intersected) let this learner in.
///
/// A group comes from the team, or from a `split_test` of the same partition. Whoever is in none is not shown what is
/// for some groups only.
pub fn is_in_groups(content: &Content, id: NodeId, states: &States) -> bool {
    let asked = groups_asked(&content.node(id).block);
    if asked.is_empty() {
        return true;
    }
    let given = of_states(states);
    asked.iter().all(|(partition, groups)| {
        group_of(content, *partition, &given).is_some_and(|group| groups.contains(&group))
    })
}

/// Partition → groups a learner has to be in one of.
pub(crate) fn groups_asked(block: &Block) -> Vec<(i64, Vec<i64>)> {
    let access = block.effective.group_access.iter().filter_map(|(partition, groups)| {
        let partition: i64 = partition.parse().ok()?;
        (!OPEN_TO_ALL.contains(&partition)).then(|| (partition, groups.clone()))
    });
    access.collect()
}

/// The group of a partition a learner is in.
pub(crate) fn group_of(content: &Content, partition: i64, given: &Branches) -> Option<i64> {
    let put = given.get(&groups::key_of(partition));
    if let Some(group) = put.and_then(|chosen| chosen.first()?.parse().ok()) {
        return Some(group);
    }
    given.iter().find_map(|(key, children)| {
        let id = content.find(key)?;
        let test = SplitTest::from_block(&content.node(id).block)?;
        if test.partition != Some(partition) {
            return None;
        }
        let child = content.find(children.first()?)?;
        let name = &content.node(child).block.id;
        test.children.iter().find(|(_, named)| *named == name).map(|(group, _)| *group)
    })
}

/// The groups chance chooses from: those of the partition, or else those the block names.
pub(super) fn ids_of(content: &Content, test: &SplitTest) -> Vec<i64> {
    let partition = content.course.partitions.iter().find(|one| Some(one.id) == test.partition);
    match partition {
        Some(partition) if !partition.groups.is_empty() => {
            partition.groups.iter().map(|group| group.id).collect()
        }
        _ => test.children.keys().copied().collect(),
    }
}
