//! An institution as the public sees it: who it is, and which runs it opens.

pub(crate) mod page;
mod see;

pub use see::{InstitutionSeen, SeeInstitution, TheInstitution};
