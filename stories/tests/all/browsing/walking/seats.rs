//! Seats in courses of other schools: a student, the school, the host.

use super::{super::demo, json, word};
use stories::browser::{Browser, PageToWalk, tell, walk};
use stories::{Actor, World};
use web::paths::{network, seats};

/// A course of Télécom Nancy, in which a student of Mines Nancy has a seat.
const TAKEN: &str = "TN+DEMO1+2026";
/// A course of InSIC, for which two students ask.
const ASKED: &str = "INSIC+DEMO1+2026";
/// Another, for which nobody asked.
const OPEN: &str = "INSIC+FA2+2027";

fn home() -> String {
    "mines-nancy".to_owned()
}

#[test]
fn the_demos_seats_are_good() {
    tell(|w, browser| {
        demo::opens(w);
        let mut host = demo::somebody(w, "lead-telecom-nancy");
        let mut registrar = demo::somebody(w, "registrar-mines-nancy");
        let code = result_goes_back(w, &mut host, &mut registrar);
        walk(browser, &[PageToWalk::new(seats::Record { code: code.clone() }, "seat-record").briefly()]);
        student_walks(w, browser, code);
        school_walks(browser, &registrar);
        browser.forgets_cookies().comes_as(&host);
        walk(
            browser,
            &[
                PageToWalk::new(seats::RunSeats { run: TAKEN.to_owned() }, "run-seats"),
                PageToWalk::new(seats::SendResults { run: TAKEN.to_owned() }, "run-results"),
            ],
        );
    });
}

/// The host says its terms and sends what it has; the code of the result.
fn result_goes_back(w: &World, host: &mut Actor, registrar: &mut Actor) -> String {
    let run = || TAKEN.to_owned();
    let terms = [("needs", ""), ("credits", "3"), ("scope", "course")];
    host.posts(seats::RunSeats { run: run() }, &terms).expect(200);
    let seated = json(host, seats::SendResults { run: run() });
    let request = word(&seated, "/people/0/request");
    host.posts(seats::SendResults { run: run() }, &[("request", &request)]).expect(200);
    w.errands_are_done();
    word(&json(registrar, seats::Results { institution: home() }), "/results/0/code")
}

fn student_walks(w: &World, browser: &mut Browser, code: String) {
    let ask = |run: &str| seats::AskSeat { run: run.to_owned() };
    browser.comes_as(&demo::somebody(w, "student-mines-nancy"));
    let pages = [
        PageToWalk::new(seats::Seats, "seats"),
        PageToWalk::new(format!("{}?q=zzzz", seats::Seats), "seats-none").briefly(),
        PageToWalk::new(ask(OPEN), "seat-ask"),
        PageToWalk::new(ask(ASKED), "seat-asked").briefly(),
        PageToWalk::new(ask(TAKEN), "seat-taken").briefly(),
        PageToWalk::new(seats::Record { code }, "seat-record-mine"),
    ];
    walk(browser, &pages);
    browser.forgets_cookies().comes_as(&demo::somebody(w, "newcomer"));
    walk(browser, &[PageToWalk::new(seats::Seats, "seats-no-school").briefly()]);
}

fn school_walks(browser: &mut Browser, registrar: &Actor) {
    browser.forgets_cookies().comes_as(registrar);
    let requests = seats::Requests { institution: home() };
    let group = seats::Group { institution: home() };
    let elsewhere = seats::ElsewhereRun { institution: home(), run: TAKEN.to_owned() };
    let students = seats::Students { institution: home() };
    let pages = [
        PageToWalk::new(network::Institution { institution: home() }, "institution-registrar").briefly(),
        PageToWalk::new(&students, "students"),
        PageToWalk::new(format!("{students}?show=later"), "students-none").briefly(),
        PageToWalk::new(&requests, "seat-requests"),
        PageToWalk::new(format!("{requests}?state=all"), "seat-requests-all").briefly(),
        PageToWalk::new(format!("{requests}?q=zzzz"), "seat-requests-none").briefly(),
        PageToWalk::new(&group, "seat-group").briefly(),
        PageToWalk::new(format!("{group}?run={}", ASKED.replace('+', "%2B")), "seat-group-who"),
        PageToWalk::new(seats::Results { institution: home() }, "seat-results"),
        PageToWalk::new(seats::Elsewhere { institution: home() }, "elsewhere"),
        PageToWalk::new(elsewhere, "elsewhere-run"),
    ];
    walk(browser, &pages);
}
