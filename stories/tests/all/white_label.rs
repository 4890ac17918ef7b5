//! The whole of it: MUN opens with 49 courses of Moroccan universities and 12 granted by FUN; FUN ends the agreement, and
//! exactly those 12 are gone for newcomers, while those inside finish.

use lexicon::{PlaceRef, Role, time::Millis};
use pretty_assertions::assert_eq;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use stories::{Actor, World, courses::petit, story};
use web::paths::{self, agreements as agreed, certificates, courses as at, feeds, learning, portals};

story! {
    what_a_partner_takes_back_is_gone_for_newcomers_and_goes_on_for_those_inside,
}

const MUN: &str = "mun.test";
/// Universities, and how many courses each gives: 49.
const UNIVERSITIES: [(&str, usize); 2] = [("um5", 25), ("uca", 24)];
/// FUN has two more than it grants.
const GRANTED: usize = 12;

fn lead(w: &World, slug: &str) -> Actor {
    let actor = w.person(&format!("Lead of {slug}"));
    w.gives(&actor, Role::Lead, PlaceRef::institution(w.institution(slug)));
    actor
}

/// `UM5+C07`
fn key(slug: &str, number: usize) -> String {
    format!("{}+C{number:02}", slug.to_uppercase())
}

fn has_courses(w: &World, model: &str, slug: &str, count: usize) {
    let institution = w.institution(slug);
    let named = |number| (key(slug, number), format!("Cours {number} de {}", slug.to_uppercase()));
    w.has_courses_like(model, institution, count, named);
}

/// The first lists courses on the portal of MUN: those of these keys, or all it has without any. The agreement's id.
fn lists_on_mun(w: &World, giver: &mut Actor, slug: &str, mun: &mut Actor, keys: &[String]) -> String {
    let fields = [
        ("title", "Convention de diffusion"),
        ("kind", "convention"),
        ("party", slug),
        ("party", "mun"),
        ("from", "2026-09-01"),
        ("until", "2027-08-31"),
        ("zone", "Europe/Paris"),
        ("articles", "# Article 1"),
    ];
    giver.posts(agreed::NewAgreement { institution: slug.into() }, &fields).expect(200);
    let id = giver.page().path.split('/').nth(4).unwrap_or_default().to_owned();
    let subjects: Vec<&str> =
        if keys.is_empty() { vec![""] } else { keys.iter().map(String::as_str).collect() };
    for subject in subjects {
        let grants = agreed::DraftGrants { institution: slug.into(), agreement: id.clone() };
        giver.posts(grants, &[("right", "list-course"), ("from", slug), ("subject", subject)]).expect(200);
    }
    let step = |slug: &str, step: &str| agreed::Step {
        institution: slug.to_owned(),
        agreement: id.clone(),
        step: step.to_owned(),
    };
    giver.posts(step(slug, "propose"), &[]).expect(200);
    for (actor, slug) in [(giver, slug), (mun, "mun")] {
        actor.opens(step(slug, "sign")).expect(200).ticks("confirm", true).presses("Signer").expect(200);
    }
    w.errands_are_done();
    id
}

/// The courses a text speaks of, by key.
fn named_in(text: &str) -> BTreeSet<String> {
    let text = text.replace("%2B", "+");
    let mut found = BTreeSet::new();
    for prefix in ["FUN+C", "UM5+C", "UCA+C"] {
        for (begin, _) in text.match_indices(prefix) {
            found.extend(text.get(begin..begin + prefix.len() + 2).map(str::to_owned));
        }
    }
    assert!(!text.contains("IMT+"), "what nobody granted is told: {text}");
    found
}

/// All results of a search, page by page, as a person or as a program.
fn results(reader: &mut Actor, query: &str, json: bool) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for page in 1.. {
        let address = format!("{}?{query}&page={page}", at::Courses);
        let some = named_in(
            &if json { reader.reads_json(address) } else { reader.opens(address) }
                .expect(200)
                .page()
                .source(),
        );
        let more = some.iter().any(|key| !found.contains(key));
        found.extend(some);
        if !more {
            return found;
        }
    }
    found
}

