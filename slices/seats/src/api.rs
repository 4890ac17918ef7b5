//! What programs are told.

use crate::{
    elsewhere::{ElsewhereSeen, InRun, OneResult, Told},
    look::institution_name,
    open::{OpenSeat, SeatSeen, SeatsSeen},
    request::{GroupSeen, RequestList, SeatRequest},
    results::{Proof, Record, ResultList, ToSend},
    terms::RunSeatsSeen,
    weigh::Seats,
};
use axum::{
    Json,
    response::{IntoResponse, Response},
};
use lexicon::Lang;
use network::Institution;
use serde_json::{Value, json};
use web::paths::seats as at;
use words::dates::machine;

fn seats(seats: &Seats) -> Value {
    let Some(grant) = seats.grant() else { return Value::Null };
    json!({
        "agreement": grant.agreement, "title": grant.title, "grant": grant.grant.grant, "quota": grant.grant.quota,
        "left": grant.left(), "first_day": grant.grant.first_day, "last_day": grant.grant.last_day, "price": grant.grant.price,
    })
}

fn run(run: &courses::Run) -> Value {
    json!({
        "key": run.key, "title": run.terms.title, "host": run.institution_slug, "start": run.terms.start.map(machine),
        "end": run.terms.end.map(machine), "enrolment_end": run.terms.enrolment_end.map(machine),
    })
}

fn open(one: &OpenSeat) -> Value {
    json!({
        "run": run(&one.run), "school": one.home.slug, "seats": seats(&one.seats), "prerequisites": one.needs,
        "credits": one.terms.credits.map(|all| all as f64 / 100.0), "my_request": one.mine.map(|state| state.name()),
        "url": at::AskSeat { run: one.run.key.clone() }.to_string(),
    })
}

fn request(one: &SeatRequest, institutions: &[Institution]) -> Value {
    let slug = |id| institutions.iter().find(|one| one.id == id).map(|one| one.slug.clone());
    json!({
        "id": one.id, "person": one.person, "name": one.name, "school": slug(one.home), "host": slug(one.host),
        "run": one.run_key, "title": one.run_title, "state": one.state.name(), "asked_at": machine(one.asked_at),
        "said": one.said, "decided_at": one.decided_at.map(machine), "reason": one.reason,
        "waits_for_place": one.waits_for_place,
    })
}

pub(crate) fn mine(seen: &SeatsSeen) -> Response {
    let requests = seen.requests.iter().map(|one| {
        let mut shape = request(&one.request, &[]);
        shape["school"] = json!(one.home);
        shape["host"] = json!(one.host);
        shape["result"] = one.record.as_ref().map(record).unwrap_or_default();
        shape
    });
    let shape = json!({
        "schools": seen.schools.iter().map(|one| &one.slug).collect::<Vec<_>>(),
        "open": seen.open.iter().map(open).collect::<Vec<_>>(), "next": seen.next,
        "requests": requests.collect::<Vec<_>>(),
    });
    Json(shape).into_response()
}

pub(crate) fn seat(seen: &SeatSeen, lang: Lang) -> Response {
    let reasons: Vec<Value> = match (&seen.weighed, &seen.around) {
        (Some(weighed), Some(around)) => weighed
            .obstacles
            .iter()
            .map(|one| json!({ "code": one.code(), "detail": one.sentence(lang, around) }))
            .collect(),
        _ => vec![json!({ "code": "seats.not-a-student", "detail": crate::say(lang).msg_no_school() })],
    };
    let shape = json!({
        "run": run(&seen.run), "schools": seen.schools.iter().map(|one| &one.slug).collect::<Vec<_>>(),
        "school": seen.home.as_ref().map(|one| &one.slug), "may_ask": reasons.is_empty(), "reasons": reasons,
        "seats": seen.weighed.as_ref().map(|one| seats(&one.seats)), "waiting": seen.waiting, "prerequisites": seen.needs,
        "credits": seen.terms.credits.map(|all| all as f64 / 100.0),
        "my_request": seen.mine.as_ref().map(|one| json!({ "id": one.id, "state": one.state.name() })),
    });
    Json(shape).into_response()
}

pub(crate) fn requests(list: &RequestList, next: Option<String>) -> Response {
    let all = list.requests.iter().map(|one| {
        let mut shape = request(one, &list.institutions);
        shape["seats"] = list.seats.get(&one.run).map(seats).unwrap_or_default();
        shape
    });
    let counts: serde_json::Map<String, Value> =
        list.counts.iter().map(|(state, count)| (state.name().to_owned(), json!(count))).collect();
    let shape = json!({
        "institution": list.institution.slug, "requests": all.collect::<Vec<_>>(), "counts": counts, "next": next,
    });
    Json(shape).into_response()
}

pub(crate) fn group(seen: &GroupSeen) -> Response {
    let shape = json!({
        "institution": seen.institution.slug, "run": seen.run.as_ref().map(|(of, _)| run(of)),
        "seats": seen.run.as_ref().map(|(_, left)| seats(left)), "open": seen.open.iter().map(run).collect::<Vec<_>>(),
    });
    Json(shape).into_response()
}

