use super::*;

#[tokio::test]
async fn a_password_signs_in_and_a_wrong_one_says_nothing_of_accounts() {
    let world = World::new();
    world.person("Awa Diop", "awa@example.sn").await;
    let mut awa = world.browser();
    awa.cookies.insert("essaim-lang".to_owned(), "en".to_owned());
    let wrong = awa.sign_in("awa@example.sn", "not the password at all").await;
    let nobody = awa.sign_in("nobody@example.sn", "not the password at all").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(wrong.body, nobody.body.replace("nobody@", "awa@"));
    assert!(wrong.body.contains("The address or the password is not right."));

    let right = awa.sign_in(" AWA@example.sn", PASSWORD).await;
    assert_eq!((right.status, right.location.as_str()), (StatusCode::SEE_OTHER, "/my"));
    assert!(awa.is_signed_in().await);
    assert!(awa.cookies.contains_key("__Host-essaim"));

    let out = awa.post("/sign-out", &[]).await;
    assert_eq!(out.location, "/");
    assert!(!awa.is_signed_in().await);
}

#[tokio::test]
async fn programs_sign_in_with_json() {
    let world = World::new();
    world.person("Awa Diop", "awa@example.sn").await;
    let mut program = world.browser();
    let body = |password| serde_json::json!({ "email": "awa@example.sn", "password": password });
    let wrong = program.json("/sign-in", &body("no")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("people.wrong-password"), "{}", wrong.body);
    assert_eq!(program.json("/sign-in", &body(PASSWORD)).await.status, StatusCode::NO_CONTENT);
    program.headers.insert(header::ACCEPT, "application/json".parse().expect("a value"));
    let account: serde_json::Value = serde_json::from_str(&program.get("/account").await.body).expect("JSON");
    assert_eq!((&account["name"], &account["email_confirmed"]), (&"Awa Diop".into(), &true.into()));
}

