//! Other people's readers of what we write: a harvester, a feed reader, signatures (PyPI), the types of schema.org (npm).

use super::debian;
use crate::{
    root,
    steps::{has, run, say},
};
use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

const PYTHON: [&str; 4] = ["Sickle==0.7.0", "feedparser==6.0.14", "cryptography>=42", "rfc8785==0.1.4"];
const NPM: [&str; 2] = ["typescript@5", "schema-dts@2"];

/// Finds or fetches all; what to tell the tests.
pub fn find() -> Result<Vec<(String, String)>, String> {
    let (python, types) = (python()?, types()?);
    say(&format!("{}, {}", python.display(), types.display()));
    let told = |name: &str, path: &Path| (name.to_owned(), path.display().to_string());
    Ok(vec![told("ESSAIM_TEST_PYTHON", &python), told("ESSAIM_TEST_TYPES", &types)])
}

/// A Python with the packages, in a folder of its own.
fn python() -> Result<PathBuf, String> {
    whole("oracles-python", "bin/python", |folder| {
        if !has("python3") {
            debian::install(&["python3", "python3-venv"])?;
        }
        let venv =
            || run(Command::new("python3").args(["-m", "venv", "--clear"]).arg(folder).stdout(Stdio::null()));
        if venv().is_err() {
            debian::install(&["python3-venv"])?;
            venv()?;
        }
        let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
        run(Command::new(folder.join("bin/python")).args(pip).args(PYTHON))
    })
}

/// A folder in which `tsc` knows `schema-dts`.
fn types() -> Result<PathBuf, String> {
    let tsc = whole("oracles-types", "node_modules/typescript/lib/tsc.js", |folder| {
        if !has("npm") {
            debian::install(&["npm"])?;
        }
        fs::create_dir_all(folder).map_err(|why| format!("{}: {why}", folder.display()))?;
        let install = ["install", "--silent", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix"];
        run(Command::new("npm").args(install).arg(folder).args(NPM).stdout(Stdio::null()))
    })?;
    tsc.ancestors().nth(4).map(Path::to_owned).ok_or_else(|| "tsc is nowhere".to_owned())
}

/// A file of a folder of tools. A folder without its mark was interrupted, and is made again.
fn whole(name: &str, file: &str, make: impl FnOnce(&Path) -> Result<(), String>) -> Result<PathBuf, String> {
    let folder = root().join("target/tools").join(name);
    let mark = folder.join("whole");
    if !mark.exists() {
        if folder.exists() {
            fs::remove_dir_all(&folder).map_err(|why| format!("{}: {why}", folder.display()))?;
        }
        make(&folder)?;
        fs::write(&mark, "").map_err(|why| format!("{}: {why}", mark.display()))?;
    }
    Ok(folder.join(file))
}
