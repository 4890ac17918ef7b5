use super::staff::*;
use crate::{
    answers::{self, Given},
    tests::world::{RUN, World, fields, visit},
};
use axum::http::StatusCode;
use lexicon::PersonId;

async fn answer(world: &World, person: PersonId) {
    let given = Given::form(&fields(&[("input_2_1", "9.8")]));
    answers::submit(&world.house, &visit(person), RUN, "problem@gravity", given).await.expect("graded");
}

#[tokio::test]
async fn the_gradebook_costs_the_same_for_one_learner_and_for_fifty() {
    let world = World::new().await;
    answer(&world, learner(&world, "Learner 00").await).await;
    let cost = async || {
        let before = world.house.site.store().queries();
        let page = get(&world, &tutor(), &path("/gradebook")).await;
        assert_eq!(page.status, StatusCode::OK);
        (world.house.site.store().queries() - before, page.body.matches("<th scope=\"row\">").count())
    };
    let (one, rows) = cost().await;
    assert_eq!(rows, 1);
    for n in 1..50 {
        answer(&world, learner(&world, &format!("Learner {n:02}")).await).await;
    }
    assert_eq!(cost().await, (one, 50));
    assert!(one <= 6, "the gradebook costs {one} statements");
}

#[tokio::test]
async fn the_gradebook_shows_learners_by_subsections_with_what_was_set() {
    let world = World::new().await;
    let (zoe, awa) = (learner(&world, "Zoé").await, learner(&world, "Awa Élan").await);
    answer(&world, awa).await;
    let form = "subsection=sequential%40hw&earned=3%2C5&reason=Oral";
    let set = post(&world, &instructor(), &path(&format!("/learners/{zoe}/override")), form).await;
    assert_eq!(set.status, StatusCode::SEE_OTHER, "{}", set.body);
    let json = get(&world, &wanting_json(tutor()), &path("/gradebook")).await.json();
    let learners = json["learners"].as_array().expect("learners");
    assert_eq!(
        learners.iter().map(|one| one["name"].as_str()).collect::<Vec<_>>(),
        [Some("Awa Élan"), Some("Zoé")]
    );
    assert_eq!(learners[0]["points"]["sequential@hw"]["earned"], 2.0);
    assert_eq!(
        learners[1]["points"]["sequential@hw"],
        serde_json::json!({ "earned": 3.5, "possible": 4.0, "overridden": true })
    );
    assert_eq!(json["columns"][0]["possible"], 4.0);
    let page = get(&world, &tutor(), &path("/gradebook")).await.body;
    assert!(
        page.contains("role=\"region\" tabindex=\"0\"")
            && page.contains("3.5")
            && page.contains("Set by the team")
    );
}

#[tokio::test]
async fn a_grade_is_set_with_a_reason_and_taken_back() {
    let world = World::new().await;
    let awa = learner(&world, "Awa Élan").await;
    answer(&world, awa).await;
    let to = path(&format!("/learners/{awa}/override"));
    let cases = [
        ("earned=3&reason=", "reason"),
        ("earned=9&reason=Oral", "earned"),
        ("earned=three&reason=Oral", "earned"),
    ];
    for (form, field) in cases {
        let refused = post(&world, &instructor(), &to, &format!("subsection=sequential%40hw&{form}")).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
        assert!(refused.body.contains(&format!("id=\"{field}-error\"")), "{form}");
        assert!(refused.body.contains(&format!("href=\"#{field}\"")), "{form}");
        assert_eq!(refused.body.contains("Oral"), form.contains("Oral"), "what was typed is kept");
    }
    post(&world, &instructor(), &to, "subsection=sequential%40hw&earned=4&reason=Oral").await;
    let page = get(&world, &instructor(), &path(&format!("/learners/{awa}"))).await.body;
    assert!(page.contains("4 of 4") && page.contains("Oral"));
    let form = get(&world, &instructor(), &format!("{to}?subsection=sequential%40hw")).await.body;
    assert!(form.contains("value=\"4\"") && form.contains("take-back") && form.contains("Oral"));

    let back =
        post(&world, &instructor(), &to, "subsection=sequential%40hw&reason=Mistake&what=take-back").await;
    assert!(back.location().ends_with("?done=taken-back"), "{}", back.body);
    let json = get(&world, &wanting_json(instructor()), &path(&format!("/learners/{awa}"))).await.json();
    assert_eq!(json["percent"], 25.0);
    assert_eq!(json["overrides"].as_array().map(Vec::len), Some(2));
}

#[tokio::test]
async fn nobody_sets_their_own_grade() {
    let world = World::new().await;
    let awa = learner(&world, "Awa Élan").await;
    give(&world, awa, lexicon::Role::Instructor, lexicon::PlaceRef::run(run_id(&world).await)).await;
    let to = path(&format!("/learners/{awa}/override"));
    let refused = post(&world, &visit(awa), &to, "subsection=sequential%40hw&earned=4&reason=Me").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = get(&world, &visit(awa), &path(&format!("/learners/{awa}"))).await.body;
    assert!(!page.contains("/override?"));
}
