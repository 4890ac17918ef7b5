//! The certificate as a whole: nothing overflows, nothing is lost, and the file is what it says.

mod arabic;
mod file;
mod fitting;
mod logos;
mod measure;
mod refusals;
mod writing;

use crate::arrange::{Arrangement, arrange};
use crate::{Attachment, CertificateSheet, PaperError, ProducedAt, Rgb, check};

const CREDENTIAL: &[u8] = br#"{"type":["VerifiableCredential","OpenBadgeCredential"]}"#;

fn awa() -> CertificateSheet<'static> {
    CertificateSheet {
        language: "fr",
        rtl: false,
        logos: &[],
        institution: "Villette Makerz",
        partners: &["Institut Mines-Télécom", "Université de Lille"],
        revoked: None,
        heading: "Attestation de réussite",
        presented_to: "est décernée à",
        name: "Awa Diop-Lefèvre",
        for_: "pour avoir suivi avec succès",
        course: "Fabrication numérique",
        details: &[("Durée", "35 heures"), ("Résultat", "17,5 sur 20")],
        issued_on: "Délivrée à Paris le 12 juin 2026",
        signatory: Some(("Hélène Moreau", "Responsable pédagogique")),
        verify_words: "Cette attestation se vérifie en ligne :",
        verify_url: "https://essaim.example/v/7K3QX9TB",
        code: "7K3Q X9TB",
        accent: Rgb::new(0xC2, 0x54, 0x1D),
        attachment: Some(Attachment {
            name: "credential.json",
            mime: "application/vc+ld+json",
            bytes: CREDENTIAL,
            description: "Open Badge 3.0",
        }),
        produced_at: ProducedAt { year: 2026, month: 6, day: 12, hour: 9, minute: 30, second: 0 },
    }
}

fn layla() -> CertificateSheet<'static> {
    CertificateSheet {
        language: "ar",
        rtl: true,
        logos: &[],
        institution: "مختبر التصنيع الرقمي بتونس",
        partners: &["جامعة المنار", "Villette Makerz"],
        heading: "شهادة نجاح",
        presented_to: "تُمنح هذه الشهادة إلى",
        name: "ليلى بنت عبد الرحمن",
        for_: "لإتمامها بنجاح دورة",
        course: "التصنيع الرقمي باستعمال \u{2068}Arduino\u{2069} (35 ساعة)",
        details: &[("المدة", "35 ساعة"), ("النتيجة", "17.5 من 20")],
        issued_on: "حُرّرت في تونس يوم 12 يونيو 2026",
        signatory: Some(("Hélène Moreau", "المسؤولة")),
        verify_words: "يمكن التحقق من هذه الشهادة على هذا العنوان:",
        ..awa()
    }
}

fn arranged(sheet: &CertificateSheet<'_>) -> Result<Arrangement, PaperError> {
    arrange(&check::texts(sheet)?, sheet.accent, sheet.rtl)
}
