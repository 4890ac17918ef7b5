//! A site with two institutions, their courses of one question, a clock that is set, and people.

use crate::{
    ProgrammeName,
    definition::{Change, EditDefinition, PublishVersion, WrittenCourse, WrittenHead, WrittenModule},
    enrolment::EnrolInProgramme,
    intake::{SetIntake, WrittenIntake},
    programme::{BeginProgramme, Begun, ShowProgramme},
    progress::{MyProgramme, MyStanding},
};
use ::store::{Blobs, DatabasePlace, Store, Tx};
use courses::import::{Analysis, CommitVersion};
use ground::{Clock, Cx, Decision, Everything, Fault, Granted, Hearing, Shelf, Site, Who};
use lexicon::{
    AgreementId, GrantId, Instant, InstitutionId, IntakeId, Lang, PersonId, PlaceRef, Role, RunId,
    facts::{
        agreements::{
            AgreementKind, AgreementProposed, AgreementResumed, AgreementSigned, AgreementSuspended,
            AgreementTerms, GrantRight, GrantTerms,
        },
        learning::{Answered, Enrolled},
        network::{InstitutionFounded, RoleGiven},
    },
    ids::Id,
};
use network::InstitutionName;
use olx::{Kind, Package};
use people::{EraseMyself, NewPerson, Sender};
use std::{
    collections::BTreeMap,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

use web::{House, HouseSettings, Visitor};

/// The word of the one programme there is.
pub const PATH: &str = "chemin";

struct SetClock(Arc<AtomicI64>);

impl Clock for SetClock {
    fn now(&self) -> Instant {
        Instant::from_millis(self.0.load(Ordering::SeqCst))
    }
}

ground::right!(
    /// Signs in a test.
    MaySign = "programmes.test-sign",
    ground::Holders::SignedIn
);

/// Somebody signs: who signed is the actor of the line.
struct Signs(AgreementSigned);

impl ground::Act for Signs {
    const NAME: &'static str = "programmes.test-sign";
    type Right = MaySign;
    type Over = Everything;
    type Outcome = ();

    fn over(&self) {}

    fn decide(&self, _: Granted<MaySign, Everything>, _: &Tx<'_>, _: &Cx) -> Result<Decision<()>, Fault> {
        Ok(Decision::of(()).fact(self.0.clone()))
    }
}

pub struct World {
    pub site: Site,
    pub ours: InstitutionId,
    pub theirs: InstitutionId,
    /// The lead of both.
    pub lead: Who,
    clock: Arc<AtomicI64>,
    _folder: tempfile::TempDir,
}

impl World {
    pub async fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let clock = Arc::new(AtomicI64::new(0));
        let site = open(&folder, clock.clone());
        let (ours, theirs) = (founded(&site, "ours").await, founded(&site, "theirs").await);
        let mut world = Self { site, ours, theirs, lead: Who::default(), clock, _folder: folder };
        world.at("2026-09-01T08:00:00Z");
        world.lead = world.person("Lead").await;
        for (role, place) in
            [(Role::Lead, ours), (Role::Lead, theirs), (Role::Author, ours), (Role::Author, theirs)]
        {
            let person = world.lead.person.expect("somebody");
            let fact = RoleGiven::now(world.id(), person, role, PlaceRef::institution(place));
            world.site.say_as_operator(fact).await.expect("given");
        }
        world
    }

    pub fn at(&self, when: &str) {
        let instant = words::dates::parse(when).expect("a date");
        self.clock.store(instant.as_millis(), Ordering::SeqCst);
    }

    pub fn id<T: Id>(&self) -> T {
        self.site.cx(&Who::default()).id()
    }

    pub async fn person(&self, name: &str) -> Who {
        let new = NewPerson {
            name: name.to_owned(),
            email: Some(format!("{}@example.org", name.to_lowercase())),
            confirmed: true,
            password_hash: None,
            lang: Lang::En,
            zone: "UTC".to_owned(),
        };
        let cx = self.site.cx(&Who::default());
        let id = self.site.upkeep(move |tx| people::create(tx, &cx, new.clone())).await.expect("made");
        Who::person(id, Lang::En)
    }

    /// A course with a run; half of its marks are enough. Its key is that of the institution in capitals, and the number.
    pub async fn course(&self, institution: &str, number: &str) -> String {
        let blobs = self.site.shelf().get::<Blobs>();
        let org = institution.to_uppercase();
        let prepared = Analysis::of(package(&org, number)).prepare(&blobs, "UTC").expect("kept");
        let institution = InstitutionName::Slug(institution.to_owned());
        self.site.act(&self.lead, CommitVersion { institution, prepared }).await.expect("committed");
        format!("{org}+{number}")
    }

    async fn run(&self, course: &str) -> RunId {
        let key = courses::RunKey(format!("{course}+2026"));
        let run = self.site.look(move |view| <courses::Run as ground::Place>::find(view, &key)).await;
        run.expect("read").expect("the run").id
    }

    /// Follows the run of a course, and has so much of what it asks.
    pub async fn reaches(&self, who: &Who, course: &str, earned: f64) {
        let (run, person) = (self.run(course).await, who.person.expect("somebody"));
        let enrolled = Enrolled {
            run,
            person,
            mode: "online".into(),
            way: Default::default(),
            seat: None,
            waited: false,
            list: None,
        };
        self.site.say_as_operator(enrolled).await.expect("enrolled");
        let answered: Answered = serde_json::from_value(serde_json::json!({
            "run": run, "person": person, "block": "problem@q", "subsection": "sequential@hw", "attempt": 1,
            "seed": 1, "answers": {}, "results": {}, "earned": earned, "possible": 1.0, "graded": true,
        }))
        .expect("a fact");
        self.site.say_as_operator(answered).await.expect("answered");
    }

    /// In force: everything `theirs` has, for `ours`; so many seats where it is about them.
    pub async fn granted(&self, right: GrantRight, quota: Option<i64>) -> AgreementId {
        let agreement: AgreementId = self.id();
        let grant = GrantTerms {
            grant: self.id::<GrantId>(),
            right,
            from: self.theirs,
            to: Vec::new(),
            subject: None,
            first_day: None,
            last_day: None,
            quota,
            price: None,
            detail: None,
            named: String::new(),
            programme: None,
        };
        let terms = AgreementTerms {
            kind: AgreementKind::Convention,
            parent: None,
            title: "Convention".to_owned(),
            language: Lang::Fr,
            parties: vec![self.theirs, self.ours],
            articles: "0".repeat(64),
            from: "2026-09-01".to_owned(),
            until: Some("2026-12-31".to_owned()),
            zone: "UTC".to_owned(),
            grants: vec![grant],
        };
        let digest = "d".repeat(64);
        let (by, version) = (self.theirs, 1);
        let proposed = AgreementProposed { agreement, version, by, terms, digest: digest.clone() };
        self.site.say_as_operator(proposed).await.expect("proposed");
        for by in [self.theirs, self.ours] {
            let (role, digest) = (Role::Lead, digest.clone());
            let signed = AgreementSigned { agreement, version, by, role, digest };
            self.site.act(&self.lead, Signs(signed)).await.expect("signed");
        }
        agreement
    }

    /// The programme of `ours`, published, for everybody to see; `optional` of the courses that are not mandatory.
    pub async fn programme(&self, optional: &str, credits: &str, courses: &[WrittenCourse]) {
        let begun = Begun {
            slug: PATH.to_owned(),
            title: "Un chemin".to_owned(),
            kind: "certifying-path".to_owned(),
            language: "fr".to_owned(),
        };
        self.acts(BeginProgramme { institution: "ours".to_owned(), begun }).await;
        self.edits(Change::AddModule(WrittenModule::default())).await;
        for course in courses {
            self.edits(Change::AddCourse { number: 1, written: course.clone() }).await;
        }
        self.edits(Change::Head(WrittenHead {
            titles: ["Un chemin".to_owned(), "A path".to_owned(), String::new()],
            kind: "certifying-path".to_owned(),
            language: "fr".to_owned(),
            optional: optional.to_owned(),
            credits: credits.to_owned(),
            ..WrittenHead::default()
        }))
        .await;
        self.acts(PublishVersion(named())).await;
        self.acts(ShowProgramme { programme: named(), public: true }).await;
    }

    pub async fn edits(&self, change: Change) {
        self.acts(EditDefinition { programme: named(), change }).await;
    }

    pub async fn acts<A: ground::Act>(&self, act: A) -> A::Outcome {
        self.site.act(&self.lead, act).await.expect("done")
    }

    pub async fn intake(&self, admission: &str, start: &str, capacity: &str) -> IntakeId {
        let written = WrittenIntake {
            name: "Promotion".to_owned(),
            zone: "UTC".to_owned(),
            admission: admission.to_owned(),
            start: start.to_owned(),
            capacity: capacity.to_owned(),
            ..WrittenIntake::default()
        };
        self.acts(SetIntake { programme: named(), intake: None, written }).await
    }

    pub async fn enrols(&self, who: &Who, intake: IntakeId) -> Result<(), Fault> {
        self.site.act(who, EnrolInProgramme { programme: named(), intake }).await
    }

    pub async fn stands(&self, who: &Who) -> MyStanding {
        self.site.ask(who, MyProgramme(named())).await.expect("followed")
    }

    /// A party suspends an agreement, or goes on with it.
    pub async fn suspends(&self, agreement: AgreementId, is_suspended: bool) {
        let by = self.theirs;
        let said = match is_suspended {
            true => self.site.say_as_operator(AgreementSuspended { agreement, by, words: None }).await,
            false => self.site.say_as_operator(AgreementResumed { agreement, by }).await,
        };
        said.expect("said");
    }

    /// Has the account of somebody erased, by themselves.
    pub async fn erases(&self, who: &Who) {
        let settings = HouseSettings {
            name: "Essaim".to_owned(),
            public_url: "http://127.0.0.1".to_owned(),
            demo: false,
            zone: "Europe/Paris".to_owned(),
        };
        let sender = Sender::of(&House::new(self.site.clone(), settings), &Visitor::default());
        let who = Who { proved_at: Some(self.site.now()), ..who.clone() };
        let erase = EraseMyself { person: person(&who), keep_certificates: false, sender };
        self.site.act(&who, erase).await.expect("erased");
    }

    /// How many seats of all grants are used.
    pub async fn used(&self) -> i64 {
        let read = self
            .site
            .look(|view| view.one("select cast(coalesce(sum(amount), 0) as bigint) from grant_uses", &[]));
        read.await.expect("read")
    }

    /// Every row of the tables of facts, a line each.
    pub async fn rows(&self) -> Vec<String> {
        let read = self.site.look(|view| {
            let mut all = Vec::new();
            for sql in TABLES {
                all.extend(view.rows(sql, &[], |row| row.get::<String>(0))?);
            }
            Ok(all)
        });
        read.await.expect("read")
    }
}

