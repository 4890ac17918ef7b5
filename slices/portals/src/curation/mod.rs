//! Which of the courses a portal may show come first, which are highlighted, and which it hides.

mod change;
mod list;
mod store;

pub use change::{Curate, CuratedLine};
pub(crate) use list::shown;
pub use list::{CurationSeen, ShownCourse, TheCuration};
