//! `conditional`: shown when other blocks have reached a state.

use crate::state::{BlockState, Detail, States};
use courses::{Content, NodeId};
use olx::blocks::{Conditional, Wanted};

/// A condition, for one learner.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    pub is_met: bool,
    /// The blocks looked at, as far as they are in the course.
    pub sources: Vec<NodeId>,
    /// What is shown once it is met.
    pub shows: Vec<NodeId>,
    /// HTML shown until then; `{link}` stands for a link to the source.
    pub message: Option<String>,
}

/// Reads the condition of a block of kind `conditional`; all its sources must agree. A source that is not in the
/// course is never met, as in the original.
pub fn condition(content: &Content, id: NodeId, states: &States) -> Option<Condition> {
    let node = content.node(id);
    let read = Conditional::from_block(&node.block)?;
    let sources: Vec<Option<NodeId>> = read.sources.iter().map(|name| content.find_by_id(name)).collect();
    let agrees = |source: &Option<NodeId>| {
        source.is_some_and(|source| {
            let state = states.get(&content.node(source).key);
            attribute(state, read.wanted) == read.value
        })
    };
    let besides = read.shows.iter().filter_map(|name| content.find_by_id(name));
    // A block can't show what it is inside of.
    let besides = besides.filter(|shown| !content.ancestors(id).any(|(above, _)| above == *shown));
    Some(Condition {
        is_met: sources.iter().all(agrees),
        sources: sources.iter().flatten().copied().collect(),
        shows: node.children.iter().copied().chain(besides).collect(),
        message: read.message,
    })
}

/// The attribute as Python writes it: `True`, `False`, or a poll answer's key.
fn attribute(state: Option<&BlockState>, wanted: Wanted) -> String {
    let Some(state) = state else {
        return if wanted == Wanted::PollAnswer { String::new() } else { "False".to_owned() };
    };
    let flag = match wanted {
        Wanted::Submitted => state.is_submitted(),
        Wanted::Attempted => state.attempts > 0,
        Wanted::Correct => state.is_right(),
        Wanted::Voted => vote(state).is_some(),
        Wanted::PollAnswer => return vote(state).unwrap_or_default().to_owned(),
    };
    if flag { "True".to_owned() } else { "False".to_owned() }
}

fn vote(state: &BlockState) -> Option<&str> {
    match &state.detail {
        Detail::Given { given } => given.get("vote")?.as_str(),
        _ => None,
    }
}
