//! The catalogue in memory: made at the first search, then kept up with what changes.

use crate::{
    changes,
    entry::{Entry, Summary, load_all, load_some},
    index::{Document, Segment},
    programme,
};
use courses::{Contents, description::terms::Subject, run};
use lexicon::{CourseId, Instant, InstitutionId, Lang, PlaceRef, RunId};
use std::{
    collections::{BTreeSet, HashMap},
    sync::{Arc, Mutex, PoisonError},
};
use store::{StoreError, View};

/// On the shelf.
#[derive(Default)]
pub struct Catalogue {
    made: Mutex<Option<Arc<Made>>>,
    /// Summaries that were read from content and are in no table yet.
    to_keep: Mutex<Vec<(String, Arc<Summary>)>>,
}

/// Everything as it was at one number of changes.
#[derive(Clone)]
pub(crate) struct Made {
    number: i64,
    /// By segment: what was read at once, and what changed since. A course that changed is in the second, and none in
    /// the first.
    pub segments: [Arc<Segment>; 2],
    /// Of each document of a segment, the entry it is of and the first run of its edition.
    pub editions: [Arc<Vec<(usize, usize)>>; 2],
    pub entries: [Arc<Vec<Option<Arc<Entry>>>>; 2],
    pub programmes: Arc<programme::Kept>,
}

/// So many courses may have changed before everything is read at once again.
const MOST_CHANGED: usize = 200;

impl Catalogue {
    /// The catalogue as it is now.
    pub(crate) fn fresh(&self, view: &View<'_>, contents: &Contents) -> Result<Arc<Made>, StoreError> {
        let number = changes::number(view)?;
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        // Whoever read a moment later may have been here before.
        if let Some(made) = made.as_ref().filter(|made| made.number >= number) {
            return Ok(made.clone());
        }
        let now = match made.as_ref() {
            Some(before) => self.follow(before, number, view, contents)?,
            None => self.begin(number, view, contents)?,
        };
        let now = Arc::new(now);
        *made = Some(now.clone());
        Ok(now)
    }

    fn begin(&self, number: i64, view: &View<'_>, contents: &Contents) -> Result<Made, StoreError> {
        let loaded = load_all(view, contents, &changes::since(view, 0)?)?;
        self.remember(loaded.fresh);
        let entries: Vec<Option<Arc<Entry>>> = loaded.entries.into_iter().map(Some).collect();
        let (segment, editions) = segment(&entries);
        Ok(Made {
            number,
            segments: [Arc::new(segment), Arc::default()],
            editions: [Arc::new(editions), Arc::default()],
            entries: [Arc::new(entries), Arc::default()],
            programmes: Arc::new(programme::Kept::read(view)?),
        })
    }

    /// Reads again what changed since.
    fn follow(
        &self,
        before: &Made,
        number: i64,
        view: &View<'_>,
        contents: &Contents,
    ) -> Result<Made, StoreError> {
        let marks = changes::since(view, before.number)?;
        let changed = changed_courses(view, before, &marks)?;
        let later = before.entries[1].iter().flatten().map(|entry| entry.course);
        let mut again: BTreeSet<CourseId> = later.collect();
        again.extend(&changed);
        if again.len() > MOST_CHANGED {
            return self.begin(number, view, contents);
        }
        let programmes = match marks.keys().any(concerns_programmes) {
            true => Arc::new(programme::Kept::read(view)?),
            false => before.programmes.clone(),
        };
        if changed.is_empty() {
            let Made { segments, editions, entries, .. } = before.clone();
            return Ok(Made { number, segments, editions, entries, programmes });
        }
        let loaded = load_some(view, contents, &changed, &marks)?;
        self.remember(loaded.fresh);
        let first =
            before.entries[0].iter().map(|one| one.clone().filter(|one| !changed.contains(&one.course)));
        let kept = before.entries[1].iter().flatten().filter(|one| !changed.contains(&one.course)).cloned();
        let second: Vec<Option<Arc<Entry>>> = kept.chain(loaded.entries).map(Some).collect();
        let (segment, editions) = segment(&second);
        Ok(Made {
            number,
            segments: [before.segments[0].clone(), Arc::new(segment)],
            editions: [before.editions[0].clone(), Arc::new(editions)],
            entries: [Arc::new(first.collect()), Arc::new(second)],
            programmes,
        })
    }

    fn remember(&self, fresh: Vec<(String, Arc<Summary>)>) {
        self.to_keep.lock().unwrap_or_else(PoisonError::into_inner).extend(fresh);
    }

