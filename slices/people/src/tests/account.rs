use super::*;

#[tokio::test]
async fn a_profile_is_saved_and_seen_at_once() {
    let world = World::new();
    world.person("Awa Diop", "awa@example.sn").await;
    let mut awa = world.browser();
    awa.sign_in("awa@example.sn", PASSWORD).await;
    let fields = [("name", " Awa  Ndiaye "), ("language", "ar"), ("zone", "Europe/Paris")];
    assert_eq!(awa.post("/account", &fields).await.location, "/account?saved=yes");
    let page = awa.get("/account?saved=yes").await.body;
    assert!(page.contains("<html lang=\"ar\" dir=\"rtl\">") && page.contains("Awa Ndiaye"), "{page}");
    let again =
        awa.post("/account", &[("name", "Awa"), ("language", "fr"), ("zone", "Europe/Atlantis")]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.body.contains("zone-error"));
}

#[tokio::test]
async fn browsers_are_listed_and_signed_out_from_elsewhere() {
    let world = World::new();
    world.person("Awa Diop", "awa@example.sn").await;
    let mut phone = world.browser();
    phone
        .headers
        .insert(header::USER_AGENT, "Mozilla/5.0 (Android 14) Firefox/140".parse().expect("a value"));
    phone.sign_in("awa@example.sn", PASSWORD).await;
    let mut laptop = world.browser();
    laptop.sign_in("awa@example.sn", PASSWORD).await;
    let list = laptop.get("/account/sessions").await.body;
    assert!(list.contains("Firefox · Android") && list.contains("This one"), "{list}");
    let start = list.find("/account/sessions/").expect("an address");
    let end = list[start..].split('"').next().expect("a path").to_owned();
    assert!(phone.is_signed_in().await);
    assert_eq!(laptop.post(&end, &[]).await.location, "/account/sessions");
    assert!(!phone.is_signed_in().await, "at once, though it was in memory");

    phone.sign_in("awa@example.sn", PASSWORD).await;
    laptop.post("/account/sessions", &[]).await;
    assert!(!phone.is_signed_in().await && laptop.is_signed_in().await);

    world.person("Moussa", "moussa@example.sn").await;
    let mut moussa = world.browser();
    moussa.sign_in("moussa@example.sn", PASSWORD).await;
    phone.sign_in("awa@example.sn", PASSWORD).await;
    assert_eq!(moussa.post(&end, &[]).await.status, StatusCode::NOT_FOUND);
    assert!(phone.is_signed_in().await);
}

#[tokio::test]
async fn a_new_password_needs_a_recent_proof() {
    let world = World::new();
    world.person("Awa Diop", "awa@example.sn").await;
    let mut awa = world.browser();
    awa.sign_in("awa@example.sn", PASSWORD).await;
    let mut phone = world.browser();
    phone.sign_in("awa@example.sn", PASSWORD).await;
    world.wait(Millis::minutes(11));
    let new = [("password", "sept nuages et un cheval")];
    assert_eq!(awa.post("/account/password", &new).await.location, "/account/prove?next=/account");
    assert_eq!(
        awa.json("/account/password", &serde_json::json!({ "password": "sept nuages et un cheval" }))
            .await
            .status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    let wrong = awa.post("/account/prove", &[("password", "not it"), ("next", "/account")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        awa.post("/account/prove", &[("password", PASSWORD), ("next", "/account")]).await.location,
        "/account"
    );
    assert_eq!(
        awa.post("/account/password", &[("password", "awa diop awa")]).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    assert_eq!(awa.post("/account/password", &new).await.location, "/account?password=yes");
    assert!(awa.is_signed_in().await && !phone.is_signed_in().await);
    assert_eq!(world.letters("awa@example.sn").await.len(), 1);
    assert_eq!(phone.sign_in("awa@example.sn", new[0].1).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn another_address_counts_once_it_is_confirmed() {
    let world = World::new();
    world.person("Awa Diop", "awa@example.sn").await;
    world.person("Moussa", "moussa@example.sn").await;
    let mut awa = world.browser();
    awa.sign_in("awa@example.sn", PASSWORD).await;
    assert_eq!(
        awa.post("/account/email", &[("email", "diop@example.sn")]).await.location,
        "/account?mailed=yes"
    );
    assert_eq!(
        world.browser().sign_in("diop@example.sn", PASSWORD).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    let link = link_in(&world.letters("diop@example.sn").await[0], "/confirm/");
    awa.post(&link, &[]).await;
    assert_eq!(world.browser().sign_in("diop@example.sn", PASSWORD).await.status, StatusCode::SEE_OTHER);
    assert!(world.letters("awa@example.sn").await[0].body.contains("diop@example.sn"));
    // Another's address: the answer is the same, and its owner is told.
    assert_eq!(
        awa.post("/account/email", &[("email", "moussa@example.sn")]).await.location,
        "/account?mailed=yes"
    );
    assert!(!world.letters("moussa@example.sn").await[0].body.contains("/confirm/"));
}

#[tokio::test]
async fn every_page_of_the_account_asks_who_it_is() {
    let world = World::new();
    let mut nobody = world.browser();
    for path in [
        "/account",
        "/account/sessions",
        "/account/passkeys",
        "/account/data",
        "/account/erase",
        "/account/prove",
    ] {
        assert!(nobody.get(path).await.location.starts_with("/sign-in?next=/account"), "{path}");
    }
    for path in [
        "/account",
        "/account/password",
        "/account/email",
        "/account/sessions",
        "/account/erase",
        "/account/prove",
    ] {
        let answer = nobody.json(path, &serde_json::json!({})).await;
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{path}");
    }
}
