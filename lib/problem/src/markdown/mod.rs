//! Studio's short way of writing problems (olx.md §10), both ways.

mod answers;
mod blocks;
mod hint;
mod read;
mod write;

pub use read::to_xml;
pub use write::from_xml;

#[cfg(test)]
mod tests;
