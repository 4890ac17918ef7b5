//! Every page of the demo, as each of its people sees it.

use super::demo::{self, Demo, is_lived_in, run};
use stories::{
    World,
    browser::{Browser, PageToWalk, tell, walk},
    forms::Part,
};
use web::paths::{
    self, agreements, certificates, courses, learning, network, notifications, people, portals, team,
};

fn imt() -> String {
    "imt".to_owned()
}

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
            PageToWalk::new(certificates::Claim { run: run() }, "certificate"),
            PageToWalk::new(certificates::Verified { code: demo.certificate.clone() }, "verified-mine"),
            PageToWalk::new(people::Account, "account"),
            PageToWalk::new(network::KnownBy, "known-by"),
            PageToWalk::new(notifications::Notifications, "notifications"),
            PageToWalk::new(notifications::Settings, "notifications-settings"),
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

/// The agreements of the demo, by who leads a party, and by everybody.
#[test]
fn the_demos_agreements_as_a_lead_sees_them() {
    tell(|w, browser| {
        demo::opens(w);
        let mut lead = demo::somebody(w, "lead-mun");
        let mun = || "mun".to_owned();
        lead.opens(agreements::Agreements { institution: mun() })
            .expect(200)
            .follows("Convention du 15 juillet 2016");
        let id = lead.page().path.split('/').nth(4).unwrap_or_default().to_owned();
        let step = |step: &str| agreements::Step {
            institution: mun(),
            agreement: id.clone(),
            step: step.to_owned(),
        };
        let one = || agreements::Agreement { institution: mun(), agreement: id.clone() };
        let draft = agreements::Draft { institution: mun(), agreement: id.clone() };
        let grants = agreements::DraftGrants { institution: mun(), agreement: id.clone() };
        let document = lead.reads_json(one()).page();
        let told: serde_json::Value = serde_json::from_slice(&document.body).expect("JSON");
        let digest = told["agreement"]["digest"].as_str().unwrap_or_default();
        let why = |right: &str| format!("{}?giver=fun&receiver=mun&right={right}", agreements::Why);
        browser.comes_as(&lead);
        let pages = [
            PageToWalk::new(agreements::Agreements { institution: mun() }, "agreements"),
            PageToWalk::new(one(), "agreement"),
            PageToWalk::new(step("leave"), "agreement-end"),
            PageToWalk::new(step("sign"), "agreement-sign"),
            PageToWalk::new(agreements::NewAgreement { institution: mun() }, "agreement-new"),
            PageToWalk::new(draft, "agreement-draft"),
            PageToWalk::new(grants, "agreement-grant"),
            PageToWalk::new(why("operate-portal"), "agreement-why-yes"),
            PageToWalk::new(why("open-seats"), "agreement-why-no"),
            PageToWalk::new(agreements::PublicAgreement { agreement: id.clone() }, "agreement-public"),
            PageToWalk::new(format!("{}?digest={digest}", agreements::VerifyDocument), "agreement-verified"),
        ];
        walk(browser, &pages);
    });
}

/// The portals of the demo, as who operates one of them sees them.
#[test]
fn the_demos_portals_as_a_lead_sees_them() {
    tell(|w, browser| {
        demo::opens(w);
        browser.comes_as(&demo::somebody(w, "lead-fun"));
        let (mun, fun) = (|| "mun".to_owned(), || "fun".to_owned());
        let text = |word: &str| portals::Text { portal: mun(), text: word.to_owned() };
        let pages = [
            PageToWalk::new(portals::Portals { institution: fun() }, "portals"),
            PageToWalk::new(portals::Portal { portal: mun() }, "portal"),
            PageToWalk::new(portals::Looks { portal: mun() }, "portal-looks"),
            PageToWalk::new(text("front"), "portal-front"),
            PageToWalk::new(text("notice"), "portal-notice"),
            PageToWalk::new(portals::Hosts { portal: mun() }, "portal-hosts"),
            PageToWalk::new(portals::Curation { portal: fun() }, "portal-courses"),
        ];
        walk(browser, &pages);
    });
}

/// Every unit of the three courses, in two ways each: a phone in French by day, a desk in Arabic by night.
#[test]
fn every_unit_of_the_demo_is_good() {
    tell(|w, browser| {
        let demo = is_lived_in(w);
        browser.comes_as(&demo.instructor);
        let mut pages = Vec::new();
        for run in ["IMT+FAB101+2026", "IMT+FAB102+2026", "IMT+FAB103+2026"] {
            let units = demo::units(w, run);
            assert!(units.len() > 10, "{run} has {} units", units.len());
            let page = |unit: &String| {
                let name = format!("unit-{}-{}", &run[4..10], unit.rsplit('@').next().unwrap_or_default());
                PageToWalk::new(demo::unit(run, unit), &name).of_any_weight().briefly()
            };
            pages.extend(units.iter().map(page));
        }
        walk(browser, &pages);
    });
}
