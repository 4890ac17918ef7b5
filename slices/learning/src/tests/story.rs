//! Awa follows a run; the team grades her; the journal tells it all again.

use super::world::*;
use crate::{
    answers::{self, Given, Submitted},
    blocks, branches,
    clock::{Access, access},
    desk::{Desk, SitDown},
    enrolment, grades, hand_ins, units,
};
use courses::RunKey;
use ground::{Fault, Who};
use lexicon::{Lang, facts::courses::RunMovedToVersion};
use web::Visitor;

pub(crate) fn run() -> RunKey {
    RunKey(RUN.to_owned())
}

pub(crate) async fn enrolled(world: &World, n: u8) -> Visitor {
    let visitor = visit(learner(n));
    world.house.site.act(&visitor.who, enrolment::Enrol { run: run() }).await.expect("enrolled");
    visitor
}

pub(crate) async fn answer(
    world: &World,
    visitor: &Visitor,
    block: &str,
    text: &str,
) -> Result<Submitted, Fault> {
    let given = Given::form(&fields(&[("input_2_1", text)]));
    answers::submit(&world.house, visitor, RUN, block, given).await
}

pub(crate) async fn desk(world: &World, visitor: &Visitor) -> Desk {
    world.house.site.ask(&visitor.who, SitDown { run: run() }).await.expect("a desk")
}

/// Hundredths of a percent.
pub(crate) async fn percent(world: &World, visitor: &Visitor) -> i64 {
    desk(world, visitor).await.grade.map_or(0, |grade| grade.percent)
}

/// The codes of the refusals.
pub(crate) fn codes<T>(result: Result<T, Fault>) -> Vec<(&'static str, Option<String>)> {
    match result {
        Err(Fault::Refused(refusals)) => {
            refusals.into_iter().map(|one| (one.code, one.field.clone())).collect()
        }
        Err(other) => panic!("{other:?}"),
        Ok(_) => Vec::new(),
    }
}

#[tokio::test]
async fn enrolling_twice_changes_nothing_and_leaving_ends_the_role() {
    let world = World::new().await;
    let awa = enrolled(&world, 1).await;
    let before = world.tables().await;
    enrolled(&world, 1).await;
    assert_eq!(world.tables().await, before);
    let mine = world.house.site.ask(&awa.who, enrolment::MyEnrolments).await.expect("mine");
    assert_eq!(mine.iter().map(|one| one.run.key.as_str()).collect::<Vec<_>>(), [RUN]);

    world.house.site.act(&awa.who, enrolment::Leave { run: run() }).await.expect("left");
    let gone = answer(&world, &awa, "problem@gravity", "9.8").await;
    assert!(matches!(gone, Err(Fault::Forbidden(_))), "{:?}", gone.err());
    assert!(world.house.site.ask(&awa.who, enrolment::MyEnrolments).await.expect("mine").is_empty());
}

