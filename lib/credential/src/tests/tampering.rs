//! Nothing in a badge can be changed, added or taken away.

use serde_json::{Value, json};

use super::{issued, known_key};
use crate::{Invalid, verify};

/// The path of every value in a document, as JSON pointers.
fn pointers(value: &Value, at: String, found: &mut Vec<String>) {
    match value {
        Value::Object(entries) => {
            entries.iter().for_each(|(key, value)| pointers(value, format!("{at}/{key}"), found))
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| pointers(item, format!("{at}/{index}"), found))
        }
        _ => found.push(at),
    }
}

fn all_pointers() -> Vec<String> {
    let mut found = Vec::new();
    pointers(&issued(), String::new(), &mut found);
    assert!(found.len() > 50, "{found:?}");
    found
}

#[test]
fn an_untouched_badge_is_believed() {
    let verified = verify(&issued(), &known_key).unwrap();
    assert_eq!(verified.issuer, "did:web:essaim.example:org:ucad");
    assert_eq!(verified.achievement, "Fabrication numérique");
    assert!(verified.hashed_emails[0].hides("awa@example.org"));
    assert!(!verified.hashed_emails[0].hides("binta@example.org"));
    assert_eq!(verified.statuses[0].index, 4_242);
}

#[test]
fn changing_any_value_breaks_it() {
    for pointer in all_pointers() {
        let mut badge = issued();
        let value = badge.pointer_mut(&pointer).unwrap();
        *value = match &*value {
            Value::Bool(known) => json!(!*known),
            Value::String(text) => json!(format!("{text}0")),
            other => panic!("{pointer}: {other}"),
        };
        assert!(verify(&badge, &known_key).is_err(), "{pointer}");
    }
}

#[test]
fn taking_any_member_away_breaks_it() {
    let mut parents: Vec<(String, String)> = all_pointers()
        .iter()
        .flat_map(|pointer| {
            pointer.match_indices('/').map(|(at, _)| pointer[..at].to_owned()).collect::<Vec<_>>()
        })
        .flat_map(|parent| {
            let badge = issued();
            let members = badge
                .pointer(&parent)
                .and_then(Value::as_object)
                .map(|o| o.keys().cloned().collect::<Vec<_>>());
            members.unwrap_or_default().into_iter().map(move |member| (parent.clone(), member))
        })
        .collect();
    parents.sort();
    parents.dedup();
    assert!(parents.len() > 40);
    for (parent, member) in parents {
        let mut badge = issued();
        badge.pointer_mut(&parent).unwrap().as_object_mut().unwrap().remove(&member);
        assert!(verify(&badge, &known_key).is_err(), "{parent}/{member}");
    }
}

#[test]
fn nothing_can_be_added() {
    for parent in [
        "",
        "/issuer",
        "/credentialSubject",
        "/credentialSubject/achievement",
        "/credentialSubject/achievement/criteria",
        "/credentialStatus",
        "/evidence/0",
        "/proof",
    ] {
        for (member, value) in [
            ("grade", json!("A+")),
            ("https://example.org/grade", json!("A+")),
            ("@graph", json!([])),
            ("@id", json!("https://example.org")),
            ("description", json!("added")),
            ("narrative", json!(null)),
            ("image", json!([])),
            ("termsOfUse", json!({})),
            ("@context", json!({ "@vocab": "https://example.org#" })),
        ] {
            let mut badge = issued();
            let object = badge.pointer_mut(parent).unwrap().as_object_mut().unwrap();
            if object.insert(member.to_owned(), value).is_none() || parent.is_empty() {
                assert!(verify(&badge, &known_key).is_err(), "{parent}/{member}");
            }
        }
    }
}

#[test]
fn what_the_graph_would_leave_out_is_refused_by_name() {
    let with = |pointer: &str, member: &str, value: Value| {
        let mut badge = issued();
        badge.pointer_mut(pointer).unwrap()[member] = value;
        verify(&badge, &known_key).unwrap_err()
    };
    assert_eq!(with("/credentialSubject", "grade", json!("A+")), Invalid::UnknownTerm("grade".into()));
    assert_eq!(with("", "achievementType", json!("Degree")), Invalid::UnknownTerm("achievementType".into()));
    assert_eq!(with("", "description", json!(null)), Invalid::Unsigned("null in description".into()));
    assert_eq!(with("", "description", json!([])), Invalid::Unsigned("an empty list in description".into()));
    assert_eq!(
        with("/issuer", "type", json!(["Profile", "Ministry"])),
        Invalid::UnknownTerm("Ministry".into())
    );
    assert_eq!(with("/issuer", "@id", json!("x")), Invalid::UnknownTerm("@id".into()));
    assert_eq!(
        with("/credentialSubject", "id", json!("did:web:essaim.example:org:ucad")),
        Invalid::DescribedTwice("did:web:essaim.example:org:ucad".into())
    );
    assert_eq!(with("/evidence/0", "id", json!("_:b0")), Invalid::Unsigned("the id \"_:b0\"".into()));
    assert_eq!(with("/evidence/0", "id", json!("works/77")), Invalid::Unsigned("the id \"works/77\"".into()));
}

#[test]
fn a_stranger_cannot_sign_for_the_issuer() {
    let mut badge = issued();
    badge["proof"]["verificationMethod"] = json!("did:web:thief.example#key-1");
    assert!(matches!(verify(&badge, &known_key), Err(Invalid::NotTheIssuersKey { .. })));
    assert_eq!(verify(&issued(), &|_| None), Err(Invalid::UnknownKey(super::METHOD.into())));
    let stranger = crate::IssuerKey::from_seed(&[8; 32]).public();
    assert_eq!(verify(&issued(), &|_| Some(stranger)), Err(Invalid::BadSignature));
}

#[test]
fn order_is_not_signed() {
    let badge = issued();
    let reversed: serde_json::Map<String, Value> =
        badge.as_object().unwrap().clone().into_iter().rev().collect();
    verify(&Value::Object(reversed), &known_key).unwrap();
}

#[test]
fn one_node_is_not_described_two_ways() {
    let mut badge = issued();
    badge["issuer"]["image"] = badge["credentialSubject"]["achievement"]["image"].clone();
    badge["issuer"]["image"]["caption"] = json!("added");
    assert!(matches!(verify(&badge, &known_key), Err(Invalid::DescribedTwice(_))));
}
