//! Compares inspections of real courses with what an independent reader counted. The courses are not part of this repository: they are
//! looked for in a folder `shared/olx` beside it (`open/*.tar.gz`, `truth/*.json`). Without that folder there is nothing to compare, and the
//! rules themselves are tested on small courses in `src/reading/tests`.

use std::path::{Path, PathBuf};

use serde_json::Value;

/// Keys that only this crate has.
const OURS: &[&str] = &["losses"];

fn shared() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/olx");
    folder.join("truth").is_dir().then_some(folder)
}

#[test]
fn inspections_agree_with_an_independent_reader() {
    let Some(folder) = shared() else {
        eprintln!("there is no folder of real courses here; nothing was compared");
        return;
    };
    let mut names: Vec<String> = std::fs::read_dir(folder.join("truth"))
        .unwrap()
        .filter_map(|entry| Some(entry.unwrap().file_name().to_str()?.strip_suffix(".json")?.to_owned()))
        .collect();
    names.sort();
    assert!(!names.is_empty());
    let mut differences = Vec::new();
    for name in &names {
        let truth: Value =
            serde_json::from_slice(&std::fs::read(folder.join(format!("truth/{name}.json"))).unwrap())
                .unwrap();
        let package =
            olx::Package::open(&folder.join(format!("open/{name}.tar.gz")), &olx::Limits::default()).unwrap();
        let reading = olx::read(&package);
        if let Some(refused) = &reading.refused {
            differences.push(format!("{name}: refused: {refused}"));
        }
        let inspection = serde_json::to_value(olx::inspect(&package, &reading)).unwrap();
        for (key, ours) in
            inspection.as_object().unwrap().iter().filter(|(key, _)| !OURS.contains(&key.as_str()))
        {
            compare(
                &format!("{name}: {key}"),
                ours,
                truth.get(key).unwrap_or(&Value::Null),
                &mut differences,
            );
        }
        round_trip(name, &package, &mut differences);
    }
    assert!(differences.is_empty(), "{} differences:\n{}", differences.len(), differences.join("\n"));
}

/// Writing a package and reading it again changes nothing, and writing it twice gives the same bytes.
fn round_trip(name: &str, package: &olx::Package, differences: &mut Vec<String>) {
    let (mut once, mut twice) = (Vec::new(), Vec::new());
    package.write_tar_gz(&mut once, "course").unwrap();
    package.write_tar_gz(&mut twice, "course").unwrap();
    let again = olx::Package::from_bytes(&once, &olx::Limits::default()).unwrap();
    if once != twice || again.digest() != package.digest() || again.kind != package.kind {
        differences.push(format!("{name}: writing it changed it"));
    }
}

/// Objects are compared by the keys we have, for the other reader noted more about where its archives came from.
fn compare(place: &str, ours: &Value, theirs: &Value, differences: &mut Vec<String>) {
    match (ours, theirs) {
        (Value::Object(ours_map), Value::Object(theirs_map)) => {
            for (key, value) in ours_map {
                compare(
                    &format!("{place}.{key}"),
                    value,
                    theirs_map.get(key).unwrap_or(&Value::Null),
                    differences,
                );
            }
            let is_open = place.ends_with(": static");
            for key in theirs_map.keys().filter(|key| !is_open && !ours_map.contains_key(*key)) {
                differences
                    .push(format!("{place}.{key}: we have nothing, they have {}", shorten(&theirs_map[key])));
            }
        }
        (Value::Array(ours_list), Value::Array(theirs_list)) if ours_list.len() == theirs_list.len() => {
            for (index, (ours, theirs)) in ours_list.iter().zip(theirs_list).enumerate() {
                compare(&format!("{place}[{index}]"), ours, theirs, differences);
            }
        }
        (Value::Number(ours_number), Value::Number(theirs_number))
            if ours_number.as_f64() == theirs_number.as_f64() => {}
        _ if ours == theirs => {}
        _ => differences.push(format!("{place}: we have {}, they have {}", shorten(ours), shorten(theirs))),
    }
}

fn shorten(value: &Value) -> String {
    value.to_string().chars().take(300).collect()
}