#[tokio::test]
async fn guessing_becomes_slow_and_locks_nobody_out_for_long() {
    let world = World::new();
    world.person("Awa Diop", "awa@example.sn").await;
    let mut guesser = world.browser();
    let mut statuses = Vec::new();
    for _ in 0..6 {
        statuses.push(guesser.sign_in("awa@example.sn", "a guess of a password").await.status);
    }
    assert_eq!(statuses[..5], [StatusCode::UNPROCESSABLE_ENTITY; 5]);
    assert_eq!(statuses[5], StatusCode::TOO_MANY_REQUESTS);
    // Awa waits no longer than a minute, even after many guesses.
    for _ in 0..12 {
        world.wait(Millis::minutes(1));
        guesser.sign_in("awa@example.sn", "a guess of a password").await;
    }
    let mut awa = world.browser();
    assert_eq!(awa.sign_in("awa@example.sn", PASSWORD).await.status, StatusCode::TOO_MANY_REQUESTS);
    world.wait(Millis::minutes(1));
    assert_eq!(awa.sign_in("awa@example.sn", PASSWORD).await.status, StatusCode::SEE_OTHER);
    // And a good sign-in forgets them all.
    assert_eq!(guesser.sign_in("awa@example.sn", "a guess").await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_session_is_new_at_each_sign_in_and_the_old_one_is_worth_nothing() {
    let world = World::new();
    world.person("Awa Diop", "awa@example.sn").await;
    let mut awa = world.browser();
    awa.sign_in("awa@example.sn", PASSWORD).await;
    let first = awa.cookies["__Host-essaim"].clone();
    awa.sign_in("awa@example.sn", PASSWORD).await;
    assert_ne!(awa.cookies["__Host-essaim"], first);
    assert_eq!(world.count("select count(*) from sessions").await, 1);
    let mut copy = world.browser();
    copy.cookies.insert("__Host-essaim".to_owned(), first);
    assert!(!copy.is_signed_in().await);
    assert!(awa.is_signed_in().await);
}

#[tokio::test]
async fn a_warm_session_costs_no_query_and_ends_when_it_is_not_used() {
    let world = World::new();
    world.person("Awa Diop", "awa@example.sn").await;
    let mut awa = world.browser();
    awa.sign_in("awa@example.sn", PASSWORD).await;
    assert!(awa.get("/privacy").await.body.contains("Awa Diop"));
    let before = world.house.site.store().queries();
    assert!(awa.get("/privacy").await.body.contains("Awa Diop"));
    assert_eq!(world.house.site.store().queries(), before);
    for _ in 0..8 {
        world.wait(Millis::days(13));
        let used = awa.is_signed_in().await;
        if !used {
            break;
        }
    }
    assert!(!awa.is_signed_in().await, "ninety days are the end in any case");
    awa.sign_in("awa@example.sn", PASSWORD).await;
    world.wait(Millis::days(15));
    assert!(!awa.is_signed_in().await, "so are fourteen without a visit");
}

#[tokio::test]
async fn a_link_signs_in_once_and_only_where_it_was_asked_for() {
    let world = World::new();
    world.person("Awa Diop", "awa@example.sn").await;
    let mut awa = world.browser();
    assert_eq!(awa.post("/sign-in/link", &[("email", "awa@example.sn")]).await.location, "/sign-in/code");
    let letter = world.letters("awa@example.sn").await.remove(0);
    let link = link_in(&letter, "/sign-in/link/");

    let dead = "no longer works";
    let mut scanner = world.browser();
    for browser in [&mut scanner, &mut awa] {
        browser.cookies.insert("essaim-lang".to_owned(), "en".to_owned());
    }
    let opened = scanner.get(&link).await;
    assert_eq!(opened.status, StatusCode::OK);
    assert!(
        opened.body.contains("only works in the browser") && !opened.body.contains(dead),
        "{}",
        opened.body
    );
    assert_eq!(scanner.post(&link, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!scanner.is_signed_in().await);

    let opened = awa.get(&link).await;
    assert!(opened.body.contains("Press the button") && !opened.body.contains(dead), "{}", opened.body);
    assert!(!awa.is_signed_in().await, "opening is not enough");
    assert_eq!(awa.post(&link, &[]).await.status, StatusCode::SEE_OTHER);
    assert!(awa.is_signed_in().await);
    assert_eq!(awa.post(&link, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    // A link that is dead says so before any button.
    for address in [link.as_str(), "/sign-in/link/abc"] {
        let over = awa.get(address).await.body;
        assert!(over.contains(dead) && !over.contains("Press the button"), "{over}");
    }
}

#[tokio::test]
async fn a_link_leads_back_to_where_it_was_asked_for_and_to_no_other_site() {
    let world = World::new();
    world.person("Awa Diop", "awa@example.sn").await;
    for (number, (next, back)) in [
        ("/runs/IMT+FAB+1/units/vertical@a%20b?x=1", "/runs/IMT+FAB+1/units/vertical@a%20b?x=1"),
        ("//evil.example", "/my"),
        ("https://evil.example", "/my"),
        ("/\\evil.example", "/my"),
        ("/a\r\nSet-Cookie: x=y", "/my"),
    ]
    .into_iter()
    .enumerate()
    {
        let mut awa = world.browser();
        awa.cookies.insert("essaim-passkey-offered".to_owned(), "yes".to_owned());
        awa.post("/sign-in/link", &[("email", "awa@example.sn"), ("next", next)]).await;
        let letter = world.letters("awa@example.sn").await.remove(number);
        assert!(!letter.body.contains("evil") && !letter.body.contains("/runs/"), "{}", letter.body);
        let link = link_in(&letter, "/sign-in/link/");
        assert!(awa.get(&link).await.body.contains("<form"), "the button is there");
        // What the one who opens the link adds to it leads nowhere.
        assert_eq!(awa.post(&format!("{link}?next=//evil.example"), &[]).await.location, back, "{next}");
        assert!(awa.is_signed_in().await);
        world.wait(Millis::days(1));
    }
}

#[tokio::test]
async fn a_link_is_over_after_ten_minutes_and_unknown_addresses_get_none() {
    let world = World::new();
    world.person("Awa Diop", "awa@example.sn").await;
    let mut awa = world.browser();
    let known = awa.post("/sign-in/link", &[("email", "awa@example.sn")]).await;
    let unknown = world.browser().post("/sign-in/link", &[("email", "nobody@example.sn")]).await;
    assert_eq!((known.status, known.location), (unknown.status, unknown.location));
    assert!(world.letters("nobody@example.sn").await.is_empty());
    let link = link_in(&world.letters("awa@example.sn").await[0], "/sign-in/link/");
    world.wait(Millis::minutes(10));
    assert_eq!(awa.post(&link, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!awa.is_signed_in().await);
}

#[tokio::test]
async fn digits_may_be_typed_instead_but_not_guessed() {
    let world = World::new();
    world.person("Awa Diop", "awa@example.sn").await;
    let mut awa = world.browser();
    awa.post("/sign-in/link", &[("email", "awa@example.sn")]).await;
    let letter = world.letters("awa@example.sn").await.remove(0);
    let words: Vec<&str> = letter.body.split_whitespace().collect();
    let digits =
        words.windows(2).find(|pair| pair.iter().all(|word| word.len() == 4 && word.parse::<u32>().is_ok()));
    let code = digits.expect("a code").join(" ");

    let mut other = world.browser();
    other.post("/sign-in/link", &[("email", "nobody@example.sn")]).await;
    assert_eq!(
        other.post("/sign-in/code", &[("code", &code)]).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    assert_eq!(
        awa.post("/sign-in/code", &[("code", "0000 0000")]).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    assert_eq!(awa.post("/sign-in/code", &[("code", &code), ("next", "/my")]).await.location, "/my");
    assert!(awa.is_signed_in().await);

    awa.post("/sign-out", &[]).await;
    awa.post("/sign-in/link", &[("email", "awa@example.sn")]).await;
    for _ in 0..5 {
        awa.post("/sign-in/code", &[("code", "0000 0000")]).await;
    }
    let letter = world.letters("awa@example.sn").await.remove(1);
    let words: Vec<&str> = letter.body.split_whitespace().collect();
    let digits =
        words.windows(2).find(|pair| pair.iter().all(|word| word.len() == 4 && word.parse::<u32>().is_ok()));
    let code = digits.expect("a code").join("");
    assert_eq!(awa.post("/sign-in/code", &[("code", &code)]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_link_to_an_unproved_account_ends_what_others_put_there() {
    let world = World::new();
    let mut thief = world.browser();
    thief.post("/sign-up", &[("name", "Thief"), ("email", "awa@example.sn"), ("password", PASSWORD)]).await;
    let mut awa = world.browser();
    awa.post("/sign-in/link", &[("email", "awa@example.sn")]).await;
    let link = link_in(&world.letters("awa@example.sn").await[1], "/sign-in/link/");
    assert_eq!(awa.post(&link, &[]).await.location, "/account?taken-over=yes");
    assert!(awa.is_signed_in().await);
    assert!(!thief.is_signed_in().await);
    assert_eq!(thief.sign_in("awa@example.sn", PASSWORD).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn after_signing_in_nobody_is_sent_elsewhere() {
    let world = World::new();
    world.person("Awa Diop", "awa@example.sn").await;
    for next in ["//evil.example", "https://evil.example", "/\\evil.example"] {
        let mut awa = world.browser();
        awa.cookies.insert("essaim-passkey-offered".to_owned(), "yes".to_owned());
        let fields = [("email", "awa@example.sn"), ("password", PASSWORD), ("next", next)];
        assert_eq!(awa.post("/sign-in", &fields).await.location, "/my", "{next}");
        assert_eq!(awa.get(&format!("/sign-in?next={}", web::paths::in_query(next))).await.location, "/my");
    }
}

#[tokio::test]
async fn a_forgotten_password_is_replaced_by_mail_and_all_browsers_sign_in_again() {
    let world = World::new();
    world.person("Awa Diop", "awa@example.sn").await;
    let mut laptop = world.browser();
    laptop.sign_in("awa@example.sn", PASSWORD).await;
    let mut awa = world.browser();
    awa.post("/password/forgotten", &[("email", "awa@example.sn")]).await;
    let link = link_in(&world.letters("awa@example.sn").await[0], "/password/");
    assert_eq!(awa.get(&link).await.status, StatusCode::OK);
    assert_eq!(awa.post(&link, &[("password", "short")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(awa.post(&link, &[("password", "un nouveau mot long")]).await.status, StatusCode::OK);
    assert_eq!(
        awa.post(&link, &[("password", "encore un autre long")]).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    assert!(!laptop.is_signed_in().await);
    assert_eq!(awa.sign_in("awa@example.sn", PASSWORD).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(awa.sign_in("awa@example.sn", "un nouveau mot long").await.status, StatusCode::SEE_OTHER);
    let letters = world.letters("awa@example.sn").await;
    assert!(letters[1].subject.contains("password on Essaim has changed"), "{}", letters[1].subject);
}
