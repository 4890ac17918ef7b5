//! Finding a run, enrolling, what is due.

use super::reader::*;

#[tokio::test]
async fn a_visitor_finds_a_run_and_enrols() {
    let world = World::new().await;
    let house = || State(world.house.clone());
    let nobody = Visitor { who: ground::Who::nobody(Lang::En), ..Visitor::default() };
    let run = || web::paths::courses::Run { run: RUN.to_owned() };
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
