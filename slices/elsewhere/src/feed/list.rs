//! Ask: what a portal follows.

use super::{Feed, store};
use crate::course;
use ::store::View;
use ground::{Ask, Cx, Fault, Granted};
use portals::{
    Portal,
    portal::{ManagePortals, PortalName, PortalOf},
};

pub struct FollowedFeeds(pub PortalName);

#[derive(Clone, Debug, PartialEq)]
pub struct FollowedSeen {
    pub of: PortalOf,
    /// Each with how many courses it has; by publisher.
    pub feeds: Vec<(Feed, i64)>,
}

impl FollowedSeen {
    pub fn portal(&self) -> &Portal {
        &self.of.portal
    }
}

impl Ask for FollowedFeeds {
    const NAME: &'static str = "elsewhere.feeds";
    type Right = ManagePortals;
    type Over = PortalOf;
    type Outcome = FollowedSeen;

    fn over(&self) -> PortalName {
        self.0.clone()
    }

    fn answer(
        &self,
        of: Granted<ManagePortals, PortalOf>,
        view: &View<'_>,
        _: &Cx,
    ) -> Result<FollowedSeen, Fault> {
        let of = of.into_place();
        let counts = course::count(view, of.portal.id)?;
        let mut feeds = store::of_portal(view, of.portal.id)?;
        feeds.sort_by_key(|feed| (feed.publisher.to_lowercase(), feed.id));
        let feeds = feeds.into_iter().map(|feed| {
            let count = counts.get(&feed.id).copied().unwrap_or(0);
            (feed, count)
        });
        Ok(FollowedSeen { feeds: feeds.collect(), of })
    }
}
