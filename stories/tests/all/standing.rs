//! A page is sent again as it was, until something it shows changes.

use lexicon::time::Millis;
use stories::{Actor, World, courses::atelier, story};
use web::paths::{self, learning};

story! {
    a_unit_is_sent_again_until_something_in_it_changes,
}

fn a_unit_is_sent_again_until_something_in_it_changes(w: &mut World) {
    w.at("7 September 2026, 10:00");
    let run = w.has_the_course("atelier", "imt");
    let unit = learning::Unit { run: run.clone(), unit: atelier::HOMEWORK.to_owned() };
    let mut awa = learner(w, &run, "Awa");
    let mut idriss = learner(w, &run, "Idriss");
    // The first visit is noted, and changes where to resume; the second page may stand.
    awa.opens(&unit).expect(200).opens(&unit).expect(200).sees("Il reste 3 essais sur 3");
    let (first, before) = (awa.page().source(), w.site().store().queries());
    awa.opens(&unit).expect(200);
    assert_eq!(awa.page().source(), first);
    assert_eq!(w.site().store().queries() - before, 0, "nothing is asked twice");

    // What one learner does changes that learner's page at once, and no other's.
    idriss.opens(&unit).opens(&unit).expect(200).sees("Idriss").sees_no("Awa");
    awa.within(FRAME).fills(QUESTION, "8").presses("Valider").expect(200).sees("Il reste 2 essais sur 3");
    awa.opens(&unit).expect(200).sees("Il reste 2 essais sur 3");
    idriss.opens(&unit).expect(200).sees("Il reste 3 essais sur 3");

    // Another language, another page.
    awa.opens(format!("{unit}?lang=en")).expect(200).finds("html[lang=en]");
    awa.opens(format!("{unit}?lang=fr")).expect(200).finds("html[lang=fr]");

    // Time closes what nobody touched.
    awa.opens(&unit).opens(&unit).expect(200).finds(FRAME);
    w.later(Millis::days(400));
    assert!(!awa.opens(&unit).page().source().contains("Valider"), "the homework is over");

    // Whoever signs out takes the page along.
    idriss.opens(&unit).opens(&unit);
    idriss.posts(paths::people::SignOut, &[]);
    idriss.opens(&unit).sees_no("Idriss");
}

fn learner(w: &World, run: &str, name: &str) -> Actor {
    let mut actor = w.person(name);
    actor.opens(paths::courses::Run { run: run.to_owned() }).presses("S’inscrire").expect(200);
    actor
}

const QUESTION: &str = "De combien de mètres par seconde, chaque seconde ?";
/// The part of the page that is the problem.
const FRAME: &str = "form[action$='problem@pesanteur/answer']";
