//! `GET` and `POST /oai`: OAI-PMH 2.0.

use crate::{
    here::Here,
    say,
    shown::{Snapshot, snapshot},
};
use announce::{
    Second,
    oai::{self, Record, Repository, Set},
};
use axum::{
    extract::{
        Form, Query, State,
        rejection::{FormRejection, QueryRejection},
    },
    http::header,
    response::{IntoResponse, Response},
};
use std::collections::BTreeMap;
use web::{House, Visitor, Wrong, paths};

type Pairs = Vec<(String, String)>;

pub(crate) async fn read(
    _: paths::feeds::Oai,
    State(house): State<House>,
    visitor: Visitor,
    query: Result<Query<Pairs>, QueryRejection>,
) -> Result<Response, Wrong> {
    answer(house, visitor, query.map(|Query(pairs)| pairs).unwrap_or_default()).await
}

/// The same words in a form (§3.1.1.2).
pub(crate) async fn post(
    _: paths::feeds::Oai,
    State(house): State<House>,
    visitor: Visitor,
    form: Result<Form<Pairs>, FormRejection>,
) -> Result<Response, Wrong> {
    answer(house, visitor, form.map(|Form(pairs)| pairs).unwrap_or_default()).await
}

async fn answer(house: House, visitor: Visitor, pairs: Pairs) -> Result<Response, Wrong> {
    let here = Here::of(&house, &visitor);
    let snapshot = snapshot(&house, &here).await?;
    let now = Second::of_millis(house.site.now().as_millis());
    let body =
        tokio::task::spawn_blocking(move || oai::answer(&repository(&here, &snapshot, now), &pairs, now));
    let body = body.await.map_err(ground::Fault::broken)?;
    let headers = [(header::CONTENT_TYPE, oai::MEDIA_TYPE), (header::CACHE_CONTROL, "no-cache")];
    Ok((headers, body).into_response())
}

fn repository(here: &Here, snapshot: &Snapshot, now: Second) -> Repository {
    let record = |entry: &crate::shown::Entry| Record {
        name: entry.key.clone(),
        datestamp: entry.changed,
        sets: entry.sets.clone(),
        course: entry.course.clone(),
    };
    Repository {
        name: here.name.clone(),
        base_url: here.absolute(paths::feeds::Oai),
        host: here.host().to_owned(),
        email: here.contact.clone(),
        earliest: snapshot.entries.first().map_or(now, |entry| entry.changed),
        sets: sets(here, snapshot),
        records: snapshot.entries.iter().map(record).collect(),
    }
}

/// The institutions, languages and subjects of what is shown.
fn sets(here: &Here, snapshot: &Snapshot) -> Vec<Set> {
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    let say = say(here.lang);
    for (entry, course) in snapshot.courses() {
        for spec in &entry.sets {
            let name = match spec.split_once(':') {
                Some(("institution", _)) => course.provider.name.clone(),
                Some(("language", tag)) => say.msg_set_language(tag),
                Some(("subject", code)) => {
                    let place = course.subject_codes.iter().position(|one| one == code);
                    place
                        .and_then(|place| course.subjects.get(place))
                        .cloned()
                        .unwrap_or_else(|| code.to_owned())
                }
                _ => spec.clone(),
            };
            names.insert(spec.clone(), name);
        }
    }
    names.into_iter().map(|(spec, name)| Set { spec, name }).collect()
}
