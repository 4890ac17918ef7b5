//! iCalendar (RFC 5545): the events of a file, within bounds; and files of events.
//!
//! - [`read`] gives [`Event`]s, each with the line it begins on, and what of it could not be understood;
//! - [`write`] gives a file that other programs take up.

mod event;
mod lines;
mod rule;
mod text;
mod value;
mod write;

pub use event::{Event, File, Trouble, read};
pub use rule::{Frequency, Rule};
pub use value::Stamp;
pub use write::{Written, write};

/// How much is read.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    pub bytes: usize,
    pub lines: usize,
    /// Of one line, once it is unfolded.
    pub line_bytes: usize,
    pub events: usize,
    /// Of one event.
    pub exceptions: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 2 << 20, lines: 100_000, line_bytes: 64 << 10, events: 2_000, exceptions: 500 }
    }
}

/// Why a file is not read at all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    #[error("the file has more than {0} bytes")]
    TooLarge(usize),
    #[error("the file has more than {0} lines")]
    TooManyLines(usize),
    #[error("line {0} is longer than a calendar needs")]
    LongLine(usize),
    #[error("the file has more than {0} events")]
    TooManyEvents(usize),
    #[error("the file does not begin with BEGIN:VCALENDAR")]
    NoCalendar,
    #[error("an event begins at line {0} and does not end")]
    Open(usize),
}

#[cfg(test)]
mod tests;
