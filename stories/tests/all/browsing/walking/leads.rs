//! Who leads an institution, who writes its courses, and how people come to it.

use super::{
    super::demo::{Demo, is_lived_in, run},
    imt,
};
use stories::{
    World,
    browser::{Browser, PageToWalk, tell, walk},
    forms::Part,
};
use web::paths::{calendars, certificates, courses, network, notifications};

#[test]
fn the_demo_as_its_lead_and_author_see_it() {
    tell(|w, browser| {
        let demo = is_lived_in(w);
        walks_as_lead(browser, &demo);
        walks_as_author(w, browser, &demo);
    });
}

fn walks_as_lead(browser: &mut Browser, demo: &Demo) {
    browser.comes_as(&demo.lead);
    let pages = [
        PageToWalk::new(network::Institution { institution: imt() }, "institution-lead"),
        PageToWalk::new(network::InstitutionTeam { institution: imt() }, "people"),
        PageToWalk::new(network::InstitutionSettings { institution: imt() }, "institution-settings"),
        PageToWalk::new(network::FindPeople { institution: imt() }, "find-people"),
        PageToWalk::new(network::Invitations { institution: imt() }, "invitations"),
        PageToWalk::new(network::PeopleLists { institution: imt() }, "people-lists"),
        PageToWalk::new(network::KnownBy, "known-by-lead"),
        PageToWalk::new(notifications::Notifications, "notifications-lead"),
        PageToWalk::new(calendars::Calendar { institution: imt() }, "calendar"),
        PageToWalk::new(calendars::Import { institution: imt() }, "calendar-import"),
        PageToWalk::new(certificates::Issuer { institution: imt() }, "issuer-lead"),
        PageToWalk::new(certificates::Revoke { code: demo.certificate.clone() }, "revoke"),
    ];
    walk(browser, &pages);
}

/// The pages by which people come to an institution.
#[test]
fn invitations_and_lists_are_good() {
    tell(|w, browser| {
        let demo = is_lived_in(w);
        let mut lead = w.somebody_at("lead@demo.example");
        let list = network::Invitations { institution: imt() };
        let offer = [("email", "invited@example.org"), ("role", "local-lead"), ("until", "2099-06-30")];
        lead.posts(&list, &offer).expect(200);
        let rest = w.letter_to("invited@example.org").link();
        let sheet = "email;nom;rôle;du;âge\n\
            invited@example.org;Invitée;coordinateur;2099-09-01;33\n\
            instructor@demo.example;Claire;tuteur;;\n\
            author@demo.example;Mehdi;auteur;;\n\
            =1+1;;roi;31/02/2026;\n";
        let file = Part::File {
            filename: "people.csv".to_owned(),
            mime: "text/csv".to_owned(),
            bytes: sheet.as_bytes().to_vec(),
        };
        let bring = network::PeopleLists { institution: imt() };
        let wrong = lead.posts_parts(&bring, &[("file".to_owned(), file)]).expect(200).page().path.clone();
        let fine = Part::File {
            filename: "people.csv".to_owned(),
            mime: "text/csv".to_owned(),
            bytes: sheet.lines().take(4).collect::<Vec<_>>().join("\n").into_bytes(),
        };
        let fine = lead.posts_parts(&bring, &[("file".to_owned(), fine)]).expect(200).page().path.clone();
        walk(browser, &[PageToWalk::new(&rest, "invitation")]);
        browser.comes_as(&demo.lead);
        let pages = [
            PageToWalk::new(rest, "invitation-signed-in"),
            PageToWalk::new(list, "invitations-waiting"),
            PageToWalk::new(wrong, "people-list-wrong"),
            PageToWalk::new(fine, "people-list-fine"),
        ];
        walk(browser, &pages);
    });
}

fn walks_as_author(w: &World, browser: &mut Browser, demo: &Demo) {
    browser.forgets_cookies().comes_as(&demo.author);
    let course = || "IMT+FAB101".to_owned();
    let pages = [
        PageToWalk::new(courses::Import { institution: imt() }, "import"),
        PageToWalk::new(courses::BeginCourse { institution: imt() }, "begin-course"),
        PageToWalk::new(courses::ImportReport { import: demo.import.clone() }, "import-report"),
        PageToWalk::new(courses::CourseTeam { course: course() }, "course-author"),
        PageToWalk::new(courses::OpenRun { course: course() }, "open-run"),
        PageToWalk::new(courses::VersionReport { course: course(), version: version(w) }, "version"),
    ];
    walk(browser, &pages);
}

/// The digest of the version that the run is pinned to.
fn version(w: &World) -> String {
    use ground::Place;
    let found = w.wait(w.site().look(|view| ::courses::Run::find(view, &::courses::RunKey(run()))));
    found.expect("runs are read").expect("the run is there").version
}
