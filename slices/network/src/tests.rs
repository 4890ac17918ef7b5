mod institutions;
mod invitations;
mod lists;
mod logos;
mod roles;
mod students;

use crate::{
    InstitutionName,
    help::LookUp,
    institution::{
        FoundInstitution, Given, ListInstitutions, MoveInstitution, Profile, by_slug, keep_settings,
    },
    roles::{Days, EndRole, GiveRole, TeamOf, end_role},
};
use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Request, StatusCode, header},
};
use ground::{Clock, Fault, Hearing, Shelf, Site, Who};
use lexicon::{
    CourseId, Instant, Lang, PersonId, PlaceRef, Role,
    facts::{courses::CourseCreated, network::RoleEnded, people::PersonErased},
};
use people::NewPerson;
use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};
use store::{Blobs, DatabasePlace, Store};
use tower::ServiceExt;
use web::{House, HouseSettings, Visitor, Wants};

/// A clock that the test sets.
struct Set(AtomicI64);
impl Clock for Set {
    fn now(&self) -> Instant {
        Instant::from_millis(self.0.load(Ordering::SeqCst))
    }
}
impl Set {
    fn to(&self, text: &str) {
        self.0.store(words::dates::parse(text).expect(text).as_millis(), Ordering::SeqCst);
    }
}

/// A site with an institution, its lead Awa, its author Brahim, the administrator Chloé, and David whom nobody knows.
struct World {
    site: Site,
    clock: Arc<Set>,
    awa: Who,
    brahim: Who,
    chloe: Who,
    david: Who,
    _folder: tempfile::TempDir,
}

fn imt() -> InstitutionName {
    InstitutionName::Slug("imt".to_owned())
}

fn id(who: &Who) -> PersonId {
    who.person.expect("a person")
}

async fn person(site: &Site, name: &str) -> Who {
    let new = NewPerson {
        name: format!("{name} Élan"),
        email: Some(format!("{}@example.org", name.to_lowercase())),
        confirmed: true,
        password_hash: None,
        lang: Lang::En,
        zone: "Africa/Dakar".to_owned(),
    };
    let cx = site.cx(&Who::default());
    let made = site.upkeep(move |tx| people::create(tx, &cx, new.clone())).await.expect("made");
    Who::person(made, Lang::En)
}

async fn world() -> World {
    let folder = tempfile::tempdir().expect("a folder");
    let migrations =
        [ground::MIGRATIONS, errands::MIGRATIONS, people::MIGRATIONS, crate::MIGRATIONS].concat();
    let store = Store::open(&DatabasePlace::File(folder.path().join("t.db")), &migrations, 2).expect("opens");
    let hearing = crate::hears(people::hears(Hearing::default()));
    let blobs = Blobs::in_folder(folder.path().join("blobs")).expect("blobs");
    let shelf = crate::shelved(people::shelved(Shelf::default().with(blobs)));
    let clock = Arc::new(Set(AtomicI64::new(1_800_000_000_000)));
    let site = Site::new(store, hearing, clock.clone(), shelf, [3; 32]);
    let (awa, brahim) = (person(&site, "Awa").await, person(&site, "Brahim").await);
    let (chloe, david) = (person(&site, "Chloé").await, person(&site, "David").await);
    let fact = lexicon::facts::network::RoleGiven::now(
        site.cx(&chloe).id(),
        id(&chloe),
        Role::Administrator,
        PlaceRef::site(),
    );
    site.say_as_operator(fact).await.expect("appointed");
    let found = FoundInstitution {
        slug: "imt".to_owned(),
        name: "Institut Mines-Télécom".to_owned(),
        kind: "school".to_owned(),
        parent: None,
    };
    site.act(&chloe, found).await.expect("founded");
    give(&site, &chloe, "awa@example.org", Role::Lead).await.expect("given");
    give(&site, &awa, "brahim@example.org", Role::Author).await.expect("given");
    World { site, clock, awa, brahim, chloe, david, _folder: folder }
}

async fn give(site: &Site, who: &Who, email: &str, role: Role) -> Result<PersonId, Fault> {
    let (email, place) = (email.to_owned(), "imt".to_owned());
    site.act(who, GiveRole { institution: imt(), email, role: Some(role), place, ..always() }).await
}

