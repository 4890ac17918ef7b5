//! Packages of Debian and its like, when we are root there and may install.

use crate::steps::{run, say};
use std::{
    fs,
    os::unix::fs::MetadataExt,
    path::{Path, PathBuf},
    process::Command,
    sync::OnceLock,
};

/// Installs packages; why not, with the command for whoever may.
pub fn install(packages: &[&str]) -> Result<(), String> {
    let by_hand = format!("apt-get install -y --no-install-recommends {}", packages.join(" "));
    if !may_install() {
        return Err(format!("this user can't install packages here; as root on Debian: {by_hand}"));
    }
    static UPDATED: OnceLock<Result<(), String>> = OnceLock::new();
    UPDATED.get_or_init(|| apt(&["update", "-q"])).clone()?;
    say(&format!("installing {}", packages.join(" ")));
    let mut arguments = vec!["install", "-y", "-q", "--no-install-recommends"];
    arguments.extend(packages);
    apt(&arguments).map_err(|why| format!("{why}; by hand: {by_hand}"))
}

fn apt(arguments: &[&str]) -> Result<(), String> {
    run(Command::new("apt-get").args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
}

fn may_install() -> bool {
    is_root() && on_path("apt-get").is_some()
}

/// Whether we are root: who may look at our own process says whose it is.
pub fn is_root() -> bool {
    fs::metadata("/proc/self").is_ok_and(|meta| meta.uid() == 0)
}

/// A program on the PATH.
pub fn on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| is_program(file))
}

pub fn is_program(file: &Path) -> bool {
    fs::metadata(file).is_ok_and(|meta| meta.is_file() && meta.mode() & 0o111 != 0)
}
