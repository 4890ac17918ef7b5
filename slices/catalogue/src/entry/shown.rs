//! What one portal shows of a course at one moment.

use super::{Entry, Place, Provider, Summary};
use courses::{Availability, Run};
use lexicon::{Instant, Lang};
use portals::Showing;
use std::sync::Arc;

/// A course as it is shown. It has at least one run.
#[derive(Clone, Debug)]
pub struct Shown {
    pub entry: Arc<Entry>,
    /// Places in the runs of the entry, the run to propose first.
    runs: Vec<(usize, Availability)>,
    /// Places of practice, in the order of the entry, whose host is not named here.
    unnamed: Vec<usize>,
}

impl Shown {
    /// Nothing when no run of it is shown.
    pub fn of(entry: &Arc<Entry>, showing: &Showing, now: Instant) -> Option<Self> {
        let one = entry.as_ref();
        let shown = |run: &Run| run.terms.listed && run.is_shown_by(showing);
        let mut runs: Vec<(usize, Availability)> = one
            .runs
            .iter()
            .enumerate()
            .filter(|(_, run)| shown(run))
            .map(|(at, run)| (at, run.availability(now)))
            .collect();
        runs.sort_by_key(|(at, availability)| (*availability, distance(&one.runs[*at], now)));
        if runs.is_empty() {
            return None;
        }
        let places = one.places.iter().enumerate();
        let unnamed = places.filter(|(_, place)| !names(showing, one, place)).map(|(at, _)| at).collect();
        Some(Self { entry: entry.clone(), runs, unnamed })
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

    /// Who gives the run that is proposed, where that is another institution than the course's.
    pub fn giver(&self) -> Option<&Arc<Provider>> {
        self.giver_of(self.runs[0].0)
    }

    fn giver_of(&self, run: usize) -> Option<&Arc<Provider>> {
        self.entry.givers[run].as_ref()
    }

    /// The others that give runs of it which are shown, each once.
    pub fn givers(&self) -> Vec<&Arc<Provider>> {
        let mut found: Vec<&Arc<Provider>> = Vec::new();
        for giver in self.runs.iter().filter_map(|(at, _)| self.giver_of(*at)) {
            if found.iter().all(|known| known.id != giver.id) {
                found.push(giver);
            }
        }
        found
    }

    /// The runs with who gives each, as [`runs`](Self::runs).
    pub fn given(&self) -> impl ExactSizeIterator<Item = (&Run, Option<&Arc<Provider>>)> {
        self.runs.iter().map(|(at, _)| (&self.entry.runs[*at], self.giver_of(*at)))
    }

    /// The title of the run that is proposed: what the course is called now.
    pub fn title(&self) -> &str {
        &self.proposed().0.terms.title
    }

    /// What the content of its newest run says, of those that are shown.
    pub fn said(&self) -> &Summary {
        &self.entry.said[self.newest()]
    }

    /// The language of that run.
    pub fn said_in(&self) -> &str {
        &self.entry.runs[self.newest()].terms.language
    }

    fn newest(&self) -> usize {
        self.runs.iter().map(|(at, _)| *at).min().unwrap_or_default()
    }

    /// Whether a run of that edition is shown.
    pub(crate) fn has_edition(&self, first: usize) -> bool {
        self.runs.iter().any(|(at, _)| self.entry.is_same_edition(first, *at))
    }

    /// Whether part of it is done in a lab.
    pub fn is_hybrid(&self) -> bool {
        !self.said().practices.is_empty()
    }

    pub fn has_certificate(&self) -> bool {
        self.said().pass_mark.is_some()
    }

    /// What it is in a sentence, for somebody who reads `lang`, and the tag of the language it is in.
    pub fn short(&self, lang: Lang) -> (&str, &str) {
        match courses::description::text_for(&self.entry.description.short, lang) {
            Some((found, text)) => (text, found.tag()),
            None => (&self.said().short, self.said_in()),
        }
    }

    /// Where its practice happens, each with who receives it where they may be named. Nothing without practice.
    pub fn places(&self) -> impl Iterator<Item = (&Place, Option<&str>)> {
        let all = self.entry.places.iter().enumerate().filter(|_| self.is_hybrid());
        all.map(|(at, place)| (place, (!self.unnamed.contains(&at)).then_some(place.host.as_str())))
    }

    /// Whose it is, who else gives it, then those above that may be named where it is shown: on a portal, its own institution and those
    /// who list there.
    pub fn institutions<'s>(&'s self, showing: &'s Showing) -> impl Iterator<Item = &'s Arc<Provider>> {
        let named = |one: &&Arc<Provider>| match showing.own() {
            None => true,
            Some(own) => one.id == own || showing.listed().iter().any(|by| by.giver == one.id),
        };
        let own = std::iter::once(&self.entry.institution).chain(self.givers());
        own.chain(self.entry.above.iter().filter(named))
    }
}

/// Whether a portal names who receives practice: those whose pages it has, and who gives the course.
fn names(showing: &Showing, entry: &Entry, place: &Place) -> bool {
    let Some(own) = showing.own() else { return true };
    let (host, path) = (place.host_path.first(), &place.host_path);
    host == Some(&entry.institution.id)
        || path.contains(&own)
        || showing.listed().iter().any(|by| match by.subject {
            None => path.contains(&by.giver),
            Some(_) => host == Some(&by.giver),
        })
}

/// How near a run's beginning is: of two alike, the nearer is proposed.
fn distance(run: &Run, now: Instant) -> i64 {
    run.terms.start.map_or(i64::MAX, |start| start.since(now).0.abs())
}
