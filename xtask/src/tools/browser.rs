//! Chromium, its driver, axe-core, and letters for Arabic.

use super::debian;
use crate::{
    root,
    steps::{has, run, say},
};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

const CHROMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Finds or fetches all; what to tell the tests.
pub fn find() -> Result<Vec<(String, String)>, String> {
    let chrome = program("CHROME", &CHROMES, &["chromium", "chromium-driver"])?;
    let driver = program("CHROMEDRIVER", &["chromedriver"], &["chromium", "chromium-driver"])?;
    let axe = axe()?;
    arabic_letters();
    let told = |name: &str, path: &Path| (name.to_owned(), path.display().to_string());
    say(&format!("{}, {}, {}", chrome.display(), driver.display(), axe.display()));
    Ok(vec![
        told("ESSAIM_TEST_CHROME", &chrome),
        told("ESSAIM_TEST_CHROMEDRIVER", &driver),
        told("ESSAIM_TEST_AXE", &axe),
    ])
}

fn program(variable: &str, names: &[&str], packages: &[&str]) -> Result<PathBuf, String> {
    if let Some(given) = std::env::var_os(variable).map(PathBuf::from) {
        let there = debian::is_program(&given);
        return if there { Ok(given) } else { Err(format!("{variable}={} is no program", given.display())) };
    }
    let look = || names.iter().find_map(|name| debian::on_path(name));
    if let Some(found) = look() {
        return Ok(found);
    }
    let missing = format!("no {} on the PATH, and {variable} does not say where it is", names.join(" or "));
    say(&missing);
    debian::install(packages).map_err(|why| format!("{missing}: {why}"))?;
    look().ok_or(missing)
}

/// axe-core's one file, from its package on npm, kept in the target folder.
fn axe() -> Result<PathBuf, String> {
    let tools = root().join("target/tools");
    let file = tools.join("axe.min.js");
    if file.exists() {
        return Ok(file);
    }
    if !has("npm") {
        say("no npm, from which axe-core comes");
        debian::install(&["npm"])
            .map_err(|why| format!("axe-core is an npm package, and there is no npm: {why}"))?;
    }
    // Into a folder of its own first, so that a fetch that was interrupted is not taken for a whole one.
    let draft = tools.join(format!("axe-{}", std::process::id()));
    let failed = |why: std::io::Error| format!("{}: {why}", draft.display());
    fs::create_dir_all(&draft).map_err(failed)?;
    let fetched =
        fetch(&draft).and_then(|()| fs::rename(draft.join("package/axe.min.js"), &file).map_err(failed));
    fs::remove_dir_all(&draft).map_err(failed)?;
    fetched.map(|()| file)
}

fn fetch(folder: &Path) -> Result<(), String> {
    let pack = ["pack", "axe-core@4", "--silent", "--ignore-scripts"];
    run(Command::new("npm").args(pack).current_dir(folder).stdout(std::process::Stdio::null()))?;
    let packed = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let packed = packed.into_iter().find(|path| path.extension().is_some_and(|end| end == "tgz"));
    let packed = packed.ok_or("npm packed nothing")?;
    run(Command::new("tar").arg("xzf").arg(packed).arg("package/axe.min.js").current_dir(folder))
}

/// Without them pictures of Arabic pages show boxes, though every test still holds.
fn arabic_letters() {
    let known = Command::new("fc-list").arg(":lang=ar").output();
    if known.is_ok_and(|output| !output.stdout.is_empty()) {
        return;
    }
    if let Err(why) = debian::install(&["fonts-noto-core", "fontconfig"]) {
        say(&format!("no letters for Arabic, so pictures of Arabic pages show boxes: {why}"));
    }
}
