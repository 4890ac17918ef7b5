//! Every door, tried by everybody. The table is in `stories/doors.txt`.

use lexicon::{PlaceRef, Role};
use portals::portal::{OpenPortal, PortalName};
use std::{cell::Cell, collections::BTreeMap};
use stories::{
    Actor, Engine, World, api, archives,
    courses::atelier,
    doors::{Visitors, compare, written},
    forms::Part,
};
use web::paths::{self, agreements, certificates, learning, openid, programmes, team};

/// The columns: nobody; somebody with an account and nothing else; a learner of the run; the lead of another
/// institution; roles in the institution of the run; the administrator of the installation.
const KINDS: [&str; 8] =
    ["nobody", "account", "learner", "elsewhere", "tutor", "instructor", "lead", "administrator"];

/// The institution of the run.
const INSTITUTION: &str = "imt";

#[test]
fn doors_are_as_written() {
    let mut world = World::on(Engine::Sqlite).expect("SQLite is never left out");
    world.at("7 September 2026, 10:00");
    let run = world.has_the_course("atelier", INSTITUTION);
    let (values, _) = values(&world, &run);
    let count = Cell::new(0);
    let come = |kind: &str| {
        count.set(count.get() + 1);
        visitor(&world, kind, &run, &format!("{kind} {}", count.get()))
    };
    let rows = Visitors { kinds: &KINDS, come: &come, values }.try_all();
    for row in &rows {
        let broken = row.outcomes.iter().any(|outcome| outcome.starts_with('5'));
        assert!(!broken, "{} {} breaks: {:?}", row.method, row.path, row.outcomes);
    }
    compare("stories/doors.txt", &written(&KINDS, &rows));
}

#[test]
fn docs_api_is_up_to_date() {
    let mut world = World::on(Engine::Sqlite).expect("SQLite is never left out");
    world.at("7 September 2026, 10:00");
    let run = world.has_the_course("atelier", INSTITUTION);
    let (values, learner) = values(&world, &run);
    let [nobody, lead, administrator] =
        ["nobody", "lead", "administrator"].map(|kind| visitor(&world, kind, &run, kind));
    let mut readers =
        [("anybody", nobody), ("learner", learner), ("lead", lead), ("administrator", administrator)];
    let made = serde_json::json!({
        "made_by": "cargo xtask docs",
        "says": "The addresses of pages that also answer programs (Accept: application/json): who may read them (the first \
                 of anybody, learner, lead, administrator), and the shape of the answer. Forms are posted to the addresses of \
                 their pages, as application/x-www-form-urlencoded or multipart/form-data; with that header they answer \
                 JSON, or a problem document (RFC 9457) whose `errors` name fields.",
        "addresses": api::shapes(&mut readers, &values),
    });
    compare("docs/api.json", &format!("{made:#}\n"));
}

/// Somebody new of that kind: what they do behind one door changes nothing for whoever tries the next.
fn visitor(w: &World, kind: &str, run: &str, name: &str) -> Actor {
    if kind == "nobody" {
        return w.visitor();
    }
    let mut actor = w.person(name);
    let here = || PlaceRef::institution(w.institution(INSTITUTION));
    match kind {
        "account" => {}
        "learner" => {
            actor.posts(paths::learning::Enrol { run: run.to_owned() }, &[]);
        }
        "elsewhere" => w.gives(&actor, Role::Lead, PlaceRef::institution(w.institution("esp-dakar"))),
        "tutor" => w.gives(&actor, Role::Tutor, here()),
        "instructor" => w.gives(&actor, Role::Instructor, here()),
        "lead" => w.gives(&actor, Role::Lead, here()),
        "administrator" => w.gives(&actor, Role::Administrator, PlaceRef::site()),
        other => panic!("nobody is {other:?}"),
    }
    actor
}

