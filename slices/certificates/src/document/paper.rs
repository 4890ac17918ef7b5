//! The certificate on paper, in the language asked for.

use super::{Links, Logo, ProgrammeSaid, Statement};
use crate::{Code, certificate::Revoked, say};
use ::paper::{Attachment, CertificateSheet, PaperError, ProducedAt, Rgb};
use lexicon::{Instant, Lang};

/// The house's accent: institutions have no colours of their own yet.
const ACCENT: Rgb = Rgb::new(0x0c, 0x5a, 0x63);

/// The characters of a name that no face of ours can print.
pub fn unprintable(name: &str) -> Result<String, PaperError> {
    ::paper::missing_characters(name)
}

/// The PDF, with the badge inside. Takes some milliseconds: not on an async thread.
///
/// # Errors
/// When the words cannot be set on one page even after titles were shortened.
pub fn pdf(
    statement: &Statement,
    lang: Lang,
    links: &Links,
    revoked: Option<&Revoked>,
    badge: &[u8],
    logos: &[Logo],
) -> Result<Vec<u8>, PaperError> {
    match set(statement, lang, links, revoked, badge, logos) {
        // What was taken as a logo can be printed; should it not be, the words are what counts.
        Err(PaperError::Picture { .. }) => pdf(statement, lang, links, revoked, badge, &[]),
        Err(PaperError::Unprintable { .. } | PaperError::TooLong { .. } | PaperError::DoesNotFit) => {
            set(&simplified(statement)?, lang, links, revoked, badge, logos)
        }
        made => made,
    }
}

/// Titles without the characters that cannot be printed (a picture letter), and shortened.
fn simplified(statement: &Statement) -> Result<Statement, PaperError> {
    let plain = |text: &str, most: usize| -> Result<String, PaperError> {
        let missing = ::paper::missing_characters(text)?;
        let kept: String = text.chars().filter(|c| !missing.contains(*c)).collect();
        Ok(shortened(kept.trim(), most))
    };
    let mut simple = statement.clone();
    simple.holder = plain(&statement.holder, 120)?;
    simple.course = plain(&statement.course, 140)?;
    simple.institution = plain(&statement.institution, 90)?;
    for one in &mut simple.jointly {
        one.name = plain(&one.name, 90)?;
    }
    if let Some(signatory) = &mut simple.signatory {
        signatory.name = plain(&signatory.name, 80)?;
        signatory.title = plain(&signatory.title, 80)?;
    }
    Ok(simple)
}

fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(most - 1).collect();
    short.truncate(short.trim_end().len());
    short.push('…');
    short
}

fn set(
    statement: &Statement,
    lang: Lang,
    links: &Links,
    revoked: Option<&Revoked>,
    badge: &[u8],
    logos: &[Logo],
) -> Result<Vec<u8>, PaperError> {
    let words = Words::of(statement, lang, revoked);
    let code = Code::read(&statement.code).map(|code| (code.grouped(), links.page(&code)));
    let (grouped, address) = code.ok_or(PaperError::BadAddress)?;
    let details: Vec<(&str, &str)> =
        words.details.iter().map(|(label, value)| (label.as_str(), value.as_str())).collect();
    let signatory = statement.signatory.as_ref().map(|one| (one.name.as_str(), one.title.as_str()));
    let shown: Vec<::paper::Logo<'_>> =
        logos.iter().map(|one| ::paper::Logo { bytes: &one.bytes, name: &one.name }).collect();
    let (institution, partners) = letterhead(statement, lang);
    ::paper::certificate(&CertificateSheet {
        language: lang.tag(),
        rtl: lang.dir() == "rtl",
        logos: &shown,
        institution: &institution,
        partners: &partners,
        revoked: words.revoked.as_deref(),
        heading: &words.heading,
        presented_to: &words.presented_to,
        name: &statement.holder,
        for_: &words.for_,
        course: &statement.course,
        details: &details,
        issued_on: &words.issued_on,
        signatory,
        verify_words: &words.verify,
        verify_url: &address,
        code: &grouped,
        accent: ACCENT,
        attachment: Some(Attachment {
            name: "badge.json",
            mime: "application/vc+ld+json",
            bytes: badge,
            description: &words.attached,
        }),
        produced_at: produced(statement.issued_at),
    })
}

