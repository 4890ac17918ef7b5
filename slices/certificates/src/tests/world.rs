//! A site with a course of two questions, a clock that is set, and people.

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::ConnectInfo,
    http::{Method, Request, StatusCode, header},
};
use courses::import::{Analysis, CommitVersion};
use ground::{Clock, Fault, Hearing, Shelf, Site, Who};
use lexicon::{
    Instant, InstitutionId, Lang, PersonId, PlaceRef, Role, RoleId, RunId,
    facts::{
        learning::{Answered, Enrolled, UnitOpened},
        network::{InstitutionFounded, RoleGiven},
    },
    ids::Id,
};
use network::InstitutionName;
use olx::{Kind, Package};
use std::{
    collections::BTreeMap,
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};
use store::{Blobs, DatabasePlace, Store};
use tower::ServiceExt;
use web::{House, HouseSettings, Visitor, Wants};

use crate::{Issuer, Outcome, Whom, document::Links, issue};

pub const RUN: &str = "UCAD+FAB1+2026";
pub const URL: &str = "https://essaim.example";

const COURSE: &str = r#"<course url_name="2026" org="UCAD" course="FAB1" display_name="S’initier à la fabrication numérique" language="fr"
  start="2026-01-05T00:00:00Z" end="2026-06-05T00:00:00Z" learning_info='["Découper au laser", "Documenter un projet"]'>
 <chapter url_name="one" display_name="Semaine 1">
  <sequential url_name="hw" display_name="Devoir" format="Homework" graded="true">
   <vertical url_name="u1" display_name="Questions"><problem url_name="q1"><stringresponse answer="oui"><textline/></stringresponse></problem></vertical>
   <vertical url_name="u2" display_name="Encore"><problem url_name="q2"><stringresponse answer="oui"><textline/></stringresponse></problem></vertical>
  </sequential>
 </chapter>
</course>"#;

const POLICY: &str = r#"{"GRADER": [{"type": "Homework", "short_label": "HW", "min_count": 1, "drop_count": 0, "weight": 1.0}],
 "GRADE_CUTOFFS": {"A": 0.9, "Pass": 0.6}}"#;

pub struct World {
    pub house: House,
    pub run: RunId,
    pub errands: errands::Runner,
    clock: Arc<AtomicI64>,
    pub folder: tempfile::TempDir,
}

struct SetClock(Arc<AtomicI64>);

impl Clock for SetClock {
    fn now(&self) -> Instant {
        Instant::from_millis(self.0.load(Ordering::Relaxed))
    }
}

/// The people of these tests who run things.
#[derive(Clone, Copy)]
pub enum Team {
    Lead = 1,
    Instructor = 2,
    Viewer = 3,
}

pub fn team(who: Team) -> Who {
    Who::person(PersonId::new(Instant::from_millis(1), [who as u8; 10]), Lang::En)
}

/// An answer of the router, read to its end.
pub struct Answer {
    pub status: StatusCode,
    pub headers: axum::http::HeaderMap,
    pub bytes: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.bytes).expect("JSON")
    }

    pub fn header(&self, name: header::HeaderName) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap_or(""))
    }
}

