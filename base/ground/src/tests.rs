use crate::*;
use lexicon::{Instant, Lang, PersonId, PlaceRef, Role, RoleId, facts::network::RoleGiven, ids::Id};
use std::sync::Arc;
use store::{DatabasePlace, Store, StoreError, Tx};

right!(
    /// Gives roles on the installation (a right of these tests).
    GiveRoles = "tests.give-roles",
    Holders::Roles(&[Role::Administrator])
);

struct Give(PersonId, Role);

impl Act for Give {
    const NAME: &'static str = "tests.give";
    type Right = GiveRoles;
    type Over = Everything;
    type Outcome = RoleId;
    fn over(&self) {}
    fn decide(
        &self,
        _: Granted<GiveRoles, Everything>,
        _: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<RoleId>, Fault> {
        let id = cx.id();
        let place = PlaceRef::site();
        Ok(Decision::of(id).fact(RoleGiven::now(id, self.0, self.1, place)))
    }
}

/// A place whose proofs are kept: the installation, by a name.
struct Named;

impl Place for Named {
    type Id = String;
    fn find(_: &store::View<'_>, name: &String) -> Result<Option<Self>, StoreError> {
        Ok((name == "here").then_some(Named))
    }
    fn path(&self) -> Vec<PlaceRef> {
        vec![PlaceRef::site()]
    }
    fn lasting(name: &String) -> Option<&str> {
        Some(name)
    }
}

struct Look(&'static str);

impl Ask for Look {
    const NAME: &'static str = "tests.look";
    type Right = GiveRoles;
    type Over = Named;
    type Outcome = Granted<GiveRoles, Named>;
    fn over(&self) -> String {
        self.0.to_owned()
    }
    fn answer(
        &self,
        granted: Granted<GiveRoles, Named>,
        _: &store::View<'_>,
        _: &Cx,
    ) -> Result<Self::Outcome, Fault> {
        Ok(granted)
    }
}

/// An act prepared with what an ask read; it tells whether that holds still.
struct Prepared(Granted<GiveRoles, Named>);

impl Act for Prepared {
    const NAME: &'static str = "tests.prepared";
    const REACH: Reach = Reach::Oneself;
    type Right = GiveRoles;
    type Over = Named;
    type Outcome = bool;
    fn over(&self) -> String {
        "here".to_owned()
    }
    fn prepared(&self) -> Option<&Granted<GiveRoles, Named>> {
        Some(&self.0)
    }
    fn decide(
        &self,
        granted: Granted<GiveRoles, Named>,
        _: &Tx<'_>,
        _: &Cx,
    ) -> Result<Decision<bool>, Fault> {
        Ok(Decision::of(granted.holds_still()))
    }
}

struct Still;
impl Clock for Still {
    fn now(&self) -> Instant {
        Instant::from_millis(1_000)
    }
}

fn apply(tx: &Tx<'_>, heard: &Heard<'_, RoleGiven>) -> Result<(), StoreError> {
    let RoleGiven { person, role, place, .. } = heard.fact;
    let period = rights::held::Period { from: heard.fact.from, until: heard.fact.until };
    rights::held::give(tx, *person, *role, place, period, heard.at)
}

/// A clock that the test sets.
#[derive(Default)]
struct Set(std::sync::atomic::AtomicI64);
impl Set {
    fn to(&self, millis: i64) {
        self.0.store(millis, std::sync::atomic::Ordering::SeqCst);
    }
}
impl Clock for Set {
    fn now(&self) -> Instant {
        Instant::from_millis(self.0.load(std::sync::atomic::Ordering::SeqCst))
    }
}

fn site(folder: &tempfile::TempDir) -> Site {
    site_by(folder, Arc::new(Still))
}

fn site_by(folder: &tempfile::TempDir, clock: Arc<dyn Clock>) -> Site {
    let place = DatabasePlace::File(folder.path().join("t.db"));
    let store = Store::open(&place, MIGRATIONS, 1).expect("opens");
    let hearing = Hearing::default().rebuilds("delete from roles").on(apply);
    Site::new(store, hearing, clock, Shelf::default(), [7; 32])
}

fn person(n: u8) -> PersonId {
    PersonId::new(Instant::from_millis(1), [n; 10])
}

async fn appoint(site: &Site, whom: PersonId) {
    let given = site
        .upkeep(move |tx| {
            let (site, always) = (PlaceRef::site(), rights::held::Period::default());
            rights::held::give(tx, whom, Role::Administrator, &site, always, Instant::from_millis(1))
        })
        .await;
    given.expect("appointed");
}

#[tokio::test]
async fn a_right_is_proved_or_its_lack_explained() {
    let folder = tempfile::tempdir().expect("a folder");
    let site = site(&folder);
    appoint(&site, person(1)).await;

    let nobody = site.act(&Who::nobody(Lang::En), Give(person(2), Role::Lead)).await;
    assert!(matches!(nobody, Err(Fault::SignIn)));
    let stranger = site.act(&Who::person(person(3), Lang::En), Give(person(2), Role::Lead)).await;
    let Err(Fault::Forbidden(refusal)) = stranger else { panic!("{:?}", stranger.err()) };
    assert!(refusal.sentence(Lang::En).contains("platform administrator"));
    let done = site.act(&Who::person(person(1), Lang::En), Give(person(2), Role::Lead)).await;
    assert!(done.is_ok());
}

#[tokio::test]
async fn nobody_learns_of_a_place_by_not_having_signed_in() {
    let folder = tempfile::tempdir().expect("a folder");
    let site = site(&folder);
    for name in ["here", "nowhere"] {
        let nobody = site.ask(&Who::nobody(Lang::En), Look(name)).await;
        assert!(matches!(nobody, Err(Fault::SignIn)), "{name}");
        let stranger = site.ask(&Who::person(person(3), Lang::En), Look(name)).await;
        assert!(matches!(stranger, Err(Fault::NotFound)), "{name}");
    }
}

#[tokio::test]
async fn the_journal_is_linked_and_rebuilds_its_tables() {
    let folder = tempfile::tempdir().expect("a folder");
    let site = site(&folder);
    appoint(&site, person(1)).await;
    let boss = Who::person(person(1), Lang::Fr);
    for n in 2..5 {
        site.act(&boss, Give(person(n), Role::Viewer)).await.expect("given");
    }
    let mut lines = site.look(journal::all).await.expect("read");
    assert_eq!(lines.len(), 3);
    assert_eq!(journal::first_broken_link(&lines), None);
    lines[1].body.push(' ');
    assert_eq!(journal::first_broken_link(&lines), Some(2));

    assert_eq!(site.rebuild().await.expect("rebuilt"), 3);
    let team = site
        .look(|view| rights::held::team(view, &PlaceRef::site(), Instant::from_millis(1_000)))
        .await
        .expect("read");
    // The administrator of these tests was appointed outside the journal, so the rebuilding forgets them.
    assert_eq!(team.len(), 3);
}

async fn end(site: &Site, whom: PersonId) {
    let end = move |tx: &Tx<'_>| {
        rights::held::end(tx, whom, Role::Administrator, &PlaceRef::site(), Instant::from_millis(2))
    };
    site.upkeep(end).await.expect("ended");
}

#[tokio::test]
async fn a_proof_is_kept_until_something_changes() {
    let folder = tempfile::tempdir().expect("a folder");
    let site = site(&folder);
    appoint(&site, person(1)).await;
    let (boss, other) = (Who::person(person(1), Lang::En), Who::person(person(2), Lang::En));
    let statements = || site.store().queries();

    let before = statements();
    site.ask(&boss, Look("here")).await.expect("granted");
    assert_eq!(statements() - before, 1);
    site.ask(&boss, Look("here")).await.expect("granted");
    assert_eq!(statements() - before, 1, "proved once");
    assert!(matches!(site.ask(&other, Look("here")).await, Err(Fault::NotFound)), "never somebody else's");
    end(&site, person(1)).await;
    assert!(matches!(site.ask(&boss, Look("here")).await, Err(Fault::NotFound)));
}

#[tokio::test]
async fn what_an_act_was_prepared_from_is_trusted_until_something_changes() {
    let folder = tempfile::tempdir().expect("a folder");
    let site = site(&folder);
    appoint(&site, person(1)).await;
    appoint(&site, person(2)).await;
    let (boss, other) = (Who::person(person(1), Lang::En), Who::person(person(2), Lang::En));
    let look = async || site.ask(&boss, Look("here")).await.expect("granted");

    let seen = look().await;
    // Somebody else's act that reaches them alone changes nothing here.
    let theirs = site.ask(&other, Look("here")).await.expect("granted");
    assert!(site.act(&other, Prepared(theirs.clone())).await.expect("done"));
    assert!(site.act(&boss, Prepared(seen.clone())).await.expect("done"));
    assert!(!site.act(&boss, Prepared(seen.clone())).await.expect("done"), "one's own act was in between");
    assert!(!site.act(&boss, Prepared(theirs)).await.expect("done"), "proved for another person");

    // Another program writes to the same file.
    let seen = look().await;
    let file = DatabasePlace::File(folder.path().join("t.db"));
    let beside = Store::open(&file, MIGRATIONS, 1).expect("opens");
    let gone = move |tx: &Tx<'_>| {
        rights::held::end(tx, person(1), Role::Administrator, &PlaceRef::site(), Instant::from_millis(2))
    };
    beside.write(gone).await.expect("ended");
    assert!(matches!(site.act(&boss, Prepared(seen)).await, Err(Fault::NotFound)));