    /// What is in no table yet; whoever takes it keeps it.
    pub(crate) fn take_fresh(&self) -> Vec<(String, Arc<Summary>)> {
        std::mem::take(&mut *self.to_keep.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Made {
    /// All entries, each with its place.
    pub fn all(&self) -> impl Iterator<Item = (usize, usize, &Arc<Entry>)> {
        let of = |segment: usize| {
            let entries = self.entries[segment].iter().enumerate();
            entries.filter_map(move |(at, entry)| Some((segment, at, entry.as_ref()?)))
        };
        of(0).chain(of(1))
    }
}

/// Whether programmes are read again: they are few, and stand under their institutions.
fn concerns_programmes(place: &PlaceRef) -> bool {
    matches!(place.as_str().split_once(':'), Some(("programme" | "institution", _)))
}

/// The courses that a change of these places concerns.
fn changed_courses(
    view: &View<'_>,
    before: &Made,
    marks: &HashMap<PlaceRef, Instant>,
) -> Result<BTreeSet<CourseId>, StoreError> {
    let mut changed = BTreeSet::new();
    let mut institutions: BTreeSet<InstitutionId> = BTreeSet::new();
    for place in marks.keys() {
        match place.as_str().split_once(':') {
            Some(("course", id)) => changed.extend(id.parse::<CourseId>().ok()),
            Some(("institution", id)) => institutions.extend(id.parse::<InstitutionId>().ok()),
            Some(("run", id)) => {
                let Ok(id) = id.parse::<RunId>() else { continue };
                changed.extend(run::by_id(view, id)?.map(|run| run.course));
            }
            _ => {}
        }
    }
    let concerns = |entry: &Entry| {
        institutions.contains(&entry.institution.id)
            || entry.above_ids.iter().any(|id| institutions.contains(id))
            || entry.runs.iter().any(|run| {
                institutions.contains(&run.institution)
                    || run.above.iter().any(|id| institutions.contains(id))
            })
            || entry.description.hosts.iter().any(|id| institutions.contains(id))
    };
    changed.extend(before.all().filter(|(_, _, entry)| concerns(entry)).map(|(_, _, entry)| entry.course));
    Ok(changed)
}

/// The words of all entries, and of which edition each document is.
fn segment(entries: &[Option<Arc<Entry>>]) -> (Segment, Vec<(usize, usize)>) {
    let all = entries.iter().enumerate().filter_map(|(at, entry)| Some((at, entry.as_deref()?)));
    let editions: Vec<(usize, &Entry, usize)> =
        all.flat_map(|(at, entry)| entry.editions().map(move |run| (at, entry, run))).collect();
    let segment = Segment::of(editions.iter().map(|(_, entry, run)| document(entry, *run)));
    (segment, editions.into_iter().map(|(at, _, run)| (at, run)).collect())
}

/// What is searched of an edition of a course, and how much it says: the title, then who gives it and what it is about,
/// then its sentence, then the rest.
fn document(entry: &Entry, run: usize) -> Document {
    let (title, said) = (&entry.runs[run].terms.title, &entry.said[run]);
    // The title of the course is that of its newest version: another run does not bring it along.
    let mut texts = vec![(10.0, title.clone()), (10.0, entry.key.clone())];
    texts.push((5.0, entry.institution.name.clone()));
    texts.push((5.0, entry.institution.slug.clone()));
    if let Some(giver) = &entry.givers[run] {
        texts.push((5.0, format!("{} {}", giver.name, giver.slug)));
    }
    texts.extend(entry.description.subjects.iter().flat_map(|one| names(*one)).map(|name| (4.0, name)));
    texts.extend(
        entry.description.short.iter().filter(|text| !text.is_empty()).map(|text| (3.0, text.clone())),
    );
    texts.push((3.0, said.short.clone()));
    if !said.practices.is_empty() {
        texts.extend(entry.places.iter().map(|place| (2.0, place.name())));
    }
    texts.extend(said.practices.iter().map(|one| (2.0, format!("{} {}", one.title, one.machines.join(" ")))));
    texts.extend(said.chapters.iter().map(|title| (1.5, title.clone())));
    texts.push((1.0, said.about.clone()));
    Document { texts }
}

/// Who searches writes in any of our languages.
fn names(subject: Subject) -> [String; 3] {
    Lang::ALL.map(|lang| subject.name(lang))
}
