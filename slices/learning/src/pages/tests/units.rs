//! What is done in a unit, with and without a script.

use super::reader::*;
use crate::team::tests::staff;
use lexicon::facts::courses::RunMovedToVersion;

#[tokio::test]
async fn a_problem_is_answered_without_and_with_a_script() {
    let world = World::new().await;
    let visitor = enrolled(&world, 1).await;
    unit(&world, &visitor, "vertical@u1").await.is_a_page().has(&[
        "Questions",
        "input_2_1",
        "3 attempts of 3 left",
        "Counts in the grade: Homework",
    ]);
    let done = answer(&world, &visitor, "problem@gravity", &[("input_2_1", "9.81")]).await;
    assert_eq!(done.location, "/runs/IMT+FAB1+2026/units/vertical@u1#b-problem-gravity");
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    unit(&world, &visitor, "vertical@u1").await.has(&[
        "verdict tone-good",
        "2 out of 2 points",
        "value=\"9.81\"",
    ]);

    let scripted = Visitor { wants: Wants::Fragment, ..visitor.clone() };
    let fragment = answer(&world, &scripted, "problem@gravity", &[("input_2_1", "3")]).await;
    assert_eq!((fragment.status, fragment.kind.as_str()), (StatusCode::OK, web::FRAGMENT));
    fragment.has(&["data-fragment", "verdict tone-bad"]).has_not(&["<html", "<main"]);

    let program = Visitor { wants: Wants::Json, ..visitor };
    let json = Sent { fields: Vec::new(), json: serde_json::json!({"1": "9.8"}).as_object().cloned() };
    let path = at::Answer { run: RUN.to_owned(), block: "problem@gravity".to_owned() };
    let told = shown(work::answer(path, State(world.house.clone()), program, json).await).await;
    told.has(&["\"attempts\":3", "\"earned\":2.0", "\"correct\":\"correct\""]);
}

#[tokio::test]
async fn what_is_refused_comes_back_with_what_was_typed() {
    let world = World::new().await;
    let visitor = enrolled(&world, 1).await;
    unit(&world, &visitor, "vertical@u1").await;
    let page = answer(&world, &visitor, "problem@gravity", &[("input_2_1", "about ten")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.has(&["error-summary", "value=\"about ten\"", "b-problem-gravity-2_1-error", "<main"]);
    let scripted = Visitor { wants: Wants::Fragment, ..visitor };
    let fragment = answer(&world, &scripted, "problem@gravity", &[("input_2_1", "about ten")]).await;
    assert_eq!((fragment.status, fragment.kind.as_str()), (StatusCode::UNPROCESSABLE_ENTITY, web::FRAGMENT));
}

#[tokio::test]
async fn every_act_of_a_unit_works_by_its_form() {
    let world = World::new().await;
    let visitor = enrolled(&world, 1).await;
    let (house, run) = (|| State(world.house.clone()), || RUN.to_owned());
    unit(&world, &visitor, "vertical@u3")
        .await
        .is_a_page()
        .has(&["Votez d’abord.", "Mark as done", "name=\"item_0\""])
        .has_not(&["Merci."]);
    let block = |name: &str| name.to_owned();
    let acts = [
        shown(
            work::done(
                at::Done { run: run(), block: block("done@did") },
                house(),
                visitor.clone(),
                sent(&[("done", "yes")]),
            )
            .await,
        )
        .await,
        shown(
            work::vote(
                at::Vote { run: run(), block: block("poll_question@tea") },
                house(),
                visitor.clone(),
                sent(&[("vote_tea", "yes")]),
            )
            .await,
        )
        .await,
        shown(
            work::say_words(
                at::SayWords { run: run(), block: block("word_cloud@cloud") },
                house(),
                visitor.clone(),
                sent(&[("word", "bois"), ("word", "")]),
            )
            .await,
        )
        .await,
        shown(
            work::place(
                at::PlaceItems { run: run(), block: block("drag-and-drop-v2@dnd") },
                house(),
                visitor.clone(),
                sent(&[("item_0", "top"), ("item_1", "low"), ("item_2", "")]),
            )
            .await,
        )
        .await,
    ];
    for act in &acts {
        assert_eq!(
            (act.status, act.location.starts_with("/runs/IMT+FAB1+2026/units/vertical@u3#b-")),
            (StatusCode::SEE_OTHER, true),
            "{}",
            act.html
        );
    }
    unit(&world, &visitor, "vertical@u3").await.has(&[
        "Merci.",
        "poll-fill",
        "Everything is in its place",
        "bois",
    ]);
    shown(
        work::hint(at::Hint { run: run(), block: block("problem@gravity") }, house(), visitor.clone()).await,
    )
    .await;
    unit(&world, &visitor, "vertical@u1").await.has(&["Hint 1 of 2", "Près de dix."]);
    answer(&world, &visitor, "problem@gravity", &[("input_2_1", "3")]).await;
    shown(
        work::reset(at::Reset { run: run(), block: block("problem@gravity") }, house(), visitor.clone())
            .await,
    )
    .await;
    shown(
        work::save(
            at::Save { run: run(), block: block("problem@gravity") },
            house(),
            visitor.clone(),
            sent(&[("input_2_1", "9")]),
        )
        .await,
    )
    .await;
    unit(&world, &visitor, "vertical@u1").await.has(&[
        "Answers saved",
        "value=\"9\"",
        "2 attempts of 3 left",
    ]);
}

#[test]
fn a_point_of_a_picture_is_one_answer() {
    let given =
        sent(&[("input_2_1.x", "12"), ("input_2_1.y", " 34 "), ("input_3_1.x", ""), ("input_3_1.y", "3")])
            .given();
    let crate::answers::Given::Form(fields) = given else { panic!("a form") };
    assert!(fields.contains(&("input_2_1".to_owned(), "[12,34]".to_owned())));
    assert!(!fields.iter().any(|(name, _)| name == "input_3_1"));
}

#[tokio::test]
async fn without_a_script_a_learner_says_that_a_video_was_watched() {
    let world = World::new().await;
    let version = world
        .commit(|source| source.replace("youtube_id_1_0=\"abc\"", "html5_sources='[\"/static/film.mp4\"]'"));
    let version = version.await;
    let awa = enrolled(&world, 1).await;
    let run = crate::tests::story::desk(&world, &awa).await.run.id;
    let moved = RunMovedToVersion { run, version };
    world.house.site.say_as_operator(moved).await.expect("moved");
    let said = "I watched this video to the end";
    unit(&world, &awa, "vertical@u3").await.has(&["<noscript><form", said]);
    unit(&world, &visit(team(2)), "vertical@u3").await.has_not(&[said]);
    let door = format!("/runs/{RUN}/blocks/video@clip/watched");
    let by_script = staff::post(&world, &awa, &door, "position=12&ended=0").await;
    assert_eq!((by_script.status, by_script.location()), (StatusCode::NO_CONTENT, ""));
    let by_form = staff::post(&world, &awa, &door, "position=0&ended=1&back=yes").await;
    assert_eq!(
        (by_form.status, by_form.location()),
        (StatusCode::SEE_OTHER, &*format!("/runs/{RUN}/jump/clip"))
    );
    unit(&world, &awa, "vertical@u3").await.has_not(&[said]);
}
