//! What programs are told.

use crate::{
    consents::asks::{Asked, TextSeen, Texts},
    register::{Register, State, wording},
};
use axum::{
    Json,
    response::{IntoResponse, Response},
};
use lexicon::Lang;
use serde_json::{Value, json};
use web::paths::privacy as at;
use words::dates::machine;

/// The register; its sentences are in the language asked for.
pub(crate) fn register(lang: Lang, register: &Register) -> Response {
    let plain = |text: &str| text.replace(['\u{2068}', '\u{2069}'], "");
    let lines: Vec<Value> = register
        .activities
        .iter()
        .map(|one| {
            let line = wording::line(lang, register, one);
            let state = match one.state {
                State::Now => "now",
                State::NotNow => "not-now",
                State::Over => "over",
            };
            json!({
                "activity": line.what, "purpose": line.purpose, "part": line.part, "with": plain(&line.with),
                "data": line.data, "basis": line.basis, "kept": line.kept, "state": state,
                "agreement": one.agreement.as_ref().map(|(id, title)| json!({ "id": id, "title": title })),
                "first_day": one.first_day, "last_day": one.last_day, "times": one.times, "last": one.last.map(machine),
                "abroad": register.abroad(one),
            })
        })
        .collect();
    Json(json!({ "institution": register.institution.slug, "activities": lines })).into_response()
}

pub(crate) fn my_consents(lang: Lang, asked: &[Asked]) -> Response {
    let lines: Vec<Value> = asked
        .iter()
        .map(|one| {
            let wording = &one.text.wording;
            let tongue = wording.tongue(lang);
            json!({
                "institution": one.institution.slug, "text": one.text.id, "version": one.text.version,
                "language": tongue.tag(), "title": wording.title(tongue), "says": wording.text(tongue),
                "asked": !one.text.retired, "agrees": one.agrees(), "answered": one.is_answered(),
                "answer": one.said.map(|said| json!({ "version": said.version, "agreed": said.agreed, "at": machine(said.at) })),
            })
        })
        .collect();
    Json(json!({ "consents": lines })).into_response()
}

pub(crate) fn texts(seen: &Texts) -> Response {
    let lines: Vec<Value> = seen
        .texts
        .iter()
        .map(|(text, agree)| {
            let address = at::ConsentText {
                institution: seen.institution.slug.clone(),
                consent_text: text.id.to_string(),
            };
            json!({
                "text": text.id, "version": text.version, "wording": text.wording, "asked": !text.retired,
                "agree": agree, "published_at": machine(text.published_at), "url": address.to_string(),
            })
        })
        .collect();
    Json(json!({ "institution": seen.institution.slug, "texts": lines })).into_response()
}

pub(crate) fn text(seen: &TextSeen) -> Response {
    let versions = seen.versions.iter().map(|(version, wording, at, by)| {
        json!({ "version": version, "wording": wording, "published_at": machine(*at), "published_by": by })
    });
    let answers = seen.answers.iter().map(|(name, said)| {
        json!({ "name": name, "version": said.version, "agreed": said.agreed, "at": machine(said.at) })
    });
    let tally = seen.tally.iter().map(|(version, count)| json!({ "version": version, "agree": count }));
    let shape = json!({
        "institution": seen.institution.slug, "text": seen.text.id, "version": seen.text.version,
        "asked": !seen.text.retired, "versions": versions.collect::<Vec<_>>(),
        "agree": tally.collect::<Vec<_>>(), "answers": answers.collect::<Vec<_>>(), "next": seen.next,
    });
    Json(shape).into_response()
}
