//! Entries, read from the store.

use super::{Entry, Place, Provider, Summary, summary};
use courses::{Course, Description, Run, course, description, run};
use lexicon::{CourseId, Instant, InstitutionId, PlaceRef, ids::Id};
use network::{
    Institution,
    institution::{self, Profile},
};
use std::{
    collections::{BTreeSet, HashMap, hash_map},
    sync::Arc,
};
use store::{StoreError, View};

/// What was read beside the entries.
pub(crate) struct Loaded {
    pub entries: Vec<Arc<Entry>>,
    /// Summaries that had to be read from the content: to be kept.
    pub fresh: Vec<(String, Arc<Summary>)>,
}

/// All courses anybody may follow, by their id. A handful of statements, however many there are.
pub(crate) fn load_all(
    view: &View<'_>,
    contents: &courses::Contents,
    marks: &HashMap<PlaceRef, Instant>,
) -> Result<Loaded, StoreError> {
    let mut runs: HashMap<CourseId, Vec<Run>> = HashMap::new();
    for run in run::every_listed(view)? {
        runs.entry(run.course).or_default().push(run);
    }
    let mut descriptions = description::every(view)?;
    let mut reader = Reader {
        view,
        contents,
        known: Known::all(view)?,
        summaries: summary::every(view)?,
        fresh: Vec::new(),
    };
    let mut all = course::every(view)?;
    all.sort_by_key(|course| course.id);
    let mut entries = Vec::new();
    for course in all {
        let Some(runs) = runs.remove(&course.id) else { continue };
        let description = descriptions.remove(&course.id).unwrap_or_default();
        entries.extend(reader.entry(course, runs, description, marks)?);
    }
    Ok(Loaded { entries, fresh: reader.fresh })
}

/// These courses, as far as anybody may follow them.
pub(crate) fn load_some(
    view: &View<'_>,
    contents: &courses::Contents,
    wanted: &BTreeSet<CourseId>,
    marks: &HashMap<PlaceRef, Instant>,
) -> Result<Loaded, StoreError> {
    let (known, summaries) = (Known::default(), HashMap::new());
    let mut reader = Reader { view, contents, known, summaries, fresh: Vec::new() };
    let mut entries = Vec::new();
    for id in wanted {
        let runs = run::listed_of_course(view, *id)?;
        let Some(course) = course::by_id(view, *id)?.filter(|_| !runs.is_empty()) else { continue };
        let description = description::of_course(view, *id)?.unwrap_or_default();
        entries.extend(reader.entry(course, runs, description, marks)?);
    }
    Ok(Loaded { entries, fresh: reader.fresh })
}

/// The institutions read so far; all of them, or one by one.
#[derive(Default)]
struct Known {
    by_id: HashMap<InstitutionId, Option<(Institution, Arc<Provider>)>>,
}

impl Known {
    fn all(view: &View<'_>) -> Result<Self, StoreError> {
        let mut profiles = institution::every_profile(view)?;
        let by_id = institution::all(view)?.into_iter().map(|of| {
            let provider = provider(&of, profiles.remove(&of.id).unwrap_or_default());
            (of.id, Some((of, provider)))
        });
        Ok(Self { by_id: by_id.collect() })
    }

    fn get(
        &mut self,
        view: &View<'_>,
        id: InstitutionId,
    ) -> Result<Option<&(Institution, Arc<Provider>)>, StoreError> {
        let found = match self.by_id.entry(id) {
            hash_map::Entry::Occupied(known) => known.into_mut(),
            hash_map::Entry::Vacant(free) => free.insert(match institution::by_id(view, id)? {
                None => None,
                Some(of) => {
                    let provider = provider(&of, institution::profile(view, id)?);
                    Some((of, provider))
                }
            }),
        };
        Ok(found.as_ref())
    }
}

