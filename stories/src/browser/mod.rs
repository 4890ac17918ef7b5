//! A real browser: headless Chromium, by the WebDriver protocol (W3C) and the DevTools commands behind it.
//!
//! - [`tell`]: a story with a served site and a browser;
//! - [`Browser`]: opens, fills in, presses, sees, like an [`Actor`](crate::Actor), but with eyes and scripts;
//! - [`walk`]: a list of pages in all sizes, languages and lights, with axe and the page budget.

mod axe;
mod chrome;
mod driver;
mod elements;
mod served;
pub mod walk;
mod weight;

pub use chrome::{Browser, Light};
pub use elements::Element;
pub(crate) use served::serve;
pub use served::tell;
pub use walk::{Budget, PageToWalk, walk};
pub use weight::Weight;
