//! What stands on the sealed document: articles, grants, parties, signatures, in the language of the text.

use crate::{
    agreement::{Agreement, Version},
    look::{Names, day, grant_texts, joined, kind_name},
    say,
    text::{Piece, pieces},
};
use ::paper::{PaperError, Part, ProducedAt, Rgb, Table, WritingSheet};
use lexicon::Instant;
use network::Institution;
use words::dates;

/// The house's accent: institutions have no colours of their own yet.
const ACCENT: Rgb = Rgb::new(0x0c, 0x5a, 0x63);

pub fn pdf(
    whole: &Agreement,
    version: &Version,
    articles: &str,
    institutions: &[Institution],
    public_url: &str,
) -> Result<Vec<u8>, PaperError> {
    let terms = &version.terms;
    let (lang, names) = (terms.language, Names(institutions));
    let say = say(lang);
    let pieces = pieces(articles);
    let parties = joined(lang, terms.parties.iter().map(|party| names.of(*party)));
    let between = say.msg_paper_between(&parties);
    let duration = match &terms.until {
        Some(until) => say.msg_from_until(day(lang, &terms.from, &terms.zone), day(lang, until, &terms.zone)),
        None => say.msg_from_on(day(lang, &terms.from, &terms.zone)),
    };
    let duration = format!("{} – {} ({})", say.msg_paper_dates(), duration, dates::city(lang, &terms.zone));
    let grants: Vec<Vec<String>> = terms
        .grants
        .iter()
        .map(|grant| {
            let told = grant_texts(lang, terms, grant, &names);
            [told.right, told.about, told.from_to, told.conditions]
                .iter()
                .map(|text| short(&on_paper(text)))
                .collect()
        })
        .collect();
    let signatures: Vec<Vec<String>> = whole
        .signed(version.version)
        .map(|one| {
            let when = dates::moment_in_zone(lang, one.at, &terms.zone);
            let role = words::base::role(lang, one.role);
            [names.of(one.institution), one.name.clone(), role, when].iter().map(|text| short(text)).collect()
        })
        .collect();
    let (right, about, from_to, conditions) = (
        say.msg_column_right(),
        say.msg_column_about(),
        on_paper(&say.msg_column_from_to()),
        say.msg_column_conditions(),
    );
    let grant_columns = [(right.as_str(), 2.0), (&about, 2.4), (&from_to, 2.6), (&conditions, 2.0)];
    let (party, who, role, when) =
        (say.msg_paper_party(), say.msg_paper_who(), say.msg_paper_role(), say.msg_paper_when());
    let signature_columns = [(party.as_str(), 2.0), (&who, 1.6), (&role, 1.8), (&when, 2.2)];
    let (articles_title, grants_title, signatures_title) =
        (say.msg_articles(), say.msg_grants(), say.msg_paper_signatures());
    let (simple, digest) = (say.msg_paper_simple(), say.msg_digest(&version.digest));
    let mut parts =
        vec![Part::Paragraph(&between), Part::Paragraph(&duration), Part::Heading(2, &articles_title)];
    parts.extend(pieces.iter().map(|piece| match piece {
        Piece::Heading(_, text) => Part::Heading(3, text),
        Piece::Paragraph(text) => Part::Paragraph(text),
        Piece::Item(mark, depth, text) => Part::Item(mark, *depth, text),
    }));
    if !grants.is_empty() {
        parts.push(Part::Heading(2, &grants_title));
        parts.push(Part::Table(Table { columns: &grant_columns, rows: &grants }));
    }
    parts.push(Part::Heading(2, &signatures_title));
    parts.push(Part::Table(Table { columns: &signature_columns, rows: &signatures }));
    parts.push(Part::Paragraph(&simple));
    parts.push(Part::Paragraph(&digest));
    let last = whole.signed(version.version).map(|one| one.at).max();
    ::paper::writing(&WritingSheet {
        language: lang.tag(),
        rtl: lang.dir() == "rtl",
        over: &kind_name(lang, terms.kind),
        title: &terms.title,
        parts: &parts,
        foot: &terms.title,
        verify_words: &say.msg_paper_verify(),
        verify_url: &format!(
            "{public_url}{}?digest={}",
            web::paths::agreements::VerifyDocument,
            version.digest
        ),
        accent: ACCENT,
        produced_at: produced(last.unwrap_or(version.proposed_at)),
    })
}

/// The faces of paper have no arrows.
fn on_paper(text: &str) -> String {
    text.replace(['→', '←'], "–")
}

/// A cell of a table holds so much; names and titles are shorter.
fn short(text: &str) -> String {
    match text.char_indices().nth(560) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}

fn produced(at: Instant) -> ProducedAt {
    let text = dates::machine(at);
    let part =
        |from: usize, to: usize| text.get(from..to).and_then(|digits| digits.parse().ok()).unwrap_or(0);
    let year = text.get(0..4).and_then(|digits| digits.parse().ok()).unwrap_or(1970);
    ProducedAt {
        year,
        month: part(5, 7),
        day: part(8, 10),
        hour: part(11, 13),
        minute: part(14, 16),
        second: part(17, 19),
    }
}
