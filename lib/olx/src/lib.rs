//! Reads and writes Open edX courses (OLX), losing nothing silently.
//!
//! Three steps, each usable alone:
//!
//! 1. [`Package::open`] takes an archive or a folder as hostile input and gives its files.
//! 2. [`read`] gives the [`Course`] those files describe, and a list of [`Loss`]es: everything that was repaired, could not be
//!    understood, or is not in the archive at all. It never fails.
//! 3. [`inspect`] counts what is there, in a form that can be compared with another reader's.
//!
//! What a block *says* is read by the small parsers of [`blocks`] and [`video`]; what its links mean, by [`rewrite`].

pub mod blocks;
mod course;
mod family;
mod grading;
mod inherited;
mod inspect;
mod limits;
mod loss;
mod package;
mod reading;
pub mod references;
mod refused;
pub mod rewrite;
pub mod transcript;
pub mod value;
pub mod video;
mod xml;

pub use course::{
    Asset, Block, Body, Course, Draft, Group, Partition, StaticTab, Tab, Textbook, TextbookChapter,
    TextbookKind, Update,
};
pub use family::{Family, family, is_native};
pub use grading::{Grader, GradingPolicy};
pub use inherited::Effective;
pub use inspect::{Inspection, inspect};
pub use limits::Limits;
pub use loss::{Code, Loss, Severity};
pub use package::{Kind, Package};
pub use reading::{Reading, Unreadable, read, read_within};
pub use refused::Refused;
pub use xml::{escape, inner_text, parse};
