//! `cargo xtask tzdata`: the table of time zones in `base/words/tzdata/zones.bin`.
//!
//! Its form is said in `base/words/src/zones.rs`: a head line `tzdata VERSION`, a line `name offset length` for each
//! zone, an empty line, then the TZif bodies (RFC 9636), each once however many names it has. Beside it,
//! `places.txt` has the names of the release's `zone.tab`: the zones people choose among.

use crate::{root, steps::say};
use std::{
    collections::BTreeMap,
    fs,
    io::{Read, Write},
    path::Path,
};

/// No zone is larger: the longest have 3 kB.
const LARGEST: u64 = 1 << 20;

/// A release of the IANA's time zones.
struct Release {
    version: String,
    zones: BTreeMap<String, Vec<u8>>,
    /// The text of `zone.tab`.
    places: String,
}

/// Packs a wheel of PyPI's `tzdata`, or a zoneinfo folder.
pub fn pack(from: &Path) -> Result<(), String> {
    let release = if from.is_dir() { of_folder(from)? } else { of_wheel(from)? };
    if release.zones.len() < 300 {
        return Err(format!("{} has only {} zones", from.display(), release.zones.len()));
    }
    let file = root().join("base/words/tzdata/zones.bin");
    fs::write(&file, packed(&release)).map_err(|why| format!("{}: {why}", file.display()))?;
    let names = root().join("base/words/tzdata/places.txt");
    fs::write(&names, places_of(&release)?).map_err(|why| format!("{}: {why}", names.display()))?;
    say(&format!("{}: {} zones of {}", file.display(), release.zones.len(), release.version));
    Ok(())
}

/// The zones of `zone.tab`, sorted, one a line. Its third column is the name.
fn places_of(release: &Release) -> Result<String, String> {
    let lines = release.places.lines().filter(|line| !line.starts_with('#'));
    let mut names: Vec<&str> = lines.filter_map(|line| line.split('\t').nth(2)).collect();
    names.sort_unstable();
    if let Some(unknown) = names.iter().find(|name| !release.zones.contains_key(**name)) {
        return Err(format!("zone.tab names {unknown}, which is no zone of {}", release.version));
    }
    Ok(names.iter().map(|name| format!("{name}\n")).collect())
}

fn packed(release: &Release) -> Vec<u8> {
    let mut offsets: BTreeMap<&[u8], usize> = BTreeMap::new();
    let mut bodies = Vec::new();
    let mut head = format!("tzdata {}\n", release.version);
    for (name, body) in &release.zones {
        let offset = *offsets.entry(body).or_insert_with(|| {
            let at = bodies.len();
            bodies.extend_from_slice(body);
            at
        });
        head.push_str(&format!("{name} {offset} {}\n", body.len()));
    }
    let mut out = Vec::with_capacity(head.len() + 1 + bodies.len());
    for part in [head.as_bytes(), b"\n", &bodies] {
        // Writing to memory can't fail.
        let _ = out.write_all(part);
    }
    out
}

fn of_wheel(file: &Path) -> Result<Release, String> {
    let wrong = |why: String| format!("{}: {why}", file.display());
    let opened = fs::File::open(file).map_err(|why| wrong(why.to_string()))?;
    let mut wheel = zip::ZipArchive::new(opened).map_err(|why| wrong(why.to_string()))?;
    let (mut version, mut zones, mut places) = (None, BTreeMap::new(), String::new());
    for at in 0..wheel.len() {
        let entry = wheel.by_index(at).map_err(|why| wrong(why.to_string()))?;
        let name = entry.name().map_err(|why| wrong(why.to_string()))?.into_owned();
        let mut bytes = Vec::new();
        entry.take(LARGEST).read_to_end(&mut bytes).map_err(|why| wrong(format!("{name}: {why}")))?;
        if name == "tzdata/__init__.py" {
            version = version_in(&String::from_utf8_lossy(&bytes));
        } else if name == "tzdata/zoneinfo/zone.tab" {
            places = String::from_utf8_lossy(&bytes).into_owned();
        } else if let Some(zone) = name.strip_prefix("tzdata/zoneinfo/") {
            keep(&mut zones, zone, bytes);
        }
    }
    let version = version.ok_or_else(|| wrong("no IANA_VERSION in tzdata/__init__.py".to_owned()))?;
    Ok(Release { version, zones, places })
}

/// `IANA_VERSION = "2026f"`
fn version_in(source: &str) -> Option<String> {
    let line = source.lines().find(|line| line.starts_with("IANA_VERSION"))?;
    line.split('"').nth(1).map(str::to_owned)
}

fn of_folder(folder: &Path) -> Result<Release, String> {
    let rules = fs::read_to_string(folder.join("tzdata.zi")).map_err(|why| format!("tzdata.zi: {why}"))?;
    let version = rules.lines().next().and_then(|line| line.strip_prefix("# version "));
    let version = version.ok_or("tzdata.zi does not begin with its version")?.to_owned();
    let mut zones = BTreeMap::new();
    walk(folder, "", &mut zones)?;
    let places = fs::read_to_string(folder.join("zone.tab")).map_err(|why| format!("zone.tab: {why}"))?;
    Ok(Release { version, zones, places })
}

fn walk(folder: &Path, prefix: &str, zones: &mut BTreeMap<String, Vec<u8>>) -> Result<(), String> {
    for entry in fs::read_dir(folder).map_err(|why| format!("{}: {why}", folder.display()))?.flatten() {
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        // The same zones again, with leap seconds or under an old name.
        if matches!(name.as_str(), "right" | "posix") {
            continue;
        }
        if entry.path().is_dir() {
            walk(&entry.path(), &format!("{name}/"), zones)?;
        } else {
            let bytes = fs::read(entry.path()).map_err(|why| format!("{name}: {why}"))?;
            keep(zones, &name, bytes);
        }
    }
    Ok(())
}

/// A zone is what begins with `TZif`; lists, rules and Python beside it are not.
fn keep(zones: &mut BTreeMap<String, Vec<u8>>, name: &str, bytes: Vec<u8>) {
    let aside = matches!(name, "localtime" | "posixrules" | "Factory");
    if bytes.starts_with(b"TZif") && !aside && !name.contains(' ') {
        zones.insert(name.to_owned(), bytes);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_stands_once_however_many_names_it_has() {
        let zones = [("A/A", "TZif1"), ("A/B", "TZif22"), ("A/C", "TZif1")];
        let zones = zones.map(|(name, body)| (name.to_owned(), body.as_bytes().to_vec()));
        let places =
            "# code\tcoordinates\tname\nZZ\t+0000+00000\tA/C\nZZ\t+0000+00000\tA/B\tsouth\n".to_owned();
        let release = Release { version: "2026f".to_owned(), zones: BTreeMap::from(zones), places };
        assert_eq!(places_of(&release).as_deref(), Ok("A/B\nA/C\n"));
        let expected = "tzdata 2026f\nA/A 0 5\nA/B 5 6\nA/C 0 5\n\nTZif1TZif22";
        assert_eq!(String::from_utf8(packed(&release)).expect("text"), expected);
    }
}
