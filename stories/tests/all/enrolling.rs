//! Coming into a run: places, a waiting list, requests, letters, lists that are undone; another run, the same run again; more time.

mod again;
mod many;

use again::{
    a_learner_goes_on_in_another_run_with_what_they_did,
    a_run_again_keeps_its_weekdays_across_a_change_of_clocks, more_time_moves_the_deadline_and_counts,
};
use courses::{Run, RunKey, run::ChangeRunTerms};
use ground::{Fault, Place};
use learning::enrolment::{Admitted, Enrol, Seat, Way, by_seat, room};
use lexicon::{
    AgreementId, GrantId, Instant, Lang, PlaceRef, Role,
    facts::courses::{EnrolmentMode, RunTerms},
    ids::Id,
    time::Millis,
};
use many::{a_letter_enrols_once, a_list_is_done_whole_and_undone_as_far_as_nothing_happened};
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

    // An account that is erased keeps nobody waiting either.
    cecile.opens(paths::people::Erase).expect(200).presses("Effacer mon compte").expect(200);
    w.letter_to("brahim@example.org").sees("elle est à vous");
    brahim.opens(page(&run)).expect(200).sees("Continuer");
    let mut hawa = w.person("Hawa");
    hawa.opens(page(&run)).presses("Rejoindre la liste d’attente").expect(200).sees("numéro 1");

    // More places: the next come in with the very same act.
    has_terms(w, &run, |terms| terms.capacity = Some(3));
    hawa.opens(page(&run)).expect(200).sees("Continuer");
    w.letter_to("hawa@example.org").sees("elle est à vous");
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
    w.letter_to("awa@example.org").sees("votre inscription est faite");
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

fn a_seat_of_an_agreement_gives_a_place_or_a_turn(w: &mut World) {
    let run = has_the_run(w);
    has_terms(w, &run, |terms| {
        terms.enrolment = EnrolmentMode::Seat;
        terms.capacity = Some(1);
        terms.waiting_list = true;
    });
    let mut awa = w.person("Awa");
    awa.opens(page(&run)).expect(200).sees("accords entre établissements");
    awa.posts(at::Enrol { run: run.clone() }, &[]).expect(422).sees("accords entre établissements");
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
