//! `essaim course freeze ARCHIVE --out FILE`
//!
//! Author code never runs in the server. Here the author's own python3 runs the author's own script, on the
//! author's machine, in a process with limits; its variables are written into the problem and the script goes.
//! Only scripts that compute values every learner shares are frozen (olx.md §9.8).

use super::{Failed, open, say, write_package};
use olx::{Body, Package};
use problem::ScriptClass;
use std::{
    collections::BTreeMap,
    io::{Read, Write},
    ops::Range,
    path::Path,
    process::{Child, Command, Stdio},
    sync::Arc,
    time::{Duration, Instant},
};

/// Wall time a script may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// Runs inside python3: limits first, then the script as Open edX would start it (division, a seeded `random`),
/// then the variables as text.
const HARNESS: &str = r#"
import json, sys
try:
    import resource
    resource.setrlimit(resource.RLIMIT_CPU, (5, 5))
    resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NPROC, (0, 0))
except (ImportError, ValueError, OSError):
    pass
asked = json.load(sys.stdin)
import random as random_module
import math, cmath
generator = random_module.Random(asked["seed"])
generator.Random = random_module.Random
sys.modules["random"] = generator
scope = {"random": generator, "math": math, "cmath": cmath, "seed": asked["seed"], "anonymous_student_id": ""}
out, sys.stdout = sys.stdout, sys.stderr
exec(compile(asked["script"], "script", "exec"), scope)
values = {name: str(scope[name]) for name in asked["names"] if name in scope}
json.dump(values, out)
"#;

pub fn run(archive: &Path, out: &Path) -> Result<(), Failed> {
    let mut package = open(archive)?;
    let frozen = freeze_all(&mut package);
    for (path, outcome) in &frozen {
        say(&format!("{path}: {}\n", outcome.as_ref().map_or_else(Clone::clone, |done| done.clone())));
    }
    let done = frozen.iter().filter(|(_, outcome)| outcome.is_ok()).count();
    say(&format!("{done} frozen, {} left as they are\n", frozen.len() - done));
    write_package(&package, out)
}

/// Each problem with a script: where it is, and what was done (`Ok`) or why it was left (`Err`).
fn freeze_all(package: &mut Package) -> Vec<(String, Result<String, String>)> {
    let rerandomize = rerandomize_by_id(package);
    let mut outcomes = Vec::new();
    let paths: Vec<String> = package.files.keys().filter(|path| path.ends_with(".xml")).cloned().collect();
    for path in paths {
        let Some(mut xml) = package.file(&path).map(|bytes| String::from_utf8_lossy(bytes).into_owned())
        else {
            continue;
        };
        let name = path.rsplit('/').next().unwrap_or(&path).trim_end_matches(".xml").to_owned();
        let mut changed = false;
        // From the last to the first: what stands before a problem stays where it was.
        for found in problems_in(&xml).into_iter().rev() {
            let Ok(problem) = problem::parse(&xml[found.range.clone()]) else { continue };
            let Some(script) = &problem.script else { continue };
            let id = found.url_name.as_ref().filter(|_| !found.is_root).unwrap_or(&name);
            let varies = rerandomize.get(id).is_some_and(|how| how != "never");
            let outcome = freeze(&xml[found.range.clone()], script, varies);
            let place = if found.is_root { path.clone() } else { format!("{path} ({id})") };
            outcomes.push((
                place,
                outcome.map(|(frozen, words)| {
                    xml.replace_range(found.range, &frozen);
                    changed = true;
                    words
                }),
            ));
        }
        if changed {
            package.files.insert(path, Arc::from(xml.as_bytes()));
        }
    }
    outcomes
}

/// A problem as it stands in a file: the file's root, or written inside a unit.
struct Found {
    range: Range<usize>,
    url_name: Option<String>,
    is_root: bool,
}

fn problems_in(xml: &str) -> Vec<Found> {
    let Ok(document) = roxmltree::Document::parse(xml) else { return Vec::new() };
    let problems = document.descendants().filter(|node| node.has_tag_name("problem"));
    let found = |node: roxmltree::Node<'_, '_>| Found {
        range: node.range(),
        url_name: node.attribute("url_name").map(str::to_owned),
        is_root: node == document.root_element(),
    };
    problems.map(found).collect()
}

/// `rerandomize` as it holds for each problem, inherited from the course or not.
fn rerandomize_by_id(package: &Package) -> BTreeMap<String, String> {
    let course = olx::read(package).course;
    let problems = course.root.walk().filter(|block| matches!(block.body, Body::Xml(_)));
    problems.map(|block| (block.id.clone(), block.effective.rerandomize.clone())).collect()
}

fn freeze(xml: &str, script: &problem::Script, varies: bool) -> Result<(String, String), String> {
    match script.class {
        ScriptClass::Grader => return Err("its Python grades; it is graded by hand".to_owned()),
        ScriptClass::VariablesOnly { randomised: true } if varies => {
            return Err("its values differ from learner to learner".to_owned());
        }
        ScriptClass::VariablesOnly { .. } => {}
    }
    let values = values_of(script)?;
    let missing: Vec<&str> =
        script.variables_used.iter().filter(|name| !values.contains_key(*name)).map(String::as_str).collect();
    if !missing.is_empty() {
        return Err(format!("the script sets no {}", missing.join(", ")));
    }
    let frozen = problem::substitute(xml, &values);
    problem::parse(&frozen).map_err(|why| format!("the frozen problem can't be read: {why}"))?;
    let words = format!("frozen, {} values", values.len());
    Ok((frozen, words))
}

