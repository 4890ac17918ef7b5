//! Every statement of the program, prepared on an engine against the whole schema.

use crate::{World, environment};
use std::{collections::BTreeSet, fs, path::Path};
use store::STATEMENTS;

/// The statements that this world's engine does not understand, each with its place and the engine's words.
pub fn not_understood(w: &World) -> Vec<String> {
    let mut found = Vec::new();
    for statement in STATEMENTS.iter().filter(|statement| !is_of_a_test(statement.file)) {
        let prepared = w.wait(w.site().look(|view| view.prepare(statement.sql)));
        if let Err(why) = prepared {
            found.push(format!("{}:{}: {why}\n    {}", statement.file, statement.line, statement.sql));
        }
    }
    found
}

/// The files that write statements in the source, and those whose statements are linked into this program: they must
/// be the same, or a statement would never be tried.
pub fn files_with_statements() -> (BTreeSet<String>, BTreeSet<String>) {
    let mut written = BTreeSet::new();
    for ring in ["base", "slices", "essaim"] {
        look_into(&environment::root().join(ring), &mut written);
    }
    let linked = STATEMENTS.iter().map(|statement| statement.file.to_owned());
    (written, linked.filter(|file| !is_of_a_test(file)).collect())
}

fn is_of_a_test(file: &str) -> bool {
    file.ends_with("/tests.rs") || file.contains("/tests/")
}

fn look_into(folder: &Path, written: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            look_into(&path, written);
            continue;
        }
        let name = path.strip_prefix(environment::root()).unwrap_or(&path).display().to_string();
        let source =
            if name.ends_with(".rs") { fs::read_to_string(&path).unwrap_or_default() } else { String::new() };
        let code = source.lines().filter(|line| !line.trim_start().starts_with("//"));
        // The store itself defines the word and has no statement of its own.
        if code.into_iter().any(|line| line.contains("sql!("))
            && !name.starts_with("base/store/")
            && !is_of_a_test(&name)
        {
            written.insert(name);
        }
    }
}
