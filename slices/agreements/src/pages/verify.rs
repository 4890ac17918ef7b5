//! Is this the document that was signed? `GET /agreements/verify?digest=…`, or the file by `POST`.

use super::{Given, Pairs};
use crate::{
    api,
    look::{Names, joined, state_name},
    say,
    sealed::{IsIt, Verified},
};
use ::store::BlobHash;
use axum::{
    Json,
    extract::{Multipart, Query, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use lexicon::Instant;
use maud::{Markup, html};
use web::{
    House, Page, Visitor, Wants, Wrong,
    components::{
        button::{Look, button},
        form::{Field, FieldError, InputKind, error_summary, file_input, form as post_form, text_field},
        layout::narrow_page,
        notice::notice,
        page_header::{PageHeader, page_header},
        tone::Tone,
    },
    paths::agreements as at,
};

/// The largest file a page takes: our own are a hundredth of it.
const LARGEST: usize = 20_000_000;
pub const LARGEST_FORM: usize = LARGEST + (1 << 16);

/// The form; a digest in the query is looked up.
pub async fn form(
    _: at::VerifyDocument,
    State(house): State<House>,
    visitor: Visitor,
    Query(query): Query<Pairs>,
) -> Result<Response, Wrong> {
    let typed = Given(query).get("digest").to_owned();
    told(&house, &visitor, &typed, false).await
}

/// A file, or a digest typed beside it.
pub async fn upload(
    _: at::VerifyDocument,
    State(house): State<House>,
    visitor: Visitor,
    parts: Result<Multipart, axum::extract::multipart::MultipartRejection>,
) -> Result<Response, Wrong> {
    let mut typed = String::new();
    let mut parts = parts.ok();
    // What is cut short or too large is answered as nothing chosen: the hint says how large a file may be.
    while let Some(Ok(Some(field))) = match &mut parts {
        Some(parts) => Some(parts.next_field().await),
        None => None,
    } {
        let name = field.name().unwrap_or_default().to_owned();
        let Ok(bytes) = field.bytes().await else { break };
        match name.as_str() {
            "file" if !bytes.is_empty() => {
                let hash = tokio::task::spawn_blocking(move || BlobHash::of(&bytes)).await;
                typed = hash.map_err(ground::Fault::broken)?.as_str().to_owned();
                break;
            }
            "digest" if bytes.len() < 200 => typed = String::from_utf8_lossy(&bytes).into_owned(),
            _ => {}
        }
    }
    told(&house, &visitor, &typed, true).await
}

async fn told(house: &House, visitor: &Visitor, typed: &str, sent: bool) -> Result<Response, Wrong> {
    let say = say(visitor.lang());
    let plain: String = typed.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_lowercase();
    let digest = BlobHash::from_stored(&plain);
    let wrong = digest.is_none() && (sent || !plain.is_empty());
    let found = match &digest {
        Some(digest) => house.site.ask(&visitor.who, IsIt(digest.as_str().to_owned())).await?,
        None => None,
    };
    let now = house.site.now();
    if visitor.wants == Wants::Json && !wrong && digest.is_some() {
        return Ok(Json(api::verified(found.as_ref(), now)).into_response());
    }
    let error = if wrong { say.msg_verify_wrong() } else { String::new() };
    let errors: Vec<FieldError<'_>> =
        wrong.then_some(FieldError { field: "digest", sentence: &error }).into_iter().collect();
    let shown = if wrong { typed.chars().take(80).collect() } else { plain };
    let body = html! {
        (page_header(&PageHeader { title: &say.msg_verify_title(), lead: &say.msg_verify_lead(), ..PageHeader::default() }))
        (narrow_page(html! {
            (error_summary(&say.msg_form_wrong(), &errors))
            @if digest.is_some() { (verdict(visitor, found.as_ref(), now)) }
            (post_form(&at::VerifyDocument.to_string(), "multipart/form-data", html! {}, html! {
                (text_field(InputKind::Text, &Field {
                    id: "digest", name: "digest", label: &say.msg_verify_digest(), hint: &say.msg_verify_digest_hint(),
                    optional: &say.msg_optional(), value: &shown, error: &error, autocomplete: "off", ..Field::default()
                }))
                (file_input(".pdf", false, &Field {
                    id: "file", name: "file", label: &say.msg_verify_file(), hint: &say.msg_verify_file_hint(),
                    optional: &say.msg_optional(), ..Field::default()
                }))
                (button(Look::Primary, "", "", html! { (say.msg_verify_button()) }))
            }))
        }))
    };
    let title = say.msg_verify_title();
    let page = Page::new(&title).description(&say.msg_verify_lead()).body(body).render(house, visitor);
    let status = if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok((status, page).into_response())
}

fn verdict(visitor: &Visitor, found: Option<&Verified>, now: Instant) -> Markup {
    let lang = visitor.lang();
    let say = say(lang);
    let Some(found) = found else {
        return notice(
            Tone::Bad,
            &say.msg_verify_unknown_title(),
            html! { p { (say.msg_verify_unknown()) } },
        );
    };
    let names = Names(&found.institutions);
    let terms = &found.version.terms;
    let parties = joined(lang, terms.parties.iter().map(|party| names.of(*party)));
    let replaced = found.agreement.in_force.as_ref().is_some_and(|one| one.version != found.version.version);
    notice(
        Tone::Good,
        &say.msg_verify_good_title(),
        html! {
            p { (say.msg_verify_good(&terms.title, parties)) }
            @if replaced { p { (say.msg_verify_superseded()) } }
            p { (say.msg_verify_state(state_name(lang, found.agreement.state(now)))) }
        },
    )
}
