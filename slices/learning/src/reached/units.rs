//! Units done: opened, and everything in them that can be done is done.

use super::Reached;
use crate::{
    branches,
    clock::is_in_outline,
    state::{BlockState, States},
};
use courses::{Content, NodeId};
use olx::Family;

/// How far a learner is in a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitReach {
    ToDo,
    Started,
    Done,
}

impl Reached<'_> {
    pub fn unit(&self, id: NodeId) -> UnitReach {
        let content = self.content;
        if !self.opened.contains_key(&content.node(id).key) {
            return UnitReach::ToDo;
        }
        let all = std::iter::once((id, content.node(id))).chain(content.below(id));
        let mut asks = all.filter(|(id, node)| {
            is_done_by_answering(&node.block)
                && !node.block.effective.visible_to_staff_only
                && branches::is_in_groups(content, *id, self.states)
                && branches::is_shown(content, *id, self.states)
        });
        let is_done = |state: Option<&BlockState>| state.is_some_and(|state| state.done);
        match asks.all(|(_, node)| is_done(self.states.get(&node.key))) {
            true => UnitReach::Done,
            false => UnitReach::Started,
        }
    }

    /// The units the outline names to this learner: how many are done, and how many there are.
    pub fn units(&self) -> (usize, usize) {
        let content = self.content;
        let named = |id: NodeId| content.ancestors(id).all(|(id, _)| is_named(content, id, self.states));
        let all = || content.units().iter().filter(|id| named(**id));
        (all().filter(|id| self.unit(**id) == UnitReach::Done).count(), all().count())
    }
}

/// Whether the outline names a block to a learner with these states.
pub(crate) fn is_named(content: &Content, id: NodeId, states: &States) -> bool {
    is_in_outline(content, id) && branches::is_in_groups(content, id, states)
}

/// Blocks in which a learner has something to do besides reading and watching.
fn is_done_by_answering(block: &olx::Block) -> bool {
    let kinds = [
        "poll_question",
        "poll",
        "survey",
        "word_cloud",
        "done",
        "drag-and-drop-v2",
        "openassessment",
        "edx_sga",
        "practice",
    ];
    let asks = |source: &str| ["response", "<input", "<option"].iter().any(|word| source.contains(word));
    match olx::family(&block.kind) {
        Family::Problem => block.source().is_some_and(asks),
        _ => kinds.contains(&block.kind.as_str()),
    }
}
