//! Opening: the content says what it is, not the name.

use std::fs::File;
use std::io::{BufReader, Cursor, Read, Seek, SeekFrom};
use std::path::Path;

use super::gather::{Gatherer, unreadable};
use super::{Package, folder, root, tarball, zipped};
use crate::{Limits, Refused};

impl Package {
    /// Opens an archive (`.tar.gz`, `.tar`, `.zip`) or a folder.
    pub fn open(path: &Path, limits: &Limits) -> Result<Package, Refused> {
        if path.is_dir() {
            let mut gatherer = Gatherer::new(limits, None);
            folder::gather(path, &mut gatherer)?;
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            return root::package(gatherer.files, &name);
        }
        let file = File::open(path).map_err(unreadable)?;
        let length = file.metadata().map_err(unreadable)?.len();
        from_archive(BufReader::with_capacity(1 << 16, file), length, limits)
    }

    /// Opens an archive that is in memory.
    pub fn from_bytes(bytes: &[u8], limits: &Limits) -> Result<Package, Refused> {
        from_archive(Cursor::new(bytes), bytes.len() as u64, limits)
    }
}

fn from_archive(mut reader: impl Read + Seek, length: u64, limits: &Limits) -> Result<Package, Refused> {
    if length > limits.archive_bytes {
        return Err(Refused::TooLarge { what: "the archive".to_owned(), limit: limits.archive_bytes });
    }
    let mut magic = Vec::new();
    reader.by_ref().take(4).read_to_end(&mut magic).map_err(unreadable)?;
    reader.seek(SeekFrom::Start(0)).map_err(unreadable)?;
    let mut gatherer = Gatherer::new(limits, Some(length));
    match magic.as_slice() {
        [0x1f, 0x8b, ..] => {
            tarball::gather(flate2::read::MultiGzDecoder::new(reader), limits, &mut gatherer)?
        }
        [b'P', b'K', ..] => zipped::gather(reader, &mut gatherer)?,
        _ => tarball::gather(reader, limits, &mut gatherer)?,
    }
    root::package(gatherer.files, "")
}
