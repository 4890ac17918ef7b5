//! A programme composed with the forms of its team, what it asks passed, and institutions that agree.

use courses::course::{Beginning, begin_course};
use lexicon::{PlaceRef, Role};
use network::InstitutionName;
use serde_json::Value;
use stories::{
    Actor, World,
    courses::{atelier, petit},
};
use web::paths::{agreements, learning, programmes as at};

/// A lead of an institution.
pub fn lead(w: &World, slug: &str) -> Actor {
    let actor = w.person(&format!("Lead of {slug}"));
    w.gives(&actor, Role::Lead, PlaceRef::institution(w.institution(slug)));
    actor
}

/// The key of a course, from that of a run of it.
pub fn course_of(run: &str) -> String {
    run.rsplit_once('+').map_or(run, |(course, _)| course).to_owned()
}

/// An empty course of an institution; its key.
pub fn empty_course(w: &World, institution: &str, number: &str, title: &str) -> String {
    let beginning = Beginning {
        organisation: institution.to_uppercase().replace('-', ""),
        number: number.to_owned(),
        run: "2026".to_owned(),
        title: title.to_owned(),
        language: "fr".to_owned(),
    };
    let of = InstitutionName::Slug(institution.to_owned());
    w.institution(institution);
    let begun = w.wait(begin_course(w.site(), &w.operator(), of, beginning, "Europe/Paris"));
    course_of(&begun.expect("a course begins").run_key.expect("it has a run"))
}

/// Begins a programme with the forms of its team.
pub fn begins(lead: &mut Actor, institution: &str, slug: &str, title: &str, kind: &str) {
    lead.opens(at::NewProgramme { institution: institution.to_owned() })
        .expect(200)
        .fills("title", title)
        .fills("slug", slug)
        .chooses("kind", kind)
        .presses("Commencer")
        .expect(200)
        .is_at(at::Definition { programme: slug.to_owned() });
}

pub fn edits(lead: &mut Actor, slug: &str, fields: &[(&str, &str)]) {
    lead.posts(at::Definition { programme: slug.to_owned() }, fields);
}

pub fn head(lead: &mut Actor, slug: &str, title: &str, kind: &str, more: &[(&str, &str)]) {
    let mut fields = vec![
        ("what", "head"),
        ("do", "save"),
        ("title-fr", title),
        ("text-fr", "Pour qui veut fabriquer."),
        ("kind", kind),
        ("language", "fr"),
    ];
    fields.extend_from_slice(more);
    edits(lead, slug, &fields);
    lead.expect(200);
}

pub fn adds_module(lead: &mut Actor, slug: &str, fields: &[(&str, &str)]) {
    let mut all = vec![("what", "add-module"), ("do", "save")];
    all.extend_from_slice(fields);
    edits(lead, slug, &all);
    lead.expect(200);
}

pub fn adds_course(lead: &mut Actor, slug: &str, module: &str, key: &str, more: &[(&str, &str)]) {
    let mut all = vec![("what", "add-course"), ("do", "save"), ("number", module), ("key", key)];
    all.extend_from_slice(more);
    edits(lead, slug, &all);
}

pub fn publishes(lead: &mut Actor, slug: &str) {
    lead.posts(at::ProgrammeTeam { programme: slug.to_owned() }, &[("do", "publish")]).expect(200);
    lead.sees("La version est publiée");
    lead.posts(at::ProgrammeTeam { programme: slug.to_owned() }, &[("do", "show")]).expect(200);
}

/// Opens an intake; its id.
pub fn opens_intake(lead: &mut Actor, slug: &str, admission: &str, more: &[(&str, &str)]) -> String {
    let mut fields =
        vec![("name", "Promotion d’automne"), ("admission", admission), ("zone", "Europe/Paris")];
    fields.extend_from_slice(more);
    lead.posts(at::Intakes { programme: slug.to_owned() }, &fields).expect(200).sees("Promotion d’automne");
    let told = json(lead, at::Intakes { programme: slug.to_owned() });
    told["intakes"][0]["id"].as_str().expect("an id").to_owned()
}

pub fn json(actor: &mut Actor, path: impl ToString) -> Value {
    serde_json::from_slice(&actor.reads_json(path).expect(200).page().body).expect("JSON")
}

pub fn mine(slug: &str) -> at::MyProgramme {
    at::MyProgramme { programme: slug.to_owned() }
}

pub fn passes_petit(actor: &mut Actor, run: &str) {
    let door = learning::Answer { run: run.to_owned(), block: petit::QUESTION.to_owned() };
    actor.posts(door, &[("input_2_1", "choice_0")]).expect(200);
}

pub fn passes_atelier(actor: &mut Actor, run: &str) {
    for (block, answer) in [(atelier::GRAVITY, "9.81"), (atelier::COLOUR, "choice_0")] {
        let door = learning::Answer { run: run.to_owned(), block: block.to_owned() };
        actor.posts(door, &[("input_2_1", answer)]).expect(200);
    }
}

pub fn states(actor: &mut Actor, slug: &str) -> Vec<String> {
    let told = json(actor, mine(slug));
    let courses = told["progress"]["courses"].as_array().expect("courses").iter();
    courses.map(|one| one["state"].as_str().unwrap_or_default().to_owned()).collect()
}

/// They agree, each granting the same to the others; until a day, or for ever.
pub fn agree(w: &World, leads: &mut [(&str, Actor)], grant: &[(&str, &str)], until: &str) {
    let institution = leads[0].0.to_owned();
    let parties: Vec<String> = leads.iter().map(|(slug, _)| (*slug).to_owned()).collect();
    let mut fields = vec![
        ("title", "Alliance"),
        ("kind", "convention"),
        ("from", "2026-09-01"),
        ("until", until),
        ("zone", "Europe/Paris"),
        ("articles", "# Article 1"),
    ];
    fields.extend(parties.iter().map(|slug| ("party", slug.as_str())));
    let first = &mut leads[0].1;
    first.posts(agreements::NewAgreement { institution: institution.clone() }, &fields).expect(200);
    let agreement = first.page().path.split('/').nth(4).unwrap_or_default().to_owned();
    for slug in &parties {
        let grants =
            agreements::DraftGrants { institution: institution.clone(), agreement: agreement.clone() };
        let fields: Vec<(&str, &str)> = grant.iter().copied().chain([("from", slug.as_str())]).collect();
        first.posts(grants, &fields).expect(200);
    }
    let step = |institution: &str, step: &str| agreements::Step {
        institution: institution.to_owned(),
        agreement: agreement.clone(),
        step: step.to_owned(),
    };
    first.posts(step(&institution, "propose"), &[]).expect(200);
    for (slug, lead) in leads {
        lead.opens(step(slug, "sign")).ticks("confirm", true).presses("Signer").expect(200);
    }
    w.errands_are_done();
}
