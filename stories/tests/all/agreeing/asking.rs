//! Asked why: of what the answer is true, and who may ask.

use super::*;
use crate::seats::alliance::{Alliance, Sharing, subject};
use pretty_assertions::assert_eq;

/// A course of FUN is opened to MUN with one seat, and everything of FUN by another agreement.
pub fn the_answer_says_of_what_it_is_true(w: &mut World) {
    let Cast { mut fun, mut mun, mut stranger } = cast(w);
    let run = w.has_the_course("petit", "fun");
    let key = run.rsplit_once('+').expect("a key").0.to_owned();
    let course = w.run(&run).course;
    let right = GrantRight::OpenSeats;
    let address = |subject: &str| {
        let subject = web::paths::in_query(subject);
        format!("{}?giver=fun&receiver=mun&right={}&subject={subject}", at::Why, right.name())
    };
    let mut both = Alliance::of(w, &["fun", "mun"]);
    let narrow =
        Sharing { subject: Some(subject(course, &key)), quota: Some(1), ..Sharing::of("fun", right) };
    both.agree(w, "Une place", &[narrow]);

    // A grant about one course is no yes for all.
    mun.opens(address("")).expect(200).sees("Oui, mais seulement pour ceci").sees(&key).sees("« Une place »");
    mun.sees_no("Oui, pour tout");
    let told = mun.reads_json(address("")).expect(200).page().json();
    assert_eq!(
        (told["may"].clone(), told["only_for"][0]["title"].clone()),
        (false.into(), "Une place".into())
    );
    assert_eq!(why(&mut mun, "fun", "mun", right, &web::paths::in_query(&key)), (true, vec![]));
    assert_eq!(why(&mut mun, "fun", "mun", right, "FUN%2BAUTRE"), (false, vec!["other-subject".to_owned()]));
    mun.opens(address("FUN+AUTRE")).expect(200).sees("Vous ne connaissez rien de FUN sous cette clé");

    // With a wider one beside it: for all, and except this course.
    both.agree(w, "Toutes les places", &[Sharing::of("fun", right)]);
    mun.opens(address(""))
        .expect(200)
        .sees("Oui, pour tout ce que l’établissement a ou aura")
        .sees("Sauf ceci");
    mun.opens(address(&key)).expect(200).sees("Oui, pour").sees("celui-ci est le plus précis");
    // The seat is taken: the page says that the wider one does not step in, and why.
    let grant = mun.reads_json(address(&key)).expect(200).page().json()["by"]["grant"]["id"].clone();
    let used = lexicon::facts::agreements::GrantUsed {
        agreement: both.agreements[0],
        grant: grant.as_str().and_then(|id| id.parse().ok()).expect("an id"),
        by: both.id("mun"),
        place: PlaceRef::course(course),
        amount: 1,
    };
    w.wait(w.site().say_as_operator(used)).expect("used");
    assert_eq!(
        why(&mut mun, "fun", "mun", right, &web::paths::in_query(&key)),
        (false, vec!["quota-used".to_owned()])
    );
    mun.opens(address(&key))
        .expect(200)
        .sees("Le quota de 1 est atteint pour « Une place »")
        .sees("« Toutes les places » le permettrait aussi, mais n’y supplée pas");
    mun.opens(address("")).expect(200).sees("Oui, pour tout").sees("épuisé");

    offers_what_one_may_know_of(w, &mut [&mut fun, &mut mun, &mut stranger], &run, &address(""));
}

/// The list proposes what the giver's team has, and to others what anybody finds and what is agreed with them.
fn offers_what_one_may_know_of(w: &World, actors: &mut [&mut Actor; 3], run: &str, address: &str) {
    let [fun, mun, stranger] = actors;
    let hidden = w.has_the_course("atelier", "fun");
    let run_of = w.run(&hidden);
    let terms = lexicon::facts::courses::RunTerms { listed: false, ..run_of.terms };
    let unlisted = lexicon::facts::courses::RunTermsChanged { run: run_of.id, terms };
    w.wait(w.site().say_as_operator(unlisted)).expect("said");
    fun.opens(address).finds(&format!("datalist option[value='{run}']"));
    fun.finds(&format!("datalist option[value='{hidden}']"));
    mun.opens(address).finds(&format!("datalist option[value='{run}']"));
    assert!(!mun.page().source().contains(&hidden), "a course that is not listed is told");
    // Whoever is of the team of neither is told who may ask; whoever is of none, that too.
    stranger.opens(address).expect(422).sees("L’un des deux doit être un établissement");
    assert!(!stranger.page().source().contains("Une place"));
    let mut nobody = w.person("Personne");
    nobody.opens(at::Why).expect(200).sees("Vous n’êtes de l’équipe d’aucun établissement");
    assert!(!nobody.page().source().contains("<select id=\"giver\""));
}
