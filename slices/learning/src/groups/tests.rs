use super::*;
use crate::{
    answers::{self, Given},
    clock::{Access, access},
    grades,
    team::tests::staff,
    tests::{
        story::{codes, desk, run},
        world::{Happens, RUN, World, fields, team, visit},
    },
};
use ground::{Fault, Who};
use lexicon::{Lang, PersonId, facts::courses::RunMovedToVersion};
use web::Visitor;

const PARTITIONS: &str = r#"user_partitions='[{"id": 200, "name": "Ateliers", "scheme": "cohort", "version": 3, "groups": [{"id": 1, "name": "Matin", "version": 1}, {"id": 2, "name": "Soir", "version": 1}]}, "#;

/// The first question is for the morning group.
async fn divided(world: &World) {
    let version = world.commit(|source| {
        let source = source.replace("user_partitions='[", PARTITIONS);
        source.replace("url_name=\"gravity\"", "url_name=\"gravity\" group_access='{\"200\": [1]}'")
    });
    let version = version.await;
    let run = desk(world, &visit(team(2))).await.run.id;
    let moved = Happens(RunMovedToVersion { run, version });
    world.house.site.act(&Who::nobody(Lang::En), moved).await.expect("moved");
}

/// Somebody with an address, who follows the run.
async fn learner(world: &World, name: &str) -> Visitor {
    visit(staff::learner(world, name).await)
}

async fn put(world: &World, group: Option<i64>, people: &[PersonId]) -> Result<usize, Fault> {
    let act = PutInGroup { run: run(), partition: 200, group, people: people.to_vec() };
    world.house.site.act(&visit(team(2)).who, act).await
}

async fn sees(world: &World, visitor: &Visitor) -> Access {
    let desk = desk(world, visitor).await;
    let gravity = desk.content.find("problem@gravity").expect("there");
    access(&desk.content, &desk.calendar(), gravity, &desk.states, desk.now)
}

/// What the homework can give, and whether the question may be answered.
async fn stands(world: &World, visitor: &Visitor) -> (f64, bool) {
    let progress = world.house.site.ask(&visitor.who, grades::MyProgress { run: run() }).await.expect("seen");
    let (_, scores) = &progress.subsections[0];
    let desk = answers::ProblemDesk { run: run(), block: "problem@gravity".to_owned() };
    let may = world.house.site.ask(&visitor.who, desk).await.is_ok();
    (scores.iter().map(|score| score.possible).sum(), may)
}

#[tokio::test]
async fn each_group_sees_its_own_content_and_nobody_else_does() {
    let world = World::new().await;
    divided(&world).await;
    let (awa, sofia) = (learner(&world, "Awa").await, learner(&world, "Sofia").await);
    let awa_id = awa.who.person.expect("somebody");
    for (group, seen) in [
        (None, Access::OtherGroup),
        (Some(1), Access::Open),
        (Some(2), Access::OtherGroup),
        (Some(1), Access::Open),
        (None, Access::OtherGroup),
    ] {
        put(&world, group, &[awa_id]).await.expect("put");
        assert_eq!(sees(&world, &awa).await, seen, "{group:?}");
        assert_eq!(sees(&world, &sofia).await, Access::OtherGroup, "she is in no group");
        let is_in = seen == Access::Open;
        assert_eq!(stands(&world, &awa).await, (if is_in { 4.0 } else { 2.0 }, is_in), "{group:?}");
    }
    // The team sees all of it, whoever is in which group.
    let preview = desk(&world, &visit(team(2))).await;
    assert!(preview.is_team);
    assert_eq!(
        codes(put(&world, Some(3), &[awa_id]).await),
        [("learning.group-unknown", Some("group".to_owned()))]
    );
    let random = PutInGroup { run: run(), partition: 100, group: Some(0), people: vec![awa_id] };
    let random = world.house.site.act(&visit(team(2)).who, random).await;
    assert_eq!(
        codes(random),
        [("learning.group-unknown", Some("group".to_owned()))],
        "chance fills that one"
    );
    let stranger = staff::person(&world, "Otto").await;
    assert!(matches!(put(&world, Some(1), &[stranger]).await, Err(Fault::NotFound)));
    for other in [visit(team(3)), awa.clone()] {
        let act = PutInGroup { run: run(), partition: 200, group: Some(1), people: vec![awa_id] };
        assert!(matches!(world.house.site.act(&other.who, act).await, Err(Fault::Forbidden(_))));
    }
}

#[tokio::test]
async fn a_grade_follows_the_group_and_the_journal_tells_it_again() {
    let world = World::new().await;
    divided(&world).await;
    let awa = learner(&world, "Awa").await;
    let awa_id = awa.who.person.expect("somebody");
    let percent = async || desk(&world, &awa).await.grade.map_or(0, |grade| grade.percent);
    assert_eq!(put(&world, Some(1), &[awa_id, awa_id]).await.expect("put"), 1);
    let given = |text| Given::form(&fields(&[("input_2_1", text)]));
    answers::submit(&world.house, &awa, RUN, "problem@gravity", given("9.8")).await.expect("graded");
    // 2 of 4 points of a subsection that is half of the grade.
    assert_eq!(percent().await, 2_500);
    answers::submit(&world.house, &awa, RUN, "problem@colours", given("choice_0")).await.expect("graded");
    assert_eq!(percent().await, 3_800);
    // Out of the group, the question counts neither for nor against her: 1 of 2.
    put(&world, None, &[awa_id]).await.expect("out");
    assert_eq!(percent().await, 2_500);
    assert_eq!(put(&world, Some(1), &[awa_id]).await.expect("put"), 1);
    assert_eq!(put(&world, Some(1), &[awa_id]).await.expect("put"), 0, "she is there already");
    assert_eq!(percent().await, 3_800);
    let before = world.tables().await;
    assert!(before.iter().any(|line| line.contains("partition@200")), "{before:?}");
    world.house.site.rebuild().await.expect("rebuilt");
    assert_eq!(world.tables().await, before);
}

#[tokio::test]
async fn every_line_that_names_nobody_is_told_and_nobody_is_moved() {
    let world = World::new().await;
    let awa = learner(&world, "Awa").await.who.person.expect("somebody");
    let sofia = learner(&world, "Sofia").await.who.person.expect("somebody");
    staff::person(&world, "Otto").await;
    let by = async |lines: &str| {
        let ask = LearnersByAddress { run: run(), lines: lines.to_owned() };
        world.house.site.ask(&visit(team(2)).who, ask).await
    };
    assert_eq!(by(" AWA@example.org\n\nsofia@example.org").await.expect("known"), [awa, sofia]);
    let emails = Some("emails".to_owned());
    assert_eq!(codes(by(" \n").await), [("learning.addresses-missing", emails.clone())]);
    assert_eq!(codes(by(&"a@b.c\n".repeat(MAX_LINES + 1)).await), [("learning.too-many-addresses", emails)]);
    // Otto has an account and is not of the run: he is told as somebody unknown is.
    let Err(Fault::Refused(refused)) = by("otto@example.org\nawa@example.org, ghost@x").await else {
        panic!("two lines are wrong")
    };
    let sentences: Vec<String> = refused.iter().map(|one| one.sentence(Lang::En)).collect();
    assert!(
        sentences[0].starts_with("Line 1, “otto@example.org”: no learner enrolled here"),
        "{sentences:?}"
    );
    assert!(sentences[1].starts_with("Line 2, “ghost@x”: no learner enrolled here"), "{sentences:?}");
    assert_eq!(sentences.len(), 2);
}
