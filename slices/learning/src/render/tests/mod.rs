//! A course with a block of every kind, drawn for a learner, for somebody who is not enrolled, and for the team.

mod activities;
mod bench;
mod problems;
mod units;
mod videos;
mod work;
