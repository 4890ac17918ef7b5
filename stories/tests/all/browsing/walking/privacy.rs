//! What is known of people, what they agree to, and what is told to other programs.

use super::{super::demo::is_lived_in, imt, json, word};
use stories::browser::{PageToWalk, tell, walk};
use web::paths::{self, feeds, openid, people, privacy};

#[test]
fn what_is_known_and_told_is_good() {
    tell(|w, browser| {
        let mut demo = is_lived_in(w);
        let pages = [
            PageToWalk::new(feeds::Feeds, "feeds"),
            PageToWalk::new(paths::Privacy, "privacy"),
            PageToWalk::new(paths::Accessibility, "accessibility"),
            PageToWalk::new(openid::ChooseInstitution, "sign-in-choose").briefly(),
        ];
        walk(browser, &pages);
        browser.comes_as(&demo.learner);
        let pages = [
            PageToWalk::new(privacy::MyConsents, "my-consents"),
            PageToWalk::new(privacy::ReadableData, "my-data"),
            PageToWalk::new(openid::Identities, "identities").briefly(),
            PageToWalk::new(people::Prove, "prove").briefly(),
        ];
        walk(browser, &pages);
        let texts = privacy::ConsentTexts { institution: imt() };
        let consent_text = word(&json(&mut demo.lead, &texts), "/texts/0/text");
        browser.forgets_cookies().comes_as(&demo.lead);
        let pages = [
            PageToWalk::new(privacy::Register { institution: imt() }, "register"),
            PageToWalk::new(texts, "consent-texts"),
            PageToWalk::new(privacy::ConsentText { institution: imt(), consent_text }, "consent-text"),
            PageToWalk::new(openid::SignInSettings { institution: imt() }, "sign-in-settings"),
        ];
        walk(browser, &pages);
    });
}
