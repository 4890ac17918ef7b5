//! Long content, by the SHA-256 of its bytes: course files, texts and files handed in, signed documents.
//!
//! A blob is on disk before the act that names it commits, so what was acknowledged has its content.
//! Erasing a blob forgets a person's words while the journal keeps its line.
//!
//! Content is kept before anything names it, so "nobody names it" is not enough to erase it: somebody may be about to.
//! Every keeping renews the file's time, and [`Blobs::erase_quiet`] leaves alone what was renewed lately. A lock
//! beside the folder makes the two wait for each other, also between programs.

use sha2::{Digest, Sha256};
use std::{
    fmt, fs,
    io::{self, Write},
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, SystemTime},
};

/// Hexadecimal SHA-256.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BlobHash(String);

impl BlobHash {
    pub fn of(bytes: &[u8]) -> Self {
        Self(hex::encode(Sha256::digest(bytes)))
    }

    /// As read back from a table; `None` unless it is 64 hexadecimal digits, so that it can't name another file.
    pub fn from_stored(text: &str) -> Option<Self> {
        let plain =
            text.len() == 64 && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        plain.then(|| Self(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for BlobHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for BlobHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "BlobHash({})", &self.0[..12])
    }
}

/// A folder of blobs. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Blobs {
    folder: Arc<PathBuf>,
}

impl Blobs {
    pub fn in_folder(folder: impl Into<PathBuf>) -> io::Result<Self> {
        let folder = folder.into();
        fs::create_dir_all(&folder)?;
        Ok(Self { folder: Arc::new(folder) })
    }

    /// Where the blob is, for streaming it in ranges.
    pub fn path(&self, hash: &BlobHash) -> PathBuf {
        let (shelf, rest) = hash.0.split_at(2);
        self.folder.join(shelf).join(rest)
    }

    /// Keeps the bytes; they are on disk when this returns. Keeping them twice changes nothing.
    pub fn put(&self, bytes: &[u8]) -> io::Result<BlobHash> {
        let hash = BlobHash::of(bytes);
        let path = self.path(&hash);
        if !self.renewed(&path) {
            self.write(&path, bytes)?;
        }
        Ok(hash)
    }

    /// Whether the file is there, and its time is now. Where its time can't be set, it is written again.
    fn renewed(&self, path: &Path) -> bool {
        let renew = || {
            let lock = self.lock()?;
            lock.lock_shared()?;
            let file = fs::File::open(path)?;
            file.set_modified(now(&lock)?)
        };
        path.exists() && renew().is_ok()
    }

    fn lock(&self) -> io::Result<fs::File> {
        let mut name = self.folder.file_name().unwrap_or_default().to_owned();
        name.push(".lock");
        let path = self.folder.with_file_name(name);
        fs::OpenOptions::new().write(true).create(true).truncate(false).open(path)
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let shelf = path.parent().unwrap_or(&self.folder);
        fs::create_dir_all(shelf)?;
        let mut draft = tempfile_in(shelf)?;
        draft.1.write_all(bytes)?;
        draft.1.sync_all()?;
        fs::rename(&draft.0, path)?;
        // The name itself must survive a power cut too.
        fs::File::open(shelf)?.sync_all()
    }