/// Runs the script with seed 1, which is what Open edX uses for problems that don't vary (olx.md §8).
fn values_of(script: &problem::Script) -> Result<BTreeMap<String, String>, String> {
    let folder = tempfile::tempdir().map_err(|why| why.to_string())?;
    let asked = serde_json::json!({ "script": script.source, "names": script.variables_used, "seed": 1 });
    let mut python = Command::new("python3")
        .args(["-I", "-c", HARNESS])
        .current_dir(folder.path())
        .env_clear()
        .env("PATH", path_variable())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|why| format!("python3 can't be started ({why}); install it to freeze scripts"))?;
    if let Some(mut stdin) = python.stdin.take() {
        // A script that ends at once may close its side first; its own error is the one to tell.
        let _ = stdin.write_all(asked.to_string().as_bytes());
    }
    let out = read_beside(python.stdout.take());
    let complaints = read_beside(python.stderr.take());
    wait(&mut python)?;
    let joined = |reader: std::thread::JoinHandle<String>| reader.join().unwrap_or_default();
    let (out, complaints) = (joined(out), joined(complaints));
    serde_json::from_str(&out).map_err(|_| {
        let last = complaints.lines().last().unwrap_or("it said nothing");
        format!("the script failed: {last}")
    })
}

#[allow(clippy::disallowed_methods)] // The author's own python3 is found as the author's shell would.
fn path_variable() -> String {
    std::env::var("PATH").unwrap_or_default()
}

/// Reads at most a megabyte, beside the process, so that a full pipe never blocks it.
fn read_beside(pipe: Option<impl Read + Send + 'static>) -> std::thread::JoinHandle<String> {
    std::thread::spawn(move || {
        let mut text = Vec::new();
        if let Some(pipe) = pipe
            && let Err(error) = pipe.take(1 << 20).read_to_end(&mut text)
        {
            tracing::debug!(%error, "a script's output could not be read");
        }
        String::from_utf8_lossy(&text).into_owned()
    })
}

fn wait(python: &mut Child) -> Result<(), String> {
    let begun = Instant::now();
    loop {
        match python.try_wait() {
            Ok(Some(_)) => return Ok(()),
            Ok(None) if begun.elapsed() > PATIENCE => {
                let _ = python.kill();
                let _ = python.wait();
                return Err(format!("the script took more than {} seconds", PATIENCE.as_secs()));
            }
            Ok(None) => std::thread::sleep(Duration::from_millis(10)),
            Err(why) => return Err(why.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frozen(xml: &str) -> Result<String, String> {
        let problem = problem::parse(xml).expect("well-formed");
        freeze(xml, problem.script.as_ref().expect("a script"), false).map(|(frozen, _)| frozen)
    }

    #[test]
    fn values_take_the_place_of_variables() {
        let xml = r#"<problem><script type="loncapa/python">a = 6
ab = a * 7</script><p>$a times 7 is?</p><numericalresponse answer="$ab"><textline/></numericalresponse></problem>"#;
        let frozen = frozen(xml).expect("frozen");
        assert!(frozen.contains("<p>6 times 7 is?</p>"), "{frozen}");
        assert!(frozen.contains(r#"answer="42""#), "{frozen}");
        assert!(!frozen.contains("script"), "{frozen}");
    }

    #[test]
    fn problems_written_inside_a_unit_are_frozen_too() {
        let problem = |id: &str, value: &str| {
            format!(
                r#"<problem url_name="{id}"><script type="loncapa/python">a = {value}</script><numericalresponse answer="$a"><textline/></numericalresponse></problem>"#
            )
        };
        let unit = format!(
            "<vertical>{}<html>$a stays</html>{}</vertical>",
            problem("p", "1 + 1"),
            problem("q", "3")
        );
        let files = [
            ("course.xml", r#"<course org="o" course="c" url_name="r"/>"#.to_owned()),
            ("course/r.xml", r#"<course><chapter url_name="k"/></course>"#.to_owned()),
            ("chapter/k.xml", r#"<chapter><sequential url_name="s"/></chapter>"#.to_owned()),
            ("sequential/s.xml", r#"<sequential><vertical url_name="u"/></sequential>"#.to_owned()),
            ("vertical/u.xml", unit),
        ];
        let folder = tempfile::tempdir().expect("a folder");
        for (path, text) in files {
            let path = folder.path().join(path);
            std::fs::create_dir_all(path.parent().expect("inside")).expect("a folder");
            std::fs::write(path, text).expect("a file");
        }
        let mut package = Package::open(folder.path(), &olx::Limits::default()).expect("a course");
        let outcomes = freeze_all(&mut package);
        let done: Vec<&str> =
            outcomes.iter().map(|(place, done)| done.as_ref().map_or("", |_| place)).collect();
        assert_eq!(done, ["vertical/u.xml (q)", "vertical/u.xml (p)"]);
        let unit = String::from_utf8_lossy(package.file("vertical/u.xml").expect("the unit")).into_owned();
        assert!(unit.contains(r#"answer="2""#) && unit.contains(r#"answer="3""#), "{unit}");
        assert!(unit.contains("$a stays") && !unit.contains("script"), "{unit}");
    }

    #[test]
    fn a_script_that_never_ends_or_fails_is_told() {
        let with = |script: &str| {
            format!(r#"<problem><script type="loncapa/python">{script}</script><p>$a</p></problem>"#)
        };
        let failed = frozen(&with("a = 1/0")).expect_err("it fails");
        assert!(failed.contains("ZeroDivisionError"), "{failed}");
        let unset = frozen(&with("b = 1\nif False: a = 2")).expect_err("it sets nothing");
        assert!(unset.contains("sets no a"), "{unset}");
        let endless = frozen(&with("a = 1\nwhile True: pass")).expect_err("it never ends");
        assert!(endless.contains("failed") || endless.contains("seconds"), "{endless}");
    }
}