impl World {
    pub async fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let clock = Arc::new(AtomicI64::new(0));
        let house = open(&folder, clock.clone());
        let errands = crate::errands(errands::Runner::default())
            .on(|site, mail: errands::Mail| errands::Mailer::Outbox.send(site, mail));
        let nobody = RunId::new(Instant::from_millis(0), [0; 10]);
        let mut world = World { house, run: nobody, errands, clock, folder };
        world.at("2026-06-12T09:30:00Z");
        world.begin().await;
        world
    }

    async fn begin(&mut self) {
        let site = &self.house.site;
        let institution: InstitutionId = site.cx(&Who::nobody(Lang::En)).id();
        let founded = InstitutionFounded {
            institution,
            slug: "ucad".into(),
            name: "Université Cheikh-Anta-Diop".into(),
            kind: "university".into(),
            parent: None,
        };
        site.say_as_operator(founded).await.expect("founded");
        let place = PlaceRef::institution(institution);
        for (who, role) in [
            (Team::Lead, Role::Lead),
            (Team::Instructor, Role::Instructor),
            (Team::Viewer, Role::Viewer),
            (Team::Instructor, Role::Author),
        ] {
            let person = team(who).person.expect("somebody");
            let id: RoleId = site.cx(&Who::nobody(Lang::En)).id();
            site.say_as_operator(RoleGiven::now(id, person, role, place.clone())).await.expect("given");
        }
        let blobs = site.shelf().get::<Blobs>();
        let prepared = Analysis::of(package()).prepare(&blobs, "Africa/Dakar").expect("kept");
        let institution = InstitutionName::Slug("ucad".into());
        site.act(&team(Team::Instructor), CommitVersion { institution, prepared }).await.expect("committed");
        let run =
            site.look(|view| <courses::Run as ground::Place>::find(view, &courses::RunKey(RUN.into()))).await;
        self.run = run.expect("read").expect("the run").id;
    }

    pub fn at(&self, when: &str) {
        let instant = words::dates::parse(when).expect("a date");
        self.clock.store(instant.as_millis(), Ordering::Relaxed);
    }

    /// An account, enrolled in the run.
    pub async fn learner(&self, name: &str, email: Option<&str>) -> Who {
        let (name, email, cx) =
            (name.to_owned(), email.map(str::to_owned), self.house.site.cx(&Who::nobody(Lang::Fr)));
        let new = people::NewPerson {
            name,
            confirmed: email.is_some(),
            email,
            password_hash: None,
            lang: Lang::Fr,
            zone: "Africa/Dakar".into(),
        };
        let made = self.house.site.upkeep(move |tx| people::create(tx, &cx, new.clone())).await;
        let person = made.expect("an account");
        let enrolled = Enrolled {
            run: self.run,
            person,
            mode: "online".into(),
            way: Default::default(),
            seat: None,
            waited: false,
            list: None,
        };
        self.house.site.say_as_operator(enrolled).await.expect("enrolled");
        Who::person(person, Lang::Fr)
    }

    /// The learner answers `question` (1 or 2) rightly or not.
    pub async fn answers(&self, who: &Who, question: u8, rightly: bool) {
        let fact: Answered = serde_json::from_value(serde_json::json!({
            "run": self.run, "person": who.person, "block": format!("problem@q{question}"),
            "subsection": "sequential@hw", "attempt": 1, "seed": 1, "answers": {}, "results": {},
            "earned": if rightly { 1.0 } else { 0.0 }, "possible": 1.0, "graded": true,
        }))
        .expect("a fact");
        self.house.site.say_as_operator(fact).await.expect("answered");
    }

    pub async fn opens(&self, who: &Who, unit: u8) {
        let fact = UnitOpened {
            run: self.run,
            person: who.person.expect("somebody"),
            unit: format!("vertical@u{unit}"),
        };
        self.house.site.say_as_operator(fact).await.expect("opened");
    }

    /// A learner who has earned a certificate.
    pub async fn graduate(&self, name: &str, email: Option<&str>) -> Who {
        let who = self.learner(name, email).await;
        self.answers(&who, 1, true).await;
        self.answers(&who, 2, true).await;
        who
    }

    pub fn links(&self) -> Links {
        Links::of(&self.house.settings)
    }

    pub async fn claims(&self, who: &Who) -> Result<Outcome, Fault> {
        let issuer = Issuer { site: self.house.site.clone(), who: who.clone(), links: self.links() };
        issue(&issuer, &courses::RunKey(RUN.into()), Whom::Myself).await
    }

    /// The code of a fresh certificate of this learner.
    pub async fn certified(&self, who: &Who) -> crate::Code {
        match self.claims(who).await.expect("claimed") {
            Outcome::Issued(code) => code,
            other => panic!("{other:?}"),
        }
    }

    pub async fn get(&self, who: &Who, address: &str) -> Answer {
        self.asks(who, Method::GET, address, Wants::Page, "", None).await
    }

    pub async fn get_json(&self, who: &Who, address: &str) -> Answer {
        self.asks(who, Method::GET, address, Wants::Json, "", None).await
    }

    pub async fn post(&self, who: &Who, address: &str, form: &str) -> Answer {
        self.asks(who, Method::POST, address, Wants::Page, form, None).await
    }

    pub async fn asks(
        &self,
        who: &Who,
        method: Method,
        address: &str,
        wants: Wants,
        form: &str,
        from: Option<&str>,
    ) -> Answer {
        let visitor = Visitor { who: who.clone(), wants, here: address.to_owned(), ..Visitor::default() };
        let mut request = Request::builder().method(method).uri(address);
        if !form.is_empty() {
            request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        }
        let mut request = request.body(Body::from(form.to_owned())).expect("a request");
        request.extensions_mut().insert(visitor);
        if let Some(from) = from {
            let address = SocketAddr::new(from.parse().expect("an address"), 4_000);
            request.extensions_mut().insert(ConnectInfo(address));
        }
        let router: Router = crate::routes().with_state(self.house.clone());
        let response = router.oneshot(request).await.expect("answered");
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, 1 << 22).await.expect("a body").to_vec();
        Answer { status: parts.status, headers: parts.headers, bytes }
    }

    /// Every row of the table of facts, a line each.
    pub async fn certificates(&self) -> Vec<String> {
        let read = self.house.site.look(|view| {
            view.rows(
                "select json_array(id, person_id, run_id, institution_id, code, status_index, grade, document, issued_at,
                 revoked_at, reason, forgotten_at, jointly) from certificates order by id",
                &[],
                |row| row.get::<String>(0),
            )
        });
        read.await.expect("read")
    }

    /// How many blobs there are.
    pub fn blobs(&self) -> usize {
        let shelves = std::fs::read_dir(self.folder.path().join("blobs")).expect("blobs");
        shelves
            .filter_map(Result::ok)
            .map(|shelf| std::fs::read_dir(shelf.path()).map_or(0, Iterator::count))
            .sum()
    }
}

