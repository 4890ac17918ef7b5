//! Words as they are compared: small letters without accents, without what a language puts around them.
//!
//! The same rules hold for French, English and Arabic texts, whichever language they are in: who searches writes in one
//! and finds in another, and titles mix them.

mod fold;
mod stem;
mod words;

pub use fold::fold;
pub use words::{Word, words};
