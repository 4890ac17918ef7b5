//! An institution gives a course of another: by a grant, under its own name, and to the end of what it began.

use crate::{
    programmes::composed::{
        adds_course, adds_module, begins, course_of, head, json, opens_intake, passes_petit, publishes,
        states,
    },
    seats::alliance::{Alliance, Say, Sharing, subject},
};
use lexicon::{
    Lang, PlaceRef, Role,
    facts::{
        agreements::{GrantRight, GrantSubject},
        network::InstitutionMoved,
    },
};
use pretty_assertions::assert_eq;
use stories::{Actor, World, story};
use web::paths::{
    self, agreements as agreed, certificates as certified, courses as at, feeds, learning, network,
    portals::Portals, programmes, seats,
};

story! {
    a_course_of_another_is_given_under_ones_own_name,
    what_a_grant_no_longer_allows_is_not_begun_and_goes_on,
    a_grant_of_one_version_opens_that_version,
    who_is_above_grants_what_its_parts_have,
    a_programme_counts_a_run_of_another_where_its_giver_teaches_it,
}

const ESP: &str = "esp.test";

fn holder(w: &World, role: Role, slug: &str) -> Actor {
    let actor = w.person(&format!("{} of {slug}", role.name()));
    w.gives(&actor, role, PlaceRef::institution(w.institution(slug)));
    actor
}

fn list(slug: &str) -> at::Deliver {
    at::Deliver { institution: slug.to_owned() }
}

fn form(slug: &str, course: &str) -> at::DeliverCourse {
    at::DeliverCourse { institution: slug.to_owned(), course: course.to_owned() }
}

fn run_of(run: &str) -> at::Run {
    at::Run { run: run.to_owned() }
}

/// IMT lets ESP give a course; the two.
fn agree(w: &World, about: Option<GrantSubject>) -> Alliance {
    let mut two = Alliance::of(w, &["imt", "esp"]);
    let delivering = Sharing { subject: about, ..Sharing::of("imt", GrantRight::DeliverCourse) };
    two.agree(w, "Convention IMT–ESP", &[delivering]);
    two
}

/// What a program posts to open a run.
const TERMS: [(&str, &str); 6] = [
    ("title", "Petit cours à Dakar"),
    ("language", "fr"),
    ("zone", "Africa/Dakar"),
    ("self_paced", "yes"),
    ("listed", "yes"),
    ("enrolment", "open"),
];

fn opens_run(actor: &mut Actor, slug: &str, course: &str, run: &str, version: &str) -> u16 {
    let mut fields = vec![("run", run), ("version", version)];
    fields.extend(TERMS);
    actor.posts(form(slug, course), &fields);
    actor.page().status.as_u16()
}

/// Passes the little course; the code of the certificate.
fn is_certified(w: &World, learner: &mut Actor, run: &str) -> String {
    learner.posts(learning::Enrol { run: run.to_owned() }, &[]);
    passes_petit(learner, run);
    w.errands_are_done();
    learner.opens(certified::Claim { run: run.to_owned() }).presses("Obtenir mon attestation").expect(200);
    learner.page().path.rsplit('/').next().unwrap_or_default().to_owned()
}

