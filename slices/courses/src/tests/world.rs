//! Two institutions and their people.

use crate::import::{Archive, Outcome, run};
use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Request, Response, StatusCode, header},
};
use ground::{Clock, Fault, Hearing, Shelf, Site, Who};
use lexicon::{
    Instant, Lang, PersonId, PlaceRef, Role,
    facts::network::{InstitutionFounded, RoleGiven},
    time::Millis,
};
use network::{InstitutionName, institution::by_slug};
use people::NewPerson;
use std::{
    fs,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::SystemTime,
};
use store::{Blobs, DatabasePlace, Store};
use tower::ServiceExt;
use web::{House, HouseSettings, Visitor, Wants};

/// It stands until it is set forward.
struct Watch(AtomicI64);

impl Clock for Watch {
    fn now(&self) -> Instant {
        Instant::from_millis(self.0.load(Ordering::Relaxed))
    }
}

/// Brahim writes courses at IMT, which Awa leads; Emma writes at ESP; David has no role anywhere.
pub(super) struct World {
    pub site: Site,
    pub awa: Who,
    pub brahim: Who,
    pub emma: Who,
    pub david: Who,
    watch: Arc<Watch>,
    folder: tempfile::TempDir,
}

pub(super) fn imt() -> InstitutionName {
    InstitutionName::Slug("imt".to_owned())
}

pub(super) fn esp() -> InstitutionName {
    InstitutionName::Slug("esp".to_owned())
}

