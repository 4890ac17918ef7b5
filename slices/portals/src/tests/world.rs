//! A site with four institutions, on a real store.

use crate::{
    Showing,
    portal::{OpenPortal, PortalName},
};
use ::store::{Blobs, DatabasePlace, Store};
use ground::{Clock, Fault, Hearing, Shelf, Site, Who};
use lexicon::{
    AgreementId, CourseId, GrantId, Instant, InstitutionId, Lang, PersonId, PlaceRef, PortalId, Role, RunId,
    facts::{
        agreements::{
            AgreementKind, AgreementProposed, AgreementSigned, AgreementTerms, GrantRight, GrantSubject,
            GrantTerms,
        },
        courses::{CourseCreated, RunOpened, RunTerms},
        network::{InstitutionFounded, RoleGiven},
    },
};
use people::NewPerson;
use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

/// A clock that the test sets.
pub struct Set(pub AtomicI64);
impl Clock for Set {
    fn now(&self) -> Instant {
        Instant::from_millis(self.0.load(Ordering::SeqCst))
    }
}

ground::right!(
    /// Signs in a test.
    MaySign = "portals.test-sign",
    ground::Holders::SignedIn
);

/// Somebody signs: who signed is the actor of the line.
struct Signs(AgreementSigned);

impl ground::Act for Signs {
    const NAME: &'static str = "portals.test-sign";
    type Right = MaySign;
    type Over = ground::Everything;
    type Outcome = ();

    fn over(&self) {}

    fn decide(
        &self,
        _: ground::Granted<MaySign, ground::Everything>,
        _: &::store::Tx<'_>,
        _: &ground::Cx,
    ) -> Result<ground::Decision<()>, Fault> {
        Ok(ground::Decision::of(()).fact(self.0.clone()))
    }
}

pub struct World {
    pub site: Site,
    pub clock: Arc<Set>,
    /// IMT with a part, MUN, FUN.
    pub imt: InstitutionId,
    pub atlantique: InstitutionId,
    pub mun: InstitutionId,
    pub fun: InstitutionId,
    _folder: tempfile::TempDir,
}

