//! The noun: the catalogue of another site that a portal follows.

mod accept;
mod address;
mod follow;
mod list;
mod pause;
mod stop;
pub(crate) mod store;
mod take_up_now;

pub use accept::AcceptKey;
pub use address::FeedAddress;
pub use follow::FollowFeed;
pub use list::{FollowedFeeds, FollowedSeen};
pub use pause::PauseFeed;
pub use stop::StopFollowing;
pub(crate) use stop::portal_closed;
pub use take_up_now::TakeUpNow;

use crate::Problem;
use announce::Second;
use ground::Fault;
use lexicon::{FollowedFeedId, Instant, PortalId};

/// A key, and its name among those of its host: `did:web:fun.example#key-1`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedKey {
    /// Multikey: `z6Mk…`.
    pub multikey: String,
    pub name: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Feed {
    pub id: FollowedFeedId,
    pub portal: PortalId,
    pub address: FeedAddress,
    /// Who publishes it, as it says itself.
    pub publisher: String,
    /// As of the first time, or as somebody of the team accepted it since.
    pub key: FeedKey,
    /// Another one it was signed with since.
    pub offered: Option<FeedKey>,
    pub paused: bool,
    pub marks: Marks,
    /// When it was read last, also to find that nothing changed.
    pub read_at: Option<Instant>,
    pub due_at: Instant,
    pub failing: Option<Failing>,
    pub followed_at: Instant,
}

/// How far a feed was taken up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// The moment that the last one taken up says it is of.
    pub of: Option<Second>,
    /// Changes since then are asked for; everything without.
    pub since: Option<Second>,
    /// The tag of what was asked for last, or empty.
    pub tag: String,
    /// When everything was read last.
    pub whole_at: Option<Instant>,
}

/// It could not be taken up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Failing {
    pub since: Instant,
    /// How often in a row.
    pub times: i64,
    pub problem: Problem,
}

/// A feed by its id as it stands in an address.
fn id_of(text: &str) -> Result<FollowedFeedId, Fault> {
    text.parse().map_err(|_| Fault::NotFound)
}
