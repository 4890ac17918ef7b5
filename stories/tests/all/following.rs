//! A portal follows the signed catalogue of a portal of another installation.

use courses::{RunKey, run::ChangeRunTerms};
use lexicon::{PlaceRef, Role, facts::courses::RunTerms, time::Millis};
use pretty_assertions::assert_eq;
use serde_json::Value;
use stories::{Actor, Engine, World, story, two};
use two::Between;
use web::paths::{
    courses as at, feeds,
    portals::{self, Elsewhere},
};

story! {
    what_is_typed_is_refused_at_its_field,
}

mod what_another_publishes_is_taken_up_changed_and_taken_away {
    use super::*;

    #[test]
    fn on_sqlite() {
        two::tell(Engine::Sqlite, follows);
    }

    #[test]
    fn on_postgres() {
        two::tell(Engine::Postgres, follows);
    }
}

const HERE: &str = "mun.test";
const TITLE: &str = "Zymurgie appliquée";
const BETTER: &str = "Zymurgie pour tous";

/// The lead of an institution opens a portal of it.
fn opens_portal(w: &World, slug: &str, host: &str) -> Actor {
    let mut lead = w.person(&format!("Lead of {slug}"));
    w.gives(&lead, Role::Lead, PlaceRef::institution(w.institution(slug)));
    let fields = [("name", slug), ("slug", slug), ("host", host), ("language", "fr")];
    lead.posts(portals::Portals { institution: slug.to_owned() }, &fields).expect(200);
    lead
}

/// The other installation: FUN, with two courses.
fn publishes(w: &mut World) -> (String, Vec<String>) {
    w.at("7 September 2026, 10:00");
    let model = w.has_the_course("petit", "fun");
    changes(w, &model, |terms| terms.listed = true);
    let fun = w.institution("fun");
    let named = |number| (format!("FUN+C{number}"), if number == 0 { TITLE } else { "Souder" }.to_owned());
    let runs = w.has_courses_like(&model, fun, 2, named);
    changes(w, &model, |terms| terms.listed = false);
    opens_portal(w, "fun", "fun.localhost");
    let port = w.stage().public_url.rsplit(':').next().unwrap_or_default().to_owned();
    (format!("http://fun.localhost:{port}"), runs)
}

fn changes(w: &World, run: &str, change: fn(&mut RunTerms)) {
    let mut terms = w.run(run).terms;
    change(&mut terms);
    w.act(&w.operator(), ChangeRunTerms { run: RunKey(run.to_owned()), terms });
}

/// Time passes for both, and errands are done here.
fn later(both: [&mut World; 2], span: Millis) {
    let [there, here] = both;
    there.later(span);
    here.later(span);
    here.errands_are_done();
}

fn found(reader: &mut Actor, words: &str) -> Vec<String> {
    let address = format!("{}?q={words}", at::Courses);
    let page = reader.reads_json(address).expect(200).page().json();
    titles(&page["elsewhere"])
}

fn titles(elsewhere: &Value) -> Vec<String> {
    let courses = elsewhere["courses"].as_array().expect("courses").iter();
    courses.map(|one| one["title"].as_str().unwrap_or_default().to_owned()).collect()
}

fn feed(lead: &mut Actor) -> Value {
    let page = lead.reads_json(Elsewhere { portal: "mun".into() }).expect(200).page().json();
    page["feeds"][0].clone()
}

