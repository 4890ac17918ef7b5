//! A run paced by its learners: each has due dates of their own.

use super::{story::*, world::*};
use crate::enrolment::EnrolLearner;
use courses::NodeId;
use ground::Who;
use lexicon::{
    Instant, Lang,
    facts::courses::{RunMovedToVersion, RunTermsChanged},
};
use web::Visitor;

/// The run goes at its learners' pace, and its homework is due so many weeks after each began.
async fn paced(world: &World, weeks: &str) {
    let version = world.commit(|source| {
        let due = "due=\"2026-02-01T00:00:00Z\"";
        source.replace(due, &format!("{due} relative_weeks_due=\"{weeks}\""))
    });
    let version = version.await;
    let run = desk(world, &visit(team(2))).await.run;
    let mut terms = run.terms.clone();
    terms.self_paced = true;
    let who = Who::nobody(Lang::En);
    let site = &world.house.site;
    site.act(&who, Happens(RunTermsChanged { run: run.id, terms })).await.expect("changed");
    site.act(&who, Happens(RunMovedToVersion { run: run.id, version })).await.expect("moved");
}

async fn due(world: &World, visitor: &Visitor, block: &str) -> Option<Instant> {
    let desk = desk(world, visitor).await;
    let id: NodeId = desk.content.find(block).expect("there");
    desk.calendar().due(id)
}

fn date(text: &str) -> Option<Instant> {
    Some(words::dates::parse(text).expect("a date"))
}

#[tokio::test]
async fn each_learner_has_weeks_of_their_own() {
    let world = World::new().await;
    world.at("2026-01-02T08:00:00Z");
    let early = enrolled(&world, 1).await;
    world.at("2026-01-12T09:00:00Z");
    let late = enrolled(&world, 2).await;
    let (homework, lab) = ("problem@gravity", "done@did");
    for (weeks, of_early, of_late) in [
        // The run started on 5 January: nobody begins before.
        ("2", date("2026-01-19T00:00:00Z"), date("2026-01-26T09:00:00Z")),
        ("1", date("2026-01-12T00:00:00Z"), date("2026-01-19T09:00:00Z")),
        ("0", None, None),
        ("-3", None, None),
        ("9000000000", None, None),
        ("soon", None, None),
    ] {
        paced(&world, weeks).await;
        assert_eq!(due(&world, &early, homework).await, of_early, "{weeks}");
        assert_eq!(due(&world, &late, homework).await, of_late, "{weeks}");
        assert_eq!(due(&world, &late, lab).await, None, "another subsection has no date");
        assert_eq!(due(&world, &visit(team(2)), homework).await, None, "a preview never enrolled");
    }
}

#[tokio::test]
async fn own_due_dates_close_work_and_a_change_of_mode_moves_none() {
    let world = World::new().await;
    let (early, late) = (enrolled(&world, 1).await, visit(learner(2)));
    paced(&world, "2").await;
    world.at("2026-01-20T09:00:00Z");
    enrolled(&world, 2).await;
    // The team notes that she comes to the lab too: her dates stay.
    let hybrid = EnrolLearner { run: run(), person: learner(1), mode: "hybrid".to_owned() };
    world.house.site.act(&visit(team(2)).who, hybrid).await.expect("changed");
    assert_eq!(due(&world, &early, "problem@gravity").await, date("2026-01-26T09:00:00Z"));

    world.at("2026-01-26T09:00:00Z");
    answer(&world, &early, "problem@gravity", "9.8").await.expect("at the last moment");
    world.wait(1);
    assert_eq!(
        codes(answer(&world, &early, "problem@colours", "choice_0").await),
        [("learning.closed", None)]
    );
    answer(&world, &late, "problem@colours", "choice_0").await.expect("one week is left");
    world.at("2026-02-03T09:00:01Z");
    assert_eq!(codes(answer(&world, &late, "problem@gravity", "9.8").await), [("learning.closed", None)]);
    // What has no weeks closes with the run alone.
    crate::blocks::mark_done(&world.house, &early, RUN, "done@did", true).await.expect("done");

    let before = world.tables().await;
    world.house.site.rebuild().await.expect("rebuilt");
    assert_eq!(world.tables().await, before);
}
