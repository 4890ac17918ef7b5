//! A portal follows the catalogue of another site, on a real store and by real calls.

mod site;

use crate::{
    Problem,
    course::{number, shown},
    feed::{
        AcceptKey, Failing, Feed, FeedAddress, FollowFeed, FollowedFeeds, PauseFeed, StopFollowing, TakeUpNow,
    },
    taking::{Wanted, fetch, first_page, look},
};
use ::store::{DatabasePlace, Store};
use ground::{Act, Clock, Fault, Hearing, Shelf, Site, Who};
use lexicon::{
    Instant, InstitutionId, Lang, PersonId, PlaceRef, PortalId, Role,
    facts::network::{InstitutionFounded, RoleGiven},
    time::Millis,
};
use outside::{Outside, Reach};
use people::NewPerson;
use portals::portal::{OpenPortal, PortalName};
use site::{OtherSite, key};
use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

/// A clock that the test sets.
struct Set(AtomicI64);
impl Clock for Set {
    fn now(&self) -> Instant {
        Instant::from_millis(self.0.load(Ordering::SeqCst))
    }
}

struct World {
    site: Site,
    clock: Arc<Set>,
    /// Leads MUN, whose portal it is.
    lead: Who,
    portal: PortalId,
    other: OtherSite,
    _folder: tempfile::TempDir,
}

impl World {
    async fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let migrations = [
            ground::MIGRATIONS,
            errands::MIGRATIONS,
            people::MIGRATIONS,
            network::MIGRATIONS,
            agreements::MIGRATIONS,
            portals::MIGRATIONS,
            crate::MIGRATIONS,
        ]
        .concat();
        let place = DatabasePlace::File(folder.path().join("t.db"));
        let store = Store::open(&place, &migrations, 2).expect("opens");
        let hearing = agreements::hears(network::hears(people::hears(Hearing::default())));
        let shelf = portals::shelved(people::shelved(Shelf::default()));
        let shelf = crate::shelved(shelf).with(Outside::new(Reach::Private));
        let begin = words::dates::parse("2026-09-07T08:00:00Z").expect("a date").as_millis();
        let clock = Arc::new(Set(AtomicI64::new(begin)));
        let site = Site::new(store, hearing, clock.clone(), shelf, [7; 32]);
        let institution: InstitutionId = site.cx(&Who::default()).id();
        let (slug, name, kind) = ("mun".to_owned(), "MUN".to_owned(), "school".to_owned());
        let fact = InstitutionFounded { institution, slug, name, kind, parent: None };
        site.say_as_operator(fact).await.expect("founded");
        let lead = person(&site, "lead", Some(institution)).await;
        let open = OpenPortal {
            institution: PortalName::new("mun", site.now()),
            slug: "mun".to_owned(),
            name: "MUN".to_owned(),
            language: "fr".to_owned(),
            host: "mun.example".to_owned(),
            own_host: "essaim.example".to_owned(),
        };
        let portal = site.act(&lead, open).await.expect("opened").id;
        let other = OtherSite::opens(begin / 1_000).await;
        Self { site, clock, lead, portal, other, _folder: folder }
    }

    fn name(&self) -> PortalName {
        PortalName::new("mun", self.site.now())
    }

    fn address(&self) -> FeedAddress {
        FeedAddress::read(&self.other.origin, Reach::Private).expect("an address")
    }

    async fn follows(&self) -> String {
        let outside = self.site.shelf().get::<Outside>();
        let found = first_page(&outside, &self.address(), self.site.now()).await.expect("a feed");
        let follow = FollowFeed::new(self.name(), self.address(), found);
        self.site.act(&self.lead, follow).await.expect("followed").to_string()
    }

    async fn acts<A: Act>(&self, act: A) -> A::Outcome {
        self.site.act(&self.lead, act).await.expect(A::NAME)
    }

    /// Time passes for both, and what is due is taken up; how much was.
    async fn later(&self, span: Millis) -> usize {
        self.clock.0.fetch_add(span.0, Ordering::SeqCst);
        self.other.says().at = self.site.now().as_millis() / 1_000;
        self.looks().await
    }

    async fn looks(&self) -> usize {
        let mut all = 0;
        loop {
            match look(self.site.clone()).await {
                0 => return all,
                read => all += read,
            }
        }
    }

    async fn titles(&self) -> Vec<String> {
        let portal = self.portal;
        let all = self.site.look(move |view| shown(view, portal)).await.expect("read");
        let mut titles: Vec<String> = all.into_iter().map(|one| one.course.title).collect();
        titles.sort();
        titles
    }

    async fn number(&self) -> i64 {
        let portal = self.portal;
        self.site.look(move |view| number(view, portal)).await.expect("read")
    }

    async fn feed(&self) -> Feed {
        let seen = self.site.ask(&self.lead, FollowedFeeds(self.name())).await.expect("seen");
        let [(feed, _)] = seen.feeds.as_slice() else { panic!("{seen:?}") };
        feed.clone()
    }
}

