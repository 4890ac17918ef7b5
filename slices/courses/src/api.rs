//! What programs are told: shapes that only grow.

use crate::{
    Description, Run, RunState,
    course::{CourseSeen, Version},
    deliver::{OpenToDeliver, ToDeliver},
    import::{Committed, Standing},
    institution::InstitutionSeen,
    run::RunSettings,
};
use axum::{
    Json,
    response::{IntoResponse, Response},
};
use lexicon::Instant;
use serde_json::{Value, json};
use web::paths;
use words::dates::machine;

/// A run as anybody may know it who may know of it. Instants are RFC 3339 in UTC.
pub fn run(run: &Run, now: Instant) -> Value {
    let terms = &run.terms;
    let at = |at: Option<Instant>| at.map(machine);
    let state = match run.state(now) {
        RunState::Upcoming => "upcoming",
        RunState::Running => "running",
        RunState::Archived => "archived",
    };
    json!({
        "key": run.key,
        "title": terms.title,
        "institution": { "slug": run.institution_slug, "name": run.institution_name },
        "author": run.author.as_ref().map(|author| &author.name),
        "language": terms.language,
        "zone": terms.zone,
        "state": state,
        "availability": run.availability(now).word(),
        "start": at(terms.start),
        "end": at(terms.end),
        "enrolment_start": at(terms.enrolment_start),
        "enrolment_end": at(terms.enrolment_end),
        "takes_enrolments": run.takes_enrolments(now),
        "self_paced": terms.self_paced,
        "enrolment": terms.enrolment.name(),
        "capacity": terms.capacity,
        "waiting_list": terms.waiting_list,
        "closed_after_end": terms.closed_after_end,
        "listed": terms.listed,
        "url": paths::courses::Run { run: run.key.clone() }.to_string(),
        "picture": paths::courses::Picture { run: run.key.clone() }.to_string(),
    })
}

fn version(of: &Version) -> Value {
    json!({ "version": of.version, "title": of.title, "at": machine(of.at), "by": of.by_name })
}

pub(crate) fn course(seen: &CourseSeen, now: Instant) -> Response {
    let runs = seen.runs.iter().map(|one| {
        let mut shape = run(&one.run, now);
        shape["version"] = json!(one.run.version);
        shape["learners"] = json!(one.learners);
        shape
    });
    let delivered = seen.delivered.iter().map(|one| {
        let mut shape = run(one, now);
        shape["version"] = json!(one.version);
        shape
    });
    let shape = json!({
        "key": seen.course.key,
        "title": seen.course.title,
        "institution": { "slug": seen.institution.slug, "name": seen.institution.name },
        "versions": seen.versions.iter().map(version).collect::<Vec<_>>(),
        "runs": runs.collect::<Vec<_>>(),
        "delivered": delivered.collect::<Vec<_>>(),
    });
    Json(shape).into_response()
}

/// Courses of others that an institution may give, and its runs of them.
pub(crate) fn deliverable(seen: &ToDeliver, now: Instant) -> Response {
    let of = &seen.institution.slug;
    let courses = seen.courses.iter().map(|one| {
        let at = paths::courses::DeliverCourse { institution: of.clone(), course: one.course.key.clone() };
        json!({
            "key": one.course.key, "title": one.course.title, "url": at.to_string(),
            "institution": { "slug": one.owner.slug, "name": one.owner.name },
            "agreement": one.by.agreement, "last_day": one.by.last_day,
            "version": one.by.grant.subject.as_ref().and_then(|about| about.version.as_ref()),
        })
    });
    let shape = json!({
        "institution": of,
        "courses": courses.collect::<Vec<_>>(),
        "runs": seen.runs.iter().map(|one| run(one, now)).collect::<Vec<_>>(),
    });
    Json(shape).into_response()
}

/// One of them, with the versions that may be given.
pub(crate) fn to_deliver(seen: &OpenToDeliver, now: Instant) -> Response {
    let shape = json!({
        "key": seen.course.key, "title": seen.course.title,
        "institution": { "slug": seen.owner.slug, "name": seen.owner.name },
        "agreement": seen.by.agreement, "last_day": seen.by.last_day,
        "versions": seen.versions.iter().map(version).collect::<Vec<_>>(),
        "runs": seen.runs.iter().map(|one| run(one, now)).collect::<Vec<_>>(),
    });
    Json(shape).into_response()
}

