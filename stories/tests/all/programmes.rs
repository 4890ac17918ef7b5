//! Programmes: composed, followed to their certificate, entered by a jury, and what an ended agreement changes.

pub mod composed;
mod files;
mod joint;
mod taken;

use composed::*;
use lexicon::{Lang, PlaceRef, Role};
use pretty_assertions::assert_eq;
use stories::{Actor, World, story};
use web::paths::{learning, programmes as at};

use files::files_go_with_an_application;
use joint::{a_programme_keeps_its_agreement_by_another_name, a_programme_of_two_schools_is_awarded_by_both};
use taken::{a_seat_left_with_a_programme_goes_to_who_waits, a_seat_that_is_left_is_the_next_ones};

story! {
    a_path_of_three_courses_to_its_certificate,
    some_of_several_courses_with_credits,
    a_master_of_three_schools_admits_by_jury,
    a_course_whose_grant_ended_is_for_those_who_were_there,
    a_seat_that_is_left_is_the_next_ones,
    a_seat_left_with_a_programme_goes_to_who_waits,
    a_programme_of_two_schools_is_awarded_by_both,
    a_programme_keeps_its_agreement_by_another_name,
    files_go_with_an_application,
    whoever_has_no_part_in_it_finds_nothing,
}

const PATH: &str = "fabrication";

