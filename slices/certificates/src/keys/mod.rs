//! The keys institutions sign with: one in use an institution, the old ones listed for ever.

mod rotate;
mod signing;
mod store;

pub use rotate::{RotateKey, RotateKeys};
pub use signing::{SigningKey, signing};
pub use store::{Listed, listed};
