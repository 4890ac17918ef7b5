//! What one learner does is seen by the others at once, or not at all: a page kept in memory for somebody else is what
//! would be made afresh. An act that says it reaches oneself alone, and does not, would be found out here.

use std::{collections::BTreeSet, fs, path::Path};
use stories::{Actor, World, courses::tout, environment, story};
use web::paths::{courses::Run, learning as at, notifications};

story! {
    what_one_learner_does_changes_no_page_of_another_that_stands,
    what_one_reads_and_chooses_changes_no_page_of_another,
}

/// The acts that say so, each of which is done in this story.
const REACHING_ONESELF: &[&str] = &[
    "learning.answer",
    "learning.assign-branches",
    "learning.hand-in",
    "learning.mark-done",
    "learning.open-unit",
    "learning.place-items",
    "learning.reset-problem",
    "learning.save-answers",
    "learning.take-hint",
    "learning.watch-video",
];

/// Acts that say so and no fact, each of which is done in the second story.
const OF_ONES_OWN: &[&str] =
    &["notifications.read-everything", "notifications.read-notice", "notifications.save-settings"];

fn what_one_reads_and_chooses_changes_no_page_of_another(w: &mut World) {
    w.at("7 September 2026, 10:00");
    let run = w.has_the_course("tout", "imt");
    let (mut awa, mut idriss) = (w.person("Awa"), w.person("Idriss"));
    for actor in [&mut awa, &mut idriss] {
        actor.opens(Run { run: run.clone() }).presses("S’inscrire").expect(200);
    }
    w.later(lexicon::time::Millis::minutes(5));
    w.has_news("tout", "imt", &run, "La séance de jeudi est en salle B.");
    let told = awa.reads_json(notifications::Notifications).page().json();
    let notice = told["notifications"][0]["id"].as_str().expect("told").to_owned();
    let unit = unit(&run);
    let acts: [(String, &[(&str, &str)]); 3] = [
        (notifications::ReadOne { notice }.to_string(), &[]),
        (notifications::ReadAll.to_string(), &[]),
        (notifications::Settings.to_string(), &[("digest", "weekly")]),
    ];
    idriss.opens(&unit).expect(200);
    for (door, fields) in acts {
        let known = made_afresh(w, &mut idriss, &unit);
        awa.posts(&door, fields).expect(200);
        assert_eq!(idriss.opens(&unit).page().queries, 0, "{door} reaches others");
        assert_eq!(idriss.page().source(), known);
        assert_eq!(made_afresh(w, &mut idriss, &unit), known, "{door}: his page is out of date");
    }
}

fn what_one_learner_does_changes_no_page_of_another_that_stands(w: &mut World) {
    w.at("7 September 2026, 10:00");
    let run = w.has_the_course("tout", "imt");
    let mut idriss = w.person("Idriss");
    // Idriss has done everything, so that he sees what there is to see of the others.
    for step in steps(&run).iter().filter(|step| step.act != "learning.leave") {
        step.done_by(&mut idriss);
    }
    let unit = unit(&run);
    let (mut awa, mut done) = (w.person("Awa"), BTreeSet::new());
    for step in steps(&run) {
        let known = made_afresh(w, &mut idriss, &unit);
        assert_eq!(idriss.opens(&unit).page().queries, 0, "{}: his page stands", step.act);
        let facts = w.facts().len();
        step.done_by(&mut awa);
        assert!(w.facts().len() > facts, "{} said nothing", step.act);

        idriss.opens(&unit).expect(200);
        let (seen, asked) = (idriss.page().source(), idriss.page().queries);
        assert_eq!(seen, made_afresh(w, &mut idriss, &unit), "{}: his page is out of date", step.act);
        if REACHING_ONESELF.contains(&step.act) {
            assert_eq!((seen, asked), (known, 0), "{} reaches others", step.act);
            done.insert(step.act);
        }
    }
    // Both come with the first visit, and no button is theirs.
    done.insert("learning.assign-branches");
    assert!(w.facts().contains(&"learning.branch-assigned".to_owned()), "{:?}", w.facts());
    assert_eq!(done, REACHING_ONESELF.iter().copied().collect(), "every one was tried");
}

