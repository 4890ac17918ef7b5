//! What programs are told.

use crate::{
    application::{ApplicationOf, JuryPage},
    definition::DraftSeen,
    intake::{Intake, IntakeState},
    programme::{OfInstitution, Seen, TeamSeen},
    progress::{CourseState, How, MyStanding, People, PersonSeen, Progress, credits_offered},
};
use lexicon::{
    Instant,
    facts::{learning::HandedFile, programmes::ProgrammeDefinition},
};
use serde_json::{Value, json};
use web::paths::programmes as at;
use words::dates::machine;

fn titles(of: &[String; 3]) -> Value {
    json!({ "fr": of[0], "en": of[1], "ar": of[2] })
}

fn share(hundredths: Option<i64>) -> Option<f64> {
    hundredths.map(|one| one as f64 / 100.0)
}

fn definition(of: &ProgrammeDefinition) -> Value {
    let modules = of.modules.iter().map(|module| {
        let courses = module.courses.iter().map(|course| {
            json!({
                "id": course.course, "course": course.key, "title": course.title, "mandatory": course.mandatory,
                "credits": course.credits as f64 / 10.0, "minimum": share(course.minimum),
            })
        });
        json!({
            "number": module.number, "titles": titles(&module.titles), "credits": module.credits as f64 / 10.0,
            "hours": module.hours, "courses": courses.collect::<Value>(),
        })
    });
    json!({
        "titles": titles(&of.titles), "kind": of.kind.name(), "language": of.language,
        "modules": modules.collect::<Value>(),
        "rule": {
            "optional": of.rule.optional, "credits": of.rule.credits.map(|one| one as f64 / 10.0),
            "average": share(of.rule.compensation.map(|one| one.average)),
            "floor": share(of.rule.compensation.map(|one| one.floor)),
        },
    })
}

fn intake(of: &Intake, now: Instant) -> Value {
    let terms = &of.terms;
    let state = match of.state(now) {
        IntakeState::ToCome => "to-come",
        IntakeState::Open => "open",
        IntakeState::Closed => "closed",
        IntakeState::Over => "over",
    };
    json!({
        "id": of.id, "name": terms.name, "state": state, "admission": terms.admission.name(), "zone": terms.zone,
        "opens": terms.opens.map(machine), "closes": terms.closes.map(machine),
        "start": terms.start.map(machine), "end": terms.end.map(machine), "capacity": terms.capacity,
    })
}

pub(crate) fn list(seen: &OfInstitution) -> Value {
    let programmes = seen.programmes.iter().map(|(of, made)| {
        json!({
            "programme": of.slug, "public": of.public, "version": of.version, "changed_at": machine(of.changed_at),
            "titles": made.as_ref().map(|made| titles(&made.titles)), "kind": made.as_ref().map(|made| made.kind.name()),
        })
    });
    json!({ "institution": seen.institution.slug, "programmes": programmes.collect::<Value>() })
}

/// `hours` is null where nothing says it, and the least where not all of it does. `courses_here` have a page on this portal.
pub(crate) fn programme(seen: &Seen, made: &ProgrammeDefinition, now: Instant) -> Value {
    let (hours, is_whole) = seen.hours();
    let courses = made.modules.iter().flat_map(|module| &module.courses);
    let here = courses.filter(|course| seen.pages.contains(&course.course)).map(|course| &course.key);
    json!({
        "credits": credits_offered(made) as f64 / 10.0,
        "hours": (hours > 0).then_some(hours), "hours_are_whole": is_whole,
        "courses_here": here.collect::<Vec<_>>(),
        "programme": seen.programme.slug, "institution": seen.programme.institution.slug,
        "version": seen.programme.version, "changed_at": machine(seen.programme.changed_at),
        "texts": titles(&seen.texts), "definition": definition(made),
        "intakes": seen.intakes.iter().map(|(one, _)| intake(one, now)).collect::<Value>(),
    })
}

fn progress(of: &Progress) -> Value {
    let courses = of.courses().map(|one| {
        let (state, at) = match one.state {
            CourseState::Done { at, how: How::Passed } => ("passed", Some(machine(at))),
            CourseState::Done { at, how: How::Recognised } => ("recognised", Some(machine(at))),
            CourseState::Done { at, how: How::Compensated } => ("compensated", Some(machine(at))),
            CourseState::Begun => ("begun", None),
            CourseState::ToDo => ("to-do", None),
            CourseState::Closed => ("closed", None),
        };
        json!({ "course": one.course, "state": state, "at": at })
    });
    json!({
        "done": of.done, "asked": of.asked, "mandatory_left": of.mandatory_left, "optional_left": of.optional_left,
        "credits": of.credits as f64 / 10.0, "credits_left": of.credits_left as f64 / 10.0,
        "complete_at": of.complete.map(machine), "courses": courses.collect::<Value>(),
    })
}

