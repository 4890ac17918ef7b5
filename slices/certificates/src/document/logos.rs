//! The pictures of those who award a certificate.

use super::Statement;
use ::store::Blobs;
use ground::Fault;
use lexicon::KeptPicture;

/// A logo with its picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    /// Whose it is.
    pub name: String,
    pub mime: String,
    pub bytes: Vec<u8>,
}

impl Logo {
    /// The picture that is kept; nothing when it is gone. Reads a file: not on an async thread.
    pub fn read(blobs: &Blobs, name: &str, kept: &KeptPicture) -> Result<Option<Self>, Fault> {
        let bytes = web::pictures::bytes_of(blobs, kept)?;
        Ok(bytes.map(|bytes| Self { name: name.to_owned(), mime: kept.mime.clone(), bytes }))
    }
}

/// The logos a certificate shows, in the order of who awards it. A picture that is gone is left out: the certificate is
/// true without it.
pub fn logos(statement: &Statement, blobs: &Blobs) -> Result<Vec<Logo>, Fault> {
    let mut found = Vec::new();
    for (name, kept) in statement.logos() {
        found.extend(Logo::read(blobs, name, kept)?);
    }
    Ok(found)
}
