use crate::{Part, ProducedAt, Rgb, Table, WritingSheet, writing};

fn made(parts: &[Part<'_>], rtl: bool) -> Result<Vec<u8>, crate::PaperError> {
    let at = ProducedAt { year: 2026, month: 11, day: 22, hour: 7, minute: 8, second: 9 };
    writing(&WritingSheet {
        language: if rtl { "ar" } else { "fr" },
        rtl,
        over: "Convention",
        title: "Convention du 15 juillet 2016",
        parts,
        foot: "Convention du 15 juillet 2016",
        verify_words: "Vérifier ce document",
        verify_url: "https://essaim.example/agreements/verify?digest=00",
        accent: Rgb::new(0x0c, 0x5a, 0x63),
        produced_at: at,
    })
}

#[test]
fn a_long_document_goes_on_over_pages_and_is_the_same_each_time() {
    let long = "Les parties conviennent de ce qui suit. ".repeat(40);
    let rows: Vec<Vec<String>> =
        (0..90).map(|n| vec![format!("Cours {n}"), String::new(), long[..200].to_owned()]).collect();
    let mut parts = vec![
        Part::Heading(2, "Article 1"),
        Part::Paragraph(&long),
        Part::Heading(3, "a"),
        Part::Item("1.", 0, &long),
        Part::Item("•", 1, "deux"),
    ];
    parts.push(Part::Table(Table {
        columns: &[("Droit", 1.0), ("Objet", 1.0), ("Détail", 2.0)],
        rows: &rows,
    }));
    parts.extend((0..60).map(|_| Part::Paragraph(&long)));
    let (first, second) = (made(&parts, false).expect("made"), made(&parts, false).expect("made"));
    assert!(first == second && first.starts_with(b"%PDF"));
    let pages =
        first.windows(11).filter(|window| window == b"/Type /Page" || window == b"/Type/Page ").count();
    assert!(pages > 10 || first.len() > 60_000, "{pages} pages, {} bytes", first.len());
    made(&parts, true).expect("from the right too");
}

#[test]
fn arabic_and_what_cannot_be_printed() {
    made(
        &[
            Part::Heading(2, "المادة 1"),
            Part::Paragraph("يتفق الطرفان (FUN) على ما يلي."),
            Part::Item("•", 0, "أولا"),
        ],
        true,
    )
    .expect("made");
    made(&[Part::Paragraph("🐝"), Part::Paragraph("🐝 essaim")], false)
        .expect("what no face has is left out");
    assert!(made(&[Part::Paragraph(&"x".repeat(50_000))], false).is_err());
}
