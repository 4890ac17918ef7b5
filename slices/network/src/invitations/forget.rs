//! Errand: an invitation that expired is forgotten, and the address in it.

use super::store;
use errands::{Done, Errand};
use ground::Site;
use lexicon::time::Millis;
use serde::{Deserialize, Serialize};

/// One that expired stays in the list so long.
pub(super) const REMEMBERED: Millis = Millis::days(30);

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct ForgetInvitation {
    /// Another one when it was offered again meanwhile.
    pub id: String,
}

impl Errand for ForgetInvitation {
    const KIND: &'static str = "network.forget-invitation";
}

pub(crate) async fn forget(site: Site, ForgetInvitation { id }: ForgetInvitation) -> Done {
    let gone = site.upkeep_unseen(move |tx| store::forget(tx, &id)).await;
    gone.map_err(|why| why.to_string().into())
}
