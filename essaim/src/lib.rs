//! The program: settings, wiring, command line, demo.

pub mod clock;
pub mod wiring;
