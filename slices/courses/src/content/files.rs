//! The files of a version: path → blob.

use olx::Package;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, io, sync::Arc};
use store::{BlobHash, Blobs};

/// A file of a version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileEntry {
    /// Hash of its blob.
    pub blob: String,
    pub bytes: u64,
}

/// All files of a version, and what kind of package they are; itself kept as a blob.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    pub kind: String,
    pub folder: String,
    files: BTreeMap<String, FileEntry>,
}

impl Manifest {
    /// Keeps every file of a package as a blob, then the list itself; the hash of the list.
    pub fn keep(package: &Package, blobs: &Blobs) -> io::Result<(Manifest, BlobHash)> {
        for bytes in package.files.values() {
            blobs.put(bytes)?;
        }
        let manifest = Self::of(package);
        let hash = blobs.put(&manifest.bytes())?;
        Ok((manifest, hash))
    }

    /// The list that [`keep`](Self::keep) would keep, without writing anything.
    pub fn of(package: &Package) -> Manifest {
        let entry = |bytes: &Arc<[u8]>| FileEntry {
            blob: BlobHash::of(bytes).as_str().to_owned(),
            bytes: bytes.len() as u64,
        };
        let files = package.files.iter().map(|(path, bytes)| (path.clone(), entry(bytes))).collect();
        let kind = match package.kind {
            olx::Kind::Course => "course",
            olx::Kind::LibraryV1 => "library-v1",
            olx::Kind::LibraryV2 => "library-v2",
        };
        Manifest { kind: kind.to_owned(), folder: package.folder.clone(), files }
    }

    /// The hash under which the list itself is kept.
    pub fn hash(&self) -> BlobHash {
        BlobHash::of(&self.bytes())
    }

    /// A list of text always serialises.
    fn bytes(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }

    pub fn read(hash: &str, blobs: &Blobs) -> io::Result<Manifest> {
        let bytes = blob(hash, blobs)?;
        serde_json::from_slice(&bytes).map_err(io::Error::other)
    }

    /// The package again, from its blobs.
    pub fn package(&self, blobs: &Blobs) -> io::Result<Package> {
        self.package_up_to(u64::MAX, blobs)
    }

    /// The package, with course files larger than `most` bytes left empty: to read what a course says, nobody needs
    /// its videos in memory.
    pub(crate) fn package_up_to(&self, most: u64, blobs: &Blobs) -> io::Result<Package> {
        let mut files = BTreeMap::new();
        for (path, entry) in &self.files {
            let left_out = entry.bytes > most && path.starts_with("static/");
            let bytes = if left_out { Vec::new() } else { blob(&entry.blob, blobs)? };
            files.insert(path.clone(), Arc::from(bytes));
        }
        let kind = match self.kind.as_str() {
            "library-v1" => olx::Kind::LibraryV1,
            "library-v2" => olx::Kind::LibraryV2,
            _ => olx::Kind::Course,
        };
        Ok(Package { kind, folder: self.folder.clone(), files })
    }

    pub fn get(&self, path: &str) -> Option<(&str, &FileEntry)> {
        self.files.get_key_value(path).map(|(path, entry)| (path.as_str(), entry))
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &FileEntry)> {
        self.files.iter().map(|(path, entry)| (path.as_str(), entry))
    }
}

fn blob(hash: &str, blobs: &Blobs) -> io::Result<Vec<u8>> {
    let missing = || io::Error::new(io::ErrorKind::NotFound, format!("blob {hash} is not there"));
    let hash = BlobHash::from_stored(hash).ok_or_else(missing)?;
    blobs.get(&hash)?.ok_or_else(missing)
}