    // What reaches everybody.
    let seen = site.ask(&other, Look("here")).await.expect("granted");
    appoint(&site, person(3)).await;
    assert!(!site.act(&other, Prepared(seen.clone())).await.expect("done"));
    end(&site, person(2)).await;
    assert!(matches!(site.act(&other, Prepared(seen)).await, Err(Fault::NotFound)));
}

/// Holds the writer inside a group until the sender is used or dropped; resolves once it is there.
async fn hold(site: &Site) -> (std::sync::mpsc::Sender<()>, tokio::task::JoinHandle<()>) {
    let (go, held) = std::sync::mpsc::channel::<()>();
    let (begun, mut begins) = tokio::sync::mpsc::unbounded_channel();
    let (held, site) = (std::sync::Mutex::new(held), site.clone());
    let holding = tokio::spawn(async move {
        let hold = move |_: &Tx<'_>| {
            let _ = begun.send(());
            let _ = held.lock().expect("alone").recv();
            Ok::<(), StoreError>(())
        };
        site.upkeep_unseen(hold).await.expect("held");
    });
    begins.recv().await.expect("begun");
    (go, holding)
}

async fn queued(site: &Site, who: &Who, seen: Granted<GiveRoles, Named>) -> tokio::task::JoinHandle<bool> {
    let (site, who) = (site.clone(), who.clone());
    let acting = tokio::spawn(async move { site.act(&who, Prepared(seen)).await.expect("done") });
    // The task of the act runs to its first wait: it stands in the writer's queue.
    tokio::task::yield_now().await;
    acting
}

