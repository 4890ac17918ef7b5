//! One build, and the programs that came out of it.

use crate::steps::{Count, cargo, run_reading, say};
use serde_json::Value;
use std::{path::PathBuf, process::Command};

/// A program with tests in it.
#[derive(Clone, Debug)]
pub struct TestProgram {
    /// Name of its crate.
    pub package: String,
    /// Name of its target: the crate's, or that of an integration test.
    pub target: String,
    pub file: PathBuf,
    /// Tests run in the folder of their crate, as under `cargo test`.
    folder: PathBuf,
}

/// Builds all programs and all tests with one set of features, so that nothing is built twice.
pub fn everything() -> Result<Vec<TestProgram>, String> {
    of(&["--workspace"])
}

/// Builds what the stories need, and not the tests of the other crates.
pub fn stories() -> Result<Vec<TestProgram>, String> {
    of(&["--package", "essaim", "--package", "stories"])
}

fn of(packages: &[&str]) -> Result<Vec<TestProgram>, String> {
    let mut programs = Vec::new();
    let mut command = cargo(&["build", "--bins", "--tests", "--message-format=json-render-diagnostics"]);
    let built = run_reading(command.args(packages), |line| programs.extend(test_program(line)))?;
    if built { Ok(programs) } else { Err("it does not build".to_owned()) }
}

fn test_program(line: &str) -> Option<TestProgram> {
    let message: Value = serde_json::from_str(line).ok()?;
    let is_test = message["reason"] == "compiler-artifact" && message["profile"]["test"] == true;
    let manifest = PathBuf::from(message["manifest_path"].as_str()?);
    let folder = manifest.parent()?.to_owned();
    let file = message["executable"].as_str().filter(|_| is_test)?;
    Some(TestProgram {
        package: folder.file_name()?.to_string_lossy().into_owned(),
        target: message["target"]["name"].as_str()?.to_owned(),
        file: PathBuf::from(file),
        folder,
    })
}

impl TestProgram {
    /// Runs the tests that these arguments choose.
    pub fn run(&self, arguments: &[&str], environment: &[(String, String)]) -> Result<Count, String> {
        let mut count = None;
        let mut command = Command::new(&self.file);
        command.args(arguments).envs(environment.iter().cloned()).current_dir(&self.folder);
        command.env("CARGO_MANIFEST_DIR", &self.folder);
        // Long lists of tests that passed hide the one that did not.
        let well = run_reading(&mut command, |line| {
            count = counted(line).or(count);
            if !line.ends_with("... ok") && !line.trim().is_empty() && !line.starts_with("running ") {
                say(line);
            }
        })?;
        match count {
            Some(count) if well || count.failed > 0 => Ok(count),
            _ => Err(format!("{} ended before its tests did", self.file.display())),
        }
    }
}

/// `test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 3 filtered out; finished in 0.00s`
pub fn counted(line: &str) -> Option<Count> {
    let rest = line.strip_prefix("test result: ")?.split_once(". ")?.1;
    let number = |text: &str| text.split(' ').next()?.parse().ok();
    let mut fields = rest.split("; ");
    Some(Count { passed: number(fields.next()?)?, failed: number(fields.next()?)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_counted() {
        let line = "test result: FAILED. 12 passed; 2 failed; 0 ignored; 0 measured; 3 filtered out";
        assert_eq!(counted(line), Some(Count { passed: 12, failed: 2 }));
        assert_eq!(counted("test a ... ok"), None);
    }
}
