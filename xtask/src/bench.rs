//! `cargo xtask bench [NAME]`

use crate::{root, steps::run};
use std::process::Command;

/// Runs the benchmarks of these names, or all, in release.
pub fn run_all(names: &[&str]) -> Result<(), String> {
    let build = ["build", "--release", "--package", "essaim", "--package", "bench"];
    run(Command::new("cargo").args(build).current_dir(root()))?;
    let bench = ["run", "--release", "--quiet", "--package", "bench", "--"];
    run(Command::new("cargo").args(bench).args(names).current_dir(root()))
}
