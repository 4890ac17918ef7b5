//! Steps, said aloud: what is done, how long it took, how many passed.

use crate::root;
use std::{
    io::{BufRead, BufReader, Write},
    process::{Command, Stdio},
    sync::mpsc::{RecvTimeoutError, channel},
    time::{Duration, Instant},
};

/// How many things were tried.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub passed: u64,
    pub failed: u64,
}

impl Count {
    pub const PASSED: Self = Self { passed: 1, failed: 0 };
    pub const FAILED: Self = Self { passed: 0, failed: 1 };

    pub fn plus(self, other: Self) -> Self {
        Self { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }
}

/// The steps so far.
#[derive(Default)]
pub struct Steps {
    lines: Vec<String>,
    total: Count,
}

impl Steps {
    /// Does a step that counts what it tried. An error fails it.
    pub fn counted(&mut self, what: &str, step: impl FnOnce() -> Result<Count, String>) -> bool {
        say(&format!("\n== {what}"));
        let begun = Instant::now();
        let count = step().unwrap_or_else(|why| {
            say(&why);
            Count::FAILED
        });
        self.total = self.total.plus(count);
        let verdict = if count.failed == 0 { "ok" } else { "FAILED" };
        let seconds = begun.elapsed().as_secs_f64();
        let line = format!(
            "{verdict:<6} {seconds:>7.1} s  {what}: {} passed, {} failed",
            count.passed, count.failed
        );
        say(&format!("-- {line}"));
        self.lines.push(line);
        count.failed == 0
    }

    /// Does a step that holds or does not.
    pub fn step(&mut self, what: &str, step: impl FnOnce() -> Result<(), String>) -> bool {
        self.counted(what, || step().map(|()| Count::PASSED))
    }

    /// Sums up; whether all passed.
    pub fn end(self) -> bool {
        say("\n== All steps");
        self.lines.iter().for_each(|line| say(line));
        say(&format!("\n{} passed, {} failed", self.total.passed, self.total.failed));
        self.total.failed == 0
    }
}

/// A line to whoever reads; if nobody does any more, that is theirs.
pub fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{line}").and_then(|()| out.flush());
}

/// A cargo as a person would call it. What the cargo that runs this program says of it would make build scripts that
/// look at it (ring's) run again each time.
pub fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new("cargo");
    command.args(arguments).current_dir(root());
    let of_ours = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_CRATE_", "CARGO_BIN_", "CARGO_PRIMARY_"];
    for (name, _) in std::env::vars_os() {
        if of_ours.iter().any(|start| name.to_string_lossy().starts_with(start)) {
            command.env_remove(name);
        }
    }
    command
}

/// Runs a command that speaks for itself.
pub fn run(command: &mut Command) -> Result<(), String> {
    let name = format!("{command:?}");
    let status = command.stdin(Stdio::null()).status().map_err(|why| format!("{name}: {why}"))?;
    if status.success() { Ok(()) } else { Err(format!("{name}: {status}")) }
}

/// A command that prints nothing for so long hangs: whoever waits should rather hear of it.
const LONGEST_SILENCE: Duration = Duration::from_secs(20 * 60);

/// Runs a command and hands each line it prints to `each`; its errors go straight through. One that hangs is stopped.
pub fn run_reading(command: &mut Command, mut each: impl FnMut(&str)) -> Result<bool, String> {
    let name = format!("{command:?}");
    let failed = |why: std::io::Error| format!("{name}: {why}");
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().map_err(failed)?;
    let (sender, lines) = channel();
    let out = child.stdout.take();
    let reader = std::thread::spawn(move || {
        let lines = out.into_iter().flat_map(|out| BufReader::new(out).split(b'\n'));
        // Nobody listens any more once the command was stopped.
        lines.map_while(Result::ok).try_for_each(|line| sender.send(line)).ok();
    });
    loop {
        match lines.recv_timeout(LONGEST_SILENCE) {
            Ok(line) => each(&String::from_utf8_lossy(&line)),
            Err(RecvTimeoutError::Disconnected) => break,
            Err(RecvTimeoutError::Timeout) => {
                child.kill().and_then(|()| child.wait()).map_err(failed)?;
                return Err(format!("{name}: stopped after {} s of silence", LONGEST_SILENCE.as_secs()));
            }
        }
    }
    let _ = reader.join();
    child.wait().map(|status| status.success()).map_err(failed)
}

/// Whether a program of that name can be run.
pub fn has(program: &str) -> bool {
    let tried = Command::new(program).arg("--version").stdin(Stdio::null()).output();
    tried.is_ok_and(|output| output.status.success())
}
