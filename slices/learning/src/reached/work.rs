//! What became of the work of a place in the course: nothing yet, handed in, graded.

use super::{Reached, UnitReach};
use crate::{
    grades::BlockScore,
    hand_ins::Assignment,
    state::{BlockState, HandInState},
};
use courses::NodeId;
use lexicon::Instant;

/// Graded work of a unit or a subsection, as its learner sees it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Work {
    ToDo,
    /// Everything was answered or handed in, the last of it then.
    HandedIn(Instant),
    /// People of the team graded all of it, or set its points.
    Graded {
        earned: f64,
        possible: f64,
    },
    /// There is nothing a learner could still give.
    Nothing,
}

impl Reached<'_> {
    /// The work of a unit, or that of its subsection when the unit itself asks nothing that counts.
    pub fn work_in_unit(&self, unit: NodeId) -> Work {
        let Some(subsection) = self.content.subsection_of(unit) else { return Work::Nothing };
        let of_unit = self.counting(subsection).into_iter();
        let own: Vec<BlockScore> =
            of_unit.filter(|score| self.content.unit_of(score.id) == Some(unit)).collect();
        match own.is_empty() || self.is_set(subsection) {
            true => self.work_in_subsection(subsection),
            false => self.work_of(&own),
        }
    }

    /// The graded work of a subsection.
    pub fn work_in_subsection(&self, subsection: NodeId) -> Work {
        if let Some(set) = self.set_points(subsection) {
            return set;
        }
        let counting = self.counting(subsection);
        match counting.is_empty() {
            true => self.work_without_points(subsection),
            false => self.work_of(&counting),
        }
    }

    fn is_set(&self, subsection: NodeId) -> bool {
        self.set_points(subsection).is_some()
    }

    /// What staff set in place of what was earned.
    fn set_points(&self, subsection: NodeId) -> Option<Work> {
        let key = &self.content.node(subsection).key;
        let set = self.grade?.subsections.get(key)?.overridden.as_ref()?;
        Some(Work::Graded { earned: set.earned, possible: set.possible })
    }

    /// The blocks that count and are shown to this learner.
    fn counting(&self, subsection: NodeId) -> Vec<BlockScore> {
        let shape = self.shape.subsection(&self.content.node(subsection).key);
        let scores = shape.map(|shape| shape.scores(self.content, self.states)).unwrap_or_default();
        scores.into_iter().filter(|score| score.graded).collect()
    }

    fn work_of(&self, counting: &[BlockScore]) -> Work {
        let asks = |score: &&BlockScore| {
            let block = &self.content.node(score.id).block;
            Assignment::of_block(block).is_none_or(|assignment| assignment.takes_anything())
        };
        let asked: Vec<&BlockScore> = counting.iter().filter(asks).collect();
        let states: Option<Vec<&BlockState>> =
            asked.iter().map(|score| self.states.get(&score.key).filter(|one| one.is_submitted())).collect();
        let Some(states) = states else { return Work::ToDo };
        let is_graded = |state: &&BlockState| state.hand_in().is_some_and(is_graded);
        match states.iter().filter_map(|state| state.submitted_at).max() {
            // What a program grades may be kept back by its author; what a person graded is there to be read.
            Some(_) if states.iter().all(is_graded) && asked.len() == counting.len() => Work::Graded {
                earned: states.iter().filter_map(|state| state.earned).sum(),
                possible: states.iter().filter_map(|state| state.possible).sum(),
            },
            Some(last) => Work::HandedIn(last),
            None => Work::Nothing,
        }
    }

    /// Where no block gives points (polls, a tool of another site): done with when its units are.
    fn work_without_points(&self, subsection: NodeId) -> Work {
        let below = self.content.below(subsection).filter(|(_, node)| node.is_unit).map(|(id, _)| id);
        let mut units = std::iter::once(subsection).filter(|id| self.content.node(*id).is_unit).chain(below);
        match units.all(|unit| self.unit(unit) == UnitReach::Done) {
            true => Work::Nothing,
            false => Work::ToDo,
        }
    }
}

fn is_graded(work: &HandInState) -> bool {
    work.graded
}
