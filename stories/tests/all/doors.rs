//! Every door, tried by everybody. The table is in `stories/doors.txt`.

use lexicon::{PlaceRef, Role};
use std::{cell::Cell, collections::BTreeMap};
use stories::{
    Actor, Engine, World,
    courses::petit,
    doors::{Visitors, compare, written},
};
use web::paths;

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
    let run = world.has_the_course("petit", INSTITUTION);
    let values = values(&world, &run);
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

/// What stands for the parameters of addresses. A door that wants more than an unknown id gets it here.
fn values(w: &World, run: &str) -> BTreeMap<&'static str, String> {
    let unknown = "0199aaaa-0000-7000-8000-000000000000";
    let names =
        ["import", "hand_in", "token", "session", "passkey", "code", "list", "version", "slug", "name"];
    let mut values: BTreeMap<&'static str, String> = names.map(|name| (name, unknown.to_owned())).into();
    let learner = visitor(w, "learner", run, "Awa");
    let course = run.rsplit_once('+').map_or(run, |(course, _)| course);
    values.insert("id", "unite2".to_owned());
    values.insert("course", course.to_owned());
    values.insert("run", run.to_owned());
    values.insert("institution", INSTITUTION.to_owned());
    values.insert("unit", petit::ASKING.to_owned());
    values.insert("block", petit::QUESTION.to_owned());
    values.insert("person", learner.id().to_string());
    values.insert("lang", "fr".to_owned());
    values.insert("who", "learner".to_owned());
    values
}
