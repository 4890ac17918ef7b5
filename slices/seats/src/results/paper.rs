//! A result on paper, in the language asked for.

use super::statement::Statement;
use crate::{
    look::{credits, grade_name, outcome_name},
    say,
};
use ::paper::{PaperError, Part, ProducedAt, Rgb, Table, WritingSheet};
use lexicon::{Instant, Lang};
use words::dates;

/// The house's accent: institutions have no colours of their own yet.
const ACCENT: Rgb = Rgb::new(0x0c, 0x5a, 0x63);

/// The PDF. Takes some milliseconds: not on an async thread.
pub fn pdf(said: &Statement, lang: Lang, link: &str, replaced: bool) -> Result<Vec<u8>, PaperError> {
    let say = say(lang);
    let day = |at: Instant| dates::day(lang, at, &said.zone);
    let outcome = outcome_name(lang, said.passed, said.grade);
    let mut rows = vec![
        vec![say.msg_column_student(), plain(&said.student)?],
        vec![say.msg_column_school(), plain(&said.home)?],
        vec![say.msg_column_host(), plain(&said.host)?],
        vec![say.msg_column_run(), format!("{} ({})", plain(&said.course)?, said.run)],
        vec![say.msg_fact_grade(), grade(said, lang)],
        vec![say.msg_fact_outcome(), outcome],
    ];
    rows.extend(said.credits.map(|all| vec![say.msg_fact_credits(), credits(lang, all)]));
    let dates = said.start.zip(said.end).map(|(start, end)| say.msg_term_from_to(day(start), day(end)));
    rows.extend(dates.map(|dates| vec![say.msg_column_dates(), dates]));
    rows.push(vec![say.msg_column_returned(), day(said.issued_at)]);
    let (what, value) = (say.msg_paper_what(), say.msg_paper_value());
    let columns = [(what.as_str(), 1.0), (value.as_str(), 2.2)];
    let criteria = say.msg_record_criteria(&plain(&said.course)?, &plain(&said.host)?, &plain(&said.home)?);
    let (signed, gone) = (say.msg_paper_signed(&plain(&said.host)?), say.msg_record_replaced());
    let mut parts = vec![Part::Paragraph(&criteria)];
    if replaced {
        parts.push(Part::Paragraph(&gone));
    }
    parts.push(Part::Table(Table { columns: &columns, rows: &rows }));
    parts.push(Part::Paragraph(&signed));
    ::paper::writing(&WritingSheet {
        language: lang.tag(),
        rtl: lang.dir() == "rtl",
        over: &plain(&said.host)?,
        title: &say.msg_record_title(),
        parts: &parts,
        foot: &said.code,
        verify_words: &say.msg_paper_verify(),
        verify_url: link,
        accent: ACCENT,
        produced_at: produced(said.issued_at),
    })
}

fn grade(said: &Statement, lang: Lang) -> String {
    match &said.letter {
        Some(letter) => format!("{} · {letter}", grade_name(lang, said.grade)),
        None => grade_name(lang, said.grade),
    }
}

/// A text without the characters that no face of ours can print, and not longer than a cell.
fn plain(text: &str) -> Result<String, PaperError> {
    let missing = ::paper::missing_characters(text)?;
    let kept: String = text.chars().filter(|c| !missing.contains(*c)).take(200).collect();
    Ok(kept.trim().to_owned())
}

fn produced(at: Instant) -> ProducedAt {
    let text = dates::machine(at);
    let part =
        |from: usize, to: usize| text.get(from..to).and_then(|digits| digits.parse().ok()).unwrap_or(0);
    ProducedAt {
        year: text.get(0..4).and_then(|digits| digits.parse().ok()).unwrap_or(1970),
        month: part(5, 7),
        day: part(8, 10),
        hour: part(11, 13),
        minute: part(14, 16),
        second: part(17, 19),
    }
}
