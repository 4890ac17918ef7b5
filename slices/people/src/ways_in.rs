//! Ways to sign in that slices above keep.

use crate::{passkeys, passwords, person::store};
use ::store::{StoreError, Tx, View};
use lexicon::PersonId;
use linkme::distributed_slice;

/// A way to sign in, kept by another slice.
pub struct WayIn {
    /// Ends this way for a person; whether there was any. Called when whoever proved an account's address gets the
    /// account: everything that opened it before may be another's.
    pub end: fn(&Tx<'_>, PersonId) -> Result<bool, StoreError>,
}

#[allow(unsafe_code)]
#[distributed_slice]
pub static WAYS_IN: [WayIn];

/// Enters a way to sign in: `people::way_in!(end_all_of);`
#[macro_export]
macro_rules! way_in {
    ($end:path) => {
        const _: () = {
            // A linker section is how the ways of all crates come together.
            #[allow(unsafe_code)]
            #[$crate::linkme::distributed_slice($crate::WAYS_IN)]
            #[linkme(crate = $crate::linkme)]
            static WAY: $crate::WayIn = $crate::WayIn { end: $end };
        };
    };
}

/// Ends all of them; whether there was any.
pub(crate) fn end_all(tx: &Tx<'_>, person: PersonId) -> Result<bool, StoreError> {
    WAYS_IN.iter().try_fold(false, |any, way| Ok((way.end)(tx, person)? || any))
}

/// Whether a person can sign in by what this slice keeps: a confirmed address, a password with an address, a passkey.
pub fn signs_in_without_others(view: &View<'_>, person: PersonId) -> Result<bool, StoreError> {
    let Some(account) = store::person(view, person)? else { return Ok(false) };
    let by_password = account.email.is_some() && passwords::store::hash_of(view, person)?.is_some();
    Ok(account.is_confirmed() || by_password || !passkeys::store::of_person(view, person)?.is_empty())
}
