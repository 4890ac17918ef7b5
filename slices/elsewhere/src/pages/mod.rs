//! What a portal follows, for its team.

pub(crate) mod change;
mod feed;
pub(crate) mod list;
