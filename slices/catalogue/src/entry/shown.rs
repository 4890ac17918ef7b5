//! What one portal shows of a course at one moment.

use super::{Entry, Provider};
use courses::{Availability, Run};
use lexicon::Instant;
use portals::Showing;
use std::sync::Arc;

/// A course as it is shown. It has at least one run.
#[derive(Clone, Debug)]
pub struct Shown {
    pub entry: Arc<Entry>,
    /// Places in the runs of the entry, the run to propose first.
    runs: Vec<(usize, Availability)>,
}

impl Shown {
    /// Nothing when no run of it is shown.
    pub fn of(entry: &Arc<Entry>, showing: &Showing, now: Instant) -> Option<Self> {
        let one = entry.as_ref();
        let shown = |run: &Run| {
            run.terms.listed && showing.shows(one.institution.id, &one.above_ids, one.course, Some(run.id))
        };
        let mut runs: Vec<(usize, Availability)> = one
            .runs
            .iter()
            .enumerate()
            .filter(|(_, run)| shown(run))
            .map(|(at, run)| (at, run.availability(now)))
            .collect();
        runs.sort_by_key(|(at, availability)| (*availability, distance(&one.runs[*at], now)));
        (!runs.is_empty()).then(|| Self { entry: entry.clone(), runs })
    }

    /// The best one first.
    pub fn runs(&self) -> impl ExactSizeIterator<Item = (&Run, Availability)> {
        self.runs.iter().map(|(at, availability)| (&self.entry.runs[*at], *availability))
    }

    /// The run to propose to whoever wants to follow the course now, and what one can do with it.
    pub fn proposed(&self) -> (&Run, Availability) {
        let (at, availability) = self.runs[0];
        (&self.entry.runs[at], availability)
    }

    /// The title of the run that is proposed: what the course is called now.
    pub fn title(&self) -> &str {
        &self.proposed().0.terms.title
    }

    /// Who gives it, then those above that may be named where it is shown: on a portal, its own institution and those
    /// who list there.
    pub fn institutions<'s>(&'s self, showing: &'s Showing) -> impl Iterator<Item = &'s Arc<Provider>> {
        let named = |one: &&Arc<Provider>| match showing.own() {
            None => true,
            Some(own) => one.id == own || showing.listed().iter().any(|by| by.giver == one.id),
        };
        std::iter::once(&self.entry.institution).chain(self.entry.above.iter().filter(named))
    }
}

/// How near a run's beginning is: of two alike, the nearer is proposed.
fn distance(run: &Run, now: Instant) -> i64 {
    run.terms.start.map_or(i64::MAX, |start| start.since(now).0.abs())
}
