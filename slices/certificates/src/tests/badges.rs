use super::world::{RUN, Team, World, team};
use crate::Code;
use axum::http::{StatusCode, header};
use credential::{PublicKey, Verified, verify, verify_status_list};
use ground::Who;
use lexicon::Lang;
use serde_json::Value;

const DID: &str = "did:web:essaim.example:institutions:ucad";

fn nobody() -> Who {
    Who::nobody(Lang::En)
}

/// The key of an address, as any verifier finds it: in the DID document that we serve.
fn key_in(did: &Value, method: &str) -> Option<PublicKey> {
    let methods = did["verificationMethod"].as_array()?;
    let found = methods.iter().find(|one| one["id"] == method)?;
    PublicKey::from_multikey(found["publicKeyMultibase"].as_str()?).ok()
}

async fn checked(w: &World, badge: &Value) -> Result<Verified, credential::Invalid> {
    let did = w.get(&nobody(), "/institutions/ucad/did.json").await.json();
    verify(badge, &|method| key_in(&did, method))
}

/// Whether the badge is revoked, as any verifier finds out: from the signed list it names.
async fn is_revoked(w: &World, badge: &Verified) -> Option<bool> {
    let did = w.get(&nobody(), "/institutions/ucad/did.json").await.json();
    let status = &badge.statuses[0];
    let path = status.list.strip_prefix("https://essaim.example").expect("ours");
    let answer = w.get(&nobody(), path).await;
    assert_eq!(answer.header(header::CONTENT_TYPE), "application/vc+ld+json");
    let list = verify_status_list(&answer.json(), &status.list, DID, &|method| key_in(&did, method))
        .expect("signed");
    list.is_set(status.index)
}

async fn badge(w: &World, code: &Code) -> Value {
    w.get(&nobody(), &format!("/v/{code}/badge.json")).await.json()
}

#[tokio::test]
async fn a_badge_verifies_with_the_documents_we_serve() {
    let w = World::new().await;
    assert_eq!(
        w.get(&nobody(), "/institutions/ucad/did.json").await.status,
        StatusCode::NOT_FOUND,
        "no key yet"
    );
    let code = w.certified(&w.graduate("Awa Ndiaye", Some("Awa@Example.sn")).await).await;
    let answer = w.get(&nobody(), &format!("/v/{code}/badge.json")).await;
    assert_eq!(answer.header(header::CONTENT_TYPE), "application/vc+ld+json");
    assert_eq!(answer.header(header::ACCESS_CONTROL_ALLOW_ORIGIN), "*");
    let signed = answer.json();
    let read = checked(&w, &signed).await.expect("genuine");
    assert_eq!(read.issuer, DID);
    assert_eq!(read.achievement, "S’initier à la fabrication numérique");
    assert_eq!(read.id, format!("https://essaim.example/v/{code}/badge.json"));
    assert_eq!(read.valid_from, "2026-06-12T09:30:00Z");
    assert!(read.hashed_emails[0].hides("awa@example.sn"), "the address is recognised, and not readable");
    assert!(!signed.to_string().contains("example.sn"));
    let subject = &signed["credentialSubject"];
    assert_eq!(subject["achievement"]["description"], "Concevoir & fabriquer un objet utile.");
    assert_eq!(subject["result"][0]["value"], "100");
    assert_eq!(is_revoked(&w, &read).await, Some(false));
}

#[tokio::test]
async fn whoever_has_no_confirmed_address_is_recognised_by_the_certificate_alone() {
    let w = World::new().await;
    let code = w.certified(&w.graduate("Awa Ndiaye", None).await).await;
    let read = checked(&w, &badge(&w, &code).await).await.expect("genuine");
    assert!(read.hashed_emails.is_empty());
    assert!(read.subject_id.expect("an id").starts_with("urn:uuid:"));
}

#[tokio::test]
async fn a_badge_that_was_changed_is_refused() {
    let w = World::new().await;
    let code = w.certified(&w.graduate("Awa Ndiaye", Some("awa@example.sn")).await).await;
    let signed = badge(&w, &code).await;
    let changes: [(&str, Value); 5] = [
        ("/credentialSubject/achievement/name", "Autre chose".into()),
        ("/credentialSubject/result/0/value", "12".into()),
        ("/credentialSubject/identifier/1/identityHash", "Binta Fall".into()),
        ("/credentialStatus/statusListIndex", "7".into()),
        ("/validFrom", "2020-01-01T00:00:00Z".into()),
    ];
    for (place, value) in changes {
        let mut changed = signed.clone();
        *changed.pointer_mut(place).expect(place) = value;
        assert_eq!(checked(&w, &changed).await, Err(credential::Invalid::BadSignature), "{place}");
    }
}

#[tokio::test]
async fn a_document_changed_on_the_disk_is_not_believed() {
    let w = World::new().await;
    let code = w.certified(&w.graduate("Awa Ndiaye", None).await).await;
    let asked = code.clone();
    let seen = w.house.site.ask(&nobody(), crate::certificate::See { code: asked }).await.expect("seen");
    let path =
        w.house.site.shelf().get::<store::Blobs>().path(&seen.certificate.document.expect("a document"));
    let text = std::fs::read_to_string(&path).expect("read").replace("\"value\":\"100\"", "\"value\":\"12\"");
    std::fs::write(&path, text).expect("written");
    let page = w.get(&nobody(), &format!("/v/{code}")).await.text();
    assert!(page.contains("Signature not verified"), "{page}");
    assert_eq!(w.get_json(&nobody(), &format!("/v/{code}")).await.json()["status"], "altered");
}

