//! Importing an archive, against unpacking it, hashing its files and writing them out.

use crate::{Ran, line};
use courses::import::Analysis;
use olx::{Limits, Package};
use sha2::{Digest, Sha256};
use std::{
    fs,
    io::{Read, Write},
    path::{Path, PathBuf},
    time::Instant,
};
use store::Blobs;

pub fn run() -> Ran {
    let folder = tempfile::tempdir()?;
    let archive = largest().map_or_else(|| made(folder.path()), Ok)?;
    let bytes = fs::read(&archive)?;
    let megabytes = bytes.len() as f64 / 1e6;
    line::note(&format!(
        "import: {} ({megabytes:.1} MB)",
        archive.file_name().unwrap_or_default().to_string_lossy()
    ));
    let (mut ours, mut floor) = (f64::MAX, f64::MAX);
    for round in 0..3 {
        let begun = Instant::now();
        unpack(&bytes, &folder.path().join(format!("floor{round}")))?;
        floor = floor.min(begun.elapsed().as_secs_f64());
        let blobs = Blobs::in_folder(folder.path().join(format!("ours{round}")))?;
        let begun = Instant::now();
        let package = Package::from_bytes(&bytes, &Limits::default())?;
        Analysis::of(package).prepare(&blobs, "Europe/Paris")?;
        ours = ours.min(begun.elapsed().as_secs_f64());
    }
    line::measure("import", megabytes / ours, megabytes / floor, "MB/s of archive, every file synced");
    Ok(())
}

/// The largest of the real courses kept beside the checkout, if they are there.
fn largest() -> Option<PathBuf> {
    let shelf = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/olx/open");
    let archives = fs::read_dir(shelf).ok()?.filter_map(|entry| Some(entry.ok()?.path()));
    archives
        .filter(|path| path.extension().is_some_and(|kind| kind == "gz"))
        .max_by_key(|path| fs::metadata(path).map_or(0, |about| about.len()))
}

/// Elsewhere: a course of 200 files of 50 kB that do not compress.
fn made(folder: &Path) -> std::io::Result<PathBuf> {
    let path = folder.join("made.tar.gz");
    let gzip = flate2::write::GzEncoder::new(fs::File::create(&path)?, flate2::Compression::fast());
    let mut tar = tar::Builder::new(gzip);
    let mut add = |name: &str, bytes: &[u8]| {
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o644);
        tar.append_data(&mut header, format!("course/{name}"), bytes)
    };
    add("course.xml", b"<course url_name=\"r\" org=\"o\" course=\"c\"/>")?;
    add("course/r.xml", b"<course display_name=\"Made\"><chapter url_name=\"a\"/></course>")?;
    add("chapter/a.xml", b"<chapter display_name=\"A\"/>")?;
    for number in 0..200_u32 {
        let mut bytes = Vec::new();
        for block in 0..1_600_u32 {
            bytes.extend_from_slice(&Sha256::digest([number.to_le_bytes(), block.to_le_bytes()].concat()));
        }
        add(&format!("static/{number}.bin"), &bytes)?;
    }
    tar.into_inner()?.finish()?;
    Ok(path)
}

fn unpack(bytes: &[u8], folder: &Path) -> Ran {
    fs::create_dir_all(folder)?;
    let mut archive = tar::Archive::new(flate2::read::GzDecoder::new(bytes));
    for (number, entry) in archive.entries()?.enumerate() {
        let mut content = Vec::new();
        entry?.read_to_end(&mut content)?;
        let digest = Sha256::digest(&content);
        let mut file = fs::File::create(folder.join(format!("{number}-{:02x}", digest[0])))?;
        file.write_all(&content)?;
        file.sync_all()?;
    }
    Ok(())
}