const TABLES: &[&str] = &[
    "select json_array(id, slug, institution_id, public, version, changed_at) from programmes order by id",
    "select json_array(programme_id, version, definition, published_at) from programme_versions order by programme_id, version",
    "select json_array(programme_id, version, course_id) from programme_courses order by programme_id, version, course_id",
    "select json_array(id, programme_id, terms, start_at) from programme_intakes order by id",
    "select json_array(id, programme_id, intake_id, person_id, state, motivation, words, reason, reason_words, files,
     earlier_files, confirm_before, submitted_at, decided_at) from programme_applications order by id",
    "select json_array(programme_id, person_id, intake_id, version, without, seats, enrolled_at, left_at) from programme_people
     order by programme_id, person_id",
    "select json_array(id, programme_id, person_id, course_id, mark, reason, words, at, by_person, revoked_at, revoked_reason,
     revoked_words) from programme_recognitions order by id",
];

pub fn named() -> ProgrammeName {
    ProgrammeName(PATH.to_owned())
}

/// A course of a programme, with its credits.
pub fn written(key: &str, mandatory: bool, credits: &str) -> WrittenCourse {
    WrittenCourse { key: key.to_owned(), mandatory, credits: credits.to_owned(), minimum: String::new() }
}

pub fn code(fault: Fault) -> &'static str {
    match fault {
        Fault::Refused(refusals) => refusals[0].code,
        other => panic!("not a refusal: {other}"),
    }
}

