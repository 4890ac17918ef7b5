//! People make an account, and come back.

use stories::{World, story};
use web::paths::{self, people as at};

story! {
    somebody_makes_an_account_and_comes_back,
    a_link_by_mail_leads_back_to_where_one_wanted_to_go,
}

fn somebody_makes_an_account_and_comes_back(w: &mut World) {
    let mut awa = w.visitor().called("Awa");
    // A form that can't be kept comes back with what was written and a sentence.
    awa.opens(at::SignUp).expect(200).fills("Votre nom", "Awa Ndiaye").fills("Adresse e-mail", "awa");
    awa.presses("Créer mon compte").expect(422).sees("Écrivez une adresse e-mail complète");
    awa.finds("input[name=name][value='Awa Ndiaye']");
    awa.fills("Adresse e-mail", "awa@example.org").fills("Mot de passe", "tournevis lagune mandarine");
    awa.presses("Créer mon compte").is_at(paths::My).sees("Awa Ndiaye");

    let letter = w.letter_to("awa@example.org");
    awa.opens(letter.link()).expect(200);
    awa.opens(at::Account).expect(200).sees("Awa Ndiaye");

    let mut later = w.visitor().called("Awa, at another machine");
    later.opens(at::Account).is_at(at::SignIn);
    later.fills("Adresse e-mail", "awa@example.org").fills("Mot de passe", "tournevis lagune mandarine");
    later.presses("Se connecter").expect(200).is_at(at::Account).sees("Awa Ndiaye");
}

fn a_link_by_mail_leads_back_to_where_one_wanted_to_go(w: &mut World) {
    w.person("Awa");
    let mut awa = w.visitor().called("Awa");
    awa.opens(at::Sessions).is_at(at::SignIn).within("form[action='/sign-in/link']");
    awa.fills("email", "awa@example.org").presses("Recevoir un lien").is_at(at::MagicLinkCode);
    let letter = w.letter_to("awa@example.org");
    awa.opens(letter.link()).expect(200).presses("Se connecter").expect(200).is_at(at::Sessions);

    // By the digits it is the same; and a page of another site is forgotten on the way.
    let mut awa = w.visitor().called("Awa, elsewhere");
    awa.posts(at::MagicLink, &[("email", "awa@example.org"), ("next", "//evil.example/my")]);
    let letter = w.letter_to("awa@example.org");
    assert!(!letter.sent.body.contains("evil"), "{}", letter.sent.body);
    awa.opens(letter.link()).presses("Se connecter").expect(200).is_at(paths::My);
}
