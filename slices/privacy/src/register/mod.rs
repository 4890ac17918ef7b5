//! The register of processing of an institution (GDPR art. 30; Morocco's law 09-08 and Senegal's law 2008-12 ask for much
//! the same): what the program does with people's data in its name, and what its agreements let cross to others and from
//! them.

mod activity;
mod ask;
pub(crate) mod page;
#[cfg(test)]
mod tests;
pub(crate) mod wording;

pub use activity::{Activity, Data, Part, State, What, activities};
pub use ask::{Register, SeeRegister, TheRegister};
