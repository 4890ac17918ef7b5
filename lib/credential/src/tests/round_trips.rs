//! Out and back: keys, lists, images, identifiers, and what issuing refuses.

use std::io::Read;

use serde_json::json;

use super::{METHOD, full_badge, issued, key, known_key};
use crate::*;

const LIST: &str = "https://essaim.example/status/1";

fn issuer() -> Issuer {
    full_badge().issuer
}

#[test]
fn a_key_survives_its_bytes_and_never_prints_its_secret() {
    let again = IssuerKey::from_seed(&key().to_seed());
    assert_eq!(again.public(), key().public());
    assert_eq!(PublicKey::from_bytes(&key().public().to_bytes()).unwrap(), key().public());
    let printed = format!("{:?}", key());
    assert!(printed.contains("z6Mk") && !printed.contains("7, 7") && !printed.contains("0707"), "{printed}");
    for text in [
        "",
        "z",
        "z6Mk",
        "u123",
        &"z".repeat(10_000),
        "z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq",
        "é",
    ] {
        assert_eq!(PublicKey::from_multikey(text), Err(Error::NotAKey), "{text:.20}");
    }
}

#[test]
fn a_small_badge_is_enough() {
    let mut badge = full_badge();
    badge.subject = Subject {
        id: Some("did:key:z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi".into()),
        ..Subject::default()
    };
    badge.achievement.alignments.clear();
    badge.achievement.result_descriptions.clear();
    badge.achievement.image = None;
    badge.issuer.image = None;
    (badge.valid_until, badge.status, badge.evidence) = (None, None, Vec::new());
    let credential = issue(&badge, &key(), METHOD, "2026-03-02T10:00:00Z").unwrap();
    let text = credential.to_string();
    assert!(!text.contains("null") && !text.contains("[]") && !text.contains("{}"), "{text}");
    assert_eq!(verify(&credential, &known_key).unwrap().subject_id, badge.subject.id);
}

#[test]
fn a_logo_may_serve_twice() {
    let mut badge = full_badge();
    badge.achievement.image = badge.issuer.image.clone();
    verify(&issue(&badge, &key(), METHOD, "2026-03-02T10:00:00Z").unwrap(), &known_key).unwrap();
}

#[test]
fn the_same_badge_is_signed_the_same_way() {
    assert_eq!(issued(), issued());
}

#[test]
fn badges_that_would_not_be_valid_are_not_issued() {
    let refused = |change: fn(&mut Badge)| {
        let mut badge = full_badge();
        change(&mut badge);
        issue(&badge, &key(), METHOD, "2026-03-02T10:00:00Z").unwrap_err()
    };
    assert!(matches!(refused(|b| b.id = "http://essaim.example/1".into()), Error::NotHttps { .. }));
    assert!(matches!(refused(|b| b.issuer.id = "UCAD".into()), Error::NotAnIssuer { .. }));
    assert!(matches!(
        refused(|b| b.issuer.id = "did:web:other.example".into()),
        Error::NotTheIssuersKey { .. }
    ));
    assert!(matches!(refused(|b| b.achievement.criteria = " ".into()), Error::Missing { .. }));
    assert!(matches!(refused(|b| b.subject = Subject::default()), Error::Missing { .. }));
    assert!(matches!(refused(|b| b.valid_from = "1 March 2026".into()), Error::NotAnInstant { .. }));
    assert!(matches!(
        refused(|b| b.evidence[0].id = Some("work".into())),
        Error::WouldBeInvalid(Invalid::Unsigned(_))
    ));
    assert!(matches!(
        refused(|b| b.name = "x".repeat(70_000)),
        Error::WouldBeInvalid(Invalid::TooLarge { .. })
    ));
}

#[test]
fn instants_are_checked() {
    for (value, expected) in [
        ("2026-03-01T09:00:00Z", true),
        ("2026-03-01T09:00:00.123Z", true),
        ("2026-03-01T09:00:00+01:00", true),
        ("2026-13-01T09:00:00Z", false),
        ("2026-03-01T24:00:00Z", false),
        ("2026-03-01 09:00:00Z", false),
        ("2026-03-01T09:00:00", false),
        ("2026-03-01T09:00:00+1:00", false),
        ("2026-03-01", false),
        ("é026-03-01T09:00:00Z", false),
    ] {
        assert_eq!(issue(&full_badge(), &key(), METHOD, value).is_ok(), expected, "{value}");
    }
}

#[test]
fn a_status_list_comes_back_whole() {
    let mut list = StatusList::new("revocation", 131_072).unwrap();
    for index in [0, 7, 8, 4_242, 131_071] {
        list.set(index, true).unwrap();
    }
    list.set(8, false).unwrap();
    let signed = issue_status_list(LIST, &list, &issuer(), &key(), METHOD, "2026-03-02T10:00:00Z").unwrap();
    let read = verify_status_list(&signed, LIST, &issuer().id, &known_key).unwrap();
    assert_eq!(read, list);
    assert_eq!(
        [0, 1, 7, 8, 4_242, 131_071].map(|index| read.is_set(index)),
        [Some(true), Some(false), Some(true), Some(false), Some(true), Some(true)]
    );
    assert_eq!(read.is_set(131_072), None);
    assert_eq!(list.set(131_072, true), Err(Error::NoSuchStatus(131_072)));
    assert_eq!(
        verify_status_list(&signed, "https://essaim.example/status/2", &issuer().id, &known_key),
        Err(Invalid::StatusList("it was made for another address"))
    );
    assert!(matches!(
        verify_status_list(&signed, LIST, "did:web:other.example", &known_key),
        Err(Invalid::NotTheIssuersKey { .. })
    ));
    let mut changed = signed.clone();
    changed["credentialSubject"]["encodedList"] =
        json!(StatusList::new("revocation", 131_072).unwrap().encode());
    assert_eq!(verify_status_list(&changed, LIST, &issuer().id, &known_key), Err(Invalid::BadSignature));
    assert!(verify(&signed, &known_key).is_err(), "a list is not a badge");
}

