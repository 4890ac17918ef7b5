//! Documents for paper: certificates as PDF, and QR codes.
//!
//! The PDF is made here from words already translated and figures already written: this crate
//! knows no language, no clock and no catalogue. It knows how to set Latin and Arabic text so
//! that nothing overflows, how to draw, and how to tag what it draws so that a screen reader
//! reads it in order.
//!
//! * [`certificate`] turns a [`CertificateSheet`] into one A4 landscape page, PDF/A-3a
//!   (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) at once, with the credential attached.
//! * [`writing`] sets a document of several pages (headings, paragraphs, lists, tables), as PDF/A-3a and PDF/UA-1.
//! * [`qr`] makes QR codes (ISO/IEC 18004) for pages and for the certificate.
//!
//! Equal input gives equal bytes.

mod arrange;
mod check;
mod color;
mod document;
mod error;
mod faces;
mod geometry;
mod glyphs;
mod motif;
mod painter;
mod picture;
pub mod qr;
mod sheet;
mod stack;
mod style;
mod tags;
mod typeset;
mod words;
mod writing;

#[cfg(test)]
mod tests;

pub use check::missing_characters;
pub use color::Rgb;
pub use document::certificate;
pub use error::PaperError;
pub use picture::{LARGEST_SIDE, check_picture};
pub use sheet::{Attachment, CertificateSheet, Logo, ProducedAt};
pub use writing::{Part, Table, WritingSheet, writing};
