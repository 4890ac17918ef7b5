//! Revocation as one bit per badge (Bitstring Status List 1.0).

use std::io::{Read, Write};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use flate2::{Compression, GzBuilder, read::GzDecoder};

use crate::{Error, Invalid};

/// The specification's minimum, so that a reader of the list cannot guess whose badge is asked about.
const FEWEST: usize = 131_072;
const MOST: usize = 1_048_576;

/// A list of bits, all clear at first. Index 0 is the leftmost bit of the first byte.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusList {
    purpose: String,
    bytes: Vec<u8>,
}

impl StatusList {
    /// A list of `entries` bits, for `revocation` (for good) or `suspension` (for a time).
    ///
    /// # Errors
    /// [`Error::StatusListSize`] outside 131,072 to 1,048,576, or not in whole bytes.
    pub fn new(purpose: &str, entries: usize) -> Result<Self, Error> {
        if !(FEWEST..=MOST).contains(&entries) || !entries.is_multiple_of(8) {
            return Err(Error::StatusListSize(entries));
        }
        Ok(StatusList { purpose: purpose.to_owned(), bytes: vec![0; entries / 8] })
    }

    pub fn purpose(&self) -> &str {
        &self.purpose
    }

    /// How many badges the list can speak of.
    pub fn entries(&self) -> usize {
        self.bytes.len() * 8
    }

    /// Sets or clears the bit of one badge.
    ///
    /// # Errors
    /// [`Error::NoSuchStatus`] beyond the end.
    pub fn set(&mut self, index: usize, is_set: bool) -> Result<(), Error> {
        let byte = self.bytes.get_mut(index / 8).ok_or(Error::NoSuchStatus(index))?;
        let bit = 0x80 >> (index % 8);
        *byte = if is_set { *byte | bit } else { *byte & !bit };
        Ok(())
    }

    /// Whether a badge's bit is set; `None` beyond the end, which a verifier must not read as valid.
    pub fn is_set(&self, index: usize) -> Option<bool> {
        self.bytes.get(index / 8).map(|byte| byte & (0x80 >> (index % 8)) != 0)
    }

    /// `u` and the base64url of the gzipped bits. The same list always gives the same text.
    pub fn encode(&self) -> String {
        let mut gzip = GzBuilder::new().mtime(0).write(Vec::new(), Compression::best());
        // Writing into memory cannot fail; the empty list would be refused by every reader.
        let gzipped = gzip.write_all(&self.bytes).and_then(|()| gzip.finish()).unwrap_or_default();
        format!("u{}", URL_SAFE_NO_PAD.encode(gzipped))
    }

    /// Reads what [`encode`](Self::encode) wrote, here or elsewhere.
    ///
    /// # Errors
    /// [`Invalid::StatusList`] when it is not such a list, or unpacks to more than a million bits.
    pub fn decode(purpose: &str, encoded: &str) -> Result<Self, Invalid> {
        let base64 = encoded.strip_prefix('u').ok_or(Invalid::StatusList("it does not begin with u"))?;
        let gzipped =
            URL_SAFE_NO_PAD.decode(base64).map_err(|_| Invalid::StatusList("it is not base64url"))?;
        let mut bytes = Vec::new();
        let limit = (MOST / 8 + 1) as u64;
        GzDecoder::new(gzipped.as_slice())
            .take(limit)
            .read_to_end(&mut bytes)
            .map_err(|_| Invalid::StatusList("it is not gzip"))?;
        if !(FEWEST / 8..=MOST / 8).contains(&bytes.len()) {
            return Err(Invalid::StatusList("it has too few or too many entries"));
        }
        Ok(StatusList { purpose: purpose.to_owned(), bytes })
    }
}