impl World {
    pub async fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let migrations = [
            ground::MIGRATIONS,
            errands::MIGRATIONS,
            people::MIGRATIONS,
            network::MIGRATIONS,
            crate::MIGRATIONS,
        ]
        .concat();
        let place = DatabasePlace::File(folder.path().join("t.db"));
        let store = Store::open(&place, &migrations, 2).expect("opens");
        let hearing = crate::hears(network::hears(people::hears(Hearing::default())));
        let blobs = Blobs::in_folder(folder.path().join("blobs")).expect("a folder of blobs");
        let shelf = crate::shelved(network::shelved(people::shelved(Shelf::default().with(blobs))));
        let noon = words::dates::parse("2027-01-10T12:00:00Z").expect("an instant");
        let watch = Arc::new(Watch(AtomicI64::new(noon.as_millis())));
        let site = Site::new(store, hearing, watch.clone(), shelf, [5; 32]);
        for (slug, name) in [("imt", "Institut Mines-Télécom"), ("esp", "ESP Dakar")] {
            let institution = site.cx(&Who::default()).id();
            let (slug, name, kind) = (slug.to_owned(), name.to_owned(), "school".to_owned());
            let fact = InstitutionFounded { institution, slug, name, kind, parent: None };
            site.say_as_operator(fact).await.expect("founded");
        }
        let awa = person(&site, "Awa", Some(("imt", Role::Lead))).await;
        let brahim = person(&site, "Brahim", Some(("imt", Role::Author))).await;
        let emma = person(&site, "Emma", Some(("esp", Role::Author))).await;
        let david = person(&site, "David", None).await;
        Self { site, awa, brahim, emma, david, watch, folder }
    }

    pub async fn import(&self, who: &Who, into: InstitutionName, bytes: &[u8]) -> Result<Outcome, Fault> {
        run(&self.site, who, into, Archive::Bytes(bytes.to_vec()), "Europe/Paris", false).await
    }

    /// Makes somebody a learner of a run, as enrolling does.
    pub async fn enrol(&self, who: &Who, run: &str) {
        let key = crate::RunKey(run.to_owned());
        let found = self.site.look(move |view| <crate::Run as ground::Place>::find(view, &key)).await;
        let place = PlaceRef::run(found.expect("read").expect("a run").id);
        let person = id(who);
        let given = self.site.upkeep(move |tx| {
            ground::rights::held::give(
                tx,
                person,
                Role::Learner,
                &place,
                Default::default(),
                Instant::from_millis(1),
            )
        });
        given.await.expect("enrolled");
    }

    /// How many blobs there are.
    pub fn blobs(&self) -> usize {
        self.blob_files().len()
    }

    fn blob_files(&self) -> Vec<PathBuf> {
        fn below(folder: &Path) -> Vec<PathBuf> {
            let entries =
                fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
            entries.flat_map(|path| if path.is_dir() { below(&path) } else { vec![path] }).collect()
        }
        below(&self.folder.path().join("blobs"))
    }

    /// Days go by, here and on the disk; then the errands that are due are done. How many.
    pub async fn days_go_by(&self, days: i64) -> usize {
        self.watch_goes_on(days);
        self.blobs_are_old();
        self.errands_are_done().await
    }

    pub fn watch_goes_on(&self, days: i64) {
        self.watch.0.fetch_add(Millis::days(days).0, Ordering::Relaxed);
    }

    pub fn blobs_are_old(&self) {
        for path in self.blob_files() {
            let file = fs::File::open(path).expect("there");
            file.set_modified(SystemTime::UNIX_EPOCH).expect("as old as can be");
        }
    }

    pub async fn errands_are_done(&self) -> usize {
        crate::errands(errands::Runner::default()).run_due(&self.site).await
    }

    pub async fn lines(&self) -> usize {
        self.site.look(ground::journal::all).await.expect("read").len()
    }

    fn router(&self, who: &Who, wants: Wants) -> Router {
        let settings = HouseSettings {
            name: "Essaim".to_owned(),
            public_url: "http://127.0.0.1".to_owned(),
            demo: false,
            zone: "Europe/Paris".to_owned(),
        };
        let visitor = Visitor { who: who.clone(), wants, ..Visitor::default() };
        crate::routes().layer(axum::Extension(visitor)).with_state(House::new(self.site.clone(), settings))
    }

    pub async fn send(&self, who: &Who, wants: Wants, request: Request<Body>) -> Answer {
        let response: Response<Body> = self.router(who, wants).oneshot(request).await.expect("an answer");
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, 64 << 20).await.expect("a body").to_vec();
        Answer { status: parts.status, headers: parts.headers, bytes }
    }

    pub async fn get(&self, who: &Who, path: &str) -> Answer {
        self.send(who, Wants::Page, Request::get(path).body(Body::empty()).expect("a request")).await
    }

    pub async fn json(&self, who: &Who, path: &str) -> serde_json::Value {
        let request = Request::get(path).body(Body::empty()).expect("a request");
        let answer = self.send(who, Wants::Json, request).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        serde_json::from_slice(&answer.bytes).expect("JSON")
    }

    pub async fn get_with(&self, who: &Who, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = Request::get(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(who, Wants::Page, request.body(Body::empty()).expect("a request")).await
    }

    pub async fn post(&self, who: &Who, path: &str, form: &str) -> Answer {
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(form.to_owned()))
            .expect("a request");
        self.send(who, Wants::Page, request).await
    }

    /// Sends a file as a form does.
    pub async fn upload(&self, who: &Who, path: &str, name: &str, bytes: &[u8]) -> Answer {
        let mut body = format!(
            "--cut\r\nContent-Disposition: form-data; name=\"archive\"; filename=\"{name}\"\r\n\
             Content-Type: application/gzip\r\n\r\n"
        )
        .into_bytes();
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n--cut--\r\n");
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=cut")
            .body(Body::from(body))
            .expect("a request");
        self.send(who, Wants::Page, request).await
    }
}

pub(super) struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// Where a redirect leads.
    pub fn leads_to(&self) -> String {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.text());
        self.header("location").to_owned()
    }
}

pub(super) fn id(who: &Who) -> PersonId {
    who.person.expect("a person")
}

pub(super) fn codes(fault: Fault) -> Vec<&'static str> {
    match fault {
        Fault::Refused(refusals) => refusals.iter().map(|one| one.code).collect(),
        other => panic!("not a refusal: {other}"),
    }
}

async fn person(site: &Site, name: &str, role: Option<(&'static str, Role)>) -> Who {
    let new = NewPerson {
        name: name.to_owned(),
        email: Some(format!("{}@example.org", name.to_lowercase())),
        confirmed: true,
        password_hash: None,
        lang: Lang::En,
        zone: "Africa/Dakar".to_owned(),
    };
    let cx = site.cx(&Who::default());
    let person = site.upkeep(move |tx| people::create(tx, &cx, new.clone())).await.expect("made");
    if let Some((slug, role)) = role {
        let institution = site.look(move |view| by_slug(view, slug)).await.expect("read").expect("there");
        let (id, place) = (site.cx(&Who::default()).id(), PlaceRef::institution(institution.id));
        site.say_as_operator(RoleGiven::now(id, person, role, place)).await.expect("given");
    }
    Who::person(person, Lang::En)
}
