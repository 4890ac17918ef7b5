//! Files that go with an application: PDF and pictures, known by their content; names are not kept.

use super::store;
use crate::{
    Programme, ProgrammeName, intake, refusals,
    rights::{ApplyForProgramme, DecideInProgramme},
};
use ::store::{BlobHash, Blobs, View};
use ground::{Ask, Cx, Fault, Granted, Refusal, Who};
use lexicon::{ApplicationId, IntakeId, facts::learning::HandedFile};
use web::House;

/// Most files of an application, and the most bytes of one.
pub const MOST_FILES: usize = 5;
pub const LARGEST_FILE: usize = 5_000_000;
/// Most files that ever go with one application, however often it is sent again: what is kept of each stays small.
pub const MOST_SENT: usize = 30;

/// The media type and ending of what may be sent.
const KINDS: &[(&str, &str)] =
    &[("application/pdf", "pdf"), ("image/png", "png"), ("image/jpeg", "jpg"), ("image/webp", "webp")];

/// What a file is, by its first bytes: of PDF (ISO 32000-2, §7.5.2), PNG (§5.2), JPEG (ITU-T T.81, SOI) and WebP (RFC 9649).
fn kind(bytes: &[u8]) -> Option<&'static str> {
    let is = |at: usize, wanted: &[u8]| bytes.get(at..at + wanted.len()) == Some(wanted);
    if is(0, b"%PDF-") {
        Some("application/pdf")
    } else if is(0, b"\x89PNG\r\n\x1a\n") {
        Some("image/png")
    } else if is(0, b"\xff\xd8\xff") {
        Some("image/jpeg")
    } else if is(0, b"RIFF") && is(8, b"WEBP") {
        Some("image/webp")
    } else {
        None
    }
}

/// The ending of a file of that media type.
pub fn ending(mime: &str) -> &'static str {
    KINDS.iter().find(|(known, _)| *known == mime).map_or("bin", |(_, ending)| ending)
}

/// What keeps a file from being taken; or its media type.
fn check(bytes: &[u8]) -> Result<&'static str, Refusal> {
    if bytes.len() > LARGEST_FILE {
        return Err(too_large());
    }
    kind(bytes).ok_or_else(|| refusals::at("programmes.file-kind", "file", |say| say.msg_wrong_file_kind()))
}

pub(crate) fn too_large() -> Refusal {
    Refusal::new("programmes.file-large", |lang| {
        crate::say(lang).msg_wrong_file_large(words::numbers::bytes(lang, LARGEST_FILE as u64))
    })
    .at("file")
}

pub(super) fn too_many() -> Refusal {
    Refusal::new("programmes.files-many", |lang| crate::say(lang).msg_wrong_files_many(MOST_FILES as i64))
        .at("file")
}

pub(super) fn too_many_sent() -> Refusal {
    Refusal::new("programmes.files-sent", |lang| crate::say(lang).msg_wrong_files_sent(MOST_SENT as i64))
        .at("file")
}

/// Keeps files that were sent, once all of them may be.
pub(crate) async fn keep(house: &House, files: Vec<Vec<u8>>) -> Result<Vec<HandedFile>, Fault> {
    if files.len() > MOST_FILES {
        return Err(too_many().into());
    }
    let mut kinds = Vec::with_capacity(files.len());
    for bytes in &files {
        kinds.push(check(bytes)?);
    }
    let (blobs, cx) = (house.site.shelf().get::<Blobs>(), house.site.cx(&Who::default()));
    let put = move || {
        let mut kept = Vec::with_capacity(files.len());
        for (bytes, mime) in files.iter().zip(kinds) {
            // Each under a hash of its own: they are erased with the person, whoever else has the same file.
            let blob = blobs.put_own(bytes, cx.bytes()).map_err(Fault::broken)?.as_str().to_owned();
            let bytes = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
            kept.push(HandedFile { blob, mime: mime.to_owned(), bytes });
        }
        Ok(kept)
    };
    tokio::task::spawn_blocking(put).await.map_err(Fault::broken)?
}

/// Erases files that nobody can read any more.
pub(crate) async fn let_go(house: &House, hashes: Vec<String>) -> Result<(), Fault> {
    for hash in hashes {
        let named = hash.clone();
        if !house.site.look(move |view| store::is_a_file(view, &named)).await? {
            ground::erase_words(house.site.shelf(), &hash)?;
        }
    }
    Ok(())
}

/// Its bytes; none once the person was forgotten.
pub(crate) async fn read(house: &House, file: &HandedFile) -> Result<Vec<u8>, Fault> {
    let (blobs, hash) = (house.site.shelf().get::<Blobs>(), BlobHash::from_stored(&file.blob));
    let hash = hash.ok_or(Fault::NotFound)?;
    let read = tokio::task::spawn_blocking(move || blobs.own(&hash)).await.map_err(Fault::broken)?;
    read.map_err(Fault::broken)?.ok_or(Fault::NotFound)
}

fn nth(files: Vec<HandedFile>, number: usize) -> Result<HandedFile, Fault> {
    let at = number.checked_sub(1).ok_or(Fault::NotFound)?;
    files.into_iter().nth(at).ok_or(Fault::NotFound)
}

/// A file of one's own application, written or sent; by its number from 1.
pub struct MyFile {
    pub programme: ProgrammeName,
    pub intake: IntakeId,
    pub number: usize,
}

impl Ask for MyFile {
    const NAME: &'static str = "programmes.my-file";
    type Right = ApplyForProgramme;
    type Over = Programme;
    type Outcome = HandedFile;

    fn over(&self) -> ProgrammeName {
        self.programme.clone()
    }

    fn answer(
        &self,
        of: Granted<ApplyForProgramme, Programme>,
        view: &View<'_>,
        _: &Cx,
    ) -> Result<HandedFile, Fault> {
        let intake = intake::store::of(view, of.id, self.intake)?.ok_or(Fault::NotFound)?;
        nth(store::files_now(view, intake.id, of.person()?)?, self.number)
    }
}

/// A file of an application, for those who decide about it; by its number from 1.
pub struct JuryFile {
    pub programme: ProgrammeName,
    pub application: ApplicationId,
    pub number: usize,
}

impl Ask for JuryFile {
    const NAME: &'static str = "programmes.application-file";
    type Right = DecideInProgramme;
    type Over = Programme;
    type Outcome = HandedFile;

    fn over(&self) -> ProgrammeName {
        self.programme.clone()
    }

    fn answer(
        &self,
        of: Granted<DecideInProgramme, Programme>,
        view: &View<'_>,
        _: &Cx,
    ) -> Result<HandedFile, Fault> {
        let found = store::by_id(view, self.application)?.filter(|one| one.programme == of.id);
        nth(found.ok_or(Fault::NotFound)?.files, self.number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_first_bytes_say() {
        let cases: [(&[u8], Option<&str>); 8] = [
            (b"%PDF-1.7\n", Some("pdf")),
            (b"\x89PNG\r\n\x1a\n\0", Some("png")),
            (b"\xff\xd8\xff\xe0", Some("jpg")),
            (b"RIFF\x10\0\0\0WEBPVP8 ", Some("webp")),
            (b"RIFF\x10\0\0\0WAVE", None),
            (b"<html>", None),
            (b"%PD", None),
            (b"", None),
        ];
        for (bytes, expected) in cases {
            assert_eq!(kind(bytes).map(ending), expected, "{bytes:?}");
        }
        let large = [b"%PDF-".as_slice(), &vec![0; LARGEST_FILE]].concat();
        assert_eq!(check(&large).expect_err("refused").code, "programmes.file-large");
    }
}
