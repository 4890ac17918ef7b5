//! The pages that letters lead to.

use super::super::demo;
use stories::{
    World,
    browser::{PageToWalk, tell, walk},
};
use web::paths::people;

const LEARNER: &str = "learner@demo.example";

#[test]
fn the_pages_letters_lead_to_are_good() {
    tell(|w, browser| {
        let _demo = demo::is_lived_in(w);
        let stop = stop_of_a_letter(w);
        let mut visitor = w.visitor();
        visitor.posts(people::MagicLink, &[("email", LEARNER)]).expect(200);
        let sign_in = w.letter_to(LEARNER).link();
        w.visitor().posts(people::ForgottenPassword, &[("email", LEARNER)]).expect(200);
        let password = w.letter_to(LEARNER).link();
        let mut newcomer = w.visitor();
        newcomer.opens(people::SignUp).fills("Votre nom", "Awa").fills("Adresse e-mail", "awa@example.org");
        newcomer.fills("Mot de passe", "tournevis lagune mandarine").presses("Créer mon compte").expect(200);
        let confirm = w.letter_to("awa@example.org").link();
        let pages = [
            PageToWalk::new(people::MagicLinkCode, "letter-code").briefly(),
            PageToWalk::new(sign_in, "letter-sign-in"),
            PageToWalk::new(password, "letter-password"),
            PageToWalk::new(confirm, "letter-confirm"),
            PageToWalk::new(stop, "letter-stop"),
        ];
        walk(browser, &pages);
    });
}

/// Where the letters of a kind are stopped, by the last that can be.
fn stop_of_a_letter(w: &World) -> String {
    w.errands_are_done();
    let stop = w.letters().into_iter().rev().find_map(|letter| letter.unsubscribe);
    let stop = stop.expect("some letter can be stopped");
    stop.split_once("/unsubscribe").map(|(_, rest)| format!("/unsubscribe{rest}")).expect("an address")
}
