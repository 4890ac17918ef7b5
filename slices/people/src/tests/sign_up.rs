use super::*;

const FORM: [(&str, &str); 4] =
    [("name", "Awa Diop"), ("email", "Awa@Example.sn"), ("password", PASSWORD), ("next", "/my")];

#[tokio::test]
async fn an_account_works_at_once_and_is_confirmed_by_mail() {
    let world = World::new();
    let mut awa = world.browser();
    let form = awa.get("/sign-up?next=/my").await;
    assert!(form.body.contains("name=\"next\" value=\"/my\""), "{}", form.body);
    let made = awa.post("/sign-up", &FORM).await;
    assert_eq!((made.status, made.location.as_str()), (StatusCode::SEE_OTHER, "/my"));
    assert!(awa.is_signed_in().await);

    let letters = world.letters("awa@example.sn").await;
    assert_eq!(letters.len(), 1);
    assert!(!letters[0].body.contains("Awa"), "a letter to an unproved address says no name");
    let link = link_in(&letters[0], "/confirm/");

    let mut phone = world.browser();
    assert!(phone.get(&link).await.body.contains("/sign-in?next=/confirm/"));
    assert_eq!(phone.post(&link, &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(world.count("select count(*) from people where email_confirmed_at is not null").await, 0);

    assert_eq!(awa.get(&link).await.status, StatusCode::OK);
    assert_eq!(awa.post(&link, &[]).await.location, "/account?confirmed=yes");
    assert_eq!(world.count("select count(*) from people where email_confirmed_at is not null").await, 1);
    assert_eq!(awa.post(&link, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn the_answer_does_not_tell_who_has_an_account() {
    let world = World::new();
    world.person("Awa Diop", "awa@example.sn").await;
    let mut known = world.browser();
    let mut unknown = world.browser();
    let one = known.post("/sign-up", &FORM).await;
    let mut other_form = FORM;
    other_form[1].1 = "nobody@example.sn";
    let other = unknown.post("/sign-up", &other_form).await;
    assert_eq!((one.status, &one.location, &one.body), (other.status, &other.location, &other.body));
    let seen = |page: Page| page.body.replace("awa@example.sn", "…").replace("nobody@example.sn", "…");
    assert_eq!(seen(known.get("/account").await), seen(unknown.get("/account").await));

    let letters = world.letters("awa@example.sn").await;
    assert_eq!(letters.len(), 1);
    assert!(letters[0].subject.contains("already have an account"), "{}", letters[0].subject);
    assert!(!letters[0].body.contains("/confirm/"));
    // The owner signs in as before, and to their own account.
    let mut awa = world.browser();
    awa.sign_in("awa@example.sn", PASSWORD).await;
    assert!(awa.get("/account").await.body.contains("Your address is confirmed."));
}

#[tokio::test]
async fn nobody_keeps_anothers_address() {
    let world = World::new();
    let mut thief = world.browser();
    thief
        .post(
            "/sign-up",
            &[("name", "Thief"), ("email", "awa@example.sn"), ("password", "a password of the thief")],
        )
        .await;
    let to_thief = link_in(&world.letters("awa@example.sn").await[0], "/confirm/");
    let mut awa = world.browser();
    awa.post("/sign-up", &FORM).await;
    // The letter about the thief's account does not confirm it from Awa's browser.
    assert_eq!(awa.post(&to_thief, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let to_awa = link_in(&world.letters("awa@example.sn").await[1], "/confirm/");
    assert_eq!(awa.post(&to_awa, &[]).await.location, "/account?confirmed=yes");
    assert!(thief.get("/account").await.body.contains("Votre compte n’a pas d’adresse"));
    let refused = world.browser().sign_in("awa@example.sn", "a password of the thief").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(world.browser().sign_in("awa@example.sn", PASSWORD).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn all_that_is_wrong_is_said_at_once_and_what_was_typed_stays() {
    let world = World::new();
    let mut awa = world.browser();
    awa.get("/sign-up?lang=en").await;
    let fields = [("name", ""), ("email", "awa@"), ("password", "motdepasse2026")];
    let again = awa.post("/sign-up", &fields).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    for sentence in ["Write your name.", "Write a full e-mail address", "tried first"] {
        assert!(again.body.contains(sentence), "{sentence}");
    }
    assert!(again.body.contains("value=\"awa@\"") && !again.body.contains("motdepasse2026"));
    assert!(!awa.is_signed_in().await);

    let answer =
        awa.json("/sign-up", &serde_json::json!({ "name": "", "email": "x", "password": "y" })).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let problem: serde_json::Value = serde_json::from_str(&answer.body).expect("a problem document");
    let codes: Vec<_> =
        problem["errors"].as_array().expect("a list").iter().map(|one| &one["code"]).collect();
    assert_eq!(codes, ["people.no-name", "people.unreadable-email", "people.short-password"]);
    let made = awa
        .json(
            "/sign-up",
            &serde_json::json!({ "name": "Awa", "email": "awa@example.sn", "password": PASSWORD }),
        )
        .await;
    assert_eq!(made.status, StatusCode::CREATED);
    assert!(awa.is_signed_in().await);
}

#[tokio::test]
async fn letters_to_one_mailbox_are_few() {
    let world = World::new();
    let mut somebody = world.browser();
    let mut last = StatusCode::OK;
    for _ in 0..4 {
        last = somebody.post("/password/forgotten", &[("email", "awa@example.sn")]).await.status;
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
    world.wait(Millis::minutes(1));
    assert_eq!(somebody.post("/sign-up", &FORM).await.status, StatusCode::SEE_OTHER);
}
