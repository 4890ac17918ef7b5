//! Page: what I was told, by day.

use super::{MyNotices, Notice, ReadEverything, ReadNotice, Told, link, sentence};
use crate::say;
use axum::{
    Form, Json,
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use ground::Fault;
use lexicon::{Instant, Lang};
use maud::{Markup, html};
use serde::Deserialize;
use serde_json::json;
use web::{
    House, Page, Visitor, Wants, Wrong,
    components::{
        button::{Look, button_form, link_button},
        empty_state::{EmptyState, empty_state},
        form::hidden,
        layout::{narrow_page, section},
        page_header::{PageHeader, page_header},
        pagination::{Pagination, pagination},
        pictograms::Machine,
        pill::pill,
        tone::Tone,
    },
    paths::notifications as at,
};
use words::dates;

#[derive(Deserialize, Default)]
pub(crate) struct Before {
    /// `millis.id` of the last one seen.
    #[serde(default)]
    before: String,
}

impl Before {
    fn key(&self) -> Option<(Instant, String)> {
        let (at, id) = self.before.split_once('_')?;
        Some((Instant::from_millis(at.parse().ok()?), id.to_owned()))
    }
}

fn address_after((at, id): &(Instant, String)) -> String {
    format!("{}?before={}_{}", at::Notifications, at.as_millis(), web::paths::in_query(id))
}

/// `GET /notifications`
pub(crate) async fn page(
    _: at::Notifications,
    State(house): State<House>,
    visitor: Visitor,
    Query(before): Query<Before>,
) -> Result<Response, Wrong> {
    let person = visitor.who.person.ok_or(Fault::SignIn)?;
    let told = house.site.ask(&visitor.who, MyNotices { person, before: before.key() }).await?;
    if visitor.wants == Wants::Json {
        return Ok(Json(as_json(&visitor, &told)).into_response());
    }
    let say = say(visitor.lang());
    let title = say.msg_title();
    let everything = told.notices.first().filter(|_| told.unread > 0).map(|newest| {
        let until = newest.at.as_millis().to_string();
        button_form(
            Look::Plain,
            &at::ReadAll.to_string(),
            html! { (say.msg_read_all()) },
            hidden("until", &until),
        )
    });
    let header = PageHeader {
        title: &title,
        lead: &say.msg_lead(told.unread),
        actions: html! {
            @if let Some(everything) = everything { (everything) }
            (link_button(Look::Quiet, &at::Settings.to_string(), html! { (say.msg_settings_link()) }))
        },
        ..PageHeader::default()
    };
    let next = told.next.as_ref().map(address_after);
    let (older, label) = (say.msg_older(), say.msg_pages());
    let body = html! {
        (page_header(&header))
        (narrow_page(html! {
            @if told.notices.is_empty() {
                (empty_state(&EmptyState {
                    id: "comb-empty", machine: Machine::Bench, title: &say.msg_nothing(), text: &say.msg_nothing_text(),
                    action: html! {},
                }))
            }
            @for (day, notices) in by_day(&visitor, &told.notices) {
                (section(&day, None, html! { ul class="told" role="list" { @for one in notices { (line(&visitor, one)) } } }))
            }
            (pagination(&Pagination {
                label: &label, previous: None, next: next.as_deref().map(|next| (next, older.as_str())), shown: "",
            }))
        }))
    };
    Ok(Page::new(&title).body(body).render(&house, &visitor))
}

/// The days of a page in the reader's zone, each with its notices.
fn by_day<'n>(visitor: &Visitor, notices: &'n [Notice]) -> Vec<(String, Vec<&'n Notice>)> {
    let mut days: Vec<(String, Vec<&Notice>)> = Vec::new();
    for notice in notices {
        let day = dates::day(visitor.lang(), notice.at, &visitor.zone);
        match days.last_mut().filter(|(last, _)| *last == day) {
            Some((_, of_day)) => of_day.push(notice),
            None => days.push((day, vec![notice])),
        }
    }
    days
}

fn line(visitor: &Visitor, notice: &Notice) -> Markup {
    let (lang, zone) = (visitor.lang(), visitor.zone.as_str());
    let (say, text) = (say(lang), sentence(lang, zone, notice));
    let read = at::ReadOne { notice: notice.id.clone() }.to_string();
    html! {
        li class=(if notice.unread { "told-one told-new" } else { "told-one" }) {
            p class="told-says" { a href=(link(notice)) { (text) } }
            p class="told-when" {
                @if notice.unread { (pill(Tone::Info, &say.msg_new())) " " }
                (kind_name(lang, notice.what.kind())) " · " time datetime=(dates::machine(notice.at)) { (dates::time(notice.at, zone)) }
            }
            @if notice.unread {
                (button_form(Look::Quiet, &read, html! { (say.msg_read_one()) span class="visually-hidden" { " – " (text) } }, html! {}))
            }
        }
    }
}

/// What a kind is called.
pub(crate) fn kind_name(lang: Lang, kind: crate::kind::Kind) -> String {
    use crate::kind::Kind;
    let say = say(lang);
    match kind {
        Kind::Update => say.msg_kind_update(),
        Kind::Work => say.msg_kind_work(),
        Kind::Deadline => say.msg_kind_deadline(),
        Kind::Begins => say.msg_kind_begins(),
        Kind::Enrolment => say.msg_kind_enrolment(),
        Kind::Certificate => say.msg_kind_certificate(),
        Kind::Role => say.msg_kind_role(),
        Kind::Invitation => say.msg_kind_invitation(),
        Kind::Agreement => say.msg_kind_agreement(),
        Kind::Request => say.msg_kind_request(),
    }
}

fn as_json(visitor: &Visitor, told: &Told) -> serde_json::Value {
    let notices = told.notices.iter().map(|one| {
        json!({
            "id": one.id, "at": dates::machine(one.at), "what": one.what.name(), "kind": one.what.kind().name(),
            "text": sentence(visitor.lang(), &visitor.zone, one), "link": link(one), "unread": one.unread,
        })
    });
    json!({
        "unread": told.unread, "notifications": notices.collect::<Vec<_>>(),
        "next": told.next.as_ref().map(address_after),
    })
}

/// `POST /notifications/{notice}/read`
pub(crate) async fn read_one(
    at: at::ReadOne,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let person = visitor.who.person.ok_or(Fault::SignIn)?;
    house.site.act(&visitor.who, ReadNotice { person, notice: at.notice }).await?;
    Ok(done(&visitor))
}

#[derive(Deserialize, Default)]
pub(crate) struct Until {
    #[serde(default)]
    until: String,
}

/// `POST /notifications/read`
pub(crate) async fn read_all(
    _: at::ReadAll,
    State(house): State<House>,
    visitor: Visitor,
    Form(sent): Form<Until>,
) -> Result<Response, Wrong> {
    let person = visitor.who.person.ok_or(Fault::SignIn)?;
    let until = sent.until.parse().map_or(house.site.now(), Instant::from_millis);
    house.site.act(&visitor.who, ReadEverything { person, until }).await?;
    Ok(done(&visitor))
}

fn done(visitor: &Visitor) -> Response {
    match visitor.wants {
        Wants::Json => StatusCode::NO_CONTENT.into_response(),
        _ => Redirect::to(&at::Notifications.to_string()).into_response(),
    }
}