/// What stands for the parameters of addresses: things that are there, so that only rights keep a door shut.
fn values(w: &World, run: &str) -> (BTreeMap<&'static str, String>, Actor) {
    let unknown = "0199aaaa-0000-7000-8000-000000000000";
    let names = [
        "token",
        "session",
        "passkey",
        "slug",
        "name",
        "invitation",
        "people_list",
        "run_invitation",
        "enrolment_list",
        "seat_request",
    ];
    let mut values: BTreeMap<&'static str, String> = names.map(|name| (name, unknown.to_owned())).into();
    let mut learner = visitor(w, "learner", run, "Awa");
    values.insert("code", certified(&mut learner, run));
    values.insert("hand_in", handed_in(w, &mut learner, run));
    values.insert("import", waiting_import(w, run));
    values.insert("agreement", agreement(w));
    values.insert("consent_text", consent_text(w));
    values.insert("grant", "0199bbbb-0000-7000-8000-000000000000".to_owned());
    values.insert("step", "sign".to_owned());
    values.insert("portal", portal(w));
    values.insert("feed", "0199dddd-0000-7000-8000-000000000000".to_owned());
    values.insert("text", "front".to_owned());
    values.insert("page", "notice".to_owned());
    values.insert("colours", "0c5a63-e5a624".to_owned());
    values.insert("hash", "0".repeat(64));
    let (programme, intake) = programme(w, run);
    values.insert("programme", programme);
    values.insert("intake", intake);
    values.insert("application", "0199cccc-0000-7000-8000-000000000000".to_owned());
    values.insert("attachment", "1".to_owned());
    values.insert("version", archives::digest(&archives::of_story("atelier")));
    values.insert("list", "1".to_owned());
    values.insert("part", "1".to_owned());
    values.insert("notice", "1.0".to_owned());
    values.insert("entry", "1-s0".to_owned());
    values.insert("letters", "digest".to_owned());
    let course = run.rsplit_once('+').map_or(run, |(course, _)| course);
    values.insert("id", "questions".to_owned());
    values.insert("course", course.to_owned());
    values.insert("run", run.to_owned());
    values.insert("institution", INSTITUTION.to_owned());
    values.insert("unit", atelier::HOMEWORK.to_owned());
    values.insert("block", atelier::GRAVITY.to_owned());
    values.insert("person", learner.id().to_string());
    values.insert("lang", "fr".to_owned());
    values.insert("who", "learner".to_owned());
    values.insert("provider", provider(w, run));
    values.insert("identity", "none".to_owned());
    values.insert("domain", "imt.example".to_owned());
    (values, learner)
}

/// The code of the learner's certificate: the homework alone is enough to pass.
fn certified(learner: &mut Actor, run: &str) -> String {
    for (block, answer) in [(atelier::GRAVITY, "9.81"), (atelier::COLOUR, "choice_0")] {
        let door = learning::Answer { run: run.to_owned(), block: block.to_owned() };
        learner.posts(door, &[("input_2_1", answer)]).expect(200);
    }
    let page = learner.posts(certificates::Claim { run: run.to_owned() }, &[]).expect(200).page();
    page.path.rsplit('/').next().unwrap_or_default().to_owned()
}

/// A text people are asked to agree to.
fn consent_text(w: &World) -> String {
    let mut lead = w.person("who asks");
    w.gives(&lead, Role::Lead, PlaceRef::institution(w.institution(INSTITUTION)));
    let texts = paths::privacy::ConsentTexts { institution: INSTITUTION.to_owned() };
    lead.posts(texts, &[("title-fr", "Photos"), ("text-fr", "Nous prenons des photos.")]).expect(200);
    let address = lead.page().path.split('?').next().unwrap_or_default();
    address.rsplit('/').next().unwrap_or_default().to_owned()
}

/// A portal of the institution, reached by nobody yet.
fn portal(w: &World) -> String {
    let open = OpenPortal {
        institution: PortalName::new(INSTITUTION, w.site().now()),
        slug: "portail".to_owned(),
        name: "Portail".to_owned(),
        language: "fr".to_owned(),
        host: String::new(),
        own_host: "essaim.test".to_owned(),
    };
    w.act(&w.operator(), open).slug
}

/// An agreement of the institution, in force with another, which waits for nothing.
fn agreement(w: &World) -> String {
    let mut leads = [INSTITUTION, "mun"].map(|slug| {
        let actor = w.person(&format!("lead of {slug}"));
        w.gives(&actor, Role::Lead, PlaceRef::institution(w.institution(slug)));
        (slug.to_owned(), actor)
    });
    let (institution, first) = &mut leads[0];
    let fields = [
        ("title", "Convention"),
        ("kind", "convention"),
        ("party", INSTITUTION),
        ("party", "mun"),
        ("from", "2026-09-01"),
        ("zone", "Europe/Paris"),
        ("articles", "# Article 1"),
    ];
    first.posts(agreements::NewAgreement { institution: institution.clone() }, &fields).expect(200);
    let agreement = first.page().path.split('/').nth(4).unwrap_or_default().to_owned();
    let at = |institution: &str, step: &str| agreements::Step {
        institution: institution.to_owned(),
        agreement: agreement.clone(),
        step: step.to_owned(),
    };
    let grants = agreements::DraftGrants { institution: institution.clone(), agreement: agreement.clone() };
    first.posts(grants, &[("right", "open-seats"), ("from", INSTITUTION), ("quota", "30")]).expect(200);
    first.posts(at(INSTITUTION, "propose"), &[]).expect(200);
    for (institution, lead) in &mut leads {
        lead.opens(at(institution, "sign")).ticks("confirm", true).presses("Signer").expect(200);
    }
    w.errands_are_done();
    agreement
}

