//! What a sign-in changes: what is known of the person, and the roles their institution says they have.

use super::{Identity, store};
use crate::{flow::Taken, provider::Provider};
use ::store::{StoreError, Tx};
use ground::{Cx, Decision};
use lexicon::time::Millis;
use network::roles::attested;

/// Keeps what was said; roles said now are held, or held on, and roles said no longer end.
pub(crate) fn renew<T>(
    tx: &Tx<'_>,
    cx: &Cx,
    (identity, provider): (&Identity, &Provider),
    taken: &Taken,
    done: Decision<T>,
) -> Result<Decision<T>, StoreError> {
    let key = (identity.id.as_str(), provider.id.as_str());
    store::know(tx, key, taken, cx.now)?;
    let until = cx.now.plus(Millis::days(provider.role_days));
    let before = store::attested(tx, key.0, key.1)?;
    let whose = (identity.person, provider.institution);
    let changes = attested(tx, cx, whose, (&taken.roles, until), &before)?;
    store::attest(tx, key, &changes.held)?;
    Ok(changes.said_by(done))
}
