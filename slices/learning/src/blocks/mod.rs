//! Blocks that are not problems: ticked, voted in, filled with words or items, watched.

mod apply;
mod done;
mod place;
mod tallies;
mod vote;
mod watch;
mod words;

pub(crate) use apply::{block_done, watched};
pub use done::{MarkDone, mark_done};
pub use place::{PlaceItems, Placed, item_field, place, right_items};
pub(crate) use tallies::{CLEAR_VOTES, CLEAR_WORDS, uncount_words};
pub use tallies::{Tallies, VoteCounts, WordCounts, vote_counts, word_counts};
pub use vote::{Vote, may_vote, vote, vote_field, votes_of};
pub use watch::{Watch, watch};
pub use words::{MAX_WORD, SayWords, WORD_FIELD, say_words};

use crate::{
    answers::{may_work, own_dates, subsection_key},
    clock::{Calendar, OwnDates},
    refusals,
};
use courses::{Content, Contents, NodeId, Run, content};
use ground::{Cx, Fault};
use lexicon::{PersonId, facts::learning::BlockDone};
use serde_json::Value;
use std::sync::Arc;
use store::View;

/// What ticking `done` is worth, as in the original.
pub const DONE_POINTS: f64 = 1.0;

/// A block a learner may work on now.
pub(crate) struct Workable {
    pub content: Arc<Content>,
    pub id: NodeId,
    pub person: PersonId,
    /// What makes the learner's dates other than everybody's, where the block's depend on it.
    own: OwnDates,
}

impl Workable {
    /// Finds it, or says why not: the run doesn't go on, or the block isn't open to this learner.
    pub fn find(view: &View<'_>, run: &Run, person: PersonId, block: &str, cx: &Cx) -> Result<Self, Fault> {
        let content = content::of_version(view, &cx.shelf.get::<Contents>(), &run.version)?;
        let id = content.find(block).ok_or(Fault::NotFound)?;
        let own = own_dates(view, run, &content, id, person, cx.now)?;
        may_work(view, &Calendar::of(run, &content).with(&own), &content, id, person, cx.now)?;
        Ok(Self { content, id, person, own })
    }

    pub fn block(&self) -> &olx::Block {
        &self.content.node(self.id).block
    }

    /// Whether work on it is still taken.
    pub fn before_it_closes(&self, run: &Run, cx: &Cx) -> Result<(), Fault> {
        match Calendar::of(run, &self.content).with(&self.own).is_past_due(self.id, cx.now) {
            true => Err(refusals::closed().into()),
            false => Ok(()),
        }
    }

    /// The fact that it was done, without points.
    fn fact(&self, run: &Run, given: Value, attempt: i64) -> BlockDone {
        let node = self.content.node(self.id);
        BlockDone {
            run: run.id,
            person: self.person,
            block: node.key.clone(),
            subsection: subsection_key(&self.content, self.id),
            given,
            words: None,
            attempt,
            earned: 0.0,
            possible: 0.0,
            graded: false,
        }
    }
}