#[tokio::test]
async fn a_problem_is_answered_within_its_rules() {
    let world = World::new().await;
    let awa = enrolled(&world, 1).await;
    let gravity = "problem@gravity";
    // What can't be read uses no attempt.
    let unreadable = codes(answer(&world, &awa, gravity, "ten?").await);
    assert_eq!(unreadable, [("learning.answer-unreadable", Some("input_2_1".to_owned()))]);

    let hint = answers::hint(&world.house, &awa, RUN, gravity).await.expect("a hint");
    assert_eq!((hint.html.as_str(), hint.number, hint.total), ("Près de dix.", 1, 2));
    let wrong = answer(&world, &awa, gravity, "12").await.expect("graded").problem.state;
    assert_eq!((wrong.attempts, wrong.earned, wrong.possible), (1, Some(0.0), Some(2.0)));
    assert_eq!(wrong.problem().hints, 1);

    let reset = answers::reset(&world.house, &awa, RUN, gravity).await.expect("reset").state;
    assert_eq!((reset.attempts, reset.done, reset.problem().results.is_null()), (1, false, true));

    let kept = Given::form(&fields(&[("input_2_1", "9.7")]));
    let kept = answers::save(&world.house, &awa, RUN, gravity, kept).await.expect("kept").state;
    assert!(kept.problem().saved);

    let before = world.house.site.store().queries();
    let right = answer(&world, &awa, gravity, "9.8").await.expect("graded").problem.state;
    let statements = world.house.site.store().queries() - before;
    // One to look at the problem, four to record the answer, one for what the bank gave: the right is proved already.
    assert!(statements <= 6, "an answer costs {statements} statements");
    assert_eq!((right.attempts, right.earned), (2, Some(2.0)));
    assert_eq!(desk(&world, &awa).await.states[gravity], right);
    // 2 of 2 + 1 + 1 points: half of a subsection that is half of the grade.
    assert_eq!(percent(&world, &awa).await, 2_500);

    let before = world.house.site.store().queries();
    answer(&world, &awa, gravity, "9.8").await.expect("the third attempt");
    let statements = world.house.site.store().queries() - before;
    assert!(statements <= 3, "an answer that moves no grade costs {statements} statements");
    assert_eq!(codes(answer(&world, &awa, gravity, "9.8").await), [("learning.attempts-used", None)]);
    world.at("2026-02-01T00:00:01Z");
    let late = answer(&world, &awa, "problem@colours", "choice_0").await;
    assert_eq!(codes(late), [("learning.closed", None)]);
    let staff_only = answer(&world, &awa, "problem@secret", "x").await;
    assert!(matches!(staff_only, Err(Fault::NotFound)));
    // The team's member has not enrolled: nothing of theirs is recorded.
    let preview = answer(&world, &visit(team(2)), gravity, "9.8").await;
    assert!(matches!(preview, Err(Fault::Forbidden(_))));
}

#[tokio::test]
async fn two_presses_at_once_use_one_attempt() {
    let world = World::new().await;
    let awa = enrolled(&world, 1).await;
    let press = || answer(&world, &awa, "problem@gravity", "12");
    let (one, two) = tokio::join!(press(), press());
    let refused: Vec<_> = [codes(one), codes(two)].concat();
    assert!(refused.iter().all(|(code, _)| *code == "learning.meanwhile"), "{refused:?}");
    let state = desk(&world, &awa).await.states["problem@gravity"].clone();
    assert_eq!(state.attempts, 2 - refused.len() as i64);
}

#[tokio::test]
async fn a_survey_keeps_answers_without_grading() {
    let world = World::new().await;
    let awa = enrolled(&world, 1).await;
    let kept = answer(&world, &awa, "problem@survey", "whatever").await.expect("kept");
    assert!(kept.graded.is_none() && kept.problem.state.done);
    assert_eq!(kept.problem.state.attempts, 0);
}

#[tokio::test]
async fn a_draw_is_kept_and_decides_what_counts() {
    let world = World::new().await;
    let awa = enrolled(&world, 1).await;
    let mut one = desk(&world, &awa).await;
    branches::assign_if_needed(&world.house, &awa, &mut one, "vertical@u2").await.expect("drawn");
    let bank = one.content.find("library_content@bank").expect("there");
    let shown = branches::shown_children(&one.content, bank, &one.states);
    assert_eq!(shown.len(), 1);
    let again = desk(&world, &awa).await;
    assert_eq!(branches::shown_children(&again.content, bank, &again.states), shown);

    let drawn = one.content.node(shown[0]).key.clone();
    let word = match drawn.as_str() {
        "problem@b1" => "un",
        "problem@b2" => "deux",
        _ => "trois",
    };
    answer(&world, &awa, &drawn, word).await.expect("graded");
    // 1 of 2 + 1 + 1 points.
    assert_eq!(percent(&world, &awa).await, 1_300);
    let other = if drawn == "problem@b1" { "problem@b2" } else { "problem@b1" };
    assert!(matches!(answer(&world, &awa, other, "x").await, Err(Fault::NotFound)));
}

