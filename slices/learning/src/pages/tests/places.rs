//! Resuming, jumping, progress, and what is not there.

use super::reader::*;

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
