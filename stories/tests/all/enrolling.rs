//! Coming into a run: places, a waiting list, requests, letters, lists that are undone; another run, the same run again; more time.

use courses::{Run, RunKey, run::ChangeRunTerms};
use ground::{Fault, Place};
use learning::enrolment::{Admitted, Enrol, Seat, Way, by_seat, room};
use lexicon::{
    AgreementId, GrantId, Instant, Lang, PlaceRef, Role,
    facts::courses::{EnrolmentMode, RunTerms},
    ids::Id,
    time::Millis,
};
use stories::{Actor, World, courses::atelier, forms::Part, story};
use web::paths::{self, learning as at, team};

story! {
    the_last_place_goes_to_one_and_the_other_waits,
    who_waits_longest_has_the_place_that_is_freed,
    a_team_decides_who_comes_in,
    a_list_is_done_whole_and_undone_as_far_as_nothing_happened,
    a_letter_enrols_once,
    a_learner_goes_on_in_another_run_with_what_they_did,
    a_run_again_keeps_its_weekdays_across_a_change_of_clocks,
    more_time_moves_the_deadline_and_counts,
    a_seat_of_an_agreement_gives_a_place_or_a_turn,
}

fn has_the_run(w: &mut World) -> String {
    w.at("7 September 2026, 10:00");
    w.has_the_course("atelier", "imt")
}

fn key(run: &str) -> RunKey {
    RunKey(run.to_owned())
}

fn the_run(w: &World, run: &str) -> Run {
    let run = key(run);
    let look = w.site().look(move |view| Run::find(view, &run));
    w.wait(look).expect("a store").expect("a run")
}

fn has_terms(w: &World, run: &str, change: impl FnOnce(&mut RunTerms)) {
    let mut terms = the_run(w, run).terms;
    change(&mut terms);
    w.act(&w.operator(), ChangeRunTerms { run: key(run), terms });
}

fn page(run: &str) -> paths::courses::Run {
    paths::courses::Run { run: run.to_owned() }
}

fn of_the_team(w: &World, name: &str, role: Role) -> Actor {
    let actor = w.person(name);
    w.gives(&actor, role, PlaceRef::institution(w.institution("imt")));
    actor
}

/// Somebody who comes back after their session was over.
fn back(w: &World, actor: &Actor) -> Actor {
    w.signs_in(actor.id(), &actor.name, Lang::Fr)
}

fn learner(w: &World, run: &str, name: &str) -> Actor {
    let mut actor = w.person(name);
    actor.opens(page(run)).presses("S’inscrire").expect(200);
    actor
}

fn the_last_place_goes_to_one_and_the_other_waits(w: &mut World) {
    let run = has_the_run(w);
    let mut claire = of_the_team(w, "Claire", Role::Instructor);
    let settings = paths::courses::RunSettings { run: run.clone() };
    claire.opens(&settings).expect(200).ticks("waiting_list", true).presses("Enregistrer").expect(422);
    claire.sees("demande un nombre de places").fills("capacity", "1").presses("Enregistrer").expect(200);
    w.visitor().opens(page(&run)).expect(200).sees("Une place restante");

    let people: Vec<Actor> = ["Awa", "Brahim", "Cecile", "Dia"].iter().map(|name| w.person(name)).collect();
    let site = w.site().clone();
    let whos: Vec<_> = people.iter().map(Actor::who).collect();
    let results: Vec<Result<Admitted, Fault>> = w.wait(async {
        let doing: Vec<_> = whos
            .into_iter()
            .map(|who| {
                let (site, run) = (site.clone(), key(&run));
                tokio::spawn(async move { site.act(&who, Enrol { run }).await })
            })
            .collect();
        let mut results = Vec::new();
        for one in doing {
            results.push(one.await.expect("no panic"));
        }
        results
    });
    let outcomes: Vec<Admitted> = results.into_iter().map(|one| one.expect("in or waiting")).collect();
    let enrolled = outcomes.iter().filter(|one| **one == Admitted::Enrolled).count();
    assert_eq!((enrolled, outcomes.len()), (1, 4));
    let run_seen = the_run(w, &run);
    let counted = w.wait(w.site().look(move |view| room(view, &run_seen))).expect("a store");
    assert_eq!((counted.capacity, counted.taken, counted.waiting, counted.is_full()), (Some(1), 1, 3, true));

    // Without a list, the page says it is full, and nobody waits.
    has_terms(w, &run, |terms| terms.waiting_list = false);
    let mut elise = w.person("Élise");
    elise.opens(page(&run)).expect(200).sees("Toutes les places sont prises").sees_no("S’inscrire");
    elise.posts(at::Enrol { run: run.clone() }, &[]).expect(422).sees("pas de liste d’attente");
}

