//! Searches over a few courses, as people make them.

use super::{Document, Segment, matching};

/// Key, title, and what it says.
const COURSES: [(&str, &str, &str); 8] = [
    (
        "IMT+FAB101",
        "S’initier à la fabrication numérique",
        "Comprendre ce qu’est un fablab, dessiner une pièce, la découper au laser",
    ),
    ("IMT+FAB102", "Imprimer en 3D", "Comprendre une imprimante 3D, préparer un modèle, l’imprimer"),
    (
        "IMT+FAB103",
        "Programmer un objet avec Arduino",
        "Allumer, mesurer, décider : construisez une station météo",
    ),
    ("ESP+NET1", "Réseaux et télécoms", "Les technologies des réseaux d’opérateurs"),
    ("UM5+PRN", "الطباعة ثلاثية الأبعاد", "مقرر للمبتدئين: كيف تُطبع القطع في المختبر"),
    ("UM5+ROB", "مدخل إلى الروبوتات والأردوينو", "نتعلم بناء روبوت صغير في الورشة"),
    ("MIT+BAT", "Batteries and energy storage", "What a battery is made of, and how a technology ages"),
    ("SECRET+X", "Zymurgie appliquée", "La fermentation"),
];

fn found(text: &str, hidden: &[&str]) -> (Vec<&'static str>, super::Matched) {
    let documents = COURSES.iter().map(|(key, title, says)| Document {
        texts: vec![(8.0, (*title).to_owned()), (6.0, (*key).to_owned()), (2.0, (*says).to_owned())],
    });
    let segment = Segment::of(documents);
    let is_shown = |_: usize, at: usize| !hidden.contains(&COURSES[at].0);
    let mut matched = matching(&[&segment], text, &is_shown);
    matched.matches.sort_by(|a, b| b.score.total_cmp(&a.score));
    (matched.matches.iter().map(|one| COURSES[one.at].0).collect(), matched)
}

#[test]
fn people_find_what_they_mean() {
    let cases: [(&str, &[&str]); 27] = [
        // The very word, its plural, without accents, in capitals.
        ("fabrication", &["IMT+FAB101"]),
        ("NUMERIQUES", &["IMT+FAB101"]),
        ("réseau", &["ESP+NET1"]),
        ("reseaux telecom", &["ESP+NET1"]),
        ("objets", &["IMT+FAB103"]),
        // Elisions.
        ("l’imprimante", &["IMT+FAB102"]),
        ("d'opérateur", &["ESP+NET1"]),
        ("qu'est-ce qu’un fablab", &["IMT+FAB101"]),
        // While typing.
        ("fabri", &["IMT+FAB101"]),
        ("programmer un ob", &["IMT+FAB103"]),
        ("impr", &["IMT+FAB102"]),
        // Slips: one left out, swapped, added; the first letter; two in a long word.
        ("aruino", &["IMT+FAB103"]),
        ("ardiuno", &["IMT+FAB103"]),
        ("srduino", &["IMT+FAB103"]),
        ("fabrcation numrique", &["IMT+FAB101"]),
        ("baterry", &["MIT+BAT"]),
        // English and French write it differently.
        ("technology", &["ESP+NET1", "MIT+BAT"]),
        ("battery", &["MIT+BAT"]),
        // Codes.
        ("FAB102", &["IMT+FAB102"]),
        ("imt+fab103", &["IMT+FAB103"]),
        // Arabic: article, hamza, vowel marks, taa marbuta, plural, a slip, a beginning.
        ("طباعة", &["UM5+PRN"]),
        ("الطِّبَاعَة", &["UM5+PRN"]),
        ("طباعه", &["UM5+PRN"]),
        ("أردوينو", &["UM5+ROB"]),
        ("روبوت", &["UM5+ROB"]),
        ("الابعاد", &["UM5+PRN"]),
        ("مبتدئ", &["UM5+PRN"]),
    ];
    for (text, expected) in cases {
        let (mut keys, matched) = found(text, &[]);
        keys.sort_unstable();
        assert_eq!(keys, expected, "{text}: {matched:?}");
    }
}

#[test]
fn a_title_weighs_more_than_a_sentence() {
    let (keys, _) = found("imprimer", &[]);
    assert_eq!(keys.first(), Some(&"IMT+FAB102"));
    let (keys, matched) = found("3d", &[]);
    assert_eq!((keys, matched.meant.len()), (vec!["IMT+FAB102"], 0));
}

#[test]
fn what_was_meant_is_said() {
    let (_, matched) = found("aruino", &[]);
    assert_eq!(matched.meant, [("aruino".to_owned(), "arduino".to_owned())]);
    let (keys, matched) = found("xqzjkw", &[]);
    assert_eq!((keys.len(), matched.unknown), (0, vec!["xqzjkw".to_owned()]));
    // A word too much leaves what has the others.
    let (keys, matched) = found("imprimer 3D xqzjkw", &[]);
    assert!(matched.is_partial && keys == ["IMT+FAB102"], "{matched:?}");
}

#[test]
fn what_is_not_shown_is_not_noticed() {
    assert_eq!(found("zymurgie", &[]).0, ["SECRET+X"]);
    for text in ["zymurgie", "zymurgi", "zymrugie", "SECRET+X", "fermentation"] {
        let (keys, matched) = found(text, &["SECRET+X"]);
        assert!(keys.is_empty() && matched.meant.is_empty(), "{text}: {matched:?}");
    }
    // Nor does it change what others weigh.
    let score = |hidden: &[&str]| found("comprendre", hidden).1.matches[0].score;
    assert!(score(&["SECRET+X"]) < score(&[]), "fewer courses, a word tells less");
}

#[test]
fn nothing_typed_breaks_it() {
    for text in [
        "",
        " ",
        "'",
        "’’",
        "+",
        "\u{0}",
        "a",
        "ا",
        "😀",
        &"a".repeat(10_000),
        &"a b ".repeat(5_000),
        "%_*?\"(",
    ] {
        found(text, &[]);
    }
}
