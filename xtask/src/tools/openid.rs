//! A real OpenID provider for the tests: oidc-provider from npm, which is certified by the OpenID Foundation, run by node.

use super::debian;
use crate::{
    root,
    steps::{has, run, say},
};
use std::{fs, process::Command};

/// The last that runs on node 18 and newer.
const PACKAGE: &str = "oidc-provider@8.8.1";

/// Finds or fetches it; what to tell the tests.
pub fn find() -> Result<Vec<(String, String)>, String> {
    for program in ["node", "npm"] {
        if !has(program) {
            debian::install(&["nodejs", "npm"]).map_err(|why| {
                format!("the OpenID provider is an npm package run by node; no {program}: {why}")
            })?;
        }
    }
    let folder = root().join("target/tools/openid");
    if !folder.join("node_modules/oidc-provider/package.json").exists() {
        fetch(&folder)?;
    }
    say(&format!("{PACKAGE} in {}", folder.display()));
    Ok(vec![("ESSAIM_TEST_OPENID".to_owned(), folder.display().to_string())])
}

/// Into a folder of its own first, so that a fetch that was interrupted is not taken for a whole one.
fn fetch(folder: &std::path::Path) -> Result<(), String> {
    let draft = folder.with_file_name(format!("openid-{}", std::process::id()));
    let failed = |why: std::io::Error| format!("{}: {why}", draft.display());
    fs::create_dir_all(&draft).map_err(failed)?;
    let install =
        ["install", "--silent", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", ".", PACKAGE];
    run(Command::new("npm").args(install).current_dir(&draft).stdout(std::process::Stdio::null()))?;
    // What an interrupted fetch of old left there.
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(failed)?;
    }
    fs::rename(&draft, folder).map_err(failed)
}
