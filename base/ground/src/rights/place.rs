//! Places as they are found: the noun a right is asked over.

use crate::Who;
use lexicon::{Instant, PersonId, PlaceRef};
use store::{StoreError, View};

/// A noun over which rights are asked: it can be found, and knows what it is inside of.
pub trait Place: Sized + Send + Sync + 'static {
    type Id: Clone + PartialEq + Send + Sync + 'static;
    fn find(view: &View<'_>, id: &Self::Id) -> Result<Option<Self>, StoreError>;
    /// Itself first, then what it is inside of, out to the site.
    fn path(&self) -> Vec<PlaceRef>;
    /// A name for it under which what was read of it may be kept for seconds: for places that many ask over, and that
    /// only acts which reach everybody change.
    fn lasting(_: &Self::Id) -> Option<&str> {
        None
    }
    /// Whether the public may know that it exists.
    fn is_public(&self) -> bool {
        false
    }
    /// Whether who has no role in it may know of it where they came by: a portal shows what it was granted alone.
    fn is_shown(&self, _: &View<'_>, _: &Who, _: Instant) -> Result<bool, StoreError> {
        Ok(self.is_public())
    }
}

/// The installation as a place: for what is not inside any institution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Everything;

impl Place for Everything {
    type Id = ();

    fn find(_: &View<'_>, (): &()) -> Result<Option<Self>, StoreError> {
        Ok(Some(Everything))
    }
    fn path(&self) -> Vec<PlaceRef> {
        vec![PlaceRef::site()]
    }
    fn is_public(&self) -> bool {
        true
    }
}

/// A person as a place: for what only they may do or see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Oneself(pub PersonId);

impl Place for Oneself {
    type Id = PersonId;

    fn find(_: &View<'_>, id: &PersonId) -> Result<Option<Self>, StoreError> {
        Ok(Some(Oneself(*id)))
    }
    fn path(&self) -> Vec<PlaceRef> {
        vec![PlaceRef::person(self.0), PlaceRef::site()]
    }
}
