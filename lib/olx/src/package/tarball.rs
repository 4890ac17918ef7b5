//! Tape archives, as Studio exports courses.

use std::io::{self, Read};

use tar::{Archive, EntryType};

use super::gather::{Gatherer, unreadable};
use super::path::clean;
use crate::{Limits, Refused};

pub(super) fn gather(from: impl Read, limits: &Limits, gatherer: &mut Gatherer) -> Result<(), Refused> {
    // Headers and padding count too, or an archive of a billion empty folders would keep us busy for ever.
    let most = limits.total_bytes.saturating_add(limits.files as u64 * 4096);
    let mut archive = Archive::new(Bounded { from, left: most });
    for entry in archive.entries().map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let written = entry.path_bytes().into_owned();
        let shown = || String::from_utf8_lossy(&written).into_owned();
        match entry.header().entry_type() {
            EntryType::Directory | EntryType::XGlobalHeader => {
                clean(&written)?;
            }
            EntryType::Regular | EntryType::Continuous | EntryType::GNUSparse => {
                if let Some(path) = clean(&written)? {
                    let size = entry.size();
                    gatherer.take(path, size, entry)?;
                }
            }
            EntryType::Symlink | EntryType::Link => return Err(Refused::Link(shown())),
            _ => return Err(Refused::Device(shown())),
        }
    }
    Ok(())
}

/// A reader that ends in an error rather than going on for ever.
struct Bounded<R> {
    from: R,
    left: u64,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.left == 0 && !into.is_empty() {
            return Err(io::Error::other("it unpacks to more than is allowed"));
        }
        let most = (into.len() as u64).min(self.left) as usize;
        let read = self.from.read(&mut into[..most])?;
        self.left -= read as u64;
        Ok(read)
    }
}
