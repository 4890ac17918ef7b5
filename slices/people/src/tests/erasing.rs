use super::*;

const LEFT: &str = "select count(*) from people where name <> '' or email is not null";

#[tokio::test]
async fn an_erased_person_is_a_number_and_nothing_more() {
    let world = World::new();
    let id = world.person("Awa Diop", "awa@example.sn").await;
    let mut phone = world.browser();
    phone.sign_in("awa@example.sn", PASSWORD).await;
    let mut awa = world.browser();
    awa.sign_in("awa@example.sn", PASSWORD).await;
    world.wait(Millis::minutes(11));
    assert_eq!(awa.post("/account/erase", &[]).await.location, "/account/prove?next=/account/erase");
    awa.post("/account/prove", &[("password", PASSWORD)]).await;
    let asked = awa.get("/account/erase").await.body;
    assert!(asked.contains("Nobody can undo this") && asked.contains("value=\"keep\" checked"), "{asked}");
    let done = awa.post("/account/erase", &[]).await;
    assert!(
        done.body.contains("Your account is erased.") && !done.body.contains("Awa Diop"),
        "{}",
        done.body
    );
    assert!(!awa.is_signed_in().await && !phone.is_signed_in().await);

    assert_eq!(world.count(LEFT).await, 0);
    for sql in
        ["select count(*) from passwords", "select count(*) from sessions", "select count(*) from tokens"]
    {
        assert_eq!(world.count(sql).await, 0, "{sql}");
    }
    let site = &world.house.site;
    assert_eq!(site.look(move |view| crate::person(view, id)).await.expect("read"), None);
    assert_eq!(site.look(move |view| crate::name(view, id)).await.expect("read"), None);
    assert_eq!(site.look(|view| crate::by_email(view, "awa@example.sn")).await.expect("read"), None);
    assert_eq!(world.count("select count(*) from people_names where name = ''").await, 1);
    let lines = site.look(ground::journal::all).await.expect("read");
    assert_eq!(lines.len(), 1);
    assert!(!lines[0].body.contains("Awa") && lines[0].body.contains(&id.to_string()));
    assert_eq!(world.letters("awa@example.sn").await.len(), 1, "a last letter, sent before");
}

#[tokio::test]
async fn who_is_erased_says_what_becomes_of_certificates() {
    for (fields, kept) in
        [(&[][..], true), (&[("certificates", "keep")], true), (&[("certificates", "erase")], false)]
    {
        let world = World::new();
        world.person("Awa Diop", "awa@example.sn").await;
        let mut awa = world.browser();
        awa.sign_in("awa@example.sn", PASSWORD).await;
        awa.post("/account/erase", fields).await;
        let lines = world.house.site.look(ground::journal::all).await.expect("read");
        assert!(lines[0].body.contains(&format!("\"keep_certificates\":{kept}")), "{}", lines[0].body);
    }
    let old: lexicon::facts::people::PersonErased =
        serde_json::from_str("{\"person\":\"01890000-0000-7000-8000-000000000000\"}").expect("an old line");
    assert!(old.keep_certificates);
}

#[tokio::test]
async fn a_journal_applied_again_erases_again_and_changes_nothing_else() {
    let world = World::new();
    let erased = world.person("Awa Diop", "awa@example.sn").await;
    world.person("Moussa Fall", "moussa@example.sn").await;
    let mut awa = world.browser();
    awa.sign_in("awa@example.sn", PASSWORD).await;
    awa.post("/account/erase", &[]).await;
    const ROWS: &str = "select id, name, email, erased_at from people order by id";
    type Found = (String, String, Option<String>, Option<Instant>);
    let rows = || async {
        let read =
            |row: &store::Row<'_>| Ok::<Found, _>((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?));
        world.house.site.look(move |view| view.rows(ROWS, &[], read)).await.expect("read")
    };
    let before = rows().await;
    // A backup from before the erasure was brought back.
    world.write(move |tx, _| tx.run("update people set name = 'Awa Diop', email = 'awa@example.sn', erased_at = null where id = ?1", &[&erased]).expect("put back")).await;
    assert_ne!(rows().await, before);
    assert_eq!(world.house.site.rebuild().await.expect("rebuilt"), 1);
    assert_eq!(rows().await, before);
}

#[tokio::test]
async fn a_person_takes_away_all_that_is_known_of_them() {
    let world = World::new();
    world.person("Awa Diop", "awa@example.sn").await;
    world.person("Moussa Fall", "moussa@example.sn").await;
    let mut awa = world.browser();
    awa.headers.insert(header::USER_AGENT, "Mozilla/5.0 (X11; Linux) Firefox/140".parse().expect("a value"));
    awa.sign_in("awa@example.sn", PASSWORD).await;
    let data: serde_json::Value = serde_json::from_str(&awa.get("/account/data").await.body).expect("JSON");
    assert_eq!(data["person"]["email"], "awa@example.sn");
    assert_eq!(data["sessions"][0]["browser"], "Firefox · Linux");
    let text = data.to_string();
    assert!(!text.contains("Moussa") && !text.contains("argon2"), "{text}");
}
