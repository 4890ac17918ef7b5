use super::*;
use crate::{
    grades::{OverrideSubsection, override_subsection},
    hand_ins::{self, WaitingHandIns},
    tests::{
        story::{desk, enrolled, run},
        world::{RUN, World, fields, learner, team, visit},
    },
};
use courses::NodeId;
use web::Visitor;

struct Seen {
    unit: Work,
    subsection: Work,
    reach: UnitReach,
}

async fn seen(world: &World, visitor: &Visitor, unit: &str) -> Seen {
    let desk = desk(world, visitor).await;
    let id: NodeId = desk.content.find(unit).expect("a unit");
    let reached = desk.reached();
    let subsection = desk.content.subsection_of(id).expect("a subsection");
    Seen {
        unit: reached.work_in_unit(id),
        subsection: reached.work_in_subsection(subsection),
        reach: reached.unit(id),
    }
}

#[tokio::test]
async fn work_waits_then_is_handed_in_then_graded() {
    let world = World::new().await;
    let (house, awa) = (&world.house, enrolled(&world, 1).await);
    let before = seen(&world, &awa, "vertical@u6").await;
    assert_eq!((before.unit, before.subsection, before.reach), (Work::ToDo, Work::ToDo, UnitReach::ToDo));

    let photo = hand_ins::WorkFile { name: "nid.jpg".to_owned(), bytes: vec![255, 216] };
    let work = hand_ins::Work { text: "5,4 mm".to_owned(), file: Some(photo) };
    let id = hand_ins::hand_in(house, &awa, RUN, "practice@nest", work).await.expect("handed in");
    let after = seen(&world, &awa, "vertical@u6").await;
    let now = house.site.now();
    assert_eq!((after.unit, after.subsection), (Work::HandedIn(now), Work::HandedIn(now)));

    let tutor = visit(team(3));
    let waiting = WaitingHandIns { run: run(), after: None, limit: 10 };
    assert_eq!(house.site.ask(&tutor.who, waiting).await.expect("a pile").len(), 1);
    let grid = fields(&[("criterion_0", "Autonome")]);
    hand_ins::grade_hand_in(house, &tutor, RUN, id, &grid).await.expect("graded");
    let graded = Work::Graded { earned: 2.0, possible: 2.0 };
    assert_eq!(seen(&world, &awa, "vertical@u6").await.unit, graded);
}

#[tokio::test]
async fn points_set_by_staff_are_graded_work_in_every_unit() {
    let world = World::new().await;
    let awa = enrolled(&world, 1).await;
    let set = OverrideSubsection::new(
        run(),
        learner(1),
        "sequential@hw".to_owned(),
        Some(3.0),
        "Vu à l’oral.".to_owned(),
    );
    override_subsection(&world.house, &visit(team(2)), set).await.expect("set");
    for unit in ["vertical@u1", "vertical@u2"] {
        let Work::Graded { earned, .. } = seen(&world, &awa, unit).await.unit else {
            panic!("{unit} is graded")
        };
        assert_eq!(earned, 3.0);
    }
    assert_eq!(seen(&world, &awa, "vertical@u4").await.unit, Work::ToDo);
}

#[tokio::test]
async fn without_graded_work_nothing_is_due() {
    let world = World::new().await;
    let awa = enrolled(&world, 1).await;
    // Polls alone: done with once they are opened and answered.
    let free = seen(&world, &awa, "vertical@u5").await;
    assert_eq!((free.subsection, free.reach), (Work::ToDo, UnitReach::ToDo));
}
