//! The chores of the house: `cargo xtask test`, `docs`, `bench`, `tzdata`.
//!
//! - [`steps`]: what is done, how long it took, how many passed;
//! - [`suite`]: everything that must hold, in order;
//! - [`build`]: one build, and the programs that came out of it;
//! - [`tools`]: what tests need, found or fetched: [`tools::postgres`], [`tools::browser`], [`tools::oracles`];
//! - [`checks`]: what is read in the source;
//! - [`tzdata`]: the table of time zones.

#![allow(clippy::disallowed_methods)] // A chore reads the environment it is called in.

mod bench;
mod build;
mod checks;
mod steps;
mod suite;
mod tools;
mod tzdata;

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

const USAGE: &str = "\
cargo xtask test           everything that must hold: what CI runs
cargo xtask story [NAME]   the stories whose names contain that, with the server and the browser they need
cargo xtask docs           writes again what is made from the code (docs/rights.md, docs/schema.sql, stories/doors.txt)
cargo xtask bench [NAME]   benchmarks, in release
cargo xtask tzdata WHEEL   the table of time zones, from a wheel of PyPI's tzdata or a zoneinfo folder
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["test"] => return suite::test(),
        ["story", filters @ ..] => return suite::story(filters),
        ["docs"] => suite::docs(),
        ["bench", names @ ..] => bench::run_all(names),
        ["tzdata", from] => tzdata::pack(Path::new(from)),
        _ => Err(USAGE.to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

/// The root of the source tree.
fn root() -> PathBuf {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    here.parent().map_or(here.clone(), Path::to_owned)
}
