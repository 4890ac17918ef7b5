//! What `cargo xtask test` tells the tests, and what to say when it did not.

use std::{path::PathBuf, process::Command};

/// A variable of the environment, if it is set and not empty.
#[allow(clippy::disallowed_methods)] // Tests are told where their tools are by the environment.
pub fn told(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// Whether generated files are to be written instead of compared (`cargo xtask docs`).
pub fn blessing() -> bool {
    told("ESSAIM_BLESS").is_some()
}

/// Where stories on PostgreSQL make their databases; `None` if they are to be left out, which must be said aloud.
///
/// # Panics
/// If nothing was said: a test that is left out by accident tests nothing.
pub fn postgres() -> Option<String> {
    match told("ESSAIM_TEST_POSTGRES").as_deref() {
        Some("skip") => None,
        Some(url) => Some(url.to_owned()),
        None => panic!(
            "this story wants PostgreSQL: run `cargo xtask test`, which starts one, or give a server where databases \
             may be made, ESSAIM_TEST_POSTGRES=postgres://user@host/postgres, or leave these stories out with \
             ESSAIM_TEST_POSTGRES=skip"
        ),
    }
}

/// The tools of browser stories.
#[derive(Clone, Debug)]
pub struct BrowserTools {
    pub chrome: Option<PathBuf>,
    pub chromedriver: PathBuf,
    pub axe: PathBuf,
}

/// The tools of browser stories; `None` if these are to be left out, which must be said aloud.
///
/// # Panics
/// If a tool is missing, with how to get it.
pub fn browser() -> Option<BrowserTools> {
    if told("ESSAIM_TEST_BROWSER").as_deref() == Some("skip") {
        return None;
    }
    let chromedriver = told("ESSAIM_TEST_CHROMEDRIVER").map_or_else(|| "chromedriver".into(), PathBuf::from);
    let axe = told("ESSAIM_TEST_AXE").map_or_else(|| root().join("target/tools/axe.min.js"), PathBuf::from);
    let runs = Command::new(&chromedriver).arg("--version").output().is_ok();
    assert!(
        runs && axe.exists(),
        "this story wants a browser: run `cargo xtask test`, which looks for Chromium, chromedriver and axe-core or \
         gets them, or leave browser stories out with ESSAIM_TEST_BROWSER=skip (looked for {} and {})",
        chromedriver.display(),
        axe.display(),
    );
    Some(BrowserTools { chrome: told("ESSAIM_TEST_CHROME").map(PathBuf::from), chromedriver, axe })
}

/// Where `node_modules/oidc-provider` is, for stories with a real OpenID provider; `None` if they are to be left out,
/// which must be said aloud.
///
/// # Panics
/// If nothing was said, with how to get it.
pub fn openid_provider() -> Option<PathBuf> {
    match told("ESSAIM_TEST_OPENID").as_deref() {
        Some("skip") => None,
        Some(folder) => Some(folder.into()),
        None => panic!(
            "this story wants an OpenID provider: run `cargo xtask test`, which gets oidc-provider from npm, or leave such \
             stories out with ESSAIM_TEST_OPENID=skip"
        ),
    }
}

/// Other people's readers of what we write (`stories/oracles`).
#[derive(Clone, Debug)]
pub struct Oracles {
    /// A Python with their packages.
    pub python: PathBuf,
    /// A folder in which the TypeScript compiler knows the types of schema.org.
    pub types: PathBuf,
}

/// The oracles; `None` if stories that ask them are to be left out, which must be said aloud.
///
/// # Panics
/// If one is missing, with how to get it.
pub fn oracles() -> Option<Oracles> {
    if told("ESSAIM_TEST_ORACLES").as_deref() == Some("skip") {
        return None;
    }
    let place = |name: &str, otherwise: &str| {
        told(name).map_or_else(|| root().join("target/tools").join(otherwise), PathBuf::from)
    };
    let python = place("ESSAIM_TEST_PYTHON", "oracles-python/bin/python");
    let types = place("ESSAIM_TEST_TYPES", "oracles-types");
    assert!(
        python.exists() && types.join("node_modules/schema-dts").exists(),
        "this story asks other people's readers of feeds: run `cargo xtask test`, which gets them, or leave these stories \
         out with ESSAIM_TEST_ORACLES=skip (looked for {} and {})",
        python.display(),
        types.display(),
    );
    Some(Oracles { python, types })
}

/// The root of the source tree.
pub fn root() -> PathBuf {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    here.parent().map_or(here.clone(), PathBuf::from)
}
