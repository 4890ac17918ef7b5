//! Results that authors keep back: no page and no sum tells them to the learner; the team sees them.

use super::{story::*, world::*};
use crate::{
    answers::{self, Given},
    grades::MyProgress,
    team::tests::staff,
};
use ground::Who;
use lexicon::{Lang, facts::courses::RunMovedToVersion};
use serde_json::json;
use web::Visitor;

async fn kept_back(world: &World, when: &str) {
    let version = world.commit(|source| {
        source.replace("url_name=\"gravity\"", &format!("url_name=\"gravity\" show_correctness=\"{when}\""))
    });
    let version = version.await;
    let run = desk(world, &visit(team(2))).await.run.id;
    let moved = Happens(RunMovedToVersion { run, version });
    world.house.site.act(&Who::nobody(Lang::En), moved).await.expect("moved");
}

/// Percent told, points told of each problem of the homework, and how many results are kept back.
async fn told(world: &World, visitor: &Visitor) -> (i64, Vec<Option<f64>>, usize) {
    let progress = world.house.site.ask(&visitor.who, MyProgress { run: run() }).await.expect("seen");
    let (_, scores) = &progress.subsections[0];
    let each = scores.iter().map(|score| score.earned).take(2).collect();
    (progress.breakdown.hundredths(), each, progress.withheld.len())
}

#[tokio::test]
async fn a_result_kept_back_is_in_no_figure() {
    for (when, before, after) in [
        ("always", (3_800, vec![Some(2.0), Some(1.0)], 0), (3_800, vec![Some(2.0), Some(1.0)], 0)),
        ("past_due", (1_300, vec![None, Some(1.0)], 1), (3_800, vec![Some(2.0), Some(1.0)], 0)),
        ("never", (1_300, vec![None, Some(1.0)], 1), (1_300, vec![None, Some(1.0)], 1)),
    ] {
        let world = World::new().await;
        kept_back(&world, when).await;
        let awa = enrolled(&world, 1).await;
        answer(&world, &awa, "problem@gravity", "9.8").await.expect("graded");
        answer(&world, &awa, "problem@colours", "choice_0").await.expect("graded");
        assert_eq!(told(&world, &awa).await, before, "{when}, before the due date");
        assert_eq!(percent(&world, &awa).await, 3_800, "the grade itself counts it");
        world.at("2026-02-01T00:00:01Z");
        assert_eq!(told(&world, &awa).await, after, "{when}, after the due date");
    }
}

#[tokio::test]
async fn no_page_tells_what_is_kept_back_and_the_team_sees_it() {
    let world = World::new().await;
    kept_back(&world, "never").await;
    let sofia = staff::learner(&world, "Sofia").await;
    let given = Given::form(&fields(&[("input_2_1", "9.8")]));
    answers::submit(&world.house, &visit(sofia), RUN, "problem@gravity", given).await.expect("graded");
    let learner = |path: &str| format!("/runs/{RUN}{path}");

    let unit = staff::get(&world, &visit(sofia), &learner("/units/vertical@u1")).await.body;
    assert!(unit.contains(">2 points<") && !unit.contains("2 of 2"), "{unit}");
    let progress = staff::get(&world, &visit(sofia), &learner("/progress")).await.body;
    assert!(
        progress.contains("Result kept back") && progress.contains("Some results are not shown"),
        "{progress}"
    );
    assert!(!progress.contains("2 / 4") && !progress.contains("25%"), "{progress}");
    let mine = staff::get(&world, &visit(sofia), "/my").await.body;
    assert!(mine.contains("Grade: 0%") && !mine.contains("25%"), "{mine}");
    let door = learner("/blocks/problem@gravity/answer");
    let reply = staff::post(&world, &staff::wanting_json(visit(sofia)), &door, "input_2_1=9.8").await;
    assert_eq!(
        reply.json(),
        json!({ "block": "problem@gravity", "done": true, "attempts": 2, "possible": 2.0 })
    );

    let page = staff::path(&format!("/learners/{sofia}"));
    let seen = staff::get(&world, &staff::wanting_json(staff::instructor()), &page).await;
    assert_eq!(seen.json()["percent"], 25.0);
}
