//! Whether a learner may see a block now.

use super::Calendar;
use crate::{branches, state::States};
use courses::{Content, NodeId};
use lexicon::Instant;

/// What stands between a learner and a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    Open,
    /// It opens then.
    NotYet(Instant),
    StaffOnly,
    /// It is for a group of learners this one is not in.
    OtherGroup,
    /// Its author hides it once it was due.
    HiddenAfterDue,
}

/// May a learner with these states see this block now? The team sees everything and doesn't ask.
pub fn access(
    content: &Content,
    calendar: &Calendar<'_>,
    id: NodeId,
    states: &States,
    now: Instant,
) -> Access {
    let run = calendar.run();
    let effective = &content.node(id).block.effective;
    if effective.visible_to_staff_only {
        return Access::StaffOnly;
    }
    if !branches::is_in_groups(content, id, states) {
        return Access::OtherGroup;
    }
    let opens = calendar.release(id).max(run.terms.start);
    match opens {
        Some(opens) if now < opens => return Access::NotYet(opens),
        _ => {}
    }
    let hides = if run.terms.self_paced { calendar.end() } else { calendar.due(id) };
    if effective.hide_after_due && hides.is_some_and(|due| now > due) {
        return Access::HiddenAfterDue;
    }
    Access::Open
}

/// Whether the outline names this block to learners.
pub fn is_in_outline(content: &Content, id: NodeId) -> bool {
    let effective = &content.node(id).block.effective;
    !effective.hide_from_toc && !effective.visible_to_staff_only
}
