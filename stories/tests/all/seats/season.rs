//! A season: 2,350 students of six schools, 120 shared courses, quotas a course and a term; asked, approved, refused and
//! taken back by many at once, through the real routes.

mod holds;

use super::alliance::{Alliance, Post, Say, Sharing, fresh, sent, subject};
use holds::holds;
use lexicon::{
    CourseId, Lang, PersonId, PlaceRef, Role, RunId,
    facts::{
        agreements::GrantRight,
        courses::{CourseCreated, RunOpened, RunTerms},
        network::RoleGiven,
    },
};
use people::NewPerson;
use pretty_assertions::assert_eq;
use serde_json::Value;
use std::{
    collections::BTreeMap,
    sync::{
        Mutex,
        atomic::{AtomicBool, Ordering},
    },
};
use stories::{World, calendar::instant, dump::number};
use tokio::runtime::Handle;
use web::paths::{learning, seats as at};

/// Six schools and how many students each has: 2,350 in all.
const SCHOOLS: [(&str, usize); 6] = [
    ("mines-nancy", 480),
    ("telecom-nancy", 400),
    ("ensg", 420),
    ("telecom-physique-strasbourg", 450),
    ("insic", 200),
    ("eost", 400),
];
/// Shared courses of each school; a run in autumn and one in spring.
const COURSES: usize = 20;
/// Of so many students one asks, in each term.
const ONE_IN: usize = 3;
/// Most of a list decided at once.
const TOGETHER: usize = 25;

/// A run of a shared course.
#[derive(Clone)]
struct Shared {
    key: String,
    host: usize,
}

struct Season {
    alliance: Alliance,
    autumn: Vec<Shared>,
    spring: Vec<Shared>,
    /// By school.
    students: Vec<Vec<PersonId>>,
    registrars: Vec<Vec<String>>,
}

pub fn season(w: &mut World) {
    w.at("15 June 2026, 08:00");
    let season = world(w);
    let mut outcomes: BTreeMap<String, usize> = BTreeMap::new();
    term(w, &season, &season.autumn, 0, &mut outcomes);
    holds(w, &season);
    w.at("15 November 2026, 08:00");
    let season = Season { registrars: registrars(w), ..season };
    term(w, &season, &season.spring, 1, &mut outcomes);
    holds(w, &season);
    let count = |sql: &str| number(w.stage().place(), sql);
    let (asked, approved, waiting, refused) = (
        count("select count(*) from seat_requests"),
        count("select count(*) from seat_requests where state = 'approved'"),
        count("select count(*) from seat_requests where state = 'waiting'"),
        count("select count(*) from seat_requests where state = 'refused'"),
    );
    eprintln!("{asked} asked, {approved} approved, {waiting} wait, {refused} refused; answers: {outcomes:?}");
    assert!(
        asked > 1_000 && approved > 500 && waiting > 50 && refused > 50,
        "it was a real season: {outcomes:?}"
    );
}

/// Students, courses, runs and the agreement: by facts, a commit for each school.
fn world(w: &World) -> Season {
    let mut alliance = Alliance::of(w, &SCHOOLS.map(|(slug, _)| slug));
    let mut students = Vec::new();
    for (school, (slug, size)) in SCHOOLS.iter().enumerate() {
        let people = enrolled(w, slug, *size);
        let place = PlaceRef::institution(alliance.schools[school].1);
        let given =
            people.iter().map(|person| RoleGiven::now(fresh(w), *person, Role::Student, place.clone()));
        w.act(&alliance.administrator, Say(slug, given.collect()));
        students.push(people);
    }
    let (mut autumn, mut spring, mut sharings) = (Vec::new(), Vec::new(), Vec::new());
    for (host, (slug, _)) in SCHOOLS.iter().enumerate() {
        let (mut created, mut opened) = (Vec::new(), Vec::new());
        for number in 1..=COURSES {
            let (course, key): (CourseId, String) = (fresh(w), format!("S{host}+COURS{number:02}"));
            let title = format!("Cours {number} de {slug}");
            let institution = alliance.schools[host].1;
            created.push(CourseCreated { course, institution, key: key.clone(), title: title.clone() });
            let terms = [
                (
                    "A26",
                    "1 September 2026, 08:00",
                    "31 January 2027, 18:00",
                    ("2026-06-01", "2026-10-31"),
                    3 + number % 5,
                ),
                (
                    "P27",
                    "1 February 2027, 08:00",
                    "30 June 2027, 18:00",
                    ("2026-11-01", "2027-03-31"),
                    2 + number % 7,
                ),
            ];
            for (index, (word, start, end, term, quota)) in terms.into_iter().enumerate() {
                let run: RunId = fresh(w);
                let run_key = format!("{key}+{word}");
                // Every third run has fewer places than its grants have seats, and a waiting list.
                let capacity = (number % 3 == 0).then_some(4);
                let terms = RunTerms {
                    title: title.clone(),
                    language: "fr".to_owned(),
                    zone: "Europe/Paris".to_owned(),
                    start: Some(instant(start)),
                    end: Some(instant(end)),
                    listed: number % 2 == 0,
                    capacity,
                    waiting_list: number % 6 == 0,
                    ..RunTerms::default()
                };
                opened.push(RunOpened {
                    run,
                    course,
                    key: run_key.clone(),
                    version: "0".repeat(64),
                    terms,
                    institution: None,
                });
                let shared = Shared { key: run_key, host };
                if index == 0 {
                    autumn.push(shared)
                } else {
                    spring.push(shared)
                }
                sharings.push(Sharing {
                    subject: Some(subject(course, &key)),
                    term: Some(term),
                    quota: Some(quota as i64),
                    ..Sharing::of(SCHOOLS[host].0, GrantRight::OpenSeats)
                });
            }
        }
        w.act(&alliance.administrator, Say(slug, created));
        w.act(&alliance.administrator, Say(slug, opened));
    }
    // One convention for each host: forty grants, a course and a term each.
    for (host, chunk) in sharings.chunks(COURSES * 2).enumerate() {
        alliance.agree(w, &format!("Cours partagés de {}", SCHOOLS[host].0), chunk);
    }
    Season { alliance, autumn, spring, students, registrars: registrars(w) }
}

