//! Everything that must hold, in order.

use crate::{
    build::{self, TestProgram},
    checks,
    steps::{Count, Steps, cargo, has, run, run_reading, say},
    tools::{browser, openid, oracles, postgres},
};
use std::process::{Command, ExitCode};

/// Parts of the stories' program: what, and which tests.
const PARTS: [(&str, &str); 6] = [
    ("stories on SQLite", "on_sqlite"),
    ("stories on PostgreSQL", "on_postgres"),
    ("browser stories", "browsing::"),
    ("doors: every route, tried by everybody", "doors::"),
    ("killed at random, nothing acknowledged is lost", "crashing::"),
    ("what is made from the code is up to date", "generated::"),
];

/// `cargo xtask test`
pub fn test() -> ExitCode {
    let mut steps = Steps::default();
    steps.step("words: every message in every language", checks::words);
    steps.step("words: what they take, in order", checks::arguments);
    steps.step("SQL stands in sql!(…) only", checks::sql);
    steps.step("formatting", formatting);
    steps.step("dependencies: licences and advisories", dependencies);

    let (postgres, environment) = fetch_tools(&mut steps);
    let mut programs = Vec::new();
    steps.step("build", || {
        programs = build::everything()?;
        Ok(())
    });
    steps.step("`cargo run` without more words runs the program", default_program);
    run_tests(&mut steps, &programs, &environment);
    steps.counted("examples in the documentation", || cargo_counted(&["test", "--workspace", "--doc"]));
    steps.step("clippy", clippy);
    drop(postgres);
    if steps.end() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// `cargo xtask story [FILTER]`: the stories whose names contain that, with all they need.
pub fn story(filters: &[&str]) -> ExitCode {
    let mut steps = Steps::default();
    let (postgres, environment) = fetch_tools(&mut steps);
    steps.counted("stories", || {
        let programs = build::stories()?;
        let stories = programs.iter().find(is_story).ok_or("the stories were not built")?;
        some(stories.run(filters, &environment)?)
    });
    drop(postgres);
    if steps.end() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// A server, a browser and readers of feeds, and how tests are told of them.
fn fetch_tools(steps: &mut Steps) -> (Option<postgres::Running>, Vec<(String, String)>) {
    let mut environment = Vec::new();
    let mut postgres = None;
    steps.step("PostgreSQL for the tests", || {
        let running = postgres::start()?;
        environment.push(("ESSAIM_TEST_POSTGRES".to_owned(), running.url.clone()));
        postgres = Some(running);
        Ok(())
    });
    steps.step("a browser for the tests", || {
        environment.extend(browser::find()?);
        Ok(())
    });
    steps.step("an OpenID provider for the tests", || {
        environment.extend(openid::find()?);
        Ok(())
    });
    steps.step("independent readers of feeds", || {
        environment.extend(oracles::find()?);
        Ok(())
    });
    (postgres, environment)
}

fn is_story(program: &&TestProgram) -> bool {
    program.package == "stories" && program.target == "all"
}

fn run_tests(steps: &mut Steps, programs: &[TestProgram], environment: &[(String, String)]) {
    steps.counted("tests of the crates", || {
        programs.iter().filter(|program| !is_story(program)).try_fold(Count::default(), |sum, program| {
            say(&format!("{} ({})", program.package, program.target));
            program.run(&[], environment).map(|count| sum.plus(count))
        })
    });
    let Some(stories) = programs.iter().find(is_story) else {
        steps.step("stories", || Err("the stories were not built".to_owned()));
        return;
    };
    for (what, filter) in PARTS {
        steps.counted(what, || some(stories.run(&[filter], environment)?));
    }
    let rest: Vec<&str> = PARTS.iter().flat_map(|(_, filter)| ["--skip", filter]).collect();
    steps.counted("other stories", || stories.run(&rest, environment));
}

/// The README's first command names no package: the workspace must say which one is meant.
fn default_program() -> Result<(), String> {
    let told = cargo(&["metadata", "--format-version", "1", "--no-deps"]).output();
    let told = told.map_err(|why| format!("cargo metadata: {why}"))?;
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    let members =
        told.split_once("\"workspace_default_members\":[").and_then(|(_, rest)| rest.split_once(']'));
    let members: Vec<&str> = members.map(|(members, _)| members.split(',').collect()).unwrap_or_default();
    match members[..] {
        [one] if one.contains("/essaim#") => Ok(()),
        _ => Err(format!("`default-members` of Cargo.toml must be essaim alone; it is {members:?}")),
    }
}

/// A step that tried nothing did not pass.
fn some(count: Count) -> Result<Count, String> {
    if count == Count::default() { Err("no test was found for this step".to_owned()) } else { Ok(count) }
}

fn formatting() -> Result<(), String> {
    component("fmt", "rustfmt")?;
    let checked = run(&mut cargo(&["fmt", "--all", "--check", "--", "-l"]));
    checked.map_err(|why| format!("{why}\n`cargo fmt --all` puts it right"))
}

fn clippy() -> Result<(), String> {
    component("clippy", "clippy")?;
    run(&mut cargo(&["clippy", "--workspace", "--all-targets", "--quiet", "--", "-D", "warnings"]))
}

/// A part of the toolchain that may be missing from a minimal one.
fn component(command: &str, name: &str) -> Result<(), String> {
    let there = cargo(&[command, "--version"]).output();
    if there.is_ok_and(|output| output.status.success()) {
        return Ok(());
    }
    let got = run(Command::new("rustup").args(["component", "add", name]));
    got.map_err(|why| format!("{name} is missing, and `rustup component add {name}` did not bring it: {why}"))
}

fn dependencies() -> Result<(), String> {
    if !has("cargo-deny") {
        say("cargo-deny is not installed: this is checked where it is (`cargo install cargo-deny`)");
        return Ok(());
    }
    run(&mut cargo(&["deny", "--workspace", "check"]))
}

fn cargo_counted(arguments: &[&str]) -> Result<Count, String> {
    let mut count = Count::default();
    let well = run_reading(&mut cargo(arguments), |line| {
        count = build::counted(line).map_or(count, |one| count.plus(one));
        if line.contains("FAILED") || line.contains("panicked") || line.starts_with("error") {
            say(line);
        }
    })?;
    if well || count.failed > 0 { Ok(count) } else { Err("they do not build".to_owned()) }
}

/// `cargo xtask docs`
pub fn docs() -> Result<(), String> {
    let programs = build::stories()?;
    let stories = programs.iter().find(is_story);
    let stories = stories.ok_or("the stories were not built")?;
    let blessing = ("ESSAIM_BLESS".to_owned(), "1".to_owned());
    let count = stories.run(&["generated::", "doors::"], &[blessing])?;
    if count.failed == 0 { Ok(()) } else { Err(format!("{} could not be written", count.failed)) }
}