pub(crate) fn mine(seen: &MyStanding) -> Value {
    json!({
        "programme": seen.programme.slug, "version": seen.standing.enrolment.version,
        "intake": seen.intake.as_ref().map(|one| &one.terms.name), "progress": progress(&seen.standing.progress),
        "next": seen.next_step().map(|next| json!({ "run": next.run.key, "followed": next.followed, "open": next.open })),
    })
}

pub(crate) fn team(seen: &TeamSeen, now: Instant) -> Value {
    let versions = seen.versions.iter().map(
        |(version, at, people)| json!({ "version": version, "published_at": machine(*at), "people": people }),
    );
    json!({
        "programme": seen.programme.slug, "public": seen.programme.public, "draft": seen.is_draft,
        "waiting": seen.waiting, "versions": versions.collect::<Value>(), "intakes": intakes(seen, now)["intakes"],
    })
}

pub(crate) fn intakes(seen: &TeamSeen, now: Instant) -> Value {
    let all = seen.intakes.iter().zip(&seen.runs).map(|((one, people), runs)| {
        let mut shape = intake(one, now);
        shape["people"] = json!(people);
        shape["runs"] = json!(runs);
        shape
    });
    json!({ "intakes": all.collect::<Value>() })
}

pub(crate) fn draft(seen: &DraftSeen) -> Value {
    json!({
        "programme": seen.programme.slug, "draft": seen.is_draft, "texts": titles(&seen.texts),
        "definition": definition(&seen.definition),
        "missing": seen.missing.iter().map(|one| json!({ "code": one.code, "field": one.field })).collect::<Value>(),
    })
}

pub(crate) fn application(seen: &ApplicationOf, now: Instant) -> Value {
    json!({
        "programme": seen.programme.slug, "intake": intake(&seen.intake, now), "words": seen.words,
        "state": seen.application.as_ref().map(|one| one.state(now).name()),
        "reason": seen.application.as_ref().map(|one| &one.reason),
        "confirm_before": seen.application.as_ref().and_then(|one| one.confirm_before).map(machine),
        "files": files(&seen.files, |attachment| at::MyApplicationFile {
            programme: seen.programme.slug.clone(), intake: seen.intake.id.to_string(), attachment,
        }.to_string()),
    })
}

fn files(of: &[HandedFile], address: impl Fn(String) -> String) -> Value {
    let files = of.iter().enumerate().map(|(nth, file)| {
        json!({ "type": file.mime, "bytes": file.bytes, "url": address((nth + 1).to_string()) })
    });
    files.collect()
}

pub(crate) fn applications(seen: &JuryPage) -> Value {
    let lines = seen.lines.iter().map(|line| {
        json!({
            "id": line.application.id, "intake": line.application.intake, "name": line.name,
            "state": line.state.name(), "submitted_at": machine(line.application.submitted_at),
            "confirm_before": line.application.confirm_before.map(machine), "motivation": line.application.motivation,
            "reason": line.application.reason,
            "files": files(&line.application.files, |attachment| at::ApplicationFile {
                programme: seen.programme.slug.clone(), application: line.application.id.to_string(), attachment,
            }.to_string()),
        })
    });
    json!({ "applications": lines.collect::<Value>(), "after": seen.after })
}

pub(crate) fn people(seen: &People) -> Value {
    let people = seen.people.iter().map(|one| {
        json!({
            "person": one.enrolment.person, "name": one.name, "intake": one.intake, "version": one.enrolment.version,
            "progress": progress(&one.progress),
        })
    });
    json!({ "people": people.collect::<Value>(), "more": seen.more })
}

pub(crate) fn person(seen: &PersonSeen) -> Value {
    let recognitions = seen.recognitions.iter().map(|one| {
        json!({
            "id": one.id, "course": one.course, "mark": share(one.mark), "reason": one.words, "at": machine(one.at),
            "by": one.by, "revoked_at": one.revoked.as_ref().map(|(at, _)| machine(*at)),
        })
    });
    json!({
        "name": seen.name, "version": seen.standing.enrolment.version, "progress": progress(&seen.standing.progress),
        "marks": seen.standing.progress.courses().map(|one| json!({ "course": one.course, "mark": share(one.mark) })).collect::<Value>(),
        "recognitions": recognitions.collect::<Value>(),
    })
}
