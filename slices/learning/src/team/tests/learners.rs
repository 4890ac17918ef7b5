use super::staff::*;
use crate::{
    answers::{self, Given},
    tests::world::{RUN, World, fields, team, visit},
    units::OpenUnit,
};
use axum::http::StatusCode;
use lexicon::{PersonId, facts::learning::Unenrolled};

async fn names(world: &World, page: &str) -> (Vec<String>, Option<String>) {
    let json = get(world, &wanting_json(tutor()), page).await.json();
    let names = json["learners"].as_array().expect("learners").iter();
    let names = names.map(|one| one["name"].as_str().expect("a name").to_owned()).collect();
    (names, json["next"].as_str().map(str::to_owned))
}

#[tokio::test]
async fn learners_are_listed_by_name_page_after_page() {
    let world = World::new().await;
    for n in 0..120 {
        // Two have the same name at the border of two pages.
        learner(&world, &format!("Learner {:03}", if n == 50 { 49 } else { n })).await;
    }
    let mut all = Vec::new();
    let mut next = Some(path("/learners"));
    while let Some(page) = next {
        let (names, after) = names(&world, &page).await;
        assert!(names.len() <= 50);
        all.extend(names);
        next = after;
    }
    let mut expected: Vec<String> =
        (0..120).map(|n| format!("Learner {:03}", if n == 50 { 49 } else { n })).collect();
    expected.sort();
    assert_eq!(all, expected);
}

#[tokio::test]
async fn learners_are_found_by_the_beginning_of_a_name_and_by_how_they_do() {
    let world = World::new().await;
    let awa = learner(&world, "Awa Élan").await;
    let brahim = learner(&world, "Brahim Alaoui").await;
    learner(&world, "Chloé % Roy").await;
    let find = async |query: &str| names(&world, &path(&format!("/learners?{query}"))).await.0;
    assert_eq!(find("q=a").await, ["Awa Élan", "Brahim Alaoui"]);
    assert_eq!(find("q=%C3%89l").await, ["Awa Élan"]);
    assert_eq!(find("q=%25").await, ["Chloé % Roy"], "a wildcard finds itself only");
    assert!(find("q=zz").await.is_empty());

    let unit = OpenUnit { run: run_key(), unit: "vertical@u1".to_owned() };
    world.house.site.act(&visit(awa).who, unit).await.expect("opened");
    let run = run_id(&world).await;
    world.house.site.say_as_operator(Unenrolled { run, person: brahim, moved: false }).await.expect("left");
    assert_eq!(find("show=active").await, ["Awa Élan"]);
    assert_eq!(find("show=quiet").await, ["Chloé % Roy"]);
    assert_eq!(find("show=left").await, ["Brahim Alaoui"]);
    assert_eq!(find("show=nonsense").await, ["Awa Élan", "Chloé % Roy"]);
    world.at("2026-01-25T09:00:00Z");
    assert!(find("show=active").await.is_empty());

    let hub = get(&world, &wanting_json(visit(team(1))), &path("")).await.json();
    assert_eq!(hub["learners"], serde_json::json!({ "enrolled": 2, "active": 0, "passed": 0, "left": 1 }));
    let page = get(&world, &tutor(), &path("/learners?show=left")).await.body;
    assert!(page.contains("Brahim Alaoui") && !page.contains("Awa Élan"));
}

#[tokio::test]
async fn every_look_at_a_learner_is_written_down_once_an_hour() {
    let world = World::new().await;
    let awa = learner(&world, "Awa Élan").await;
    let page = path(&format!("/learners/{awa}"));
    let looks = async || {
        let now = world.house.site.now();
        let known = world.house.site.look(move |view| people::known_of(view, awa, now)).await;
        known.expect("read").expect("there")["learning_looks"].as_array().expect("looks").clone()
    };
    for _ in 0..3 {
        assert_eq!(get(&world, &tutor(), &page).await.status, StatusCode::OK);
    }
    assert_eq!(looks().await.len(), 1);
    get(&world, &instructor(), &page).await;
    world.wait(3_601);
    get(&world, &tutor(), &page).await;
    let all = looks().await;
    assert_eq!(all.len(), 3);
    assert_eq!(all[0]["run"], RUN);
    world.house.site.rebuild().await.expect("rebuilt");
    assert_eq!(looks().await, all, "the journal gives the same looks again");
}

#[tokio::test]
async fn one_learner_is_seen_as_they_see_themselves() {
    let world = World::new().await;
    let awa = learner(&world, "Awa Élan").await;
    let given = Given::form(&fields(&[("input_2_1", "9.8")]));
    answers::submit(&world.house, &visit(awa), RUN, "problem@gravity", given).await.expect("graded");
    let page = get(&world, &tutor(), &path(&format!("/learners/{awa}"))).await.body;
    assert!(
        page.contains("Awa Élan") && page.contains("2 of 4") && page.contains("Homework · 50%"),
        "{page}"
    );
    assert!(!page.contains("/override"), "a tutor sets no grades");
    let json = get(&world, &wanting_json(instructor()), &path(&format!("/learners/{awa}"))).await.json();
    assert_eq!(json["percent"], 25.0);
    assert_eq!(json["subsections"][0]["earned"], 2.0);
}

#[tokio::test]
async fn the_team_enrols_people_and_ends_enrolments() {
    let world = World::new().await;
    let sofia = person(&world, "Sofia").await;
    let to = path("/learners");
    let unknown = post(&world, &instructor(), &to, "email=nobody%40example.org").await;
    assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        unknown.body.contains("id=\"email-error\"") && unknown.body.contains("value=\"nobody@example.org\"")
    );
    let done = post(&world, &instructor(), &to, "email=SOFIA%40example.org&mode=hybrid").await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    let listed = get(&world, &tutor(), done.location()).await.body;
    assert!(listed.contains("Sofia") && listed.contains("with workshops"));

    let page = path(&format!("/learners/{sofia}"));
    let ended = post(&world, &instructor(), &format!("{page}/end"), "").await;
    assert_eq!(ended.location(), format!("{page}?done=ended"));
    assert!(get(&world, &instructor(), &page).await.body.contains("Enrol again"));
    post(&world, &instructor(), &format!("{page}/enrol"), "").await;
    assert_eq!(mode_of(&world, sofia).await.as_deref(), Some("online"));
}

async fn mode_of(world: &World, person: PersonId) -> Option<String> {
    let run = run_id(world).await;
    let found = world.house.site.look(move |view| crate::enrolment::current(view, run, person)).await;
    found.expect("read").map(|one| one.mode)
}
