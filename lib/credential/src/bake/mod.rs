//! Baking: the credential travels inside its own image (Open Badges 3.0, §5.3).

mod png;
mod svg;

pub use png::{bake_png, unbake_png};
pub use svg::{bake_svg, unbake_svg};
