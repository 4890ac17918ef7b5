//! Somebody comes by.

use lexicon::Lang;
use stories::{World, courses::atelier, story};
use web::paths::{self, learning, people};

story! {
    a_wrong_address_is_explained_in_the_visitors_language,
    a_refused_form_can_be_read_in_another_language,
}

fn a_wrong_address_is_explained_in_the_visitors_language(w: &mut World) {
    let mut reader = w.visitor().reading(Lang::En);
    reader.opens("/no-such-page").expect(404).finds("html[lang=en]").finds("h1");
    reader.opens("/no-such-page?lang=ar").expect(404).finds("html[lang=ar][dir=rtl]");
    // The choice is remembered.
    reader.opens("/no-such-page").expect(404).finds("html[lang=ar]");
    let policy = reader.page().header("content-security-policy").unwrap_or_default().to_owned();
    assert!(policy.contains("default-src 'self'"), "{policy}");
}

fn a_refused_form_can_be_read_in_another_language(w: &mut World) {
    let mut awa = w.person("Awa");
    awa.posts(people::AccountEmail, &[("email", "no address")]).expect(422).finds("html[lang=fr]");
    awa.follows("English").expect(200).is_at("/account").finds("html[lang=en]");
    // Also where the page is a unit, and the form one of its blocks.
    w.at("7 September 2026, 10:00");
    let run = w.has_the_course("atelier", "imt");
    let mut idriss = w.person("Idriss");
    idriss.opens(paths::courses::Run { run: run.clone() }).presses("S’inscrire").expect(200);
    let answer = learning::Answer { run: run.clone(), block: atelier::GRAVITY.to_owned() };
    idriss.opens(format!("{answer}?lang=en")).expect(200).finds("html[lang=en]");
    let unit = learning::Unit { run, unit: atelier::HOMEWORK.to_owned() }.to_string();
    assert!(idriss.page().path.starts_with(&unit), "{}", idriss.page().path);
    // A program is told that nothing is there.
    idriss.posts_json(paths::Home, &serde_json::json!({})).expect(404);
}
