//! `GET /feeds`: what there is to subscribe to, harvest or take up, in words.

use crate::{here::Here, say};
use axum::{
    Json,
    extract::State,
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use serde_json::json;
use web::{
    House, Page, Visitor, Wants,
    components::{
        layout::{narrow_page, section},
        page_header::{PageHeader, page_header},
    },
    paths,
};

pub(crate) async fn show(_: paths::feeds::Feeds, State(house): State<House>, visitor: Visitor) -> Response {
    let here = Here::of(&house, &visitor);
    if visitor.wants == Wants::Json {
        return Json(json!({
            "runs": here.absolute(paths::feeds::Runs),
            "sitemap": here.absolute(paths::feeds::Sitemap),
            "oai": here.absolute(paths::feeds::Oai),
            "catalogue": here.absolute(paths::feeds::Catalogue),
            "richie": here.absolute(paths::feeds::Richie),
        }))
        .into_response();
    }
    let say = say(visitor.lang());
    let title = say.msg_feeds();
    let body = html! {
        (page_header(&PageHeader { title: &title, lead: &say.msg_feeds_lead(), ..PageHeader::default() }))
        (narrow_page(html! {
            (one(&here, &say.msg_new_runs(), &say.msg_new_runs_text(), &paths::feeds::Runs.to_string()))
            (one(&here, &say.msg_oai(), &say.msg_oai_text(), &format!("{}?verb=Identify", paths::feeds::Oai)))
            (one(&here, &say.msg_exchange(), &say.msg_exchange_text(), &paths::feeds::Catalogue.to_string()))
            (one(&here, &say.msg_richie(), &say.msg_richie_text(), &paths::feeds::Richie.to_string()))
            (one(&here, &say.msg_sitemap(), &say.msg_sitemap_text(), &paths::feeds::Sitemap.to_string()))
        }))
    };
    Page::new(&title)
        .description(&say.msg_feeds_lead())
        .head(discovery(&here, &title))
        .body(body)
        .render(&house, &visitor)
}

fn one(here: &Here, title: &str, text: &str, path: &str) -> Markup {
    section(
        title,
        None,
        html! {
            p { (text) }
            p { a href=(path) dir="ltr" { bdi { (here.absolute(path)) } } }
        },
    )
}

/// How a browser or a reader of feeds finds it.
fn discovery(here: &Here, title: &str) -> Markup {
    html! { link rel="alternate" type="application/atom+xml" title=(title) href=(here.absolute(paths::feeds::Runs)); }
}
