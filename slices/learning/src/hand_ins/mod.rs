//! Work handed in: a text, a file, evidence of practice; staff grade it by a grid or with points.

mod asks;
mod assignment;
mod grade;
mod hand_in;
mod piece;
mod practice;
mod store;

pub use asks::{HandInFile, OneHandIn, WaitingHandIns, handed_text};
pub use assignment::{Assignment, Need};
pub use grade::{COMMENT_FIELD, GradeHandIn, POINTS_FIELD, criterion_field, grade_hand_in};
pub use hand_in::{HandIn, Work, WorkFile, hand_in};
pub(crate) use piece::Piece;
pub use practice::{Evidence, Practice};
pub(crate) use store::{CLEAR, erased, graded, handed_in};
pub use store::{Handed, of_person, waiting_count};

/// Longest text, in bytes.
pub const MAX_TEXT: usize = 200_000;
/// Largest file, in bytes.
pub const MAX_FILE: usize = 20 * 1024 * 1024;
/// Most files of evidence of a practice.
pub const MAX_FILES: usize = 10;
/// Largest files of one hand-in together, in bytes.
pub const MAX_FILES_TOGETHER: usize = 50 * 1024 * 1024;

#[cfg(test)]
mod tests;
