//! `cargo xtask bench [NAME]`

use crate::steps::{cargo, run};

/// Runs the benchmarks of these names, or all, in release.
pub fn run_all(names: &[&str]) -> Result<(), String> {
    run(&mut cargo(&["build", "--release", "--package", "essaim", "--package", "bench"]))?;
    run(cargo(&["run", "--release", "--quiet", "--package", "bench", "--"]).args(names))
}