#[tokio::test]
async fn votes_words_items_and_ticks() {
    let world = World::new().await;
    let house = &world.house;
    let (awa, ben) = (enrolled(&world, 1).await, enrolled(&world, 2).await);
    let poll = "poll_question@tea";
    assert_eq!(
        codes(blocks::vote(house, &awa, RUN, poll, &[]).await),
        [("learning.vote-missing", Some("vote_tea".to_owned()))]
    );
    for (visitor, vote) in [(&awa, "yes"), (&ben, "no")] {
        blocks::vote(house, visitor, RUN, poll, &fields(&[("vote_tea", vote)])).await.expect("voted");
    }
    let again = blocks::vote(house, &awa, RUN, poll, &fields(&[("vote_tea", "no")])).await;
    assert_eq!(codes(again), [("learning.voted-already", None)]);
    for visitor in [&awa, &ben] {
        let words = fields(&[("word", " Laser "), ("word", "laser"), ("word", ""), ("word", "Bois")]);
        blocks::say_words(house, visitor, RUN, "word_cloud@cloud", &words).await.expect("said");
    }
    let (votes, words) = house.site.ask(&awa.who, blocks::Tallies { run: run() }).await.expect("tallies");
    assert_eq!(votes[poll]["tea"], [("no".to_owned(), 1), ("yes".to_owned(), 1)].into());
    assert_eq!(words["word_cloud@cloud"], [("bois".to_owned(), 2), ("laser".to_owned(), 2)]);

    let condition = |desk: &Desk| {
        let id = desk.content.find("conditional@then").expect("there");
        branches::condition(&desk.content, id, &desk.states).expect("a condition").is_met
    };
    assert!(condition(&desk(&world, &awa).await));
    assert!(!condition(&desk(&world, &ben).await));

    blocks::mark_done(house, &awa, RUN, "done@did", true).await.expect("ticked");
    let placed = fields(&[("item_0", "top"), ("item_1", "top"), ("item_2", "")]);
    blocks::place(house, &awa, RUN, "drag-and-drop-v2@dnd", &placed).await.expect("placed");
    let state = desk(&world, &awa).await.states["drag-and-drop-v2@dnd"].clone();
    assert_eq!((state.earned, state.possible), (Some(2.0), Some(3.0)));
    let strange =
        blocks::place(house, &awa, RUN, "drag-and-drop-v2@dnd", &fields(&[("item_0", "moon")])).await;
    assert_eq!(codes(strange), [("learning.place-unknown", Some("item_0".to_owned()))]);
    // 1 + 2 of 1 + 3 points, of a fifth of the grade.
    assert_eq!(percent(&world, &awa).await, 1_500);
    blocks::mark_done(house, &awa, RUN, "done@did", false).await.expect("unticked");
    assert_eq!(percent(&world, &awa).await, 1_000);
}

