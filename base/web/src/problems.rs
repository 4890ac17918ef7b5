//! Faults as people and programs see them.

use crate::{
    House, Page, Visitor, Wants,
    components::layout::narrow_page,
    paths, say,
    wrong::{Carried, status},
};
use axum::{
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use ground::{Fault, Refusal};
use lexicon::Lang;
use maud::{Markup, html};

/// Turns a carried fault, a bare 404 or 405 of the router, or what could not be read of a request, into a page or a
/// problem document.
pub async fn faults_become_pages(State(house): State<House>, request: Request, next: Next) -> Response {
    let visitor = request.extensions().get::<Visitor>().cloned().unwrap_or_default();
    let reading = request.method().is_safe();
    let response = next.run(request).await;
    if let Some(Carried(fault)) = response.extensions().get::<Carried>() {
        return explain(&house, &visitor, fault, status(fault), reading);
    }
    let bare = response.headers().get(header::CONTENT_TYPE).is_none();
    match response.status() {
        StatusCode::METHOD_NOT_ALLOWED if bare && reading && visitor.wants == Wants::Page => {
            to_page_of_form(&visitor.here)
        }
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED if bare => {
            explain(&house, &visitor, &Fault::NotFound, StatusCode::NOT_FOUND, reading)
        }
        kept if kept.is_client_error() && is_plain(&response) => {
            explain(&house, &visitor, &unread(kept).into(), kept, reading)
        }
        kept @ StatusCode::UNSUPPORTED_MEDIA_TYPE if bare => {
            explain(&house, &visitor, &unread(kept).into(), kept, reading)
        }
        _ => response,
    }
}

/// An address that only takes forms, opened (a bookmark, another language after a refusal), leads to the page it is
/// part of: the one above.
fn to_page_of_form(here: &str) -> Response {
    let (path, query) = here.split_once('?').unwrap_or((here, ""));
    let above = path.rsplit_once('/').map_or("", |(above, _)| above);
    let above = if above.is_empty() { "/" } else { above };
    let page = if query.is_empty() { above.to_owned() } else { format!("{above}?{query}") };
    Redirect::to(&page).into_response()
}

/// What the reading of a request refuses by itself is a bare line of English.
fn is_plain(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE);
    kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/plain"))
}

fn unread(status: StatusCode) -> Refusal {
    match status {
        StatusCode::PAYLOAD_TOO_LARGE => {
            Refusal::new("web.too-large", |lang| say(lang).msg_wrong_too_large())
        }
        _ => Refusal::new("web.unreadable", |lang| say(lang).msg_wrong_unreadable()),
    }
}

fn explain(house: &House, visitor: &Visitor, fault: &Fault, status: StatusCode, reading: bool) -> Response {
    if visitor.wants == Wants::Json {
        return document(visitor.lang(), fault, status);
    }
    if matches!(fault, Fault::SignIn) && visitor.wants == Wants::Page {
        return to_sign_in(visitor, reading);
    }
    let (title, body) = words_for(visitor, fault);
    let mut response = match visitor.wants {
        Wants::Fragment => html! { div.callout.callout-danger role="alert" { (body) } }.into_response(),
        _ => Page::new(&title).body(narrow_page(html! { h1 { (title) } (body) })).render(house, visitor),
    };
    *response.status_mut() = status;
    retry_after(fault, &mut response);
    response
}

/// Whoever must sign in first comes back to the page they wanted, if it was one to read.
fn to_sign_in(visitor: &Visitor, reading: bool) -> Response {
    let next = if reading { visitor.here.clone() } else { String::new() };
    Redirect::to(&paths::people::sign_in_then(&next)).into_response()
}

fn words_for(visitor: &Visitor, fault: &Fault) -> (String, Markup) {
    let lang = visitor.lang();
    let say = say(lang);
    let home = paths::Home;
    let back = html! { p { a.button href=(home) { (say.msg_wrong_go_home()) } } };
    match fault {
        Fault::Refused(refusals) => {
            (say.msg_wrong_refused_title(), html! { (sentences(lang, refusals)) (back) })
        }
        Fault::NotFound => {
            (say.msg_wrong_not_found_title(), html! { p { (say.msg_wrong_not_found()) } (back) })
        }
        Fault::SignIn => (
            say.msg_wrong_sign_in_title(),
            html! {
                p { (words::base::sign_in_first(lang)) }
                p { a.button href=(paths::people::SignIn) { (say.msg_sign_in()) } }
            },
        ),
        Fault::Forbidden(refusal) => {
            let back = match course_of(&visitor.here) {
                Some(course) => html! { p { a.button href=(course) { (say.msg_wrong_back_to_course()) } } },
                None => back,
            };
            (say.msg_wrong_forbidden_title(), html! { p { (refusal.sentence(lang)) } (back) })
        }
        Fault::TooOften { seconds } => {
            let minutes = (seconds + 59) / 60;
            (say.msg_wrong_too_often_title(), html! { p { (say.msg_wrong_too_often(minutes)) } })
        }
        Fault::Broken(error) => {
            let reference = reference(&error.to_string());
            tracing::error!(%error, reference, "a page broke");
            (say.msg_wrong_broken_title(), html! { p { (say.msg_wrong_broken(reference)) } (back) })
        }
    }
}

