//! A course as feeds and pages tell it to programs.

use crate::{Shown, entry::Provider};
use announce::{Cost, Course, Mode, Organisation, Second};
use courses::{
    Run,
    description::{self, Licence, text_for},
};
use lexicon::{Instant, Lang, ids::Id};
use std::{collections::BTreeSet, fmt::Display};
use web::paths;

/// Where addresses begin: `https://mun.example`, without a slash at the end.
#[derive(Clone, Copy, Debug)]
pub struct Origin<'a>(pub &'a str);

impl Origin<'_> {
    pub fn absolute(&self, path: impl Display) -> String {
        format!("{}{path}", self.0)
    }
}

/// What is shown of a course, in the words of `lang` as far as there are some.
pub fn told(origin: Origin<'_>, lang: Lang, shown: &Shown) -> Course {
    let (entry, said) = (&shown.entry, shown.said());
    let said_of = &entry.description;
    let before = text_for(&said_of.before, lang).map_or(said.before.as_str(), |(_, text)| text);
    let picture = paths::courses::Picture { run: shown.proposed().0.key.clone() };
    let licence = |licence: Licence| licence.address().unwrap_or_else(|| licence.name(lang));
    Course {
        url: origin.absolute(paths::courses::Course { course: entry.key.clone() }),
        key: entry.key.clone(),
        title: shown.title().to_owned(),
        description: described(shown.short(lang).0, &said.about),
        languages: languages(shown),
        subjects: said_of.subjects.iter().map(|one| one.name(lang)).collect(),
        subject_codes: said_of.subjects.iter().map(|one| one.word().to_owned()).collect(),
        level: said_of.level.map(|level| level.name(lang)).unwrap_or_default(),
        teaches: Vec::new(),
        prerequisites: before.to_owned(),
        licence: said_of.licence.map(licence).unwrap_or_default(),
        image: if said.has_picture { origin.absolute(picture) } else { String::new() },
        certificate: shown.has_certificate(),
        cost: match said_of.cost {
            Some(description::Cost::Certificate) => Cost::PartlyFree,
            Some(description::Cost::Paid) => Cost::Paid,
            Some(description::Cost::Free) | None => Cost::Free,
        },
        hours: said_of.effort_hours.and_then(|hours| u32::try_from(hours).ok()).filter(|hours| *hours > 0),
        provider: provider(origin, &entry.institution),
        runs: runs(origin, shown),
    }
}

/// That of the proposed run first, which is that of the title.
fn languages(shown: &Shown) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let tags = shown.runs().map(|(run, _)| run.terms.language.clone());
    tags.filter(|tag| !tag.is_empty() && seen.insert(tag.clone())).collect()
}

/// By key: which one is proposed first changes with time alone, and what is told does not.
fn runs(origin: Origin<'_>, shown: &Shown) -> Vec<announce::Run> {
    let mode = if shown.is_hybrid() { Mode::Blended } else { Mode::Online };
    let given = shown.given();
    let mut runs: Vec<announce::Run> = given
        .map(|(run, giver)| announce::Run {
            organizer: giver.map(|giver| provider(origin, giver)),
            ..one_run(origin, run, mode)
        })
        .collect();
    runs.sort_by(|one, other| one.key.cmp(&other.key));
    runs
}

fn one_run(origin: Origin<'_>, run: &Run, mode: Mode) -> announce::Run {
    let at = |at: Option<Instant>| at.map(|at| Second::of_millis(at.as_millis()));
    let terms = &run.terms;
    announce::Run {
        key: run.key.clone(),
        url: origin.absolute(paths::courses::Run { run: run.key.clone() }),
        title: terms.title.clone(),
        language: terms.language.clone(),
        mode,
        start: at(terms.start),
        end: at(terms.end),
        enrolment_start: at(terms.enrolment_start),
        enrolment_end: at(terms.enrolment_end),
        announced: Second::of_millis(run.id.made_at().as_millis()),
        organizer: None,
    }
}

/// One that is kept from the public has no page: only its name is told, which its courses say.
fn provider(origin: Origin<'_>, of: &Provider) -> Organisation {
    let named = Organisation { name: of.name.clone(), slug: of.slug.clone(), ..Organisation::default() };
    if !of.is_public {
        return named;
    }
    Organisation {
        url: origin.absolute(paths::network::Institution { institution: of.slug.clone() }),
        website: of.website.clone(),
        city: of.city.clone(),
        country: of.country.clone(),
        logo: of.logo_address().map(|logo| origin.absolute(logo)).unwrap_or_default(),
        ..named
    }
}

/// The sentence, then the beginning of the text where it is another.
fn described(short: &str, about: &str) -> String {
    match (short.trim(), about.trim()) {
        (short, "") => short.to_owned(),
        ("", about) => about.to_owned(),
        (short, about) if about.starts_with(short) => about.to_owned(),
        (short, about) => format!("{short}\n\n{about}"),
    }
}