#[tokio::test]
async fn what_was_read_while_an_act_was_not_yet_committed_is_read_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let site = site(&folder);
    appoint(&site, person(1)).await;
    let boss = Who::person(person(1), Lang::En);
    let seen = site.ask(&boss, Look("here")).await.expect("granted");

    let (go, first) = hold(&site).await;
    let earlier = queued(&site, &boss, seen).await;
    // Behind it in the same group: what the act did is done, and not committed.
    let behind = tokio::spawn({
        let site = site.clone();
        async move { hold(&site).await }
    });
    tokio::task::yield_now().await;
    drop(go);
    let (go, second) = behind.await.expect("runs");
    let seen = site.ask(&boss, Look("here")).await.expect("granted");
    let later = queued(&site, &boss, seen).await;
    drop(go);
    assert!(earlier.await.expect("runs"));
    assert!(!later.await.expect("runs"), "it was prepared from what the earlier act changed");
    first.await.expect("runs");
    second.await.expect("runs");
}

#[tokio::test]
async fn a_role_begins_and_ends_to_the_millisecond_whatever_is_kept_in_memory() {
    let folder = tempfile::tempdir().expect("a folder");
    let clock = Arc::new(Set::default());
    let site = site_by(&folder, clock.clone());
    let boss = Who::person(person(1), Lang::En);
    let at = |millis| Some(Instant::from_millis(millis));
    let period = rights::held::Period { from: at(50_000), until: at(53_000) };
    let given = move |tx: &Tx<'_>| {
        let (role, place) = (Role::Administrator, PlaceRef::site());
        rights::held::give(tx, person(1), role, &place, period, Instant::from_millis(1))
    };
    clock.to(49_990);
    site.upkeep(given).await.expect("given");
    assert!(matches!(site.ask(&boss, Look("here")).await, Err(Fault::NotFound)), "not yet");
    clock.to(49_999);
    assert!(matches!(site.ask(&boss, Look("here")).await, Err(Fault::NotFound)), "not yet");
    clock.to(50_000);
    let seen = site.ask(&boss, Look("here")).await.expect("held from this millisecond on");
    clock.to(52_999);
    assert!(site.ask(&boss, Look("here")).await.is_ok());
    assert!(site.act(&boss, Prepared(seen.clone())).await.expect("held"), "prepared, and nothing changed");
    let late = site.ask(&boss, Look("here")).await.expect("held");
    clock.to(53_000);
    assert!(
        matches!(site.ask(&boss, Look("here")).await, Err(Fault::NotFound)),
        "no longer, though proved a moment ago"
    );
    assert!(
        matches!(site.act(&boss, Prepared(late)).await, Err(Fault::NotFound)),
        "nor for what was prepared"
    );
    // A clock that is behind (another machine's, or one that was set back) decides by itself, not by what was kept.
    clock.to(52_000);
    assert!(site.ask(&boss, Look("here")).await.is_ok());
    clock.to(49_000);
    assert!(matches!(site.ask(&boss, Look("here")).await, Err(Fault::NotFound)));
}

