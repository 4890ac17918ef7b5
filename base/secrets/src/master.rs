//! The key that secrets are encrypted with. It lives outside the database, so that a copy of the database signs nothing
//! and opens nothing.

use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use std::{
    fmt, fs,
    io::{self, Write},
    path::Path,
};

/// 32 secret bytes. On the shelf.
pub struct MasterKey(XChaCha20Poly1305);

/// Bytes of chance that each encryption takes.
pub const NONCE: usize = 24;

impl MasterKey {
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(XChaCha20Poly1305::new(&bytes.into()))
    }

    /// The file `keys/master` of the data folder; made of `fresh` (32 bytes of good chance) when it is not there yet.
    ///
    /// # Errors
    /// When the file cannot be read or made, or does not hold 32 bytes.
    pub fn in_folder(data: &Path, fresh: [u8; 32]) -> io::Result<Self> {
        let folder = data.join("keys");
        fs::create_dir_all(&folder)?;
        let file = folder.join("master");
        match create(&file, &fresh) {
            Ok(()) => {
                fs::File::open(&folder)?.sync_all()?;
                Ok(Self::from_bytes(fresh))
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => read(&file),
            Err(error) => Err(error),
        }
    }

    /// Encrypts a secret. `about` is bound to it: the text opens for that purpose only.
    pub fn seal(&self, secret: &[u8], nonce: [u8; NONCE], about: &str) -> Option<Vec<u8>> {
        let payload = Payload { msg: secret, aad: about.as_bytes() };
        let mut sealed = nonce.to_vec();
        sealed.extend(self.0.encrypt(&XNonce::from(nonce), payload).ok()?);
        Some(sealed)
    }

    /// The secret, or `None` when this is not the key, or `sealed` was changed or is about something else.
    pub fn open(&self, sealed: &[u8], about: &str) -> Option<Vec<u8>> {
        let (nonce, text) = sealed.split_first_chunk::<NONCE>()?;
        let payload = Payload { msg: text, aad: about.as_bytes() };
        self.0.decrypt(&XNonce::from(*nonce), payload).ok()
    }
}

fn create(file: &Path, bytes: &[u8; 32]) -> io::Result<()> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let mut opened = options.open(file)?;
    opened.write_all(bytes)?;
    opened.sync_all()
}

fn read(file: &Path) -> io::Result<MasterKey> {
    let bytes: [u8; 32] = fs::read(file)?.try_into().map_err(|found: Vec<u8>| {
        let (file, found) = (file.display(), found.len());
        io::Error::new(
            io::ErrorKind::InvalidData,
            format!("{file} holds {found} bytes instead of 32; bring it back from a backup"),
        )
    })?;
    Ok(MasterKey::from_bytes(bytes))
}

impl fmt::Debug for MasterKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MasterKey")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_opens_with_the_same_key_for_the_same_purpose() {
        let key = MasterKey::from_bytes([1; 32]);
        let mut sealed = key.seal(&[7; 32], [3; NONCE], "a#key-1").expect("sealed");
        assert_eq!(key.open(&sealed, "a#key-1"), Some(vec![7; 32]));
        assert_eq!(key.open(&sealed, "b#key-1"), None);
        assert_eq!(MasterKey::from_bytes([2; 32]).open(&sealed, "a#key-1"), None);
        sealed[30] ^= 1;
        assert_eq!(key.open(&sealed, "a#key-1"), None);
        assert_eq!(key.open(&[], "a#key-1"), None);
    }

    #[test]
    fn the_file_is_made_once_and_read_again() {
        let data = tempfile::tempdir().expect("a folder");
        let sealed =
            MasterKey::in_folder(data.path(), [1; 32]).expect("made").seal(&[7; 32], [3; NONCE], "x");
        let again = MasterKey::in_folder(data.path(), [9; 32]).expect("read");
        assert_eq!(again.open(&sealed.expect("sealed"), "x"), Some(vec![7; 32]));
        fs::write(data.path().join("keys/master"), b"short").expect("written");
        let error = MasterKey::in_folder(data.path(), [1; 32]).expect_err("too short");
        assert!(error.to_string().contains("5 bytes instead of 32"), "{error}");
    }
}
