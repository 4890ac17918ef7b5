use super::*;
use crate::passkeys::webauthn::soft_authenticator::{SoftAuthenticator, as_json};
use serde_json::{Value, json};

async fn challenge(browser: &mut Browser, path: &str) -> String {
    let answer = browser.json(path, &json!({})).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    let options: Value = serde_json::from_str(&answer.body).expect("JSON");
    options["publicKey"]["challenge"].as_str().expect("a challenge").to_owned()
}

fn device() -> SoftAuthenticator {
    SoftAuthenticator::new(9, "essaim.example", "https://essaim.example")
}

#[tokio::test]
async fn passkeys_of_every_algorithm_we_ask_for_sign_in() {
    let world = World::new();
    world.person("Awa Diop", "awa@example.sn").await;
    let mut awa = world.browser();
    awa.sign_in("awa@example.sn", PASSWORD).await;
    let options = awa.json("/passkeys/register/start", &json!({})).await.body;
    let options: Value = serde_json::from_str(&options).expect("JSON");
    let asked: Vec<i64> = options["publicKey"]["pubKeyCredParams"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|kind| kind["alg"].as_i64().expect("a number"))
        .collect();
    assert_eq!(asked, [-8, -7, -257]);
    for (seed, algorithm) in (20..).zip(asked) {
        let mut device =
            SoftAuthenticator::new(seed, "essaim.example", "https://essaim.example").with(algorithm);
        let challenge_for_key = challenge(&mut awa, "/passkeys/register/start").await;
        let made = as_json(&device.create(&challenge_for_key));
        assert_eq!(awa.json("/passkeys/register/finish", &made).await.status, StatusCode::OK, "{algorithm}");
        let mut phone = world.browser();
        let challenge_for_sign_in = challenge(&mut phone, "/passkeys/sign-in/start").await;
        let proof = as_json(&device.get(&challenge_for_sign_in));
        assert_eq!(
            phone.json("/passkeys/sign-in/finish", &proof).await.status,
            StatusCode::OK,
            "{algorithm}"
        );
        assert!(phone.is_signed_in().await);
    }
}

#[tokio::test]
async fn a_passkey_is_added_signs_in_and_is_removed() {
    let world = World::new();
    world.person("Awa Diop", "awa@example.sn").await;
    let mut awa = world.browser();
    let fields = [("email", "awa@example.sn"), ("password", PASSWORD)];
    assert_eq!(awa.post("/sign-in", &fields).await.location, "/account/passkeys?offer=yes");
    assert!(awa.get("/account/passkeys?offer=yes").await.body.contains("Not now"));
    let mut device = device();
    let asked = challenge(&mut awa, "/passkeys/register/start").await;
    let made = as_json(&device.create(&asked));
    assert_eq!(awa.json("/passkeys/register/finish", &made).await.status, StatusCode::OK);
    assert_eq!(
        awa.json("/passkeys/register/finish", &made).await.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "once"
    );
    assert!(world.letters("awa@example.sn").await[0].subject.contains("passkey was added"));

    let mut phone = world.browser();
    let asked = challenge(&mut phone, "/passkeys/sign-in/start").await;
    let proof = as_json(&device.get(&asked));
    let answer = phone.json("/passkeys/sign-in/finish?next=/runs/x", &proof).await;
    assert_eq!((answer.status, answer.body.as_str()), (StatusCode::OK, r#"{"next":"/runs/x"}"#));
    assert!(phone.is_signed_in().await);
    let replayed = world.browser().json("/passkeys/sign-in/finish", &proof).await;
    assert_eq!(replayed.status, StatusCode::UNPROCESSABLE_ENTITY);

    let page = phone.get("/account/passkeys").await.body;
    let start = page.find("/account/passkeys/").expect("an address");
    let remove = page[start..].split('"').next().expect("a path").to_owned();
    world.wait(Millis::minutes(11));
    assert_eq!(phone.post(&remove, &[]).await.location, "/account/prove?next=/account/passkeys");
    phone.post("/account/prove", &[("password", PASSWORD)]).await;
    assert_eq!(phone.post(&remove, &[]).await.location, "/account/passkeys");
    let asked = challenge(&mut phone, "/passkeys/sign-in/start").await;
    let gone = phone.json("/passkeys/sign-in/finish", &as_json(&device.get(&asked))).await;
    assert_eq!(gone.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_challenge_is_ours_fresh_and_for_its_purpose() {
    let world = World::new();
    world.person("Awa Diop", "awa@example.sn").await;
    let mut awa = world.browser();
    awa.sign_in("awa@example.sn", PASSWORD).await;
    let mut device = device();
    let foreign = as_json(&device.create("YSBjaGFsbGVuZ2Ugbm9ib2R5IGdhdmU"));
    assert_eq!(
        awa.json("/passkeys/register/finish", &foreign).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    let asked = challenge(&mut awa, "/passkeys/register/start").await;
    awa.json("/passkeys/register/finish", &as_json(&device.create(&asked))).await;

    let for_key = challenge(&mut awa, "/passkeys/register/start").await;
    let misused = awa.json("/passkeys/sign-in/finish", &as_json(&device.get(&for_key))).await;
    assert_eq!(misused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let late = challenge(&mut awa, "/passkeys/sign-in/start").await;
    world.wait(Millis::minutes(5));
    let over = awa.json("/passkeys/sign-in/finish", &as_json(&device.get(&late))).await;
    assert_eq!(over.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fresh = challenge(&mut awa, "/passkeys/sign-in/start").await;
    device.counter = 0;
    let copied = awa.json("/passkeys/sign-in/finish", &as_json(&device.get(&fresh))).await;
    assert_eq!(copied.status, StatusCode::OK, "the refused uses were not counted");
}

#[tokio::test]
async fn plain_http_has_no_passkeys_and_says_why() {
    let world = World::at("http://lab.local:8080");
    world.person("Awa Diop", "awa@example.sn").await;
    let mut awa = world.browser();
    let page = awa.get("/sign-in").await.body;
    assert!(!page.contains("data-passkey"));
    let fields = [("email", "awa@example.sn"), ("password", PASSWORD)];
    assert_eq!(awa.post("/sign-in", &fields).await.location, "/my");
    assert!(awa.cookies.contains_key("essaim"), "a plain cookie");
    assert!(awa.get("/account/passkeys").await.body.contains("not reached by HTTPS"));
    assert_eq!(awa.json("/passkeys/register/start", &json!({})).await.status, StatusCode::NOT_FOUND);
}
