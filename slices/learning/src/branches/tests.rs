//! Another sample of a library.

use super::*;
use crate::tests::{
    story::{answer, codes, desk, enrolled, percent, run},
    world::{Happens, RUN, World, team, visit},
};
use ground::{Fault, Who};
use lexicon::{Lang, facts::courses::RunMovedToVersion};
use web::Visitor;

const BANK: &str = "library_content@bank";

async fn allowing(world: &World, change: &str) {
    let version = world.commit(|source| source.replace("url_name=\"bank\" max_count=\"1\"", change)).await;
    let run = desk(world, &visit(team(2))).await.run.id;
    let moved = Happens(RunMovedToVersion { run, version });
    world.house.site.act(&Who::nobody(Lang::En), moved).await.expect("moved");
}

async fn opens(world: &World, visitor: &Visitor) -> String {
    let mut desk = desk(world, visitor).await;
    assign_if_needed(&world.house, visitor, &mut desk, "vertical@u2").await.expect("drawn");
    shown(&desk.states).expect("a sample")
}

fn shown(states: &States) -> Option<String> {
    of_states(states).get(BANK)?.first().cloned()
}

#[tokio::test]
async fn who_may_draw_again() {
    for (written, may) in [
        ("url_name=\"bank\" max_count=\"1\"", false),
        ("url_name=\"bank\" max_count=\"1\" allow_resetting_children=\"false\"", false),
        ("url_name=\"bank\" max_count=\"1\" allow_resetting_children=\"true\"", true),
        // All of them are shown: another sample is the same.
        ("url_name=\"bank\" max_count=\"-1\" allow_resetting_children=\"true\"", false),
        ("url_name=\"bank\" max_count=\"3\" allow_resetting_children=\"true\"", false),
    ] {
        let world = World::new().await;
        allowing(&world, written).await;
        let awa = enrolled(&world, 1).await;
        let before = opens(&world, &awa).await;
        let tables = world.tables().await;
        let done = codes(draw_again(&world.house, &awa, RUN, BANK).await);
        let expected = if may { vec![] } else { vec![("learning.cannot-draw-again", None)] };
        assert_eq!(done, expected, "{written}");
        if !may {
            assert_eq!(world.tables().await, tables);
            assert_eq!(opens(&world, &awa).await, before);
        }
    }
}

#[tokio::test]
async fn another_sample_clears_the_answers_of_the_old_one() {
    let world = World::new().await;
    allowing(&world, "url_name=\"bank\" max_count=\"1\" allow_resetting_children=\"true\"").await;
    let awa = enrolled(&world, 1).await;
    let first = opens(&world, &awa).await;
    let right = |key: &str| match key {
        "problem@b1" => "un",
        "problem@b2" => "deux",
        _ => "trois",
    };
    answer(&world, &awa, &first, right(&first)).await.expect("graded");
    assert_eq!(percent(&world, &awa).await, 1_300, "1 of 4 points of half the grade");
    let mut seen = std::collections::BTreeSet::from([first.clone()]);
    for _ in 0..20 {
        draw_again(&world.house, &awa, RUN, BANK).await.expect("drawn");
        seen.insert(shown(&desk(&world, &awa).await.states).expect("a sample"));
    }
    assert!(seen.len() > 1, "chance draws others: {seen:?}");
    let state = desk(&world, &awa).await.states[&first].clone();
    assert_eq!((state.attempts, state.earned, state.is_submitted()), (1, Some(0.0), false));
    assert_eq!(percent(&world, &awa).await, 0);
    let before = world.tables().await;
    world.house.site.rebuild().await.expect("rebuilt");
    assert_eq!(world.tables().await, before);

    // Nothing but a sample is drawn, by learners alone, and not once it is closed.
    for block in ["problem@gravity", "vertical@u2", "nothing@here"] {
        let wrong = draw_again(&world.house, &awa, RUN, block).await;
        assert!(matches!(wrong, Err(Fault::NotFound)), "{block}");
    }
    let team =
        world.house.site.act(&visit(team(2)).who, DrawAgain { run: run(), block: BANK.to_owned() }).await;
    assert!(matches!(team, Err(Fault::Forbidden(_))));
    world.at("2026-02-01T00:00:01Z");
    assert_eq!(codes(draw_again(&world.house, &awa, RUN, BANK).await), [("learning.closed", None)]);
}