fn package() -> Package {
    let about = "<p>Concevoir &amp; fabriquer un objet utile.</p>";
    let files: BTreeMap<String, Arc<[u8]>> = [
        ("course.xml".to_owned(), Arc::from(COURSE.as_bytes())),
        ("about/short_description.html".to_owned(), Arc::from(about.as_bytes())),
        ("policies/2026/grading_policy.json".to_owned(), Arc::from(POLICY.as_bytes())),
    ]
    .into();
    Package { kind: Kind::Course, folder: "course".to_owned(), files }
}

fn open(folder: &tempfile::TempDir, clock: Arc<AtomicI64>) -> House {
    let migrations = [
        ground::MIGRATIONS,
        errands::MIGRATIONS,
        people::MIGRATIONS,
        network::MIGRATIONS,
        agreements::MIGRATIONS,
        courses::MIGRATIONS,
        learning::MIGRATIONS,
        programmes::MIGRATIONS,
        crate::MIGRATIONS,
    ]
    .concat();
    let store = Store::open(&DatabasePlace::File(folder.path().join("t.db")), &migrations, 2).expect("opens");
    let blobs = Blobs::in_folder(folder.path().join("blobs")).expect("blobs");
    let master = secrets::MasterKey::in_folder(folder.path(), [5; 32]).expect("a key");
    let shelf = Shelf::default().with(blobs).with(master);
    let shelf = crate::shelved(learning::shelved(courses::shelved(people::shelved(shelf))));
    let hearing = agreements::hears(people::hears(Hearing::default()));
    let hearing = crate::hears(programmes::hears(learning::hears(courses::hears(network::hears(hearing)))));
    let site = Site::new(store, hearing, Arc::new(SetClock(clock)), shelf, [7; 32]);
    let settings = HouseSettings {
        name: "Essaim".into(),
        public_url: URL.into(),
        demo: false,
        zone: "Africa/Dakar".into(),
    };
    House::new(site, settings)
}
