//! What a catalogue of courses tells other programs.
//!
//! - [`course`]: a course, its runs, who gives it: plain data, filled in by whoever has a catalogue;
//! - [`schema_org`]: the same as JSON-LD, for pages and feeds;
//! - [`atom`], [`sitemap`]: what is new, and what there is;
//! - [`oai`]: the protocol of libraries and harvesters (OAI-PMH 2.0), with Dublin Core and LOM;
//! - [`exchange`]: the pages of a feed that another catalogue takes up, written and read;
//! - [`richie`]: a run as Richie's catalogue takes it.
//!
//! Everything is a function of its arguments: no clock, no network, no database.

pub mod atom;
pub mod course;
pub mod exchange;
pub mod oai;
pub mod richie;
pub mod schema_org;
pub mod sitemap;
pub mod time;
pub mod xml;

pub use course::{Cost, Course, Mode, Organisation, Run};
pub use time::Second;

#[cfg(test)]
mod samples;
