//! Agreements, the slots of those who agree, and portals.

use super::super::demo;
use stories::browser::{PageToWalk, tell, walk};
use web::paths::{self, agreements, calendars, courses, portals};

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

/// The slots of an alliance of six, and the calendar of one of them.
#[test]
fn the_demos_common_slots_are_good() {
    tell(|w, browser| {
        demo::opens(w);
        let mut lead = demo::somebody(w, "lead-ensg");
        let ensg = || "ensg".to_owned();
        lead.opens(agreements::Agreements { institution: ensg() })
            .expect(200)
            .follows("Alliance IMT Grand Est");
        let agreement = lead.page().path.split('/').nth(4).unwrap_or_default().to_owned();
        let slots = calendars::CommonSlots { institution: ensg(), agreement };
        lead.opens(&slots).expect(200).sees("14:00–17:00").sees("Semaine du");
        browser.comes_as(&lead);
        let pages = [
            PageToWalk::new(slots, "common-slots"),
            PageToWalk::new(calendars::Calendar { institution: ensg() }, "calendar-full"),
        ];
        walk(browser, &pages);
    });
}

/// A course that one gives of another: the list, the form, the run; and what its author sees of it.
#[test]
fn a_course_of_another_is_good() {
    tell(|w, browser| {
        demo::opens(w);
        let (esp, run) = (|| "esp-dakar".to_owned(), || "IMT+RES101+esp-dakar-2027".to_owned());
        browser.comes_as(&demo::somebody(w, "lead-esp-dakar"));
        let form = courses::DeliverCourse { institution: esp(), course: "IMT+FAB101".to_owned() };
        let pages = [
            PageToWalk::new(courses::Deliver { institution: esp() }, "deliver"),
            PageToWalk::new(form, "deliver-course"),
            PageToWalk::new(courses::Run { run: run() }, "deliver-run").briefly(),
            PageToWalk::new(courses::RunSettings { run: run() }, "deliver-settings").briefly(),
        ];
        walk(browser, &pages);
        browser.forgets_cookies().comes_as(&demo::somebody(w, "lead"));
        let course = courses::CourseTeam { course: "IMT+RES101".to_owned() };
        walk(browser, &[PageToWalk::new(course, "deliver-author")]);
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

/// What ceases with a portal, and what is said where it was.
#[test]
fn a_portal_that_is_closed() {
    tell(|w, browser| {
        demo::opens(w);
        let mut lead = demo::somebody(w, "lead-mun");
        browser.comes_as(&lead);
        let close = portals::Close { portal: "mun".to_owned() };
        walk(browser, &[PageToWalk::new(close.clone(), "portal-close")]);
        lead.posts(close, &[("confirmed", "on")]).expect(200);
        browser.turns_to("mun.localhost");
        walk(browser, &[PageToWalk::new(paths::Home, "portal-closed").answering(410)]);
    });
}

/// A portal that follows the catalogue of another host: as its team sees it, and as anybody finds its courses there.
#[test]
fn a_followed_catalogue_is_good() {
    tell(|w, browser| {
        demo::opens(w);
        let mut lead = demo::somebody(w, "lead-fun");
        let page = || portals::Elsewhere { portal: "mun".to_owned() };
        browser.comes_as(&lead);
        walk(browser, &[PageToWalk::new(page(), "portal-elsewhere-none").briefly()]);
        let other = w.stage().public_url.replace("localhost", "fun.localhost");
        lead.posts(page(), &[("address", &other)]).expect(200).sees("enregistré");
        w.errands_are_done();
        lead.opens(page()).expect(200).sees("Suivi");
        walk(browser, &[PageToWalk::new(page(), "portal-elsewhere")]);
        browser.turns_to("mun.localhost");
        let pages = [
            PageToWalk::new(paths::Home, "on-mun-home-with-others").of_any_weight().briefly(),
            PageToWalk::new(courses::Courses, "on-mun-courses-with-others").of_any_weight().briefly(),
        ];
        walk(browser, &pages);
    });
}

/// The portals themselves, each in its colours.
#[test]
fn the_demos_portals_as_anybody_sees_them() {
    tell(|w, browser| {
        demo::opens(w);
        let legal = || portals::Legal { page: "notice".to_owned() };
        for host in ["mun", "fun", "imt-grand-est"] {
            browser.turns_to(&format!("{host}.localhost"));
            let name = |page: &str| format!("on-{host}-{page}");
            let pages = [
                PageToWalk::new(paths::Home, &name("home")).of_any_weight(),
                PageToWalk::new(courses::Courses, &name("courses")).of_any_weight().briefly(),
                PageToWalk::new(legal(), &name("notice")).briefly(),
                PageToWalk::new(paths::people::SignIn, &name("sign-in")).briefly(),
            ];
            walk(browser, &pages);
        }
    });
}
