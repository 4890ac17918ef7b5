//! The noun: an invitation, a role offered by mail to somebody who may have no account yet.
//!
//! Whoever has the letter takes the role up, once, within two weeks: with the account that has the address confirmed; where
//! nobody has, with the account they are signed in to, or with a new one whose address the letter has just proved. It is
//! no history until then: the table is written directly, and holds the hash of the link only.

mod accept;
mod forget;
mod invite;
mod letter;
mod open_page;
pub(crate) mod pages;
mod pending;
pub(crate) mod store;
mod withdraw;

pub use accept::{AcceptInvitation, JoinByInvitation, LookAtInvitation, SeenInvitation};
pub(crate) use forget::forget;
pub(crate) use invite::{Guest, offer_by_mail};
pub use invite::{InvitePeople, InvitePerson};
pub use letter::Sender;
pub(crate) use open_page::{open, take_up};
pub use pending::{Invitations, Pending, PendingInvitations};
pub use withdraw::WithdrawInvitation;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use ground::rights::held::Period;
use lexicon::{Instant, InstitutionId, Lang, PersonId, PlaceRef, Role, time::Millis};
use sha2::{Digest, Sha256};

/// How long a link can be used.
pub const LASTS: Millis = Millis::days(14);

/// An invitation as it waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Names it in the list; the link is another secret.
    pub id: String,
    pub institution: InstitutionId,
    pub place: PlaceRef,
    pub role: Role,
    /// In lower case.
    pub email: String,
    /// As whoever invited them called them; or empty.
    pub name: String,
    pub lang: Lang,
    pub period: Period,
    pub invited_by: Option<PersonId>,
    pub invited_at: Instant,
    pub expires_at: Instant,
}

/// What is kept of the secret of a link: 256 bits need no salt and no slowness.
fn hash(secret: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(secret.as_bytes()))
}
