//! What is done with people's data, told to institutions and to themselves.

use ground::Fault;
use lexicon::{Lang, PlaceRef, Role, facts::agreements::GrantRight};
use serde_json::Value;
use stories::{Actor, World, story};
use web::paths::{people, privacy as at};

story! {
    a_consent_holds_for_the_version_one_was_shown,
    only_who_is_known_is_asked_and_only_the_team_sees_answers,
    the_register_follows_the_agreements,
    ones_own_data_is_told_in_words,
}

fn lead(w: &World, slug: &str, name: &str) -> Actor {
    let actor = w.person(name);
    w.gives(&actor, Role::Lead, PlaceRef::institution(w.institution(slug)));
    actor
}

fn texts_of(institution: &str) -> at::ConsentTexts {
    at::ConsentTexts { institution: institution.to_owned() }
}

/// IMT asks to take pictures; the address of the text.
fn asked(lead: &mut Actor) -> String {
    lead.opens(texts_of("imt"))
        .expect(200)
        .fills("title-fr", "Photos des ateliers")
        .fills("text-fr", "Nous prenons des **photos**. <script>alert(1)</script>")
        .presses("Publier ce texte")
        .expect(200)
        .sees("Le texte est publié");
    lead.page().path.split('?').next().expect("a path").to_owned()
}

fn a_consent_holds_for_the_version_one_was_shown(w: &mut World) {
    w.at("1 September 2026, 10:00");
    let mut nadia = lead(w, "imt", "Nadia");
    let mut awa = w.person("Awa");
    w.gives(&awa, Role::Student, PlaceRef::institution(w.institution("imt")));
    let address = asked(&mut nadia);

    awa.opens(people::Account).expect(200).follows("Mes consentements").expect(200);
    awa.sees("Photos des ateliers").sees("sans réponse").sees("<script>alert(1)</script>");
    assert!(!awa.page().source().contains("<script>alert"), "what an institution writes is text");
    awa.presses("Je suis d’accord").expect(200).sees("vous êtes d’accord").sees("d’accord depuis le");
    nadia.opens(&address).expect(200).sees("Une personne est d’accord avec la version 1").sees("Awa");

    // The same words again ask nobody; another text asks everybody again, and the old page can't answer it.
    nadia.presses("Publier ce texte").expect(422).sees("mot pour mot");
    let id = address.rsplit('/').next().expect("an id").to_owned();
    nadia.opens(&address).fills("text-fr", "Nous prenons des films.").presses("Publier ce texte").expect(200);
    awa.opens(at::MyConsents).expect(200).sees("d’accord avec une version précédente").sees("films");
    let answer = |text: &str, version: &str, answer: &str| {
        [("text", text), ("version", version), ("answer", answer)].map(|(k, v)| (k.to_owned(), v.to_owned()))
    };
    let post = |awa: &mut Actor, fields: [(String, String); 3]| {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        awa.posts(at::MyConsents, &fields);
    };
    post(&mut awa, answer(&id, "1", "yes"));
    awa.expect(422).sees("Le texte a changé entre-temps");
    post(&mut awa, answer(&id, "2", "yes"));
    awa.expect(200)
        .sees("d’accord depuis le")
        .presses("Retirer mon accord")
        .expect(200)
        .sees("pas d’accord, le");
    nadia.opens(&address).sees("Personne n’est d’accord en ce moment").sees("version 1").sees("version 2");

    // Retired: nobody is asked, what was answered stays to be read.
    nadia.presses("Ne plus demander").expect(200).sees("n’est plus demandé");
    post(&mut awa, answer(&id, "2", "yes"));
    awa.expect(422).sees("n’est plus proposé");
    let said = w.facts().into_iter().filter(|name| name == "privacy.consent-answered").count();
    assert_eq!(said, 3, "yes, yes to the next, taken back");
}

