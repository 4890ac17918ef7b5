//! What is answered at a host whose portal was closed: 410, and a sentence. Everything is gone there, also feeds, sitemaps and
//! `robots.txt`.

use crate::{portal::ClosedHost, say};
use axum::{
    extract::Request,
    http::{HeaderName, StatusCode, header},
    response::{IntoResponse, Response},
};
use lexicon::Lang;
use maud::{DOCTYPE, Markup, html};
use serde_json::json;
use web::{
    House, Visitor, Wants, assets,
    components::{
        button::{Look, link_button},
        layout::narrow_page,
    },
};

pub fn page(house: &House, request: &Request, host: &ClosedHost) -> Response {
    let visitor = request.extensions().get::<Visitor>().cloned().unwrap_or_default();
    let (lang, says) = (visitor.lang(), Says::of(house, visitor.lang(), host));
    let (kind, body) = match visitor.wants {
        Wants::Json => {
            let problem = json!({ "title": says.title, "status": 410, "detail": says.closed, "errors": [] });
            ("application/problem+json", problem.to_string())
        }
        _ => {
            // Only what can be asked for again by opening it.
            let there = if request.method().is_safe() { visitor.here.as_str() } else { "/" };
            let page = document(lang, &says, &house.settings.absolute(there));
            ("text/html; charset=utf-8", page.into_string())
        }
    };
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, "no-cache"),
        (HeaderName::from_static("x-robots-tag"), "noindex"),
    ];
    (StatusCode::GONE, headers, body).into_response()
}

struct Says {
    title: String,
    closed: String,
    goes_on: String,
    button: String,
}

impl Says {
    fn of(house: &House, lang: Lang, host: &ClosedHost) -> Self {
        let say = say(lang);
        let name = host.names.nearest(lang).map_or(host.host.as_str(), |(_, name)| name);
        let (day, site) =
            (words::dates::day(lang, host.closed_at, &house.settings.zone), house.settings.name.as_str());
        Self {
            title: say.msg_closed_title(),
            closed: say.msg_closed_text(name, &day),
            goes_on: say.msg_closed_goes_on(site),
            button: say.msg_closed_button(site),
        }
    }
}

/// No header and no footer: what they lead to is gone here.
fn document(lang: Lang, says: &Says, there: &str) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(lang.tag()) dir=(lang.dir()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="robots" content="noindex";
                title { (says.title) }
                link rel="stylesheet" href=(assets::url("essaim.css"));
                link rel="icon" type="image/svg+xml" href=(assets::url("icons/essaim.svg"));
            }
            body {
                main id="main" {
                    (narrow_page(html! {
                        h1 { (says.title) }
                        p { (says.closed) }
                        p { (says.goes_on) }
                        p { (link_button(Look::Primary, there, html! { (says.button) })) }
                    }))
                }
            }
        }
    }
}