/// The page of the run that an address is in.
fn course_of(here: &str) -> Option<String> {
    let run = here.strip_prefix("/runs/")?.split(['/', '?']).next()?;
    (!run.is_empty()).then(|| format!("/runs/{run}"))
}

fn sentences(lang: Lang, refusals: &[Refusal]) -> Markup {
    html! { @for refusal in refusals { p { (refusal.sentence(lang)) } } }
}

/// The same breakage has the same reference, so that one log line explains many reports.
fn reference(words: &str) -> String {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    words.hash(&mut hasher);
    format!("{:08X}", hasher.finish() as u32)
}

/// RFC 9457.
fn document(lang: Lang, fault: &Fault, status: StatusCode) -> Response {
    let say = say(lang);
    let (title, detail) = match fault {
        Fault::Refused(refusals) => {
            let all: Vec<String> = refusals.iter().map(|one| one.sentence(lang)).collect();
            (say.msg_wrong_refused_title(), all.join(" "))
        }
        Fault::NotFound => (say.msg_wrong_not_found_title(), say.msg_wrong_not_found()),
        Fault::SignIn => (say.msg_wrong_sign_in_title(), words::base::sign_in_first(lang)),
        Fault::Forbidden(refusal) => (say.msg_wrong_forbidden_title(), refusal.sentence(lang)),
        Fault::TooOften { seconds } => {
            (say.msg_wrong_too_often_title(), say.msg_wrong_too_often((seconds + 59) / 60))
        }
        Fault::Broken(error) => {
            let reference = reference(&error.to_string());
            tracing::error!(%error, reference, "a door broke");
            (say.msg_wrong_broken_title(), say.msg_wrong_broken(reference))
        }
    };
    let errors: Vec<serde_json::Value> = match fault {
        Fault::Refused(refusals) => refusals
            .iter()
            .map(|one| {
                let detail = one.sentence(lang);
                serde_json::json!({ "code": one.code, "field": one.field, "detail": detail })
            })
            .collect(),
        Fault::Forbidden(one) => vec![serde_json::json!({ "code": one.code })],
        _ => Vec::new(),
    };
    let body = serde_json::json!({
        "title": title, "status": status.as_u16(), "detail": detail, "errors": errors,
    });
    let mut response = (status, body.to_string()).into_response();
    let problem = HeaderValue::from_static("application/problem+json");
    response.headers_mut().insert(header::CONTENT_TYPE, problem);
    retry_after(fault, &mut response);
    response
}

fn retry_after(fault: &Fault, response: &mut Response) {
    if let Fault::TooOften { seconds } = fault {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(*seconds));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::{Form, body::Body, response::IntoResponse};
    use std::collections::BTreeMap;

    #[test]
    fn a_page_of_a_run_leads_back_to_it() {
        let cases = [
            ("/runs/A+B+C/team/gradebook?after=x", Some("/runs/A+B+C")),
            ("/runs/A%20B/team", Some("/runs/A%20B")),
            ("/runs/", None),
            ("/institutions/imt", None),
        ];
        for (here, expected) in cases {
            assert_eq!(course_of(here).as_deref(), expected, "{here}");
        }
    }

    #[tokio::test]
    async fn what_cannot_be_read_is_said_in_words() {
        let sent = |kind: &str, body: &str| {
            let request =
                Request::post("/").header(header::CONTENT_TYPE, kind).body(Body::from(body.to_owned()));
            request.expect("a request")
        };
        let form = "application/x-www-form-urlencoded";
        let cases = [
            (form, "a=%", StatusCode::OK),
            ("text/csv", "a", StatusCode::UNSUPPORTED_MEDIA_TYPE),
            (form, &*format!("a={}", "b".repeat(3_000_000)), StatusCode::PAYLOAD_TOO_LARGE),
        ];
        use axum::extract::FromRequest;
        for (kind, body, expected) in cases {
            let read = Form::<BTreeMap<String, String>>::from_request(sent(kind, body), &()).await;
            let Err(rejected) = read else {
                assert_eq!(expected, StatusCode::OK);
                continue;
            };
            let response = rejected.into_response();
            assert_eq!(response.status(), expected);
            assert!(is_plain(&response), "{kind}");
            let told = document(Lang::En, &unread(expected).into(), expected);
            assert_eq!(told.status(), expected);
            assert!(!unread(expected).sentence(Lang::En).is_empty());
        }
    }
}
