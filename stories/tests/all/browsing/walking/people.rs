//! Anybody, a learner, a team.

use super::{
    super::demo::{self, is_lived_in, run},
    imt,
};
use stories::browser::{PageToWalk, tell, walk};
use web::paths::{
    self, calendars, certificates, courses, learning, network, notifications, people, programmes, team,
};

#[test]
fn the_demo_as_anybody_sees_it() {
    tell(|w, browser| {
        let demo = is_lived_in(w);
        let code = || demo.certificate.clone();
        let pages = [
            // Its courses bring their pictures.
            PageToWalk::new(paths::Home, "home").of_any_weight(),
            PageToWalk::new(courses::Courses, "courses").of_any_weight(),
            PageToWalk::new(format!("{}?q=aruino&format=hybrid", courses::Courses), "courses-search")
                .of_any_weight(),
            PageToWalk::new(format!("{}?q=zzzzzzz&subject=law", courses::Courses), "courses-nothing"),
            PageToWalk::new(format!("{}?type=degree&type=parcours", courses::Courses), "courses-composed"),
            PageToWalk::new(programmes::AllProgrammes, "programmes-all"),
            PageToWalk::new(courses::Course { course: demo::course() }, "course-public").of_any_weight(),
            PageToWalk::new(courses::Run { run: run() }, "course").of_any_weight(),
            PageToWalk::new(certificates::Verify, "verify"),
            PageToWalk::new(certificates::Verified { code: code() }, "verified"),
            PageToWalk::new(certificates::Verified { code: "7K3QX9TB4M".to_owned() }, "verified-unknown")
                .answering(404),
            PageToWalk::new(certificates::Issuer { institution: imt() }, "issuer"),
            PageToWalk::new(network::Institutions, "institutions"),
            PageToWalk::new(network::Institution { institution: imt() }, "institution"),
            PageToWalk::new(people::ForgottenPassword, "forgotten"),
        ];
        walk(browser, &pages);
    });
}

#[test]
fn the_demo_as_a_learner_sees_it() {
    tell(|w, browser| {
        let demo = is_lived_in(w);
        browser.comes_as(&demo.learner);
        let pages = [
            PageToWalk::new(paths::My, "my"),
            PageToWalk::new(courses::Run { run: run() }, "course-enrolled").of_any_weight(),
            PageToWalk::new(learning::Outline { run: run() }, "outline"),
            PageToWalk::new(demo::unit(&run(), "vertical@u-quiz-1"), "unit-quiz"),
            PageToWalk::new(demo::unit(&run(), "vertical@u-atelier"), "unit-practice").of_any_weight(),
            PageToWalk::new(learning::Progress { run: run() }, "progress"),
            PageToWalk::new(learning::Updates { run: run() }, "updates"),
            PageToWalk::new(learning::StaticTab { run: run(), slug: "glossaire".to_owned() }, "tab"),
            PageToWalk::new(certificates::Claim { run: run() }, "certificate"),
            PageToWalk::new(certificates::Verified { code: demo.certificate.clone() }, "verified-mine"),
            PageToWalk::new(people::Account, "account"),
            PageToWalk::new(network::KnownBy, "known-by"),
            PageToWalk::new(notifications::Notifications, "notifications"),
            PageToWalk::new(notifications::Settings, "notifications-settings"),
            PageToWalk::new(calendars::MyFeed, "my-feed"),
            PageToWalk::new(people::Sessions, "sessions"),
            PageToWalk::new(people::Passkeys, "passkeys"),
            PageToWalk::new(people::Erase, "erase"),
            PageToWalk::new(team::Gradebook { run: run() }, "forbidden").answering(403),
        ];
        walk(browser, &pages);
    });
}

#[test]
fn the_demo_as_its_team_sees_it() {
    tell(|w, browser| {
        let demo = is_lived_in(w);
        let person = || demo.learner.id().to_string();
        let quiz =
            format!("{}?subsection=sequential%40s1-quiz", team::Override { run: run(), person: person() });
        browser.comes_as(&demo.instructor);
        let pages = [
            PageToWalk::new(team::Team { run: run() }, "team"),
            PageToWalk::new(team::Learners { run: run() }, "learners"),
            PageToWalk::new(team::Learner { run: run(), person: person() }, "learner"),
            PageToWalk::new(quiz, "override"),
            PageToWalk::new(team::Groups { run: run() }, "groups"),
            PageToWalk::new(team::Gradebook { run: run() }, "gradebook"),
            PageToWalk::new(team::GradebookImport { run: run() }, "gradebook-import"),
            PageToWalk::new(team::HandIns { run: run() }, "hand-ins"),
            PageToWalk::new(team::HandInPage { run: run(), hand_in: demo.hand_in.clone() }, "hand-in")
                .of_any_weight(),
            PageToWalk::new(team::Notices { run: run() }, "notices"),
            PageToWalk::new(certificates::RunCertificates { run: run() }, "team-certificates"),
            PageToWalk::new(courses::RunSettings { run: run() }, "run-settings"),
            PageToWalk::new(courses::CourseTeam { course: demo::course() }, "course-team"),
            PageToWalk::new(courses::Describe { course: demo::course() }, "course-description"),
        ];
        walk(browser, &pages);
    });
}