/// What each public door of MUN tells of.
fn doors(w: &World) -> BTreeMap<&'static str, BTreeSet<String>> {
    let mut reader = w.visitor();
    reader.comes_by(MUN);
    let mut doors = BTreeMap::new();
    doors.insert("results", results(&mut reader, "", false));
    doors.insert("search", results(&mut reader, "q=cours", false));
    doors.insert("API", results(&mut reader, "", true));
    for (name, address) in [
        ("sitemap", feeds::Sitemap.to_string()),
        ("Atom", feeds::Runs.to_string()),
        ("signed feed", feeds::Catalogue.to_string()),
        ("Richie", feeds::Richie.to_string()),
    ] {
        let told = reader.opens(address).expect(200).page().source();
        doors.insert(name, named_in(&told));
    }
    let [living, _] = harvested(&mut reader);
    doors.insert("OAI-PMH", living);
    doors
}

/// Records that are there, and those that are told as deleted.
fn harvested(reader: &mut Actor) -> [BTreeSet<String>; 2] {
    let told = reader
        .opens(format!("{}?verb=ListRecords&metadataPrefix=oai_dc", feeds::Oai))
        .expect(200)
        .page()
        .source();
    let (mut living, mut deleted) = (BTreeSet::new(), BTreeSet::new());
    for record in told.split("<record>").skip(1) {
        let gone = record.contains("status=\"deleted\"");
        assert_eq!(gone, !record.contains("<metadata>"), "{record}");
        if gone { &mut deleted } else { &mut living }.extend(named_in(record));
    }
    [living, deleted]
}

/// How many courses the front page counts, and by institution.
fn counted(w: &World) -> (u64, BTreeMap<String, u64>) {
    let mut reader = w.visitor();
    let front = reader.comes_by(MUN).reads_json(paths::Home).expect(200).page().json();
    let results = reader.reads_json(at::Courses).expect(200).page().json();
    assert_eq!(front["total"], results["total"]);
    let answers = results["facets"]["institution"].as_array().cloned().unwrap_or_default();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let counts = answers.iter().map(|one| (text(&one["answer"]), one["count"].as_u64().unwrap_or_default()));
    (results["total"].as_u64().unwrap_or_default(), counts.collect())
}

/// Every door to a course and its run, for somebody who is not in it.
fn tries_the_doors(actor: &mut Actor, course: &str, expected: u16) {
    let run = format!("{course}+2026");
    for door in
        [at::Course { course: course.to_owned() }.to_string(), at::Run { run: run.clone() }.to_string()]
    {
        actor.opens(&door).expect(expected);
        actor.reads_json(&door).expect(expected);
    }
    if expected == 404 {
        actor.opens(at::Picture { run: run.clone() }).expect(404);
        actor.posts(learning::Enrol { run }, &[]);
        // Who is not signed in is asked to, for whatever run they name.
        let page = actor.page();
        assert!(page.status == 404 || page.path.starts_with("/sign-"), "{course} takes enrolments");
    }
}