fn provider(of: &Institution, profile: Profile) -> Arc<Provider> {
    let Profile { website, city, country, .. } = profile;
    let (id, slug, name) = (of.id, of.slug.clone(), of.name.clone());
    let logo = of.logo.clone();
    Arc::new(Provider { id, slug, name, is_public: of.is_public, website, city, country, logo })
}

struct Reader<'r, 'v> {
    view: &'r View<'v>,
    contents: &'r courses::Contents,
    known: Known,
    summaries: HashMap<String, Arc<Summary>>,
    fresh: Vec<(String, Arc<Summary>)>,
}

impl Reader<'_, '_> {
    fn entry(
        &mut self,
        course: Course,
        runs: Vec<Run>,
        description: Description,
        marks: &HashMap<PlaceRef, Instant>,
    ) -> Result<Option<Arc<Entry>>, StoreError> {
        let Some((of, institution)) = self.known.get(self.view, course.institution)?.cloned() else {
            return Ok(None);
        };
        let mut above = Vec::new();
        for id in &of.above {
            let found = self.known.get(self.view, *id)?;
            above.extend(found.filter(|(of, _)| of.is_public).map(|(_, provider)| provider.clone()));
        }
        let mut givers = Vec::with_capacity(runs.len());
        for run in &runs {
            let giver = match run.author {
                None => None,
                Some(_) => self.known.get(self.view, run.institution)?.map(|(_, giver)| giver.clone()),
            };
            givers.push(giver);
        }
        let said = runs.iter().map(|run| self.summary(&run.version)).collect::<Result<Vec<_>, _>>()?;
        let places = match said.iter().all(|one| one.practices.is_empty()) {
            true => Vec::new(),
            false => self.places(&of, &institution, &description.hosts)?,
        };
        let marked = [PlaceRef::course(course.id), PlaceRef::institution(of.id)].into_iter();
        let marked = marked.chain(runs.iter().map(|run| PlaceRef::run(run.id)));
        let opened = runs.iter().map(|run| run.id.made_at());
        let opened_at = opened.clone().min().unwrap_or(Instant::from_millis(0));
        let changed = marked.filter_map(|place| marks.get(&place).copied()).chain(opened).max();
        Ok(Some(Arc::new(Entry {
            course: course.id,
            key: course.key,
            title: course.title,
            institution,
            above,
            above_ids: of.above,
            runs,
            givers,
            description,
            said,
            places,
            opened_at,
            changed_at: changed.unwrap_or(opened_at),
        })))
    }

    fn summary(&mut self, version: &str) -> Result<Arc<Summary>, StoreError> {
        if let Some(known) = self.summaries.get(version) {
            return Ok(known.clone());
        }
        let summary = match summary::kept(self.view, version)? {
            Some(summary) => summary,
            None => {
                let summary = summary::read(self.view, self.contents, version);
                self.fresh.push((version.to_owned(), summary.clone()));
                summary
            }
        };
        self.summaries.insert(version.to_owned(), summary.clone());
        Ok(summary)
    }

    /// Where the hosts are; where the institution itself is when none is named. Each city once for each host.
    fn places(
        &mut self,
        of: &Institution,
        own: &Arc<Provider>,
        hosts: &[InstitutionId],
    ) -> Result<Vec<Place>, StoreError> {
        let mut receiving = Vec::new();
        for id in hosts {
            receiving.extend(self.known.get(self.view, *id)?.filter(|(of, _)| of.is_public).cloned());
        }
        if hosts.is_empty() {
            receiving.push((of.clone(), own.clone()));
        }
        let places = receiving.into_iter().filter(|(_, one)| !one.city.is_empty()).map(|(of, one)| Place {
            city: one.city.clone(),
            country: one.country.clone(),
            host: one.name.clone(),
            host_slug: if one.is_public { one.slug.clone() } else { String::new() },
            host_path: std::iter::once(of.id).chain(of.above).collect(),
        });
        Ok(places.collect())
    }
}
