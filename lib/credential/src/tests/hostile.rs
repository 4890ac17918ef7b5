//! Documents made to harm: they must be refused quickly.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::{issued, known_key};
use crate::{Invalid, verify};

fn refused(name: &str, badge: &Value) -> Invalid {
    let begun = Instant::now();
    let invalid = verify(badge, &known_key).expect_err(name);
    assert!(begun.elapsed() < Duration::from_secs(5), "{name} took {:?}", begun.elapsed());
    invalid
}

#[test]
fn shapes_that_are_not_credentials() {
    for value in [
        json!(null),
        json!(1),
        json!("x"),
        json!([]),
        json!({}),
        json!({ "proof": 1 }),
        json!({ "proof": [] }),
        json!({ "proof": {} }),
    ] {
        assert!(verify(&value, &known_key).is_err(), "{value}");
    }
}

#[test]
fn too_large_too_deep_too_many() {
    let mut badge = issued();
    badge["name"] = json!("x".repeat(70_000));
    assert_eq!(refused("large", &badge), Invalid::TooLarge { limit: 65_536 });

    // A JSON reader stops at 128 levels; this stops before.
    let mut deep = json!("x");
    for _ in 0..100 {
        deep = json!({ "narrative": deep });
    }
    badge["name"] = deep;
    assert_eq!(refused("deep", &badge), Invalid::TooDeep);

    let mut badge = issued();
    badge["evidence"] = (0..300).map(|n| json!({ "type": "Evidence", "name": n.to_string() })).collect();
    assert_eq!(refused("many", &badge), Invalid::TooManyObjects);
}

#[test]
fn poison_graphs() {
    // Twelve siblings that only trying every order can tell apart.
    let mut badge = issued();
    badge["credentialSubject"]["result"] = json!(vec![json!({ "type": ["Result"], "value": "1" }); 12]);
    assert_eq!(refused("twins", &badge), Invalid::TooAlike);

    // Many small groups, under a node without a name.
    let mut badge = issued();
    badge["credentialSubject"]["result"] =
        (0..60).map(|n| json!({ "type": ["Result"], "value": (n / 4).to_string() })).collect();
    assert_eq!(refused("quadruplets", &badge), Invalid::TooAlike);

    // The most that is let through.
    let mut badge = issued();
    badge["credentialSubject"]["result"] =
        (0..24).map(|n| json!({ "type": ["Result"], "value": (n / 4).to_string() })).collect();
    assert_eq!(refused("six quadruplets", &badge), Invalid::BadSignature);
}

#[test]
fn deep_twins() {
    // Two chains that differ only at the bottom.
    let chain = |bottom: &str| {
        let mut node = json!({ "type": ["Profile"], "name": bottom });
        for _ in 0..10 {
            node = json!({ "type": ["Profile"], "name": "same", "parentOrg": node });
        }
        node
    };
    let mut badge = issued();
    badge["evidence"] = json!([{ "type": ["Evidence"], "audience": [chain("a"), chain("b")] }]);
    assert!(matches!(refused("chains", &badge), Invalid::TooAlike | Invalid::BadSignature));
}

#[test]
fn contexts_are_never_fetched() {
    for contexts in [
        json!(["https://www.w3.org/ns/credentials/v2", "https://evil.example/context"]),
        json!(["https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"]),
        json!(["https://www.w3.org/ns/credentials/v2", { "@vocab": "https://evil.example#" }]),
        json!("https://www.w3.org/ns/credentials/v2"),
        json!([]),
        json!(null),
    ] {
        let mut badge = issued();
        badge["@context"] = contexts.clone();
        let invalid = refused("contexts", &badge);
        assert!(matches!(invalid, Invalid::UnknownContext(_) | Invalid::Missing(_)), "{contexts}: {invalid}");
    }
}

#[test]
fn proofs_of_another_kind() {
    for (member, value, expected) in [
        ("cryptosuite", json!("eddsa-jcs-2022"), Invalid::UnknownProof),
        ("type", json!("Ed25519Signature2020"), Invalid::UnknownProof),
        ("proofPurpose", json!("authentication"), Invalid::UnknownProof),
        ("proofValue", json!(format!("z{}", "1".repeat(60_000))), Invalid::BadSignature),
        ("proofValue", json!("z"), Invalid::BadSignature),
        ("proofValue", json!("uAAAA"), Invalid::BadSignature),
        ("proofValue", json!("z0OIl"), Invalid::BadSignature),
        ("domain", json!("x"), Invalid::UnknownTerm("proof.domain".into())),
    ] {
        let mut badge = issued();
        badge["proof"][member] = value;
        assert_eq!(refused(member, &badge), expected, "{member}");
    }
}

proptest::proptest! {
    /// A document with any value anywhere gets an answer, never a panic.
    #[test]
    fn any_value_gets_an_answer(at in 0usize..40, text in ".{0,40}") {
        let pointers = ["/id", "/name", "/issuer", "/issuer/id", "/type", "/credentialSubject", "/credentialStatus", "/credentialStatus/type",
            "/proof", "/proof/created", "/proof/verificationMethod", "/proof/proofValue", "/credentialSubject/identifier", "/@context", "/validFrom",
            "/credentialSubject/achievement/image", "/credentialSubject/result/0/value", "/evidence"];
        let mut badge = issued();
        if let Some(value) = badge.pointer_mut(pointers[at % pointers.len()]) {
            *value = if at % 2 == 0 { json!(text) } else { json!([{ &text: text, "id": text }, 1.5e300, true]) };
        }
        let _ = verify(&badge, &known_key);
    }
}
