//! The page of groups, by its forms and as JSON.

use super::staff::*;
use crate::tests::world::{Happens, World};
use axum::http::StatusCode;
use ground::Who;
use lexicon::{Lang, facts::courses::RunMovedToVersion};

async fn divided(world: &World) {
    let version = world.commit(|source| {
        source.replace(
            "user_partitions='[",
            "user_partitions='[{\"id\": 200, \"name\": \"Ateliers\", \"scheme\": \"cohort\", \"version\": 3, \"groups\": [{\"id\": 1, \"name\": \"Matin\", \"version\": 1}, {\"id\": 2, \"name\": \"Soir\", \"version\": 1}]}, ",
        )
    });
    let version = version.await;
    let run = run_id(world).await;
    let moved = Happens(RunMovedToVersion { run, version });
    world.house.site.act(&Who::nobody(Lang::En), moved).await.expect("moved");
}

async fn members(world: &World) -> Vec<(String, Vec<String>)> {
    let json = get(world, &wanting_json(tutor()), &path("/groups")).await.json();
    let names = |group: &serde_json::Value| {
        let all = group["members"].as_array().expect("members").iter();
        all.map(|one| one["name"].as_str().expect("a name").to_owned()).collect()
    };
    let groups = json["partitions"]
        .as_array()
        .expect("partitions")
        .iter()
        .flat_map(|partition| partition["groups"].as_array().expect("groups").iter());
    groups.map(|group| (group["name"].as_str().expect("a name").to_owned(), names(group))).collect()
}

#[tokio::test]
async fn a_course_without_groups_says_so_and_leads_nowhere() {
    let world = World::new().await;
    let page = get(&world, &instructor(), &path("/groups")).await.body;
    assert!(
        page.contains("This course has no content groups") && !page.contains("name=\"emails\""),
        "{page}"
    );
    assert!(!get(&world, &instructor(), &path("")).await.body.contains(&path("/groups")));
    divided(&world).await;
    assert!(get(&world, &instructor(), &path("")).await.body.contains(&path("/groups")));
}

#[tokio::test]
async fn learners_are_put_in_groups_and_taken_out_by_forms() {
    let world = World::new().await;
    divided(&world).await;
    let (awa, to) = (learner(&world, "Awa").await, path("/groups"));
    learner(&world, "Sofia").await;
    let all = |morning: &[&str], evening: &[&str]| {
        let names = |list: &[&str]| list.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        vec![("Matin".to_owned(), names(morning)), ("Soir".to_owned(), names(evening))]
    };
    let wrong = post(
        &world,
        &instructor(),
        &to,
        "group=200%3A2&emails=awa%40example.org%0D%0Aghost%40x%0D%0Aotto%40y",
    )
    .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    for part in [
        "Line 2, “ghost@x”",
        "Line 3, “otto@y”",
        "awa@example.org",
        "value=\"200:2\" selected",
        "id=\"emails-error\"",
    ] {
        assert!(wrong.body.contains(part), "{part} in {}", wrong.body);
    }
    assert!(!wrong.body.contains("Line 1"), "{}", wrong.body);
    assert_eq!(members(&world).await, all(&[], &[]), "nobody was moved");

    let done =
        post(&world, &instructor(), &to, "group=200%3A2&emails=AWA%40example.org%2C+sofia%40example.org")
            .await;
    assert_eq!(done.location(), format!("{to}?done=put"), "{}", done.body);
    assert_eq!(members(&world).await, all(&[], &["Awa", "Sofia"]));
    let one = format!("group=200%3A1&person={awa}");
    post(&world, &instructor(), &to, &one).await;
    assert_eq!(members(&world).await, all(&["Awa"], &["Sofia"]), "one group at a time");
    let out = post(&world, &instructor(), &to, &format!("group=200%3A&person={awa}")).await;
    assert_eq!(out.location(), format!("{to}?done=taken-out"));
    assert_eq!(members(&world).await, all(&[], &["Sofia"]));
    // Whoever has left the run is listed no more.
    let end = path(&format!("/learners/{}/end", person_named(&world, "Sofia").await));
    post(&world, &instructor(), &end, "").await;
    assert_eq!(members(&world).await, all(&[], &[]));

    for (form, status) in [
        ("group=&emails=awa%40example.org", 422),
        ("group=200%3A9&emails=awa%40example.org", 422),
        ("group=100%3A0&emails=awa%40example.org", 422),
        ("group=x&emails=", 422),
        ("group=200%3A1&person=nobody", 404),
    ] {
        assert_eq!(post(&world, &instructor(), &to, form).await.status, status, "{form}");
    }
    // A tutor reads the groups, without the forms.
    let page = get(&world, &tutor(), &to).await.body;
    assert!(
        page.contains("Ateliers") && !page.contains("name=\"emails\"") && !page.contains("Take out"),
        "{page}"
    );
}

async fn person_named(world: &World, name: &str) -> lexicon::PersonId {
    let email = format!("{}@example.org", name.to_lowercase());
    let found = world.house.site.look(move |view| people::by_email(view, &email)).await;
    found.expect("read").expect("somebody").id
}
