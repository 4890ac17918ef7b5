use super::*;
use crate::{
    grades::{OverrideSubsection, override_subsection},
    hand_ins::{self, WaitingHandIns},
    tests::{
        story::{answer, desk, enrolled, run},
        world::{Happens, RUN, World, fields, learner, team, visit},
    },
};
use courses::NodeId;
use ground::Who;
use lexicon::{Lang, facts::courses::RunMovedToVersion};
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
    let work = hand_ins::Work { text: "5,4 mm".to_owned(), files: vec![photo] };
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

/// The unit of these cases is read and nothing else, until what stands in it is replaced.
async fn with_unit(world: &World, inside: &str) {
    let version = world.commit(|source| {
        let start = source.find("<problem url_name=\"survey\"").expect("a survey");
        let end = start + source[start..].find("</problem>").expect("its end") + "</problem>".len();
        format!("{}{inside}{}", &source[..start], &source[end..])
    });
    let version = version.await;
    let run = desk(world, &visit(team(2))).await.run.id;
    let moved = Happens(RunMovedToVersion { run, version });
    world.house.site.act(&Who::nobody(Lang::En), moved).await.expect("moved");
}

#[tokio::test]
async fn a_unit_is_done_once_everything_it_asks_is_done() {
    let (unit, house) = ("vertical@u5", |world: &World| world.house.clone());
    for (inside, act) in [
        ("<html url_name=\"x\">Rien à faire.</html>", ""),
        ("<video url_name=\"x\" youtube_id_1_0=\"abc\"/>", ""),
        ("<problem url_name=\"x\"><p>Un texte.</p></problem>", ""),
        ("<staffgradedxblock url_name=\"x\" weight=\"2\"/>", ""),
        ("<done url_name=\"x\" visible_to_staff_only=\"true\"/>", ""),
        ("<done url_name=\"x\"/>", "done"),
        ("<poll_question url_name=\"x\">?<answer id=\"yes\">Oui</answer></poll_question>", "vote"),
        (
            "<problem url_name=\"x\"><stringresponse answer=\"a\"><textline/></stringresponse></problem>",
            "answer",
        ),
        ("<video url_name=\"x\" html5_sources='[\"/static/film.mp4\"]'/>", "watch"),
        ("<edx_sga url_name=\"x\" points=\"3\"/>", "hand in"),
    ] {
        let world = World::new().await;
        with_unit(&world, inside).await;
        let awa = enrolled(&world, 1).await;
        let house = house(&world);
        assert_eq!(seen(&world, &awa, unit).await.reach, UnitReach::ToDo, "{inside}");
        let here = desk(&world, &awa).await;
        crate::units::note_opening(&house, &awa, &here, unit).await.expect("noted");
        let once_opened = if act.is_empty() { UnitReach::Done } else { UnitReach::Started };
        assert_eq!(seen(&world, &awa, unit).await.reach, once_opened, "{inside}");
        match act {
            "done" => crate::blocks::mark_done(&house, &awa, RUN, "done@x", true).await.expect("done"),
            "vote" => {
                let vote = fields(&[("vote_x", "yes")]);
                crate::blocks::vote(&house, &awa, RUN, "poll_question@x", &vote).await.expect("voted");
            }
            "answer" => drop(answer(&world, &awa, "problem@x", "wrong").await.expect("graded")),
            "watch" => {
                crate::blocks::watch(&house, &awa, RUN, "video@x", 31.0, false).await.expect("watched");
                assert_eq!(seen(&world, &awa, unit).await.reach, UnitReach::Started, "not to its end");
                crate::blocks::watch(&house, &awa, RUN, "video@x", 90.0, true).await.expect("watched");
            }
            "hand in" => {
                let file = hand_ins::WorkFile { name: "x.pdf".to_owned(), bytes: vec![1] };
                let work = hand_ins::Work { text: String::new(), files: vec![file] };
                hand_ins::hand_in(&house, &awa, RUN, "edx_sga@x", work).await.expect("handed in");
            }
            _ => {}
        }
        assert_eq!(seen(&world, &awa, unit).await.reach, UnitReach::Done, "{inside}");
        let (run, person) = (here.run.id, here.person);
        let content = here.content.clone();
        let counted = world.house.site.look(move |view| units_done(view, &content, run, person)).await;
        assert_eq!(counted.expect("counted"), desk(&world, &awa).await.reached().units(), "{inside}");
        assert_eq!(desk(&world, &awa).await.reached().units().0, 1, "{inside}");
    }
}