pub(crate) fn record(one: &Record) -> Value {
    json!({
        "code": one.code.to_string(), "person": one.person, "name": one.name, "run": one.run_key, "course": one.course_key,
        "title": one.run_title, "percent": one.grade.map(|grade| grade as f64 / 100.0), "passed": one.passed,
        "credits": one.credits.map(|all| all as f64 / 100.0), "returned_at": machine(one.returned_at),
        "replaced": one.replaced, "url": at::Record { code: one.code.to_string() }.to_string(),
    })
}

pub(crate) fn results(list: &ResultList, next: Option<String>) -> Response {
    let all = list.records.iter().map(|one| {
        let mut shape = record(one);
        shape["host"] = json!(institution_name(&list.institutions, one.host));
        shape
    });
    Json(json!({ "institution": list.institution.slug, "results": all.collect::<Vec<_>>(), "next": next }))
        .into_response()
}

/// What would go to the schools; `ticked` as the form proposes it.
pub(crate) fn to_send(seen: &ToSend) -> Response {
    let people = seen.people.iter().map(|one| {
        let standing = &one.standing;
        let sent = one.is_sent(&seen.terms);
        json!({
            "request": one.request.id, "person": one.request.person, "name": one.request.name,
            "school": institution_name(&seen.institutions, one.request.home),
            "percent": standing.grade.map(|grade| grade as f64 / 100.0), "letter": standing.letter,
            "passed": standing.passed, "certificate": standing.certified, "sent": sent,
            "ticked": !sent && standing.is_worth_sending(),
        })
    });
    Json(json!({ "run": run(&seen.run), "people": people.collect::<Value>() })).into_response()
}

pub(crate) fn proof(proof: &Proof) -> Response {
    let record = &proof.seen.record;
    let statement = proof.document.as_ref().map(|document| {
        let said = &document.statement;
        json!({
            "student": said.student, "school": said.home, "host": said.host, "course": said.course, "run": said.run,
            "percent": said.grade.map(|grade| grade as f64 / 100.0), "letter": said.letter, "passed": said.passed,
            "credits": said.credits.map(|all| all as f64 / 100.0), "start": said.start.map(machine),
            "end": said.end.map(machine), "issued_at": machine(said.issued_at),
        })
    });
    let shape = json!({
        "code": record.code.to_string(), "genuine": proof.is_genuine, "replaced": record.replaced,
        "forgotten": record.forgotten_at.is_some(), "result": statement,
        "credential": at::RecordJson { code: record.code.to_string() }.to_string(),
    });
    Json(shape).into_response()
}

pub(crate) fn elsewhere(seen: &ElsewhereSeen) -> Response {
    let runs = seen.runs.iter().map(|one| {
        json!({
            "run": one.run.key, "title": one.run.title, "host": institution_name(&seen.institutions, one.run.host),
            "students": one.counted(), "counted": counted(one.detail.is_some()), "detail": one.detail.map(|detail| detail.name()),
        })
    });
    Json(json!({ "institution": seen.institution.slug, "runs": runs.collect::<Vec<_>>() })).into_response()
}

/// Who is counted: all students of the school by a grant, or those whom its seats brought there.
fn counted(by_grant: bool) -> &'static str {
    if by_grant { "students" } else { "seats" }
}

fn one_result(one: &OneResult) -> Value {
    json!({
        "person": one.person, "name": one.name, "enrolled_at": machine(one.enrolled_at),
        "percent": one.percent.map(|percent| percent as f64 / 100.0), "letter": one.letter, "passed": one.passed,
        "units": one.units, "seen_at": one.seen_at.map(machine),
    })
}

pub(crate) fn in_run(seen: &InRun, reasons: &[String], next: Option<String>) -> Response {
    let mut shape = json!({
        "institution": seen.institution.slug, "run": run(&seen.run), "students": seen.students, "by": seen.by,
        "counted": counted(!matches!(seen.told, Told::Nothing(_))),
    });
    match &seen.told {
        Told::Named { people, .. } => {
            shape["people"] = people.iter().map(one_result).collect();
            shape["next"] = json!(next);
        }
        Told::Aggregated(figures) => {
            let graded = figures.graded.as_ref();
            shape["figures"] = json!({
                "students": figures.students, "begun": figures.begun,
                "passed": graded.map(|all| all.passed), "mean": graded.map(|all| all.mean as f64 / 100.0),
                "quarters": graded.map(|all| all.quarters),
            });
        }
        Told::TooFew => shape["too_few"] = json!(true),
        Told::Nothing(why) => {
            let told = why
                .iter()
                .zip(reasons)
                .map(|(one, sentence)| json!({ "code": one.code(), "detail": sentence }));
            shape["reasons"] = told.collect();
        }
    }
    Json(shape).into_response()
}

pub(crate) fn run_seats(seen: &RunSeatsSeen) -> Response {
    let shape = json!({
        "run": run(&seen.run), "prerequisites": seen.needs.iter().map(|(key, _)| key).collect::<Vec<_>>(),
        "credits": seen.terms.credits.map(|all| all as f64 / 100.0),
        "seated": seen.seated.iter().map(|one| request(one, &seen.institutions)).collect::<Vec<_>>(),
        "results": seen.records.iter().map(record).collect::<Vec<_>>(),
    });
    Json(shape).into_response()
}
