//! Blocks that show some of their children to some learners (olx.md §2.4).
//!
//! What a learner was given is kept: a `split_test` gives the child of a group, a library a sample. Where its author allows
//! it, a learner asks for another sample.

mod again;
mod assign;
mod condition;
mod draw;
mod groups;
pub(crate) mod store;

pub use again::{DrawAgain, draw_again, may_draw_again};
pub use assign::{AssignBranches, assign_if_needed};
pub use condition::{Condition, condition};
pub use draw::{draw, is_drawn, is_missing};
pub use groups::is_in_groups;
pub(crate) use groups::{group_of, groups_asked};

use crate::state::{Detail, States};
use courses::{Content, NodeId};
use std::collections::BTreeMap;

/// Branching block → the children given, in order; partition → the group the team put the learner in
/// ([`groups`](crate::groups)).
pub type Branches = BTreeMap<String, Vec<String>>;

/// What the states say of branching blocks.
pub fn of_states(states: &States) -> Branches {
    let given = states.iter().filter_map(|(key, state)| match &state.detail {
        Detail::Branch { children } => Some((key.clone(), children.clone())),
        _ => None,
    });
    given.collect()
}

/// The children of a block that this learner sees: all of an ordinary block, those given of a branching one, and of
/// a condition all or none.
pub fn shown_children(content: &Content, id: NodeId, states: &States) -> Vec<NodeId> {
    let node = content.node(id);
    if is_drawn(&node.block) {
        let Some(Detail::Branch { children }) = states.get(&node.key).map(|state| &state.detail) else {
            return Vec::new();
        };
        let given = children.iter().filter_map(|key| content.find(key));
        return given.filter(|child| node.children.contains(child)).collect();
    }
    if let Some(condition) = condition(content, id, states) {
        return if condition.is_met { condition.shows } else { Vec::new() };
    }
    node.children.clone()
}

/// Whether every branching block around this one gave it to the learner, and every condition around it is met.
pub fn is_shown(content: &Content, id: NodeId, states: &States) -> bool {
    let mut child = id;
    for (above, node) in content.ancestors(id).skip(1) {
        let picks = is_drawn(&node.block) || node.block.kind == "conditional";
        if picks && !shown_children(content, above, states).contains(&child) {
            return false;
        }
        child = above;
    }
    true
}

#[cfg(test)]
mod tests;
