//! What a catalogue tells other programs, as those programs read it.

use courses::{RunKey, run::ChangeRunTerms};
use ground::Place;
use lexicon::time::Millis;
use pretty_assertions::assert_eq;
use serde_json::{Value, json};
use stories::{Actor, Engine, World, environment::Oracles, oracles, story};
use web::paths::{courses as at, feeds, network};

story! {
    feeds_say_what_is_shown_and_nothing_else,
    who_has_a_feed_is_not_sent_it_again,
    wrong_requests_are_told,
}

mod a_library_harvests_and_comes_again {
    use super::*;

    #[test]
    fn on_sqlite() {
        oracles::tell(Engine::Sqlite, harvests);
    }

    #[test]
    fn on_postgres() {
        oracles::tell(Engine::Postgres, harvests);
    }
}

const COURSES: usize = 230;

/// A small catalogue: `IMT+…` as its archive says, then `IMT+N000` and so on.
fn catalogue(w: &mut World, count: usize) -> Vec<String> {
    w.at("7 September 2026, 10:00");
    let model = w.has_the_course("petit", "imt");
    let imt = w.institution("imt");
    lists(w, &model, true);
    let named = |number: usize| (format!("IMT+N{number:03}"), format!("Cours <{number}> & atelier"));
    let mut runs = vec![model.clone()];
    runs.extend(w.has_courses_like(&model, imt, count, named));
    runs
}

/// Its team lists a run, or takes it from the list.
fn lists(w: &World, run: &str, listed: bool) {
    let key = RunKey(run.to_owned());
    let read = w.site().look({
        let key = key.clone();
        move |view| courses::Run::find(view, &key)
    });
    let found = w.wait(read).expect("a run is read").expect("there is this run");
    let terms = lexicon::facts::courses::RunTerms { listed, ..found.terms };
    w.act(&w.operator(), ChangeRunTerms { run: key, terms });
}

fn harvest(w: &World, oracles: &Oracles, words: &[&str]) -> Value {
    let address = format!("{}{}", w.stage().public_url, feeds::Oai);
    let arguments: Vec<&str> = std::iter::once(address.as_str()).chain(words.iter().copied()).collect();
    oracles.says("harvest.py", &arguments, "")
}