impl World {
    pub async fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let migrations = [
            ground::MIGRATIONS,
            errands::MIGRATIONS,
            people::MIGRATIONS,
            network::MIGRATIONS,
            agreements::MIGRATIONS,
            crate::MIGRATIONS,
        ]
        .concat();
        let place = DatabasePlace::File(folder.path().join("t.db"));
        let store = Store::open(&place, &migrations, 2).expect("opens");
        let hearing = network::hears(people::hears(Hearing::default()));
        let hearing = crate::hears(agreements::hears(hearing));
        let blobs = Blobs::in_folder(folder.path().join("blobs")).expect("blobs");
        let shelf = crate::shelved(people::shelved(Shelf::default().with(blobs)));
        let clock = Arc::new(Set(AtomicI64::new(0)));
        clock.0.store(
            words::dates::parse("2026-09-07T08:00:00Z").expect("a date").as_millis(),
            Ordering::SeqCst,
        );
        let site = Site::new(store, hearing, clock.clone(), shelf, [7; 32]);
        let imt = founded(&site, "imt", None).await;
        let (atlantique, mun, fun) = (
            founded(&site, "atlantique", Some(imt)).await,
            founded(&site, "mun", None).await,
            founded(&site, "fun", None).await,
        );
        Self { site, clock, imt, atlantique, mun, fun, _folder: folder }
    }

    pub async fn person(&self, name: &str, role: Option<(Role, InstitutionId)>) -> Who {
        let new = NewPerson {
            name: name.to_owned(),
            email: Some(format!("{name}@example.org")),
            confirmed: true,
            password_hash: None,
            lang: Lang::En,
            zone: "UTC".to_owned(),
        };
        let cx = self.site.cx(&Who::default());
        let id: PersonId =
            self.site.upkeep(move |tx| people::create(tx, &cx, new.clone())).await.expect("made");
        if let Some((role, place)) = role {
            let fact = RoleGiven::now(self.id(), id, role, PlaceRef::institution(place));
            self.site.say_as_operator(fact).await.expect("given");
        }
        Who::person(id, Lang::En)
    }

    pub fn id<T: lexicon::ids::Id>(&self) -> T {
        self.site.cx(&Who::default()).id()
    }

    pub fn named(&self, slug: &str) -> PortalName {
        PortalName::new(slug, self.site.now())
    }

    /// A course with one run.
    pub async fn course(&self, institution: InstitutionId, key: &str) -> (CourseId, RunId) {
        let (course, run) = (self.id(), self.id());
        let (key, title) = (key.to_owned(), key.to_owned());
        let created = CourseCreated { course, institution, key: key.clone(), title };
        self.site.say_as_operator(created).await.expect("created");
        let terms = RunTerms {
            title: key.clone(),
            language: "fr".to_owned(),
            zone: "UTC".to_owned(),
            start: None,
            end: None,
            enrolment_start: None,
            enrolment_end: None,
            self_paced: true,
            listed: true,
            ..RunTerms::default()
        };
        let opened = RunOpened {
            run,
            course,
            key: format!("{key}+1"),
            version: "v".to_owned(),
            terms,
            institution: None,
        };
        self.site.say_as_operator(opened).await.expect("opened");
        (course, run)
    }

    /// In force between giver and receiver, with one grant.
    pub async fn granted(
        &self,
        giver: InstitutionId,
        receiver: InstitutionId,
        right: GrantRight,
        subject: Option<GrantSubject>,
    ) -> AgreementId {
        let agreement: AgreementId = self.id();
        let grant = GrantTerms {
            grant: self.id::<GrantId>(),
            right,
            from: giver,
            to: Vec::new(),
            subject,
            first_day: None,
            last_day: None,
            quota: None,
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
            parties: vec![giver, receiver],
            articles: "0".repeat(64),
            from: "2026-09-01".to_owned(),
            until: Some("2026-12-31".to_owned()),
            zone: "UTC".to_owned(),
            grants: vec![grant],
        };
        let digest = "d".repeat(64);
        let proposed = AgreementProposed { agreement, version: 1, by: giver, terms, digest: digest.clone() };
        self.site.say_as_operator(proposed).await.expect("proposed");
        for by in [giver, receiver] {
            let signed =
                AgreementSigned { agreement, version: 1, by, role: Role::Lead, digest: digest.clone() };
            self.site
                .act(&self.person(&format!("{agreement}{by}"), None).await, Signs(signed))
                .await
                .expect("signed");
        }
        agreement
    }

    pub async fn opened(&self, who: &Who, slug: &str) -> Result<PortalId, Fault> {
        let act = OpenPortal {
            institution: self.named(slug),
            slug: slug.to_owned(),
            name: slug.to_uppercase(),
            language: "fr".to_owned(),
            host: format!("{slug}.example"),
            own_host: "essaim.example".to_owned(),
        };
        Ok(self.site.act(who, act).await?.id)
    }

    pub async fn showing(&self, portal: Option<PortalId>) -> Showing {
        let now = self.site.now();
        self.site.look(move |view| Showing::of(view, portal, now)).await.expect("read")
    }
}

pub async fn founded(site: &Site, slug: &str, parent: Option<InstitutionId>) -> InstitutionId {
    let institution = site.cx(&Who::default()).id();
    let (slug, name, kind) = (slug.to_owned(), slug.to_uppercase(), "school".to_owned());
    let fact = InstitutionFounded { institution, slug, name, kind, parent };
    site.say_as_operator(fact).await.expect("founded");
    institution
}

pub fn codes(fault: Fault) -> Vec<&'static str> {
    match fault {
        Fault::Refused(refusals) => refusals.iter().map(|one| one.code).collect(),
        other => panic!("not a refusal: {other}"),
    }
}

pub fn subject(course: CourseId, run: Option<RunId>) -> Option<GrantSubject> {
    Some(GrantSubject { course, run, version: None, key: "K".to_owned(), title: "T".to_owned() })
}
