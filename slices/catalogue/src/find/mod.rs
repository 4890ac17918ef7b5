//! Finding: a search, narrowed by facets, in an order, page by page.

mod facet;
mod query;
mod results;
mod search;

pub use facet::Facet;
pub(crate) use facet::{COURSE, DATES, HYBRID, ONLINE, OPEN, OVER, OWN_PACE, RUNNING, SOON, YES};
pub use query::{Asked, Order, PAGE};
pub use results::{Counted, Results};
pub(crate) use search::find;
pub use search::{FindCourses, Finding};
