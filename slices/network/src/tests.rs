mod invitations;
mod lists;
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

#[tokio::test]
async fn only_the_administrator_founds_and_every_mistake_is_said_at_once() {
    let w = world().await;
    let found = |slug: &str, name: &str, kind: &str, parent: Option<&str>| FoundInstitution {
        slug: slug.to_owned(),
        name: name.to_owned(),
        kind: kind.to_owned(),
        parent: parent.map(str::to_owned),
    };
    let refused = w.site.act(&w.awa, found("esp", "ESP", "school", None)).await;
    assert!(matches!(refused, Err(Fault::Forbidden(_))));
    let nobody = w.site.act(&Who::nobody(Lang::Fr), found("esp", "ESP", "school", None)).await;
    assert!(matches!(nobody, Err(Fault::SignIn)));
    let wrong = w.site.act(&w.chloe, found("É", "", "circus", Some("nowhere"))).await.expect_err("wrong");
    assert_eq!(codes(wrong), ["network.slug", "network.name", "network.kind", "network.parent"]);
    let taken = w.site.act(&w.chloe, found("imt", "Other", "school", None)).await.expect_err("taken");
    assert_eq!(codes(taken), ["network.slug-taken"]);

    w.site
        .act(&w.chloe, found("atlantique", "IMT Atlantique", "school", Some("imt")))
        .await
        .expect("founded");
    let deeper = found("lab", "Lab of Brest", "lab-host", Some("atlantique"));
    w.site.act(&w.chloe, deeper).await.expect("founded");
    w.site.act(&w.chloe, found("bench", "A bench", "lab-host", Some("lab"))).await.expect("founded");
    let deepest = w.site.act(&w.chloe, found("drawer", "A drawer", "lab-host", Some("bench"))).await;
    assert_eq!(codes(deepest.expect_err("too deep")), ["network.parent-deep"]);
    let lowest = w.site.ask(&w.awa, TeamOf(InstitutionName::Slug("bench".to_owned()))).await;
    assert!(lowest.is_ok(), "however deep");
    let below = w.site.ask(&w.awa, TeamOf(InstitutionName::Slug("atlantique".to_owned()))).await;
    assert!(below.is_ok(), "whoever leads the whole sees its parts");
}

#[tokio::test]
async fn roles_are_given_once_ended_with_a_reason_and_kept() {
    let w = world().await;
    let before = w.site.ask(&w.awa, TeamOf(imt())).await.expect("seen").held.len();
    give(&w.site, &w.awa, " BRAHIM@example.org", Role::Author).await.expect("again");
    assert_eq!(w.site.ask(&w.awa, TeamOf(imt())).await.expect("seen").held.len(), before);

    assert!(matches!(
        give(&w.site, &w.brahim, "david@example.org", Role::Tutor).await,
        Err(Fault::Forbidden(_))
    ));
    assert!(matches!(
        give(&w.site, &w.david, "david@example.org", Role::Lead).await,
        Err(Fault::Forbidden(_))
    ));
    let wrong = GiveRole {
        institution: imt(),
        email: "nobody@example.org".to_owned(),
        role: Some(Role::Administrator),
        place: "esp".to_owned(),
        ..always()
    };
    let wrong = w.site.act(&w.awa, wrong).await.expect_err("wrong");
    assert_eq!(codes(wrong), ["network.unknown-address", "network.role", "network.unknown-place"]);

    let mute = end(&w.site, &w.awa, &w.brahim, Role::Author, " ").await.expect_err("no reason");
    assert_eq!(codes(mute), ["network.reason"]);
    end(&w.site, &w.awa, &w.brahim, Role::Author, "Left for another school").await.expect("ended");
    let twice = end(&w.site, &w.awa, &w.brahim, Role::Author, "Twice").await.expect_err("nothing to end");
    assert_eq!(codes(twice), ["network.role-not-held"]);
    let never =
        end(&w.site, &w.awa, &w.david, Role::Administrator, "Never").await.expect_err("not given here");
    assert_eq!(codes(never), ["network.role-not-held"]);
    let team = w.site.ask(&w.awa, TeamOf(imt())).await.expect("seen");
    assert!(team.held.iter().all(|spell| Some(spell.person) != w.brahim.person));
    let [ended] = team.ended.as_slice() else { panic!("{:?}", team.ended) };
    let end = ended.ended.clone().expect("an end");
    assert_eq!(
        (end.reason.as_deref(), end.by.as_deref()),
        (Some("Left for another school"), Some("Awa Élan"))
    );
    assert!(matches!(w.site.ask(&w.brahim, TeamOf(imt())).await, Err(Fault::Forbidden(_))));
}