#[test]
fn every_act_that_reaches_oneself_alone_is_in_the_story() {
    let mut written = BTreeSet::new();
    for ring in ["base", "slices", "essaim"] {
        look_into(&environment::root().join(ring), &mut written);
    }
    let told = REACHING_ONESELF.iter().chain(OF_ONES_OWN);
    let told: BTreeSet<String> = told.map(|act| (*act).to_owned()).collect();
    assert_eq!(written, told);
}

/// Something one does from a page.
struct Step {
    act: &'static str,
    page: String,
    does: Box<dyn Fn(&mut Actor)>,
}

impl Step {
    fn done_by(&self, actor: &mut Actor) {
        actor.opens(&self.page).expect(200);
        (self.does)(actor);
        let status = actor.page().status.as_u16();
        assert!((200..300).contains(&status), "{}: {}", self.act, actor.page().source());
    }
}

fn unit(run: &str) -> String {
    at::Unit { run: run.to_owned(), unit: tout::EVERYTHING.to_owned() }.to_string()
}

fn steps(run: &str) -> Vec<Step> {
    let (run, unit) = (run.to_owned(), unit(run));
    let page = Run { run: run.clone() }.to_string();
    let (sort, watch, vote, say) = (
        at::PlaceItems { run: run.clone(), block: tout::SORTING.to_owned() },
        at::Watched { run: run.clone(), block: tout::FILM.to_owned() },
        at::Vote { run: run.clone(), block: tout::TEA.to_owned() },
        at::SayWords { run: run.clone(), block: tout::CLOUD.to_owned() },
    );
    let leave = at::Leave { run };
    vec![
        step("learning.enrol", &page, |actor| {
            actor.presses("S’inscrire");
        }),
        step("learning.open-unit", &unit, |_| ()),
        step("learning.take-hint", &unit, |actor| {
            actor.presses("Un indice");
        }),
        step("learning.save-answers", &unit, |actor| {
            actor.within(PROBLEM).fills(QUESTION, "3").presses("Enregistrer");
        }),
        step("learning.answer", &unit, |actor| {
            actor.within(PROBLEM).fills(QUESTION, "8").presses("Valider");
        }),
        step("learning.reset-problem", &unit, |actor| {
            actor.within(PROBLEM).presses("Recommencer");
        }),
        step("learning.mark-done", &unit, |actor| {
            actor.presses("C’est fait");
        }),
        step("learning.place-items", &unit, move |actor| {
            actor.posts(&sort, &[("item_0", "haut"), ("item_1", "haut")]);
        }),
        step("learning.watch-video", &unit, move |actor| {
            actor.posts(&watch, &[("position", "42")]);
        }),
        step("learning.vote", &unit, move |actor| {
            actor.posts(&vote, &[("vote_the", "oui")]);
        }),
        step("learning.say-words", &unit, move |actor| {
            let word = if actor.name == "Awa" { "miel" } else { "ruche" };
            actor.posts(&say, &[("word", word)]);
        }),
        step("learning.hand-in", &unit, |actor| {
            actor.fills("Votre texte", "Une boîte.").presses("Rendre");
        }),
        step("learning.leave", &page, move |actor| {
            actor.posts(&leave, &[]);
        }),
    ]
}

fn step(act: &'static str, page: &str, does: impl Fn(&mut Actor) + 'static) -> Step {
    Step { act, page: page.to_owned(), does: Box::new(does) }
}

/// Somebody's page, made afresh.
fn made_afresh(w: &World, actor: &mut Actor, page: &str) -> String {
    // Something changed, nobody knows what: no page stands.
    w.wait(w.site().upkeep(|_| Ok(()))).expect("written");
    actor.opens(page).expect(200);
    assert!(actor.page().queries > 0, "it is made afresh");
    actor.page().source()
}

/// The part of the page that is the problem.
const PROBLEM: &str = "form[action$='problem@pesanteur/answer']";
const QUESTION: &str = "De combien de mètres par seconde, chaque seconde ?";

/// The names of the acts below a folder that say `Reach::Oneself`.
fn look_into(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            look_into(&path, found);
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            let text = fs::read_to_string(&path).expect("a file of the source");
            for (before, _) in
                text.match_indices("const REACH: Reach = Reach::Oneself").map(|(at, _)| text.split_at(at))
            {
                let name = before.rsplit_once("const NAME: &'static str = \"").expect("an act has a name").1;
                let name = name.split('"').next().unwrap_or_default();
                // Acts that tests make up reach nobody.
                if !name.starts_with("tests.") {
                    found.insert(name.to_owned());
                }
            }
        }
    }
}