fn who_waits_longest_has_the_place_that_is_freed(w: &mut World) {
    let run = has_the_run(w);
    has_terms(w, &run, |terms| {
        terms.capacity = Some(1);
        terms.waiting_list = true;
    });
    let mut awa = learner(w, &run, "Awa");
    let [mut brahim, mut cecile, mut dia] = ["Brahim", "Cecile", "Dia"].map(|name| w.person(name));
    brahim.opens(page(&run)).sees("Personne n’attend encore").presses("Rejoindre la liste d’attente");
    brahim.expect(200).sees("vous êtes numéro 1 de la liste");
    cecile.opens(page(&run)).sees("Une personne attend déjà").presses("Rejoindre la liste d’attente");
    cecile.expect(200).sees("numéro 2");
    dia.opens(page(&run)).presses("Rejoindre la liste d’attente").expect(200).sees("numéro 3");
    brahim.opens(paths::My).expect(200).sees("Numéro 1 de la liste");
    let json = dia.reads_json(page(&run)).expect(200).page().json();
    assert_eq!((json["door"].as_str(), json["waiting"].as_i64()), (Some("waiting"), Some(3)));

    // The team moves one up, and takes one off with a reason.
    let mut claire = of_the_team(w, "Claire", Role::Registrar);
    let places = team::Places { run: run.clone() };
    claire.opens(&places).expect(200).sees("Brahim").sees("Cecile").sees("Dia");
    let person = |actor: &Actor| actor.id().to_string();
    claire.posts(team::MoveUp { run: run.clone(), person: person(&cecile) }, &[]).expect(200);
    claire
        .posts(team::MoveUp { run: run.clone(), person: person(&cecile) }, &[])
        .expect(422)
        .sees("déjà la première");
    let off = team::TakeOff { run: run.clone(), person: person(&dia) };
    claire.posts(&off, &[]).expect(422);
    claire.posts(&off, &[("reason", "Une session pour vous commence en mars.")]).expect(200);
    w.letter_to("dia@example.org").sees("commence en mars");
    w.person("Omar").opens(&places).expect(403);

    // A place is freed: the first has it at once, and is written to.
    awa.posts(at::Leave { run: run.clone() }, &[]).expect(200);
    w.letter_to("cecile@example.org").sees("elle est à vous");
    cecile.opens(page(&run)).expect(200).sees("Continuer");
    brahim.opens(page(&run)).sees("vous êtes numéro 1");

    // More places: the next come in with the very same act.
    has_terms(w, &run, |terms| terms.capacity = Some(3));
    brahim.opens(page(&run)).expect(200).sees("Continuer");
    w.letter_to("brahim@example.org").sees("elle est à vous");
    w.person("Fatou").opens(page(&run)).expect(200).sees("Une place restante").sees("S’inscrire");
    let facts = w.facts();
    assert_eq!(facts.iter().filter(|fact| *fact == "learning.waiting-moved").count(), 1);
    w.errands_are_done();
}

