//! Certificates that two institutions award: both names, both signatures; and none of it once the agreement has ended.

use super::world::{RUN, Team, World, team};
use crate::{Code, issue::Outcome};
use credential::{PublicKey, verify};
use ground::{Act, Cx, Decision, Everything, Fault, Granted, Who};
use lexicon::{
    AgreementId, GrantId, InstitutionId, Lang, Role,
    facts::{
        agreements::{
            AgreementKind, AgreementLeft, AgreementProposed, AgreementSigned, AgreementTerms, GrantRight,
            GrantTerms,
        },
        network::InstitutionFounded,
    },
};
use serde_json::Value;
use store::{Blobs, Tx};

const OTHER: &str = "did:web:essaim.example:institutions:insic";

ground::right!(
    /// Signs in a test.
    MaySign = "certificates.test-sign",
    ground::Holders::SignedIn
);

/// Somebody signs: who signed is the actor of the line.
struct Signs(AgreementSigned);

impl Act for Signs {
    const NAME: &'static str = "certificates.test-sign";
    type Right = MaySign;
    type Over = Everything;
    type Outcome = ();

    fn over(&self) {}

    fn decide(&self, _: Granted<MaySign, Everything>, _: &Tx<'_>, _: &Cx) -> Result<Decision<()>, Fault> {
        Ok(Decision::of(()).fact(self.0.clone()))
    }
}

fn nobody() -> Who {
    Who::nobody(Lang::En)
}

/// Another institution.
pub async fn other(w: &World) -> InstitutionId {
    let site = &w.house.site;
    let institution: InstitutionId = site.cx(&nobody()).id();
    let founded = InstitutionFounded {
        institution,
        slug: "insic".into(),
        name: "INSIC".into(),
        kind: "school".into(),
        parent: None,
    };
    site.say_as_operator(founded).await.expect("founded");
    institution
}

/// In force: the run's institution and the other award together.
pub async fn agreed(w: &World, with: InstitutionId) -> AgreementId {
    agreed_about(w, with, "").await
}

/// About a programme of that name, where there is one.
async fn agreed_about(w: &World, with: InstitutionId, named: &str) -> AgreementId {
    let site = &w.house.site;
    let run = site.look(|view| <courses::Run as ground::Place>::find(view, &courses::RunKey(RUN.into())));
    let own = run.await.expect("read").expect("the run").institution;
    let agreement: AgreementId = site.cx(&nobody()).id();
    let grant = GrantTerms {
        grant: site.cx(&nobody()).id::<GrantId>(),
        right: GrantRight::AwardJointly,
        from: own,
        to: Vec::new(),
        subject: None,
        first_day: None,
        last_day: None,
        quota: None,
        price: None,
        detail: None,
        named: named.to_owned(),
        programme: None,
    };
    let terms = AgreementTerms {
        kind: AgreementKind::Convention,
        parent: None,
        title: "Délivrer ensemble".to_owned(),
        language: Lang::Fr,
        parties: vec![own, with],
        articles: "0".repeat(64),
        from: "2026-01-01".to_owned(),
        until: None,
        zone: "UTC".to_owned(),
        grants: vec![grant],
    };
    let (digest, version) = ("d".repeat(64), 1);
    let proposed = AgreementProposed { agreement, version, by: own, terms, digest: digest.clone() };
    site.say_as_operator(proposed).await.expect("proposed");
    for by in [own, with] {
        let signed = AgreementSigned { agreement, version, by, role: Role::Lead, digest: digest.clone() };
        site.act(&team(Team::Lead), Signs(signed)).await.expect("signed");
    }
    agreement
}

/// The key of an address, as any verifier finds it: in the DID documents that we serve.
async fn keys(w: &World) -> Vec<(String, PublicKey)> {
    let mut keys = Vec::new();
    for slug in ["ucad", "insic"] {
        let did = w.get(&nobody(), &format!("/institutions/{slug}/did.json")).await.json();
        for one in did["verificationMethod"].as_array().expect("keys") {
            let key = PublicKey::from_multikey(one["publicKeyMultibase"].as_str().expect("a key"));
            keys.push((one["id"].as_str().expect("an id").to_owned(), key.expect("a key")));
        }
    }
    keys
}

async fn badge(w: &World, code: &Code) -> Value {
    w.get(&nobody(), &format!("/v/{code}/badge.json")).await.json()
}