fn a_course_of_another_is_given_under_ones_own_name(w: &mut World) {
    w.at("7 September 2026, 10:00");
    let original = w.has_the_course("petit", "imt");
    let course = course_of(&original);
    let (mut imt, mut esp) = (holder(w, Role::Lead, "imt"), holder(w, Role::ElearningHead, "esp"));
    let mut stranger = holder(w, Role::Lead, "fun");
    let mut viewer = holder(w, Role::Viewer, "esp");

    // Without an agreement nothing is there, nor is it told that it is.
    esp.opens(list("esp")).expect(200).sees("Aucun cours à donner pour l’instant").sees_no("Petit cours");
    esp.opens(form("esp", &course)).expect(404);
    assert_eq!(opens_run(&mut esp, "esp", &course, "2027", ""), 404);

    let two = agree(w, None);
    viewer.opens(list("esp")).expect(403);
    viewer.opens(form("esp", &course)).expect(403);
    stranger.opens(form("fun", &course)).expect(404);
    assert_eq!(opens_run(&mut stranger, "fun", &course, "2027", ""), 404);
    assert_ne!(opens_run(&mut stranger, "esp", &course, "2027", ""), 200);

    // By the page: the course, whose it is, by which agreement; then the form.
    esp.opens(list("esp")).expect(200).sees("Petit cours").sees("IMT").sees("Convention IMT–ESP");
    esp.follows("Ouvrir une session").expect(200).is_at(form("esp", &course));
    esp.sees("dont l’auteur est IMT").sees("Convention IMT–ESP");
    esp.fills("run", "deux mille").fills("title", "Petit cours à Dakar").presses("Ouvrir la session");
    esp.expect(422).sees("N’utilisez que des lettres").is_at(form("esp", &course));
    esp.fills("run", "2027").presses("Ouvrir la session").expect(200).is_at(list("esp"));
    let key = format!("{course}+esp-2027");
    esp.sees("Petit cours à Dakar").sees(&key);
    let run = w.run(&key);
    assert_eq!((run.institution, run.author.map(|author| author.id)), (two.id("esp"), Some(two.id("imt"))));
    // The same word twice is refused; no word takes one that the author may want.
    assert_eq!(opens_run(&mut esp, "esp", &course, "2027", ""), 422);
    esp.sees("existe déjà");
    esp.opens(run_of(&format!("{course}+2027"))).expect(404);

    // Programs read the same.
    let told = json(&mut esp, list("esp"));
    assert_eq!(told["courses"][0]["key"], course.as_str());
    assert_eq!(told["runs"][0]["author"], "IMT");
    assert_eq!(json(&mut esp, form("esp", &course))["versions"].as_array().map(Vec::len), Some(1));

    // Who wrote it sees that it is given, on the course and on the agreement; and is nobody in it.
    imt.opens(at::CourseTeam { course: course.clone() }).expect(200);
    imt.sees("Sessions données par d’autres établissements").sees("ESP").sees("Petit cours à Dakar");
    let told = json(&mut imt, at::CourseTeam { course: course.clone() });
    assert_eq!(told["delivered"][0]["version"], w.run(&key).version.as_str());
    let agreement = agreed::Agreement { institution: "imt".into(), agreement: two.agreements[0].to_string() };
    imt.opens(agreement).expect(200).sees("1 usage").sees("Une session est donnée ainsi");
    let leave = agreed::Step {
        institution: "imt".into(),
        agreement: two.agreements[0].to_string(),
        step: "leave".into(),
    };
    imt.opens(leave).expect(200).sees("celle qui est ouverte va jusqu’à sa fin");
    imt.opens(at::RunSettings { run: key.clone() }).expect(403);
    imt.opens(paths::team::Team { run: key.clone() }).expect(403);
    esp.opens(at::CourseTeam { course: course.clone() });
    assert_ne!(esp.page().status.as_u16(), 200, "the course stays its author's");
    esp.opens(at::RunSettings { run: key.clone() }).expect(200).sees("L’auteur de ce cours est IMT");

    // Each portal shows what its institution gives; where all is shown, one sees who gives which.
    let mut esp_lead = holder(w, Role::Lead, "esp");
    esp_lead.opens(Portals { institution: "esp".into() }).expect(200);
    esp_lead
        .fills("name", "ESP")
        .fills("slug", "esp")
        .fills("host", ESP)
        .presses("Ouvrir ce portail")
        .expect(200);
    let mut awa = w.person("Awa Ndiaye");
    awa.opens(at::Course { course: course.clone() }).expect(200).sees("Donnée par").sees("ESP").sees("IMT");
    for slug in ["esp", "imt"] {
        let found = json(&mut awa, format!("{}?institution={slug}", at::Courses));
        assert_eq!(found["total"], 1, "{slug}");
    }
    let feed = |institution: &str| feeds::InstitutionRuns { institution: institution.into() }.to_string();
    let of_esp = awa.opens(feed("esp")).expect(200).page().source();
    assert!(of_esp.contains(&key) && !of_esp.contains(&original), "{of_esp}");
    let of_imt = awa.opens(feed("imt")).expect(200).page().source();
    assert!(!of_imt.contains(&key) && of_imt.contains(&original), "{of_imt}");
    awa.opens(network::Institution { institution: "esp".into() }).expect(200).sees("Petit cours à Dakar");
    let mut visitor = w.visitor();
    visitor.comes_by(ESP).opens(paths::Home).expect(200).sees("Petit cours à Dakar").sees("IMT").sees("ESP");
    visitor.opens(run_of(&original)).expect(404);
    // Its author is known there, as is everybody whose course is shown; others are not.
    visitor.opens(network::Institution { institution: "imt".into() }).expect(200).sees("IMT");
    visitor.opens(network::Institution { institution: "fun".into() }).expect(404);
    let shown = json(&mut visitor, at::Course { course: course.clone() });
    assert_eq!(shown["runs"].as_array().map(Vec::len), Some(1), "{shown}");

    // It is ESP's to the certificate, which names whose course it is.
    awa.opens(run_of(&key)).expect(200).sees("Cours de").sees("IMT").sees("ESP");
    let code = is_certified(w, &mut awa, &key);
    for (lang, words) in [(Lang::Fr, "Cours de"), (Lang::En, "Course of"), (Lang::Ar, "مقرّر لـ")] {
        let mut reader = w.visitor().reading(lang);
        reader
            .opens(certified::Verified { code: code.clone() })
            .expect(200)
            .sees(words)
            .sees("IMT")
            .sees("ESP");
        reader.opens(format!("{}?in={}", certified::Pdf { code: code.clone() }, lang.tag())).expect(200);
        assert!(reader.page().body.starts_with(b"%PDF-"));
    }
    let told = json(&mut awa, certified::Verified { code });
    assert_eq!((&told["issuer"]["name"], &told["author"]), (&"ESP".into(), &"IMT".into()));
}