fn a_team_decides_who_comes_in(w: &mut World) {
    let run = has_the_run(w);
    has_terms(w, &run, |terms| terms.enrolment = EnrolmentMode::Approval);
    let [mut awa, mut brahim] = ["Awa", "Brahim"].map(|name| w.person(name));
    awa.posts(at::Enrol { run: run.clone() }, &[]).expect(422).sees("l’équipe décide");
    awa.opens(page(&run)).expect(200).fills("words", "Je répare des imprimantes à Thiès.");
    awa.presses("Demander une place").expect(200).sees("Votre demande est partie");
    awa.opens(paths::My).expect(200).sees("Demande envoyée");
    awa.posts(at::AskForPlace { run: run.clone() }, &[]).expect(422).sees("déjà envoyée");
    brahim.opens(page(&run)).presses("Demander une place").expect(200).presses("Retirer ma demande");
    brahim.expect(200).sees("Votre demande est retirée").presses("Demander une place").expect(200);
    let long = "a".repeat(1_001);
    w.person("Dia")
        .posts(at::AskForPlace { run: run.clone() }, &[("words", &long)])
        .expect(422)
        .sees("trop long");

    let mut claire = of_the_team(w, "Claire", Role::Instructor);
    claire
        .opens(team::Team { run: run.clone() })
        .expect(200)
        .sees("2 demandes de place attendent une réponse");
    let places = team::Places { run: run.clone() };
    claire.opens(&places).expect(200).sees("imprimantes à Thiès");
    let refuse = team::RefuseRequest { run: run.clone(), person: brahim.id().to_string() };
    claire.posts(&refuse, &[]).expect(422).sees("Brahim");
    claire
        .posts(&refuse, &[("reason", "Il faut avoir suivi le premier cours.")])
        .expect(200)
        .sees("est refusée");
    claire.posts(&refuse, &[("reason", "Encore.")]).expect(422).sees("déjà reçu une réponse");
    claire.posts(team::AcceptRequest { run: run.clone(), person: awa.id().to_string() }, &[]).expect(200);
    w.letter_to("awa@example.org").sees("vous êtes inscrit(e)");
    w.letter_to("brahim@example.org").sees("avoir suivi le premier cours");
    awa.opens(at::Outline { run: run.clone() }).expect(200);
    brahim
        .opens(page(&run))
        .expect(200)
        .sees("avoir suivi le premier cours")
        .sees("Vous pouvez demander encore");

    // The words are no part of the journal, and go with the person.
    assert!(w.journal().iter().all(|line| !line.body.contains("Thiès")));
    w.errands_are_done();
}

const SHEET: &str = "Adresse e-mail;Mode\nawa@example.org;\nbrahim@example.org;hybride\ncecile@example.org;\n\
    nouveau@example.org;\n";

fn a_list_is_done_whole_and_undone_as_far_as_nothing_happened(w: &mut World) {
    let run = has_the_run(w);
    has_terms(w, &run, |terms| {
        terms.capacity = Some(3);
        terms.waiting_list = true;
    });
    let [mut awa, mut brahim, cecile] = ["Awa", "Brahim", "Cecile"].map(|name| w.person(name));
    let _fatou = learner(w, &run, "Fatou");
    let mut claire = of_the_team(w, "Claire", Role::LocalLead);
    let lists = team::EnrolmentLists { run: run.clone() };
    let bring = |claire: &mut Actor, sheet: &str| {
        let bytes = sheet.as_bytes().to_vec();
        let file = Part::File { filename: "liste.csv".to_owned(), mime: "text/csv".to_owned(), bytes };
        claire.posts_parts(&lists, &[("file".to_owned(), file)]).expect(200);
    };

    // One wrong line, and nothing can be done.
    bring(&mut claire, &format!("{SHEET}=1+1;\nawa@example.org;\n"));
    claire.sees("2 lignes ne vont pas").sees("déjà à la ligne 2").sees_no("Tout faire");
    claire.presses("Oublier cette liste").expect(200).sees("La liste est oubliée");

    bring(&mut claire, SHEET);
    claire.sees("Inscription").sees("Liste d’attente").sees("Invitation par lettre");
    let facts = w.facts().len();
    claire.presses("Tout faire").expect(200).sees("Inscriptions : 2 · en liste d’attente : 1 · lettres : 1");
    assert_eq!(w.facts().len() - facts, 4, "one for the list, one for each person");
    w.letter_to("awa@example.org").sees("vous a inscrit(e)");
    w.letter_to("nouveau@example.org").sees("invite à suivre");

    // Bringing it again does nothing.
    bring(&mut claire, SHEET);
    claire.sees("Tout est déjà ainsi").presses("Oublier cette liste");

    // Awa has begun: she is left alone. Undoing frees a place that nobody waits for any more.
    awa.opens(at::Unit { run: run.clone(), unit: atelier::HOMEWORK.to_owned() }).expect(200);
    let json = claire.reads_json(&lists).expect(200).page().json();
    let undo = json["lists"][0]["undo"].as_str().expect("a list").to_owned();
    claire.opens(&undo).expect(200).sees("Brahim").sees("Cecile").sees("Awa").presses("Annuler cette liste");
    claire.expect(200).sees("terminées : 2 · laissées : 1");
    brahim.opens(at::Outline { run: run.clone() }).expect(200).is_at(page(&run));
    awa.opens(at::Outline { run: run.clone() }).expect(200).is_at(at::Outline { run: run.clone() });
    claire.posts(&undo, &[]).expect(422);
    let run_seen = the_run(w, &run);
    let counted = w.wait(w.site().look(move |view| room(view, &run_seen))).expect("a store");
    assert_eq!((counted.taken, counted.waiting), (2, 0));
    assert!(cecile.id() != awa.id());

    // After two weeks it is too late.
    let pasted = [("emails".to_owned(), Part::Text("brahim@example.org, cecile@example.org".to_owned()))];
    claire.posts_parts(&lists, &pasted).expect(200).presses("Tout faire").expect(200);
    let json = claire.reads_json(&lists).expect(200).page().json();
    let undo = json["lists"][0]["undo"].as_str().expect("a list").to_owned();
    w.later(Millis::days(15));
    let mut claire = back(w, &claire);
    claire.posts(&undo, &[]).expect(422);
    w.errands_are_done();
}

