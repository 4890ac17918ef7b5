//! What the holder does with their certificate.

use super::super::proof::Proof;
use crate::{document::Links, say};
use lexicon::Lang;
use maud::{Markup, html};
use web::paths::in_query;

pub fn tools(lang: Lang, links: &Links, proof: &Proof) -> Markup {
    let (say, certificate) = (say(lang), &proof.seen.certificate);
    let Some(document) = proof.document.as_ref().filter(|_| certificate.revoked.is_none()) else {
        return html! {};
    };
    let page = links.page(&certificate.code);
    html! {
        h2 { (say.msg_holder_title()) }
        p { (say.msg_holder_share()) " " bdi dir="ltr" { (page) } }
        p { a href=(add_to_profile(&document.statement, &page)) rel="external noopener noreferrer" { (say.msg_holder_linkedin()) } }
    }
}

/// LinkedIn's "Add to profile" link (its help page for organisations that certify).
fn add_to_profile(statement: &crate::document::Statement, page: &str) -> String {
    let issued = words::dates::machine(statement.issued_at);
    let (year, month) = (issued.get(0..4).unwrap_or_default(), issued.get(5..7).unwrap_or_default());
    let pairs = [
        ("startTask", "CERTIFICATION_NAME"),
        ("name", &statement.course),
        ("organizationName", &statement.institution),
        ("issueYear", year),
        ("issueMonth", month.trim_start_matches('0')),
        ("certUrl", page),
        ("certId", &statement.code),
    ];
    let query: Vec<String> =
        pairs.iter().map(|(name, value)| format!("{name}={}", in_query(value))).collect();
    format!("https://www.linkedin.com/profile/add?{}", query.join("&"))
}
