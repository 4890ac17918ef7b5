//! The program: settings, wiring, command line, demo.
//!
//! - [`settings`]: the one place where the environment is read;
//! - [`clock`]: the one place where the time is read;
//! - [`wiring`]: the slices, put together;
//! - [`serving`]: listening, upkeep, a graceful stop;
//! - [`connections`]: how many, and how long they may dawdle;
//! - [`standing`]: pages that are sent again as they were;
//! - [`operator`]: whoever sits at the machine;
//! - [`ops`]: health and metrics;
//! - [`demo`]: a running site with content to try;
//! - [`gallery`]: every page as a file;
//! - [`cli`]: the commands.

pub mod cli;
pub mod clock;
pub mod connections;
pub mod demo;
pub mod gallery;
pub mod operator;
pub mod ops;
pub mod serving;
pub mod settings;
pub mod standing;
pub mod wiring;

words::speak!();