#[tokio::test]
async fn a_revoked_certificate_says_so_everywhere() {
    let w = World::new().await;
    let awa = w.graduate("Awa Ndiaye", Some("awa@example.sn")).await;
    let code = w.certified(&awa).await;
    let read = checked(&w, &badge(&w, &code).await).await.expect("genuine");
    assert_eq!(is_revoked(&w, &read).await, Some(false), "and the list is in memory now");

    let revoke = format!("/v/{code}/revoke");
    let unsaid = w.post(&team(Team::Lead), &revoke, "reason=").await;
    assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        unsaid.text().contains("id=\"reason-error\"") && unsaid.text().contains("id=\"confirmed-error\"")
    );
    w.at("2026-07-03T10:00:00Z");
    let done = w.post(&team(Team::Lead), &revoke, "reason=Fraude+constat%C3%A9e&confirmed=yes").await;
    assert_eq!(
        (done.status, done.header(header::LOCATION)),
        (StatusCode::SEE_OTHER, format!("/v/{code}").as_str())
    );
    let again = w.post(&team(Team::Lead), &revoke, "reason=x&confirmed=yes").await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "once is enough");

    assert!(checked(&w, &badge(&w, &code).await).await.is_ok(), "the signature still holds");
    assert_eq!(is_revoked(&w, &read).await, Some(true));
    let page = w.get(&nobody(), &format!("/v/{code}")).await.text();
    assert!(
        page.contains("Revoked certificate")
            && page.contains("Fraude constatée")
            && page.contains("Friday 3 July 2026"),
        "{page}"
    );
    let told = w.get_json(&nobody(), &format!("/v/{code}")).await.json();
    assert_eq!(
        (told["status"].as_str(), told["reason"].as_str()),
        (Some("revoked"), Some("Fraude constatée"))
    );
    while w.errands.run_due(&w.house.site).await > 0 {}
    let letters = w.house.site.look(|view| errands::latest_sent(view, 10)).await.expect("read");
    assert!(letters[0].body.contains("Fraude constatée"), "{letters:?}");

    assert!(w.claims(&awa).await.is_err(), "not by themselves");
    let person = awa.person.expect("somebody");
    let given =
        w.post(&team(Team::Instructor), &format!("/runs/{RUN}/team/certificates/{person}/issue"), "").await;
    assert_eq!(given.status, StatusCode::SEE_OTHER);
    let found = w.claims(&awa).await.expect("found");
    assert_ne!(found.code(), Some(&code), "another certificate, and the first stays revoked");
    assert_eq!(w.certificates().await.len(), 2);
}

#[tokio::test]
async fn a_new_key_leaves_what_the_old_one_signed_valid() {
    let w = World::new().await;
    let old = w.certified(&w.graduate("Awa", None).await).await;
    let keys = "/institutions/ucad/issuer/keys";
    assert_eq!(w.post(&team(Team::Instructor), keys, "").await.status, StatusCode::FORBIDDEN);
    w.at("2026-07-01T00:00:00Z");
    assert_eq!(w.post(&team(Team::Lead), keys, "").await.status, StatusCode::SEE_OTHER);
    let new = w.certified(&w.graduate("Binta", None).await).await;
    let mut methods = Vec::new();
    for code in [&old, &new] {
        methods.push(checked(&w, &badge(&w, code).await).await.expect("genuine").verification_method);
    }
    assert_eq!(methods, [format!("{DID}#key-1"), format!("{DID}#key-2")]);
    let page = w.get(&nobody(), "/institutions/ucad/issuer").await.text();
    assert!(page.contains("key-1") && page.contains("in use") && page.contains("1 July 2026"), "{page}");
    let profile = w.get_json(&nobody(), "/institutions/ucad/issuer").await.json();
    assert_eq!(profile["id"], DID);
}

#[tokio::test]
async fn a_copy_of_the_database_signs_nothing() {
    let w = World::new().await;
    w.certified(&w.graduate("Awa", None).await).await;
    let read = w.house.site.look(|view| {
        view.rows("select sealed, public_key from institution_keys", &[], |row| {
            Ok((row.get::<Vec<u8>>(0)?, row.get::<Vec<u8>>(1)?))
        })
    });
    let (sealed, public) = read.await.expect("read").remove(0);
    assert_eq!(sealed.len(), 24 + 32 + 16);
    for seed in sealed.windows(32) {
        let seed: [u8; 32] = seed.try_into().expect("32 bytes");
        assert_ne!(credential::IssuerKey::from_seed(&seed).public().to_bytes().to_vec(), public);
    }
}

#[tokio::test]
async fn lists_that_are_not_begun_do_not_exist() {
    let w = World::new().await;
    assert_eq!(w.get(&nobody(), "/institutions/ucad/status/1").await.status, StatusCode::NOT_FOUND);
    w.certified(&w.graduate("Awa", None).await).await;
    for (list, expected) in [
        ("1", StatusCode::OK),
        ("0", StatusCode::NOT_FOUND),
        ("2", StatusCode::NOT_FOUND),
        ("x", StatusCode::NOT_FOUND),
    ] {
        assert_eq!(
            w.get(&nobody(), &format!("/institutions/ucad/status/{list}")).await.status,
            expected,
            "{list}"
        );
    }
}