    pub fn get(&self, hash: &BlobHash) -> io::Result<Option<Vec<u8>>> {
        match fs::read(self.path(hash)) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Forgets the content; the hash may go on standing in the journal.
    pub fn erase(&self, hash: &BlobHash) -> io::Result<()> {
        match fs::remove_file(self.path(hash)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }
}

/// What nobody names any more.
impl Blobs {
    /// Erases content that nobody kept again for so long; whether it did. Whoever asks knows that nothing names it; who
    /// keeps it from now on, even at this very moment, has it.
    pub fn erase_quiet(&self, hash: &BlobHash, quiet: Duration) -> io::Result<bool> {
        let path = self.path(hash);
        let lock = self.lock()?;
        lock.lock()?;
        let kept_at = match fs::metadata(&path) {
            Ok(about) => about.modified()?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
            Err(error) => return Err(error),
        };
        // Kept "later than now" by a disk with another clock is kept lately too.
        let is_quiet = now(&lock)?.duration_since(kept_at).is_ok_and(|since| since >= quiet);
        if is_quiet {
            fs::remove_file(&path)?;
        }
        Ok(is_quiet)
    }
}

/// The disk's own time, which is the one its files have.
fn now(lock: &fs::File) -> io::Result<SystemTime> {
    let mut lock = lock;
    lock.write_all(b".")?;
    lock.metadata()?.modified()
}

/// Words a person wrote, kept apart from the journal so that they can be erased. Before them stand chance and a
/// line's end: no guess at short words can be tried against their hash, and the same words written twice are two
/// blobs, so that erasing one person's words takes nobody else's.
impl Blobs {
    pub fn put_words(&self, words: &str, chance: [u8; 16]) -> io::Result<BlobHash> {
        self.put(format!("{}\n{words}", hex::encode(chance)).as_bytes())
    }

    /// Keeps bytes that are somebody's own under a hash of their own, by sixteen bytes of chance in front: the same bytes
    /// elsewhere (a course's file, another person's) are other content, and erasing these touches nobody else's.
    pub fn put_own(&self, bytes: &[u8], chance: [u8; 16]) -> io::Result<BlobHash> {
        self.put(&[&chance, bytes].concat())
    }

    /// What [`put_own`](Self::put_own) kept; `None` once it was erased.
    pub fn own(&self, hash: &BlobHash) -> io::Result<Option<Vec<u8>>> {
        Ok(self.get(hash)?.map(|mut kept| kept.split_off(kept.len().min(16))))
    }

    /// The words; `None` once they were erased.
    pub fn words(&self, hash: &BlobHash) -> io::Result<Option<String>> {
        let Some(bytes) = self.get(hash)? else { return Ok(None) };
        let text = String::from_utf8_lossy(&bytes);
        Ok(text.split_once('\n').map(|(_, words)| words.to_owned()))
    }
}

/// A fresh file beside the blobs, so that the rename stays on one disk.
fn tempfile_in(shelf: &Path) -> io::Result<(PathBuf, fs::File)> {
    use std::sync::atomic::{AtomicU64, Ordering};
    static NEXT: AtomicU64 = AtomicU64::new(0);
    let name = format!(".draft-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
    let path = shelf.join(name);
    let file = fs::OpenOptions::new().write(true).create(true).truncate(true).open(&path)?;
    Ok((path, file))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_by_no_hash_and_erased_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let blobs = Blobs::in_folder(folder.path()).expect("blobs");
        let (mine, yours) = ("oui,\nنعم", "oui,\nنعم");
        let (mine, yours) = (blobs.put_words(mine, [1; 16]), blobs.put_words(yours, [2; 16]));
        let (mine, yours) = (mine.expect("kept"), yours.expect("kept"));
        assert_ne!(mine, yours);
        assert_ne!(mine, BlobHash::of("oui,\nنعم".as_bytes()));
        blobs.erase(&mine).expect("erased");
        assert_eq!(blobs.words(&mine).expect("read"), None);
        assert_eq!(blobs.words(&yours).expect("read").as_deref(), Some("oui,\nنعم"));
        // Bytes of one's own are not those of a course, also when they are the same.
        let course = blobs.put(b"%PDF-").expect("kept");
        let own = blobs.put_own(b"%PDF-", [3; 16]).expect("kept");
        assert_eq!(blobs.own(&own).expect("read").as_deref(), Some(b"%PDF-".as_slice()));
        blobs.erase(&own).expect("erased");
        assert_eq!(blobs.own(&own).expect("read"), None);
        assert_eq!(blobs.get(&course).expect("read").as_deref(), Some(b"%PDF-".as_slice()));
    }
    fn age(blobs: &Blobs, hash: &BlobHash) {
        let file = fs::File::open(blobs.path(hash)).expect("there");
        file.set_modified(SystemTime::UNIX_EPOCH).expect("old now");
    }

    #[test]
    fn what_was_kept_lately_is_not_erased() {
        let folder = tempfile::tempdir().expect("a folder");
        let blobs = Blobs::in_folder(folder.path().join("blobs")).expect("blobs");
        let hour = Duration::from_secs(3_600);
        let hash = blobs.put(b"a course").expect("kept");
        assert!(!blobs.erase_quiet(&hash, hour).expect("asked"), "just kept");
        age(&blobs, &hash);
        blobs.put(b"a course").expect("kept again");
        assert!(!blobs.erase_quiet(&hash, hour).expect("asked"), "kept again");
        age(&blobs, &hash);
        assert!(blobs.erase_quiet(&hash, hour).expect("asked"));
        assert_eq!(blobs.get(&hash).expect("read"), None);
        assert!(!blobs.erase_quiet(&hash, hour).expect("asked"), "there is nothing left");
    }

    #[test]
    fn whoever_keeps_it_while_it_is_erased_has_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let blobs = Blobs::in_folder(folder.path().join("blobs")).expect("blobs");
        for _ in 0..300 {
            let hash = blobs.put(b"a course").expect("kept");
            age(&blobs, &hash);
            let start = std::sync::Barrier::new(2);
            std::thread::scope(|scope| {
                let eraser = scope.spawn(|| {
                    start.wait();
                    blobs.erase_quiet(&hash, Duration::from_secs(3_600)).expect("asked")
                });
                start.wait();
                blobs.put(b"a course").expect("kept");
                assert_eq!(blobs.get(&hash).expect("read").as_deref(), Some(&b"a course"[..]));
                eraser.join().expect("asked");
            });
            assert_eq!(blobs.get(&hash).expect("read").as_deref(), Some(&b"a course"[..]));
        }
    }
}
