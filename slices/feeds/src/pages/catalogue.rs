//! `GET /feeds/catalogue.json`: the catalogue in signed pages, for another catalogue to take up (docs/feeds.md).

use super::sent;
use crate::{
    here::Here,
    say,
    shown::{Entry, snapshot},
    signing::signer,
};
use announce::{
    Second,
    exchange::{self, Item, Page},
};
use axum::{
    extract::{Query, RawQuery, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use ground::Fault;
use serde::Deserialize;
use serde_json::json;
use web::{House, Visitor, Wrong, paths};
use words::dates;

#[derive(Debug, Default, Deserialize)]
pub(crate) struct Asked {
    /// Only what changed at that second or later: `2026-09-01T08:00:00Z`.
    #[serde(default)]
    updated_since: String,
    /// Where the page before ended: `1790000000~IMT+FAB101`.
    #[serde(default)]
    after: String,
}

pub(crate) async fn page(
    at: paths::feeds::Catalogue,
    State(house): State<House>,
    Query(asked): Query<Asked>,
    RawQuery(query): RawQuery,
    visitor: Visitor,
    headers: HeaderMap,
) -> Result<Response, Wrong> {
    let here = Here::of(&house, &visitor);
    let Some((since, after)) = asked.read() else { return Ok(unreadable(&here)) };
    let snapshot = snapshot(&house, &here).await?;
    let signer = signer(&house, &here).await?;
    let tag = sent::tag(&[&snapshot.tag, &asked.updated_since, &asked.after, &signer.method, &here.origin]);
    if let Some(known) = sent::known(&headers, &tag) {
        return Ok(known);
    }
    let now = house.site.now();
    let signed = move || {
        // Who begins anew has no use for what is gone.
        let is_told = |entry: &&Entry| since.map_or(entry.course.is_some(), |since| entry.changed >= since);
        let all: Vec<&Entry> = snapshot.entries.iter().filter(is_told).collect();
        let begin =
            after.map_or(0, |after| all.partition_point(|entry| (entry.changed, entry.key.clone()) <= after));
        let page = &all[begin..all.len().min(begin + exchange::PAGE)];
        let is_last = begin + page.len() == all.len();
        let source = here.absolute(at);
        let address = query.map_or_else(|| source.clone(), |query| format!("{source}?{query}"));
        let next = page.last().filter(|_| !is_last).map(|last| next(&source, &asked.updated_since, last));
        let ids: Vec<String> = page.iter().map(|entry| crate::catalogue::id_of(&here, &entry.key)).collect();
        let items = page.iter().zip(&ids).map(|(entry, id)| Item {
            id,
            changed: entry.changed,
            course: entry.course.as_ref(),
        });
        let document = exchange::write(&Page {
            publisher: here.publisher(),
            key: signer.key.key.public().to_multikey(),
            keys_at: signer.document,
            at: Second::of_millis(now.as_millis()),
            updated_since: since,
            total: all.len(),
            items: items.collect(),
            source,
            address,
            next,
        });
        credential::seal(document, &signer.key.key, &signer.method, &dates::machine(now))
    };
    let signed = tokio::task::spawn_blocking(signed).await.map_err(Fault::broken)?.map_err(Fault::broken)?;
    Ok(sent::told(&tag, "application/json", signed.to_string()))
}

fn next(source: &str, since: &str, last: &Entry) -> String {
    let after = paths::in_query(&format!("{}~{}", last.changed.0, last.key));
    match since {
        "" => format!("{source}?after={after}"),
        since => format!("{source}?updated_since={}&after={after}", paths::in_query(since)),
    }
}

type Place = (Second, String);

impl Asked {
    /// None for what can't be read.
    fn read(&self) -> Option<(Option<Second>, Option<Place>)> {
        let since = match self.updated_since.as_str() {
            "" => None,
            text => Some(Second::parse(text)?),
        };
        let after = match self.after.as_str() {
            "" => None,
            text => {
                let (at, key) = text.split_once('~')?;
                Some((Second(at.parse().ok()?), key.to_owned()))
            }
        };
        Some((since, after))
    }
}

/// RFC 9457, whatever the program says it takes.
fn unreadable(here: &Here) -> Response {
    let say = say(here.lang);
    let body = json!({ "title": say.msg_unreadable(), "status": 422, "detail": say.msg_unreadable_since() });
    let kind = [(header::CONTENT_TYPE, "application/problem+json")];
    (StatusCode::UNPROCESSABLE_ENTITY, kind, body.to_string()).into_response()
}
