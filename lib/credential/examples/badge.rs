//! Issues a badge, its DID document and its status list, and writes them into a folder, so that
//! another verifier can be tried on them: `cargo run -p credential --example badge -- FOLDER`.

use std::path::PathBuf;

use credential::{
    Achievement, Alignment, Badge, Evidence, HashedEmail, Issuer, IssuerKey, Outcome, ResultDescription,
    StatusEntry, StatusList, Subject,
};
use serde_json::Value;

const LIST: &str = "https://essaim.example/status/1";
const CREATED: &str = "2026-03-02T10:00:00Z";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder: PathBuf = std::env::args().nth(1).ok_or("say which folder to write into")?.into();
    let key = IssuerKey::from_seed(&[7; 32]);
    let badge = badge();
    let did = badge.issuer.id.clone();
    let method = format!("{did}#key-1");

    let mut list = StatusList::new("revocation", 131_072)?;
    list.set(99, true)?;
    let write = |name: &str, value: &Value| std::fs::write(folder.join(name), format!("{value:#}"));
    write("badge.json", &credential::issue(&badge, &key, &method, CREATED)?)?;
    write("did.json", &credential::did_document(&did, &[("key-1".to_owned(), key.public())]))?;
    write(
        "status.json",
        &credential::issue_status_list(LIST, &list, &badge.issuer, &key, &method, CREATED)?,
    )?;
    Ok(())
}

fn badge() -> Badge {
    let achievement = "https://essaim.example/achievements/fabrication";
    let mark = format!("{achievement}#mark");
    Badge {
        id: "https://essaim.example/badges/1".into(),
        issuer: Issuer {
            id: credential::did_web("essaim.example", &["org", "ucad"]),
            name: "Université Cheikh Anta Diop".into(),
            url: "https://ucad.example".into(),
            image: Some("https://ucad.example/logo.png".into()),
        },
        name: "Fabrication numérique".into(),
        achievement: Achievement {
            id: achievement.into(),
            type_: "Course".into(),
            name: "Fabrication numérique".into(),
            description: "Concevoir, découper, imprimer, documenter.".into(),
            criteria: "Six ateliers et un projet documenté.".into(),
            language: "fr".into(),
            image: Some(format!("{achievement}.svg")),
            alignments: vec![Alignment {
                name: "Prototyper".into(),
                url: "https://esco.example/1".into(),
                framework: Some("ESCO".into()),
                code: None,
            }],
            result_descriptions: vec![ResultDescription {
                id: mark.clone(),
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
            outcomes: vec![Outcome { result_description: mark, value: "84".into() }],
        },
        valid_from: "2026-03-01T09:00:00Z".into(),
        valid_until: None,
        status: Some(StatusEntry { list: LIST.into(), index: 42, purpose: "revocation".into() }),
        evidence: vec![Evidence {
            id: None,
            name: "Lampe découpée au laser".into(),
            narrative: Some("Plans et photos.".into()),
        }],
    }
}
