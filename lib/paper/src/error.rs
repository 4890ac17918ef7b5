/// Why a document could not be made. Each sentence is for the person who prepared the document.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PaperError {
    #[error("the certificate needs its {field}")]
    Missing { field: &'static str },
    #[error("the {field} is too long for the page: {found} characters, at most {most}")]
    TooLong { field: &'static str, found: usize, most: usize },
    #[error("there are {found} {what} on the certificate, at most {most} fit")]
    TooMany { what: &'static str, found: usize, most: usize },
    /// The fonts cover Latin, Greek, Cyrillic and Arabic; a page with holes in it is not made.
    #[error("the {field} has characters that cannot be printed: {characters}")]
    Unprintable { field: &'static str, characters: String },
    #[error("the words do not fit on one page even at the smallest readable size")]
    DoesNotFit,
    #[error("“{found}” is not a language tag such as “fr”, “en” or “ar”")]
    BadLanguage { found: String },
    #[error("the address to verify the certificate must begin with http:// or https://")]
    BadAddress,
    #[error("{found} is not a date and time of the calendar")]
    BadMoment { found: String },
    #[error("the attachment {reason}")]
    BadAttachment { reason: &'static str },
    /// A certificate is made without its logos rather than not at all: ask again with none.
    #[error("a logo cannot be printed: {reason}")]
    Picture { reason: String },
    #[error("the text is too long for a QR code: {found} bytes, at most {most}")]
    QrTooLong { found: usize, most: usize },
    #[error("the QR code could not be made: {0}")]
    Qr(String),
    #[error("the fonts of the document could not be read: {0}")]
    Fonts(&'static str),
    #[error("the PDF could not be written: {0}")]
    Pdf(String),
}
