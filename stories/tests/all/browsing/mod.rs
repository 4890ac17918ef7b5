//! What only a real browser can tell.

mod demo;
mod journey;
mod openid;
mod walking;

use stories::browser::{PageToWalk, tell, walk};
use web::paths;

#[test]
fn pages_are_good_in_every_size_language_and_light() {
    tell(|_, browser| {
        let pages = [
            PageToWalk::new("/no-such-page", "not-found").answering(404),
            PageToWalk::new(paths::people::SignUp, "sign-up"),
            PageToWalk::new(paths::people::SignIn, "sign-in"),
        ];
        walk(browser, &pages);
    });
}

#[test]
fn a_page_reads_without_scripts() {
    tell(|_, browser| {
        browser.runs_scripts(false).opens("/no-such-page?lang=fr");
        assert!(browser.has("h1") && browser.has("main"), "{}", browser.text());
        assert_eq!(browser.path(), "/no-such-page?lang=fr");
    });
}
