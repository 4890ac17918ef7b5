//! What a learner is not told yet, or ever: results of problems whose author keeps them back (`show_correctness`,
//! olx.md §8). Neither the problem nor a sum may tell them. Pure.

use super::{Grade, Scored, Shape, policy::breakdown};
use crate::{branches, clock::Calendar, state::States};
use courses::{Content, NodeId};
use lexicon::Instant;
use std::collections::BTreeSet;

/// Keys of the problems with a result that is kept back from this learner.
pub fn withheld(
    content: &Content,
    calendar: &Calendar<'_>,
    states: &States,
    now: Instant,
) -> BTreeSet<String> {
    let graded = states.iter().filter(|(_, state)| state.earned.is_some());
    let is_withheld = |key: &str| content.find(key).is_some_and(|id| is_withheld(content, calendar, id, now));
    graded.filter(|(key, _)| is_withheld(key)).map(|(key, _)| key.clone()).collect()
}

fn is_withheld(content: &Content, calendar: &Calendar<'_>, id: NodeId, now: Instant) -> bool {
    let block = &content.node(id).block;
    block.kind == "problem"
        && match block.effective.show_correctness.as_str() {
            "never" => true,
            "past_due" => !calendar.is_past_due(id, now),
            _ => false,
        }
}

/// The grade as its learner may see it: without the points kept back. Whether the run is passed stays as it is: that
/// much is told.
pub fn told(
    content: &Content,
    shape: &Shape,
    states: &States,
    withheld: &BTreeSet<String>,
    grade: &Grade,
) -> Grade {
    let mut told = grade.clone();
    for subsection in &shape.subsections {
        let Some(kept) = told.subsections.get_mut(&subsection.key) else { continue };
        let scores = subsection.scores(content, states);
        let hidden = scores.iter().filter(|score| score.graded && withheld.contains(&score.key));
        kept.earned = (kept.earned - hidden.filter_map(|score| score.earned).sum::<f64>()).max(0.0);
    }
    let scored: Vec<Scored> = shape.scored(content, Some(&told), &branches::of_states(states));
    let sum = breakdown(&content.course.grading, &scored);
    (told.percent, told.letter) = (sum.hundredths(), sum.letter);
    told
}
