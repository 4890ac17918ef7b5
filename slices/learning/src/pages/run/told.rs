//! What the page of a run tells programs: its course and this session of it, in the words of schema.org.

use super::{seen::RunSeen, words_of::About};
use announce::{Course, Mode, Organisation, Run, Second, schema_org};
use lexicon::Instant;
use serde_json::Value;
use web::{House, Visitor, paths};

pub(super) fn told(house: &House, visitor: &Visitor, seen: &RunSeen, about: &About) -> Value {
    let (run, terms) = (&seen.run, &seen.run.terms);
    let absolute = |path: &dyn std::fmt::Display| visitor.absolute(house, path);
    let at = |at: Option<Instant>| at.map(|at| Second::of_millis(at.as_millis()));
    let key = run.key.rsplit_once('+').map_or(run.key.as_str(), |(course, _)| course);
    let institution = paths::network::Institution { institution: run.institution_slug.clone() };
    let giver = Organisation {
        name: run.institution_name.clone(),
        slug: run.institution_slug.clone(),
        url: absolute(&institution),
        ..Organisation::default()
    };
    let instance = Run {
        key: run.key.clone(),
        url: absolute(&paths::courses::Run { run: run.key.clone() }),
        title: terms.title.clone(),
        language: terms.language.clone(),
        mode: if seen.practices.is_empty() { Mode::Online } else { Mode::Blended },
        start: at(terms.start),
        end: at(terms.end),
        enrolment_start: at(terms.enrolment_start),
        enrolment_end: at(terms.enrolment_end),
        organizer: run.author.as_ref().map(|_| giver.clone()),
        ..Run::default()
    };
    let author = Organisation {
        name: run.author.as_ref().map(|author| author.name.clone()).unwrap_or_default(),
        ..Organisation::default()
    };
    let picture = paths::courses::Picture { run: run.key.clone() };
    let course = Course {
        key: key.to_owned(),
        url: absolute(&paths::courses::Course { course: key.to_owned() }),
        title: terms.title.clone(),
        description: about.short.clone(),
        languages: vec![terms.language.clone()],
        image: if seen.has_picture { absolute(&picture) } else { String::new() },
        // Of another's course only its name is told: whether it has a page here is not asked.
        provider: if run.author.is_some() { author } else { giver },
        runs: vec![instance],
        ..Course::default()
    };
    let publisher = Organisation {
        name: visitor.site_name(house).to_owned(),
        url: absolute(&paths::Home),
        ..Organisation::default()
    };
    schema_org::course(&course, &publisher)
}