#[tokio::test]
async fn work_is_handed_in_graded_overruled_and_told_again() {
    let world = World::new().await;
    let house = &world.house;
    let (awa, tutor, boss) = (enrolled(&world, 1).await, visit(team(3)), visit(team(2)));
    let ora = "openassessment@ora";
    let nothing = hand_ins::hand_in(house, &awa, RUN, ora, hand_ins::Work::default()).await;
    assert_eq!(codes(nothing), [("learning.text-missing", Some("text".to_owned()))]);
    let work = |text: &str, file: Option<&str>| hand_ins::Work {
        text: text.to_owned(),
        files: Vec::from_iter(
            file.map(|name| hand_ins::WorkFile { name: name.to_owned(), bytes: b"%PDF".to_vec() }),
        ),
    };
    let odd = hand_ins::hand_in(house, &awa, RUN, ora, work("Voici", Some("virus.exe"))).await;
    assert_eq!(codes(odd), [("learning.file-kind", Some("file".to_owned()))]);
    hand_ins::hand_in(house, &awa, RUN, ora, work("Un brouillon", None)).await.expect("handed in");
    let id = hand_ins::hand_in(house, &awa, RUN, ora, work("Voici", Some("a.pdf"))).await.expect("again");
    world.wait(1);
    let by_hand = "problem@byhand";
    answer(&world, &awa, by_hand, "def f(): pass").await.expect("taken");
    assert_eq!(codes(answer(&world, &awa, by_hand, "def g(): pass").await), [("learning.too-soon", None)]);

    let ask = || hand_ins::WaitingHandIns { run: run(), after: None, limit: 10 };
    let waiting = house.site.ask(&tutor.who, ask()).await.expect("a pile");
    assert_eq!(waiting.iter().map(|one| one.block.as_str()).collect::<Vec<_>>(), [ora, by_hand]);
    assert_eq!(waiting[0].id, id);
    let half = fields(&[("criterion_0", "Bien"), ("comment", "Bravo")]);
    let missing = hand_ins::grade_hand_in(house, &tutor, RUN, id, &half).await;
    assert_eq!(codes(missing), [("learning.option-missing", Some("criterion_1".to_owned()))]);
    let form = fields(&[("criterion_0", "Bien"), ("criterion_1", "Non"), ("comment", "Bravo")]);
    hand_ins::grade_hand_in(house, &tutor, RUN, id, &form).await.expect("graded");
    let points =
        hand_ins::grade_hand_in(house, &tutor, RUN, waiting[1].id, &fields(&[("points", "2,5")])).await;
    points.expect("graded");
    // 4 + 2.5 of 5 + 5: 0.65 of three tenths is 19.5, and 19.55 rounds to 20.
    assert_eq!(percent(&world, &awa).await, 2_000);
    let late = hand_ins::hand_in(house, &awa, RUN, ora, work("Encore", None)).await;
    assert_eq!(codes(late), [("learning.graded-already", None)]);

    let change = |earned: Option<f64>, reason: &str| {
        grades::OverrideSubsection::new(
            run(),
            learner(1),
            "sequential@essay".to_owned(),
            earned,
            reason.to_owned(),
        )
    };
    let set = |change| grades::override_subsection(house, &boss, change);
    assert_eq!(
        codes(set(change(Some(11.0), "trop")).await),
        [("learning.points-out-of-range", Some("earned".to_owned()))]
    );
    assert_eq!(
        codes(set(change(Some(10.0), " ")).await),
        [("learning.reason-missing", Some("reason".to_owned()))]
    );
    set(change(Some(10.0), "Malade, oral de rattrapage")).await.expect("set");
    assert_eq!(percent(&world, &awa).await, 3_000);
    set(change(None, "Erreur de ligne")).await.expect("taken back");
    assert_eq!(percent(&world, &awa).await, 2_000);
    let forbidden = grades::override_subsection(house, &tutor, change(Some(10.0), "moi")).await;
    assert!(matches!(forbidden, Err(Fault::Forbidden(_))));

    let here = desk(&world, &awa).await;
    units::note_opening(house, &awa, &here, "vertical@u4").await.expect("noted");
    blocks::watch(house, &awa, RUN, "video@clip", 31.0, false).await.expect("watched");
    let here = desk(&world, &awa).await;
    assert_eq!(here.last_unit.as_deref(), Some("vertical@u4"));

    let before = world.tables().await;
    assert!(before.iter().any(|line| line.starts_with("[\"overrides\"")));
    house.site.rebuild().await.expect("rebuilt");
    assert_eq!(world.tables().await, before);
}

#[tokio::test]
async fn another_version_counts_again() {
    let world = World::new().await;
    let awa = enrolled(&world, 1).await;
    answer(&world, &awa, "problem@gravity", "9.8").await.expect("graded");
    assert_eq!(percent(&world, &awa).await, 2_500);
    // Without the bank the subsection gives three points, two of which Awa has.
    let version = world.commit(|source| {
        let start = source.find("<library_content").expect("a bank");
        let end = source.find("</library_content>").expect("its end") + "</library_content>".len();
        format!("{}{}", &source[..start], &source[end..])
    });
    let version = version.await;
    let run = desk(&world, &awa).await.run.id;
    let moved = Happens(RunMovedToVersion { run, version });
    world.house.site.act(&Who::nobody(Lang::En), moved).await.expect("moved");
    assert_eq!(percent(&world, &awa).await, 3_400);
    let statements = world.house.site.store().queries();
    answer(&world, &awa, "problem@colours", "choice_0").await.expect("graded");
    let statements = world.house.site.store().queries() - statements;
    // Three to look at the problem, five to record the answer.
    assert!(statements <= 8, "an answer costs {statements} statements");
    let before = world.tables().await;
    world.house.site.rebuild().await.expect("rebuilt");
    assert_eq!(world.tables().await, before);
}

