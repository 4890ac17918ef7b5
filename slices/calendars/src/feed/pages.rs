//! Pages: the private address of one's calendar, and the file behind it.

use super::{Due, MyFeed, ReadTheFeed, RenewFeed};
use crate::{
    look::{PRODUCT, file as as_file, utc},
    say,
};
use axum::{
    Json,
    extract::State,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use ground::Fault;
use ical::{Stamp, Written};
use lexicon::Lang;
use maud::html;
use serde_json::json;
use web::{
    House, Page, Visitor, Wants, Wrong,
    components::{
        button::{Look, button_form},
        layout::narrow_page,
        page_header::{PageHeader, page_header},
    },
    paths::{calendars as at, learning::JumpTo},
};

/// Addresses are 43 characters; nothing longer is looked for.
const LONGEST_TOKEN: usize = 64;

/// `GET /account/calendar`
pub(crate) async fn page(
    _: at::MyFeed,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let person = visitor.who.person.ok_or(Fault::SignIn)?;
    let token = house.site.ask(&visitor.who, MyFeed(person)).await?;
    let address = token.map(|token| house.settings.absolute(at::Feed { token }));
    if visitor.wants == Wants::Json {
        return Ok(Json(json!({ "address": address })).into_response());
    }
    let say = say(visitor.lang());
    let title = say.msg_feed_title();
    let button = if address.is_some() { say.msg_feed_renew() } else { say.msg_feed_make() };
    let body = html! {
        (page_header(&PageHeader { title: &title, lead: &say.msg_feed_lead(), ..PageHeader::default() }))
        (narrow_page(html! {
            @if let Some(address) = &address {
                p { (say.msg_feed_address()) }
                p { a href=(address) { bdi dir="ltr" { (address) } } }
                p { (say.msg_feed_secret()) }
            }
            (button_form(Look::Primary, &at::MyFeed.to_string(), html! { (button) }, html! {}))
        }))
    };
    let mut response = Page::new(&title).body(body).render(&house, &visitor);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

/// `POST /account/calendar`
pub(crate) async fn renew(
    _: at::MyFeed,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let person = visitor.who.person.ok_or(Fault::SignIn)?;
    let token = URL_SAFE_NO_PAD.encode(house.site.cx(&visitor.who).bytes::<32>());
    house.site.act(&visitor.who, RenewFeed { person, token }).await?;
    Ok(match visitor.wants {
        Wants::Json => StatusCode::NO_CONTENT.into_response(),
        _ => Redirect::to(&at::MyFeed.to_string()).into_response(),
    })
}

/// `GET /feeds/{token}/calendar.ics`
pub(crate) async fn file(
    at: at::Feed,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    if at.token.len() > LONGEST_TOKEN {
        return Err(Fault::NotFound.into());
    }
    let (lang, due) = house.site.ask(&visitor.who, ReadTheFeed { token: at.token }).await?;
    let events: Vec<Written> = due.iter().map(|one| event(&house, lang, one)).collect();
    let name = say(lang).msg_feed_name(&house.settings.name);
    Ok(as_file("essaim", ical::write(PRODUCT, &name, utc(house.site.now()), &events)))
}

/// A deadline is a moment: it begins and ends then.
fn event(house: &House, lang: Lang, due: &Due) -> Written {
    let at = Stamp::Utc(utc(due.at));
    let jump = JumpTo { run: due.run.clone(), id: due.block.clone() };
    Written {
        uid: format!("{}-{}", due.run, due.block),
        summary: say(lang).msg_due(&due.title, &due.course),
        url: house.settings.absolute(jump),
        start: at.clone(),
        end: at,
        rule: None,
        except: Vec::new(),
    }
}
