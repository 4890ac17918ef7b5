//! Pages: a student's, their school's, and the button of the host's team.

pub mod ask;
pub mod group;
pub mod mine;
pub mod requests;
pub mod send;
