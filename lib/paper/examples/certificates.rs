//! Writes sample certificates into a folder, to be looked at:
//! `cargo run -p paper --example certificates -- FOLDER`.

use std::path::Path;

use paper::{Attachment, CertificateSheet, ProducedAt, Rgb, certificate};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| ".".to_owned());
    for (name, sheet) in
        [("fr", french()), ("en", english()), ("ar", arabic()), ("long", long()), ("revoked", revoked())]
    {
        std::fs::write(Path::new(&folder).join(format!("{name}.pdf")), certificate(&sheet)?)?;
    }
    Ok(())
}

const CREDENTIAL: Attachment<'static> = Attachment {
    name: "credential.json",
    mime: "application/vc+ld+json",
    bytes: br#"{"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiableCredential","OpenBadgeCredential"],"name":"Fabrication num\u00e9rique"}"#,
    description: "Open Badge 3.0",
};

const PRODUCED: ProducedAt = ProducedAt { year: 2026, month: 6, day: 12, hour: 9, minute: 30, second: 0 };

fn french() -> CertificateSheet<'static> {
    CertificateSheet {
        language: "fr",
        rtl: false,
        logos: &[],
        institution: "Villette Makerz",
        partners: &["Institut Mines-Télécom", "Réseau Français des Fablabs", "Université de Lille"],
        revoked: None,
        heading: "Attestation de réussite",
        presented_to: "est décernée à",
        name: "Aïssatou Diallo-Lefèvre",
        for_: "pour avoir suivi avec succès",
        course: "Fabrication numérique : concevoir et découper un objet utile",
        details: &[
            ("Durée", "35 heures"),
            ("Résultat", "17,5 sur 20"),
            ("Dates", "3 avril – 29 mai 2026"),
            ("Modalité", "Hybride, en ligne et au lab"),
        ],
        issued_on: "Délivrée à Paris le 12 juin 2026",
        signatory: Some(("Hélène Moreau", "Responsable pédagogique")),
        verify_words: "Cette attestation se vérifie en ligne, avec le code ou à cette adresse :",
        verify_url: "https://essaim.example/v/7K3QX9TB",
        code: "7K3Q X9TB",
        accent: Rgb::new(0xC2, 0x54, 0x1D),
        attachment: Some(CREDENTIAL),
        produced_at: PRODUCED,
    }
}

fn english() -> CertificateSheet<'static> {
    CertificateSheet {
        language: "en",
        institution: "Dakar Innovation Lab",
        partners: &[],
        heading: "Certificate of Achievement",
        presented_to: "is awarded to",
        name: "Ngozi Okafor",
        for_: "who has successfully completed",
        course: "Electronics for Makers",
        details: &[("Effort", "24 hours"), ("Result", "Passed with 88%"), ("Dates", "1–30 May 2026")],
        issued_on: "Issued in Dakar on 12 June 2026",
        signatory: None,
        verify_words: "Check this certificate online, with the code or at this address:",
        accent: Rgb::new(0x0F, 0x6B, 0x6B),
        ..french()
    }
}

fn arabic() -> CertificateSheet<'static> {
    CertificateSheet {
        language: "ar",
        rtl: true,
        logos: &[],
        institution: "مختبر التصنيع الرقمي بتونس",
        partners: &["جامعة المنار", "Villette Makerz", "المدرسة الوطنية للمهندسين"],
        heading: "شهادة نجاح",
        presented_to: "تُمنح هذه الشهادة إلى",
        name: "ليلى بنت عبد الرحمن الطرابلسي",
        for_: "لإتمامها بنجاح دورة",
        course: "التصنيع الرقمي باستعمال \u{2068}Arduino\u{2069} و\u{2068}FreeCAD\u{2069} للمبتدئين",
        details: &[
            ("المدة", "35 ساعة"),
            ("النتيجة", "17.5 من 20"),
            ("التواريخ", "من 3 أبريل إلى 29 مايو 2026"),
            ("الصيغة", "مدمجة: عن بعد وفي المختبر"),
        ],
        issued_on: "حُرّرت في تونس يوم 12 يونيو 2026",
        signatory: Some(("Hélène Moreau", "المسؤولة البيداغوجية")),
        verify_words: "يمكن التحقق من هذه الشهادة على الإنترنت بالرمز أو على هذا العنوان:",
        accent: Rgb::new(0x1F, 0x5F, 0xA8),
        ..french()
    }
}

fn long() -> CertificateSheet<'static> {
    CertificateSheet {
        institution: "Conservatoire national des arts et métiers, chaire de fabrication additive et de conception collaborative",
        partners: &[
            "Institut Mines-Télécom",
            "Réseau Français des Fablabs",
            "Université de Lille",
            "Université Cheikh-Anta-Diop de Dakar",
            "École nationale d'ingénieurs de Tunis",
            "Fabrique de l'Est parisien",
            "Agence universitaire de la Francophonie",
            "Région Hauts-de-France",
            "Opérateur de compétences des entreprises de proximité",
        ],
        name: "Maria-Esperança Françoise Ravaomanarivo Andriamampianina de Vasconcelos e Albuquerque-Montmorency",
        course: "Concevoir, prototyper, documenter et faire réparer un objet du quotidien : de l'esquisse à la découpe laser, de l'impression en trois dimensions à l'électronique, avec une communauté d'entraide locale",
        details: &[
            ("Durée", "135 heures dont 70 en atelier"),
            ("Résultat", "17,5 sur 20"),
            ("Dates", "3 avril – 29 mai 2026"),
            ("Modalité", "Hybride"),
            ("Numéro de session", "FAB-2026-04-HDF-012"),
            ("Référentiel", "RS 6789, blocs 1 et 2"),
        ],
        ..french()
    }
}

fn revoked() -> CertificateSheet<'static> {
    CertificateSheet {
        revoked: Some("Attestation révoquée le 3 juillet 2026 : elle n'est plus valable."),
        ..french()
    }
}
