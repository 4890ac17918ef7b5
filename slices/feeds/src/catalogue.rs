//! The courses a host shows, as data for feeds.

use crate::{here::Here, shown::Found};
use ::store::{StoreError, View};
use announce::{Course, Organisation, Second};
use courses::Run;
use ground::{Ask, Cx, Fault, Granted};
use lexicon::{CourseId, Instant};
use network::{Institution, InstitutionName};
use std::collections::BTreeMap;
use web::paths;

/// The address of a course's page: what names it in every feed, also when it is gone.
pub(crate) fn id_of(here: &Here, key: &str) -> String {
    here.absolute(paths::courses::Course { course: key.to_owned() })
}

pub(crate) fn found(view: &View<'_>, cx: &Cx, here: &Here) -> Result<Vec<Found>, StoreError> {
    let runs = courses::run::listed(view, here.portal, cx.now)?;
    let mut by_course: BTreeMap<CourseId, Vec<Run>> = BTreeMap::new();
    for run in runs {
        by_course.entry(run.course).or_default().push(run);
    }
    Ok(by_course.into_iter().filter_map(|(id, runs)| one(here, id, &runs)).collect())
}

fn one(here: &Here, id: CourseId, runs: &[Run]) -> Option<Found> {
    let first = runs.first()?;
    let key = first.key.rsplit_once('+').map_or(first.key.as_str(), |(course, _)| course).to_owned();
    let course = Course {
        url: id_of(here, &key),
        key,
        title: first.terms.title.clone(),
        languages: vec![first.terms.language.clone()],
        provider: Organisation {
            name: first.institution_name.clone(),
            slug: first.institution_slug.clone(),
            url: here.absolute(paths::network::Institution { institution: first.institution_slug.clone() }),
            ..Organisation::default()
        },
        runs: runs.iter().map(|run| run_of(here, run)).collect(),
        ..Course::default()
    };
    let sets =
        vec![format!("institution:{}", first.institution_slug), format!("language:{}", first.terms.language)];
    Some(Found { id, course, sets })
}

fn run_of(here: &Here, run: &Run) -> announce::Run {
    let at = |at: Option<Instant>| at.map(|at| Second::of_millis(at.as_millis()));
    let terms = &run.terms;
    announce::Run {
        key: run.key.clone(),
        url: here.absolute(paths::courses::Run { run: run.key.clone() }),
        title: terms.title.clone(),
        language: terms.language.clone(),
        start: at(terms.start),
        end: at(terms.end),
        enrolment_start: at(terms.enrolment_start),
        enrolment_end: at(terms.enrolment_end),
        ..announce::Run::default()
    }
}

/// Asks for the name of an institution that anybody may know of here.
pub(crate) struct KnownInstitution {
    pub name: InstitutionName,
}

impl Ask for KnownInstitution {
    const NAME: &'static str = "feeds.institution";
    type Right = crate::shown::ReadFeeds;
    type Over = Institution;
    type Outcome = String;

    fn over(&self) -> InstitutionName {
        self.name.clone()
    }

    fn answer(
        &self,
        institution: Granted<crate::shown::ReadFeeds, Institution>,
        _: &View<'_>,
        _: &Cx,
    ) -> Result<String, Fault> {
        Ok(institution.into_place().name)
    }
}
