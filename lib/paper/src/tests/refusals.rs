use super::awa;
use crate::{Attachment, CertificateSheet, PaperError, ProducedAt, certificate, missing_characters};

#[test]
fn a_sheet_that_cannot_be_printed_is_refused_with_the_reason() {
    let long = "x".repeat(301);
    let moment = ProducedAt { month: 13, ..awa().produced_at };
    let file = awa().attachment.unwrap();
    for (sheet, reason) in [
        (CertificateSheet { name: " \n", ..awa() }, "the certificate needs its name"),
        (
            CertificateSheet { course: &long, ..awa() },
            "the course is too long for the page: 301 characters, at most 300",
        ),
        (
            CertificateSheet { partners: &["x"; 21], ..awa() },
            "there are 21 partners on the certificate, at most 20 fit",
        ),
        (
            CertificateSheet { name: "李雷 Li 😀", ..awa() },
            "the name has characters that cannot be printed: 李雷😀",
        ),
        (
            CertificateSheet { language: "fr_FR", ..awa() },
            "“fr_FR” is not a language tag such as “fr”, “en” or “ar”",
        ),
        (
            CertificateSheet { verify_url: "javascript:alert(1)", ..awa() },
            "the address to verify the certificate must begin with http:// or https://",
        ),
        (
            CertificateSheet { produced_at: moment, ..awa() },
            "ProducedAt { year: 2026, month: 13, day: 12, hour: 9, minute: 30, second: 0 } is not a date and time of the calendar",
        ),
        (
            CertificateSheet { attachment: Some(Attachment { name: "../x", ..file }), ..awa() },
            "the attachment needs a name of ASCII letters, digits, dots and dashes",
        ),
        (
            CertificateSheet { attachment: Some(Attachment { mime: "json", ..file }), ..awa() },
            "the attachment needs a media type such as application/json",
        ),
        (
            CertificateSheet { attachment: Some(Attachment { description: " ", ..file }), ..awa() },
            "the attachment needs a description of one sentence",
        ),
    ] {
        assert_eq!(certificate(&sheet).unwrap_err().to_string(), reason);
    }
}

#[test]
fn odd_texts_are_printed_all_the_same() {
    for name in [
        "Nguyễn Thị Ánh",
        "Ɓukar Ŋgom",
        "Ἀθηνᾶ Παπαδοπούλου",
        "Дарья Ёлкина",
        "e\u{301}le\u{300}ve",
        "می\u{200C}نویسم",
        "\u{2066}A",
        "A\u{202E}B\u{0}C",
        "(ليلى) [B]",
        "نُّور لا إله",
    ] {
        let missing = missing_characters(name).unwrap();
        let sheet = CertificateSheet { name, ..awa() };
        match missing.is_empty() {
            true => assert!(certificate(&sheet).is_ok(), "{name}: {:?}", certificate(&sheet).err()),
            false => assert!(matches!(certificate(&sheet), Err(PaperError::Unprintable { .. })), "{name}"),
        }
        assert!(certificate(&CertificateSheet { rtl: true, ..sheet }).is_ok() == missing.is_empty());
    }
    assert_eq!(missing_characters("Awa ليلى Дарья").unwrap(), "");
    assert_eq!(missing_characters("雷 Awa 雷").unwrap(), "雷");
}
