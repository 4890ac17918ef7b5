//! Benchmarks. `cargo xtask bench [NAME]` prints a line per measure: NAME OURS FLOOR RATIO.
//!
//! Absolute figures depend on the machine and on what else it does; the ratio to a floor measured in the same run is
//! what a change should be judged by.

mod answers;
mod catalogue_of;
mod import;
mod line;
mod load;
mod school;
mod start;
mod unit_page;

use std::process::ExitCode;

/// As the program itself has it.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// What a benchmark answers: it could not run, and why.
pub type Ran = Result<(), Box<dyn std::error::Error + Send + Sync>>;

/// Its name, and what runs it.
type Benchmark = (&'static str, fn() -> Ran);

fn main() -> ExitCode {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    let all: [Benchmark; 5] = [
        ("unit-page", unit_page::run),
        ("answers", answers::run),
        ("import", import::run),
        ("start", start::run),
        ("catalogue", catalogue_of::run),
    ];
    let chosen: Vec<_> =
        all.iter().filter(|(name, _)| wanted.is_empty() || wanted.iter().any(|one| one == name)).collect();
    if chosen.is_empty() {
        let names: Vec<&str> = all.iter().map(|(name, _)| *name).collect();
        line::note(&format!("no benchmark is called that; there are {}", names.join(", ")));
        return ExitCode::from(2);
    }
    for (name, run) in chosen {
        if let Err(error) = run() {
            line::note(&format!("{name}: {error}"));
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
