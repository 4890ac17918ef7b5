//! The courses a host shows, as data for feeds.

use crate::{
    here::Here,
    shown::{Found, ProgrammePage, ReadFeeds},
};
use ::store::{StoreError, View};
use announce::Second;
use catalogue::{
    Shown,
    told::{Origin, told},
};
use ground::{Ask, Cx, Fault, Granted};
use network::{Institution, InstitutionName};
use std::collections::BTreeSet;
use web::paths;

/// The address of a course's page: what names it in every feed, also when it is gone.
pub(crate) fn id_of(here: &Here, key: &str) -> String {
    here.absolute(paths::courses::Course { course: key.to_owned() })
}

/// Everything a host shows.
pub(crate) fn found(view: &View<'_>, cx: &Cx, here: &Here) -> Result<Vec<Found>, StoreError> {
    let shown = catalogue::entries(view, &cx.shelf, here.portal, cx.now)?;
    let one = |one: &Shown| Found {
        id: one.entry.course,
        course: told(Origin(&here.origin), here.lang, one),
        sets: sets(one),
    };
    Ok(shown.iter().map(one).collect())
}

/// The pages of the programmes it shows.
pub(crate) fn programmes(view: &View<'_>, cx: &Cx, here: &Here) -> Result<Vec<ProgrammePage>, StoreError> {
    let shown = catalogue::programmes(view, &cx.shelf, here.portal, cx.now)?;
    let page = |of: &programmes::Programme| ProgrammePage {
        slug: of.slug.clone(),
        changed: Second::of_millis(of.changed_at.as_millis()),
    };
    Ok(shown.iter().map(|one| page(&one.programme)).collect())
}

/// The parts of the catalogue it is in, as OAI-PMH writes them (§4.6).
fn sets(shown: &Shown) -> Vec<String> {
    let entry = &shown.entry;
    let languages: BTreeSet<&str> = shown.runs().map(|(run, _)| run.terms.language.as_str()).collect();
    let languages = languages.into_iter().map(|tag| format!("language:{tag}"));
    let subjects = entry.description.subjects.iter().map(|one| format!("subject:{}", one.word()));
    std::iter::once(format!("institution:{}", entry.institution.slug))
        .chain(languages)
        .chain(subjects)
        .collect()
}

/// Asks for the name of an institution that anybody may know of here.
pub(crate) struct KnownInstitution {
    pub name: InstitutionName,
}

impl Ask for KnownInstitution {
    const NAME: &'static str = "feeds.institution";
    type Right = ReadFeeds;
    type Over = Institution;
    type Outcome = String;

    fn over(&self) -> InstitutionName {
        self.name.clone()
    }

    fn answer(
        &self,
        institution: Granted<ReadFeeds, Institution>,
        _: &View<'_>,
        _: &Cx,
    ) -> Result<String, Fault> {
        Ok(institution.into_place().name)
    }
}
