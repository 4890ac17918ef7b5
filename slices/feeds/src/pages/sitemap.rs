//! `GET /sitemap.xml`, and its parts where it is long.

use super::sent;
use crate::{
    here::Here,
    shown::{Snapshot, snapshot},
};
use announce::{
    Second,
    sitemap::{self, Place},
};
use axum::{extract::State, http::HeaderMap, response::Response};
use ground::Fault;
use std::collections::BTreeMap;
use web::{House, Visitor, Wrong, paths};

pub(crate) async fn whole(
    _: paths::feeds::Sitemap,
    State(house): State<House>,
    visitor: Visitor,
    asked: HeaderMap,
) -> Result<Response, Wrong> {
    let here = Here::of(&house, &visitor);
    let places = places(&here, &*snapshot(&house, &here).await?);
    let parts = sitemap::parts(&places);
    let body = match parts[..] {
        [one] => sitemap::write(one),
        _ => {
            let named = (1..).zip(&parts).map(|(part, places)| {
                let changed = places.iter().filter_map(|place| place.changed).max();
                (here.absolute(paths::feeds::SitemapPart { part }), changed)
            });
            sitemap::index(&named.collect::<Vec<_>>())
        }
    };
    Ok(sent::document(&asked, sitemap::MEDIA_TYPE, body))
}

pub(crate) async fn part(
    at: paths::feeds::SitemapPart,
    State(house): State<House>,
    visitor: Visitor,
    asked: HeaderMap,
) -> Result<Response, Wrong> {
    let here = Here::of(&house, &visitor);
    let places = places(&here, &*snapshot(&house, &here).await?);
    let parts = sitemap::parts(&places);
    let part = at.part.checked_sub(1).and_then(|index| parts.get(index)).ok_or(Fault::NotFound)?;
    Ok(sent::document(&asked, sitemap::MEDIA_TYPE, sitemap::write(part)))
}

/// The front page; institutions, courses, runs and programmes that are shown.
fn places(here: &Here, snapshot: &Snapshot) -> Vec<Place> {
    let mut institutions: BTreeMap<&str, Second> = BTreeMap::new();
    let mut places =
        vec![place(here, here.absolute("/"), snapshot.entries.last().map(|entry| entry.changed))];
    for (entry, course) in snapshot.courses() {
        let newest = institutions.entry(&course.provider.url).or_insert(entry.changed);
        *newest = entry.changed.max(*newest);
        places.push(place(here, course.url.clone(), Some(entry.changed)));
        let runs = course.runs.iter().filter(|run| run.url != course.url);
        places.extend(runs.map(|run| place(here, run.url.clone(), Some(entry.changed))));
    }
    if let Some(newest) = snapshot.programmes.iter().map(|one| one.changed).max() {
        places.push(place(here, here.absolute(paths::programmes::AllProgrammes), Some(newest)));
    }
    places.extend(snapshot.programmes.iter().map(|one| {
        let url = here.absolute(paths::programmes::Programme { programme: one.slug.clone() });
        place(here, url, Some(one.changed))
    }));
    places.extend(institutions.into_iter().map(|(url, changed)| place(here, url.to_owned(), Some(changed))));
    places
}

fn place(here: &Here, url: String, changed: Option<Second>) -> Place {
    let language = |lang: &lexicon::Lang| (lang.tag(), format!("{url}?lang={}", lang.tag()));
    let languages =
        if here.languages.len() > 1 { here.languages.iter().map(language).collect() } else { Vec::new() };
    Place { languages, url, changed }
}
