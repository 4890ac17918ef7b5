//! From the front page to the certificate in a real browser: phone and desk, three languages, by day and by night, with
//! and without scripts.

use super::demo::{self, opens, passes, run, somebody};
use lexicon::Lang;
use stories::{
    World,
    browser::{Browser, Light, tell},
};
use web::paths::{self, certificates, learning};

/// How somebody comes.
struct Way {
    lang: Lang,
    size: (u32, u32),
    light: Light,
    scripts: bool,
}

const PHONE: (u32, u32) = (360, 780);
const DESK: (u32, u32) = (1280, 900);

const WAYS: [Way; 6] = [
    Way { lang: Lang::Fr, size: PHONE, light: Light::Light, scripts: true },
    Way { lang: Lang::Fr, size: DESK, light: Light::Dark, scripts: false },
    Way { lang: Lang::En, size: DESK, light: Light::Light, scripts: true },
    Way { lang: Lang::En, size: PHONE, light: Light::Dark, scripts: false },
    Way { lang: Lang::Ar, size: PHONE, light: Light::Light, scripts: false },
    Way { lang: Lang::Ar, size: DESK, light: Light::Dark, scripts: true },
];

const SIGN_UP: &str = "form:has(input[name=password]) button[type=submit]";
const PROBLEM: &str =
    "[id='problem@calcul-saignee'], [data-fragment]:has(form[action$='calcul-saignee/answer'])";
const SUBMIT: &str = "form[action$='calcul-saignee/answer'] .button-primary";

#[test]
fn a_visitor_gets_a_certificate_however_they_come() {
    tell(|w, browser| {
        opens(w);
        for (index, way) in WAYS.iter().enumerate() {
            browser
                .forgets_cookies()
                .is_sized(way.size.0, way.size.1)
                .prefers(way.light)
                .runs_scripts(way.scripts);
            let email = format!("journey{index}@example.org");
            finds_the_course_and_signs_up(browser, way, &email);
            confirms(w, browser, &email);
            answers(browser, way);
            passes(&mut somebody(w, "instructor"), &w.somebody_at(&email));
            let page = claims(browser, way);
            anybody_verifies(w, browser, &page);
            assert_eq!(browser.complaints(), [""; 0], "{}", name(way, "journey"));
        }
    });
}

/// `journey-course-fr-360`
fn name(way: &Way, what: &str) -> String {
    format!("journey-{what}-{}-{}", way.lang.tag(), way.size.0)
}

fn finds_the_course_and_signs_up(browser: &mut Browser, way: &Way, email: &str) {
    browser.opens(format!("{}?lang={}", paths::Home, way.lang.tag()));
    let course = paths::courses::Course { course: demo::course() }.to_string();
    browser.finds(&format!("main a[href='{course}']")).click();
    browser.takes_picture(&name(way, "course"));
    browser.finds("form[action$='/enrolment'] button").click();
    browser.fills("name", "Awa Ndiaye").fills("email", email).fills("password", "tournevis lagune mandarine");
    browser.finds(SIGN_UP).click();
    // Back enrolled, and told so.
    browser.finds("main .toast[role=status]");
    browser.takes_picture(&name(way, "enrolled"));
    let outline = paths::learning::Outline { run: run() }.to_string();
    assert!(browser.path().starts_with(&outline), "{}", browser.path());
}

fn confirms(w: &World, browser: &mut Browser, email: &str) {
    browser.opens(w.letter_to(email).link());
    browser.finds("main form button[type=submit]").click();
    browser.finds("main h1");
    browser.opens(paths::courses::Run { run: run() });
    browser.finds(&format!("main a[href^='{}']", paths::learning::Outline { run: run() }));
}

fn answers(browser: &mut Browser, way: &Way) {
    let unit = demo::unit(&run(), "vertical@u-saignee");
    browser.opens(&unit);
    browser.runs("window.stayed = true");
    types(browser, "20", "0.15");
    browser.finds(SUBMIT).click();
    browser.finds(".verdict.tone-warn");
    types(browser, "19.8", "0.15");
    browser.finds(SUBMIT).click();
    browser.finds(".verdict.tone-good");
    // With scripts the page was never left; without them every answer was a page of its own.
    let stayed = browser.runs("return window.stayed === true");
    assert_eq!(stayed, way.scripts, "{}", name(way, "answer"));
    assert!(browser.path().starts_with(&unit) && browser.has(PROBLEM), "{}", browser.path());
    browser.takes_picture(&name(way, "answered"));
}

fn types(browser: &mut Browser, first: &str, second: &str) {
    for (field, text) in [("input_2_1", first), ("input_3_1", second)] {
        let element = browser.finds(&format!("form[action$='calcul-saignee/answer'] [name='{field}']"));
        element.clear();
        element.types(text);
    }
}

/// The path of the certificate.
fn claims(browser: &mut Browser, way: &Way) -> String {
    let claim = certificates::Claim { run: run() }.to_string();
    let link = format!("main a[href='{claim}']");
    browser.opens(learning::Progress { run: run() }).finds(&link);
    browser.opens(paths::My).finds(&link).click();
    browser.finds(&format!("main form[action='{claim}'] button")).click();
    browser.finds(".verification, .verify, main h1");
    browser.sees("Awa Ndiaye");
    browser.takes_picture(&name(way, "certificate"));
    let path = browser.path();
    assert!(path.starts_with("/v/"), "{path}");
    path
}

/// Somebody else, who was given the address.
fn anybody_verifies(w: &World, browser: &mut Browser, page: &str) {
    browser.forgets_cookies().opens(page).sees("Awa Ndiaye");
    assert!(browser.has(".tone-good") && !browser.has("form[action$='/revoke']"), "{}", browser.text());
    w.visitor().opens(page).expect(200).sees("Awa Ndiaye");
}