fn what_a_grant_no_longer_allows_is_not_begun_and_goes_on(w: &mut World) {
    w.at("7 September 2026, 10:00");
    let original = w.has_the_course("petit", "imt");
    let course = course_of(&original);
    let two = agree(w, Some(subject(w.run(&original).course, &course)));
    let mut esp = holder(w, Role::Lead, "esp");
    assert_eq!(opens_run(&mut esp, "esp", &course, "2027", ""), 200);
    let key = format!("{course}+esp-2027");
    let mut awa = w.person("Awa Ndiaye");
    awa.posts(learning::Enrol { run: key.clone() }, &[]).expect(200);

    // The author writes on: the run takes the new version when its team says so.
    let before = w.run(&key).version;
    w.has_news("petit", "imt", &original, "Une nouvelle version.");
    assert_eq!(w.run(&key).version, before);
    esp.opens(at::RunSettings { run: key.clone() }).expect(200).sees("Continuer avec cette version");
    let newest = w.run(&original).version;
    esp.posts(at::MoveToVersion { run: key.clone() }, &[("version", &newest)]).expect(200);
    assert_eq!(w.run(&key).version, newest);
    // Run again: its word begins with who gives it.
    esp.posts(at::RunAgain { run: key.clone() }, &[("word", "2028"), ("start", "2028-01-10T09:00")])
        .expect(200);
    assert_eq!(w.run(&format!("{course}+esp-2028")).institution, two.id("esp"));

    two.suspends(w, "imt");
    esp.opens(list("esp"))
        .expect(200)
        .sees("Aucun cours à donner pour l’instant")
        .sees("Petit cours à Dakar");
    let why = "Votre établissement ne peut pas donner ce cours";
    assert_eq!(opens_run(&mut esp, "esp", &course, "2029", ""), 422);
    esp.opens(form("esp", &course)).expect(422).sees(why).sees("Convention IMT–ESP");
    esp.posts(at::MoveToVersion { run: key.clone() }, &[("version", &before)]).expect(422).sees(why);
    esp.posts(at::RunAgain { run: key.clone() }, &[("word", "2029"), ("start", "2029-01-08T09:00")]);
    esp.expect(422).sees(why);
    assert_eq!(w.run(&key).version, newest);

    // What there is goes on: its team keeps it, its learners learn and get their certificate, others come.
    esp.opens(at::RunSettings { run: key.clone() })
        .expect(200)
        .presses("Enregistrer")
        .expect(200)
        .sees("enregistré");
    is_certified(w, &mut awa, &key);
    let mut late = w.person("Binta Sow");
    late.posts(learning::Enrol { run: key.clone() }, &[]).expect(200);
    late.opens(learning::Outline { run: key }).expect(200);

    two.resumes(w, "imt");
    assert_eq!(opens_run(&mut esp, "esp", &course, "2029", ""), 200);
}