fn what_a_partner_takes_back_is_gone_for_newcomers_and_goes_on_for_those_inside(w: &mut World) {
    w.at("7 September 2026, 18:30");
    let model = w.has_the_course("petit", "imt");
    has_courses(w, &model, "fun", GRANTED + 2);
    let (mut fun, mut mun) = (lead(w, "fun"), lead(w, "mun"));
    mun.opens(portals::Portals { institution: "mun".into() })
        .expect(200)
        .fills("name", "MUN")
        .fills("slug", "mun")
        .fills("host", MUN)
        .presses("Ouvrir ce portail")
        .expect(200);
    let mut own = BTreeSet::new();
    for (slug, count) in UNIVERSITIES {
        has_courses(w, &model, slug, count);
        let mut university = lead(w, slug);
        lists_on_mun(w, &mut university, slug, &mut mun, &[]);
        own.extend((0..count).map(|number| key(slug, number)));
    }
    let granted: Vec<String> = (0..GRANTED).map(|number| key("fun", number)).collect();
    let id = lists_on_mun(w, &mut fun, "fun", &mut mun, &granted);

    // It opens with 61 courses, the same by every door.
    let all: BTreeSet<String> = own.iter().chain(&granted).cloned().collect();
    assert_eq!((own.len(), all.len()), (49, 61));
    for (door, told) in doors(w) {
        assert_eq!(told, all, "{door}");
    }
    let by_institution = |fun: Option<u64>| -> BTreeMap<String, u64> {
        let moroccan = UNIVERSITIES.map(|(slug, count)| (slug.to_owned(), count as u64));
        moroccan.into_iter().chain(fun.map(|count| ("fun".to_owned(), count))).collect()
    };
    assert_eq!(counted(w), (61, by_institution(Some(12))));
    tries_the_doors(w.visitor().comes_by(MUN), &granted[3], 200);
    tries_the_doors(w.visitor().comes_by(MUN), &key("fun", GRANTED), 404);
    tries_the_doors(w.visitor().comes_by(MUN), "IMT+PETIT", 404);

    // Somebody enrols in one of the twelve, and begins.
    let run = format!("{}+2026", granted[0]);
    let mut awa = w.person("Awa");
    awa.comes_by(MUN);
    w.signs_in_here(&mut awa);
    awa.posts(learning::Enrol { run: run.clone() }, &[]).expect(200);
    let unit = |unit: &str| learning::Unit { run: run.clone(), unit: unit.to_owned() };
    awa.opens(unit(petit::READING)).expect(200);

    // Somebody makes their account here, and enrols too.
    let mut salma = w.visitor();
    salma
        .comes_by(MUN)
        .opens(paths::people::SignUp)
        .expect(200)
        .fills("name", "Salma")
        .fills("email", "salma@example.org")
        .fills("password", "une bonne longue phrase")
        .presses("Créer mon compte")
        .expect(200);
    salma.posts(learning::Enrol { run: run.clone() }, &[]).expect(200);

    // FUN leaves, by the page.
    w.later(Millis::minutes(5));
    let agreement = agreed::Agreement { institution: "fun".into(), agreement: id.clone() };
    fun.opens(&agreement).expect(200).sees("Portail MUN : 1 cours montré").sees_no("Pas encore utilisé");
    fun.opens(agreed::Step { institution: "fun".into(), agreement: id, step: "leave".into() })
        .expect(200)
        .sees("12 cours quittent le portail MUN. Qui y est inscrit les finit.")
        .sees("Cours 0 de FUN")
        .sees_no("Cours 12 de FUN")
        .sees("1 inscription de personnes venues par le portail MUN")
        .fills("reason", "La convention est arrivée à son but")
        .presses("Mettre fin à l’accord")
        .expect(200)
        .sees("Terminé")
        .sees("Ne permet plus rien de nouveau");

    // Exactly those twelve are gone.
    for (door, told) in doors(w) {
        assert_eq!(told, own, "{door}");
    }
    assert_eq!(counted(w), (49, by_institution(None)));
    let mut reader = w.visitor();
    reader.comes_by(MUN).opens(paths::Home).expect(200).sees_no("de FUN");
    let [_, deleted] = harvested(&mut reader);
    assert_eq!(deleted, granted.iter().cloned().collect());
    let since = format!("{}?updated_since=2026-09-07T16:33:00Z", feeds::Catalogue);
    let told = reader.opens(since).expect(200).page().json();
    let items = told["items"].as_array().expect("items");
    assert!(
        items.len() == GRANTED
            && items.iter().all(|item| item["deleted"] == true && item.get("course").is_none()),
        "{told}"
    );
    let mut newcomer = w.person("Idriss");
    newcomer.comes_by(MUN);
    w.signs_in_here(&mut newcomer);
    for course in &granted {
        tries_the_doors(&mut reader, course, 404);
        tries_the_doors(&mut newcomer, course, 404);
    }
    tries_the_doors(&mut newcomer, &key("um5", 0), 200);

    // Who was inside finishes: a unit, an answer, progress, a certificate.
    awa.opens(unit(petit::ASKING))
        .expect(200)
        .chooses("Que suit une découpeuse laser ?", "Un tracé vectoriel")
        .presses("Valider")
        .expect(200)
        .sees("Juste");
    awa.opens(learning::Progress { run: run.clone() }).expect(200).sees("c’est atteint");
    awa.posts(certificates::Claim { run: run.clone() }, &[])
        .expect(200)
        .sees("Attestation authentique et valable");
    awa.opens(paths::My).expect(200).sees("Cours 0 de FUN");

    // Where nobody's agreement is needed nothing changed.
    w.visitor().opens(at::Run { run }).expect(200);
}
