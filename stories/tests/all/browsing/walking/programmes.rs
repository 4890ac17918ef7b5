//! Programmes: what anybody sees, whoever follows one or applies, its team, its jury.

use super::{super::demo, imt, json, word};
use stories::{
    Actor, World,
    browser::{Browser, PageToWalk, tell, walk},
};
use web::paths::programmes as at;

const PATH: &str = "fabrication-numerique";
const DEGREE: &str = "fabrication-additive";

#[test]
fn the_demos_programmes_are_good() {
    tell(|w, browser| {
        demo::opens(w);
        let [mut lead, mut chief] = ["lead", "lead-mines-nancy"].map(|key| demo::somebody(w, key));
        let [mut learner, mut newcomer] = ["learner", "newcomer"].map(|key| demo::somebody(w, key));
        let open = intake(&mut lead, PATH);
        let jury = intake(&mut chief, DEGREE);
        let enrolment = at::EnrolInProgramme { programme: PATH.to_owned(), intake: open.clone() };
        for somebody in [&mut learner, &mut newcomer] {
            somebody.posts(&enrolment, &[]).expect(200);
            applies(somebody, &jury);
        }
        let certificate = finishes(&mut lead, &mut newcomer);
        anybody_walks(browser, &certificate);
        learners_walk(w, browser, [&learner, &newcomer], &jury);
        team_walks(browser, &lead, &learner, &open);
        jury_walks(browser, &chief, &jury);
    });
}

/// The only intake of a programme.
fn intake(lead: &mut Actor, programme: &str) -> String {
    word(&json(lead, at::Intakes { programme: programme.to_owned() }), "/intakes/0/id")
}

fn applies(somebody: &mut Actor, intake: &str) {
    let words = "J’imprime des pièces depuis deux ans, je veux comprendre la matière.";
    let door = at::Apply { programme: DEGREE.to_owned(), intake: intake.to_owned() };
    somebody.posts(door, &[("do", "send"), ("words", words)]).expect(200);
}

/// Somebody did all of it elsewhere, and has the certificate: where it is.
fn finishes(lead: &mut Actor, somebody: &mut Actor) -> String {
    let person = at::ProgrammePerson { programme: PATH.to_owned(), person: somebody.id().to_string() };
    let told = json(lead, &person);
    let courses = told["progress"]["courses"].as_array().cloned().unwrap_or_default();
    for course in &courses {
        let id = course["course"].as_str().unwrap_or_default();
        let fields = [("do", "recognise"), ("course", id), ("reason", "Attestation vue le 2 septembre.")];
        lead.posts(&person, &fields).expect(200);
    }
    let door = at::ProgrammeCertificate { programme: PATH.to_owned() };
    somebody.posts(door, &[]).expect(200).page().path.clone()
}

fn anybody_walks(browser: &mut Browser, certificate: &str) {
    let programme = |slug: &str| at::Programme { programme: slug.to_owned() };
    let pages = [
        PageToWalk::new(at::Programmes { institution: imt() }, "programmes"),
        PageToWalk::new(programme(PATH), "programme"),
        PageToWalk::new(programme(DEGREE), "programme-degree"),
        PageToWalk::new(programme("reseau-telecom"), "programme-choice").briefly(),
        PageToWalk::new(certificate, "programme-verified"),
    ];
    walk(browser, &pages);
}

fn learners_walk(w: &World, browser: &mut Browser, [learner, done]: [&Actor; 2], jury: &str) {
    let mine = at::MyProgramme { programme: PATH.to_owned() };
    let apply = at::Apply { programme: DEGREE.to_owned(), intake: jury.to_owned() };
    let certificate = at::ProgrammeCertificate { programme: PATH.to_owned() };
    browser.comes_as(learner);
    let pages = [
        PageToWalk::new(&mine, "my-programme"),
        PageToWalk::new(&apply, "application-sent"),
        PageToWalk::new(web::paths::My, "my-with-programme").briefly(),
    ];
    walk(browser, &pages);
    browser.forgets_cookies().comes_as(done);
    let pages = [
        PageToWalk::new(&mine, "my-programme-done"),
        PageToWalk::new(certificate, "my-programme-certificate").briefly(),
    ];
    walk(browser, &pages);
    browser.forgets_cookies().comes_as(&demo::somebody(w, "author"));
    let pages = [
        PageToWalk::new(at::Programme { programme: PATH.to_owned() }, "programme-signed-in").briefly(),
        PageToWalk::new(apply, "application"),
    ];
    walk(browser, &pages);
}

fn team_walks(browser: &mut Browser, lead: &Actor, learner: &Actor, open: &str) {
    let slug = || PATH.to_owned();
    browser.forgets_cookies().comes_as(lead);
    let pages = [
        PageToWalk::new(at::Programmes { institution: imt() }, "programmes-lead").briefly(),
        PageToWalk::new(at::NewProgramme { institution: imt() }, "programme-new"),
        PageToWalk::new(at::ProgrammeTeam { programme: slug() }, "programme-team"),
        PageToWalk::new(at::Definition { programme: slug() }, "programme-definition"),
        PageToWalk::new(at::Intakes { programme: slug() }, "programme-intakes"),
        PageToWalk::new(at::Intake { programme: slug(), intake: open.to_owned() }, "programme-intake"),
        PageToWalk::new(at::Applications { programme: slug() }, "applications-none").briefly(),
        PageToWalk::new(at::ProgrammePeople { programme: slug() }, "programme-people"),
        PageToWalk::new(
            at::ProgrammePerson { programme: slug(), person: learner.id().to_string() },
            "programme-person",
        ),
    ];
    walk(browser, &pages);
}

fn jury_walks(browser: &mut Browser, chief: &Actor, jury: &str) {
    let slug = || DEGREE.to_owned();
    browser.forgets_cookies().comes_as(chief);
    let pages = [
        PageToWalk::new(at::Applications { programme: slug() }, "applications"),
        PageToWalk::new(at::Definition { programme: slug() }, "degree-definition").briefly(),
        PageToWalk::new(at::Intake { programme: slug(), intake: jury.to_owned() }, "degree-intake").briefly(),
    ];
    walk(browser, &pages);
}
