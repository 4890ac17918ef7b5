//! Every message becomes a function: `words/<lang>/*.ftl` → `say(lang).msg_…()`.

use fluent_typed::{BuildOptions, FtlOutputOptions, build_from_locales_folder};

fn main() -> std::process::ExitCode {
    println!("cargo::rerun-if-changed=words");
    let out = std::env::var_os("OUT_DIR").unwrap_or_default().to_string_lossy().into_owned();
    build_from_locales_folder(
        BuildOptions::default()
            .with_locales_folder("words")
            .with_default_language("fr")
            .with_output_file_path(&format!("{out}/words.rs"))
            .with_ftl_output(FtlOutputOptions::single_file(&format!("{out}/words.ftl")))
            .without_bidi_isolation()
            .without_format(),
    )
}