fn a_letter_enrols_once(w: &mut World) {
    let run = has_the_run(w);
    has_terms(w, &run, |terms| {
        terms.enrolment = EnrolmentMode::Private;
        terms.listed = false;
    });
    let mut claire = of_the_team(w, "Claire", Role::Instructor);
    let places = team::Places { run: run.clone() };
    claire.posts(&places, &[("emails", "personne")]).expect(422).sees("n’est pas une adresse");
    let both = [("emails", "mehdi@example.org\nawa@example.org"), ("language", "fr")];
    claire.posts(&places, &both).expect(200).sees("mehdi@example.org");
    claire.posts(&places, &both).expect(422).sees("vient de partir");
    let mut awa = w.person("Awa");
    awa.opens(page(&run)).expect(404);

    let letter = w.letter_to("mehdi@example.org");
    let invites = format!("{} vous invite à suivre", the_run(w, &run).institution_name);
    awa.opens(letter.link()).expect(200).sees("mehdi@example.org").sees(&invites);
    let mut mehdi = w.visitor().called("Mehdi").reading(Lang::Fr);
    mehdi.opens(letter.link()).expect(200).fills("Votre nom", "Mehdi Ba");
    mehdi.presses("Créer mon compte et entrer").expect(200).is_at(at::Outline { run: run.clone() });
    awa.opens(letter.link()).expect(404).sees("ne vaut plus");

    // Hers is for her alone; taken back, it opens nothing.
    let hers = w.letter_to("awa@example.org");
    let mut dia = w.person("Dia");
    dia.opens(hers.link()).expect(200).sees("une autre personne");
    dia.posts(hers.link(), &[]).expect(422);
    let json = claire.reads_json(&places).expect(200).page().json();
    let id = json["invitations"][0]["invitation"].as_str().expect("hers").to_owned();
    claire.posts(team::WithdrawRunInvitation { run: run.clone(), run_invitation: id }, &[]).expect(200);
    awa.opens(hers.link()).expect(404);
    w.later(Millis::days(60));
    w.errands_are_done();
}

