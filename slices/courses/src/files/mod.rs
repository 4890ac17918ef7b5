//! The files of a course as browsers get them: found by name, checked, streamed from their blobs.
//!
//! What an author brought is never trusted: nothing in it may run as a page of ours.

mod address;
mod kinds;
mod open;
pub(crate) mod pages;
mod range;
pub(crate) mod stream;

pub use address::{picture_of, static_address};
pub use open::{OpenFile, Opened, SeeRunFiles, Wanted};