#[test]
fn index_zero_is_the_leftmost_bit() {
    let mut list = StatusList::new("revocation", 131_072).unwrap();
    list.set(0, true).unwrap();
    list.set(15, true).unwrap();
    let encoded = list.encode();
    let gzipped =
        base64::Engine::decode(&base64::engine::general_purpose::URL_SAFE_NO_PAD, &encoded[1..]).unwrap();
    let mut bytes = Vec::new();
    flate2::read::GzDecoder::new(gzipped.as_slice()).read_to_end(&mut bytes).unwrap();
    assert_eq!((&bytes[..2], bytes.len()), (&[0x80, 0x01][..], 16_384));
}

#[test]
fn lists_that_are_not_are_refused() {
    assert_eq!(StatusList::new("revocation", 1_000), Err(Error::StatusListSize(1_000)));
    assert_eq!(StatusList::new("revocation", 131_073), Err(Error::StatusListSize(131_073)));
    let bomb = {
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        std::io::Write::write_all(&mut gzip, &vec![0; 50_000_000]).unwrap();
        format!(
            "u{}",
            base64::Engine::encode(&base64::engine::general_purpose::URL_SAFE_NO_PAD, gzip.finish().unwrap())
        )
    };
    for encoded in ["", "u", "uAAAA", "zAAAA", "u%%%", bomb.as_str()] {
        assert!(
            matches!(StatusList::decode("revocation", encoded), Err(Invalid::StatusList(_))),
            "{encoded:.10}"
        );
    }
}

#[test]
fn an_svg_carries_its_badge() {
    let mut tricky = issued();
    tricky["name"] = json!("]]> & <b> \"é\"");
    for svg in [
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>",
        "<?xml version=\"1.0\"?>\n<!-- <svg> --><!DOCTYPE svg>\n<svg\n width='1' title=\"a > b\"><g/></svg>",
        "<svg/>",
    ] {
        let once = bake_svg(svg, &issued());
        assert_eq!(unbake_svg(&once), Some(issued()), "{once}");
        let twice = bake_svg(&once, &tricky);
        assert_eq!(unbake_svg(&twice), Some(tricky.clone()), "{twice}");
        assert_eq!(twice.matches("<openbadges:credential").count(), 1);
        assert_eq!(twice.matches("xmlns:openbadges").count(), 1);
    }
    verify(&unbake_svg(&bake_svg("<svg/>", &issued())).unwrap(), &known_key).unwrap();
    for svg in [
        "",
        "<p>x</p>",
        "<svg",
        "<svgx>",
        "<openbadges:credential",
        "</openbadges:credential><openbadges:credential>",
    ] {
        assert_eq!(bake_svg(svg, &issued()), svg);
        assert_eq!(unbake_svg(svg), None, "{svg}");
    }
}

/// The smallest PNG: one transparent pixel.
const PIXEL: &str =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVQIW2NgUPr/HwADaAIhG61j/AAAAABJRU5ErkJggg==";

#[test]
fn a_png_carries_its_badge() {
    let pixel = base64::Engine::decode(&base64::engine::general_purpose::STANDARD, PIXEL).unwrap();
    assert_eq!(unbake_png(&pixel), None);
    let once = bake_png(&pixel, &json!({ "old": true })).unwrap();
    let twice = bake_png(&once, &issued()).unwrap();
    assert_eq!(unbake_png(&twice), Some(issued()));
    assert_eq!(twice.windows(19).filter(|window| *window == b"openbadgecredential").count(), 1);
    assert_eq!(twice.len(), pixel.len() + 12 + 19 + 5 + issued().to_string().len());
    assert!(twice.ends_with(&pixel[pixel.len() - 12..]));
    let badge = issued();
    for cut in 0..twice.len() {
        assert!(bake_png(&twice[..cut], &badge).is_err(), "{cut}");
        assert_eq!(unbake_png(&twice[..cut]), None, "{cut}");
    }
}

#[test]
fn identifiers_are_written_as_did_web_asks() {
    for (host, path, expected) in [
        ("essaim.example", &[][..], "did:web:essaim.example"),
        ("Essaim.Example:8443", &["org", "ucad"][..], "did:web:essaim.example%3A8443:org:ucad"),
        ("essaim.example", &["école", "a:b/c"][..], "did:web:essaim.example:%C3%A9cole:a%3Ab%2Fc"),
    ] {
        assert_eq!(did_web(host, path), expected);
    }
}

#[test]
fn a_did_document_lists_every_key() {
    let old = IssuerKey::from_seed(&[1; 32]).public();
    let document = did_document(
        "did:web:essaim.example:org:ucad",
        &[("key-1".into(), old), ("key-2".into(), key().public())],
    );
    assert_eq!(
        document["assertionMethod"],
        json!(["did:web:essaim.example:org:ucad#key-1", "did:web:essaim.example:org:ucad#key-2"])
    );
    assert_eq!(document["verificationMethod"][0]["publicKeyMultibase"], json!(old.to_multikey()));
    assert_eq!(document["verificationMethod"][1]["type"], json!("Multikey"));
}
