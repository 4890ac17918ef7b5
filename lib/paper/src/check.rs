//! Everything asked of a sheet before the page is begun.

use crate::picture::{self, Picture};
use crate::sheet::{Attachment, CertificateSheet, ProducedAt};
use crate::style;
use crate::typeset::Typesetter;
use crate::words::cleaned;
use crate::{PaperError, qr};

/// Characters of a paragraph, at most.
pub const MOST_TEXT: usize = 20_000;
const MOST_PARTNERS: usize = 20;
const MOST_DETAILS: usize = 8;
/// Bytes of an attachment: a credential with its picture is a hundredth of that.
const MOST_ATTACHED: usize = 4 << 20;

/// The texts of a sheet, cleaned and within bounds. An empty one is not drawn.
#[derive(Debug)]
pub struct Texts {
    pub logos: Vec<Picture>,
    pub institution: String,
    pub partners: Vec<String>,
    pub revoked: String,
    pub heading: String,
    pub presented_to: String,
    pub name: String,
    pub for_: String,
    pub course: String,
    pub details: Vec<(String, String)>,
    pub issued_on: String,
    pub signatory: String,
    pub signatory_title: String,
    pub verify_words: String,
    pub verify_url: String,
    pub code: String,
}

/// The characters of a text that a certificate could not print, each once. Empty for any text in
/// Latin, Greek, Cyrillic or Arabic letters: ask when a name is entered, not when it is awarded.
pub fn missing_characters(text: &str) -> Result<String, PaperError> {
    let mut typesetter = Typesetter::new(false)?;
    Ok(typesetter.fitted(&cleaned(text), &style::LEAD, 1.0, f32::MAX).missing())
}

pub fn texts(sheet: &CertificateSheet<'_>) -> Result<Texts, PaperError> {
    language(sheet.language)?;
    moment(sheet.produced_at)?;
    sheet.attachment.as_ref().map_or(Ok(()), attachment)?;
    let (signatory, signatory_title) = sheet.signatory.unwrap_or_default();
    Ok(Texts {
        logos: picture::all(sheet.logos)?,
        institution: needed("institution", sheet.institution, 160)?,
        partners: partners(sheet.partners)?,
        revoked: optional("notice of revocation", sheet.revoked.unwrap_or_default(), 200)?,
        heading: needed("heading", sheet.heading, 90)?,
        presented_to: optional("words before the name", sheet.presented_to, 120)?,
        name: needed("name", sheet.name, 160)?,
        for_: optional("words before the course", sheet.for_, 120)?,
        course: needed("course", sheet.course, 300)?,
        details: details(sheet.details)?,
        issued_on: optional("place and date of issue", sheet.issued_on, 160)?,
        signatory: optional("signatory", signatory, 120)?,
        signatory_title: optional("title of the signatory", signatory_title, 160)?,
        verify_words: needed("words about verification", sheet.verify_words, 200)?,
        verify_url: address(sheet.verify_url)?,
        code: optional("code", sheet.code, 40)?,
    })
}

fn partners(names: &[&str]) -> Result<Vec<String>, PaperError> {
    at_most("partners", names.len(), MOST_PARTNERS)?;
    let clean: Result<Vec<_>, _> =
        names.iter().map(|name| optional("name of a partner", name, 120)).collect();
    Ok(clean?.into_iter().filter(|name| !name.is_empty()).collect())
}

fn details(pairs: &[(&str, &str)]) -> Result<Vec<(String, String)>, PaperError> {
    at_most("details", pairs.len(), MOST_DETAILS)?;
    let clean: Result<Vec<_>, PaperError> = pairs
        .iter()
        .map(|(label, value)| {
            Ok((optional("label of a detail", label, 60)?, optional("detail", value, 120)?))
        })
        .collect();
    Ok(clean?.into_iter().filter(|(_, value)| !value.is_empty()).collect())
}

pub fn needed(field: &'static str, text: &str, most: usize) -> Result<String, PaperError> {
    match optional(field, text, most)? {
        empty if empty.is_empty() => Err(PaperError::Missing { field }),
        text => Ok(text),
    }
}

pub fn optional(field: &'static str, text: &str, most: usize) -> Result<String, PaperError> {
    // The raw length is bounded first, so that a flood of spaces is not worth cleaning.
    let raw = text.len();
    if raw > most * 16 {
        return Err(PaperError::TooLong { field, found: raw, most });
    }
    let clean = cleaned(text);
    match clean.chars().count() {
        found if found > most => Err(PaperError::TooLong { field, found, most }),
        _ => Ok(clean),
    }
}

pub fn at_most(what: &'static str, found: usize, most: usize) -> Result<(), PaperError> {
    match found > most {
        true => Err(PaperError::TooMany { what, found, most }),
        false => Ok(()),
    }
}

pub fn address(url: &str) -> Result<String, PaperError> {
    let clean = needed("address to verify", url, 200)?;
    qr::modules(&clean)?;
    let scheme = clean.split_once("://").map(|(scheme, _)| scheme.to_ascii_lowercase());
    let plain = clean.chars().all(|c| c.is_ascii_graphic());
    match scheme.as_deref() {
        Some("http" | "https") if plain => Ok(clean),
        _ => Err(PaperError::BadAddress),
    }
}

pub fn language(tag: &str) -> Result<(), PaperError> {
    let sound = (2..=35).contains(&tag.len())
        && tag
            .split('-')
            .all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()));
    match sound {
        true => Ok(()),
        false => Err(PaperError::BadLanguage { found: tag.chars().take(40).collect() }),
    }
}

pub fn moment(at: ProducedAt) -> Result<(), PaperError> {
    let sound = (1..=9999).contains(&at.year)
        && (1..=12).contains(&at.month)
        && (1..=31).contains(&at.day)
        && at.hour < 24
        && at.minute < 60
        && at.second < 61;
    match sound {
        true => Ok(()),
        false => Err(PaperError::BadMoment { found: format!("{at:?}") }),
    }
}

fn attachment(file: &Attachment<'_>) -> Result<(), PaperError> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
    let named = (1..=100).contains(&file.name.len()) && file.name.bytes().all(plain);
    let reason = if !named {
        "needs a name of ASCII letters, digits, dots and dashes"
    } else if krilla::embed::MimeType::new(file.mime).is_none() || file.mime.len() > 120 {
        "needs a media type such as application/json"
    } else if cleaned(file.description).is_empty() || file.description.len() > 1000 {
        "needs a description of one sentence"
    } else if file.bytes.len() > MOST_ATTACHED {
        "is larger than 4 MiB"
    } else {
        return Ok(());
    };
    Err(PaperError::BadAttachment { reason })
}
