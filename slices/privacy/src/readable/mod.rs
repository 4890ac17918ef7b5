//! One's own data, to read: the same answer as `/account/data` gives programs, as a page, and as a file to keep.

mod ask;
mod drawn;
mod labels;
mod values;

pub use ask::ReadMyData;
pub use labels::KEYS;

use crate::say;
use axum::{
    extract::{Query, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use drawn::Drawing;
use ground::Fault;
use maud::{DOCTYPE, html};
use network::look::zone_of;
use serde::Deserialize;
use web::{
    House, Page, Visitor, Wrong,
    components::{
        button::{Look, link_button},
        layout::page,
        page_header::{Crumb, PageHeader, breadcrumb, page_header},
    },
    paths::{self, privacy as at},
};

#[derive(Clone, Debug, Default, Deserialize)]
pub struct Keep {
    /// `yes`: as a file.
    #[serde(default)]
    keep: String,
}

pub async fn show(
    _: at::ReadableData,
    State(house): State<House>,
    visitor: Visitor,
    Query(Keep { keep }): Query<Keep>,
) -> Result<Response, Wrong> {
    let person = visitor.who.person.ok_or(Fault::SignIn)?;
    let all = house.site.ask(&visitor.who, ReadMyData { person }).await?;
    let lang = visitor.lang();
    let say = say(lang);
    let title = say.msg_readable_title();
    let unfolded = keep == "yes";
    let content = Drawing { lang, zone: zone_of(&house, &visitor), unfolded }.whole(&all);
    let mut response = match unfolded {
        true => {
            let document = html! {
                (DOCTYPE)
                html lang=(lang.tag()) dir=(lang.dir()) {
                    head { meta charset="utf-8"; title { (title) } }
                    body { h1 { (title) } p { (say.msg_readable_lead()) } (content) }
                }
            };
            let disposition = HeaderValue::from_static("attachment; filename=\"essaim.html\"");
            ([(header::CONTENT_DISPOSITION, disposition)], axum::response::Html(document.into_string()))
                .into_response()
        }
        false => {
            let (account, account_word) = (paths::people::Account.to_string(), say.msg_account());
            let trail = [Crumb { href: &account, label: &account_word, ..Crumb::default() }];
            let body = html! {
                (page_header(&PageHeader {
                    title: &title, lead: &say.msg_readable_lead(),
                    breadcrumb: breadcrumb(&say.msg_you_are_here(), &trail),
                    actions: html! {
                        (link_button(Look::Plain, &format!("{}?keep=yes", at::ReadableData), html! { (say.msg_readable_keep()) }))
                        (link_button(Look::Quiet, &paths::people::MyData.to_string(), html! { (say.msg_readable_json()) }))
                    },
                    ..PageHeader::default()
                }))
                (page(content))
            };
            Page::new(&title).body(body).render(&house, &visitor)
        }
    };
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}
