//! A run at its learners' pace: each has dates of their own, a group, a sample, and evidence to bring.

use lexicon::{PlaceRef, Role, time::Millis};
use stories::{Actor, World, courses::rythme, forms::Part, story};
use web::paths::{self, learning, team};

story! {
    a_learner_has_two_weeks_from_their_own_beginning,
    the_team_divides_learners_into_groups,
    another_sample_is_drawn_on_demand,
    several_photos_are_handed_in,
}

const LENGTH: &str = "Quelle longueur, en millimètres ?";
const LENGTH_FRAME: &str = "form[action$='problem@longueur/answer']";
const MASS_FRAME: &str = "form[action$='problem@secrete/answer']";

fn has_the_run(w: &mut World) -> String {
    w.at("7 September 2026, 10:00");
    w.has_the_course("rythme", "imt")
}

fn learner(w: &World, run: &str, name: &str) -> Actor {
    let mut actor = w.person(name);
    actor.opens(paths::courses::Run { run: run.to_owned() }).presses("S’inscrire").expect(200);
    actor
}

fn instructor(w: &World) -> Actor {
    let actor = w.person("Claire");
    w.gives(&actor, Role::Instructor, PlaceRef::institution(w.institution("imt")));
    actor
}

fn unit(run: &str, unit: &str) -> learning::Unit {
    learning::Unit { run: run.to_owned(), unit: unit.to_owned() }
}

fn a_learner_has_two_weeks_from_their_own_beginning(w: &mut World) {
    let run = has_the_run(w);
    let mut awa = learner(w, &run, "Awa");
    w.later(Millis::days(7));
    let mut brahim = learner(w, &run, "Brahim");
    awa.opens(unit(&run, rythme::HOMEWORK)).expect(200).sees("21 septembre 2026");
    brahim.opens(unit(&run, rythme::HOMEWORK)).expect(200).sees("28 septembre 2026");
    awa.opens(learning::Outline { run: run.clone() })
        .sees("Premiers pas")
        .sees("partie 1")
        .sees("21 septembre");

    // The answer is shown after two attempts; a result kept back is told nowhere.
    awa.opens(unit(&run, rythme::HOMEWORK));
    awa.within(LENGTH_FRAME).fills(LENGTH, "40").presses("Valider").expect(200).sees_no("Du bord au bord.");
    awa.within(LENGTH_FRAME).fills(LENGTH, "42").presses("Valider").expect(200).sees("Du bord au bord.");
    let mass = "Quelle masse, en grammes ?";
    awa.within(MASS_FRAME).fills(mass, "7").presses("Valider").expect(200).sees("1 sur 1").sees_no("2 sur 2");
    awa.opens(learning::Progress { run: run.clone() })
        .expect(200)
        .sees("Résultat gardé par l’équipe")
        .sees("Total, arrondi : 50 %");
    let mut claire = instructor(w);
    claire.opens(team::Learner { run: run.clone(), person: awa.id().to_string() }).expect(200).sees("100 %");

    w.later(Millis::days(8));
    awa.opens(unit(&run, rythme::HOMEWORK));
    let late = learning::Answer { run: run.clone(), block: rythme::LENGTH.to_owned() };
    awa.posts(&late, &[("input_2_1", "42")]).expect(422).sees("Ce travail est clos");
    brahim.opens(unit(&run, rythme::HOMEWORK));
    brahim.within(LENGTH_FRAME).fills(LENGTH, "42").presses("Valider").expect(200).sees("Juste");
}

fn the_team_divides_learners_into_groups(w: &mut World) {
    let run = has_the_run(w);
    let (mut awa, mut brahim) = (learner(w, &run, "Awa"), learner(w, &run, "Brahim"));
    let (morning, evening) = ("Le matin, la découpeuse", "Le soir, l’imprimante");
    let meetings = || unit(&run, rythme::MEETINGS);
    awa.opens(meetings()).expect(200).sees("Un rendez-vous par semaine").sees_no(morning).sees_no(evening);
    let mut claire = instructor(w);
    claire.opens(meetings()).expect(200).sees(morning).sees(evening);

    claire
        .opens(team::Team { run: run.clone() })
        .follows("Groupes")
        .expect(200)
        .sees("Personne pour le moment");
    claire
        .chooses("Groupe", "Matin")
        .fills("Adresses e-mail", "awa@example.org\nqui@example.org")
        .presses("Enregistrer")
        .expect(422)
        .sees("Ligne 2, « qui@example.org »");
    awa.opens(meetings()).sees_no(morning);
    claire
        .fills("Adresses e-mail", "awa@example.org\n")
        .presses("Enregistrer")
        .expect(200)
        .sees("Les groupes sont enregistrés")
        .sees("Matin : 1 personne");
    awa.opens(meetings()).expect(200).sees(morning).sees_no(evening);
    brahim.opens(meetings()).expect(200).sees_no(morning).sees_no(evening);
    claire.opens(meetings()).expect(200).sees(morning).sees(evening);

    claire
        .opens(team::Groups { run: run.clone() })
        .presses("Retirer Awa")
        .expect(200)
        .sees("retiré du groupe");
    awa.opens(meetings()).sees_no(morning);
    brahim.opens(team::Groups { run: run.clone() }).expect(403);
}

fn another_sample_is_drawn_on_demand(w: &mut World) {
    let run = has_the_run(w);
    let mut awa = learner(w, &run, "Awa");
    awa.opens(unit(&run, rythme::DRAWN)).expect(200).fills("Combien ?", "1").presses("Valider").sees("Juste");
    // Drawn again and again, each of the three comes; none keeps an answer.
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..30 {
        awa.presses("Un autre tirage").expect(200).sees_no("Juste");
        let source = awa.page().source();
        seen.extend(
            ["problem@un/", "problem@deux/", "problem@trois/"].into_iter().filter(|one| source.contains(one)),
        );
    }
    assert_eq!(seen.len(), 3, "{seen:?}");
}

fn several_photos_are_handed_in(w: &mut World) {
    let run = has_the_run(w);
    let mut awa = learner(w, &run, "Awa");
    awa.opens(unit(&run, rythme::EVIDENCE)).expect(200).sees("Jusqu’à 10 fichiers");
    let photo = |name: &str, byte: u8| {
        let file =
            Part::File { filename: name.to_owned(), mime: "image/jpeg".to_owned(), bytes: vec![255, byte] };
        ("file".to_owned(), file)
    };
    let door = learning::HandIn { run: run.clone(), block: "practice@boite".to_owned() };
    awa.posts_parts(&door, &[photo("un.jpg", 1), photo("deux.jpg", 2)]).expect(200);
    awa.sees("Votre fichier 1").sees("Votre fichier 2");
    let mut claire = instructor(w);
    claire.opens(team::HandIns { run: run.clone() }).expect(200);
    let list = claire.page().source();
    let id = list
        .split("/team/hand-ins/")
        .nth(1)
        .and_then(|rest| rest.split(['"', '?']).next())
        .expect("it waits");
    let page = team::HandInPage { run: run.clone(), hand_in: id.to_owned() };
    claire.opens(page).expect(200).sees("Télécharger le fichier 1").sees("Télécharger le fichier 2");
    let file = learning::HandedFile { run, hand_in: id.to_owned() };
    claire.opens(format!("{file}?number=2")).expect(200);
}