/// A provider by which people sign in, which nobody answers for.
fn provider(w: &World, run: &str) -> String {
    let mut lead = visitor(w, "lead", run, "lead of the provider");
    let at = |provider: &str| openid::Provider {
        institution: INSTITUTION.to_owned(),
        provider: provider.to_owned(),
    };
    let fields = [("issuer", "http://127.0.0.1:9"), ("client_id", "essaim"), ("role_days", "180")];
    lead.posts(at("new"), &fields).expect(200);
    let page = lead.page().source();
    let found =
        page.split("/sign-in/providers/").map(|rest| rest.split(['"', '/']).next().unwrap_or_default());
    let found = found.skip(1).find(|id| *id != "new").expect("the provider is there").to_owned();
    let (institution, provider) = (INSTITUTION.to_owned(), found.clone());
    lead.posts(openid::SwitchProvider { institution, provider }, &[("to", "on")]).expect(200);
    found
}

/// A programme of the institution with the course of the run, shown, and its open intake.
fn programme(w: &World, run: &str) -> (String, String) {
    let slug = "fabrication".to_owned();
    let course = run.rsplit_once('+').map_or(run, |(course, _)| course);
    let mut lead = w.person("lead of a programme");
    w.gives(&lead, Role::Lead, PlaceRef::institution(w.institution(INSTITUTION)));
    let new = programmes::NewProgramme { institution: INSTITUTION.to_owned() };
    let fields =
        [("title", "Fabrication"), ("slug", slug.as_str()), ("kind", "parcours"), ("language", "fr")];
    lead.posts(new, &fields).expect(200);
    let definition = || programmes::Definition { programme: slug.clone() };
    lead.posts(definition(), &[("what", "add-module"), ("do", "save")]).expect(200);
    let course =
        [("what", "add-course"), ("do", "save"), ("number", "1"), ("key", course), ("mandatory", "yes")];
    lead.posts(definition(), &course).expect(200);
    let team = || programmes::ProgrammeTeam { programme: slug.clone() };
    lead.posts(team(), &[("do", "publish")]).expect(200);
    lead.posts(team(), &[("do", "show")]).expect(200);
    let fields = [("name", "Automne"), ("admission", "application"), ("zone", "Europe/Paris")];
    let intakes = programmes::Intakes { programme: slug.clone() };
    let list = lead.posts(intakes, &fields).expect(200).page().source();
    let intake = list.split("/team/intakes/").nth(1).and_then(|rest| rest.split(['"', '?']).next());
    (slug, intake.expect("an intake").to_owned())
}

/// The learner's work, which waits to be graded.
fn handed_in(w: &World, learner: &mut Actor, run: &str) -> String {
    let text = [("text".to_owned(), Part::Text("J’ai découpé une boîte.".to_owned()))];
    learner
        .posts_parts(learning::HandIn { run: run.to_owned(), block: atelier::STORY.to_owned() }, &text)
        .expect(200);
    let mut tutor = visitor(w, "tutor", run, "Omar");
    let list = tutor.opens(team::HandIns { run: run.to_owned() }).expect(200).page().source();
    let found = list.split("/team/hand-ins/").nth(1).and_then(|rest| rest.split(['"', '?']).next());
    found.expect("the work waits").to_owned()
}

/// An archive that the lead brought, and decided nothing about yet.
fn waiting_import(w: &World, run: &str) -> String {
    let bytes = archives::of_story("petit");
    let archive =
        Part::File { filename: "petit.tar.gz".to_owned(), mime: "application/gzip".to_owned(), bytes };
    let mut lead = visitor(w, "lead", run, "Nadia");
    let door = paths::courses::Import { institution: INSTITUTION.to_owned() };
    let page = lead.posts_parts(door, &[("archive".to_owned(), archive)]).expect(200).page();
    page.path.rsplit('/').next().unwrap_or_default().to_owned()
}