/// Whether what was tried was refused, and how.
pub fn refused<T: std::fmt::Debug>(done: Result<T, Fault>) -> &'static str {
    code(done.expect_err("refused"))
}

async fn founded(site: &Site, slug: &str) -> InstitutionId {
    let institution = site.cx(&Who::default()).id();
    let fact = InstitutionFounded {
        institution,
        slug: slug.to_owned(),
        name: slug.to_uppercase(),
        kind: "school".to_owned(),
        parent: None,
    };
    site.say_as_operator(fact).await.expect("founded");
    institution
}

fn package(org: &str, number: &str) -> Package {
    let course = format!(
        r#"<course url_name="2026" org="{org}" course="{number}" display_name="Cours {number}" language="fr"
  start="2026-01-05T00:00:00Z" end="2026-12-20T00:00:00Z">
 <chapter url_name="one" display_name="Semaine 1"><sequential url_name="hw" display_name="Devoir" format="Homework" graded="true">
  <vertical url_name="u" display_name="Question"><problem url_name="q"><stringresponse answer="oui"><textline/></stringresponse></problem></vertical>
 </sequential></chapter>
</course>"#
    );
    let policy = r#"{"GRADER": [{"type": "Homework", "short_label": "HW", "min_count": 1, "drop_count": 0, "weight": 1.0}],
 "GRADE_CUTOFFS": {"Pass": 0.5}}"#;
    let files: BTreeMap<String, Arc<[u8]>> = [
        ("course.xml".to_owned(), Arc::from(course.as_bytes())),
        ("policies/2026/grading_policy.json".to_owned(), Arc::from(policy.as_bytes())),
    ]
    .into();
    Package { kind: Kind::Course, folder: "course".to_owned(), files }
}

fn open(folder: &tempfile::TempDir, clock: Arc<AtomicI64>) -> Site {
    let migrations = [
        ground::MIGRATIONS,
        errands::MIGRATIONS,
        people::MIGRATIONS,
        network::MIGRATIONS,
        agreements::MIGRATIONS,
        portals::MIGRATIONS,
        courses::MIGRATIONS,
        learning::MIGRATIONS,
        crate::MIGRATIONS,
    ]
    .concat();
    let store = Store::open(&DatabasePlace::File(folder.path().join("t.db")), &migrations, 2).expect("opens");
    let blobs = Blobs::in_folder(folder.path().join("blobs")).expect("blobs");
    let shelf = courses::shelved(people::shelved(Shelf::default().with(blobs)));
    let shelf = crate::shelved(learning::shelved(shelf));
    let hearing = agreements::hears(network::hears(people::hears(Hearing::default())));
    let hearing = crate::hears(learning::hears(courses::hears(portals::hears(hearing))));
    Site::new(store, hearing, Arc::new(SetClock(clock)), shelf, [7; 32])
}

pub fn person(who: &Who) -> PersonId {
    who.person.expect("somebody")
}
