//! Somebody looks for a course: by words with slips, by what narrows them, by its page.

use courses::{CourseKey, RunKey, description};
use lexicon::{Lang, PlaceRef, Role};
use stories::{World, story};
use web::paths::{self, courses as at};

story! {
    a_course_is_found_in_spite_of_a_slip,
    results_are_narrowed_and_turned,
    what_is_not_listed_never_appears,
    a_change_is_found_at_once,
    the_address_of_a_course_is_everybodys,
    a_team_says_what_its_course_is,
}

fn course_of(run: &str) -> String {
    run.rsplit_once('+').map_or(run, |(course, _)| course).to_owned()
}

/// Gives a run another title, as its team does.
fn retitle(w: &World, run: &str, title: &str, listed: bool) {
    let fatou = w.operator();
    let settings = w.ask(&fatou, courses::run::RunSettingsOf(RunKey(run.to_owned())));
    let mut terms = settings.run.terms;
    terms.title = title.to_owned();
    terms.listed = listed;
    w.act(&fatou, courses::run::ChangeRunTerms { run: RunKey(run.to_owned()), terms });
}

fn a_course_is_found_in_spite_of_a_slip(w: &mut World) {
    w.at("7 September 2026, 10:00");
    let run = w.has_the_course("atelier", "imt");
    retitle(w, &run, "Programmer un objet avec Arduino", true);
    let mut reader = w.visitor();
    let page = at::Course { course: course_of(&run) };
    reader.opens(paths::Home).expect(200).sees("Programmer un objet avec Arduino");
    for typed in ["arduino", "ARDUINO", "aruino", "ardiuno", "l’objet", "programer", "أردوينو Arduino"]
    {
        let address = format!("{}?q={}", at::Courses, paths::in_query(typed));
        reader.opens(address).expect(200).sees("Programmer un objet avec Arduino");
    }
    reader
        .opens(format!("{}?q=aruino", at::Courses))
        .sees("Aucun cours ne dit « aruino » : voici pour « arduino ».");
    reader.follows("Programmer un objet avec Arduino").expect(200).is_at(&page).sees("S’inscrire");
    reader.opens(format!("{}?q=zzzzzzzz", at::Courses)).expect(200).sees("Aucun cours ne porte ces mots");
    // A search of before, on the front page.
    reader
        .opens(format!("{}?q=arduino", paths::Home))
        .expect(200)
        .is_at(at::Courses)
        .sees("1 cours pour « arduino »");
    // The same for a program.
    reader.reads_json(format!("{}?q=aruino", at::Courses)).expect(200);
    let found: serde_json::Value = reader.page().json();
    assert_eq!((&found["total"], &found["meant"][0]["taken"]), (&1.into(), &"arduino".into()), "{found}");
    assert_eq!(found["courses"][0]["runs"][0]["key"], run.as_str());
}

fn results_are_narrowed_and_turned(w: &mut World) {
    w.at("7 September 2026, 10:00");
    let run = w.has_the_course("atelier", "imt");
    let fatou = w.operator();
    let about = description::Description {
        subjects: vec![description::Subject::Making],
        level: Some(description::Level::Beginner),
        ..description::Description::default()
    };
    let described = description::describe_course(w.site(), &fatou, CourseKey(course_of(&run)), about);
    w.wait(described).expect("it is described");
    let title = w.ask(&fatou, courses::run::RunSettingsOf(RunKey(run))).run.terms.title;
    let mut reader = w.visitor();
    reader.opens(format!("{}?subject=making&level=beginner", at::Courses)).expect(200).sees(&title);
    reader.opens(format!("{}?subject=making&level=advanced", at::Courses)).expect(200).sees_no(&title);
    reader
        .sees("Rien ne répond à tous ces choix")
        .follows("Voir 1 cours sans ces choix")
        .expect(200)
        .sees(&title);
    reader.opens(format!("{}?subject=law&subject=making", at::Courses)).expect(200).sees(&title);
    reader.reads_json(at::Courses).expect(200);
    let found: serde_json::Value = reader.page().json();
    assert_eq!(found["facets"]["subject"][0]["answer"], "making", "{found}");
    assert_eq!(found["facets"]["level"][0]["count"], 1);
    // A page that is not there leads back, and what is not understood is left out.
    reader.opens(format!("{}?page=9", at::Courses)).expect(200).follows("revenir à la première").sees(&title);
    reader.opens(format!("{}?page=x&sort=x&subject=&nothing=1", at::Courses)).expect(200).sees(&title);
}

