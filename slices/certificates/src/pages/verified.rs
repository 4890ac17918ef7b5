//! The page a QR code leads to: what was achieved, by whom, when, who says so, and whether it still holds.

mod card;
mod checked;
mod holder;

use super::{
    proof::{Proof, check, look_up},
    told,
    verify::{no_index, unknown},
};
use crate::{Code, document::Links, say};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use lexicon::Lang;
use maud::{Markup, html};
use people::Address;
use web::{House, Page, Visitor, Wants, Wrong, components::layout::page as page_box, paths};

pub async fn page(
    path: paths::certificates::Verified,
    State(house): State<House>,
    visitor: Visitor,
    address: Address,
) -> Result<Response, Wrong> {
    if let Some(canonical) = elsewhere(&path.code) {
        return Ok(canonical);
    }
    let Some(seen) = look_up(&house, &visitor, &address, &path.code).await? else {
        return Ok(unknown(&house, &visitor, &path.code));
    };
    let proof = check(&house, seen).await?;
    let links = Links::of(&house.settings);
    if visitor.wants == Wants::Json {
        return Ok(told::json(&links, &proof));
    }
    let lang = visitor.lang();
    let (title, description) = (title(lang, &proof), description(lang, &proof));
    let body = page_box(html! {
        (checked::panel(lang, &proof))
        @if proof.document.is_some() { (card::certificate(lang, &links, &proof)?) (files(lang, &proof)) }
        @if proof.seen.is_mine { (holder::tools(lang, &links, &proof)) }
        @if proof.document.is_some() { (checked::without_us(lang, &links, &proof)) }
        (staff(lang, &proof))
    });
    let preview = preview(&links, &proof, &title, &description);
    Ok(Page::new(&title).description(&description).head(preview).body(body).render(&house, &visitor))
}

/// A code typed with dashes or small letters leads to the one address of its certificate.
fn elsewhere(typed: &str) -> Option<Response> {
    let code = Code::read(typed)?;
    (code.as_str() != typed).then(|| {
        let page = paths::certificates::Verified { code: code.to_string() };
        Redirect::permanent(&page.to_string()).into_response()
    })
}

fn title(lang: Lang, proof: &Proof) -> String {
    let say = say(lang);
    match &proof.document {
        Some(document) => say.msg_verified_title(&document.statement.course, &document.statement.holder),
        None => say.msg_verified_title_forgotten(&proof.seen.certificate.about.title),
    }
}

fn description(lang: Lang, proof: &Proof) -> String {
    let said = checked::Said::of(lang, proof);
    format!("{} {}", said.title, said.sentence)
}

/// What other sites show of a link to this page.
fn preview(links: &Links, proof: &Proof, title: &str, description: &str) -> Markup {
    let code = &proof.seen.certificate.code;
    html! {
        (no_index())
        link rel="canonical" href=(links.page(code));
        link rel="alternate" type="application/vc+ld+json" href=(paths::certificates::Badge { code: code.to_string() });
        meta property="og:type" content="website";
        meta property="og:title" content=(title);
        meta property="og:description" content=(description);
        meta property="og:url" content=(links.page(code));
    }
}

/// The paper in each language, the badge, the picture.
fn files(lang: Lang, proof: &Proof) -> Markup {
    let say = say(lang);
    let code = proof.seen.certificate.code.to_string();
    let pdf = paths::certificates::Pdf { code: code.clone() };
    html! {
        h2 { (say.msg_files_title()) }
        ul {
            @for other in Lang::ALL {
                li { a href={ (pdf) "?in=" (other.tag()) } hreflang=(other.tag()) type="application/pdf" { (say.msg_files_pdf()) " · " span lang=(other.tag()) dir=(other.dir()) { (other.own_name()) } } }
            }
            li { a href=(paths::certificates::Badge { code: code.clone() }) type="application/vc+ld+json" { (say.msg_files_badge()) } }
            li { a href=(paths::certificates::Picture { code }) type="image/svg+xml" { (say.msg_files_picture()) } }
        }
    }
}

/// What the institution's own people may do from here.
fn staff(lang: Lang, proof: &Proof) -> Markup {
    let certificate = &proof.seen.certificate;
    html! {
        @if proof.seen.may_revoke && certificate.revoked.is_none() {
            p { a href=(paths::certificates::Revoke { code: certificate.code.to_string() }) { (say(lang).msg_revoke_link()) } }
        }
    }
}