fn a_grant_of_one_version_opens_that_version(w: &mut World) {
    w.at("7 September 2026, 10:00");
    let original = w.has_the_course("petit", "imt");
    let course = course_of(&original);
    let first = w.run(&original);
    let about = GrantSubject {
        version: Some(first.version.clone()),
        ..subject(first.course, &format!("{course}@{}", first.version))
    };
    agree(w, Some(about));
    w.has_news("petit", "imt", &original, "Une nouvelle version.");
    let newest = w.run(&original).version;
    let mut esp = holder(w, Role::Author, "esp");
    esp.opens(list("esp")).expect(200).sees("Une seule version");
    assert_eq!(opens_run(&mut esp, "esp", &course, "2027", &newest), 422);
    esp.sees("Choisissez une version");
    assert_eq!(opens_run(&mut esp, "esp", &course, "2027", ""), 200);
    let key = format!("{course}+esp-2027");
    assert_eq!(w.run(&key).version, first.version);
    let mut lead = holder(w, Role::Lead, "esp");
    lead.posts(at::MoveToVersion { run: key.clone() }, &[("version", &newest)]).expect(422);
    lead.opens(at::RunSettings { run: key }).expect(200).sees_no("Continuer avec cette version");
}

fn who_is_above_grants_what_its_parts_have(w: &mut World) {
    w.at("7 September 2026, 10:00");
    let original = w.has_the_course("petit", "telecom");
    let course = course_of(&original);
    let mut two = agree(w, None);
    let mut esp = holder(w, Role::Lead, "esp");
    esp.opens(form("esp", &course)).expect(404);
    let moved = InstitutionMoved { institution: w.institution("telecom"), parent: Some(two.id("imt")) };
    w.act(&two.administrator, Say("imt", vec![moved]));
    esp.opens(list("esp")).expect(200).sees("Petit cours").sees("TELECOM");
    assert_eq!(opens_run(&mut esp, "esp", &course, "2027", ""), 200);
    // Seats too: a student of ESP finds the run of the school among those that are open to them.
    let home = w.institution("esp");
    let mut student = w.person("Étudiante");
    w.gives(&student, Role::Student, PlaceRef::institution(home));
    student.opens(seats::Seats).expect(200).sees_no("Petit cours");
    two.agree(w, "Places", &[Sharing::of("imt", GrantRight::OpenSeats)]);
    student.opens(seats::Seats).expect(200).sees("Petit cours").sees("TELECOM");
    student.opens(seats::AskSeat { run: original }).expect(200).sees("Demander");
}

fn a_programme_counts_a_run_of_another_where_its_giver_teaches_it(w: &mut World) {
    w.at("7 September 2026, 10:00");
    let original = w.has_the_course("petit", "imt");
    let course = course_of(&original);
    agree(w, None);
    let (mut imt, mut esp) = (holder(w, Role::Lead, "imt"), holder(w, Role::Lead, "esp"));
    assert_eq!(opens_run(&mut esp, "esp", &course, "2027", ""), 200);
    let key = format!("{course}+esp-2027");
    for (lead, institution, slug) in [(&mut imt, "imt", "chez-imt"), (&mut esp, "esp", "chez-esp")] {
        begins(lead, institution, slug, slug, "parcours");
        head(lead, slug, slug, "parcours", &[]);
        adds_module(lead, slug, &[]);
        adds_course(lead, slug, "1", &course, &[("mandatory", "yes")]);
        lead.expect(200);
        publishes(lead, slug);
        opens_intake(lead, slug, "open", &[]);
    }
    let mut awa = w.person("Awa Ndiaye");
    is_certified(w, &mut awa, &key);
    for (slug, state) in [("chez-esp", "passed"), ("chez-imt", "to-do")] {
        awa.opens(programmes::Programme { programme: slug.into() })
            .expect(200)
            .presses("S’inscrire")
            .expect(200);
        assert_eq!(states(&mut awa, slug), [state], "{slug}");
    }
}
