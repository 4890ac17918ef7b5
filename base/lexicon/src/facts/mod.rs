//! Facts: what happened, said once and kept for ever.
//!
//! A fact carries no personal data: it names people by [`PersonId`](crate::PersonId), and personal or long
//! content by the hash of a blob that can be erased. Its fields may grow (with `#[serde(default)]`), never change meaning.

pub mod agreements;
pub mod calendars;
pub mod certificates;
pub mod courses;
pub mod learning;
pub mod network;
pub mod openid;
pub mod people;
pub mod portals;
pub mod privacy;
pub mod programmes;
pub mod seats;

use crate::PlaceRef;
use serde::{Serialize, de::DeserializeOwned};

/// A learning fact of the journal.
pub trait Fact: Serialize + DeserializeOwned + Send + 'static {
    /// `slice.what-happened`, in the past tense; stable for ever.
    const NAME: &'static str;
    /// Where it happened.
    fn place(&self) -> PlaceRef;
}

macro_rules! fact {
    ($name:literal, $type:ty, |$it:ident| $place:expr) => {
        impl $crate::Fact for $type {
            const NAME: &'static str = $name;
            fn place(&self) -> $crate::PlaceRef {
                let $it = self;
                $place
            }
        }
    };
}
pub(crate) use fact;