/// Accounts without an address: their letters would be another story.
fn enrolled(w: &World, slug: &str, size: usize) -> Vec<PersonId> {
    let (slug, cx) = (slug.to_owned(), w.site().cx(&ground::Who::default()));
    let made = w.wait(w.site().upkeep(move |tx| {
        let each = (0..size).map(|number| {
            let new = NewPerson {
                name: format!("Étudiant {number:04} de {slug}"),
                email: None,
                confirmed: false,
                password_hash: None,
                lang: Lang::Fr,
                zone: "Europe/Paris".to_owned(),
            };
            people::create(tx, &cx, new)
        });
        each.collect::<Result<Vec<PersonId>, _>>()
    }));
    made.expect("accounts are made")
}

/// Two registrars for each school, signed in.
fn registrars(w: &World) -> Vec<Vec<String>> {
    let each = SCHOOLS.iter().map(|(slug, _)| {
        (0..2)
            .map(|number| {
                let registrar =
                    w.person(&format!("Scolarité {number} {slug} {}", w.stage().now().as_millis()));
                w.gives(&registrar, Role::Registrar, PlaceRef::institution(w.institution(slug)));
                cookie(&registrar)
            })
            .collect()
    });
    each.collect()
}

fn cookie(actor: &stories::Actor) -> String {
    actor.cookies().iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
}