fn a_learner_goes_on_in_another_run_with_what_they_did(w: &mut World) {
    let run = has_the_run(w);
    let mut nadia = of_the_team(w, "Nadia", Role::Lead);
    nadia
        .posts(
            paths::courses::RunAgain { run: run.clone() },
            &[("word", "2027"), ("start", "2027-09-06T10:00")],
        )
        .expect(200);
    let course = run.rsplit_once('+').map_or("", |(course, _)| course);
    let later = format!("{course}+2027");
    let mut awa = learner(w, &run, "Awa");
    let answer = |run: &str, block: &str| at::Answer { run: run.to_owned(), block: block.to_owned() };
    awa.posts(answer(&run, atelier::GRAVITY), &[("input_2_1", "9.81")]).expect(200);
    let transfer = team::Transfer { run: run.clone(), person: awa.id().to_string() };
    nadia.opens(&transfer).expect(200).sees("2027").posts(&transfer, &[("to", &later)]).expect(422);
    let elsewhere = w.has_the_course("petit", "imt");
    nadia.posts(&transfer, &[("to", &elsewhere), ("reason", "Déménage.")]).expect(422).sees("du même cours");
    has_terms(w, &later, |terms| terms.capacity = Some(1));
    let _first = w.act(
        &w.operator(),
        learning::enrolment::EnrolLearner {
            run: key(&later),
            person: w.person("Brahim").id(),
            mode: "online".to_owned(),
        },
    );
    nadia.posts(&transfer, &[("to", &later), ("reason", "Déménage.")]).expect(422).sees("est complète");
    has_terms(w, &later, |terms| terms.capacity = None);
    nadia
        .posts(&transfer, &[("to", &later), ("reason", "Déménage.")])
        .expect(200)
        .sees("suit maintenant cette session");
    w.letter_to("awa@example.org").sees("est venu avec vous");

    let grade = |w: &World, nadia: &mut Actor, run: &str, awa: &Actor| {
        let _ = w;
        let learner = team::Learner { run: run.to_owned(), person: awa.id().to_string() };
        nadia.reads_json(learner).expect(200).page().json()["percent"].as_f64().expect("a grade")
    };
    let (here, there) = (grade(w, &mut nadia, &run, &awa), grade(w, &mut nadia, &later, &awa));
    assert!(here > 0.0 && (here - there).abs() < 0.01, "kept {here}, brought {there}");
    awa.opens(at::Outline { run: run.clone() }).is_at(page(&run));
    w.at("7 September 2027, 10:00");
    let mut awa = back(w, &awa);
    awa.opens(at::Progress { run: later.clone() }).expect(200);
    awa.opens(at::Unit { run: later, unit: atelier::HOMEWORK.to_owned() }).expect(200).sees("9.81");
    w.errands_are_done();
}

fn a_run_again_keeps_its_weekdays_across_a_change_of_clocks(w: &mut World) {
    let run = has_the_run(w);
    let before = the_run(w, &run).terms;
    let mut claire = of_the_team(w, "Claire", Role::Author);
    let nadia = of_the_team(w, "Nadia", Role::Lead);
    w.gives(&nadia, Role::Tutor, PlaceRef::run(the_run(w, &run).id));
    let again = paths::courses::RunAgain { run: run.clone() };
    claire.opens(&again).expect(200).sees("Tout est décalé de 52 semaines");
    // Asked for in winter, on another weekday: the nearest same weekday, at the same hour of the clock.
    claire.opens(format!("{again}?start=2027-01-14T00:00")).expect(200).sees("Les dates");
    let json = claire.reads_json(format!("{again}?start=2027-01-14T00:00")).expect(200).page().json();
    let weeks = json["weeks"].as_i64().expect("weeks");
    let facts = w.facts().len();
    assert_eq!(w.facts().len(), facts, "looking opens nothing");
    claire.opens(format!("{again}?start=jamais")).expect(422).sees("date");
    claire.posts(&again, &[("word", "a b"), ("start", "2027-01-14T00:00")]).expect(422);
    claire.posts(&again, &[("word", "2026"), ("start", "2027-01-14T00:00")]).expect(422);
    let with_team = [("word", "hiver"), ("start", "2027-01-14T00:00"), ("with_team", "yes")];
    claire.posts(&again, &with_team).expect(422).sees("donne des rôles");
    let mut nadia = nadia;
    nadia.posts(&again, &with_team).expect(200);
    let course = run.rsplit_once('+').map_or("", |(course, _)| course);
    let winter = the_run(w, &format!("{course}+hiver"));
    let walls = |terms: &RunTerms| {
        [terms.start, terms.end, terms.enrolment_start, terms.enrolment_end]
            .map(|at| at.map(|at| words::dates::wall(at, &terms.zone)))
    };
    for (was, is) in walls(&before).into_iter().zip(walls(&winter.terms)) {
        let (Some(was), Some(is)) = (was, is) else { continue };
        assert_eq!(was.split('T').nth(1), is.split('T').nth(1), "the hour stays");
    }
    let (start, began) = (winter.terms.start.expect("a start"), before.start.expect("a start"));
    assert_eq!(start, words::dates::days_later(began, weeks * 7, &before.zone));
    assert_ne!(start.since(began).0 % Millis::days(7).0, 0, "the clocks changed between them");
    assert_eq!(winter.version, the_run(w, &run).version);
    let held = ground::rights::held::team;
    let (place, now) = (PlaceRef::run(winter.id), w.site().now());
    let team = w.wait(w.site().look(move |view| held(view, &place, now))).expect("a store");
    assert_eq!(
        team.iter().map(|(person, role, _)| (*person, *role)).collect::<Vec<_>>(),
        [(nadia.id(), Role::Tutor)]
    );
}

