//! What grants make possible now, and what becomes of it when they end: told by the slices above, which know it, and
//! shown on the pages of an agreement.

use crate::why::GrantInForce;
use ::store::{StoreError, View};
use ground::linkme::distributed_slice;
use lexicon::{GrantId, Instant, Lang};
use std::{fmt, sync::Arc};

/// A sentence, and what it counts by name.
#[derive(Clone)]
pub struct Told {
    says: Arc<dyn Fn(Lang) -> String + Send + Sync>,
    /// As many as are worth reading.
    pub names: Vec<String>,
}

impl Told {
    pub fn new(says: impl Fn(Lang) -> String + Send + Sync + 'static) -> Self {
        Self { says: Arc::new(says), names: Vec::new() }
    }

    pub fn naming(mut self, names: Vec<String>) -> Self {
        self.names = names;
        self
    }

    pub fn sentence(&self, lang: Lang) -> String {
        (self.says)(lang)
    }
}

impl fmt::Debug for Told {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{:?} {:?}", self.sentence(Lang::En), self.names)
    }
}

/// What is told of these grants at a moment.
type TellsNow = fn(&View<'_>, &[GrantInForce], Instant) -> Result<Vec<(GrantId, Told)>, StoreError>;
type TellsEnding = fn(&View<'_>, &[GrantInForce], Instant) -> Result<Vec<Told>, StoreError>;

/// What a slice above knows of grants. It is asked of grants that are in force, with the receivers it is about.
pub struct Effects {
    /// What each makes possible at this moment.
    pub now: TellsNow,
    /// What stops when all of these end, and what goes on.
    pub ending: TellsEnding,
}

/// Who knows of effects.
#[allow(unsafe_code)]
#[distributed_slice]
#[linkme(crate = ground::linkme)]
pub static EFFECTS: [Effects];

/// Enters what a slice knows: `agreements::effects!(Effects { now, ending });`
#[macro_export]
macro_rules! effects {
    ($effects:expr) => {
        const _: () = {
            // A linker section is how what all crates know comes together.
            #[allow(unsafe_code)]
            #[ground::linkme::distributed_slice($crate::EFFECTS)]
            #[linkme(crate = ground::linkme)]
            static ENTERED: $crate::Effects = $effects;
        };
    };
}

pub fn now(
    view: &View<'_>,
    grants: &[GrantInForce],
    at: Instant,
) -> Result<Vec<(GrantId, Told)>, StoreError> {
    let mut all = Vec::new();
    for known in EFFECTS.iter().filter(|_| !grants.is_empty()) {
        all.extend((known.now)(view, grants, at)?);
    }
    Ok(all)
}

pub fn ending(view: &View<'_>, grants: &[GrantInForce], at: Instant) -> Result<Vec<Told>, StoreError> {
    let mut all = Vec::new();
    for known in EFFECTS.iter().filter(|_| !grants.is_empty()) {
        all.extend((known.ending)(view, grants, at)?);
    }
    Ok(all)
}
