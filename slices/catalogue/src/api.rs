//! What programs are told: shapes that only grow.

use crate::{
    beside::Others,
    entry::Shown,
    find::{Asked, PAGE, Results},
    pages::home::Front,
    programme::Programmes,
};
use axum::{
    Json,
    response::{IntoResponse, Response},
};
use lexicon::Instant;
use programmes::{IntakeState, ListedProgramme};
use serde_json::{Value, json};
use web::paths;
use words::dates::machine;

/// A course as anybody may know it who may know of it. Instants are RFC 3339 in UTC; the first run is the one to propose.
pub fn course(shown: &Shown, now: Instant) -> Value {
    let (entry, said) = (&shown.entry, shown.said());
    let institution = json!({
        "slug": entry.institution.slug, "name": entry.institution.name,
        "city": entry.institution.city, "country": entry.institution.country,
    });
    let places = shown
        .places()
        .map(|(place, host)| json!({ "city": place.city, "country": place.country, "host": host }));
    let practices = said
        .practices
        .iter()
        .map(|one| json!({ "title": one.title, "hours": one.hours, "machines": one.machines }));
    let mut description = courses::api::described(&entry.description);
    // Whoever receives practice is named by place, not by id.
    description.as_object_mut().map(|shape| shape.remove("hosts"));
    json!({
        "key": entry.key,
        "title": shown.title(),
        "institution": institution,
        "summary": said.short,
        "about": said.about,
        "description": description,
        "effort": said.effort,
        "duration": said.duration,
        "hybrid": shown.is_hybrid(),
        "practices": practices.collect::<Value>(),
        "places": places.collect::<Value>(),
        "certificate": shown.has_certificate(),
        "pass_mark": said.pass_mark,
        "availability": shown.proposed().1.word(),
        "runs": shown.runs().map(|(run, _)| courses::api::run(run, now)).collect::<Value>(),
        "opened_at": machine(entry.opened_at),
        "changed_at": machine(entry.changed_at),
        "url": paths::courses::Course { course: entry.key.clone() }.to_string(),
    })
}

pub(crate) fn course_page(shown: &Shown, now: Instant) -> Response {
    Json(course(shown, now)).into_response()
}

/// `facets` has, by parameter, the answers that some result gives, and how many; `meant` what was taken for words that no
/// course has.
pub(crate) fn results(asked: &Asked, found: &Results, now: Instant) -> Response {
    let facets: serde_json::Map<String, Value> = found
        .counts
        .iter()
        .map(|(facet, counted)| {
            let answers = counted
                .iter()
                .map(|one| json!({ "answer": one.answer, "name": one.name, "count": one.count }));
            (facet.word().to_owned(), answers.collect())
        })
        .collect();
    let meant = found.matched.meant.iter().map(|(typed, taken)| json!({ "typed": typed, "taken": taken }));
    let next = ((asked.page + 1) * PAGE < found.total).then(|| asked.at_page(asked.page + 1).address());
    let shape = json!({
        "total": found.total,
        "page": asked.page + 1,
        "courses": found.shown.iter().map(|shown| course(shown, now)).collect::<Value>(),
        "facets": facets,
        "meant": meant.collect::<Value>(),
        "unknown": found.matched.unknown,
        "programmes": programmes(&found.programmes, now),
        "elsewhere": others(&found.others),
        "next": next,
    });
    Json(shape).into_response()
}

/// A programme as anybody may know it where it is shown. `intake` is the one to propose.
fn programme(one: &ListedProgramme, now: Instant) -> Value {
    let (of, made) = (&one.programme, &one.definition);
    let by_language = |texts: &[String; 3]| json!({ "fr": texts[0], "en": texts[1], "ar": texts[2] });
    let intake = one.intake(now).map(|(intake, state)| {
        let terms = &intake.terms;
        json!({
            "id": intake.id, "name": terms.name, "state": if state == IntakeState::Open { "open" } else { "to-come" },
            "admission": terms.admission.name(), "opens": terms.opens.map(machine), "closes": terms.closes.map(machine),
            "start": terms.start.map(machine), "end": terms.end.map(machine),
        })
    });
    json!({
        "programme": of.slug,
        "titles": by_language(&made.titles),
        "texts": by_language(&one.texts),
        "kind": made.kind.name(),
        "language": made.language,
        "institution": { "slug": of.institution.slug, "name": of.institution.name },
        "courses": one.courses().count(),
        "credits": one.credits() as f64 / 10.0,
        "intake": intake,
        "changed_at": machine(of.changed_at),
        "url": paths::programmes::Programme { programme: of.slug.clone() }.to_string(),
    })
}

fn programmes(found: &Programmes, now: Instant) -> Value {
    let shown = found.shown.iter().map(|one| programme(one, now));
    json!({ "total": found.total, "programmes": shown.collect::<Value>() })
}

pub(crate) fn programmes_page(asked: &Asked, found: &Programmes, now: Instant) -> Response {
    let all = paths::programmes::AllProgrammes.to_string();
    let next =
        ((asked.page + 1) * PAGE < found.total).then(|| asked.at_page(asked.page + 1).address_at(&all));
    let mut shape = programmes(found, now);
    shape["page"] = json!(asked.page + 1);
    shape["next"] = json!(next);
    Json(shape).into_response()
}

/// Courses of other sites: `url` leads there.
fn others(others: &Others) -> Value {
    let courses = others.shown.iter().map(|one| {
        let course = &one.course;
        json!({
            "url": course.url, "title": course.title, "summary": course.text, "language": course.language,
            "provider": course.provider, "subjects": course.subjects, "publisher": one.publisher, "host": one.host,
        })
    });
    json!({ "total": others.total, "courses": courses.collect::<Value>() })
}

pub(crate) fn front(front: &Front, now: Instant) -> Response {
    let listed = |run: &courses::Run| {
        let terms = &run.terms;
        json!({
            "key": run.key, "title": terms.title, "institution": run.institution_slug, "language": terms.language,
            "start": terms.start.map(machine), "end": terms.end.map(machine),
        })
    };
    let mut shown: Vec<&courses::Run> = Vec::new();
    for run in front.highlights.iter().chain(&front.courses).map(|shown| shown.proposed().0) {
        if shown.iter().all(|before| before.id != run.id) {
            shown.push(run);
        }
    }
    let runs = shown.into_iter().map(listed);
    let next = front.next.iter().map(|(_, run)| courses::api::run(run, now));
    let shape = json!({
        "total": front.total,
        "runs": runs.collect::<Value>(),
        "next": next.collect::<Value>(),
        "highlights": front.highlights.iter().map(|shown| course(shown, now)).collect::<Value>(),
        "courses": front.courses.iter().map(|shown| course(shown, now)).collect::<Value>(),
        "programmes": programmes(&front.programmes, now),
        "elsewhere": others(&front.others),
    });
    Json(shape).into_response()
}