fn a_path_of_three_courses_to_its_certificate(w: &mut World) {
    w.at("7 September 2026, 10:00");
    let (petit, atelier) = (w.has_the_course("petit", "imt"), w.has_the_course("atelier", "imt"));
    let third = empty_course(w, "imt", "ARD1", "Programmer un objet");
    let mut nadia = lead(w, "imt");
    begins(&mut nadia, "imt", PATH, "La fabrication numérique", "parcours");
    head(&mut nadia, PATH, "La fabrication numérique", "parcours", &[]);
    nadia.posts(at::ProgrammeTeam { programme: PATH.into() }, &[("do", "publish")]);
    nadia.expect(422).sees("Il faut au moins un cours");
    adds_module(&mut nadia, PATH, &[]);
    for key in [course_of(&petit), course_of(&atelier), third.clone()] {
        adds_course(&mut nadia, PATH, "1", &key, &[("mandatory", "yes")]);
        nadia.expect(200);
    }
    adds_course(&mut nadia, PATH, "1", &third, &[]);
    nadia.expect(422).sees("Ce cours y est déjà");
    adds_course(&mut nadia, PATH, "1", "NO+BODY", &[]);
    nadia.expect(422).sees("Aucun cours n’a cette clé");
    publishes(&mut nadia, PATH);
    let intake = opens_intake(&mut nadia, PATH, "open", &[]);

    // Who passed a course before keeps it.
    let mut awa = w.person("Awa");
    awa.posts(learning::Enrol { run: petit.clone() }, &[]).expect(200);
    passes_petit(&mut awa, &petit);
    awa.opens(at::Programme { programme: PATH.into() })
        .expect(200)
        .sees("La fabrication numérique")
        .sees("Pour qui veut fabriquer")
        .sees("Réussir les 3 cours")
        .presses("S’inscrire")
        .expect(200)
        .is_at(mine(PATH));
    let told = w.visitor().opens(at::Programme { programme: PATH.into() }).page().source();
    assert!(told.contains(r#""@type":"EducationalOccupationalProgram""#), "{told}");
    assert_eq!(states(&mut awa, PATH), ["passed", "to-do", "to-do"]);
    awa.opens(web::paths::My).expect(200).sees("La fabrication numérique").sees("1 cours sur 3");
    awa.posts(at::EnrolInProgramme { programme: PATH.into(), intake }, &[]).expect(200);
    let certificate = at::ProgrammeCertificate { programme: PATH.into() };
    awa.posts(certificate_of(&certificate), &[]).expect(422);

    // The next run is a click away.
    awa.posts(at::MyProgrammeCourse { programme: PATH.into(), course: course_of(&atelier) }, &[]).expect(200);
    awa.is_at(learning::Outline { run: atelier.clone() });
    passes_atelier(&mut awa, &atelier);
    assert_eq!(states(&mut awa, PATH), ["passed", "passed", "to-do"]);

    // The third was followed elsewhere: recognised, taken back, recognised.
    let person = at::ProgrammePerson { programme: PATH.into(), person: awa.id().to_string() };
    let told = json(&mut nadia, person.clone());
    let id = told["progress"]["courses"][2]["course"].as_str().expect("an id").to_owned();
    nadia.posts(person.clone(), &[("do", "recognise"), ("course", &id), ("reason", "")]).expect(422);
    let reason = "Attestation du lycée, vue le 2 septembre";
    nadia.posts(person.clone(), &[("do", "recognise"), ("course", &id), ("reason", reason)]).expect(200);
    nadia.sees(reason);
    let told = json(&mut nadia, person.clone());
    let recognition = told["recognitions"][0]["id"].as_str().expect("an id").to_owned();
    nadia
        .posts(
            person.clone(),
            &[("do", "revoke"), ("recognition", &recognition), ("why", "Mauvaise personne")],
        )
        .expect(200);
    assert_eq!(states(&mut awa, PATH), ["passed", "passed", "to-do"]);
    nadia.posts(person, &[("do", "recognise"), ("course", &id), ("reason", reason)]).expect(200);
    assert_eq!(states(&mut awa, PATH), ["passed", "passed", "recognised"]);
    assert!(w.journal().iter().all(|line| !line.body.contains("lycée") && !line.body.contains("Mauvaise")));

    awa.opens(mine(PATH)).expect(200).sees("Vous avez tout fait").follows("Mon attestation").expect(200);
    awa.presses("Obtenir mon attestation").expect(200);
    let page = awa.page().path.clone();
    awa.sees("La fabrication numérique").sees("Programmer un objet").sees("reconnu d’ailleurs");
    w.visitor().opens(&page).expect(200).sees("La fabrication numérique");
    w.visitor().opens(format!("{page}/certificate.pdf"));
    awa.posts(certificate_of(&certificate), &[]).expect(200).is_at(&page);

    // Another version is for those who come next.
    adds_module(&mut nadia, PATH, &[("title-fr", "Pour aller plus loin")]);
    publishes(&mut nadia, PATH);
    assert_eq!(json(&mut awa, mine(PATH))["version"], 1);
    assert_eq!(json(&mut nadia, at::ProgrammeTeam { programme: PATH.into() })["versions"][0]["people"], 0);
}

fn certificate_of(path: &at::ProgrammeCertificate) -> String {
    path.to_string()
}

fn some_of_several_courses_with_credits(w: &mut World) {
    w.at("7 September 2026, 10:00");
    let (petit, atelier) = (w.has_the_course("petit", "imt"), w.has_the_course("atelier", "imt"));
    let third = empty_course(w, "imt", "RES1", "Réseaux");
    let mut nadia = lead(w, "imt");
    begins(&mut nadia, "imt", "reseau", "Réseau & Télécom", "certifying-path");
    adds_module(&mut nadia, "reseau", &[("title-fr", "Socle")]);
    adds_course(&mut nadia, "reseau", "1", &course_of(&petit), &[("mandatory", "yes"), ("credits", "2,5")]);
    adds_course(&mut nadia, "reseau", "1", &course_of(&atelier), &[("credits", "2")]);
    adds_course(&mut nadia, "reseau", "1", &third, &[("credits", "2")]);
    head(&mut nadia, "reseau", "Réseau & Télécom", "certifying-path", &[("optional", "3")]);
    nadia.sees("plus de cours au choix");
    head(
        &mut nadia,
        "reseau",
        "Réseau & Télécom",
        "certifying-path",
        &[("optional", "1"), ("credits", "4,5")],
    );
    publishes(&mut nadia, "reseau");
    let intake = opens_intake(&mut nadia, "reseau", "open", &[("capacity", "1")]);

    let (mut awa, mut omar) = (w.person("Awa"), w.person("Omar"));
    let door = at::EnrolInProgramme { programme: "reseau".into(), intake };
    awa.posts(door.clone(), &[]).expect(200);
    omar.posts(door, &[]).expect(422).sees("complète");
    for run in [&petit, &atelier] {
        awa.posts(learning::Enrol { run: run.clone() }, &[]).expect(200);
    }
    passes_petit(&mut awa, &petit);
    let told = json(&mut awa, mine("reseau"));
    assert_eq!(
        (&told["progress"]["optional_left"], &told["progress"]["credits_left"]),
        (&1.into(), &2.0.into())
    );
    passes_atelier(&mut awa, &atelier);
    let told = json(&mut awa, mine("reseau"));
    assert_eq!((&told["progress"]["done"], &told["progress"]["credits"]), (&2.into(), &4.5.into()));
    assert!(told["progress"]["complete_at"].is_string());
}

fn a_master_of_three_schools_admits_by_jury(w: &mut World) {
    w.at("7 September 2026, 10:00");
    let mut leads: Vec<(&str, Actor)> =
        ["mines-nancy", "insic", "telecom-nancy"].map(|slug| (slug, lead(w, slug))).into();
    let own = empty_course(w, "mines-nancy", "MAT1", "Matériaux");
    let theirs = empty_course(w, "insic", "FAB1", "Procédés");
    let last = empty_course(w, "telecom-nancy", "NUM1", "Données");
    let slug = "fabrication-additive";
    begins(&mut leads[0].1, "mines-nancy", slug, "Fabrication additive", "degree");
    let modules = [("Matériaux", "mines-nancy"), ("Procédés", "insic"), ("Données", "telecom-nancy")];
    for (title, school) in modules {
        adds_module(
            &mut leads[0].1,
            slug,
            &[("title-fr", title), ("school", school), ("credits", "20"), ("hours", "120")],
        );
    }
    adds_course(&mut leads[0].1, slug, "1", &own, &[("mandatory", "yes")]);
    adds_course(&mut leads[0].1, slug, "2", &theirs, &[("mandatory", "yes")]);
    leads[0].1.expect(422).sees("Aucun accord en vigueur");
    // Who decides by two roles is told once all the same.
    w.gives(&leads[0].1, Role::Coordinator, PlaceRef::institution(w.institution("mines-nancy")));
    agree(w, &mut leads, &[("right", "open-seats")], "");
    for (module, key) in [("2", &theirs), ("3", &last)] {
        adds_course(&mut leads[0].1, slug, module, key, &[("mandatory", "yes")]);
        leads[0].1.expect(200);
    }
    publishes(&mut leads[0].1, slug);
    assert!(w.facts().contains(&"agreements.grant-used".to_owned()), "{:?}", w.facts());
    let chief = &mut leads[0].1;
    let intake =
        opens_intake(chief, slug, "application", &[("capacity", "1"), ("closes", "2026-10-01T18:00")]);
    let apply = at::Apply { programme: slug.into(), intake };

    let (mut awa, mut omar) = (w.person("Awa"), w.person("Omar"));
    awa.opens(at::Programme { programme: slug.into() })
        .expect(200)
        .sees("INSIC")
        .sees("60")
        .follows("Candidater");
    awa.expect(200).fills("words", "Trop peu").presses("Envoyer ma candidature").expect(422);
    awa.fills("words", "J’imprime des pièces depuis deux ans, je veux comprendre la matière.");
    awa.presses("Garder sans envoyer").expect(200).sees("la matière");
    awa.presses("Envoyer ma candidature").expect(200).sees("Le jury la lira");
    awa.posts(apply.clone(), &[("do", "send"), ("words", "Une seconde lettre, pour insister un peu.")])
        .expect(422);
    omar.posts(apply.clone(), &[("do", "send"), ("words", "Je travaille dans un atelier de mécanique.")])
        .expect(200);

    chief
        .opens(web::paths::notifications::Notifications)
        .expect(200)
        .sees("Awa candidate au parcours")
        .sees("Fabrication additive")
        .finds("a[href='/programmes/fabrication-additive/team/applications']");
    let bell = json(chief, web::paths::notifications::Notifications)["notifications"].clone();
    let applied = bell.as_array().expect("a list").iter().filter(|one| one["what"] == "applied").count();
    assert_eq!(applied, 2, "Awa and Omar, once each");
    let jury = at::Applications { programme: slug.into() };
    let told = json(chief, jury.clone());
    let list = told["applications"].as_array().expect("a list").clone();
    let ids = ["Awa", "Omar"].map(|name| {
        let found = list.iter().find(|one| one["name"] == name).expect("they applied");
        found["id"].as_str().unwrap_or_default().to_owned()
    });
    assert_eq!(list.len(), 2);
    chief.posts(jury.clone(), &[("decision", "refused"), ("application", &ids[0])]).expect(422);
    let both = [
        ("decision", "admitted"),
        ("application", &ids[0]),
        ("application", &ids[1]),
        ("confirm_day", "2026-09-20"),
    ];
    chief.posts(jury.clone(), &both).expect(422).sees("pas assez de places");
    let one = [("decision", "admitted"), ("application", &ids[0]), ("confirm_day", "2026-09-20")];
    chief.posts(jury.clone(), &one).expect(200).sees("Admise");
    chief.posts(jury.clone(), &[("decision", "waiting"), ("application", &ids[1])]).expect(200);
    w.errands_are_done();
    w.letter_to(&stories::people::address_of("Awa")).sees("Votre candidature est admise");
    let letters = w.letters();
    let to_awa = |one: &&errands::Sent| one.to == stories::people::address_of("Awa");
    assert_eq!(letters.iter().filter(to_awa).count(), 1, "the jury's letter, and no other");
    awa.opens(web::paths::notifications::Notifications).expect(200).sees("Votre candidature est admise au parcours");
    omar.opens(web::paths::notifications::Notifications).sees("sur la liste d’attente du parcours");
    awa.opens(apply.clone()).sees("Une place vous est gardée");

    // Not confirmed in time: the place goes to the next.
    w.at("21 September 2026, 10:00");
    let mut awa = w.signs_in(awa.id(), "Awa", Lang::Fr);
    let mut omar = w.signs_in(omar.id(), "Omar", Lang::Fr);
    let mut chief = w.signs_in(chief.id(), "Lead", Lang::Fr);
    awa.posts(apply.clone(), &[("do", "confirm")]).expect(422).sees("confirmée à temps");
    let next = [("decision", "admitted"), ("application", &ids[1]), ("confirm_day", "2026-09-30")];
    chief.posts(jury, &next).expect(200);
    omar.opens(apply).presses("Confirmer ma venue").expect(200).sees("Fabrication additive");
    assert_eq!(json(&mut omar, mine(slug))["progress"]["asked"], 3);
    awa.opens(mine(slug)).expect(403);
    chief.opens(at::ProgrammePeople { programme: slug.into() }).expect(200).sees("Omar").sees_no("Awa");
    w.errands_are_done();
}

fn a_course_whose_grant_ended_is_for_those_who_were_there(w: &mut World) {
    w.at("7 September 2026, 10:00");
    let atelier = w.has_the_course("atelier", "imt");
    let foreign = w.has_the_course("petit", "fun");
    let mut leads = vec![("imt", lead(w, "imt")), ("fun", lead(w, "fun"))];
    agree(w, &mut leads, &[("right", "list-course")], "2026-09-30");
    let nadia = &mut leads[0].1;
    for (slug, mandatory) in [("strict", "yes"), ("souple", "")] {
        begins(nadia, "imt", slug, slug, "parcours");
        adds_module(nadia, slug, &[]);
        adds_course(nadia, slug, "1", &course_of(&atelier), &[("mandatory", "yes")]);
        adds_course(nadia, slug, "1", &course_of(&foreign), &[("mandatory", mandatory)]);
        nadia.expect(200);
        publishes(nadia, slug);
    }
    let doors: Vec<at::EnrolInProgramme> = ["strict", "souple"]
        .iter()
        .map(|slug| {
            let intake = opens_intake(nadia, slug, "open", &[]);
            at::EnrolInProgramme { programme: (*slug).to_owned(), intake }
        })
        .collect();
    let mut awa = w.person("Awa");
    awa.posts(doors[0].clone(), &[]).expect(200);
    for run in [&atelier, &foreign] {
        awa.posts(learning::Enrol { run: run.clone() }, &[]).expect(200);
    }
    passes_atelier(&mut awa, &atelier);

    w.at("2 October 2026, 10:00");
    let mut awa = w.signs_in(awa.id(), "Awa", Lang::Fr);
    let mut omar = w.person("Omar");
    omar.posts(doors[0].clone(), &[]).expect(422).sees("n’est plus ouvert par l’établissement");
    omar.posts(doors[1].clone(), &[]).expect(200);
    assert_eq!(states(&mut omar, "souple"), ["to-do", "closed"]);
    passes_petit(&mut awa, &foreign);
    assert_eq!(states(&mut awa, "strict"), ["passed", "passed"]);
    assert!(json(&mut awa, mine("strict"))["progress"]["complete_at"].is_string());
}

fn whoever_has_no_part_in_it_finds_nothing(w: &mut World) {
    w.at("7 September 2026, 10:00");
    let petit = w.has_the_course("petit", "imt");
    let mut nadia = lead(w, "imt");
    begins(&mut nadia, "imt", PATH, "Secret", "parcours");
    adds_module(&mut nadia, PATH, &[]);
    adds_course(&mut nadia, PATH, "1", &course_of(&petit), &[("mandatory", "yes")]);
    let mut stranger = lead(w, "esp-dakar");
    let before = |actor: &mut Actor| {
        actor.opens(at::Programme { programme: PATH.into() }).expect(404);
        actor.opens(at::ProgrammeTeam { programme: PATH.into() }).expect(404);
        actor.opens(at::Definition { programme: PATH.into() }).expect(404);
        actor.opens(mine(PATH)).expect(404);
        actor.opens(at::Programmes { institution: "imt".into() }).expect(200).sees_no("Secret");
    };
    before(&mut stranger);
    nadia.posts(at::ProgrammeTeam { programme: PATH.into() }, &[("do", "publish")]).expect(200);
    before(&mut stranger);
    nadia.posts(at::ProgrammeTeam { programme: PATH.into() }, &[("do", "show")]).expect(200);
    stranger.opens(at::Programme { programme: PATH.into() }).expect(200).sees("Secret");
    stranger.opens(at::ProgrammeTeam { programme: PATH.into() }).expect(403);
    stranger.posts(at::ProgrammeTeam { programme: PATH.into() }, &[("do", "hide")]).expect(403);
    stranger.opens(at::ProgrammePeople { programme: PATH.into() }).expect(403);
}