fn what_is_not_listed_never_appears(w: &mut World) {
    w.at("7 September 2026, 10:00");
    let run = w.has_the_course("atelier", "imt");
    retitle(w, &run, "Zymurgie appliquée", true);
    let course = at::Course { course: course_of(&run) };
    let mut reader = w.visitor();
    reader.opens(format!("{}?q=zymurgie", at::Courses)).expect(200).sees("Zymurgie appliquée");
    retitle(w, &run, "Zymurgie appliquée", false);
    for address in [
        paths::Home.to_string(),
        at::Courses.to_string(),
        format!("{}?q=zymurgie", at::Courses),
        format!("{}?q=zymrugie", at::Courses),
        format!("{}?institution=imt", at::Courses),
    ] {
        reader.opens(&address).expect(200).sees_no("Zymurgie appliquée");
        reader.reads_json(&address).expect(200).sees_no("Zymurgie appliquée");
    }
    reader.opens(&course).expect(404);
    // Its team finds its own page there, by the address of before.
    let mut lead = w.person("Nadia");
    w.gives(&lead, Role::Lead, PlaceRef::institution(w.institution("imt")));
    lead.opens(&course).expect(200).is_at(at::CourseTeam { course: course_of(&run) });
}

fn a_change_is_found_at_once(w: &mut World) {
    w.at("7 September 2026, 10:00");
    let run = w.has_the_course("atelier", "imt");
    let mut reader = w.visitor();
    for title in ["Découpe au laser", "Broderie numérique", "Impression en relief"] {
        retitle(w, &run, title, true);
        reader
            .opens(format!("{}?q={}", at::Courses, paths::in_query(title)))
            .expect(200)
            .sees("1 cours pour")
            .sees(title);
    }
    reader.opens(format!("{}?q=laser", at::Courses)).expect(200).sees_no("Découpe au laser");
    // A run that ended moves among those that are over, by the clock alone.
    let fatou = w.operator();
    let mut terms = w.ask(&fatou, courses::run::RunSettingsOf(RunKey(run.clone()))).run.terms;
    terms.end = Some(w.site().now().plus(lexicon::time::Millis::days(1)));
    w.act(&fatou, courses::run::ChangeRunTerms { run: RunKey(run), terms });
    reader.opens(format!("{}?when=open", at::Courses)).expect(200).sees("Impression en relief");
    w.later(lexicon::time::Millis::days(2));
    reader.opens(format!("{}?when=open", at::Courses)).expect(200).sees_no("Impression en relief");
    reader.opens(format!("{}?when=over", at::Courses)).expect(200).sees("Impression en relief");
}

fn the_address_of_a_course_is_everybodys(w: &mut World) {
    w.at("7 September 2026, 10:00");
    let run = w.has_the_course("atelier", "imt");
    let course = at::Course { course: course_of(&run) };
    let mut awa = w.person("Awa");
    awa.opens(&course).expect(200).presses("S’inscrire").expect(200);
    awa.opens(&course).expect(200).sees("Continuer le cours").follows("Continuer le cours").expect(200);
    let mut reader = w.visitor().reading(Lang::Ar);
    reader.opens(&course).expect(200).finds("html[lang=ar][dir=rtl]").finds("main h1");
    reader.opens(at::CourseTeam { course: course_of(&run) }).expect(200).is_at(paths::people::SignIn);
}

fn a_team_says_what_its_course_is(w: &mut World) {
    w.at("7 September 2026, 10:00");
    let run = w.has_the_course("atelier", "imt");
    let course = course_of(&run);
    let mut author = w.person("Mehdi");
    w.gives(&author, Role::Author, PlaceRef::institution(w.institution("imt")));
    author.opens(at::CourseTeam { course: course.clone() }).expect(200).follows("Décrire").expect(200);
    let door = at::Describe { course: course.clone() };
    let fields = [
        ("subjects", "making"),
        ("subjects", "arts"),
        ("level", "beginner"),
        ("effort", "12"),
        ("short-en", "Make things"),
    ];
    author.posts(&door, &[("effort", "dix"), ("short-en", "Make things")]).expect(422).sees("Make things");
    let many = [("subjects", "making"), ("subjects", "arts"), ("subjects", "law"), ("subjects", "health")];
    author.posts(&door, &many).expect(422).sees("Choisissez 3 domaines au plus");
    author.posts(&door, &[("subjects", "alchemy")]).expect(422);
    author
        .posts(&door, &[("hosts", "0199aaaa-0000-7000-8000-000000000000")])
        .expect(422)
        .sees("Choisissez des lieux de la liste");
    author.posts(&door, &fields).expect(200).is_at(at::CourseTeam { course: course.clone() });
    let mut reader = w.visitor().reading(Lang::En);
    reader
        .opens(at::Course { course: course.clone() })
        .expect(200)
        .sees("Make things")
        .sees("12 hours in all")
        .sees("Digital fabrication");
    reader.opens(format!("{}?q=make+things&subject=arts", at::Courses)).expect(200).sees("Make things");
    let mut tutor = w.person("Binta");
    w.gives(&tutor, Role::Tutor, PlaceRef::institution(w.institution("imt")));
    tutor.opens(&door).expect(403);
    reader.opens(&door).expect(200).is_at(paths::people::SignIn);
}
