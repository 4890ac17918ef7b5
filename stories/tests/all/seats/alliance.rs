//! Institutions that agree, told by facts: their agreements are another story.

use axum::{
    body::{Body, to_bytes},
    extract::ConnectInfo,
    http::{Method, Request, header},
};
use ground::{Act, Cx, Decision, Fault, Granted, Who};
use lexicon::{
    AgreementId, CourseId, Fact, GrantId, Lang,
    facts::{
        agreements::{
            AgreementKind, AgreementProposed, AgreementResumed, AgreementSigned, AgreementSuspended,
            AgreementTerms, GrantRight, GrantSubject, GrantTerms, ResultDetail,
        },
        courses::{RunTerms, RunTermsChanged},
    },
    ids::Id,
};
use lexicon::{InstitutionId, Role};
use network::{Institution, InstitutionName, roles::GiveRoles};
use std::net::{Ipv4Addr, SocketAddr};
use store::Tx;
use stories::{Actor, World};
use tower::ServiceExt;

/// Facts, said by who may give roles: what a story takes for granted, as many as it likes in one commit.
pub struct Say<F>(pub &'static str, pub Vec<F>);

impl<F: Fact + Clone + Sync> Act for Say<F> {
    const NAME: &'static str = "stories.say";
    type Right = GiveRoles;
    type Over = Institution;
    type Outcome = ();

    fn over(&self) -> InstitutionName {
        InstitutionName::Slug(self.0.to_owned())
    }

    fn decide(&self, _: Granted<GiveRoles, Institution>, _: &Tx<'_>, _: &Cx) -> Result<Decision<()>, Fault> {
        Ok(Decision::of(()).facts(self.1.clone()))
    }
}

/// What one party opens to all others.
#[derive(Clone, Debug)]
pub struct Sharing {
    pub from: &'static str,
    pub right: GrantRight,
    pub subject: Option<GrantSubject>,
    pub term: Option<(&'static str, &'static str)>,
    pub quota: Option<i64>,
    pub detail: Option<ResultDetail>,
}

impl Sharing {
    pub fn of(from: &'static str, right: GrantRight) -> Self {
        Self { from, right, subject: None, term: None, quota: None, detail: None }
    }
}

/// Schools that agree.
pub struct Alliance {
    pub schools: Vec<(&'static str, InstitutionId)>,
    pub administrator: Who,
    pub agreements: Vec<AgreementId>,
}

impl Alliance {
    pub fn of(w: &World, slugs: &[&'static str]) -> Self {
        let administrator = w.operator();
        let schools = slugs.iter().map(|slug| (*slug, w.institution(slug))).collect();
        Self { schools, administrator, agreements: Vec::new() }
    }

    pub fn id(&self, slug: &str) -> InstitutionId {
        self.schools.iter().find(|(known, _)| *known == slug).expect("a school of the alliance").1
    }

    /// An agreement of all, in force from today on.
    pub fn agree(&mut self, w: &World, title: &str, sharings: &[Sharing]) {
        let fresh = || w.site().cx(&self.administrator);
        let agreement: AgreementId = fresh().id();
        let grant = |sharing: &Sharing| GrantTerms {
            grant: fresh().id::<GrantId>(),
            right: sharing.right,
            from: self.id(sharing.from),
            to: Vec::new(),
            subject: sharing.subject.clone(),
            first_day: sharing.term.map(|(first, _)| first.to_owned()),
            last_day: sharing.term.map(|(_, last)| last.to_owned()),
            quota: sharing.quota,
            price: None,
            detail: sharing.detail,
            named: String::new(),
            programme: None,
        };
        let terms = AgreementTerms {
            kind: AgreementKind::Convention,
            parent: None,
            title: title.to_owned(),
            language: Lang::Fr,
            parties: self.schools.iter().map(|(_, id)| *id).collect(),
            articles: String::new(),
            from: "2026-01-01".to_owned(),
            until: None,
            zone: "Europe/Paris".to_owned(),
            grants: sharings.iter().map(grant).collect(),
        };
        let (first, by) = self.schools[0];
        let digest = agreement.to_string();
        let proposed = AgreementProposed { agreement, version: 1, by, terms, digest: digest.clone() };
        w.act(&self.administrator, Say(first, vec![proposed]));
        let signed = self.schools.iter().map(|(_, by)| AgreementSigned {
            agreement,
            version: 1,
            by: *by,
            role: Role::Lead,
            digest: digest.clone(),
        });
        w.act(&self.administrator, Say(first, signed.collect()));
        self.agreements.push(agreement);
    }

    pub fn suspends(&self, w: &World, slug: &str) {
        let fact = AgreementSuspended { agreement: self.agreements[0], by: self.id(slug), words: None };
        w.act(&self.administrator, Say(self.schools[0].0, vec![fact]));
    }

    pub fn resumes(&self, w: &World, slug: &str) {
        let fact = AgreementResumed { agreement: self.agreements[0], by: self.id(slug) };
        w.act(&self.administrator, Say(self.schools[0].0, vec![fact]));
    }

    pub fn closes_enrolment(&self, w: &World, key: &str) {
        let run = w.run(key);
        let terms = RunTerms { enrolment_end: Some(w.stage().now()), ..run.terms };
        w.act(&self.administrator, Say(self.schools[0].0, vec![RunTermsChanged { run: run.id, terms }]));
    }

    /// What is used of each grant that opens seats to the second school, and its quota.
    pub fn used(&self, w: &World) -> Vec<(i64, Option<i64>)> {
        let (home, now) = (self.schools[1].1, w.stage().now());
        let wanted =
            agreements::Wanted { giver: None, receiver: Some(home), right: Some(GrantRight::OpenSeats) };
        let found = w.wait(w.site().look(move |view| agreements::grants_in_force(view, now, &wanted)));
        found.expect("grants are read").iter().map(|one| (one.used, one.grant.quota)).collect()
    }
}

/// The course as grants name it.
pub fn subject(course: CourseId, key: &str) -> GrantSubject {
    GrantSubject { course, run: None, version: None, key: key.to_owned(), title: key.to_owned() }
}

/// A form that a program posts.
pub struct Post {
    path: String,
    body: String,
    cookie: String,
}

impl Post {
    pub fn by(actor: &Actor, path: impl ToString, body: &str) -> Self {
        let cookies: Vec<String> =
            actor.cookies().iter().map(|(name, value)| format!("{name}={value}")).collect();
        Self { path: path.to_string(), body: body.to_owned(), cookie: cookies.join("; ") }
    }

    pub fn with(cookie: &str, path: impl ToString, body: &str) -> Self {
        Self { path: path.to_string(), body: body.to_owned(), cookie: cookie.to_owned() }
    }

    /// A request of a program; one without a body reads.
    pub fn request(&self) -> Request<Body> {
        let method = if self.body == "GET" { Method::GET } else { Method::POST };
        let body = if self.body == "GET" { String::new() } else { self.body.clone() };
        Request::builder()
            .method(method)
            .uri(&self.path)
            .header(header::HOST, "essaim.test")
            .header(header::ORIGIN, "http://essaim.test")
            .header("sec-fetch-site", "same-origin")
            .header(header::ACCEPT, "application/json")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::CONTENT_LENGTH, body.len())
            .header(header::COOKIE, &self.cookie)
            .extension(ConnectInfo(SocketAddr::from((Ipv4Addr::LOCALHOST, 40_000))))
            .body(Body::from(body))
            .expect("a request")
    }
}

/// Sends one through the router; the status and the body.
pub async fn sent(router: axum::Router, post: &Post) -> (u16, String) {
    let Ok(response) = router.oneshot(post.request()).await;
    let (parts, body) = response.into_parts();
    let body = to_bytes(body, 16 << 20).await.expect("the body is read");
    (parts.status.as_u16(), String::from_utf8_lossy(&body).into_owned())
}

/// Sends all at the same moment, each from a thread of its own; their answers in order.
pub fn at_once(w: &World, posts: Vec<Post>) -> Vec<(u16, String)> {
    let router = w.stage().router.clone();
    let handle = w.wait(async { tokio::runtime::Handle::current() });
    let barrier = std::sync::Barrier::new(posts.len());
    std::thread::scope(|scope| {
        let threads: Vec<_> = posts
            .iter()
            .map(|post| {
                let (router, handle, barrier) = (router.clone(), handle.clone(), &barrier);
                scope.spawn(move || {
                    barrier.wait();
                    handle.block_on(sent(router, post))
                })
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().expect("it ends")).collect()
    })
}

/// A fresh id of any kind, always another.
pub fn fresh<I: Id>(w: &World) -> I {
    w.site().cx(&Who::default()).id()
}
