//! The demo as it opens: a run in its seventh week, in which every page of the team has something to show.

use stories::{Actor, World, story};
use web::paths::{self, certificates, learning, team};

story! {
    the_demo_is_lived_in,
    the_demo_is_in_the_middle_of_its_run_whenever_it_opens,
}

const RUN: &str = "IMT+FAB101+2026";

fn run() -> String {
    RUN.to_owned()
}

fn somebody(w: &World, key: &str) -> Actor {
    w.somebody_at(&format!("{key}@demo.example"))
}

fn the_demo_is_lived_in(w: &mut World) {
    w.is_the_demo();
    w.at("22 November 2026, 10:00");
    the_team_has_work(w);
    the_learner_is_in_the_middle(w);
    one_has_passed(w);
    one_has_an_award_of_two(w);
    // Started again on its folder, it stays as it is.
    let facts = w.facts();
    w.is_the_demo();
    assert_eq!(w.facts(), facts);
}

fn the_demo_is_in_the_middle_of_its_run_whenever_it_opens(w: &mut World) {
    w.at("10 May 2028, 10:00");
    w.is_the_demo();
    w.at("10 May 2028, 10:00");
    the_team_has_work(w);
    the_learner_is_in_the_middle(w);
    somebody(w, "learner").opens(paths::My).sees("14 mai 2028 à 23:59").sees_no("2026 à");
}

fn the_team_has_work(w: &World) {
    let mut claire = somebody(w, "instructor");
    claire.opens(team::HandIns { run: run() }).expect(200).sees("Salma").sees("Karim").sees("Léa");
    claire.sees_no("Moussa");
    claire.opens(team::Gradebook { run: run() }).expect(200);
    for name in ["Awa", "Moussa", "Salma", "Karim", "Léa", "Binta", "Tomás", "Youssef"] {
        claire.sees(name);
    }
    claire.opens(team::Team { run: run() }).expect(200).sees("3 travaux");
    let left = format!("{}?show=left", team::Learners { run: run() });
    claire.opens(left).expect(200).sees("Hélène").sees_no("Awa");
    claire.opens(certificates::RunCertificates { run: run() }).expect(200).sees("Moussa");
}

fn the_learner_is_in_the_middle(w: &World) {
    let mut awa = somebody(w, "learner");
    awa.opens(paths::notifications::Notifications).expect(200).sees("Du nouveau dans le cours");
    awa.opens(paths::My)
        .expect(200)
        .sees("une non lue")
        .sees("À rendre bientôt")
        .sees("Quiz 3")
        .sees("Le projet en atelier");
    awa.sees("Unités terminées").sees("6 sur 12").sees_no("Voir mon attestation");
    awa.opens(learning::Outline { run: run() }).sees("Quiz 3").sees("Reprendre");
    awa.opens(learning::Unit { run: run(), unit: "vertical@u-quiz-1".to_owned() }).expect(200);
    awa.sees("Rendu le").sees("Le délai est passé depuis").sees_no("Délai passé");
}

/// The award of two institutions, with the logo of each.
fn one_has_an_award_of_two(w: &World) {
    let mut student = somebody(w, "student-esp-dakar");
    let taken = certificates_of_programme(&mut student);
    let mut visitor = w.visitor();
    let told = visitor.reads_json(&taken).expect(200).page().json();
    assert_eq!((&told["status"], told["jointly"].as_array().map(Vec::len)), (&"valid".into(), Some(1)));
    for logo in [&told["issuer"]["logo"], &told["jointly"][0]["logo"]] {
        let at = logo.as_str().expect("a logo").splitn(4, '/').last().unwrap_or_default().to_owned();
        visitor.opens(format!("/{at}")).expect(200);
    }
}

/// The address of the certificate that is there.
fn certificates_of_programme(student: &mut Actor) -> String {
    let page = paths::programmes::ProgrammeCertificate { programme: "reseau-telecom".into() };
    let source = student.opens(page).expect(200).page().source();
    let from = source.find("href=\"/v/").expect("a certificate") + "href=\"".len();
    source[from..].split('"').next().unwrap_or_default().to_owned()
}

fn one_has_passed(w: &World) {
    let mut moussa = somebody(w, "moussa");
    moussa.opens(paths::My).expect(200).sees("Voir mon attestation").sees_no("À rendre bientôt");
    moussa.opens(learning::Unit { run: run(), unit: "vertical@u-atelier".to_owned() }).expect(200);
    moussa.sees("Noté 8 sur 8");
    moussa.opens(learning::Progress { run: run() }).expect(200).sees("Total, arrondi : 100 %");
}
