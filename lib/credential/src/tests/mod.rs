//! The crate as a whole: published vectors, tampering, hostile documents.

mod hostile;
mod joint;
mod round_trips;
mod tampering;
mod vectors;

use serde_json::Value;

use crate::*;

const METHOD: &str = "did:web:essaim.example:org:ucad#key-1";

fn key() -> IssuerKey {
    IssuerKey::from_seed(&[7; 32])
}

/// A badge with everything a badge may hold.
fn full_badge() -> Badge {
    Badge {
        id: "https://essaim.example/badges/0192".into(),
        issuer: Issuer {
            id: "did:web:essaim.example:org:ucad".into(),
            name: "Université Cheikh Anta Diop".into(),
            url: "https://ucad.example".into(),
            image: Some("https://ucad.example/logo.png".into()),
        },
        name: "Fabrication numérique".into(),
        achievement: Achievement {
            id: "https://essaim.example/achievements/fabrication".into(),
            type_: "Course".into(),
            name: "Fabrication numérique".into(),
            description: "Concevoir, découper, imprimer, documenter.".into(),
            criteria: "Six ateliers et un projet documenté.".into(),
            language: "fr".into(),
            image: Some("https://essaim.example/achievements/fabrication.svg".into()),
            alignments: vec![Alignment {
                name: "Créer des contenus".into(),
                url: "https://esco.example/skill/1".into(),
                framework: Some("ESCO".into()),
                code: None,
            }],
            result_descriptions: vec![ResultDescription {
                id: "https://essaim.example/achievements/fabrication#note".into(),
                name: "Note".into(),
                type_: "Percent".into(),
                value_min: Some("0".into()),
                value_max: Some("100".into()),
            }],
        },
        subject: Subject {
            id: None,
            hashed_email: Some(HashedEmail::of("awa@example.org", "sel")),
            name: Some("Awa Ndiaye".into()),
            outcomes: vec![Outcome {
                result_description: "https://essaim.example/achievements/fabrication#note".into(),
                value: "84".into(),
            }],
        },
        valid_from: "2026-03-01T09:00:00Z".into(),
        valid_until: Some("2031-03-01T09:00:00Z".into()),
        status: Some(StatusEntry {
            list: "https://essaim.example/status/1".into(),
            index: 4_242,
            purpose: "revocation".into(),
        }),
        evidence: vec![Evidence {
            id: Some("https://essaim.example/works/77".into()),
            name: "Lampe découpée au laser".into(),
            narrative: Some("Plans, photos, journal de bord.".into()),
        }],
    }
}

fn issued() -> Value {
    issue(&full_badge(), &key(), METHOD, "2026-03-02T10:00:00Z").unwrap()
}

fn known_key(method: &str) -> Option<PublicKey> {
    (method == METHOD).then(|| key().public())
}
