//! How much work a package may cause. A file may be pointed at again and again, and what it holds is then read again:
//! a few hundred bytes can ask for hours. What a package says once costs no more than its own length; so it is the
//! repetitions that are counted.

use super::Reader;
use crate::Refused;
use crate::inherited::Effective;

/// No real course has more blocks than this.
pub(super) const MOST_BLOCKS: usize = 100_000;

/// Nor are its files used again as often as this, all together: the courses we know do it thirty times at most.
pub(super) const MOST_AGAIN: usize = 5_000;

/// Bytes read again, or handed down from block to block.
pub(super) const MOST_COPIED: u64 = 64 << 20;

/// What is left of it.
#[derive(Debug)]
pub(super) struct Work {
    blocks: usize,
    again: usize,
    copied: u64,
    /// The first limit that was met. From then on nothing more is read.
    pub refused: Option<Refused>,
}

impl Default for Work {
    fn default() -> Self {
        Work { blocks: MOST_BLOCKS, again: MOST_AGAIN, copied: MOST_COPIED, refused: None }
    }
}

impl Work {
    /// Whether one more block may be made, below these settings.
    pub fn block(&mut self, above: &Effective) -> bool {
        match self.blocks.checked_sub(1) {
            Some(left) => self.blocks = left,
            None => self.refuse(Refused::TooManyBlocks { limit: MOST_BLOCKS }),
        }
        self.copy(above.bytes())
    }

    /// Whether as many bytes may be copied once more.
    pub fn copy(&mut self, bytes: usize) -> bool {
        match self.copied.checked_sub(bytes as u64) {
            Some(left) => self.copied = left,
            None => self.refuse(Refused::TooMuchAgain { limit: MOST_COPIED }),
        }
        self.refused.is_none()
    }

    fn again(&mut self, bytes: usize) -> bool {
        match self.again.checked_sub(1) {
            Some(left) => self.again = left,
            None => self.refuse(Refused::TooOften { limit: MOST_AGAIN }),
        }
        self.copy(bytes)
    }

    fn refuse(&mut self, why: Refused) {
        self.refused.get_or_insert(why);
    }
}

impl<'p> Reader<'p> {
    /// A file of the package for a block that uses it: nothing once that was too much.
    pub(super) fn used(&mut self, path: &str) -> &'p [u8] {
        let bytes = self.package.file(path).unwrap_or_default();
        let is_new = self.reached.insert(path.to_owned());
        if is_new || self.work.again(bytes.len()) { bytes } else { &[] }
    }
}
