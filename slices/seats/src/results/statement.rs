//! The document that is signed and kept: everything a page or a PDF says of a result, as it was on that day.

use certificates::{
    Code,
    document::{Links, issuer},
};
use credential::{Achievement, Badge, HashedEmail, Outcome, ResultDescription, Subject};
use lexicon::{Instant, Lang, SeatRecordId};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use web::paths;

/// The blob of a record, as JSON. It holds the student's name, so it is erased when they are forgotten.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Document {
    pub statement: Statement,
    /// The credential, signed by the host.
    pub credential: Value,
}

/// Who did what where, how well, and who says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    pub student: String,
    pub home: String,
    pub host: String,
    /// The host's word in addresses.
    pub host_slug: String,
    pub course: String,
    /// BCP 47 language of the course.
    pub course_language: String,
    /// `ORG+NUMBER+RUN`
    pub run: String,
    /// Hundredths of a percent; nothing when nothing graded was done.
    #[serde(default)]
    pub grade: Option<i64>,
    pub letter: Option<String>,
    pub passed: bool,
    /// ECTS credits in hundredths, for who passed.
    pub credits: Option<i64>,
    /// The dates of the run.
    pub start: Option<Instant>,
    pub end: Option<Instant>,
    pub issued_at: Instant,
    /// IANA zone in which the dates are written.
    pub zone: String,
    /// The language of what we say in the credential.
    pub language: Lang,
    pub code: String,
}

/// Who is recognised in the credential: by an address that was confirmed, hashed; else by the record alone.
pub struct Recognised {
    pub record: SeatRecordId,
    /// An address in lower case, and a salt.
    pub email: Option<(String, String)>,
}

/// Words of the credential.
pub struct Words {
    pub result: String,
    pub status: String,
    pub credits: String,
    pub criteria: String,
}

/// The credential of a statement, to be signed: an Open Badge 3.0 whose results say grade, outcome and credits.
pub fn badge(statement: &Statement, links: &Links, code: &Code, words: &Words, whom: &Recognised) -> Badge {
    let achievement = links.secure(paths::courses::Run { run: statement.run.clone() });
    let (grade, status, ects) =
        (format!("{achievement}#grade"), format!("{achievement}#status"), format!("{achievement}#ects"));
    let described = |id: &str, name: &str, type_: &str| ResultDescription {
        id: id.to_owned(),
        name: name.to_owned(),
        type_: type_.to_owned(),
        value_min: None,
        value_max: None,
    };
    let mut descriptions = vec![described(&status, &words.status, "Status")];
    let figure = |hundredths: i64| words::numbers::number(Lang::En, hundredths as f64 / 100.0, 2);
    let outcome = |id: &str, value: String| Outcome { result_description: id.to_owned(), value };
    let mut outcomes = vec![outcome(&status, status_type(statement).to_owned())];
    if let Some(percent) = statement.grade {
        descriptions.push(described(&grade, &words.result, "Percent"));
        outcomes.push(outcome(&grade, figure(percent)));
    }
    if let Some(credits) = statement.credits {
        descriptions.push(described(&ects, &words.credits, "CreditHours"));
        outcomes.push(outcome(&ects, figure(credits)));
    }
    Badge {
        id: links.secure(paths::seats::RecordJson { code: code.to_string() }),
        issuer: issuer(links, &statement.host, &statement.host_slug),
        name: statement.course.clone(),
        achievement: Achievement {
            type_: "Course".to_owned(),
            name: statement.course.clone(),
            description: words.criteria.clone(),
            criteria: words.criteria.clone(),
            language: statement.course_language.clone(),
            image: None,
            alignments: Vec::new(),
            result_descriptions: descriptions,
            id: achievement,
        },
        subject: Subject {
            id: whom.email.is_none().then(|| format!("urn:uuid:{}", whom.record)),
            hashed_email: whom.email.as_ref().map(|(email, salt)| HashedEmail::of(email, salt)),
            name: Some(statement.student.clone()),
            outcomes,
        },
        valid_from: words::dates::machine(statement.issued_at),
        valid_until: None,
        status: None,
        evidence: Vec::new(),
    }
}

/// Open Badges 3.0, `ResultStatusType`: whoever did nothing graded did not fail, they were enrolled.
fn status_type(statement: &Statement) -> &'static str {
    match (statement.passed, statement.grade) {
        (true, _) => "Completed",
        (false, Some(_)) => "Failed",
        (false, None) => "Enrolled",
    }
}

impl Document {
    pub fn to_bytes(&self) -> Vec<u8> {
        // Our own types serialise: a failure here is a bug of the type, seen by its first test.
        serde_json::to_vec(self).unwrap_or_default()
    }

    pub fn of_bytes(bytes: &[u8]) -> Option<Self> {
        serde_json::from_slice(bytes).ok()
    }
}
