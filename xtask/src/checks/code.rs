//! Statements that escape `sql!`, and so the test that prepares each on both engines.

use super::files;
use crate::root;
use std::fs;

const VERBS: [&str; 5] = ["select ", "insert into ", "update ", "delete from ", "with "];

/// No SQL in a string outside `sql!(…)`, in the crates that reach the store through it.
pub fn sql() -> Result<(), String> {
    let mut wrong = Vec::new();
    for ring in ["base", "slices", "essaim"] {
        for file in files(&root().join(ring), ".rs") {
            let name = file.strip_prefix(root()).unwrap_or(&file).display().to_string();
            // The store itself speaks to the engines; tests may speak to a store of their own.
            if name.starts_with("base/store/") || name.ends_with("/tests.rs") || name.contains("/tests/") {
                continue;
            }
            let source = fs::read_to_string(&file).map_err(|why| format!("{name}: {why}"))?;
            wrong.extend(bare_statements(&source).into_iter().map(|line| format!("{name}:{line}")));
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(format!("SQL outside sql!(…):\n{}", wrong.join("\n"))) }
}

/// The lines where a string begins like a statement and is not the argument of `sql!`, or the head of one put together there.
fn bare_statements(source: &str) -> Vec<usize> {
    let mut found = Vec::new();
    for (at, _) in source.match_indices('"') {
        let (before, after) = (&source[..at], source[at + 1..].trim_start());
        let begins = VERBS.iter().any(|verb| after.starts_with(verb)) && looks_like_sql(after);
        let line = before.rsplit('\n').next().unwrap_or_default();
        let said = line.trim_start().starts_with("//");
        let before = before.trim_end();
        let is_entered = before.ends_with("sql!(") || before.ends_with("sql!(concat!(");
        if begins && !said && !is_entered {
            found.push(before.matches('\n').count() + 1);
        }
    }
    found
}

/// English sentences begin like that too; SQL goes on with its own words.
fn looks_like_sql(text: &str) -> bool {
    let statement = text.split('"').next().unwrap_or_default();
    [" from ", " set ", " values", " as ("].iter().any(|word| statement.replace('\n', " ").contains(word))
        || statement.starts_with("delete from ")
}

#[cfg(test)]
mod tests {
    use super::bare_statements;

    #[test]
    fn statements_outside_the_macro_are_found() {
        let cases: [(&str, &[usize]); 7] = [
            (r#"tx.run(sql!("delete from t"), &[])"#, &[]),
            ("let a;\nlet b = \"select a from t\";", &[2]),
            ("sql!(\n    \"insert into t (a)\n values (?1)\"\n)", &[]),
            ("sql!(concat!(\n    \"select a from t \",\n    $rest\n))", &[]),
            ("concat!(\"select a from t \", $rest)", &[1]),
            ("// \"select a from t\"", &[]),
            (r#"say("update your browser")"#, &[]),
        ];
        for (source, expected) in cases {
            assert_eq!(bare_statements(source), expected, "{source}");
        }
    }
}
