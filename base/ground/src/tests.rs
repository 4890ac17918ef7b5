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
        Ok(Decision::of(id).fact(RoleGiven { id, person: self.0, role: self.1, place }))
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
    rights::held::give(tx, *person, *role, place, heard.at)
}

fn site(folder: &tempfile::TempDir) -> Site {
    let place = DatabasePlace::File(folder.path().join("t.db"));
    let store = Store::open(&place, MIGRATIONS, 1).expect("opens");
    let hearing = Hearing::default().rebuilds("delete from roles").on(apply);
    Site::new(store, hearing, Arc::new(Still), Shelf::default(), [7; 32])
}

fn person(n: u8) -> PersonId {
    PersonId::new(Instant::from_millis(1), [n; 10])
}

async fn appoint(site: &Site, whom: PersonId) {
    let given = site
        .upkeep(move |tx| {
            rights::held::give(tx, whom, Role::Administrator, &PlaceRef::site(), Instant::from_millis(1))
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
    let team = site.look(|view| rights::held::team(view, &PlaceRef::site())).await.expect("read");
    // The administrator of these tests was appointed outside the journal, so the rebuilding forgets them.
    assert_eq!(team.len(), 3);
}
