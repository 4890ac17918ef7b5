//! `GET`, `POST /portals/{portal}/elsewhere`: what a portal follows, and one more.

use super::feed;
use crate::{
    api,
    feed::{FeedAddress, FollowFeed, FollowedFeeds, FollowedSeen},
    say, taking,
};
use axum::{
    Form, Json,
    extract::{Query, State},
    response::{IntoResponse, Response},
};
use ground::Fault;
use maud::html;
use outside::Outside;
use portals::{
    portal::PortalName,
    team::{Frame, On, refusals, saved},
};
use serde::Deserialize;
use web::{
    House, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button},
        empty_state::{EmptyState, empty_state},
        form::{Field, InputKind, form, text_field},
        layout::{narrow_page, section},
        pictograms::Machine,
    },
    paths::portals as at,
};

#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Done {
    #[serde(default)]
    done: String,
}

#[derive(Debug, Default, Deserialize)]
pub(crate) struct Given {
    #[serde(default)]
    address: String,
}

pub(crate) async fn show(
    path: at::Elsewhere,
    State(house): State<House>,
    Query(Done { done }): Query<Done>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let seen = seen(&house, &visitor, &path.portal).await?;
    Ok(page(&house, &visitor, &seen, "", &Refusals::none(), &done))
}

pub(crate) async fn follow(
    path: at::Elsewhere,
    State(house): State<House>,
    visitor: Visitor,
    Form(Given { address }): Form<Given>,
) -> Result<Response, Wrong> {
    // The right is asked before anything is called: nobody else makes this machine call anybody.
    let seen = seen(&house, &visitor, &path.portal).await?;
    match tried(&house, &visitor, &path.portal, &address).await {
        Ok(()) => Ok(saved(&visitor, path)),
        Err(fault) => {
            let refusals = refusals(&visitor, fault)?;
            Ok(page(&house, &visitor, &seen, &address, &refusals, ""))
        }
    }
}

/// Its first page is read and checked; whose it is, and its key, are kept.
async fn tried(house: &House, visitor: &Visitor, portal: &str, typed: &str) -> Result<(), Fault> {
    let (site, now) = (&house.site, house.site.now());
    let outside = site.shelf().get::<Outside>();
    let address = FeedAddress::read(typed, outside.reach())?;
    let found = taking::first_page(&outside, &address, now).await.map_err(|failed| failed.problem)?;
    let follow = FollowFeed::new(PortalName::new(portal, now), address, found);
    site.act(&visitor.who, follow).await.map(drop)
}

async fn seen(house: &House, visitor: &Visitor, portal: &str) -> Result<FollowedSeen, Fault> {
    house.site.ask(&visitor.who, FollowedFeeds(PortalName::new(portal, house.site.now()))).await
}

fn page(
    house: &House,
    visitor: &Visitor,
    seen: &FollowedSeen,
    typed: &str,
    refusals: &Refusals,
    done: &str,
) -> Response {
    if visitor.wants == Wants::Json {
        return Json(api::followed(seen)).into_response();
    }
    let (lang, portal) = (visitor.lang(), seen.portal());
    let say = say(lang);
    let zone = if visitor.zone.is_empty() { &house.settings.zone } else { &visitor.zone };
    let follow = at::Elsewhere { portal: portal.slug.clone() }.to_string();
    let content = narrow_page(html! {
        p { (say.msg_lead()) }
        @if seen.feeds.is_empty() {
            (empty_state(&EmptyState {
                id: "none-followed", machine: Machine::Computer, title: &say.msg_none(), text: &say.msg_none_text(), action: html! {},
            }))
        }
        @for (one, courses) in &seen.feeds { (feed::panel_of(lang, zone, &portal.slug, one, *courses)) }
        (section(&say.msg_follow_title(), None, form(&follow, "", html! {}, html! {
            (text_field(InputKind::Text, &Field {
                id: "address", name: "address", label: &say.msg_address(), hint: &say.msg_address_hint(), value: typed,
                error: refusals.at("address").unwrap_or_default(), autocomplete: "off", ..Field::default()
            }))
            (button(Look::Primary, "", "", html! { (say.msg_follow()) }))
        })))
    });
    let institution = &seen.of.of.institution;
    Frame { portal, institution, on: On::Elsewhere, refusals, done, head: html! {} }
        .render(house, visitor, content)
}