/// One term: a thread of students and two of registrars for each school, all at once.
fn term(w: &World, season: &Season, runs: &[Shared], wave: usize, outcomes: &mut BTreeMap<String, usize>) {
    let (router, house) = (w.stage().router.clone(), w.stage().essaim.house.clone());
    let handle = w.wait(async { Handle::current() });
    let told: Mutex<BTreeMap<String, usize>> = Mutex::new(BTreeMap::new());
    let note = |who: &str, status: u16, body: &str| {
        assert!(status < 500, "{who}: {status} {body}");
        *told.lock().expect("nobody panicked").entry(format!("{who} {status}")).or_default() += 1;
    };
    let done: Vec<AtomicBool> = SCHOOLS.iter().map(|_| AtomicBool::new(false)).collect();
    std::thread::scope(|scope| {
        for (school, students) in season.students.iter().enumerate() {
            let (router, house, handle, note, done) = (&router, &house, &handle, &note, &done[school]);
            scope.spawn(move || {
                // Also when this thread panics: the registrars would wait for it, and nobody would hear why.
                let _ended = Ended(done);
                let elsewhere: Vec<&Shared> = runs.iter().filter(|run| run.host != school).collect();
                let asking: Vec<(usize, &PersonId)> =
                    students.iter().enumerate().filter(|(number, _)| number % ONE_IN == wave).collect();
                for (number, person) in asking {
                    let signed = handle.block_on(people::sign_in_as(house, *person, "a season"));
                    let signed = signed.expect("they sign in");
                    let cookie = format!("{}={}", signed.name(), signed.value());
                    // Most want the same few courses.
                    let run =
                        elsewhere[(number * number + 7 * school) % (elsewhere.len() / (1 + number % 3))];
                    let ask = Post::with(&cookie, at::AskSeat { run: run.key.clone() }, "word=");
                    let (status, body) = handle.block_on(sent(router.clone(), &ask));
                    note("ask", status, &body);
                    let request = serde_json::from_str::<Value>(&body)
                        .ok()
                        .and_then(|told| told["request"].as_str().map(str::to_owned));
                    let post = match (number / ONE_IN % 9, request) {
                        // Some change their mind at once, some leave by the door of the course, some ask twice.
                        (0, Some(id)) => Post::with(&cookie, at::Withdraw { seat_request: id }, ""),
                        (3, _) => Post::with(&cookie, learning::Leave { run: run.key.clone() }, ""),
                        (5, _) => ask,
                        _ => continue,
                    };
                    let (status, body) = handle.block_on(sent(router.clone(), &post));
                    note("after", status, &body);
                }
            });
            for cookie in &season.registrars[school] {
                scope.spawn(move || {
                    loop {
                        let over = done.load(Ordering::SeqCst);
                        let decided = decides(handle, router, SCHOOLS[school].0, cookie, note);
                        if over && decided == 0 {
                            return;
                        }
                        // Nobody looks at a list all the time.
                        std::thread::sleep(std::time::Duration::from_millis(400));
                    }
                });
            }
        }
    });
    // Before the term begins, some give their seats back, all schools at once: those who wait get them.
    std::thread::scope(|scope| {
        for (school, students) in season.students.iter().enumerate() {
            let (router, house, handle, note) = (&router, &house, &handle, &note);
            scope.spawn(move || {
                let leaving = students.iter().enumerate().filter(|(number, _)| number % (ONE_IN * 6) == wave);
                for (_, person) in leaving {
                    let signed = handle
                        .block_on(people::sign_in_as(house, *person, "a season"))
                        .expect("they sign in");
                    let cookie = format!("{}={}", signed.name(), signed.value());
                    let (_, body) =
                        handle.block_on(sent(router.clone(), &Post::with(&cookie, at::Seats, "GET")));
                    let seen: Value =
                        serde_json::from_str(&body).unwrap_or_else(|_| panic!("school {school}: {body}"));
                    let held = seen["requests"].as_array().into_iter().flatten();
                    for one in held.filter(|one| one["state"] == "approved") {
                        let id = one["id"].as_str().expect("an id").to_owned();
                        let (status, body) = handle.block_on(sent(
                            router.clone(),
                            &Post::with(&cookie, at::Withdraw { seat_request: id }, ""),
                        ));
                        note("gives back", status, &body);
                    }
                }
            });
        }
    });
    w.errands_are_done();
    for (word, count) in told.into_inner().expect("nobody panicked") {
        *outcomes.entry(word).or_default() += count;
    }
}

/// Says that a thread has ended, however it did.
struct Ended<'a>(&'a AtomicBool);

impl Drop for Ended<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::SeqCst);
    }
}

/// A registrar reads the list and decides a page of it; how many were still to decide.
fn decides(
    handle: &Handle,
    router: &axum::Router,
    slug: &str,
    cookie: &str,
    note: &impl Fn(&str, u16, &str),
) -> usize {
    let page = format!("{}?state=asked", at::Requests { institution: slug.to_owned() });
    let (status, body) = handle.block_on(sent(router.clone(), &Post::with(cookie, page, "GET")));
    assert_eq!(status, 200, "{body}");
    let list: Value = serde_json::from_str(&body).expect("JSON");
    let ids: Vec<String> = list["requests"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|one| one["id"].as_str().map(str::to_owned))
        .take(TOGETHER)
        .collect();
    let refused = |id: &str| id.bytes().map(usize::from).sum::<usize>() % 7 == 0;
    let (no, yes): (Vec<String>, Vec<String>) = ids.iter().cloned().partition(|id| refused(id));
    for (word, ids) in [("approve", yes), ("refuse", no)] {
        if ids.is_empty() {
            continue;
        }
        let checked: Vec<String> = ids.iter().map(|id| format!("request={id}")).collect();
        let body = format!("do={word}&reason=Cours+complet+dans+le+cursus&{}", checked.join("&"));
        let door = at::Decide { institution: slug.to_owned() };
        let (status, answer) = handle.block_on(sent(router.clone(), &Post::with(cookie, &door, &body)));
        note(word, status, &answer);
        // What could not be approved, because the run is full or a colleague was quicker, does not stay on the table.
        if status == 422 && word == "approve" {
            let body = body.replacen("do=approve", "do=refuse", 1);
            let (status, answer) = handle.block_on(sent(router.clone(), &Post::with(cookie, &door, &body)));
            note("clear", status, &answer);
        }
    }
    ids.len()
}
