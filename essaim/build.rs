//! Words become functions; the demo's courses become archives, packed as Studio would.

use fluent_typed::{BuildOptions, FtlOutputOptions, build_from_locales_folder};
use std::{
    fs::{self, File},
    io,
    path::Path,
    process::ExitCode,
};

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=words");
    let out = std::env::var_os("OUT_DIR").unwrap_or_default().to_string_lossy().into_owned();
    println!("cargo::rerun-if-changed=demo/courses");
    if let Err(error) = pack_courses(Path::new("demo/courses"), Path::new(&out)) {
        println!("cargo::error=demo/courses: {error}");
        return ExitCode::FAILURE;
    }
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

fn pack_courses(folder: &Path, out: &Path) -> io::Result<()> {
    let mut names: Vec<String> = fs::read_dir(folder)?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| folder.join(name).join("course.xml").is_file())
        .collect();
    names.sort();
    let mut table = String::from(
        "/// The demo's courses: name and archive.\npub static COURSES: &[(&str, &[u8])] = &[\n",
    );
    for name in names {
        let archive = out.join(format!("{name}.tar.gz"));
        let gzip = flate2::write::GzEncoder::new(File::create(&archive)?, flate2::Compression::default());
        let mut tar = tar::Builder::new(gzip);
        tar.mode(tar::HeaderMode::Deterministic);
        tar.append_dir_all("course", folder.join(&name))?;
        tar.into_inner()?.finish()?;
        table.push_str(&format!("({name:?}, include_bytes!({:?})),\n", archive.display().to_string()));
    }
    table.push_str("];\n");
    fs::write(out.join("courses.rs"), table)
}