#[tokio::test]
async fn both_sign_and_both_are_named_until_the_agreement_ends() {
    let w = World::new().await;
    let alone = w.certified(&w.graduate("Omar Sy", None).await).await;
    let with = other(&w).await;
    let agreement = agreed(&w, with).await;
    let code = w.certified(&w.graduate("Awa Ndiaye", Some("awa@example.sn")).await).await;

    // Anybody finds both keys and checks both proofs.
    let (signed, known) = (badge(&w, &code).await, keys(&w).await);
    let find = |method: &str| known.iter().find(|(id, _)| id == method).map(|(_, key)| *key);
    let read = verify(&signed, &find).expect("genuine");
    assert_eq!(
        (read.issuer.as_str(), read.co_signers),
        ("did:web:essaim.example:institutions:ucad", vec![format!("{OTHER}#key-1")])
    );
    let narrative =
        signed["credentialSubject"]["achievement"]["criteria"]["narrative"].as_str().expect("a text");
    assert!(narrative.contains("INSIC") && narrative.contains("Délivré ensemble"), "{narrative}");

    // The page says so, to people and to programs.
    let page = w.get(&nobody(), &format!("/v/{code}")).await.text().replace(['\u{2068}', '\u{2069}'], "");
    assert!(
        page.contains("Université Cheikh-Anta-Diop and INSIC certify together that Awa Ndiaye"),
        "{page}"
    );
    assert!(
        page.contains("signatures of Université Cheikh-Anta-Diop and INSIC have just been checked"),
        "{page}"
    );
    assert!(page.contains("href=\"/institutions/insic/issuer\""), "{page}");
    let told = w.get_json(&nobody(), &format!("/v/{code}")).await.json();
    assert_eq!((&told["status"], &told["jointly"][0]["id"]), (&"valid".into(), &OTHER.into()));
    let picture = w.get(&nobody(), &format!("/v/{code}/badge.svg")).await.text();
    assert!(picture.contains(">INSIC<"), "{picture}");
    assert_eq!(w.get(&nobody(), &format!("/v/{code}/certificate.pdf")).await.bytes[..5], *b"%PDF-");
    let used = w.house.site.look(|view| view.one::<i64>("select count(*) from grant_uses", &[])).await;
    assert_eq!(used.expect("read"), 1, "the one before the agreement used nothing");

    // Ended: what comes is of one again; what was awarded stays as it was.
    let left = AgreementLeft { agreement, by: with, last_day: None, words: None };
    w.house.site.say_as_operator(left).await.expect("ended");
    let after = w.certified(&w.graduate("Binta Diop", None).await).await;
    for code in [&alone, &after] {
        let told = w.get_json(&nobody(), &format!("/v/{code}")).await.json();
        assert_eq!((&told["status"], &told["jointly"]), (&"valid".into(), &serde_json::json!([])));
        assert!(badge(&w, code).await["proof"].is_object());
    }
    let told = w.get_json(&nobody(), &format!("/v/{code}")).await.json();
    assert_eq!((&told["status"], &told["jointly"][0]["name"]), (&"valid".into(), &"INSIC".into()));

    let before = w.certificates().await;
    w.house.site.rebuild().await.expect("rebuilt");
    assert_eq!(w.certificates().await, before);
}

#[tokio::test]
async fn a_signature_that_is_missing_is_told() {
    let w = World::new().await;
    agreed(&w, other(&w).await).await;
    let code = w.certified(&w.graduate("Awa Ndiaye", None).await).await;
    let stored = w.house.site.look(|view| view.one::<String>("select document from certificates", &[])).await;
    let stored = stored.expect("read");
    let blobs = w.house.site.shelf().get::<Blobs>();
    let hash = store::BlobHash::from_stored(&stored).expect("a hash");
    let mut document: Value =
        serde_json::from_slice(&blobs.get(&hash).expect("read").expect("kept")).expect("JSON");
    let proofs = document["badge"]["proof"].as_array().expect("two").clone();
    assert_eq!(proofs.len(), 2);
    // The issuer's own proof alone is a sound badge, and not this certificate.
    document["badge"]["proof"] = proofs[0].clone();
    let changed = blobs.put(document.to_string().as_bytes()).expect("kept").as_str().to_owned();
    w.house
        .site
        .upkeep(move |tx| tx.run("update certificates set document = ?1", &[&changed]))
        .await
        .expect("changed");
    let told = w.get_json(&nobody(), &format!("/v/{code}")).await.json();
    assert_eq!(told["status"], "altered");
}

#[tokio::test]
async fn taking_it_twice_gives_the_same_also_when_an_agreement_came_between() {
    let w = World::new().await;
    let who = w.graduate("Awa Ndiaye", None).await;
    let code = w.certified(&who).await;
    agreed(&w, other(&w).await).await;
    assert_eq!(w.claims(&who).await.expect("found"), Outcome::Already(code.clone()));
    let told = w.get_json(&nobody(), &format!("/v/{code}")).await.json();
    assert_eq!(told["jointly"], serde_json::json!([]));
}

#[tokio::test]
async fn what_is_agreed_of_a_programme_is_not_of_its_courses() {
    let w = World::new().await;
    agreed_about(&w, other(&w).await, "Réseau & Télécom").await;
    let code = w.certified(&w.graduate("Awa Ndiaye", None).await).await;
    assert!(badge(&w, &code).await["proof"].is_object());
}
