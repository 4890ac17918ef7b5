//! What a portal's team does with a catalogue it follows, each by one button of the page.

use crate::feed::{AcceptKey, PauseFeed, StopFollowing, TakeUpNow};
use axum::{Form, extract::State, response::Response};
use ground::Act;
use portals::{portal::PortalName, team::saved};
use serde::Deserialize;
use web::{House, Visitor, Wrong, paths::portals as at};

#[derive(Debug, Default, Deserialize)]
pub(crate) struct Given {
    /// `yes`, or anything else to go on.
    #[serde(default)]
    paused: String,
    #[serde(default)]
    key: String,
}

/// `POST /portals/{portal}/elsewhere/{feed}/pause`
pub(crate) async fn pause(
    path: at::PauseFeed,
    State(house): State<House>,
    visitor: Visitor,
    Form(given): Form<Given>,
) -> Result<Response, Wrong> {
    let portal = named(&house, &path.portal);
    acted(&house, &visitor, path.portal, PauseFeed { portal, feed: path.feed, paused: given.paused == "yes" })
        .await
}

/// `POST /portals/{portal}/elsewhere/{feed}/stop`
pub(crate) async fn stop(
    path: at::StopFeed,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let portal = named(&house, &path.portal);
    acted(&house, &visitor, path.portal, StopFollowing { portal, feed: path.feed }).await
}

/// `POST /portals/{portal}/elsewhere/{feed}/key`
pub(crate) async fn accept(
    path: at::AcceptFeedKey,
    State(house): State<House>,
    visitor: Visitor,
    Form(given): Form<Given>,
) -> Result<Response, Wrong> {
    let portal = named(&house, &path.portal);
    acted(&house, &visitor, path.portal, AcceptKey { portal, feed: path.feed, key: given.key }).await
}

/// `POST /portals/{portal}/elsewhere/{feed}/now`
pub(crate) async fn now(
    path: at::TakeUpFeed,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let portal = named(&house, &path.portal);
    acted(&house, &visitor, path.portal, TakeUpNow { portal, feed: path.feed }).await
}

fn named(house: &House, portal: &str) -> PortalName {
    PortalName::new(portal, house.site.now())
}

async fn acted<A: Act<Outcome = ()>>(
    house: &House,
    visitor: &Visitor,
    portal: String,
    act: A,
) -> Result<Response, Wrong> {
    house.site.act(&visitor.who, act).await?;
    Ok(saved(visitor, at::Elsewhere { portal }))
}
