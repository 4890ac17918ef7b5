//! The badge: what a [`Statement`] says, in the words of Open Badges 3.0.

use super::{Links, ProgrammeSaid, Statement};
use crate::{Code, say};
use credential::{Achievement, Badge, HashedEmail, Issuer, Outcome, ResultDescription, StatusEntry, Subject};
use lexicon::{CertificateId, Lang};
use web::paths;

/// Places in one status list: the least that hides whose badge is asked about (Bitstring Status List, §6.1).
pub const LIST_SIZE: i64 = 131_072;

/// A place among an institution's status lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Status(pub i64);

impl Status {
    /// From 1.
    pub fn list(self) -> i64 {
        self.0 / LIST_SIZE + 1
    }

    pub fn index(self) -> usize {
        usize::try_from(self.0 % LIST_SIZE).unwrap_or_default()
    }
}

/// Who is recognised in a badge: by an address that was confirmed, hashed; else only by the certificate itself.
pub struct Recognised<'a> {
    pub certificate: CertificateId,
    /// An address in lower case, and a salt.
    pub email: Option<(&'a str, &'a str)>,
}

/// The badge of a statement, to be signed.
pub fn badge(
    statement: &Statement,
    links: &Links,
    code: &Code,
    status: Status,
    whom: &Recognised<'_>,
) -> Badge {
    let achievement = match &statement.programme {
        Some(said) => links.secure(paths::programmes::Programme { programme: said.slug.clone() }),
        None => links.secure(paths::courses::Run { run: statement.run.clone() }),
    };
    let measured = format!("{achievement}#result");
    Badge {
        id: links.secure(paths::certificates::Badge { code: code.to_string() }),
        issuer: Issuer {
            image: statement.logo.as_ref().map(|logo| {
                let hash = logo.hash.clone();
                links.secure(paths::certificates::Logo { code: code.to_string(), hash })
            }),
            ..issuer(links, &statement.institution, &statement.institution_slug)
        },
        name: statement.course.clone(),
        achievement: Achievement {
            type_: if statement.programme.is_some() { "Certificate" } else { "Course" }.to_owned(),
            name: statement.course.clone(),
            description: statement.description.clone(),
            criteria: criteria(statement, statement.language),
            language: statement.course_language.clone(),
            image: (statement.listed && statement.programme.is_none())
                .then(|| links.secure(paths::certificates::RunBadge { run: statement.run.clone() })),
            alignments: Vec::new(),
            result_descriptions: if statement.programme.is_some() {
                Vec::new()
            } else {
                vec![ResultDescription {
                    id: measured.clone(),
                    name: say(statement.language).msg_fact_result(),
                    type_: "Percent".to_owned(),
                    value_min: Some("0".to_owned()),
                    value_max: Some("100".to_owned()),
                }]
            },
            id: achievement,
        },
        subject: Subject {
            id: whom.email.is_none().then(|| format!("urn:uuid:{}", whom.certificate)),
            hashed_email: whom.email.map(|(email, salt)| HashedEmail::of(email, salt)),
            name: Some(statement.holder.clone()),
            outcomes: if statement.programme.is_some() {
                Vec::new()
            } else {
                vec![Outcome {
                    result_description: measured,
                    value: words::numbers::number(Lang::En, statement.grade as f64 / 100.0, 2),
                }]
            },
        },
        valid_from: words::dates::machine(statement.issued_at),
        valid_until: None,
        status: Some(StatusEntry {
            list: status_list(links, &statement.institution_slug, status.list()),
            index: status.index(),
            purpose: "revocation".to_owned(),
        }),
        evidence: Vec::new(),
    }
}

/// An institution as it signs.
pub fn issuer(links: &Links, name: &str, slug: &str) -> Issuer {
    Issuer {
        id: links.did(slug),
        name: name.to_owned(),
        url: links.secure(paths::network::Institution { institution: slug.to_owned() }),
        image: None,
    }
}

/// The address of a status list.
pub fn status_list(links: &Links, slug: &str, list: i64) -> String {
    links.secure(paths::certificates::StatusList { institution: slug.to_owned(), list: list.to_string() })
}

/// The address of a key in its institution's DID document.
pub fn proof_method(links: &Links, slug: &str, key: &str) -> String {
    format!("{}#{key}", links.did(slug))
}

/// What had to be done, in a sentence or three.
pub fn criteria(statement: &Statement, lang: Lang) -> String {
    let asked = match &statement.programme {
        Some(said) => criteria_of_programme(said, lang),
        None => criteria_of_run(statement, lang),
    };
    if statement.jointly.is_empty() {
        return asked;
    }
    let jointly = say(lang).msg_criteria_jointly(super::names(lang, &statement.awarders()));
    format!("{asked} {jointly}")
}

fn criteria_of_run(statement: &Statement, lang: Lang) -> String {
    let say = say(lang);
    let percent = |hundredths: i64| words::numbers::percent(lang, hundredths as f64 / 10_000.0);
    let mut sentences = vec![say.msg_criteria_grade(percent(statement.minimum))];
    if let Some(units) = statement.units_percent {
        sentences.push(say.msg_criteria_units(percent(units * 100)));
    }
    if let Some(hours) = statement.hours {
        sentences.push(say.msg_criteria_hours(hours));
    }
    sentences.join(" ")
}

/// The courses that counted, with their schools and credits.
fn criteria_of_programme(said: &ProgrammeSaid, lang: Lang) -> String {
    let say = say(lang);
    let titles: Vec<String> =
        said.courses.iter().map(|course| say.msg_programme_course(&course.title, &course.school)).collect();
    let comma = if lang == Lang::Ar { "، " } else { ", " };
    let mut sentences = vec![say.msg_criteria_programme(titles.join(comma))];
    if said.credits > 0 {
        sentences.push(say.msg_criteria_credits(credits(lang, said.credits)));
    }
    sentences.join(" ")
}

/// Tenths of a credit as a figure.
pub fn credits(lang: Lang, tenths: i64) -> String {
    words::numbers::number(lang, tenths as f64 / 10.0, usize::from(tenths % 10 != 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_in_one_list() {
        let cases = [(0, (1, 0)), (131_071, (1, 131_071)), (131_072, (2, 0)), (262_145, (3, 1))];
        for (place, expected) in cases {
            assert_eq!((Status(place).list(), Status(place).index()), expected);
        }
    }
}