fn records(told: &Value) -> Vec<(String, bool)> {
    let records = told["records"].as_array().expect("records").iter();
    records.map(|one| (text(&one["identifier"]), one["deleted"] == true)).collect()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn harvests(w: &mut World, oracles: &Oracles) {
    let runs = catalogue(w, COURSES);
    let first = harvest(w, oracles, &[]);
    assert_eq!(first["granularity"], "YYYY-MM-DDThh:mm:ssZ");
    assert_eq!((&first["deleted"], &first["formats"]), (&json!("persistent"), &json!(["oai_dc", "lom"])));
    let found = records(&first);
    assert_eq!(
        (found.len(), first["identifiers"].as_array().map(Vec::len)),
        (COURSES + 1, Some(COURSES + 1))
    );
    let titles: Vec<String> =
        first["records"].as_array().expect("records").iter().map(|one| text(&one["title"])).collect();
    assert!((0..COURSES).all(|number| titles.contains(&format!("Cours <{number}> & atelier"))), "{titles:?}");
    assert_eq!(records(&harvest(w, oracles, &["method=POST", "set=institution:imt"])), found);
    assert_eq!(
        harvest(w, oracles, &["metadataPrefix=lom"])["records"].as_array().map(Vec::len),
        Some(COURSES + 1)
    );
    assert!(records(&harvest(w, oracles, &["set=institution:esp"])).is_empty());

    // Nothing happens: nothing is harvested by who comes again.
    w.later(Millis::hours(1));
    let since = "from=2026-09-07T08:30:00Z";
    assert!(records(&harvest(w, oracles, &[since])).is_empty());

    // One is taken from the list, another is listed under another title.
    w.later(Millis::hours(1));
    lists(w, &runs[7], false);
    let again = harvest(w, oracles, &[since]);
    let gone = format!("oai:127.0.0.1:{}", runs[7].trim_end_matches("+2026"));
    assert_eq!(records(&again), [(gone.clone(), true)]);
    assert_eq!(again["records"][0]["datestamp"], "2026-09-07T10:00:00Z");
    assert_eq!(again["records"][0]["title"], Value::Null);

    // It comes back: told as such, once.
    w.later(Millis::hours(1));
    lists(w, &runs[7], true);
    assert_eq!(records(&harvest(w, oracles, &[since])), [(gone, false)]);
    assert_eq!(records(&harvest(w, oracles, &[])).len(), COURSES + 1);

    // A feed reader and a verifier find nothing wrong either.
    let mut reader = w.visitor();
    let feed = reader.opens(feeds::Runs).expect(200).page().source();
    let read = oracles.says("atom.py", &[], &feed);
    assert_eq!((&read["version"], &read["bozo"]), (&json!("atom10"), &json!("")));
    assert_eq!((&read["language"], read["entries"].as_array().map(Vec::len)), (&json!("fr"), Some(100)));
    let page = reader.opens(feeds::Catalogue).expect(200).page().json();
    let keys = reader.opens(feeds::Did).expect(200).page().json();
    assert_eq!(oracles.prints("signed.py", &[], &json!({ "page": page, "keys": keys }).to_string()), "holds");

    // Everything that is said in the words of schema.org is of its types, in feeds and on pages.
    let items = page["items"].as_array().expect("items");
    let mut documents: Vec<(&str, Value)> =
        items.iter().take(3).map(|item| ("Course", item["course"].clone())).collect();
    let run = told_by(&mut reader, at::Run { run: runs[1].clone() });
    let course = at::Course { course: runs[1].trim_end_matches("+2026").to_owned() };
    let course = told_by(&mut reader, course);
    for told in [&run, &course] {
        for required in ["name", "description", "provider", "offers", "hasCourseInstance"] {
            assert!(!told[required].is_null(), "{required} is what lists of courses ask for: {told}");
        }
    }
    documents.push(("WithContext<Course>", run));
    documents.push(("WithContext<Course>", course));
    documents.push(("WithContext<ItemList>", told_by(&mut reader, at::Courses)));
    let institution = network::Institution { institution: "imt".into() };
    documents.push(("WithContext<Organization>", told_by(&mut reader, institution)));
    let school = announce::Organisation { name: "IMT".to_owned(), ..announce::Organisation::default() };
    let courses = [("Imprimer en 3D".to_owned(), "ESP Dakar".to_owned())];
    let programme = ("Fabrication", "https://mun.example/programmes/fabrication", "Trois cours, un objet.");
    let told = announce::schema_org::programme(programme.0, programme.1, programme.2, &school, &courses);
    documents.push(("WithContext<EducationalOccupationalProgram>", announce::schema_org::document(told)));
    assert_eq!(oracles.type_errors(&documents), "");
    let wrong =
        json!({ "@type": "Course", "name": "x", "hasCourseInstance": { "@type": "Course" }, "nonsense": 1 });
    assert!(!oracles.type_errors(&[("Course", wrong)]).is_empty(), "the compiler says yes to anything");
}

/// What a page tells programs, which no browser runs.
fn told_by(reader: &mut Actor, path: impl ToString) -> Value {
    let source = reader.opens(path).expect(200).page().source();
    let (_, rest) = source.split_once("<script type=\"application/ld+json\">").expect("JSON-LD");
    let (document, _) = rest.split_once("</script>").expect("an end");
    serde_json::from_str(document).unwrap_or_else(|why| panic!("{why}: {document}"))
}

fn feeds_say_what_is_shown_and_nothing_else(w: &mut World) {
    let runs = catalogue(w, 3);
    lists(w, &runs[2], false);
    let hidden = runs[2].trim_end_matches("+2026").to_owned();
    let mut reader = w.visitor();
    let records = format!("{}?verb=ListRecords&metadataPrefix=oai_dc", feeds::Oai);
    let addresses = [
        feeds::Runs.to_string(),
        feeds::InstitutionRuns { institution: "imt".into() }.to_string(),
        feeds::Sitemap.to_string(),
        feeds::Catalogue.to_string(),
        feeds::Richie.to_string(),
        records,
    ];
    for address in &addresses {
        let told = reader.opens(address).expect(200).page().source();
        assert!(told.contains(runs[1].trim_end_matches("+2026")), "{address}: {told}");
        assert!(!told.contains(&hidden), "{address} tells of {hidden}: {told}");
    }
    reader.opens(feeds::InstitutionRuns { institution: "nobody".into() }).expect(404);
    let map = reader.opens(feeds::Sitemap).expect(200).page().source();
    let run = at::Run { run: runs[1].clone() };
    assert!(
        map.contains(&format!("{}{run}</loc>", w.stage().public_url)) && map.contains("hreflang=\"ar\""),
        "{map}"
    );
    reader.opens(feeds::SitemapPart { part: 1 }).expect(200);
    reader.opens(feeds::SitemapPart { part: 2 }).expect(404);
    reader
        .opens(feeds::Feeds)
        .expect(200)
        .sees("Flux et moissonnage")
        .finds("link[type='application/atom+xml']");

    // It was told, it is taken back: gone, without a word about it.
    w.later(Millis::minutes(5));
    lists(w, &runs[3], false);
    let key = runs[3].trim_end_matches("+2026");
    for address in &addresses[..5] {
        assert!(!reader.opens(address).expect(200).page().source().contains(key), "{address}");
    }
    let told = reader.opens(&addresses[5]).expect(200).page().source();
    assert!(
        told.contains(&format!("<header status=\"deleted\"><identifier>oai:essaim.test:{key}</identifier>")),
        "{told}"
    );
    assert!(!told.contains("Cours &lt;2&gt;"), "{told}");
    let since = format!("{}?updated_since=2026-09-07T08:04:00Z", feeds::Catalogue);
    let page = reader.opens(since).expect(200).page().json();
    let course = at::Course { course: key.to_owned() };
    let gone = json!([{ "id": format!("{}{course}", w.stage().public_url), "changed": "2026-09-07T08:05:00Z", "deleted": true }]);
    assert_eq!(page["items"], gone);
}

fn who_has_a_feed_is_not_sent_it_again(w: &mut World) {
    let runs = catalogue(w, 105);
    let mut reader = w.visitor();
    for address in [feeds::Runs.to_string(), feeds::Sitemap.to_string(), feeds::Catalogue.to_string()] {
        let first = reader.opens(&address).expect(200).page();
        assert_eq!(first.header("cache-control"), Some("public, max-age=60"), "{address}");
        let tag = first.header("etag").expect("a tag").to_owned();
        let again = reader.opens(&address).expect(200).page();
        assert_eq!(again.header("etag"), Some(tag.as_str()), "{address}");
        // The signed one asks for its key; nothing reads the catalogue again.
        assert!(
            again.queries <= if address.ends_with("json") { 4 } else { 1 },
            "{address}: {}",
            again.queries
        );
    }
    // All pages of the signed feed give each course once.
    let (mut next, mut ids) = (feeds::Catalogue.to_string(), Vec::new());
    while !next.is_empty() {
        let page = reader.opens(&next).expect(200).page().json();
        assert_eq!(page["total"], runs.len());
        ids.extend(page["items"].as_array().expect("items").iter().map(|item| text(&item["id"])));
        next = text(&page["next"]).replace(&w.stage().public_url, "");
    }
    let count = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!((count, ids.len()), (runs.len(), runs.len()));
}

fn wrong_requests_are_told(w: &mut World) {
    catalogue(w, 1);
    let mut reader = w.visitor();
    for query in ["updated_since=yesterday", "updated_since=2026-09-07", "after=x", "after=x~y"] {
        let told = reader.opens(format!("{}?{query}", feeds::Catalogue)).expect(422).page();
        assert_eq!(told.header("content-type"), Some("application/problem+json"));
    }
    for (query, code) in [("", "badVerb"), ("?verb=ListRecords", "badArgument"), ("?verb=%FF", "badVerb")] {
        let told = reader.opens(format!("{}{query}", feeds::Oai)).expect(200).page().source();
        assert!(told.contains(&format!("<error code=\"{code}\"")), "{query}: {told}");
    }
    let told = reader.posts(feeds::Oai, &[("verb", "Identify")]).expect(200).page().source();
    assert!(told.contains("<adminEmail>postmaster@essaim.test</adminEmail>"), "{told}");
}