#[tokio::test]
async fn other_dates_hold_at_once_and_a_role_that_is_over_can_be_given_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let clock = Arc::new(Set::default());
    let site = site_by(&folder, clock.clone());
    let at = |millis| Some(Instant::from_millis(millis));
    let period = move |from, until| rights::held::Period { from: at(from), until: at(until) };
    let (role, place) = (Role::Administrator, PlaceRef::site());
    let held = async |now: i64| {
        let now = Instant::from_millis(now);
        let read = site.look(move |view| rights::held::over(view, person(1), &[PlaceRef::site()], now)).await;
        read.expect("read")
    };
    let give = async |period: rights::held::Period, now: i64| {
        let place = place.clone();
        let given = move |tx: &Tx<'_>| {
            rights::held::give(tx, person(1), role, &place, period, Instant::from_millis(now))
        };
        site.upkeep(given).await.expect("given");
    };
    give(period(10, 20), 1).await;
    assert_eq!((held(9).await.until, held(10).await.until, held(20).await.until), (at(10), at(20), None));
    give(period(30, 40), 15).await;
    assert_eq!(held(35).await.roles, [], "giving what is held changes nothing");
    let longer = move |tx: &Tx<'_>| {
        let site = PlaceRef::site();
        rights::held::date(tx, person(1), role, &site, period(10, 25), Instant::from_millis(16))
    };
    site.upkeep(longer).await.expect("dated");
    assert_eq!(held(24).await.roles, [role]);
    give(period(30, 40), 25).await;
    assert_eq!(
        (held(26).await.roles.len(), held(39).await.roles.len(), held(40).await.roles.len()),
        (0, 1, 0)
    );
}
