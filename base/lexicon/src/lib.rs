//! The published language: what every slice may say and hear without knowing another slice.
//!
//! - [`ids`]: opaque names of people and things;
//! - [`roles`] and [`places`]: who may be what, and where;
//! - [`facts`]: what happened, one small file per slice that says it;
//! - [`lang`] and [`time`]: the languages of the pages, instants.

pub mod facts;
pub mod ids;
mod json;
pub mod lang;
mod pictures;
pub mod places;
pub mod roles;
pub mod time;

pub use facts::Fact;
pub use ids::*;
pub use json::RawJson;
pub use lang::Lang;
pub use pictures::KeptPicture;
pub use places::PlaceRef;
pub use roles::Role;
pub use time::Instant;