#[tokio::test]
async fn the_last_lead_stays_until_another_leads() {
    let w = world().await;
    let alone = end(&w.site, &w.awa, &w.awa, Role::Lead, "I go").await.expect_err("alone");
    assert_eq!(codes(alone), ["network.last-lead"]);
    give(&w.site, &w.awa, "brahim@example.org", Role::Lead).await.expect("given");
    end(&w.site, &w.awa, &w.awa, Role::Lead, "I go").await.expect("ended");
    end(&w.site, &w.chloe, &w.brahim, Role::Lead, "The administrator may").await.expect("ended");
}

#[tokio::test]
async fn a_role_may_be_held_in_one_course_alone() {
    let w = world().await;
    let institution = w.site.look(|view| by_slug(view, "imt")).await.expect("read").expect("there").id;
    let course: CourseId = w.site.cx(&w.awa).id();
    let (key, title) = ("IMT+FAB101".to_owned(), "S’initier".to_owned());
    w.site.say_as_operator(CourseCreated { course, institution, key, title }).await.expect("said");
    let act = GiveRole {
        institution: imt(),
        email: "david@example.org".to_owned(),
        role: Some(Role::Tutor),
        place: "IMT+FAB101".to_owned(),
        ..always()
    };
    w.site.act(&w.awa, act).await.expect("given");
    assert!(matches!(w.site.ask(&w.david, TeamOf(imt())).await, Err(Fault::Forbidden(_))));
    let team = w.site.ask(&w.awa, TeamOf(imt())).await.expect("seen");
    assert!(team.held.iter().any(|spell| spell.key == "IMT+FAB101" && spell.role == Role::Tutor));
    let (listed, _) = w.site.ask(&w.david, ListInstitutions).await.expect("listed");
    assert_eq!(listed[0].mine, [Role::Tutor]);
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

/// How many blobs there are.
fn blobs(w: &World) -> usize {
    let shelves = std::fs::read_dir(w._folder.path().join("blobs")).expect("read");
    shelves.map(|shelf| std::fs::read_dir(shelf.expect("a shelf").path()).expect("read").count()).sum()
}

#[tokio::test]
async fn why_a_role_ended_is_no_line_of_the_journal_and_goes_with_the_person() {
    let w = world().await;
    end(&w.site, &w.awa, &w.brahim, Role::Tutor, "He held no such role").await.expect_err("nothing to end");
    end(&w.site, &w.awa, &w.brahim, Role::Author, "x").await.expect_err("too short");
    assert_eq!(blobs(&w), 0, "what came to nothing is not kept");
    end(&w.site, &w.awa, &w.brahim, Role::Author, "Gone to Brest for his family").await.expect("ended");
    let lines = w.site.look(ground::journal::all).await.expect("read");
    assert!(lines.iter().all(|line| !line.body.contains("Brest")));
    let reason = || async {
        let team = w.site.ask(&w.awa, TeamOf(imt())).await.expect("seen");
        team.ended[0].ended.as_ref().and_then(|end| end.reason.clone())
    };
    assert_eq!(reason().await.as_deref(), Some("Gone to Brest for his family"));
    w.site.rebuild().await.expect("rebuilt");
    assert_eq!(reason().await.as_deref(), Some("Gone to Brest for his family"));

    let erased = PersonErased { person: id(&w.brahim), keep_certificates: true };
    w.site.say_as_operator(erased).await.expect("erased");
    assert_eq!((reason().await, blobs(&w)), (None, 0));
    w.site.rebuild().await.expect("rebuilt");
    assert_eq!(reason().await, None);
    let old = format!(
        "{{\"person\":\"{}\",\"role\":\"author\",\"place\":\"site\",\"reason\":\"Left\"}}",
        id(&w.awa)
    );
    let old: RoleEnded = serde_json::from_str(&old).expect("an old line");
    assert_eq!(old.reason.as_deref(), Some("Left"));
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

async fn found(w: &World, slug: &str, parent: &str) -> Result<crate::Institution, Fault> {
    let (slug, name) = (slug.to_owned(), slug.to_uppercase());
    let act = FoundInstitution { slug, name, kind: "school".to_owned(), parent: Some(parent.to_owned()) };
    w.site.act(&w.chloe, act).await
}

async fn moves(w: &World, who: &Who, slug: &str, parent: &str) -> Result<(), Fault> {
    let institution = InstitutionName::Slug(slug.to_owned());
    w.site.act(who, MoveInstitution { institution, parent: parent.to_owned() }).await
}

/// What each institution is inside of, nearest first.
async fn above(w: &World, slug: &str) -> Vec<String> {
    let slug = slug.to_owned();
    let read = w.site.look(move |view| {
        let of = by_slug(view, &slug)?.expect("there");
        let mut words = Vec::new();
        for id in of.above {
            words.push(crate::institution::by_id(view, id)?.expect("there").slug);
        }
        Ok(words)
    });
    read.await.expect("read")
}

#[tokio::test]
async fn the_tree_moves_and_stays_a_tree() {
    let w = world().await;
    for (slug, parent) in
        [("ucad", ""), ("esp", "ucad"), ("genie", "esp"), ("un", ""), ("deux", "un"), ("trois", "deux")]
    {
        found(&w, slug, parent).await.expect("founded");
    }
    assert!(
        matches!(moves(&w, &w.awa, "imt", "ucad").await, Err(Fault::Forbidden(_))),
        "no lead moves their own"
    );
    for (slug, parent, code) in [
        ("ucad", "ucad", "network.parent-circle"),
        ("ucad", "esp", "network.parent-circle"),
        ("ucad", "genie", "network.parent-circle"),
        ("un", "esp", "network.parent-deep"),
        ("deux", "genie", "network.parent-deep"),
        ("un", "nowhere", "network.parent"),
    ] {
        let refused = moves(&w, &w.chloe, slug, parent).await.expect_err(slug);
        assert_eq!(codes(refused), [code], "{slug} into {parent}");
    }
    moves(&w, &w.chloe, "trois", "genie").await.expect("moved");
    assert_eq!(above(&w, "trois").await, ["genie", "esp", "ucad"]);
    moves(&w, &w.chloe, "trois", "").await.expect("moved");
    moves(&w, &w.chloe, "esp", "imt").await.expect("moved");
    assert_eq!(
        (above(&w, "trois").await.len(), above(&w, "genie").await),
        (0, vec!["esp".to_owned(), "imt".to_owned()])
    );
    // Whoever leads the whole leads what came into it.
    let genie = || InstitutionName::Slug("genie".to_owned());
    assert!(w.site.ask(&w.awa, TeamOf(genie())).await.is_ok());
    w.site.rebuild().await.expect("rebuilt");
    assert_eq!(above(&w, "genie").await, ["esp", "imt"]);
    moves(&w, &w.chloe, "esp", "").await.expect("moved");
    assert!(matches!(w.site.ask(&w.awa, TeamOf(genie())).await, Err(Fault::Forbidden(_))));
}

#[tokio::test]
async fn what_an_institution_says_of_itself_is_read_again() {
    let w = world().await;
    let profile = || async {
        w.site
            .look(|view| {
                let of = by_slug(view, "imt")?.expect("there");
                Ok((of.name.clone(), crate::institution::profile(view, of.id)?, of.is_public))
            })
            .await
            .expect("read")
    };
    keep_settings(&w.site, &w.awa, imt(), said("IMT")).await.expect("kept");
    let lines = w.site.look(ground::journal::all).await.expect("read").len();
    keep_settings(&w.site, &w.awa, imt(), said("IMT")).await.expect("kept");
    assert_eq!(w.site.look(ground::journal::all).await.expect("read").len(), lines, "nothing changed");
    let stands = profile().await;
    assert_eq!(stands, ("IMT".to_owned(), said("IMT").profile, true));
    w.site.rebuild().await.expect("rebuilt");
    assert_eq!(profile().await, stands);

    let mut wrong = said("");
    wrong.kind = "circus".to_owned();
    wrong.profile.texts[Lang::Ar.index()] = "x".repeat(3_001);
    wrong.profile.website = "http://imt.fr".to_owned();
    wrong.profile.zone = "Mars/Olympus".to_owned();
    let kept = blobs(&w);
    let all = keep_settings(&w.site, &w.awa, imt(), wrong).await.expect_err("wrong");
    assert_eq!(
        codes(all),
        ["network.name", "network.kind", "network.text", "network.website", "network.zone"]
    );
    assert!(matches!(keep_settings(&w.site, &w.brahim, imt(), said("Mine")).await, Err(Fault::Forbidden(_))));
    assert_eq!((profile().await, blobs(&w)), (stands, kept), "what was refused left nothing behind");
}

#[tokio::test]
async fn what_is_not_public_is_known_to_its_people_only() {
    let w = world().await;
    found(&w, "brest", "imt").await.expect("founded");
    let brest = || InstitutionName::Slug("brest".to_owned());
    let hidden = Given { is_public: false, ..said("Lab of Brest") };
    keep_settings(&w.site, &w.awa, brest(), hidden).await.expect("kept");
    let sees = async |who: &Who| {
        let (listed, _) = w.site.ask(who, ListInstitutions).await.expect("listed");
        let of = w.site.look(|view| by_slug(view, "imt")).await.expect("read").expect("there").id;
        let (who, now) = (who.clone(), w.site.now());
        let inside = w.site.look(move |view| crate::institution::visible_inside(view, of, &who, now)).await;
        let (listed, inside) = (listed.len(), inside.expect("read").len());
        assert_eq!(listed, inside + 1);
        inside == 1
    };
    for (who, known) in
        [(&w.awa, true), (&w.brahim, true), (&w.chloe, true), (&w.david, false), (&Who::default(), false)]
    {
        assert_eq!(sees(who).await, known, "{:?}", who.person);
    }
    assert!(matches!(w.site.ask(&w.david, TeamOf(brest())).await, Err(Fault::NotFound)));
    let page = router(&w.site, &w.david, Wants::Page);
    let (_, list) = send(page, "GET", "/institutions", "").await;
    assert!(!list.contains("Brest"), "{list}");
}

#[tokio::test]
async fn a_role_is_held_between_its_days_only() {
    let w = world().await;
    let days = |from: &str, until: &str| Days { from: from.to_owned(), until: until.to_owned() };
    let gives = async |days: Days| {
        let act = GiveRole {
            email: "david@example.org".to_owned(),
            role: Some(Role::Coordinator),
            place: "imt".to_owned(),
            days,
            ..always()
        };
        w.site.act(&w.awa, act).await
    };
    let may = async || w.site.ask(&w.david, TeamOf(imt())).await.is_ok();
    let spells = async || {
        let team = w.site.ask(&w.awa, TeamOf(imt())).await.expect("seen");
        let of = |all: Vec<crate::roles::Spell>| {
            all.iter().filter(|one| Some(one.person) == w.david.person).count()
        };
        (of(team.held), of(team.ended))
    };
    w.clock.to("2027-01-20T12:00:00Z");
    for (wrong, code) in [
        (days("2027-03-02", "2027-03-01"), "network.days-cross"),
        (days("", "2027-01-19"), "network.day-past"),
        (days("2027-02-30", ""), "network.day"),
    ] {
        assert_eq!(codes(gives(wrong).await.expect_err(code)), [code]);
    }
    gives(days("2027-02-01", "2027-02-28")).await.expect("given");
    assert_eq!((may().await, spells().await), (false, (1, 0)), "a role to come is listed, and not held");
    w.clock.to("2027-01-31T23:59:59Z");
    assert!(!may().await);
    w.clock.to("2027-02-01T00:00:00Z");
    assert!(may().await);
    gives(days("2027-02-01", "2027-02-28")).await.expect("the same again");
    assert_eq!(codes(gives(days("2027-02-02", "")).await.expect_err("begun")), ["network.has-begun"]);
    gives(days("", "2027-03-15")).await.expect("longer");
    w.clock.to("2027-03-01T10:00:00Z");
    assert!(may().await);
    w.site.rebuild().await.expect("rebuilt");
    assert!(may().await);
    w.clock.to("2027-03-15T23:59:59Z");
    assert!(may().await);
    w.clock.to("2027-03-16T00:00:00Z");
    assert_eq!((may().await, spells().await), (false, (0, 1)));
    let over = end(&w.site, &w.awa, &w.david, Role::Coordinator, "Too late").await.expect_err("over");
    assert_eq!(codes(over), ["network.role-not-held"]);
    gives(days("", "")).await.expect("given again");
    assert_eq!((may().await, spells().await), (true, (1, 1)));
    let before = w.site.ask(&w.awa, TeamOf(imt())).await.expect("seen");
    w.site.rebuild().await.expect("rebuilt");
    let after = w.site.ask(&w.awa, TeamOf(imt())).await.expect("seen");
    assert_eq!((before.held, before.ended), (after.held, after.ended));
}

#[tokio::test]
async fn whoever_leads_alone_sets_no_last_day_of_their_own() {
    let w = world().await;
    let until = |email: &str| GiveRole {
        email: email.to_owned(),
        role: Some(Role::Lead),
        place: "imt".to_owned(),
        days: Days { until: "2030-06-30".to_owned(), ..Days::default() },
        ..always()
    };
    let alone = w.site.act(&w.awa, until("awa@example.org")).await.expect_err("alone");
    assert_eq!(codes(alone), ["network.last-lead"]);
    w.site.act(&w.awa, until("brahim@example.org")).await.expect("given");
    let alone = w.site.act(&w.awa, until("awa@example.org")).await.expect_err("the other one stops too");
    assert_eq!(codes(alone), ["network.last-lead"]);
    w.site.act(&w.chloe, until("awa@example.org")).await.expect("the administrator may");
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
