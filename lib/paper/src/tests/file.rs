use super::measure::holds;
use super::{arranged, awa, layla};
use crate::stack::Role;
use crate::{CertificateSheet, certificate};

#[test]
fn the_file_declares_what_it_is() {
    for (sheet, language) in [(awa(), "/Lang(fr)"), (layla(), "/Lang(ar)")] {
        let pdf = certificate(&sheet).unwrap();
        let raw = String::from_utf8_lossy(&pdf);
        for sign in [
            "%PDF-1.7",
            language,
            "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>",
            "<pdfuaid:part>1</pdfuaid:part>",
            "/Marked true",
            "/DisplayDocTitle true",
            "/S/H1",
            "/S/H2",
            "/S/Figure",
            "/S/Link",
            "/AFRelationship/Alternative",
            "/Subtype/application#2Fvc+ld+json",
            "/URI(https://essaim.example/v/7K3QX9TB)",
            "2026-06-12T09:30:00",
        ] {
            assert!(raw.contains(sign), "{} lacks {sign}", sheet.language);
        }
        assert_eq!(raw.matches("/Type/Page/").count(), 1);
        assert!(pdf.len() < 80_000, "{} bytes", pdf.len());
    }
}

#[test]
fn equal_sheets_give_equal_bytes() {
    assert_eq!(certificate(&layla()).unwrap(), certificate(&layla()).unwrap());
    let other = CertificateSheet { name: "Awa Diop", ..awa() };
    assert_ne!(certificate(&awa()).unwrap(), certificate(&other).unwrap());
}

#[test]
fn a_revoked_certificate_says_so() {
    let revoked = CertificateSheet { revoked: Some("Révoquée le 3 juillet 2026."), ..awa() };
    let page = arranged(&revoked).unwrap();
    let notice = page.blocks.iter().find(|block| block.role == Role::Revoked).unwrap();
    assert!(holds(&page.banner.unwrap(), &notice.area));
    assert!(arranged(&awa()).unwrap().banner.is_none());
    assert!(certificate(&revoked).is_ok());
}
