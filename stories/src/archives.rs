//! Archives of courses: those of stories, hostile ones, and real ones if they are there.

use crate::environment;
use flate2::{Compression, write::GzEncoder};
use olx::{Limits, Package};
use std::{
    fs,
    io::{self, Read},
    path::{Path, PathBuf},
};
use tar::{Builder, EntryType, Header};

/// A course of `stories/courses/` as Studio would export it.
pub fn of_story(folder: &str) -> Vec<u8> {
    let place = environment::root().join("stories/courses").join(folder);
    let package = Package::open(&place, &Limits::default());
    let package = package.unwrap_or_else(|why| panic!("{} is a course: {why}", place.display()));
    let mut archive = Vec::new();
    package.write_tar_gz(&mut archive, "course").expect("memory takes it");
    archive
}

/// The digest of an archive's content.
pub fn digest(archive: &[u8]) -> String {
    let package = Package::from_bytes(archive, &Limits::default());
    package.unwrap_or_else(|why| panic!("the archive is read: {why}")).digest()
}

/// An archive with a file that would land outside of its folder.
pub fn climbing() -> Vec<u8> {
    packed(|archive| {
        entry(archive, "course/course.xml", EntryType::Regular, "", b"<course/>");
        entry(archive, "course/../../etc/passwd", EntryType::Regular, "", b"root::0:0");
    })
}

/// An archive with a link to a file of the machine.
pub fn linking() -> Vec<u8> {
    packed(|archive| {
        entry(archive, "course/course.xml", EntryType::Regular, "", b"<course/>");
        entry(archive, "course/static/secret.txt", EntryType::Symlink, "/etc/passwd", b"");
    })
}

/// A small archive that unpacks into very much.
pub fn bursting() -> Vec<u8> {
    const LENGTH: u64 = 64 << 20;
    packed(|archive| {
        entry(archive, "course/course.xml", EntryType::Regular, "", b"<course/>");
        let mut header = header("course/static/zeros.bin", EntryType::Regular, "", LENGTH);
        header.set_cksum();
        archive.append(&header, io::repeat(0).take(LENGTH)).expect("memory takes it");
    })
}

/// The real archives that lie beside the tree, in order; none where they were not fetched.
pub fn open_ones() -> Vec<PathBuf> {
    let folder = environment::root().join("../shared/olx/open");
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut archives: Vec<PathBuf> =
        entries.map(|entry| entry.path()).filter(|path| is_archive(path)).collect();
    archives.sort();
    archives
}

fn is_archive(path: &Path) -> bool {
    let name = path.to_string_lossy();
    name.ends_with(".tar.gz") || name.ends_with(".zip")
}

fn packed(fill: impl FnOnce(&mut Builder<GzEncoder<Vec<u8>>>)) -> Vec<u8> {
    let mut archive = Builder::new(GzEncoder::new(Vec::new(), Compression::default()));
    fill(&mut archive);
    archive.into_inner().and_then(GzEncoder::finish).expect("memory takes it")
}

fn entry<W: io::Write>(archive: &mut Builder<W>, name: &str, kind: EntryType, link: &str, bytes: &[u8]) {
    let mut header = header(name, kind, link, bytes.len() as u64);
    header.set_cksum();
    archive.append(&header, bytes).expect("memory takes it");
}

/// Names are written byte by byte: the library would not write a hostile one.
fn header(name: &str, kind: EntryType, link: &str, length: u64) -> Header {
    let mut header = Header::new_ustar();
    let fields = header.as_ustar_mut().expect("it was made as one");
    fields.name[..name.len()].copy_from_slice(name.as_bytes());
    fields.linkname[..link.len()].copy_from_slice(link.as_bytes());
    header.set_entry_type(kind);
    header.set_mode(0o644);
    header.set_size(length);
    header
}

#[cfg(test)]
mod tests {
    use super::*;
    use olx::Refused;

    #[test]
    fn hostile_archives_are_what_they_claim() {
        let refused = |bytes: &[u8]| Package::from_bytes(bytes, &Limits::default()).expect_err("refused");
        assert!(matches!(refused(&climbing()), Refused::ParentPath(_)));
        assert!(matches!(refused(&linking()), Refused::Link(_)));
        let bomb = bursting();
        assert!(bomb.len() < 1 << 20 && matches!(refused(&bomb), Refused::Bomb { .. }));
    }

    #[test]
    fn a_course_is_packed_whole() {
        let package = Package::from_bytes(&of_story("petit"), &Limits::default()).expect("a course");
        assert!(
            package.file("problem/question1.xml").is_some() && package.digest() == digest(&of_story("petit"))
        );
    }
}
