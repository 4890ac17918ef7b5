//! What is composed of courses, beside them: found by the same words, in a section of its own.
//!
//! Kept in memory like courses and read again when anything of a programme changed. What a portal does not show is taken
//! away before words are matched; where one is shown, its page names its courses, so that their titles find it.

use crate::{
    find::{Asked, Counted, Facet, OPEN, RUNNING, SOON},
    index::{Document, Segment, matching},
    text::fold,
};
use lexicon::{Instant, InstitutionId, Lang};
use portals::Showing;
use programmes::{IntakeState, ListedProgramme, kind_name};
use std::{collections::HashMap, sync::Arc};
use store::{StoreError, View};

/// Programmes that were found, the first of them.
#[derive(Clone, Debug, Default)]
pub struct Programmes {
    pub shown: Vec<Arc<ListedProgramme>>,
    /// How many there are in all.
    pub total: usize,
}

/// All of them, by title.
#[derive(Default)]
pub(crate) struct Kept {
    all: Vec<Arc<ListedProgramme>>,
    /// The institution of each, then those above it that have a page: for narrowing by institution.
    institutions: Vec<Vec<(InstitutionId, String)>>,
    segment: Segment,
}

/// Those a search finds, and how many of each kind there would be if it asked for no kind.
pub(crate) struct Found {
    pub programmes: Programmes,
    pub kinds: Vec<Counted>,
}

impl Kept {
    pub fn read(view: &View<'_>) -> Result<Self, StoreError> {
        let mut all = programmes::listed(view)?;
        if all.is_empty() {
            return Ok(Self::default());
        }
        let title = |one: &ListedProgramme| fold(one.title(Lang::Fr).1);
        all.sort_by_cached_key(|one| (title(one), one.programme.id));
        let slugs: HashMap<InstitutionId, String> = network::institution::all(view)?
            .into_iter()
            .filter(|one| one.is_public)
            .map(|one| (one.id, one.slug))
            .collect();
        let institutions = all.iter().map(|one| {
            let of = &one.programme.institution;
            let above = of.above.iter().filter_map(|id| Some((*id, slugs.get(id)?.clone())));
            std::iter::once((of.id, of.slug.clone())).chain(above).collect()
        });
        let (institutions, segment) = (institutions.collect(), Segment::of(all.iter().map(document)));
        Ok(Self { all: all.into_iter().map(Arc::new).collect(), institutions, segment })
    }

    /// Everything that is shown there, by title.
    pub fn shown(&self, showing: &Showing) -> impl Iterator<Item = &Arc<ListedProgramme>> {
        self.all.iter().filter(|one| one.is_shown_by(showing))
    }

    /// What matches a search, from the `skip`th on: the best first; without words, what takes people now, then by title.
    pub fn find(
        &self,
        showing: &Showing,
        asked: &Asked,
        now: Instant,
        (skip, most): (usize, usize),
    ) -> Found {
        let is_shown: Vec<bool> = self.all.iter().map(|one| one.is_shown_by(showing)).collect();
        let mut found: Vec<usize> = (0..self.all.len()).filter(|at| is_shown[*at]).collect();
        if asked.words.is_empty() {
            found.sort_by_key(|at| (order(&self.all[*at], now), *at));
        } else {
            let matched = matching(&[&self.segment], &asked.words, &|_, at| is_shown[at]);
            let mut matches = matched.matches;
            matches.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| a.at.cmp(&b.at)));
            // Beside courses, what has only some of the words is noise.
            found = if matched.is_partial { Vec::new() } else { matches.iter().map(|one| one.at).collect() };
        }
        found.retain(|at| self.gives(*at, showing, asked, now));
        let mut counted: Vec<Counted> = Vec::new();
        for at in &found {
            let answer = self.all[*at].definition.kind.name();
            match counted.iter_mut().find(|one| one.answer == answer) {
                Some(one) => one.count += 1,
                None => counted.push(Counted { answer: answer.to_owned(), name: None, count: 1 }),
            }
        }
        if let Some(kinds) = asked.chosen.get(&Facet::Kind) {
            found.retain(|at| kinds.iter().any(|kind| kind == self.all[*at].definition.kind.name()));
        }
        let total = found.len();
        let shown = found.into_iter().skip(skip).take(most).map(|at| self.all[at].clone()).collect();
        Found { programmes: Programmes { shown, total }, kinds: counted }
    }

    /// Whether a programme answers all that is chosen, its kind aside. Of what courses are narrowed by it answers three
    /// questions: when, in which language, of which institution.
    fn gives(&self, at: usize, showing: &Showing, asked: &Asked, now: Instant) -> bool {
        let one = &self.all[at];
        asked.chosen.iter().all(|(facet, wanted)| {
            wanted.iter().any(|wanted| match facet {
                Facet::Kind => true,
                Facet::When => is_when(one, wanted, now),
                Facet::Language => {
                    let primary = one.definition.language.split(['-', '_']).next().unwrap_or_default();
                    primary.eq_ignore_ascii_case(wanted)
                }
                Facet::Institution => self.is_of(at, showing, wanted),
                _ => false,
            })
        })
    }

    /// Its own institution, or one above that may be named there: as for courses.
    fn is_of(&self, at: usize, showing: &Showing, wanted: &str) -> bool {
        let named = |id: InstitutionId| match showing.own() {
            None => true,
            Some(own) => id == own || showing.listed().iter().any(|by| by.giver == id),
        };
        let own = self.all[at].programme.institution.id;
        self.institutions[at].iter().any(|(id, slug)| slug == wanted && (*id == own || named(*id)))
    }
}

fn order(one: &ListedProgramme, now: Instant) -> u8 {
    match one.intake(now) {
        Some((_, IntakeState::Open)) => 0,
        Some(_) => 1,
        None => 2,
    }
}

/// Whether an intake of it is at that moment of its life.
fn is_when(one: &ListedProgramme, wanted: &str, now: Instant) -> bool {
    one.intakes.iter().any(|intake| {
        let state = intake.state(now);
        let has_begun = intake.terms.start.is_some_and(|start| start <= now);
        match wanted {
            OPEN => state == IntakeState::Open,
            SOON => state != IntakeState::Over && !has_begun,
            RUNNING => state != IntakeState::Over && has_begun,
            _ => false,
        }
    })
}

/// The titles, who leads it and what kind it is, its modules and courses, the text: as for courses.
fn document(one: &ListedProgramme) -> Document {
    let definition = &one.definition;
    let texts_of = |weight: f32, texts: &[String; 3]| texts.clone().map(|text| (weight, text));
    let mut texts = Vec::from(texts_of(10.0, &definition.titles));
    texts.push((10.0, one.programme.slug.clone()));
    texts.push((5.0, one.programme.institution.name.clone()));
    texts.push((5.0, one.programme.institution.slug.clone()));
    texts.extend(Lang::ALL.map(|lang| (4.0, kind_name(lang, definition.kind))));
    texts.extend(definition.modules.iter().flat_map(|module| texts_of(2.0, &module.titles)));
    texts.extend(one.courses().map(|course| (2.0, course.title.clone())));
    texts.extend(texts_of(1.0, &one.texts));
    Document { texts }
}
