//! XML as people wrote it: strict where Open edX is strict, tolerant where nothing is lost by it.

mod decode;
mod entities;
mod namespaces;
mod repair;
mod source;
mod text;

#[cfg(test)]
mod tests;

pub(crate) use decode::{decode, windows_1252};
pub(crate) use source::{DEPTH, Source, element_source, escape_attribute};
pub(crate) use text::{attributes_of, elements, inner_source, qualified_name};
pub use text::{escape, inner_text, parse};