fn follows(there: &mut World, here: &mut World, between: &Between) {
    let (origin, runs) = publishes(there);
    here.at("7 September 2026, 10:00");
    let mut lead = opens_portal(here, "mun", HERE);
    let page = Elsewhere { portal: "mun".into() };
    lead.opens(portals::Portal { portal: "mun".into() })
        .follows("Catalogues suivis")
        .expect(200)
        .sees("Aucun catalogue suivi");
    lead.fills("Adresse", &origin).presses("Suivre ce catalogue").expect(200).sees("enregistré");
    lead.sees("Sera lu bientôt").sees("z6Mk");
    let host = origin.trim_start_matches("http://").to_owned();
    assert_eq!(feed(&mut lead)["key_name"], format!("did:web:{}#key-1", host.replace(':', "%3A")));
    here.errands_are_done();
    lead.opens(page.to_string()).sees("Suivi").sees(&format!("{origin}/feeds/catalogue.json"));
    assert_eq!(feed(&mut lead)["courses"], 2);

    // On the portal: on its front page and found by words, as a card that leads there and says so.
    let mut reader = here.visitor();
    reader.comes_by(HERE).opens("/").expect(200).sees("Ailleurs dans le réseau").sees(TITLE);
    let key = runs[0].trim_end_matches("+2026");
    let link = format!("a[href='{origin}/courses/{key}'][rel='external nofollow noopener']");
    reader.finds(&link).sees(&format!("sur \u{2068}{host}\u{2069}"));
    reader
        .opens(format!("{}?q=zimurgie", at::Courses))
        .expect(200)
        .sees(TITLE)
        .finds(&link)
        .sees_no("Souder");
    assert_eq!(found(&mut reader, "fun"), ["Souder", TITLE]);
    reader.opens(format!("{}?level=beginner", at::Courses)).expect(200).sees_no(TITLE);
    reader.opens(format!("{}?language=fr", at::Courses)).expect(200).sees(TITLE);

    // Nowhere else: not on the installation's own host, nor in anything that the portal tells programs.
    let told = [
        feeds::Catalogue.to_string(),
        feeds::Runs.to_string(),
        feeds::Sitemap.to_string(),
        feeds::Richie.to_string(),
        format!("{}?verb=ListRecords&metadataPrefix=oai_dc", feeds::Oai),
    ];
    for address in &told {
        let source = reader.opens(address).expect(200).page().source();
        assert!(!source.contains("Zymurgie") && !source.contains(&origin), "{address}: {source}");
    }
    reader.opens(at::Course { course: key.to_owned() }).expect(404);
    let mut elsewhere = here.visitor();
    elsewhere.opens("/").expect(200).sees_no(TITLE);
    assert!(found(&mut elsewhere, "zymurgie").is_empty());

    // It has another title.
    changes(there, &runs[0], |terms| terms.title = BETTER.to_owned());
    later([there, here], Millis::hours(1));
    assert_eq!(found(&mut reader, ""), ["Souder", BETTER]);

    // Somebody between the two changes what it says: nothing is taken up, and the page says since when and why.
    changes(there, &runs[1], |terms| terms.title = "Souder et braser".to_owned());
    between.changes("braser", "gagner");
    later([there, here], Millis::hours(1));
    assert_eq!(found(&mut reader, ""), ["Souder", BETTER]);
    lead.opens(page.to_string()).sees("La signature n’est pas la bonne").sees("Depuis le");
    assert_eq!(feed(&mut lead)["failing"]["problem"], "signature");
    between.changes_nothing();
    later([there, here], Millis::hours(1));
    assert_eq!(found(&mut reader, ""), ["Souder et braser", BETTER]);
    lead.opens(page.to_string()).sees_no("La signature");

    // It is withdrawn: gone here too.
    changes(there, &runs[0], |terms| terms.listed = false);
    later([there, here], Millis::hours(1));
    assert_eq!(found(&mut reader, ""), ["Souder et braser"]);
    reader.opens("/").expect(200).sees_no(BETTER);

    // The institution there signs with a new key: a person here accepts it first.
    let rotate = web::paths::certificates::RotateKey { institution: "fun".into() };
    let mut rotates = there.somebody_at("lead.of.fun@example.org");
    rotates.posts(rotate, &[]).expect(200);
    changes(there, &runs[1], |terms| terms.title = "Braser".to_owned());
    later([there, here], Millis::hours(1));
    assert_eq!(found(&mut reader, ""), ["Souder et braser"]);
    lead.opens(page.to_string()).sees("La clé a changé").presses("Accepter la nouvelle clé").expect(200);
    here.errands_are_done();
    assert_eq!(found(&mut reader, ""), ["Braser"]);

    // Paused, it is not shown; followed no longer, it is gone.
    lead.opens(page.to_string()).presses("Mettre en pause – fun").expect(200).sees("En pause");
    assert!(found(&mut reader, "").is_empty());
    lead.presses("Reprendre – fun").expect(200);
    assert_eq!(found(&mut reader, ""), ["Braser"]);
    lead.opens(page.to_string()).presses("Ne plus suivre – fun").expect(200).sees("Aucun catalogue suivi");
    assert!(found(&mut reader, "").is_empty());
    here.errands_are_done();
}

fn what_is_typed_is_refused_at_its_field(w: &mut World) {
    w.at("7 September 2026, 10:00");
    let mut lead = opens_portal(w, "mun", HERE);
    let page = Elsewhere { portal: "mun".into() };
    for (typed, said) in [
        ("", "On n’appelle pas cette adresse d’ici"),
        ("http://10.0.0.1/", "On n’appelle pas cette adresse d’ici"),
        ("http://fun.example/", "On n’appelle pas cette adresse d’ici"),
        ("file:///etc/passwd", "On n’appelle pas cette adresse d’ici"),
        ("http://127.0.0.1:9/", "Le site ne répond pas"),
    ] {
        lead.opens(page.to_string()).fills("Adresse", typed).presses("Suivre ce catalogue");
        lead.expect(422).sees(said).finds("#address[aria-invalid='true']");
        if !typed.is_empty() {
            lead.finds(&format!("#address[value='{typed}']"));
        }
    }
    let mut stranger = w.person("Awa");
    stranger.opens(page.to_string()).expect(404);
    stranger.posts(page.to_string(), &[("address", "http://127.0.0.1:9/")]).expect(404);
    w.visitor().opens(page.to_string()).sees("Se connecter");
}