async fn person(site: &Site, name: &str, leads: Option<InstitutionId>) -> Who {
    let new = NewPerson {
        name: name.to_owned(),
        email: Some(format!("{name}@example.org")),
        confirmed: true,
        password_hash: None,
        lang: Lang::En,
        zone: "UTC".to_owned(),
    };
    let cx = site.cx(&Who::default());
    let id: PersonId = site.upkeep(move |tx| people::create(tx, &cx, new.clone())).await.expect("made");
    if let Some(place) = leads {
        let role = site.cx(&Who::default()).id();
        let fact = RoleGiven::now(role, id, Role::Lead, PlaceRef::institution(place));
        site.say_as_operator(fact).await.expect("given");
    }
    Who::person(id, Lang::En)
}

const HALF_AN_HOUR: Millis = Millis::minutes(30);

#[tokio::test(flavor = "multi_thread")]
async fn what_is_told_is_shown_and_what_is_gone_goes() {
    let w = World::new().await;
    w.follows().await;
    assert_eq!(w.looks().await, 1);
    assert_eq!(w.titles().await, ["Imprimer en 3D", "Souder"]);
    let feed = w.feed().await;
    assert_eq!((feed.publisher.as_str(), feed.key.multikey), ("FUN", key(7).public().to_multikey()));
    let portal = w.portal;
    let all = w.site.look(move |view| shown(view, portal)).await.expect("read");
    let one = &all.iter().find(|one| one.course.title == "Souder").expect("there").course;
    assert_eq!(one.url, format!("{}/courses/B", w.other.origin));
    assert_eq!((one.provider.as_str(), one.language.as_str()), ("Mines Nancy", "fr"));
    assert_eq!(one.text, "Quatre <b>semaines</b>.", "markup of others is text");
    assert_eq!(one.subjects, ["Électronique"]);

    // Nothing changes: changes are asked for once, then by their tag; nobody reads the catalogue again because of it.
    let before = w.number().await;
    assert_eq!(w.later(Millis::minutes(1)).await, 0, "not due");
    for _ in 0..3 {
        assert_eq!(w.later(HALF_AN_HOUR).await, 1);
    }
    let asked = w.other.says().asked.split_off(2);
    assert_eq!(asked.iter().map(|(_, known)| *known).collect::<Vec<_>>(), [false, true, true]);
    assert!(asked.iter().all(|(since, _)| since == "2026-09-07T07:55:00Z"), "{asked:?}");
    assert_eq!(w.number().await, before);

    // One has another title, one is gone, one is new; on two pages.
    let courses = vec![("A", Some("Imprimer en trois dimensions")), ("B", None), ("C", Some("Découper"))];
    w.other.says().courses = courses;
    w.other.says().a_page = 2;
    w.later(HALF_AN_HOUR).await;
    assert_eq!(w.titles().await, ["Découper", "Imprimer en trois dimensions"]);
    assert!(w.number().await > before);

    // What the other site forgot to tell as gone goes once a day.
    w.other.says().courses = vec![("C", Some("Découper"))];
    w.later(HALF_AN_HOUR).await;
    assert_eq!(w.titles().await.len(), 2);
    w.later(Millis::days(1)).await;
    assert_eq!(w.titles().await, ["Découper"]);
}

