use super::staff::*;
use crate::{
    hand_ins::{self, WorkFile},
    tests::world::{RUN, World, visit},
};
use axum::http::StatusCode;

#[tokio::test]
async fn work_is_graded_oldest_first_one_after_another() {
    let world = World::new().await;
    let (zoe, awa) = (learner(&world, "Zoé").await, learner(&world, "Awa Élan").await);
    let first = hand_in(&world, zoe, "Ma machine.\n\n<script>alert(1)</script>").await;
    world.wait(60);
    let second = hand_in(&world, awa, "La mienne.").await;
    let json = get(&world, &wanting_json(tutor()), &path("/hand-ins")).await.json();
    let queue: Vec<_> =
        json["hand_ins"].as_array().expect("work").iter().map(|one| one["name"].clone()).collect();
    assert_eq!(queue, ["Zoé", "Awa Élan"]);
    assert_eq!(json["blocks"], serde_json::json!([{ "block": "openassessment@ora", "waiting": 2 }]));

    let at = |id| path(&format!("/hand-ins/{id}"));
    let page = get(&world, &tutor(), &at(first)).await.body;
    assert!(
        page.contains("Racontez.") && page.contains("Ma machine.") && page.contains("&lt;script&gt;"),
        "{page}"
    );
    assert!(
        page.contains("name=\"criterion_0\"")
            && page.contains("rel=\"next\"")
            && !page.contains("rel=\"prev\"")
    );

    let refused = post(&world, &tutor(), &at(first), "criterion_0=Bien&comment=Bravo").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("id=\"criterion_1-error\"") && refused.body.contains("Bravo"));
    assert!(refused.body.contains("value=\"Bien\" checked"), "what was chosen is kept");

    let graded = post(&world, &tutor(), &at(first), "criterion_0=Bien&criterion_1=Oui&comment=Bravo").await;
    assert_eq!(graded.location(), format!("{}?done=graded", at(second)));
    let again = get(&world, &tutor(), &at(first)).await.body;
    assert!(again.contains("5 of 5") && again.contains("Bravo") && again.contains("already graded"));
    let last = post(&world, &tutor(), &at(second), "criterion_0=Peu&criterion_1=Non").await;
    assert_eq!(last.location(), format!("{}?done=graded", path("/hand-ins")));
    assert!(get(&world, &tutor(), last.location()).await.body.contains("Everything is graded"));
}

#[tokio::test]
async fn the_queue_is_narrowed_to_one_block_and_keeps_to_it() {
    let world = World::new().await;
    let (zoe, awa) = (learner(&world, "Zoé").await, learner(&world, "Awa Élan").await);
    let first = hand_in(&world, zoe, "Un").await;
    world.wait(60);
    let given = crate::answers::Given::form(&crate::tests::world::fields(&[("input_2_1", "à la main")]));
    crate::answers::submit(&world.house, &visit(zoe), RUN, "problem@byhand", given).await.expect("handed in");
    world.wait(60);
    let third = hand_in(&world, awa, "Trois").await;
    let all = get(&world, &wanting_json(tutor()), &path("/hand-ins")).await.json();
    assert_eq!(all["hand_ins"].as_array().map(Vec::len), Some(3));
    let by_hand = all["hand_ins"][1]["url"].as_str().expect("an address").to_owned();
    let filter = "block=openassessment%40ora";
    let some = get(&world, &wanting_json(tutor()), &path(&format!("/hand-ins?{filter}"))).await.json();
    assert_eq!(some["hand_ins"].as_array().map(Vec::len), Some(2));
    let at = path(&format!("/hand-ins/{first}?{filter}"));
    let graded = post(&world, &tutor(), &at, "criterion_0=Bien&criterion_1=Oui").await;
    assert_eq!(graded.location(), path(&format!("/hand-ins/{third}?{filter}&done=graded")));

    // A problem shows what was answered, and takes points.
    let page = get(&world, &tutor(), &by_hand).await.body;
    assert!(page.contains("à la main") && page.contains("name=\"points\""), "{page}");
    let refused = post(&world, &tutor(), &by_hand, "points=50").await;
    assert!(refused.body.contains("id=\"points-error\"") && refused.body.contains("value=\"50\""));
    let graded = post(&world, &tutor(), &by_hand, "points=2%2C5").await;
    assert_eq!(graded.status, StatusCode::SEE_OTHER, "{}", graded.body);
    assert!(get(&world, &tutor(), &by_hand).await.body.contains("2.5 of 5"));
}

#[tokio::test]
async fn a_file_is_offered_and_what_was_replaced_is_not_graded() {
    let world = World::new().await;
    let awa = learner(&world, "Awa Élan").await;
    let old = hand_in(&world, awa, "Brouillon").await;
    let file = WorkFile { name: "plan.pdf".to_owned(), bytes: b"%PDF-1.4".to_vec() };
    let work = hand_ins::Work { text: "Voici le plan".to_owned(), files: vec![file] };
    let new = hand_ins::hand_in(&world.house, &visit(awa), RUN, "openassessment@ora", work)
        .await
        .expect("handed in");
    let page = get(&world, &tutor(), &path(&format!("/hand-ins/{new}"))).await.body;
    assert!(page.contains(&format!("/runs/{RUN}/hand-ins/{new}/file")) && page.contains("8 B"), "{page}");
    let replaced = get(&world, &tutor(), &path(&format!("/hand-ins/{old}"))).await.body;
    assert!(replaced.contains("handed in something else") && !replaced.contains("criterion_0"));
    let refused =
        post(&world, &tutor(), &path(&format!("/hand-ins/{old}")), "criterion_0=Bien&criterion_1=Oui").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn the_hub_and_the_notices_say_what_needs_somebody() {
    let world = World::new().await;
    let calm = get(&world, &tutor(), &path("")).await.body;
    assert!(calm.contains("Nobody follows this run yet"));
    let awa = learner(&world, "Awa Élan").await;
    assert!(get(&world, &tutor(), &path("")).await.body.contains("Nothing waits for anybody"));
    hand_in(&world, awa, "Voici.").await;
    let page = get(&world, &tutor(), &path("")).await.body;
    assert!(page.contains("One piece of work waits to be graded") && page.contains("Due: Devoir"), "{page}");

    let notices = get(&world, &tutor(), &path("/notices")).await.body;
    assert!(notices.contains("Videos without a transcript"), "{notices}");
    let version = world
        .commit(|source| {
            source.replace("Merci.", "&lt;script&gt;go()&lt;/script&gt;&lt;img src=\"/static/none.png\"&gt;")
        })
        .await;
    let run = run_id(&world).await;
    let moved = lexicon::facts::courses::RunMovedToVersion { run, version };
    world.house.site.say_as_operator(moved).await.expect("moved");
    let json = get(&world, &wanting_json(tutor()), &path("/notices")).await.json();
    let codes: Vec<_> =
        json["groups"].as_array().expect("groups").iter().map(|one| one["code"].clone()).collect();
    for code in
        ["OLX-RESPONSE-PYTHON", "OLX-STATIC-MISSING", "IMAGE-WITHOUT-TEXT", "VIDEO-WITHOUT-TRANSCRIPT"]
    {
        assert!(codes.contains(&code.into()), "{code}: {json}");
    }
    assert_eq!(json["texts"][0]["dropped"]["scripts"], 1);
    let page = get(&world, &tutor(), &path("/notices")).await.body;
    assert!(
        page.contains("One text of which something is left out") && page.contains("/units/vertical@u3#b-"),
        "{page}"
    );
}
