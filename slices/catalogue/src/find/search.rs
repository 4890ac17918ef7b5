//! Ask: the courses one can follow that match a search.
//!
//! What a portal does not show is taken away first: before words are matched, before anything is counted.

use super::{Asked, Counted, Facet, Order, PAGE, Results};
use crate::{
    beside::{Beside, Others},
    entry::Shown,
    index::{Matched, matching},
    memory::{Catalogue, Made},
};
use courses::{Contents, Run};
use ground::{Ask, Cx, Everything, Fault, Granted, Holders};
use lexicon::Instant;
use portals::Showing;
use std::{
    cmp::Reverse,
    collections::{BTreeMap, HashMap},
};
use store::View;

ground::right!(
    /// Finds the courses that anybody may follow, there where they came by.
    FindCourses = "catalogue.find-courses",
    Holders::Anyone
);

/// Courses of other sites beneath the results.
const MOST_OTHERS: usize = 12;
/// Programmes beside the results.
const MOST_PROGRAMMES: usize = 6;

/// What is asked of the catalogue.
pub struct Finding(pub Asked);

impl Ask for Finding {
    const NAME: &'static str = "catalogue.courses";
    type Right = FindCourses;
    type Over = Everything;
    type Outcome = Results;

    fn over(&self) {}

    fn answer(
        &self,
        _: Granted<FindCourses, Everything>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<Results, Fault> {
        let made = cx.shelf.get::<Catalogue>().fresh(view, &cx.shelf.get::<Contents>())?;
        let showing = Showing::of(view, cx.who.portal, cx.now)?;
        let others = cx.shelf.get::<Beside>().find(view, cx.who.portal, &self.0, MOST_OTHERS)?;
        Ok(Results { others, ..find(&made, &showing, &self.0, cx.now) })
    }
}

/// A course that matches, before it is known on which page it stands.
struct Candidate {
    shown: Shown,
    score: f32,
}

/// Pure: what is shown, matched, narrowed, counted, ordered and cut.
pub(crate) fn find(made: &Made, showing: &Showing, asked: &Asked, now: Instant) -> Results {
    let mut shown: [Vec<Option<Shown>>; 2] =
        [0, 1].map(|segment| made.entries[segment].iter().map(|_| None).collect());
    for (segment, at, entry) in made.all() {
        shown[segment][at] = Shown::of(entry, showing, now);
    }
    let (matched, candidates) = match asked.words.is_empty() {
        true => {
            let all = shown.into_iter().flatten().flatten();
            (Matched::default(), all.map(|shown| Candidate { shown, score: 0.0 }).collect())
        }
        false => by_words(made, shown, &asked.words),
    };
    let without_facets = candidates.len();
    let (kept, mut counts) = narrowed(candidates, asked, showing);
    let total = kept.len();
    let mut kept = kept;
    sort(&mut kept, asked, showing, now);
    let shown = kept.into_iter().skip(asked.page * PAGE).take(PAGE).map(|one| one.shown).collect();
    let most = if asked.page == 0 { MOST_PROGRAMMES } else { 0 };
    let found = made.programmes.find(showing, asked, now, (0, most));
    counts.entry(Facet::Kind).or_default().extend(found.kinds);
    let programmes = found.programmes;
    Results { programmes, shown, total, without_facets, counts, matched, others: Others::default() }
}

fn by_words(made: &Made, mut shown: [Vec<Option<Shown>>; 2], words: &str) -> (Matched, Vec<Candidate>) {
    let segments = [made.segments[0].as_ref(), made.segments[1].as_ref()];
    let is_shown = |segment: usize, at: usize| {
        let (entry, edition) = made.editions[segment][at];
        shown[segment][entry].as_ref().is_some_and(|shown| shown.has_edition(edition))
    };
    let matched = matching(&segments, words, &is_shown);
    let phrase = crate::text::fold(words);
    // The edition that matches best stands for its course.
    let mut best: Vec<_> = matched.matches.iter().collect();
    best.sort_by(|a, b| b.score.total_cmp(&a.score));
    let found = best.into_iter().filter_map(|one| {
        let (entry, _) = made.editions[one.segment][one.at];
        let shown = shown[one.segment][entry].take()?;
        let score = one.score * agreement(&shown, &phrase);
        Some(Candidate { shown, score })
    });
    let found = found.collect();
    (matched, found)
}

/// More for a title that has the words as they were written, most for the very key of a course.
fn agreement(shown: &Shown, phrase: &str) -> f32 {
    let key = crate::text::fold(&shown.entry.key);
    let plain = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    if plain(&key) == plain(phrase) {
        return 4.0;
    }
    // Of the runs that are shown here alone: another's title is not told by the order either.
    let holds = crate::text::fold(shown.title()).contains(phrase.trim());
    if holds && phrase.trim().contains(' ') { 1.5 } else { 1.0 }
}

type Counts = BTreeMap<Facet, Vec<Counted>>;

/// What every chosen facet lets through, and for each facet how many give each answer among what the others let through.
fn narrowed(candidates: Vec<Candidate>, asked: &Asked, showing: &Showing) -> (Vec<Candidate>, Counts) {
    let mut counts: Vec<HashMap<String, usize>> = Facet::ALL.iter().map(|_| HashMap::new()).collect();
    let mut names: HashMap<String, String> = HashMap::new();
    let mut kept = Vec::with_capacity(candidates.len());
    for one in candidates {
        let refused_by = refusing(&one.shown, asked, showing);
        let counts_for = |facet: Facet| match refused_by {
            Refusing::None => true,
            Refusing::One(only) => only == facet,
            Refusing::Several => false,
        };
        for (at, facet) in Facet::ALL.into_iter().enumerate().filter(|(_, facet)| counts_for(*facet)) {
            let mut given: Vec<String> = Vec::new();
            facet.answers(&one.shown, showing, &mut |answer| {
                if given.iter().all(|before| before != answer) {
                    given.push(answer.to_owned());
                }
            });
            for answer in given {
                *counts[at].entry(answer).or_default() += 1;
            }
        }
        for institution in one.shown.institutions(showing) {
            if !names.contains_key(&institution.slug) {
                names.insert(institution.slug.clone(), institution.name.clone());
            }
        }
        if refused_by == Refusing::None {
            kept.push(one);
        }
    }
    let counts = Facet::ALL.into_iter().zip(counts).map(|(facet, counts)| {
        let mut counted: Vec<Counted> = counts
            .into_iter()
            .map(|(answer, count)| {
                let name = (facet == Facet::Institution).then(|| names.get(&answer).cloned()).flatten();
                Counted { answer, name, count }
            })
            .collect();
        counted.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.answer.cmp(&b.answer)));
        (facet, counted)
    });
    (kept, counts.collect())
}