/// A page is of so many seconds before.
fn earlier<const SECONDS: i64>(page: &mut serde_json::Value) {
    let at = page["at"].as_str().and_then(announce::Second::parse).expect("a moment");
    page["at"] = announce::Second(at.0 - SECONDS).to_string().into();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_is_told_and_changes_nothing() {
    let w = World::new().await;
    w.follows().await;
    w.looks().await;
    let before = w.titles().await;
    type Spoil = fn(&mut site::Said);
    let cases: [(Spoil, Problem); 16] = [
        (|it| it.after = |page| page["items"][0]["course"]["name"] = "Zymurgie".into(), Problem::Signature),
        (|it| it.after = |page| page["proof"]["cryptosuite"] = "none".into(), Problem::Signature),
        (|it| it.after = |page| page["type"] = "Page".into(), Problem::NotAFeed),
        (|it| it.before = |page| page["version"] = 2.into(), Problem::Version),
        (|it| it.before = |page| page["items"][0]["course"]["name"] = "\u{202e}".into(), Problem::NotAFeed),
        (|it| it.before = |page| page["source"] = "https://mun.example/".into(), Problem::OtherFeed),
        (|it| it.before = |page| page["next"] = "https://10.0.0.1/".into(), Problem::NotAFeed),
        (
            |it| it.before = |page| page["items"][1]["id"] = "https://evil.example/courses/B".into(),
            Problem::ForeignLinks,
        ),
        (|it| it.signs_as = Some("did:web:evil.example"), Problem::ForeignKey),
        (|it| it.listed.clear(), Problem::KeyDocument),
        (|it| it.status = 503, Problem::Status(503)),
        (|it| it.before = |page| page["publisher"]["text"] = "x".repeat(5 << 20).into(), Problem::Large),
        (|it| it.before = |page| page["at"] = "2026-12-31T00:00:00Z".into(), Problem::Ahead),
        (|it| it.before = |page| page["self"] = "http://elsewhere/".into(), Problem::OtherQuestion),
        (|it| it.before = earlier::<{ 49 * 3_600 }>, Problem::Stale),
        (
            |it| {
                it.a_page = 1;
                it.before = |page| {
                    if page["next"].is_null() {
                        earlier::<400>(page)
                    }
                }
            },
            Problem::Mixed,
        ),
    ];
    let failing_since = w.site.now();
    for (number, (spoil, problem)) in cases.into_iter().enumerate() {
        {
            let mut said = w.other.says();
            // Whatever else it would tell is not taken up either.
            said.courses = vec![("A", Some("Autre titre")), ("B", None), ("C", Some("Neuf"))];
            (said.before, said.after) = (site::as_it_is, site::as_it_is);
            (said.signs_as, said.status, said.listed, said.a_page) = (None, 200, vec![7], 100);
            spoil(&mut said);
        }
        assert_eq!(w.later(Millis::days(1)).await, 1, "{problem:?}");
        assert_eq!(w.titles().await, before, "{problem:?}");
        let Failing { since, times, problem: told } = w.feed().await.failing.expect("it fails");
        assert_eq!((told, times), (problem, number as i64 + 1));
        assert_eq!(since, failing_since.plus(Millis::days(1)), "since the first time");
    }
    // Honest again: taken up, and nothing fails any more.
    w.other.says().before = site::as_it_is;
    w.later(Millis::days(1)).await;
    assert_eq!((w.titles().await, w.feed().await.failing), (vec!["Autre titre".into(), "Neuf".into()], None));

    // An older one, of a time when there was another course, is not taken up again.
    w.clock.0.fetch_add(Millis::days(1).0, Ordering::SeqCst);
    w.other.says().courses = vec![("Z", Some("Retiré"))];
    w.other.says().at = 1_788_700_000;
    assert_eq!(w.looks().await, 1);
    assert_eq!(w.feed().await.failing.map(|failing| failing.problem), Some(Problem::Older));
    assert_eq!(w.titles().await, ["Autre titre", "Neuf"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_tried_again_less_and_less_often() {
    let w = World::new().await;
    w.follows().await;
    w.looks().await;
    w.other.says().status = 500;
    let mut minutes = Vec::new();
    for _ in 0..8 {
        let begin = w.site.now();
        while w.later(HALF_AN_HOUR).await == 0 {}
        minutes.push(w.site.now().since(begin).0 / 60_000);
    }
    assert_eq!(minutes, [30, 30, 60, 120, 240, 480, 960, 1_440]);
    // A person need not wait.
    let feed = w.feed().await.id.to_string();
    w.other.says().status = 200;
    w.acts(TakeUpNow { portal: w.name(), feed }).await;
    assert_eq!((w.looks().await, w.feed().await.failing), (1, None));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_key_waits_for_a_person() {
    let w = World::new().await;
    let id = w.follows().await;
    w.looks().await;
    {
        let mut said = w.other.says();
        (said.key, said.listed) = (8, vec![7, 8]);
        said.courses.push(("C", Some("Découper")));
    }
    w.later(HALF_AN_HOUR).await;
    let feed = w.feed().await;
    let offered = feed.offered.expect("offered").multikey;
    assert_eq!(
        (feed.key.multikey, &offered),
        (key(7).public().to_multikey(), &key(8).public().to_multikey())
    );
    assert_eq!(feed.failing.map(|failing| failing.problem), Some(Problem::KeyChanged));
    assert_eq!(w.titles().await.len(), 2);
    assert_eq!(w.later(Millis::days(30)).await, 0, "it waits");

    // Only the key that was shown is accepted.
    let accept = |key: String| AcceptKey { portal: w.name(), feed: id.clone(), key };
    let refused = w.site.act(&w.lead, accept(key(9).public().to_multikey())).await;
    assert!(matches!(refused, Err(Fault::Refused(_))), "{refused:?}");
    w.acts(accept(offered)).await;
    assert_eq!(w.looks().await, 1);
    let feed = w.feed().await;
    assert_eq!((feed.offered, feed.failing), (None, None));
    assert_eq!((feed.key.multikey, w.titles().await.len()), (key(8).public().to_multikey(), 3));

    // A key that did not sign the feed is offered to nobody.
    {
        let mut said = w.other.says();
        (said.key, said.listed) = (9, vec![9]);
        said.after = |page| page["total"] = 5.into();
    }
    w.later(HALF_AN_HOUR).await;
    let feed = w.feed().await;
    assert_eq!((feed.offered, feed.failing.map(|it| it.problem)), (None, Some(Problem::Signature)));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_team_alone_pauses_and_stops() {
    let w = World::new().await;
    let id = w.follows().await;
    w.looks().await;
    let stranger = person(&w.site, "stranger", None).await;
    let forbidden =
        w.site.act(&stranger, PauseFeed { portal: w.name(), feed: id.clone(), paused: true }).await;
    assert!(matches!(forbidden, Err(Fault::Forbidden(_) | Fault::NotFound)), "{forbidden:?}");
    assert!(w.site.ask(&stranger, FollowedFeeds(w.name())).await.is_err());

    // Once is enough; and not one's own.
    let outside = w.site.shelf().get::<Outside>();
    let found = first_page(&outside, &w.address(), w.site.now()).await.expect("a feed");
    let own = FeedAddress::read("https://mun.example", Reach::Public).expect("an address");
    for (address, code) in [(w.address(), "elsewhere.followed"), (own, "elsewhere.own")] {
        let refused = w.site.act(&w.lead, FollowFeed::new(w.name(), address, found.clone())).await;
        let Err(Fault::Refused(refusals)) = refused else { panic!("{refused:?}") };
        assert_eq!((refusals[0].code, refusals[0].field.as_deref()), (code, Some("address")));
    }

    // Paused: nothing is read, nothing shown, nothing lost.
    w.acts(PauseFeed { portal: w.name(), feed: id.clone(), paused: true }).await;
    assert_eq!((w.later(Millis::days(2)).await, w.titles().await.len()), (0, 0));
    w.acts(PauseFeed { portal: w.name(), feed: id.clone(), paused: false }).await;
    assert_eq!((w.titles().await.len(), w.looks().await), (2, 1));

    // It can't be reached any more: what there was stays, as long as it is followed.
    let gone = FeedAddress::read("http://127.0.0.1:9", Reach::Private).expect("an address");
    let wanted = Wanted {
        address: gone,
        pinned: None,
        since: None,
        tag: String::new(),
        last: None,
        now: w.site.now(),
    };
    let nobody = fetch(&outside, &wanted).await.expect_err("nobody answers");
    assert_eq!(nobody.problem, Problem::Unreachable);
    w.acts(StopFollowing { portal: w.name(), feed: id.clone() }).await;
    assert!(w.titles().await.is_empty());
    let again = w.site.act(&w.lead, StopFollowing { portal: w.name(), feed: id }).await;
    assert!(matches!(again, Err(Fault::NotFound)), "{again:?}");
    assert_eq!(w.follows().await.len(), 36);
}
