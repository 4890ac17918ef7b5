//! Badges that several sign.

use serde_json::{Value, json};

use super::{METHOD, full_badge, key, known_key};
use crate::*;

const OTHER: &str = "did:web:essaim.example:org:ens#key-2";

fn other() -> IssuerKey {
    IssuerKey::from_seed(&[9; 32])
}

fn joint() -> Value {
    let signers = [Signer { key: &key(), method: METHOD }, Signer { key: &other(), method: OTHER }];
    issue_jointly(&full_badge(), signers[0], &signers[1..], "2026-03-02T10:00:00Z").unwrap()
}

fn both(method: &str) -> Option<PublicKey> {
    known_key(method).or_else(|| (method == OTHER).then(|| other().public()))
}

#[test]
fn both_proofs_hold_in_any_order() {
    let mut badge = joint();
    let verified = verify(&badge, &both).unwrap();
    assert_eq!(verified.verification_method, METHOD);
    assert_eq!(verified.co_signers, [OTHER]);
    badge["proof"].as_array_mut().unwrap().reverse();
    assert_eq!(verify(&badge, &both).unwrap(), verified);
}

#[test]
fn each_proof_must_hold() {
    let cases: [(&str, fn(&mut Value), Invalid); 6] = [
        (
            "the other's signature",
            |badge| badge["proof"][1]["proofValue"] = badge["proof"][0]["proofValue"].clone(),
            Invalid::BadSignature,
        ),
        (
            "the issuer's signature",
            |badge| badge["proof"][0]["proofValue"] = badge["proof"][1]["proofValue"].clone(),
            Invalid::BadSignature,
        ),
        ("what is said", |badge| badge["name"] = json!("Autre chose"), Invalid::BadSignature),
        (
            "the other's name",
            |badge| badge["proof"][1]["verificationMethod"] = json!("did:web:x.example#key-1"),
            Invalid::UnknownKey("did:web:x.example#key-1".into()),
        ),
        (
            "one of them twice",
            |badge| badge["proof"][1] = badge["proof"][0].clone(),
            Invalid::NotTheIssuersKey { method: METHOD.into(), issuer: full_badge().issuer.id },
        ),
        (
            "too many",
            |badge| badge["proof"] = Value::Array(vec![badge["proof"][0].clone(); 9]),
            Invalid::UnknownProof,
        ),
    ];
    for (name, change, expected) in cases {
        let mut badge = joint();
        change(&mut badge);
        assert_eq!(verify(&badge, &both), Err(expected), "{name}");
    }
    assert_eq!(verify(&joint(), &known_key), Err(Invalid::UnknownKey(OTHER.into())), "a key nobody has");
}

#[test]
fn without_the_issuers_own_proof_it_is_nothing() {
    let mut badge = joint();
    badge["proof"].as_array_mut().unwrap().remove(0);
    assert!(matches!(verify(&badge, &both), Err(Invalid::NotTheIssuersKey { .. })));
    // The other's taken off, it is the issuer's alone: who else had to sign is for the caller to know.
    let mut badge = joint();
    badge["proof"].as_array_mut().unwrap().remove(1);
    assert!(verify(&badge, &both).unwrap().co_signers.is_empty());
}

#[test]
fn signers_are_others_and_each_once() {
    let signer = |method| Signer { key: &KEY, method };
    static KEY: std::sync::LazyLock<IssuerKey> = std::sync::LazyLock::new(other);
    let many: Vec<String> = (0..8).map(|one| format!("did:web:n{one}.example#key-1")).collect();
    let many: Vec<Signer<'_>> = many.iter().map(|method| signer(method)).collect();
    let cases: [&[Signer<'_>]; 5] = [
        &[signer("did:web:essaim.example:org:ucad#key-2")],
        &[signer(OTHER), signer("did:web:essaim.example:org:ens#key-3")],
        &[signer("did:web:essaim.example:org:ens")],
        &[signer("#key-1")],
        &many,
    ];
    for others in cases {
        let first = Signer { key: &key(), method: METHOD };
        let made = issue_jointly(&full_badge(), first, others, "2026-03-02T10:00:00Z");
        assert_eq!(made, Err(Error::NotSigners(7)));
    }
}
