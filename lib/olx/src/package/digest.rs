//! The content address of a version.

use sha2::{Digest, Sha256};

use super::{Package, is_litter};

impl Package {
    /// SHA-256, in hexadecimal, over the sorted paths and the SHA-256 of each file. What editors leave behind does not count, nor do
    /// dates, owners, the order of the archive and the way it was compressed.
    pub fn digest(&self) -> String {
        let mut whole = Sha256::new();
        for (path, bytes) in self.files.iter().filter(|(path, _)| !is_litter(path)) {
            whole.update((path.len() as u64).to_be_bytes());
            whole.update(path.as_bytes());
            whole.update(Sha256::digest(bytes));
        }
        hex::encode(whole.finalize())
    }
}

/// SHA-256 of one file, in hexadecimal.
pub(crate) fn of_file(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}
