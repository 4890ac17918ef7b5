//! Rights are types: code that needs a right takes a [`Granted`] as its parameter, so that a door without a
//! check does not compile.
//!
//! - [`Right`] says who holds it; [`right!`](crate::right) declares one and enters it in the generated table;
//! - [`Place`] says where a right is asked for, and what that place is inside of;
//! - [`Granted`] has one constructor, [`Granted::prove`].

mod granted;
pub mod held;
mod place;
mod proofs;

pub use granted::Granted;
pub use place::{Everything, Oneself, Place};
pub use proofs::NOTICED_AFTER;
pub(crate) use proofs::{Proofs, Proving};

use lexicon::Role;
use linkme::distributed_slice;

/// Who holds a right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holders {
    /// Anybody, signed in or not; the place must be one that the public may know of.
    Anyone,
    /// Any person who is signed in.
    SignedIn,
    /// The person that the place is.
    Oneself,
    /// Who holds one of these roles in the place or in what it is inside of.
    Roles(&'static [Role]),
}

/// Something a person may do somewhere.
pub trait Right: Send + Sync + 'static {
    /// `slice.verb-noun`
    const NAME: &'static str;
    const HOLDERS: Holders;
}

/// A row of docs/rights.md.
pub struct RightRow {
    pub name: &'static str,
    pub holders: Holders,
    pub says: &'static str,
}

/// Every right of the program.
#[allow(unsafe_code)]
#[distributed_slice]
pub static RIGHTS: [RightRow];

/// Declares a right: `right!(/// Sees the learners of a run. SeeLearners = "learning.see-learners", Holders::Roles(&[…]));`
#[macro_export]
macro_rules! right {
    ($(#[doc = $doc:literal])+ $name:ident = $text:literal, $holders:expr) => {
        $(#[doc = $doc])+
        pub struct $name;

        impl $crate::Right for $name {
            const NAME: &'static str = $text;
            const HOLDERS: $crate::Holders = $holders;
        }

        const _: () = {
            // A linker section is how the rights of all crates come together in one table.
            #[allow(unsafe_code)]
            #[$crate::linkme::distributed_slice($crate::rights::RIGHTS)]
            #[linkme(crate = $crate::linkme)]
            static ROW: $crate::rights::RightRow = $crate::rights::RightRow {
                name: $text,
                holders: $holders,
                says: concat!($($doc),+),
            };
        };
    };
}
