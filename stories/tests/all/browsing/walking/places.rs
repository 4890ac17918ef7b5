//! Places of a run: who waits, who asks, who is invited, lists, more time, another run.

use super::{super::demo, json, word};
use stories::{
    Actor, World,
    browser::{Browser, PageToWalk, tell, walk},
    forms::Part,
};
use web::paths::{courses, learning, team};

/// It goes on.
const RUN: &str = "IMT+FAB101+2026";
/// It has one place, and somebody waits for it.
const FULL: &str = "IMT+FAB102+2026";
/// Its team decides who comes in.
const ON_REQUEST: &str = "IMT+FAB103+2026";

#[test]
fn the_places_of_the_demos_runs_are_good() {
    tell(|w, browser| {
        w.is_the_demo();
        let mut lead = demo::somebody(w, "lead");
        let learner = demo::somebody(w, "learner");
        let letter = invites(w, &mut lead);
        gives_time(&mut lead);
        let fine = brings(&mut lead, "email;nom\nnewcomer@demo.example;Idriss\n");
        lead.opens(&fine).presses("Tout faire").expect(200);
        let undo = word(&json(&mut lead, lists()), "/lists/0/undo");
        let fine = brings(&mut lead, "email\nlea@demo.example\nnouvelle@example.org\n");
        let wrong = brings(&mut lead, "email;nom;âge\nlea@demo.example;Léa;33\n=1+1;;\npersonne;;\n");
        team_walks(browser, &lead, &learner, [wrong, fine, undo]);
        another_run_is_walked(browser, &mut lead, &learner);
        doors_are_walked(w, browser, letter);
    });
}

fn lists() -> team::EnrolmentLists {
    team::EnrolmentLists { run: RUN.to_owned() }
}

/// The link in the letter of one of two that are invited.
fn invites(w: &World, lead: &mut Actor) -> String {
    let places = team::Places { run: FULL.to_owned() };
    let emails = [("emails", "invited@example.org\nother@example.org"), ("language", "fr")];
    lead.posts(places, &emails).expect(200);
    w.letter_to("invited@example.org").link()
}

fn gives_time(lead: &mut Actor) {
    let fields = [("email", "moussa@demo.example"), ("days", "7"), ("reason", "Panne de réseau.")];
    lead.posts(team::MoreTime { run: RUN.to_owned() }, &fields).expect(200);
}

/// Where what a list would do is shown.
fn brings(lead: &mut Actor, sheet: &str) -> String {
    let bytes = sheet.as_bytes().to_vec();
    let file = Part::File { filename: "liste.csv".to_owned(), mime: "text/csv".to_owned(), bytes };
    lead.posts_parts(lists(), &[("file".to_owned(), file)]).expect(200).page().path.clone()
}

fn team_walks(browser: &mut Browser, lead: &Actor, learner: &Actor, [wrong, fine, undo]: [String; 3]) {
    let (run, places) = (|| RUN.to_owned(), |run: &str| team::Places { run: run.to_owned() });
    let transfer = |run: &str| team::Transfer { run: run.to_owned(), person: learner.id().to_string() };
    browser.comes_as(lead);
    let pages = [
        PageToWalk::new(places(FULL), "places-waiting"),
        PageToWalk::new(places(ON_REQUEST), "places-asked"),
        PageToWalk::new(places(RUN), "places-none").briefly(),
        PageToWalk::new(lists(), "lists"),
        PageToWalk::new(wrong, "list-wrong"),
        PageToWalk::new(fine, "list-fine"),
        PageToWalk::new(undo, "list-undo"),
        PageToWalk::new(transfer(RUN), "transfer-nowhere").briefly(),
        PageToWalk::new(courses::RunAgain { run: run() }, "run-again"),
        PageToWalk::new(team::MoreTime { run: run() }, "more-time"),
        PageToWalk::new(team::Team { run: ON_REQUEST.to_owned() }, "team-asked").briefly(),
    ];
    walk(browser, &pages);
}

/// Once there is another run, a learner can go on there.
fn another_run_is_walked(browser: &mut Browser, lead: &mut Actor, learner: &Actor) {
    let run = || RUN.to_owned();
    let again = [("word", "2027"), ("start", "2027-09-06T10:00")];
    lead.posts(courses::RunAgain { run: run() }, &again).expect(200);
    let transfer = team::Transfer { run: run(), person: learner.id().to_string() };
    walk(browser, &[PageToWalk::new(transfer, "transfer")]);
}

/// The doors of such runs, from outside.
fn doors_are_walked(w: &World, browser: &mut Browser, letter: String) {
    let page = |run: &str| courses::Run { run: run.to_owned() };
    browser.forgets_cookies();
    walk(browser, &[PageToWalk::new(&letter, "run-invitation")]);
    let mut newcomer = demo::somebody(w, "newcomer");
    browser.comes_as(&newcomer);
    let pages = [
        PageToWalk::new(letter, "run-invitation-signed-in").briefly(),
        PageToWalk::new(page(FULL), "run-full").of_any_weight().briefly(),
        PageToWalk::new(page(ON_REQUEST), "run-on-request").of_any_weight().briefly(),
    ];
    walk(browser, &pages);
    newcomer.posts(learning::Enrol { run: FULL.to_owned() }, &[]).expect(200);
    newcomer.posts(learning::AskForPlace { run: ON_REQUEST.to_owned() }, &[]).expect(200);
    let pages = [
        PageToWalk::new(page(FULL), "run-waiting").of_any_weight().briefly(),
        PageToWalk::new(page(ON_REQUEST), "run-asked").of_any_weight().briefly(),
        PageToWalk::new(web::paths::My, "my-waiting").briefly(),
    ];
    walk(browser, &pages);
}