/// What is said of a course, for its team: ids of hosts, texts by language.
pub(crate) fn description(seen: &crate::description::page::Described) -> Response {
    let mut shape = described(&seen.description);
    shape["course"] = json!(seen.course.key);
    Json(shape).into_response()
}

/// What is said of a course: words of closed lists (docs/api.json), hours, texts by language.
pub fn described(of: &Description) -> Value {
    let texts = |texts: &[String; 3]| -> Value {
        let said = lexicon::Lang::ALL.into_iter().filter(|lang| !texts[lang.index()].is_empty());
        said.map(|lang| (lang.tag().to_owned(), json!(texts[lang.index()]))).collect()
    };
    json!({
        "subjects": of.subjects.iter().map(|one| json!({ "word": one.word(), "isced_f": one.broad_field() })).collect::<Value>(),
        "level": of.level.map(|one| one.word()),
        "effort_hours": of.effort_hours,
        "licence": of.licence.map(|one| json!({ "word": one.word(), "url": one.address() })),
        "cost": of.cost.map(|one| one.word()),
        "hosts": of.hosts,
        "short": texts(&of.short),
        "prerequisites": texts(&of.before),
    })
}

pub(crate) fn run_settings(settings: &RunSettings, now: Instant) -> Response {
    let mut shape = run(&settings.run, now);
    shape["version"] = json!(settings.run.version);
    shape["versions"] = settings.versions.iter().map(version).collect();
    shape["learners"] = json!(settings.learners);
    Json(shape).into_response()
}

pub(crate) fn institution(seen: &InstitutionSeen, now: Instant) -> Response {
    let of = &seen.institution;
    let courses = seen.courses.iter().map(|course| json!({ "key": course.key, "title": course.title }));
    let shape = json!({
        "slug": of.slug,
        "name": of.name,
        "kind": of.kind,
        "part_of": seen.above.last().map(|parent| &parent.slug),
        "inside": seen.inside.iter().map(|part| &part.slug).collect::<Vec<_>>(),
        "public": of.is_public,
        "logo": of.logo_address(),
        "presentation": presentation(&seen.profile),
        "website": seen.profile.website,
        "city": seen.profile.city,
        "country": seen.profile.country,
        "runs": seen.runs.iter().map(|one| run(one, now)).collect::<Vec<_>>(),
        "courses": courses.collect::<Vec<_>>(),
    });
    Json(shape).into_response()
}

/// Markdown by language, as far as there is any.
fn presentation(profile: &network::institution::Profile) -> Value {
    let texts = lexicon::Lang::ALL.into_iter().filter(|lang| !profile.in_lang(*lang).is_empty());
    texts.map(|lang| (lang.tag().to_owned(), json!(profile.in_lang(lang)))).collect()
}

pub(crate) fn import(standing: &Standing) -> Response {
    let draft = &standing.draft;
    let id = || draft.id.to_string();
    let shape = json!({
        "import": draft.id,
        "course": draft.prepared.key,
        "run": draft.prepared.run_key,
        "title": draft.prepared.title,
        "version": draft.prepared.version,
        "new_course": standing.new_course,
        "new_version": standing.new_version,
        "new_run": draft.prepared.run_key.is_some() && standing.run.is_none(),
        "taken_by": standing.elsewhere,
        "report": draft.report,
        "url": paths::courses::ImportReport { import: id() }.to_string(),
        "commit": paths::courses::ImportCommit { import: id() }.to_string(),
        "cancel": paths::courses::ImportCancel { import: id() }.to_string(),
    });
    Json(shape).into_response()
}

pub(crate) fn committed(done: &Committed) -> Response {
    let Committed { course_key, run_key, new_version, new_run, run_stays, .. } = done;
    let shape = json!({
        "course": course_key, "run": run_key,
        "new_version": new_version, "new_run": new_run, "run_stays": run_stays,
    });
    Json(shape).into_response()
}
