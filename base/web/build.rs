//! Words become functions; assets get a name with their hash, and are compressed once, here.

use fluent_typed::{BuildOptions, FtlOutputOptions, build_from_locales_folder};
use sha2::{Digest, Sha256};
use std::{
    fmt::Write as _,
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::ExitCode,
};

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=words");
    let out = std::env::var_os("OUT_DIR").unwrap_or_default().to_string_lossy().into_owned();
    if let Err(error) = pack_assets(Path::new("assets"), Path::new(&out)) {
        println!("cargo::error=assets: {error}");
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

fn pack_assets(folder: &Path, out: &Path) -> std::io::Result<()> {
    println!("cargo::rerun-if-changed=assets");
    let mut files = Vec::new();
    collect(folder, &mut files)?;
    files.sort();
    let mut table = String::from("pub static ASSETS: &[Asset] = &[\n");
    for file in files {
        let bytes = read(&file)?;
        let name = file.strip_prefix(folder).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        let hash = &hex::encode(Sha256::digest(&bytes))[..12];
        let packed = out.join(format!("asset-{hash}"));
        fs::write(&packed, &bytes)?;
        fs::write(packed.with_extension("br"), brotli_of(&bytes)?)?;
        fs::write(packed.with_extension("gz"), gzip_of(&bytes)?)?;
        let path = packed.display();
        let _ = writeln!(
            table,
            "Asset {{ name: {name:?}, hash: {hash:?}, plain: include_bytes!({:?}), br: include_bytes!(\"{path}.br\"), gz: include_bytes!(\"{path}.gz\") }},",
            path.to_string()
        );
    }
    table.push_str("];\n");
    fs::write(out.join("assets.rs"), table)
}

/// A folder named like a style sheet is one: its parts, in the order of their names.
fn is_in_parts(path: &Path) -> bool {
    path.is_dir() && path.extension().is_some_and(|kind| kind == "css")
}

fn read(path: &Path) -> std::io::Result<Vec<u8>> {
    if !is_in_parts(path) {
        return fs::read(path);
    }
    let parts = fs::read_dir(path)?.map(|part| part.map(|part| part.path()));
    let mut parts = parts.collect::<std::io::Result<Vec<_>>>()?;
    parts.sort();
    let parts = parts.iter().map(fs::read).collect::<std::io::Result<Vec<_>>>()?;
    Ok(parts.concat())
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() && !is_in_parts(&path) {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|kind| kind != "md") {
            files.push(path);
        }
    }
    Ok(())
}

fn brotli_of(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut out = Vec::new();
    let params = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &params)?;
    Ok(out)
}

fn gzip_of(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}