async fn end(site: &Site, who: &Who, person: &Who, role: Role, reason: &str) -> Result<(), Fault> {
    let (person, place, reason) = (id(person), "imt".to_owned(), reason.to_owned());
    end_role(site, who, EndRole::new(imt(), person, role, place, reason)).await
}

/// What is not said of a role: no dates.
fn always() -> GiveRole {
    let (email, place, zone) = (String::new(), String::new(), "Africa/Dakar".to_owned());
    GiveRole { institution: imt(), email, role: None, place, days: Days::default(), zone }
}

fn codes(fault: Fault) -> Vec<&'static str> {
    match fault {
        Fault::Refused(refusals) => refusals.iter().map(|one| one.code).collect(),
        other => panic!("not a refusal: {other}"),
    }
}

fn router(site: &Site, who: &Who, wants: Wants) -> Router {
    let settings = HouseSettings {
        name: "Essaim".to_owned(),
        public_url: "http://127.0.0.1".to_owned(),
        demo: false,
        zone: "Europe/Paris".to_owned(),
    };
    let visitor = Visitor { who: who.clone(), wants, ..Visitor::default() };
    crate::routes().layer(axum::Extension(visitor)).with_state(House::new(site.clone(), settings))
}

async fn send(router: Router, method: &str, path: &str, form: &str) -> (StatusCode, String) {
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(form.to_owned()))
        .expect("a request");
    let response = router.oneshot(request).await.expect("an answer");
    let status = response.status();
    let bytes = to_bytes(response.into_body(), 1 << 20).await.expect("a body");
    (status, String::from_utf8_lossy(&bytes).into_owned())
}

/// How many blobs there are.
fn blobs(w: &World) -> usize {
    let shelves = std::fs::read_dir(w._folder.path().join("blobs")).expect("read");
    shelves.map(|shelf| std::fs::read_dir(shelf.expect("a shelf").path()).expect("read").count()).sum()
}

/// Settings with something in every field.
fn said(name: &str) -> Given {
    let mut texts = <[String; 3]>::default();
    texts[Lang::Fr.index()] = "Une *école*".to_owned();
    let profile = Profile {
        texts,
        website: "https://www.imt.fr".to_owned(),
        city: "Palaiseau".to_owned(),
        country: "France".to_owned(),
        zone: "Europe/Paris".to_owned(),
    };
    Given { name: name.to_owned(), kind: "university".to_owned(), profile, is_public: true }
}

#[tokio::test]
async fn people_are_found_to_be_helped_and_every_search_is_written_down() {
    let w = world().await;
    let search = |query: &str| LookUp { institution: imt(), query: query.to_owned() };
    assert!(matches!(w.site.act(&w.brahim, search("awa")).await, Err(Fault::Forbidden(_))));
    let names =
        |found: crate::help::FoundPeople| found.people.into_iter().map(|one| one.name).collect::<Vec<_>>();
    let mine = w.site.act(&w.awa, search("élan")).await.expect("found");
    assert_eq!(names(mine), ["Awa Élan", "Brahim Élan"], "David has nothing to do with this institution");
    let all = w.site.act(&w.chloe, search("Élan")).await.expect("found");
    assert_eq!(all.people.len(), 4);
    let by_address = w.site.act(&w.awa, search("David@example.org")).await.expect("found");
    assert_eq!(names(by_address), ["David Élan"]);
    let wild = w.site.act(&w.chloe, search("%_")).await.expect("found");
    assert!(wild.people.is_empty(), "a wildcard finds itself only");
    assert_eq!(codes(w.site.act(&w.awa, search("a")).await.expect_err("short")), ["network.query"]);

    let (david, now) = (id(&w.david), w.site.now());
    let known =
        w.site.look(move |view| people::known_of(view, david, now)).await.expect("read").expect("there");
    assert_eq!(known["network"]["looked_up_by"].as_array().map(Vec::len), Some(2));
    let lines = w.site.look(ground::journal::all).await.expect("read");
    let last = lines.iter().rfind(|line| line.name == "network.people-looked-up").expect("a line");
    assert!(!last.body.contains("example.org") && !last.body.contains("Élan"), "{}", last.body);
}

