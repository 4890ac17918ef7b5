//! Units done: opened, and everything in them that can be done is done.

use super::Reached;
use crate::{
    branches,
    clock::is_in_outline,
    render,
    state::{self, States},
    units,
};
use courses::{Content, Node, NodeId};
use lexicon::{Instant, PersonId, RunId};
use olx::Family;
use std::collections::BTreeMap;
use store::{StoreError, View};

/// How far a learner is in a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitReach {
    ToDo,
    Started,
    Done,
}

/// What a learner left in a run, as far as it tells which units are done.
#[derive(Clone, Copy)]
pub struct Units<'r> {
    pub content: &'r Content,
    pub states: &'r States,
    /// When each unit was first opened.
    pub opened: &'r BTreeMap<String, Instant>,
}

impl Units<'_> {
    fn reach(&self, id: NodeId) -> UnitReach {
        let content = self.content;
        if !self.opened.contains_key(&content.node(id).key) {
            return UnitReach::ToDo;
        }
        let all = std::iter::once((id, content.node(id))).chain(content.below(id));
        let is_done = |node: &Node| self.states.get(&node.key).is_some_and(|state| state.done);
        let mut left = all.filter(|(id, node)| !is_done(node) && asks(content, *id) && self.is_shown(*id));
        match left.next() {
            None => UnitReach::Done,
            Some(_) => UnitReach::Started,
        }
    }

    fn is_shown(&self, id: NodeId) -> bool {
        !self.content.node(id).block.effective.visible_to_staff_only
            && branches::is_in_groups(self.content, id, self.states)
            && branches::is_shown(self.content, id, self.states)
    }

    /// The units the outline names to this learner: how many are done, and how many there are.
    pub fn count(&self) -> (usize, usize) {
        let content = self.content;
        let named = |id: NodeId| content.ancestors(id).all(|(id, _)| is_named(content, id, self.states));
        let all = || content.units().iter().filter(|id| named(**id));
        (all().filter(|id| self.reach(**id) == UnitReach::Done).count(), all().count())
    }
}

impl Reached<'_> {
    pub fn unit(&self, id: NodeId) -> UnitReach {
        self.of_units().reach(id)
    }

    /// The units the outline names to this learner: how many are done, and how many there are.
    pub fn units(&self) -> (usize, usize) {
        self.of_units().count()
    }

    fn of_units(&self) -> Units<'_> {
        Units { content: self.content, states: self.states, opened: self.opened }
    }
}

/// The units of a run that a learner has done, and all there are for them.
pub fn units_done(
    view: &View<'_>,
    content: &Content,
    run: RunId,
    person: PersonId,
) -> Result<(usize, usize), StoreError> {
    let states = state::states_of(view, run, person)?;
    let opened = units::opened(view, run, person)?;
    Ok(Units { content, states: &states, opened: &opened }.count())
}

/// Whether the outline names a block to a learner with these states.
pub(crate) fn is_named(content: &Content, id: NodeId, states: &States) -> bool {
    is_in_outline(content, id) && branches::is_in_groups(content, id, states)
}

/// Whether a block asks something of the learner that can be told done: an answer, work, or a video played here. One
/// that is on another site is only a link.
fn asks(content: &Content, id: NodeId) -> bool {
    let block = &content.node(id).block;
    match olx::family(&block.kind) {
        Family::Video => render::plays_here(content, id),
        _ => is_done_by_answering(block),
    }
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