/// Those who award it, in one line as equals where that has room for them; else the others below its own institution.
fn letterhead(statement: &Statement, lang: Lang) -> (String, Vec<&str>) {
    let all = statement.awarders();
    let letters: usize = all.iter().map(|name| name.chars().count()).sum();
    if !statement.jointly.is_empty() && letters <= ONE_LINE {
        return (super::names(lang, &all), Vec::new());
    }
    (statement.institution.clone(), all.into_iter().skip(1).collect())
}

/// Letters of names that stand on one line of the letterhead.
const ONE_LINE: usize = 80;

/// Everything on the sheet that is said in a language.
struct Words {
    heading: String,
    presented_to: String,
    for_: String,
    details: Vec<(String, String)>,
    issued_on: String,
    verify: String,
    attached: String,
    revoked: Option<String>,
}

impl Words {
    fn of(statement: &Statement, lang: Lang, revoked: Option<&Revoked>) -> Self {
        let say = say(lang);
        let day = |at: Instant| words::dates::day(lang, at, &statement.zone);
        let short = |at: Instant| words::dates::short_day(lang, at, &statement.zone);
        let mut details = match &statement.programme {
            Some(said) => programme_details(lang, said),
            None => vec![(
                say.msg_fact_result(),
                words::numbers::percent(lang, statement.grade as f64 / 10_000.0),
            )],
        };
        details.extend(statement.author.iter().map(|author| (say.msg_fact_author(), shortened(author, 90))));
        details.extend(statement.hours.map(|hours| (say.msg_fact_hours(), say.msg_hours(hours))));
        let dates = statement.dates.map(|(start, end)| say.msg_from_to(short(start), short(end)));
        details.extend(dates.map(|dates| (say.msg_fact_dates(), dates)));
        Words {
            heading: say.msg_paper_heading(),
            presented_to: say.msg_paper_presented_to(),
            for_: if statement.programme.is_some() {
                say.msg_paper_for_programme()
            } else {
                say.msg_paper_for()
            },
            details,
            issued_on: say.msg_paper_issued_on(day(statement.issued_at)),
            verify: say.msg_paper_verify(),
            attached: match statement.jointly.is_empty() {
                true => say.msg_paper_attached(),
                false => say.msg_paper_attached_jointly(),
            },
            revoked: revoked
                .map(|one| say.msg_paper_revoked(day(one.at), isolated(&shortened(&one.reason, 90)))),
        }
    }
}

/// How many courses, in which schools, for how many credits.
fn programme_details(lang: Lang, said: &ProgrammeSaid) -> Vec<(String, String)> {
    let say = say(lang);
    let titles: Vec<String> = said.courses.iter().map(|course| isolated(&course.title)).collect();
    let comma = if lang == Lang::Ar { "، " } else { ", " };
    let mut details = vec![(say.msg_fact_courses(), shortened(&titles.join(comma), 160))];
    if !said.schools.is_empty() {
        details.push((say.msg_fact_schools(), shortened(&said.schools.join(comma), 120)));
    }
    if said.credits > 0 {
        details.push((say.msg_fact_credits(), say.msg_ects(super::credits(lang, said.credits))));
    }
    details
}

/// A text that keeps its own direction inside a sentence (UAX #9).
fn isolated(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
}

fn produced(at: Instant) -> ProducedAt {
    let text = words::dates::machine(at);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_title_is_cut_at_its_end() {
        assert_eq!(shortened("abc", 3), "abc");
        assert_eq!(shortened("ab cdef", 4), "ab…");
    }

    #[test]
    fn the_moment_is_that_of_issue() {
        let at = words::dates::parse("2026-11-22T07:08:09Z").expect("an instant");
        let ProducedAt { year, month, day, hour, minute, second } = produced(at);
        assert_eq!((year, month, day, hour, minute, second), (2026, 11, 22, 7, 8, 9));
    }
}
