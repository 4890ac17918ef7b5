//! The dates of a run: those written in the course, moved with the run.

use super::OwnDates;
use courses::{Content, NodeId, Run};
use lexicon::{Instant, time::Millis};

/// More weeks than anybody has; Studio takes 18 at most.
const MOST_WEEKS: i64 = 520;

/// The dates of the blocks of a run.
///
/// A run paced by its learners drops release and due dates, as Open edX does. Its subsections may be due some weeks
/// after each learner's own beginning (`relative_weeks_due`).
pub struct Calendar<'a> {
    run: &'a Run,
    content: &'a Content,
    /// The start written in the course, from which its dates are moved.
    start: Option<Instant>,
    /// When the learner enrolled, and the time they were given.
    own: Option<&'a OwnDates>,
}

impl<'a> Calendar<'a> {
    pub fn of(run: &'a Run, content: &'a Content) -> Self {
        Self { run, content, start: content.written_start(), own: None }
    }

    /// The dates of a learner.
    pub fn with(self, own: &'a OwnDates) -> Self {
        Self { own: Some(own), ..self }
    }

    pub fn run(&self) -> &'a Run {
        self.run
    }

    /// From when a block can be read; `None`: from the start of the run.
    pub fn release(&self, id: NodeId) -> Option<Instant> {
        if self.run.terms.self_paced {
            return None;
        }
        let written = self.content.node(id).block.effective.start.as_deref()?;
        let start = words::dates::parse(written)?;
        // Open edX writes 1 January 2030 where nobody chose a date.
        (Some(start) != words::dates::parse("2030-01-01")).then(|| self.run.date(start, self.start))
    }

    /// When a block is due, with the time that was given to this learner.
    pub fn due(&self, id: NodeId) -> Option<Instant> {
        Some(self.later(self.due_of_all(id)?, Some(id)))
    }

    /// When a block is due for whoever was given no more time.
    pub fn due_of_all(&self, id: NodeId) -> Option<Instant> {
        if self.run.terms.self_paced {
            return self.own_due(id);
        }
        let written = self.content.node(id).block.effective.due.as_deref()?;
        Some(self.run.date(words::dates::parse(written)?, self.start))
    }

    /// So many weeks after the learner began: when they enrolled, or the run started, whichever came later.
    fn own_due(&self, id: NodeId) -> Option<Instant> {
        let weeks = self.own_weeks(id)?;
        let enrolled_at = self.own.and_then(|own| own.enrolled_at);
        let began = enrolled_at.max(self.run.terms.start).filter(|_| enrolled_at.is_some())?;
        Some(began.plus(Millis::days(weeks * 7)))
    }

    /// In how many weeks a block is due where learners pace themselves: its date needs [`with`](Self::with).
    pub fn own_weeks(&self, id: NodeId) -> Option<i64> {
        let weeks = self.content.node(id).block.effective.relative_weeks_due?;
        (self.run.terms.self_paced && (1..=MOST_WEEKS).contains(&weeks)).then_some(weeks)
    }

    /// How long after the due date answers are still taken.
    pub fn grace(&self, id: NodeId) -> Millis {
        let seconds = self.content.node(id).block.effective.graceperiod.unwrap_or(0);
        Millis::seconds(i64::try_from(seconds).unwrap_or(0))
    }

    /// When a block closes: its due date, or else the end of the run, and the grace (olx.md §8).
    pub fn closes(&self, id: NodeId) -> Option<Instant> {
        let ends = || Some(self.later(self.run.terms.end?, Some(id)));
        let date = self.due(id).or_else(ends)?;
        Some(date.plus(self.grace(id)))
    }

    /// When the run ends for this learner: time given for everything moves it too.
    pub fn end(&self) -> Option<Instant> {
        Some(self.later(self.run.terms.end?, None))
    }

    /// Whether this learner was given more time for a block.
    pub fn has_more(&self, id: NodeId) -> bool {
        self.own.is_some_and(|own| !own.more.is_empty() && own.has_more(self.subsection(id)))
    }

    fn later(&self, date: Instant, id: Option<NodeId>) -> Instant {
        match self.own.filter(|own| !own.more.is_empty()) {
            Some(own) => own.later(date, id.and_then(|id| self.subsection(id)), &self.run.terms.zone),
            None => date,
        }
    }

    fn subsection(&self, id: NodeId) -> Option<&'a str> {
        let subsection = self.content.subsection_of(id)?;
        Some(self.content.node(subsection).key.as_str())
    }

    /// Whether the close date is over.
    pub fn is_past_due(&self, id: NodeId, now: Instant) -> bool {
        self.closes(id).is_some_and(|closes| now > closes)
    }
}
