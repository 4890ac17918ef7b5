//! Act: a portal follows the catalogue of another site. What was read of its first page before pins its key.

use super::{FeedAddress, FeedKey, store};
use crate::{Problem, say, taking::TakenUp};
use ::store::Tx;
use ground::{Act, Cx, Decision, Fault, Granted, Refusal};
use lexicon::FollowedFeedId;
use portals::portal::{ManagePortals, PortalName, PortalOf};

/// Feeds that a portal follows at most.
const MOST: usize = 10;

/// Its outcome is the feed's id. Its courses are taken up as soon as errands are done.
pub struct FollowFeed {
    pub portal: PortalName,
    pub address: FeedAddress,
    /// As it was read and checked just before, and who it is of.
    pub publisher: String,
    pub key: FeedKey,
}

impl FollowFeed {
    pub fn new(portal: PortalName, address: FeedAddress, found: TakenUp) -> Self {
        Self { portal, address, publisher: found.publisher, key: found.key }
    }
}

impl Act for FollowFeed {
    const NAME: &'static str = "elsewhere.follow-feed";
    type Right = ManagePortals;
    type Over = PortalOf;
    type Outcome = FollowedFeedId;

    fn over(&self) -> PortalName {
        self.portal.clone()
    }

    fn decide(
        &self,
        of: Granted<ManagePortals, PortalOf>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<FollowedFeedId>, Fault> {
        let portal = of.portal.id;
        let host = self.address.host();
        if portals::portal::hosts_of(tx, portal)?.iter().any(|own| own == host) {
            return Err(refused("elsewhere.own", |lang| say(lang).msg_own_feed()));
        }
        let followed = store::of_portal(tx, portal)?;
        if followed.iter().any(|feed| feed.address == self.address) {
            return Err(refused("elsewhere.followed", |lang| say(lang).msg_followed_already()));
        }
        if followed.len() >= MOST {
            return Err(refused("elsewhere.many", |lang| say(lang).msg_many_feeds(MOST as i64)));
        }
        let id = cx.id();
        store::add(tx, id, portal, self, cx.now)?;
        portals::portal::note(tx, portal, of.who().person, "elsewhere", cx.now)?;
        Ok(Decision::of(id))
    }
}

fn refused(code: &'static str, say: fn(lexicon::Lang) -> String) -> Fault {
    Refusal::new(code, say).at("address").into()
}

/// What was wrong when the address was tried.
impl From<Problem> for Fault {
    fn from(problem: Problem) -> Self {
        problem.refusal().into()
    }
}
