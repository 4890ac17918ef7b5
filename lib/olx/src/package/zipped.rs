//! ZIP archives: libraries of the second kind, and courses that were zipped by hand.

use std::io::{Read, Seek};

use zip::ZipArchive;

use super::gather::Gatherer;
use super::path::clean;
use crate::Refused;

const TYPE_MASK: u32 = 0o170000;
const REGULAR: u32 = 0o100000;
const FOLDER: u32 = 0o040000;
const LINK: u32 = 0o120000;

pub(super) fn gather(from: impl Read + Seek, gatherer: &mut Gatherer) -> Result<(), Refused> {
    let mut archive = ZipArchive::new(from).map_err(unreadable)?;
    for index in 0..archive.len() {
        let file = archive.by_index(index).map_err(unreadable)?;
        // Archives packed on Windows by old tools separate folders with a backslash.
        let written: Vec<u8> =
            file.name_raw().iter().map(|byte| if *byte == b'\\' { b'/' } else { *byte }).collect();
        let shown = || String::from_utf8_lossy(&written).into_owned();
        match file.unix_mode().unwrap_or(0) & TYPE_MASK {
            LINK => return Err(Refused::Link(shown())),
            0 | REGULAR | FOLDER => {}
            _ => return Err(Refused::Device(shown())),
        }
        let path = clean(&written)?;
        if written.ends_with(b"/") {
            continue;
        }
        if let Some(path) = path {
            let size = file.size();
            gatherer.take(path, size, file)?;
        }
    }
    Ok(())
}

fn unreadable(error: zip::result::ZipError) -> Refused {
    Refused::Unreadable(error.to_string())
}
