//! Files taken one by one, with every bound kept as they come rather than after.

use std::collections::BTreeMap;
use std::io::Read;
use std::sync::Arc;

use crate::{Limits, Refused};

/// No more than this is set aside on the word of a header, which may lie.
const TRUSTED_SIZE: u64 = 8 << 20;

pub(super) struct Gatherer<'l> {
    limits: &'l Limits,
    /// The size of the archive, or `None` for a folder, which has no ratio.
    archive_bytes: Option<u64>,
    total: u64,
    pub(super) files: BTreeMap<String, Arc<[u8]>>,
}

impl<'l> Gatherer<'l> {
    pub(super) fn new(limits: &'l Limits, archive_bytes: Option<u64>) -> Self {
        Gatherer { limits, archive_bytes, total: 0, files: BTreeMap::new() }
    }

    /// Reads one file to its end. A second file of the same name replaces the first, as unpacking would.
    pub(super) fn take(&mut self, path: String, announced: u64, mut from: impl Read) -> Result<(), Refused> {
        if self.files.len() >= self.limits.files {
            return Err(Refused::TooManyFiles { limit: self.limits.files });
        }
        let room = self.limits.total_bytes - self.total;
        let most = room.min(self.limits.file_bytes);
        if announced > most {
            return Err(self.too_large(&path, announced));
        }
        let mut bytes = Vec::with_capacity(announced.min(TRUSTED_SIZE) as usize);
        from.by_ref().take(most + 1).read_to_end(&mut bytes).map_err(unreadable)?;
        let read = bytes.len() as u64;
        if read > most {
            return Err(self.too_large(&path, read));
        }
        self.total += read;
        self.check_ratio()?;
        self.files.insert(path, bytes.into());
        Ok(())
    }

    fn too_large(&self, path: &str, size: u64) -> Refused {
        if size > self.limits.file_bytes {
            return Refused::TooLarge { what: format!("the file {path}"), limit: self.limits.file_bytes };
        }
        Refused::TooLarge { what: "the content of the archive".to_owned(), limit: self.limits.total_bytes }
    }

    fn check_ratio(&self) -> Result<(), Refused> {
        let Some(archive) = self.archive_bytes else {
            return Ok(());
        };
        let is_bomb = self.total > Limits::FREE_BYTES && self.total / archive.max(1) > self.limits.ratio;
        if is_bomb { Err(Refused::Bomb { ratio: self.limits.ratio }) } else { Ok(()) }
    }
}

pub(super) fn unreadable(error: std::io::Error) -> Refused {
    Refused::Unreadable(error.to_string())
}
