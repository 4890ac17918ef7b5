use super::measure::assert_sound;
use super::{arranged, awa, layla};
use crate::{CertificateSheet, PaperError};

#[test]
fn every_sheet_that_is_accepted_holds_on_the_page() {
    let title = filled("Concevoir prototyper et documenter un objet du quotidien", 200);
    let arabic_title = filled("التصنيع الرقمي للمبتدئين في المختبر", 200);
    let name = filled("Maria Esperança Ravaomanarivo Andriamampianina de Vasconcelos", 110);
    let one_word = "W".repeat(150);
    let partner = filled("Université nationale des arts et des techniques", 110);
    let partners = [partner.as_str(); 12];
    let value = filled("en ligne et au laboratoire", 60);
    let details = [("Modalité de la formation", value.as_str()); 8];
    let url = format!("https://{}.example/v/7K3QX9TB", "verification".repeat(5));
    for (case, sheet) in [
        ("plain", awa()),
        ("arabic", layla()),
        ("letters that join into one shape", CertificateSheet { name: "عبد الله علاء لاشين نُّور", ..layla() }),
        (
            "bare",
            CertificateSheet {
                partners: &[],
                details: &[],
                signatory: None,
                presented_to: "",
                for_: "",
                code: "",
                ..awa()
            },
        ),
        ("long title", CertificateSheet { course: &title, ..awa() }),
        ("long arabic title", CertificateSheet { course: &arabic_title, ..layla() }),
        ("french title in arabic", CertificateSheet { course: &title, ..layla() }),
        ("long name", CertificateSheet { name: &name, ..awa() }),
        ("one endless word", CertificateSheet { name: &one_word, ..awa() }),
        ("partners", CertificateSheet { partners: &partners, ..awa() }),
        ("details", CertificateSheet { details: &details, ..awa() }),
        ("revoked", CertificateSheet { revoked: Some("Révoquée le 3 juillet 2026."), ..awa() }),
        ("long address", CertificateSheet { verify_url: &url, verify_words: &value, ..awa() }),
        (
            "all of it",
            CertificateSheet {
                institution: &partner,
                partners: &partners,
                name: &name,
                course: &title,
                details: &details,
                revoked: Some("Révoquée le 3 juillet 2026."),
                verify_url: &url,
                ..awa()
            },
        ),
        (
            "all of it in arabic",
            CertificateSheet {
                partners: &partners,
                name: &name,
                course: &arabic_title,
                details: &details,
                revoked: Some("أُلغيت هذه الشهادة"),
                verify_url: &url,
                ..layla()
            },
        ),
    ] {
        let page = arranged(&sheet).unwrap_or_else(|error| panic!("{case}: {error}"));
        assert_sound(&page, sheet.rtl, case);
    }
}

#[test]
fn at_the_bounds_a_sheet_holds_or_is_refused() {
    for letter in ["W", "iii ", "Wa ", "م", "بت ", "ﷺ"] {
        let text = |length| letter.chars().cycle().take(length).collect::<String>();
        let (name, course, partner) = (text(160), text(300), text(120));
        let partners = [partner.as_str(); 20];
        let (label, value) = (text(60), text(120));
        let details = [(label.as_str(), value.as_str()); 8];
        for base in [awa(), layla()] {
            let sheet = CertificateSheet {
                institution: &name,
                name: &name,
                course: &course,
                partners: &partners,
                details: &details,
                ..base
            };
            match arranged(&sheet) {
                Ok(page) => assert_sound(&page, sheet.rtl, letter),
                Err(error) => assert_eq!(error, PaperError::DoesNotFit, "{letter}"),
            }
        }
    }
}

/// `length` characters of words taken in turn from `words`.
fn filled(words: &str, length: usize) -> String {
    let long: String =
        words.split(' ').cycle().flat_map(|word| [word, " "]).flat_map(str::chars).take(length).collect();
    format!("{}.", &long[..long.char_indices().last().map_or(0, |(at, _)| at)].trim_end())
}
