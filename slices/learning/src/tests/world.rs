//! A site with the course of these tests, a clock that is set, and people.

use super::course::package;
use courses::import::{Analysis, CommitVersion};
use ground::{Act, Clock, Cx, Decision, Everything, Fault, Granted, Hearing, Holders, Shelf, Site, Who};
use lexicon::{
    Fact, Instant, InstitutionId, Lang, PersonId, PlaceRef, Role,
    facts::network::{InstitutionFounded, RoleGiven},
    ids::Id,
};
use network::InstitutionName;
use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};
use store::{Blobs, DatabasePlace, Store, Tx};
use web::{House, HouseSettings, Visitor};

pub const RUN: &str = "IMT+FAB1+2026";

pub struct World {
    pub house: House,
    clock: Arc<AtomicI64>,
    folder: tempfile::TempDir,
}

struct SetClock(Arc<AtomicI64>);

impl Clock for SetClock {
    fn now(&self) -> Instant {
        Instant::from_millis(self.0.load(Ordering::Relaxed))
    }
}

ground::right!(
    /// Says facts of lower slices (a right of these tests).
    Say = "tests.say",
    Holders::Anyone
);

/// Founds the institution and gives its roles, as history.
struct Begin;

impl Act for Begin {
    const NAME: &'static str = "tests.begin";
    type Right = Say;
    type Over = Everything;
    type Outcome = ();
    fn over(&self) {}
    fn decide(&self, _: Granted<Say, Everything>, _: &Tx<'_>, cx: &Cx) -> Result<Decision<()>, Fault> {
        let institution: InstitutionId = cx.id();
        let place = PlaceRef::institution(institution);
        let given = |person, role| RoleGiven::now(cx.id(), person, role, place.clone());
        Ok(Decision::of(())
            .fact(InstitutionFounded {
                institution,
                slug: "imt".to_owned(),
                name: "IMT".to_owned(),
                kind: "school".to_owned(),
                parent: None,
            })
            .fact(given(team(1), Role::Author))
            .fact(given(team(2), Role::Instructor))
            .fact(given(team(3), Role::Tutor)))
    }
}

/// A fact that an act of another slice says.
pub struct Happens<F>(pub F);

impl<F: Fact + Clone + Sync> Act for Happens<F> {
    const NAME: &'static str = "tests.happens";
    type Right = Say;
    type Over = Everything;
    type Outcome = ();
    fn over(&self) {}
    fn decide(&self, _: Granted<Say, Everything>, _: &Tx<'_>, _: &Cx) -> Result<Decision<()>, Fault> {
        Ok(Decision::of(()).fact(self.0.clone()))
    }
}

/// 1 writes the course, 2 runs it, 3 is its tutor.
pub fn team(n: u8) -> PersonId {
    PersonId::new(Instant::from_millis(1), [n; 10])
}

pub fn learner(n: u8) -> PersonId {
    PersonId::new(Instant::from_millis(2), [n; 10])
}

pub fn visit(person: PersonId) -> Visitor {
    Visitor { who: Who::person(person, Lang::En), ..Visitor::default() }
}

pub fn fields(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, value)| (name.to_string(), value.to_string())).collect()
}

impl World {
    /// The course is there, its run began a week ago.
    pub async fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let blobs = Blobs::in_folder(folder.path().join("blobs")).expect("blobs");
        let clock = Arc::new(AtomicI64::new(0));
        let house = open(&folder, blobs, clock.clone());
        let world = World { house, clock, folder };
        world.at("2026-01-12T09:00:00Z");
        world.house.site.act(&Who::nobody(Lang::En), Begin).await.expect("begun");
        world.commit(|source| source.to_owned()).await;
        world
    }

    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// How many blobs there are.
    pub fn blobs(&self) -> usize {
        let shelves = std::fs::read_dir(self.folder().join("blobs")).expect("read");
        shelves.map(|shelf| std::fs::read_dir(shelf.expect("a shelf").path()).expect("read").count()).sum()
    }

    pub fn at(&self, when: &str) {
        let instant = words::dates::parse(when).expect("a date");
        self.clock.store(instant.as_millis(), Ordering::Relaxed);
    }

    pub fn wait(&self, seconds: i64) {
        self.clock.fetch_add(seconds * 1_000, Ordering::Relaxed);
    }

    /// Commits a version of the course; its digest.
    pub async fn commit(&self, change: impl Fn(&str) -> String) -> String {
        let blobs = self.house.site.shelf().get::<Blobs>();
        let prepared = Analysis::of(package(change)).prepare(&blobs, "Europe/Paris").expect("kept");
        let version = prepared.version.clone();
        let institution = InstitutionName::Slug("imt".to_owned());
        let author = Who::person(team(1), Lang::En);
        self.house.site.act(&author, CommitVersion { institution, prepared }).await.expect("committed");
        version
    }

    /// Everything in the tables of facts, a line per row.
    pub async fn tables(&self) -> Vec<String> {
        const DUMPS: &[&str] = &[
            "select json_array('enrolments', run_id, person_id, mode, enrolled_at, left_at) from enrolments order by 1",
            "select json_array('states', person_id, run_id, block, subsection, detail, attempts, earned, possible, graded, done, submitted_at, updated_at) from block_states order by 1",
            "select json_array('branches', person_id, block, children) from branches order by 1",
            "select json_array('units', person_id, unit, opened_at) from units_opened order by 1",
            "select json_array('votes', block, question, answer, votes) from votes order by 1",
            "select json_array('words', block, word, said) from cloud_words order by 1",
            "select json_array('hand_ins', id, person_id, block, text_blob, file, more, replaced, graded_at, graded_by, choices, comment_blob, earned) from hand_ins order by 1",
            "select json_array('grades', person_id, percent, letter, passed, subsections, updated_at) from grades order by 1",
            "select json_array('overrides', line, person_id, subsection, earned, possible, reason, by_person, at) from grade_overrides order by 1",
            "select json_array('own words', person_id, blob) from own_words order by 1",
            "select json_array('roles', person_id, role, place, given_at, ended_at) from roles order by 1",
        ];
        let read = self.house.site.look(|view| {
            let mut lines = Vec::new();
            for dump in DUMPS {
                lines.extend(view.rows(dump, &[], |row| row.get::<String>(0))?);
            }
            Ok(lines)
        });
        read.await.expect("read")
    }
}

fn open(folder: &tempfile::TempDir, blobs: Blobs, clock: Arc<AtomicI64>) -> House {
    let migrations = [
        ground::MIGRATIONS,
        errands::MIGRATIONS,
        people::MIGRATIONS,
        network::MIGRATIONS,
        courses::MIGRATIONS,
        crate::MIGRATIONS,
    ]
    .concat();
    let place = DatabasePlace::File(folder.path().join("t.db"));
    let store = Store::open(&place, &migrations, 1).expect("opens");
    let shelf = crate::shelved(courses::shelved(Shelf::default().with(blobs)));
    let hearing = crate::hears(courses::hears(network::hears(people::hears(Hearing::default()))));
    let site = Site::new(store, hearing, Arc::new(SetClock(clock)), shelf, [7; 32]);
    let settings = HouseSettings {
        name: "Essaim".to_owned(),
        public_url: "http://localhost".to_owned(),
        demo: false,
        zone: "Europe/Paris".to_owned(),
    };
    House::new(site, settings)
}
