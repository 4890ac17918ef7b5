//! Letters that invite to a run. The link enrols once, whoever has the letter: with the account that has the address confirmed;
//! where nobody has, with the account they are signed in to, or with a new one whose address the letter has just proved. It is no
//! history until then: the table is written directly, and holds the hash of the link only.

mod accept;
mod invite;
mod store;

pub use accept::{AcceptRunInvitation, JoinRunByInvitation, LookAtRunInvitation, RunInvitationSeen};
pub(crate) use invite::{Guest, forget, offer};
pub use invite::{InviteToRun, PendingRunInvitations, WithdrawRunInvitation};
pub use store::Invitation;
pub(crate) use store::{erased, is_invited, of_list, withdraw_list};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use lexicon::time::Millis;
use sha2::{Digest, Sha256};

/// How long a link can be used.
pub const LASTS: Millis = Millis::days(14);

/// What is kept of the secret of a link: 256 bits need no salt and no slowness.
fn hash(secret: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(secret.as_bytes()))
}
