use crate::Rgb;

/// What stands on a certificate. Every text is already in the language of the document; the
/// order of the fields is the reading order of the page.
#[derive(Debug, Clone)]
pub struct CertificateSheet<'a> {
    /// Language of the document (BCP 47), such as `fr`, `en` or `ar`.
    pub language: &'a str,
    /// Whether the page begins at the right, as in Arabic.
    pub rtl: bool,
    /// The logos of those who award it, in their order; without any, three cells stand before the name.
    pub logos: &'a [Logo<'a>],
    pub institution: &'a str,
    /// Institutions that stand beside the first one; none is fine.
    pub partners: &'a [&'a str],
    /// Set when the certificate holds no more: a sentence that says so, with its date.
    pub revoked: Option<&'a str>,
    /// What the document is: “Attestation de réussite”.
    pub heading: &'a str,
    /// “est décernée à”; may be empty.
    pub presented_to: &'a str,
    /// The person, as they write their name.
    pub name: &'a str,
    /// “pour avoir suivi avec succès”; may be empty.
    pub for_: &'a str,
    pub course: &'a str,
    /// Label and value: hours, result, dates, mode. Those without a value are left out.
    pub details: &'a [(&'a str, &'a str)],
    /// “Délivrée à Paris le 12 juin 2026”.
    pub issued_on: &'a str,
    /// Name and title of the person who signs.
    pub signatory: Option<(&'a str, &'a str)>,
    /// “Vérifiez cette attestation”.
    pub verify_words: &'a str,
    /// The address in the QR code, written beside it and linked (`http` or `https`).
    pub verify_url: &'a str,
    /// The code to type by hand on the verification page; may be empty.
    pub code: &'a str,
    /// The institution's colour. It is darkened where it carries text and is too pale to be read.
    pub accent: Rgb,
    /// The credential in its machine-readable form.
    pub attachment: Option<Attachment<'a>>,
    pub produced_at: ProducedAt,
}

/// A picture that stands for an institution.
#[derive(Debug, Clone, Copy)]
pub struct Logo<'a> {
    /// PNG, JPEG or WebP; see [`check_picture`](crate::check_picture).
    pub bytes: &'a [u8],
    /// Whose it is: screen readers say it.
    pub name: &'a str,
}

/// A file carried inside the PDF, declared as an alternative form of the document
/// (`AFRelationship` of ISO 19005-3, 6.8).
#[derive(Debug, Clone, Copy)]
pub struct Attachment<'a> {
    /// File name in ASCII letters, digits, `.`, `-` and `_`.
    pub name: &'a str,
    /// Media type, such as `application/vc+ld+json`.
    pub mime: &'a str,
    pub bytes: &'a [u8],
    /// What the file is, in the language of the document: screen readers say it.
    pub description: &'a str,
}

/// The moment the document was made, in UTC, for its metadata.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProducedAt {
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
    pub hour: u8,
    pub minute: u8,
    pub second: u8,
}
