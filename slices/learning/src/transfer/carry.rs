//! What of a learner's work means the same in another run. Pure.

use crate::state::{Detail, States};
use courses::{Content, NodeId};

/// Keys of the blocks whose state comes along, in the order of the states.
pub fn carried(states: &States, from: &Content, to: &Content, same_version: bool) -> Vec<String> {
    let comes = |key: &String| same_version || is_same(key, from, to);
    let kept = states.iter().filter(|(key, state)| may_come(key, &state.detail) && comes(key));
    kept.map(|(key, _)| key.clone()).collect()
}

/// Votes and words count among others', work handed in is with the team of its run, and what was drawn is drawn anew.
fn may_come(key: &str, detail: &Detail) -> bool {
    match detail {
        Detail::Problem(_) | Detail::Video { .. } => true,
        Detail::Given { .. } => key.starts_with("done@"),
        Detail::Nothing | Detail::HandIn(_) | Detail::Branch { .. } => false,
    }
}

fn is_same(key: &str, from: &Content, to: &Content) -> bool {
    let block = |content: &Content, id: NodeId| content.node(id).block.clone();
    match (from.find(key), to.find(key)) {
        (Some(here), Some(there)) => {
            let (here, there) = (block(from, here), block(to, there));
            here.body == there.body && here.attributes == there.attributes
        }
        _ => false,
    }
}