fn only_who_is_known_is_asked_and_only_the_team_sees_answers(w: &mut World) {
    w.at("1 September 2026, 10:00");
    let (mut nadia, mut other) = (lead(w, "imt", "Nadia"), lead(w, "esp", "Lead of ESP"));
    let mut stranger = w.person("Stranger");
    let address = asked(&mut nadia);
    let id = address.rsplit('/').next().expect("an id").to_owned();
    stranger.opens(at::MyConsents).expect(200).sees("Personne ne vous demande rien");
    stranger.posts(at::MyConsents, &[("text", &id), ("version", "1"), ("answer", "yes")]).expect(404);
    stranger.posts(at::MyConsents, &[("text", "nonsense"), ("version", "x"), ("answer", "yes")]).expect(404);
    // Through the address of another institution there is no such text.
    let elsewhere = at::ConsentText { institution: "esp".into(), consent_text: id.clone() };
    other.opens(elsewhere).expect(404);
    other.opens(&address).expect(404);
    other.posts(format!("{address}/retire"), &[]).expect(404);
    stranger.opens(at::Register { institution: "imt".into() }).expect(403);
    w.visitor().opens(at::MyConsents).is_at(people::SignIn);
    nadia
        .posts(texts_of("imt"), &[("title-en", "Only English"), ("text-en", "x")])
        .expect(422)
        .sees("Écrivez un titre");
}

fn the_register_follows_the_agreements(w: &mut World) {
    w.is_furnished_as_the_demo();
    let mut nancy = lead(w, "mines-nancy", "Lead of Mines Nancy");
    let read = |actor: &mut Actor| {
        let json =
            actor.reads_json(at::Register { institution: "mines-nancy".into() }).expect(200).page().json();
        json["activities"].as_array().expect("activities").clone()
    };
    let granted: Vec<Value> =
        read(&mut nancy).into_iter().filter(|one| !one["agreement"].is_null()).collect();
    assert!(!granted.is_empty(), "the alliance opens seats");
    assert!(granted.iter().all(|one| one["state"] == "now"), "{granted:#?}");
    nancy
        .opens(at::Register { institution: "mines-nancy".into() })
        .expect(200)
        .sees("Places ouvertes aux étudiants");
    let sheet =
        nancy.opens(at::RegisterSheet { institution: "mines-nancy".into() }).expect(200).page().source();
    assert_eq!(sheet.lines().count(), 1 + read(&mut nancy).len(), "a line an activity under the names");

    // A right that moves no data is in no register.
    let in_force = |w: &World| {
        let id = w.institution("mun");
        let now = w.site().now();
        w.wait(w.site().look(move |view| {
            let wanted = ::agreements::Wanted {
                receiver: Some(id),
                right: Some(GrantRight::ListCourse),
                ..Default::default()
            };
            ::agreements::grants_in_force(view, now, &wanted)
        }))
        .map_err(Fault::from)
        .expect("read")
        .len()
    };
    assert!(in_force(w) > 0, "FUN lists courses at MUN");
    let mut mun = lead(w, "mun", "Lead of MUN");
    mun.opens(at::Register { institution: "mun".into() }).expect(200).sees_no("Afficher un cours");
}

fn ones_own_data_is_told_in_words(w: &mut World) {
    w.is_the_demo();
    for lang in Lang::ALL {
        let mut awa = w.somebody_at("learner@demo.example").reading(lang);
        awa.opens(format!("{}?lang={}", at::ReadableData, lang.tag())).expect(200);
        let page = awa.page().text();
        for word in [" _", "_at", "looked_up", "institution:", "run:0"] {
            assert!(!page.contains(word), "{word:?} is a word of programs, in {}", lang.tag());
        }
        awa.finds("table").finds("dl.pairs");
    }
    let mut awa = w.somebody_at("learner@demo.example");
    let all = awa.reads_json(people::MyData).expect(200).page().json();
    let mut unknown = Vec::new();
    keys(&all, &mut unknown);
    unknown.retain(|key| !::privacy::KEYS_WITH_WORDS.contains(&key.as_str()));
    unknown.sort();
    unknown.dedup();
    assert_eq!(
        unknown,
        Vec::<String>::new(),
        "keys of one's data without words in slices/privacy/words/*/keys.ftl"
    );
    awa.opens(format!("{}?keep=yes", at::ReadableData)).expect(200);
    assert!(awa.page().header("content-disposition").is_some_and(|value| value.contains("essaim.html")));
}

/// Every key of an object, but those inside what a block keeps of its own: they are the author's.
fn keys(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                found.push(key.clone());
                if !["given", "choices", "hints"].contains(&key.as_str()) {
                    keys(value, found);
                }
            }
        }
        Value::Array(list) => list.iter().for_each(|one| keys(one, found)),
        _ => {}
    }
}
