//! What a learner sees and does, page by page.

use super::{sent::Sent, *};
use crate::{
    enrolment::Enrol,
    tests::world::{RUN, World, fields, learner, team, visit},
};
use axum::{
    body::to_bytes,
    extract::{Query, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use axum_extra::extract::cookie::CookieJar;
use courses::RunKey;
use lexicon::{Lang, PersonId};
use web::{Visitor, Wants, paths::learning as at};

/// A page as its reader gets it.
struct Shown {
    status: StatusCode,
    location: String,
    kind: String,
    html: String,
}

async fn shown(response: impl IntoResponse) -> Shown {
    let response: Response = response.into_response();
    let text = |name: header::HeaderName| {
        response.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
    };
    let (status, location, kind) = (response.status(), text(header::LOCATION), text(header::CONTENT_TYPE));
    let bytes = to_bytes(response.into_body(), 4 << 20).await.expect("a body");
    Shown { status, location, kind, html: String::from_utf8(bytes.to_vec()).expect("text") }
}

impl Shown {
    fn has(&self, parts: &[&str]) -> &Self {
        for part in parts {
            assert!(self.html.contains(part), "{part} is missing in\n{}", self.html);
        }
        self
    }

    fn has_not(&self, parts: &[&str]) -> &Self {
        for part in parts {
            assert!(!self.html.contains(part), "{part} should not be in\n{}", self.html);
        }
        self
    }

    /// A whole page: one first heading, one main part.
    fn is_a_page(&self) -> &Self {
        assert_eq!(self.status, StatusCode::OK, "{}", self.html);
        assert_eq!(
            (self.html.matches("<h1").count(), self.html.matches("<main").count()),
            (1, 1),
            "{}",
            self.html
        );
        self
    }
}

async fn enrolled(world: &World, n: u8) -> Visitor {
    let visitor = visit(learner(n));
    world.house.site.act(&visitor.who, Enrol { run: RunKey(RUN.to_owned()) }).await.expect("enrolled");
    visitor
}

/// What a browser that keeps these cookies sends.
fn jar(cookies: &str) -> CookieJar {
    let mut headers = HeaderMap::new();
    headers.insert(header::COOKIE, cookies.parse().expect("cookies"));
    CookieJar::from_headers(&headers)
}

async fn outline(world: &World, visitor: &Visitor, query: &str) -> Shown {
    let address = format!("/?{query}").parse().expect("an address");
    let asked = Query::try_from_uri(&address).expect("a query");
    let path = at::Outline { run: RUN.to_owned() };
    shown(super::outline::page(path, State(world.house.clone()), asked, visitor.clone()).await).await
}

async fn unit(world: &World, visitor: &Visitor, unit: &str) -> Shown {
    let path = at::Unit { run: RUN.to_owned(), unit: unit.to_owned() };
    shown(
        super::unit::page(path, State(world.house.clone()), Query(Default::default()), visitor.clone()).await,
    )
    .await
}

fn sent(pairs: &[(&str, &str)]) -> Sent {
    Sent { fields: fields(pairs), json: None }
}

async fn answer(world: &World, visitor: &Visitor, block: &str, pairs: &[(&str, &str)]) -> Shown {
    let path = at::Answer { run: RUN.to_owned(), block: block.to_owned() };
    shown(work::answer(path, State(world.house.clone()), visitor.clone(), sent(pairs)).await).await
}

#[tokio::test]
async fn a_visitor_finds_a_run_and_enrols() {
    let world = World::new().await;
    let house = || State(world.house.clone());
    let nobody = Visitor { who: ground::Who::nobody(Lang::En), ..Visitor::default() };
    let run = || web::paths::courses::Run { run: RUN.to_owned() };
    let home =
        shown(home::page(web::paths::Home, house(), Query(Default::default()), nobody.clone()).await).await;
    home.is_a_page().has(&["role=\"search\""]);
    let page =
        shown(run::page(run(), house(), Query(Default::default()), jar(""), nobody.clone()).await).await;
    page.is_a_page().has(&[
        "Fabriquer",
        "Semaine 1",
        "The practice in a lab",
        "/enrolment\"",
        "account first",
    ]);
    let to_sign_up = enrol::enrol(at::Enrol { run: RUN.to_owned() }, house(), jar(""), nobody).await;
    let to_sign_up = shown(to_sign_up).await;
    assert!(to_sign_up.location.starts_with("/sign-up?next=/runs/"), "{}", to_sign_up.location);

    let visitor = visit(learner(1));
    let at_the_door = outline(&world, &visitor, "").await;
    assert_eq!(
        (at_the_door.status, at_the_door.location.as_str()),
        (StatusCode::SEE_OTHER, "/runs/IMT+FAB1+2026")
    );
    let done = enrol::enrol(at::Enrol { run: RUN.to_owned() }, house(), jar(""), visitor.clone()).await;
    let done = shown(done).await;
    assert_eq!(
        (done.status, done.location.as_str()),
        (StatusCode::SEE_OTHER, "/runs/IMT+FAB1+2026/outline?done=enrolled")
    );
    outline(&world, &visitor, "done=enrolled").await.is_a_page().has(&[
        "Begin",
        "Devoir",
        "0 of 6",
        "You are enrolled in this course.",
    ]);
    outline(&world, &visitor, "").await.has_not(&["You are enrolled"]);
    shown(my::page(web::paths::My, house(), visitor).await).await.is_a_page().has(&[
        "Fabriquer",
        "Due soon",
        "Begin",
    ]);
}

#[tokio::test]
async fn who_pressed_before_signing_in_comes_back_enrolled() {
    let world = World::new().await;
    let visitor = visit(learner(1));
    let page = |query: &'static str, cookies: &'static str| {
        let asked = Query::try_from_uri(&query.parse().expect("an address")).expect("a query");
        let at = web::paths::courses::Run { run: RUN.to_owned() };
        let (house, visitor) = (State(world.house.clone()), visitor.clone());
        async move { shown(run::page(at, house, asked, jar(cookies), visitor).await).await }
    };
    let pressed = "essaim-enrol=IMT%2BFAB1%2B2026";
    let other = "essaim-enrol=IMT%2BFAB2%2B2026";
    // A link alone enrols nobody, and neither does a press from before.
    for (query, cookies) in [("/?enrol=yes", ""), ("/?enrol=yes", other), ("/", pressed)] {
        page(query, cookies).await.is_a_page().has(&["Enrol"]);
    }
    let back = page("/?enrol=yes", pressed).await;
    assert_eq!(back.location, "/runs/IMT+FAB1+2026/outline?done=enrolled");
    page("/", "").await.has(&["Continue the course"]);
}

#[tokio::test]
async fn who_enrols_late_knows_how_late() {
    let world = World::new().await;
    let page = || async {
        let at = web::paths::courses::Run { run: RUN.to_owned() };
        let asked = Query(Default::default());
        let house = State(world.house.clone());
        shown(run::page(at, house, asked, jar(""), visit(learner(1))).await).await
    };
    page().await.has_not(&["deadline"]);
    world.at("2026-02-03T09:00:00Z");
    page().await.has(&["Begun on", "; 1 deadline is over."]);
}

#[tokio::test]
async fn what_is_handed_in_is_due_no_more() {
    let world = World::new().await;
    let visitor = enrolled(&world, 1).await;
    let my = || async {
        let house = State(world.house.clone());
        shown(my::page(web::paths::My, house, visitor.clone()).await).await
    };
    my().await.has(&["Due soon", "0 of 6", "0/6"]);
    answer(&world, &visitor, "problem@gravity", &[("input_2_1", "9.81")]).await;
    answer(&world, &visitor, "problem@colours", &[("input_2_1", "choice_0")]).await;
    let first = unit(&world, &visitor, "vertical@u1").await;
    first.has(&["Handed in on"]).has_not(&["<span class=\"pill tone-info\">Due"]);
    outline(&world, &visitor, "").await.has(&["Due soon", "1 of 6"]);
    // The second unit draws one problem of three.
    unit(&world, &visitor, "vertical@u2").await;
    for (problem, word) in [("b1", "un"), ("b2", "deux"), ("b3", "trois")] {
        answer(&world, &visitor, &format!("problem@{problem}"), &[("input_2_1", word)]).await;
    }
    my().await.has(&["2 of 6", "2/6"]).has_not(&["Due soon"]);
    outline(&world, &visitor, "").await.has(&["2 of 6"]).has_not(&["Due soon"]);
}

#[tokio::test]
async fn a_problem_is_answered_without_and_with_a_script() {
    let world = World::new().await;
    let visitor = enrolled(&world, 1).await;
    unit(&world, &visitor, "vertical@u1").await.is_a_page().has(&[
        "Questions",
        "input_2_1",
        "3 attempts of 3 left",
        "Counts in the grade: Homework",
    ]);
    let done = answer(&world, &visitor, "problem@gravity", &[("input_2_1", "9.81")]).await;
    assert_eq!(done.location, "/runs/IMT+FAB1+2026/units/vertical@u1#b-problem-gravity");
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    unit(&world, &visitor, "vertical@u1").await.has(&[
        "verdict tone-good",
        "2 out of 2 points",
        "value=\"9.81\"",
    ]);

    let scripted = Visitor { wants: Wants::Fragment, ..visitor.clone() };
    let fragment = answer(&world, &scripted, "problem@gravity", &[("input_2_1", "3")]).await;
    assert_eq!((fragment.status, fragment.kind.as_str()), (StatusCode::OK, web::FRAGMENT));
    fragment.has(&["data-fragment", "verdict tone-bad"]).has_not(&["<html", "<main"]);

    let program = Visitor { wants: Wants::Json, ..visitor };
    let json = Sent { fields: Vec::new(), json: serde_json::json!({"1": "9.8"}).as_object().cloned() };
    let path = at::Answer { run: RUN.to_owned(), block: "problem@gravity".to_owned() };
    let told = shown(work::answer(path, State(world.house.clone()), program, json).await).await;
    told.has(&["\"attempts\":3", "\"earned\":2.0", "\"correct\":\"correct\""]);
}

#[tokio::test]
async fn what_is_refused_comes_back_with_what_was_typed() {
    let world = World::new().await;
    let visitor = enrolled(&world, 1).await;
    unit(&world, &visitor, "vertical@u1").await;
    let page = answer(&world, &visitor, "problem@gravity", &[("input_2_1", "about ten")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.has(&["error-summary", "value=\"about ten\"", "b-problem-gravity-2_1-error", "<main"]);
    let scripted = Visitor { wants: Wants::Fragment, ..visitor };
    let fragment = answer(&world, &scripted, "problem@gravity", &[("input_2_1", "about ten")]).await;
    assert_eq!((fragment.status, fragment.kind.as_str()), (StatusCode::UNPROCESSABLE_ENTITY, web::FRAGMENT));
}

#[tokio::test]
async fn every_act_of_a_unit_works_by_its_form() {
    let world = World::new().await;
    let visitor = enrolled(&world, 1).await;
    let (house, run) = (|| State(world.house.clone()), || RUN.to_owned());
    unit(&world, &visitor, "vertical@u3")
        .await
        .is_a_page()
        .has(&["Votez d’abord.", "Mark as done", "name=\"item_0\""])
        .has_not(&["Merci."]);
    let block = |name: &str| name.to_owned();
    let acts = [
        shown(
            work::done(
                at::Done { run: run(), block: block("done@did") },
                house(),
                visitor.clone(),
                sent(&[("done", "yes")]),
            )
            .await,
        )
        .await,
        shown(
            work::vote(
                at::Vote { run: run(), block: block("poll_question@tea") },
                house(),
                visitor.clone(),
                sent(&[("vote_tea", "yes")]),
            )
            .await,
        )
        .await,
        shown(
            work::say_words(
                at::SayWords { run: run(), block: block("word_cloud@cloud") },
                house(),
                visitor.clone(),
                sent(&[("word", "bois"), ("word", "")]),
            )
            .await,
        )
        .await,
        shown(
            work::place(
                at::PlaceItems { run: run(), block: block("drag-and-drop-v2@dnd") },
                house(),
                visitor.clone(),
                sent(&[("item_0", "top"), ("item_1", "low"), ("item_2", "")]),
            )
            .await,
        )
        .await,
    ];
    for act in &acts {
        assert_eq!(
            (act.status, act.location.starts_with("/runs/IMT+FAB1+2026/units/vertical@u3#b-")),
            (StatusCode::SEE_OTHER, true),
            "{}",
            act.html
        );
    }
    unit(&world, &visitor, "vertical@u3").await.has(&[
        "Merci.",
        "poll-fill",
        "Everything is in its place",
        "bois",
    ]);
    shown(
        work::hint(at::Hint { run: run(), block: block("problem@gravity") }, house(), visitor.clone()).await,
    )
    .await;
    unit(&world, &visitor, "vertical@u1").await.has(&["Hint 1 of 2", "Près de dix."]);
    answer(&world, &visitor, "problem@gravity", &[("input_2_1", "3")]).await;
    shown(
        work::reset(at::Reset { run: run(), block: block("problem@gravity") }, house(), visitor.clone())
            .await,
    )
    .await;
    shown(
        work::save(
            at::Save { run: run(), block: block("problem@gravity") },
            house(),
            visitor.clone(),
            sent(&[("input_2_1", "9")]),
        )
        .await,
    )
    .await;
    unit(&world, &visitor, "vertical@u1").await.has(&[
        "Answers saved",
        "value=\"9\"",
        "2 attempts of 3 left",
    ]);
}

#[tokio::test]
async fn one_resumes_where_one_left_and_jumps_by_name() {
    let world = World::new().await;
    let visitor = enrolled(&world, 1).await;
    let house = || State(world.house.clone());
    let resume = || at::Resume { run: RUN.to_owned() };
    let first = shown(jump::resume(resume(), house(), visitor.clone()).await).await;
    assert_eq!(first.location, "/runs/IMT+FAB1+2026/units/vertical@u1");
    unit(&world, &visitor, "vertical@u3").await;
    let again = shown(jump::resume(resume(), house(), visitor.clone()).await).await;
    assert_eq!(again.location, "/runs/IMT+FAB1+2026/units/vertical@u3");
    for (name, there) in
        [("tea", "vertical@u3#b-poll_question-tea"), ("lab", "vertical@u3"), ("u1", "vertical@u1")]
    {
        let jumped = shown(
            jump::jump(at::JumpTo { run: RUN.to_owned(), id: name.to_owned() }, house(), visitor.clone())
                .await,
        )
        .await;
        assert_eq!(jumped.location, format!("/runs/IMT+FAB1+2026/units/{there}"));
    }
}

#[tokio::test]
async fn progress_shows_its_arithmetic() {
    let world = World::new().await;
    let visitor = enrolled(&world, 1).await;
    answer(&world, &visitor, "problem@gravity", &[("input_2_1", "9.81")]).await;
    let path = at::Progress { run: RUN.to_owned() };
    let page = shown(progress::page(path, State(world.house.clone()), visitor).await).await;
    page.is_a_page().has(&[
        "My grade",
        "The certificate asks for 50%",
        "Homework",
        "× weight 50%",
        "2 / ",
        "Total, rounded:",
    ]);
}

#[tokio::test]
async fn before_it_opens_and_for_others_there_is_nothing() {
    let world = World::new().await;
    let visitor = enrolled(&world, 1).await;
    let hidden = unit(&world, &visitor, "vertical@nowhere").await;
    assert_eq!(hidden.status, StatusCode::NOT_FOUND);
    world.at("2026-01-01T09:00:00Z");
    unit(&world, &visitor, "vertical@u1").await.has(&["Not open", "This unit opens"]).has_not(&["input_2_1"]);
    unit(&world, &visit(team(2)), "vertical@u1").await.is_a_page().has(&[
        "Team preview",
        "input_2_1",
        "Preview: nothing",
    ]);
    let stranger: PersonId = learner(9);
    let turned = unit(&world, &visit(stranger), "vertical@u1").await;
    assert_eq!(turned.location, "/runs/IMT+FAB1+2026");
}

#[test]
fn a_point_of_a_picture_is_one_answer() {
    let given =
        sent(&[("input_2_1.x", "12"), ("input_2_1.y", " 34 "), ("input_3_1.x", ""), ("input_3_1.y", "3")])
            .given();
    let crate::answers::Given::Form(fields) = given else { panic!("a form") };
    assert!(fields.contains(&("input_2_1".to_owned(), "[12,34]".to_owned())));
    assert!(!fields.iter().any(|(name, _)| name == "input_3_1"));
}
