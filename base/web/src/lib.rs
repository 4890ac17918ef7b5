//! Pages: HTML from the server, complete without JavaScript.
//!
//! - [`Brand`]: the portal a request came by;
//! - [`House`]: what every handler is given; [`Visitor`]: who came, in which language, wanting what;
//! - [`Page`]: one layout for all; [`components`]: its pieces, one look each;
//! - [`paths`]: the addresses of all pages, typed, so that a dead link does not compile;
//! - [`Standing`]: a page that may be shown again as it is;
//! - [`Wrong`]: a fault becomes a page that says what to do, or a problem document (RFC 9457);
//! - [`forms`]: refusals at their fields;
//! - [`markdown`]: what people write of themselves, as HTML that can do no harm;
//! - [`pictures`]: logos, taken, kept and served;
//! - [`csv`]: sheets for spreadsheets;
//! - [`assets`], [`guard`]: files of the house, security headers and same-origin checks.

pub mod assets;
mod brand;
pub mod components;
pub mod csv;
pub mod etag;
pub mod forms;
pub mod guard;
mod house;
pub mod markdown;
mod page;
pub mod paths;
pub mod pictures;
mod problems;
mod standing;
mod visitor;
mod wrong;

pub use brand::{Brand, LegalPage};
pub use forms::Refusals;
pub use house::{House, HouseSettings};
pub use page::{Page, legal_name};
pub use problems::faults_become_pages;
pub use standing::Standing;
pub use visitor::{FRAGMENT, LANG_COOKIE, Visitor, Wants, welcome};
pub use wrong::Wrong;

words::speak!();

#[cfg(test)]
mod tests;