#[tokio::test]
async fn the_journal_gives_the_same_tables_again() {
    let w = world().await;
    end(&w.site, &w.awa, &w.brahim, Role::Author, "Left").await.expect("ended");
    give(&w.site, &w.awa, "brahim@example.org", Role::Tutor).await.expect("given");
    w.site.act(&w.awa, LookUp { institution: imt(), query: "awa".to_owned() }).await.expect("found");
    keep_settings(&w.site, &w.awa, imt(), said("IMT")).await.expect("renamed");
    let before = w.site.ask(&w.awa, TeamOf(imt())).await.expect("seen");
    w.site.rebuild().await.expect("rebuilt");
    let after = w.site.ask(&w.awa, TeamOf(imt())).await.expect("seen");
    assert_eq!((before.held, before.ended, before.places), (after.held, after.ended, after.places));
    assert_eq!((after.institution.name.as_str(), after.institution.kind.as_str()), ("IMT", "university"));
}

#[tokio::test]
async fn pages_show_forms_to_those_who_may_and_say_what_is_wrong_at_its_field() {
    let w = world().await;
    let page = |who: &Who| router(&w.site, who, Wants::Page);
    let (status, list) = send(page(&w.david), "GET", "/institutions", "").await;
    assert_eq!(status, StatusCode::OK);
    assert!(list.contains("Institut Mines-Télécom") && !list.contains("name=\"slug\""));
    let (_, list) = send(page(&w.chloe), "GET", "/institutions", "").await;
    assert!(list.contains("name=\"slug\""));
    let (status, wrong) =
        send(page(&w.chloe), "POST", "/institutions", "slug=IMT!&name=Lab+of+Brest&kind=school").await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        wrong.contains("id=\"slug-error\"")
            && wrong.contains("value=\"Lab of Brest\"")
            && wrong.contains("href=\"#slug\"")
    );
    let (status, _) =
        send(page(&w.chloe), "POST", "/institutions", "slug=brest&name=Lab+of+Brest&kind=lab-host").await;
    assert_eq!(status, StatusCode::SEE_OTHER);

    let people = "/institutions/imt/people";
    let (status, team) = send(page(&w.brahim), "GET", people, "").await;
    assert_eq!(status, StatusCode::OK);
    assert!(team.contains("Awa Élan") && !team.contains("name=\"email\""));
    let (status, wrong) =
        send(page(&w.awa), "POST", people, "email=x%40example.org&role=tutor&place=imt").await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.contains("id=\"email-error\""));
    let (status, _) =
        send(page(&w.awa), "POST", people, "email=david%40example.org&role=tutor&place=imt").await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    let form = format!("person={}&role=lead&place=imt&reason=I+go", id(&w.awa));
    let (status, alone) = send(page(&w.awa), "POST", "/institutions/imt/people/end", &form).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(alone.contains("only person who leads"));
    let form = format!("person={}&role=author&place=imt&reason=Gone", id(&w.david));
    let (status, nobody) = send(page(&w.awa), "POST", "/institutions/imt/people/end", &form).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nobody.contains("does not hold that role there") && !nobody.contains("The role has ended"));

    for path in ["/institutions/imt/people", "/institutions/imt/people/find", "/institutions/imt/settings"] {
        assert_eq!(send(page(&w.awa), "GET", path, "").await.0, StatusCode::OK, "{path}");
        assert_eq!(send(page(&w.david), "GET", path, "").await.0 == StatusCode::OK, path == people, "{path}");
        assert_eq!(
            send(page(&Who::nobody(Lang::Ar)), "GET", path, "").await.0,
            StatusCode::UNAUTHORIZED,
            "{path}"
        );
    }
    let (status, found) = send(page(&w.awa), "POST", "/institutions/imt/people/find", "q=brah").await;
    assert_eq!(status, StatusCode::OK);
    assert!(found.contains("brahim@example.org"));
    assert_eq!(send(page(&w.awa), "GET", "/institutions/nowhere/people", "").await.0, StatusCode::NOT_FOUND);
    let (_, json) = send(router(&w.site, &w.awa, Wants::Json), "GET", people, "").await;
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(json["roles"][0]["place"], "imt");
}
