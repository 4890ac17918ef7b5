//! Every door, tried by everybody: each route, by GET and by an empty POST, for each kind of visitor.
//!
//! The routes are read from the source of `base/web/src/paths`, so that a new one can't be forgotten. What happened is
//! kept in `stories/doors.txt`: a change of it is a change of who may do what, to be read as such.

use crate::{Actor, environment};
use std::{collections::BTreeMap, fs, path::PathBuf};

/// An address of the site, with its parameters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Route {
    /// `/runs/{run}/outline`
    pub path: String,
    /// `learning::Outline`
    pub name: String,
}

impl Route {
    /// The address with its parameters filled in.
    pub fn filled(&self, values: &BTreeMap<&'static str, String>) -> String {
        let mut path = self.path.clone();
        while let Some((before, rest)) = path.split_once('{') {
            let (name, after) = rest.split_once('}').unwrap_or((rest, ""));
            let name = name.trim_start_matches('*');
            let value = values.get(name).unwrap_or_else(|| {
                panic!("the doors' visitors know no {{{name}}} (of {}): add one to their values", self.path)
            });
            path = format!("{before}{value}{after}");
        }
        path
    }
}

/// Who comes, and to which run, institution and so on.
pub struct Visitors<'v> {
    /// The columns of the table.
    pub kinds: &'v [&'v str],
    /// Somebody of that kind, freshly signed in: it is called for each try, since some doors sign out.
    pub come: &'v dyn Fn(&str) -> Actor,
    /// A value for each parameter: `run` → `IMT+FAB101+2026`.
    pub values: BTreeMap<&'static str, String>,
}

/// One line of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub method: &'static str,
    pub path: String,
    /// For each kind of visitor: `200`, `303 /sign-in`.
    pub outcomes: Vec<String>,
}

/// All routes, as the source declares them, by address.
pub fn routes() -> Vec<Route> {
    let folder = environment::root().join("base/web/src/paths");
    let mut routes = Vec::new();
    for entry in fs::read_dir(&folder).expect("the folder of paths").flatten() {
        let path = entry.path();
        let module = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        routes.extend(declared(&module, &fs::read_to_string(&path).expect("a file of paths")));
    }
    routes.sort();
    routes
}

fn declared(module: &str, source: &str) -> Vec<Route> {
    let mut routes = Vec::new();
    let mut waiting = None;
    for line in source.lines() {
        if let Some(rest) = line.trim().strip_prefix("#[typed_path(\"") {
            waiting = rest.split('"').next().map(str::to_owned);
        } else if let Some(rest) = line.trim().strip_prefix("pub struct ")
            && let Some(path) = waiting.take()
        {
            let name = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
            let name = if module == "mod" { name.to_owned() } else { format!("{module}::{name}") };
            routes.push(Route { path, name });
        }
    }
    routes
}

impl Visitors<'_> {
    /// Tries every door.
    pub fn try_all(&self) -> Vec<Row> {
        let mut rows = Vec::new();
        for method in ["GET", "POST"] {
            for route in routes() {
                let path = route.filled(&self.values);
                let outcomes = self.kinds.iter().map(|kind| self.outcome(method, &path, kind)).collect();
                rows.push(Row { method, path: route.path, outcomes });
            }
        }
        rows.sort_by(|a, b| (&a.path, a.method).cmp(&(&b.path, b.method)));
        rows
    }

    fn outcome(&self, method: &str, path: &str, kind: &str) -> String {
        let mut actor = (self.come)(kind).staying_where_they_are_sent_from();
        match method {
            "GET" => actor.opens(path),
            _ => actor.posts(path, &[]),
        };
        let page = actor.page();
        let to = page.header("location").map(|to| format!(" {}", self.emptied(to)));
        format!("{}{}", page.status.as_u16(), to.unwrap_or_default())
    }

    /// The path without query, with names instead of values, so that the table stays the same.
    fn emptied(&self, to: &str) -> String {
        let path = to.split('?').next().unwrap_or_default();
        let segment = |segment: &str| {
            let known = self.values.iter().find(|(_, value)| !value.is_empty() && value.as_str() == segment);
            match known {
                Some((name, _)) => format!("{{{name}}}"),
                None if segment.len() >= 20 => "…".to_owned(),
                None => segment.to_owned(),
            }
        };
        path.split('/').map(segment).collect::<Vec<_>>().join("/")
    }
}

/// The table as people read it.
pub fn written(kinds: &[&str], rows: &[Row]) -> String {
    let mut out = String::from(
        "# Who finds what behind every door (made by a story; `cargo xtask docs` writes it again).\n\
         # An address that nobody serves yet, or not by that method, answers 404.\n\n",
    );
    let width = rows.iter().map(|row| row.path.chars().count()).max().unwrap_or(0);
    let cell = |at: usize| {
        let widest = rows.iter().map(|row| row.outcomes[at].chars().count()).max().unwrap_or(0);
        widest.max(kinds[at].chars().count())
    };
    let widths: Vec<usize> = (0..kinds.len()).map(cell).collect();
    let mut line = |method: &str, path: &str, cells: &mut dyn Iterator<Item = &str>| {
        let mut text = format!("{method:<5} {path:<width$}");
        for (cell, width) in cells.zip(&widths) {
            text.push_str(&format!("  {cell:<width$}"));
        }
        out.push_str(text.trim_end());
        out.push('\n');
    };
    line("", "", &mut kinds.iter().copied());
    for row in rows {
        line(row.method, &row.path, &mut row.outcomes.iter().map(String::as_str));
    }
    out
}

/// Compares a generated file with what stands in the tree, or writes it when told so.
pub fn compare(file: &str, made: &str) {
    let path: PathBuf = environment::root().join(file);
    if environment::blessing() {
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(&path, made).expect("the file is written");
        return;
    }
    let there = fs::read_to_string(&path).unwrap_or_default();
    let (old, new): (Vec<_>, Vec<_>) = (there.lines().collect(), made.lines().collect());
    let lost = old.iter().filter(|line| !new.contains(line)).map(|line| format!("- {line}\n"));
    let fresh = new.iter().filter(|line| !old.contains(line)).map(|line| format!("+ {line}\n"));
    let difference: String = lost.chain(fresh).collect();
    assert!(there == made, "{file} is not up to date (`cargo xtask docs` writes it again):\n{difference}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn routes_are_read_from_their_source() {
        let source = "/// A.\n#[derive(TypedPath)]\n#[typed_path(\"/a/{b}\")]\npub struct Ab {\n    pub b: String,\n}\npub struct Other;";
        assert_eq!(declared("m", source), [Route { path: "/a/{b}".to_owned(), name: "m::Ab".to_owned() }]);
        assert!(routes().iter().any(|route| route.name == "Home" && route.path == "/"));
    }

    #[test]
    fn a_table_has_its_columns() {
        let row =
            Row { method: "GET", path: "/a".to_owned(), outcomes: vec!["200".to_owned(), "404".to_owned()] };
        let text = written(&["nobody", "staff"], &[row]);
        assert!(
            text.ends_with("           nobody  staff\nGET   /a  200     404\n")
                || text.contains("200     404")
        );
    }
}