fn more_time_moves_the_deadline_and_counts(w: &mut World) {
    let run = has_the_run(w);
    let (mut awa, brahim) = (learner(w, &run, "Awa"), learner(w, &run, "Brahim"));
    let unit = || at::Unit { run: run.clone(), unit: atelier::HOMEWORK.to_owned() };
    let answer = at::Answer { run: run.clone(), block: atelier::GRAVITY.to_owned() };
    awa.opens(unit()).expect(200);

    let mut claire = of_the_team(w, "Claire", Role::Instructor);
    let time = team::MoreTime { run: run.clone() };
    let some =
        |days: &'static str| [("email", "awa@example.org"), ("days", days), ("reason", "Panne de réseau.")];
    claire.posts(&time, &some("0")).expect(422).sees("de 1 à 366");
    claire
        .posts(
            &time,
            &[("email", "awa@example.org"), ("days", "3"), ("until", "2026-10-01T10:00"), ("reason", "x")],
        )
        .expect(422);
    claire.posts(&time, &[("email", "omar@example.org"), ("days", "3"), ("reason", "x")]).expect(422);
    claire
        .posts(&time, &some("7"))
        .expect(200)
        .sees("Le délai est accordé")
        .sees("7 jours de plus")
        .sees("Panne de réseau");
    w.person("Omar").posts(&time, &some("7")).expect(403);

    // Past the date of everybody: she answers, he does not; it counts.
    w.at("24 September 2026, 10:00");
    let [mut awa, mut brahim, mut claire] = [&awa, &brahim, &claire].map(|actor| back(w, actor));
    brahim.posts(&answer, &[("input_2_1", "9.81")]).expect(422).sees("clos");
    let before = w.site().store().queries();
    awa.posts(&answer, &[("input_2_1", "9.81")]).expect(200);
    let late = w.site().store().queries() - before;
    awa.opens(at::Progress { run: run.clone() }).expect(200).sees("Délai accordé");
    awa.opens(unit()).expect(200).sees("Délai accordé");
    let grade = team::Learner { run: run.clone(), person: awa.id().to_string() };
    let percent = claire.reads_json(grade).expect(200).page().json()["percent"].as_f64();
    assert!(percent.is_some_and(|percent| percent > 0.0), "{percent:?}");
    assert!(late < 40, "{late} statements");

    // Taken back, the date is everybody's again; what was given stays.
    let key = format!("person:{}", awa.id());
    let back = team::TakeTimeBack { run: run.clone() };
    claire.posts(&back, &[("whom", &key), ("reason", "")]).expect(422);
    claire.posts(&back, &[("whom", &key), ("reason", "Réglé autrement.")]).expect(200).sees("Repris");
    awa.posts(
        at::Answer { run: run.clone(), block: atelier::COLOUR.to_owned() },
        &[("input_2_1", "choice_0")],
    )
    .expect(422);
    let json = claire.reads_json(&time).expect(200).page().json();
    assert_eq!(
        (json["given"].as_array().map(Vec::len), json["history"].as_array().map(Vec::len)),
        (Some(0), Some(2))
    );
}

fn a_seat_of_an_agreement_gives_a_place_or_a_turn(w: &mut World) {
    let run = has_the_run(w);
    has_terms(w, &run, |terms| {
        terms.enrolment = EnrolmentMode::Seat;
        terms.capacity = Some(1);
        terms.waiting_list = true;
    });
    let mut awa = w.person("Awa");
    awa.opens(page(&run)).expect(200).sees("conventions entre établissements");
    awa.posts(at::Enrol { run: run.clone() }, &[]).expect(422).sees("conventions entre établissements");
    let now = w.site().now();
    let seat = Seat {
        agreement: AgreementId::new(Instant::from_millis(1), [1; 10]),
        grant: GrantId::new(Instant::from_millis(1), [2; 10]),
        institution: w.institution("esp-dakar"),
    };
    let (found, person) = (the_run(w, &run), awa.id());
    let admission =
        w.wait(w.site().look(move |view| Ok(by_seat(view, &found, person, seat, now)))).expect("a store");
    let admission = admission.expect("a place");
    let enrolled = admission.enrolled.expect("a fact");
    assert_eq!((admission.outcome, enrolled.way, enrolled.seat), (Admitted::Enrolled, Way::Seat, Some(seat)));
}