/// Which chosen facets refuse a course.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Refusing {
    None,
    One(Facet),
    Several,
}

fn refusing(shown: &Shown, asked: &Asked, showing: &Showing) -> Refusing {
    let mut refusing = Refusing::None;
    for (facet, wanted) in &asked.chosen {
        let mut gives = false;
        facet.answers(shown, showing, &mut |answer| gives |= wanted.iter().any(|one| one == answer));
        if gives {
            continue;
        }
        refusing = match refusing {
            Refusing::None => Refusing::One(*facet),
            _ => return Refusing::Several,
        };
    }
    refusing
}

fn sort(kept: &mut [Candidate], asked: &Asked, showing: &Showing, now: Instant) {
    // Every order ends with the title and the key, so that pages never show a course twice.
    let title = |one: &Candidate| (crate::text::fold(one.shown.title()), one.shown.entry.key.clone());
    match asked.order {
        Order::Best if asked.words.is_empty() => kept.sort_by_cached_key(|one| {
            let rank = showing.rank(one.shown.entry.course);
            let (run, availability) = one.shown.proposed();
            (rank.position.unwrap_or(i64::MAX), availability, nearness(run, now), title(one))
        }),
        Order::Best => {
            kept.sort_by(|a, b| {
                let (left, right) = (&a.shown, &b.shown);
                b.score
                    .total_cmp(&a.score)
                    .then_with(|| left.proposed().1.cmp(&right.proposed().1))
                    .then_with(|| left.entry.key.cmp(&right.entry.key))
            });
        }
        Order::Start => kept.sort_by_cached_key(|one| {
            let coming =
                one.shown.runs().filter_map(|(run, _)| run.terms.start).filter(|start| *start >= now).min();
            (coming.map_or(i64::MAX, Instant::as_millis), title(one))
        }),
        Order::Newest => kept.sort_by_cached_key(|one| (Reverse(one.shown.entry.opened_at), title(one))),
        Order::Title => kept.sort_by_cached_key(title),
    }
}

/// Of two that can be followed alike, the one that begins or began nearer to now.
fn nearness(run: &Run, now: Instant) -> i64 {
    run.terms.start.map_or(i64::MAX, |start| start.since(now).0.abs())
}
