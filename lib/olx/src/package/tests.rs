use std::io::Write;

use pretty_assertions::assert_eq;
use tar::{Builder, EntryType, Header};

use super::*;
use crate::{Limits, Refused};

/// A tape archive with these entries, written without any of the checks a packer would make.
fn tape(entries: &[(&[u8], EntryType, &[u8])]) -> Vec<u8> {
    let mut archive = Builder::new(Vec::new());
    for (path, kind, bytes) in entries {
        let mut header = Header::new_gnu();
        header.as_old_mut().name[..path.len()].copy_from_slice(path);
        header.set_entry_type(*kind);
        header.set_size(bytes.len() as u64);
        header.set_mode(0o644);
        header.set_cksum();
        archive.append(&header, *bytes).unwrap();
    }
    archive.into_inner().unwrap()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (path, bytes) in entries {
        archive.start_file(*path, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

const COURSE: (&[u8], EntryType, &[u8]) =
    (b"course/course.xml", EntryType::Regular, b"<course url_name='r' org='o' course='c'/>");

fn open(bytes: &[u8]) -> Result<Package, Refused> {
    Package::from_bytes(bytes, &Limits::default())
}

#[test]
fn the_form_is_told_by_content() {
    let expected = open(&tape(&[COURSE])).unwrap();
    assert_eq!((expected.kind, expected.folder.as_str(), expected.files.len()), (Kind::Course, "course", 1));
    assert_eq!(open(&gzip(&tape(&[COURSE]))).unwrap(), expected);
    assert_eq!(open(&zip(&[("course/course.xml", COURSE.2)])).unwrap(), expected);
    assert_eq!(open(&zip(&[("course\\course.xml", COURSE.2)])).unwrap(), expected);
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("course")).unwrap();
    std::fs::write(folder.path().join("course/course.xml"), COURSE.2).unwrap();
    assert_eq!(Package::open(folder.path(), &Limits::default()).unwrap(), expected);
    let file = folder.path().join("misnamed.zip");
    std::fs::write(&file, gzip(&tape(&[COURSE]))).unwrap();
    assert_eq!(Package::open(&file, &Limits::default()).unwrap(), expected);
}

#[test]
fn the_root_is_the_nearest_to_the_top() {
    let run_named_course =
        [COURSE, (&b"course/course/course.xml"[..], EntryType::Regular, &b"<course/>"[..])];
    let package = open(&tape(&run_named_course)).unwrap();
    assert_eq!(package.files.keys().collect::<Vec<_>>(), ["course.xml", "course/course.xml"]);
    let deep = open(&tape(&[
        (b"a/b/c/library.xml", EntryType::Regular, b"<library/>"),
        (b"a/readme", EntryType::Regular, b"x"),
    ]))
    .unwrap();
    assert_eq!((deep.kind, deep.folder.as_str(), deep.files.len()), (Kind::LibraryV1, "c", 1));
    assert_eq!(open(&zip(&[("package.toml", b"[meta]")])).unwrap().kind, Kind::LibraryV2);
    assert_eq!(open(&tape(&[(b"a/._course.xml", EntryType::Regular, b"")])), Err(Refused::NotACourse));
}

#[test]
fn hostile_archives_are_refused() {
    let file = |path: &'static [u8]| vec![COURSE, (path, EntryType::Regular, &b"x"[..])];
    let special = |kind: EntryType| vec![COURSE, (&b"course/static/x"[..], kind, &b""[..])];
    assert!(matches!(open(&tape(&file(b"/etc/passwd"))), Err(Refused::AbsolutePath(_))));
    assert!(matches!(open(&tape(&file(b"course/../../x"))), Err(Refused::ParentPath(_))));
    assert!(matches!(open(&tape(&special(EntryType::Symlink))), Err(Refused::Link(_))));
    assert!(matches!(open(&tape(&special(EntryType::Link))), Err(Refused::Link(_))));
    for device in [EntryType::Char, EntryType::Block, EntryType::Fifo] {
        assert!(matches!(open(&tape(&special(device))), Err(Refused::Device(_))));
    }
    assert!(matches!(
        open(&zip(&[("course.xml", b"<course/>"), ("../x", b"x")])),
        Err(Refused::ParentPath(_))
    ));
    assert!(matches!(
        open(&zip(&[("course.xml", b"<course/>"), ("/x", b"x")])),
        Err(Refused::AbsolutePath(_))
    ));
}

#[test]
fn what_is_no_archive_is_refused() {
    let cut_short = &gzip(&tape(&[COURSE]))[..60];
    for bytes in [&b""[..], b"hello", b"PK\x03\x04garbage", b"\x1f\x8bgarbage", cut_short, &[0_u8; 4096]] {
        assert!(matches!(open(bytes), Err(Refused::Unreadable(_) | Refused::NotACourse)), "{bytes:?}");
    }
}

#[test]
fn bounds_are_kept() {
    let bounded = |limits: Limits, bytes: &[u8]| Package::from_bytes(bytes, &limits);
    let usual = Limits::default;
    let two = tape(&[COURSE, (b"course/b", EntryType::Regular, &[7; 5000])]);
    assert_eq!(bounded(Limits { files: 1, ..usual() }, &two), Err(Refused::TooManyFiles { limit: 1 }));
    assert!(matches!(
        bounded(Limits { file_bytes: 4999, ..usual() }, &two),
        Err(Refused::TooLarge { limit: 4999, .. })
    ));
    assert!(matches!(
        bounded(Limits { total_bytes: 5010, ..usual() }, &two),
        Err(Refused::TooLarge { limit: 5010, .. })
    ));
    assert!(matches!(
        bounded(Limits { archive_bytes: 100, ..usual() }, &two),
        Err(Refused::TooLarge { limit: 100, .. })
    ));
    assert!(bounded(Limits { files: 2, ..usual() }, &two).is_ok());
}

#[test]
fn bombs_are_refused_before_they_are_unpacked() {
    let zeros = vec![0_u8; 40 << 20];
    let refused = |bytes: &[u8]| open(bytes).err();
    assert_eq!(
        refused(&gzip(&tape(&[COURSE, (b"course/static/zeros", EntryType::Regular, &zeros)]))),
        Some(Refused::Bomb { ratio: 100 })
    );
    assert_eq!(
        refused(&zip(&[("course.xml", b"<course/>"), ("static/zeros", &zeros)])),
        Some(Refused::Bomb { ratio: 100 })
    );
    // Headers without files, one after the other.
    let folders = tape(&vec![(&b"course/x/"[..], EntryType::Directory, &b""[..]); 3000]);
    let small = Limits { total_bytes: 10_000, files: 10, ..Limits::default() };
    assert!(matches!(Package::from_bytes(&gzip(&folders), &small), Err(Refused::Unreadable(_))));
}

#[test]
fn writing_and_reading_again_changes_nothing() {
    let long = format!("course/static/{}/{}.txt", "long".repeat(30), "name".repeat(30));
    let mut package = open(&tape(&[COURSE, (b"course/static/b.png", EntryType::Regular, b"png")])).unwrap();
    package.files.insert(long, Arc::from(&b"x"[..]));
    package.files.insert("info/updates.html~".to_owned(), Arc::from(&b"litter"[..]));
    let mut written = Vec::new();
    package.write_tar_gz(&mut written, "course").unwrap();
    let again = open(&written).unwrap();
    assert_eq!(again.digest(), package.digest());
    assert_eq!(again.files.len(), package.files.len() - 1);
    let mut zipped = std::io::Cursor::new(Vec::new());
    package.write_zip(&mut zipped, "").unwrap();
    assert_eq!(open(&zipped.into_inner()).unwrap().digest(), package.digest());
}

#[test]
fn a_digest_depends_on_paths_and_bytes_alone() {
    let one = open(&tape(&[COURSE, (b"course/a", EntryType::Regular, b"1")])).unwrap();
    let moved =
        open(&tape(&[(b"x/a", EntryType::Regular, b"1"), (b"x/course.xml", EntryType::Regular, COURSE.2)]))
            .unwrap();
    assert_eq!(one.digest(), moved.digest());
    let other = open(&tape(&[COURSE, (b"course/a", EntryType::Regular, b"2")])).unwrap();
    assert_ne!(one.digest(), other.digest());
    assert_eq!(one.digest().len(), 64);
}

#[test]
fn secrets_are_taken_out_and_nothing_else() {
    let files = [
        ("course.xml", "<course url_name='r' org='o' course='c'/>"),
        (
            "course/r.xml",
            "<course display_name=\"D\" lti_passports=\"[&quot;a:b:c&quot;]\" start=\"x\"><!-- kept --><chapter url_name=\"ch\"/></course>",
        ),
        (
            "policies/r/policy.json",
            "{\"course/r\": {\"lti_passports\": [\"a:b:c\"], \"display_name\": \"D\"}}",
        ),
        ("problem/p.xml", "<problem matlab_api_key=\"\"/>"),
        ("static/notes.txt", "lti_passports"),
    ];
    let files = files.into_iter().map(|(path, text)| (path.to_owned(), Arc::from(text.as_bytes()))).collect();
    let package = Package { kind: Kind::Course, folder: "course".to_owned(), files };
    let (clean, losses) = package.without_secrets();
    assert_eq!(
        losses.iter().map(|loss| (loss.code.as_str(), loss.at.as_str())).collect::<Vec<_>>(),
        [("OLX-SECRET", "course/r.xml"), ("OLX-SECRET", "policies/r/policy.json")]
    );
    let text = |path: &str| String::from_utf8(clean.files[path].to_vec()).unwrap();
    assert_eq!(
        text("course/r.xml"),
        "<course display_name=\"D\" start=\"x\"><!-- kept --><chapter url_name=\"ch\"/></course>"
    );
    assert_eq!(
        text("policies/r/policy.json"),
        "{\n    \"course/r\": {\n        \"display_name\": \"D\"\n    }\n}"
    );
    for untouched in ["course.xml", "problem/p.xml", "static/notes.txt"] {
        assert_eq!(clean.files[untouched], package.files[untouched]);
    }
}
