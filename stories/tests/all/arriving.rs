//! People make an account, and come back.

use stories::{World, story};
use web::paths::{self, people as at};

story! {
    somebody_makes_an_account_and_comes_back,
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
