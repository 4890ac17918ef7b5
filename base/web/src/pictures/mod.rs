//! Pictures that stand for somebody: logos of portals and of institutions. How one is taken, kept, served, and refused with a
//! sentence, for all that have one.

mod field;
mod form;
mod keep;
mod read;
mod svg;

pub use field::{PictureField, picture_field};
pub use form::{LARGEST_FORM, PictureForm, picture_form};
pub use keep::{bytes_of, drop_kept, keep, serve};
pub use read::{Kinds, LARGEST, LARGEST_SIDE, Picture, PictureRefused, read};