#[tokio::test]
async fn dates_move_with_the_run_and_the_team_sees_a_preview() {
    let world = World::new().await;
    let preview = desk(&world, &visit(team(2))).await;
    assert!(preview.is_preview && preview.is_team && preview.states.is_empty());
    let homework = preview.content.find("sequential@hw").expect("there");
    let secret = preview.content.find("problem@secret").expect("there");
    let due = preview.calendar().due(homework);
    assert_eq!(due, words::dates::parse("2026-02-01T00:00:00Z"));
    let mut later = preview.run.clone();
    later.terms.start = words::dates::parse("2027-01-04T00:00:00Z");
    let calendar = crate::clock::Calendar::of(&later, &preview.content);
    assert_eq!(calendar.due(homework), words::dates::parse("2027-01-31T00:00:00Z"));
    let now = preview.now;
    let sees = |run, id| {
        let calendar = crate::clock::Calendar::of(run, &preview.content);
        access(&preview.content, &calendar, id, &preview.states, now)
    };
    assert_eq!(sees(&preview.run, homework), Access::Open);
    assert_eq!(sees(&preview.run, secret), Access::StaffOnly);
    assert_eq!(Some(sees(&later, homework)), later.terms.start.map(Access::NotYet));
    later.terms.self_paced = true;
    assert_eq!(crate::clock::Calendar::of(&later, &preview.content).due(homework), None);
}

#[tokio::test]
async fn a_child_that_is_gone_is_replaced_and_the_others_stay() {
    let world = World::new().await;
    let content = desk(&world, &visit(team(2))).await.content;
    let unit = content.find("vertical@u2").expect("there");
    let mut dice = |end: u64| end - 1;
    let given = |key: &str| [("library_content@bank".to_owned(), vec![key.to_owned()])].into();
    let kept = branches::draw(&content, unit, &given("problem@b2"), &mut dice);
    assert!(kept.is_empty(), "{kept:?}");
    let replaced = branches::draw(&content, unit, &given("problem@gone"), &mut dice);
    assert_eq!(replaced, given("problem@b3"));
    // A learner who is in a group by one test is in it by every test of the partition.
    let lab = content.find("vertical@u3").expect("there");
    let drawn = branches::draw(&content, lab, &branches::Branches::new(), &mut dice);
    assert_eq!(drawn, [("split_test@test".to_owned(), vec!["vertical@vb".to_owned()])].into());
}

#[tokio::test]
async fn a_practice_asks_for_evidence_and_has_its_grid() {
    let world = World::new().await;
    let house = &world.house;
    let (awa, tutor) = (enrolled(&world, 1).await, visit(team(3)));
    let content = desk(&world, &awa).await.content;
    let nest = "practice@nest";
    let block = &content.node(content.find(nest).expect("there")).block;
    let practice = hand_ins::Practice::from_block(block).expect("a practice");
    assert_eq!(practice.machine_classes, ["imprimante-3d", "decoupe-laser"]);
    assert_eq!((practice.hours, practice.instructions.as_str()), (Some(3.0), "<p>Mesurez.</p>"));
    assert_eq!(practice.evidence.iter().map(|one| one.count).collect::<Vec<_>>(), [2, 1]);

    let photo = hand_ins::WorkFile { name: "Nid.JPG".to_owned(), bytes: vec![255, 216] };
    let work = |text: &str, file| hand_ins::Work { text: text.to_owned(), files: Vec::from_iter(file) };
    let empty = hand_ins::hand_in(house, &awa, RUN, nest, work(" ", None)).await;
    let (text, file) = (Some("text".to_owned()), Some("file".to_owned()));
    assert_eq!(codes(empty), [("learning.text-missing", text), ("learning.file-missing", file)]);
    let no_photo = hand_ins::hand_in(house, &awa, RUN, nest, work("5,4 mm", None)).await;
    assert_eq!(codes(no_photo), [("learning.file-missing", Some("file".to_owned()))]);
    let id = hand_ins::hand_in(house, &awa, RUN, nest, work("5,4 mm", Some(photo))).await.expect("handed in");
    let grid = fields(&[("criterion_0", "Autonome")]);
    hand_ins::grade_hand_in(house, &tutor, RUN, id, &grid).await.expect("graded");
    let state = desk(&world, &awa).await.states[nest].clone();
    assert_eq!((state.earned, state.possible), (Some(2.0), Some(2.0)));
}
