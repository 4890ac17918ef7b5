//! Awarded by two schools, while they agree.

use super::*;
use pretty_assertions::assert_eq;

pub fn a_programme_of_two_schools_is_awarded_by_both(w: &mut World) {
    w.at("7 September 2026, 10:00");
    let petit = w.has_the_course("petit", "imt");
    let mut leads = vec![("imt", lead(w, "imt")), ("esp-dakar", lead(w, "esp-dakar"))];
    agree(w, &mut leads, &[("right", "award-jointly")], "2026-09-30");
    // One that names another programme changes nothing here.
    agree(w, &mut leads, &[("right", "award-jointly"), ("named", "Autre chose")], "");
    let nadia = &mut leads[0].1;
    begins(nadia, "imt", PATH, "Réseau & Télécom", "certifying-path");
    adds_module(nadia, PATH, &[("title-fr", "Socle"), ("school", "esp-dakar")]);
    adds_course(nadia, PATH, "1", &course_of(&petit), &[("mandatory", "yes")]);
    nadia.expect(200);
    publishes(nadia, PATH);
    let intake = opens_intake(nadia, PATH, "open", &[]);
    let takes = |w: &World, name: &str| {
        let mut actor = w.person(name);
        actor.posts(at::EnrolInProgramme { programme: PATH.into(), intake: intake.clone() }, &[]).expect(200);
        actor.posts(learning::Enrol { run: petit.clone() }, &[]).expect(200);
        passes_petit(&mut actor, &petit);
        actor
    };
    let mut awa = takes(w, "Awa");
    let omar = takes(w, "Omar");
    let of_programme = at::ProgrammeCertificate { programme: PATH.into() };
    let of_run = web::paths::certificates::Claim { run: petit.clone() };

    // Before it is taken it says with whom; taken, both attest it, to people and to programs.
    awa.opens(of_programme.clone()).expect(200).sees("délivrée ensemble avec");
    awa.presses("Obtenir mon attestation").expect(200);
    let joint = [awa.page().path.clone(), {
        awa.opens(of_run.clone()).expect(200).sees("délivrée ensemble avec");
        awa.presses("Obtenir mon attestation").expect(200);
        awa.page().path.clone()
    }];
    let both = |w: &World| {
        for page in &joint {
            let mut visitor = w.visitor();
            visitor.opens(page).expect(200).sees("attestent ensemble que").sees("viennent d’être vérifiées");
            let told = json(&mut visitor, page);
            assert_eq!(
                (&told["status"], told["jointly"].as_array().map(Vec::len)),
                (&"valid".into(), Some(1))
            );
            let badge = json(&mut visitor, format!("{page}/badge.json"));
            assert_eq!(badge["proof"].as_array().map(Vec::len), Some(2));
        }
    };
    both(w);

    // The agreement is over: what comes is of one again, and what was awarded still holds.
    w.at("2 October 2026, 10:00");
    let mut omar = w.signs_in(omar.id(), "Omar", Lang::Fr);
    omar.opens(of_programme).expect(200).sees_no("délivrée ensemble avec").presses("Obtenir mon attestation");
    let page = omar.expect(200).page().path.clone();
    omar.sees_no("attestent ensemble");
    let told = json(&mut omar, page);
    assert_eq!((&told["status"], told["jointly"].as_array().map(Vec::len)), (&"valid".into(), Some(0)));
    both(w);
}

/// An agreement about a programme is about that one, by whatever title it goes later; one about another is not.
pub fn a_programme_keeps_its_agreement_by_another_name(w: &mut World) {
    w.at("7 September 2026, 10:00");
    let petit = w.has_the_course("petit", "imt");
    let mut leads = vec![("imt", lead(w, "imt")), ("esp-dakar", lead(w, "esp-dakar"))];
    for (slug, title) in [(PATH, "Réseau & Télécom"), ("autre", "Énergie")] {
        let nadia = &mut leads[0].1;
        begins(nadia, "imt", slug, title, "certifying-path");
        adds_module(nadia, slug, &[("title-fr", "Socle"), ("school", "esp-dakar")]);
        adds_course(nadia, slug, "1", &course_of(&petit), &[("mandatory", "yes")]);
    }
    agree(w, &mut leads, &[("right", "award-jointly"), ("named", "réseau  & télécom")], "");
    let page = leads[0].1.page().source();
    assert!(page.contains("Réseau &amp; Télécom") && !page.contains("aucun parcours de ce site"), "{page}");
    agree(w, &mut leads, &[("right", "award-jointly"), ("named", "Nulle part")], "");
    leads[0].1.sees("Nulle part").sees("aucun parcours de ce site");

    // The title goes to the other programme; the agreement does not.
    let nadia = &mut leads[0].1;
    head(nadia, PATH, "Réseaux", "certifying-path", &[]);
    head(nadia, "autre", "Réseau & Télécom", "certifying-path", &[]);
    let mut awa = w.person("Awa");
    awa.posts(learning::Enrol { run: petit.clone() }, &[]).expect(200);
    passes_petit(&mut awa, &petit);
    for slug in [PATH, "autre"] {
        publishes(nadia, slug);
        let intake = opens_intake(nadia, slug, "open", &[]);
        awa.posts(at::EnrolInProgramme { programme: slug.into(), intake }, &[]).expect(200);
    }
    let certificate = |slug: &str| at::ProgrammeCertificate { programme: slug.into() };
    awa.opens(certificate("autre")).expect(200).sees_no("délivrée ensemble avec");
    awa.opens(certificate(PATH)).expect(200).sees("délivrée ensemble avec");
    awa.presses("Obtenir mon attestation").expect(200).sees("attestent ensemble que").sees("Réseaux");
}
