//! Reading a request: which verb, with which words, and everything that is wrong about them (§3.6).

use super::{Format, Token};
use crate::Second;

/// What is wrong, in the protocol's code and in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub code: &'static str,
    pub says: String,
}

impl Problem {
    pub(super) fn new(code: &'static str, says: impl Into<String>) -> Self {
        Self { code, says: says.into() }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    Identify,
    ListMetadataFormats,
    ListSets,
    ListIdentifiers,
    ListRecords,
    GetRecord,
}

impl Verb {
    const ALL: [Verb; 6] = [
        Verb::Identify,
        Verb::ListMetadataFormats,
        Verb::ListSets,
        Verb::ListIdentifiers,
        Verb::ListRecords,
        Verb::GetRecord,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Verb::Identify => "Identify",
            Verb::ListMetadataFormats => "ListMetadataFormats",
            Verb::ListSets => "ListSets",
            Verb::ListIdentifiers => "ListIdentifiers",
            Verb::ListRecords => "ListRecords",
            Verb::GetRecord => "GetRecord",
        }
    }

    fn arguments(self) -> &'static [&'static str] {
        match self {
            Verb::Identify => &[],
            Verb::ListMetadataFormats => &["identifier"],
            Verb::ListSets => &["resumptionToken"],
            Verb::ListIdentifiers | Verb::ListRecords => {
                &["from", "until", "metadataPrefix", "set", "resumptionToken"]
            }
            Verb::GetRecord => &["identifier", "metadataPrefix"],
        }
    }
}

/// A request that can be answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    Identify,
    ListMetadataFormats {
        identifier: Option<String>,
    },
    ListSets,
    /// The whole is in the token, also for the first page.
    List {
        token: Token,
        records: bool,
    },
    GetRecord {
        identifier: String,
        format: Format,
    },
}

/// Reads pairs as they came.
///
/// # Errors
/// All that is wrong, and the verb where there is a known one.
pub(super) fn read(pairs: &[(String, String)], now: Second) -> Result<Request, (Option<Verb>, Vec<Problem>)> {
    let verbs: Vec<&str> =
        pairs.iter().filter(|(name, _)| name == "verb").map(|(_, value)| value.as_str()).collect();
    let verb = match verbs[..] {
        [one] => Verb::ALL.into_iter().find(|verb| verb.name() == one),
        _ => None,
    };
    let Some(verb) = verb else {
        let says = "The argument \"verb\" must be there once, and be one of Identify, ListMetadataFormats, ListSets, \
                    ListIdentifiers, ListRecords, GetRecord.";
        return Err((None, vec![Problem::new("badVerb", says)]));
    };
    let given = Given { verb, pairs };
    let mut problems = given.unknown_or_repeated();
    if !problems.is_empty() {
        return Err((Some(verb), problems));
    }
    let read = match verb {
        Verb::Identify => Ok(Request::Identify),
        Verb::ListMetadataFormats => {
            Ok(Request::ListMetadataFormats { identifier: given.get("identifier").map(str::to_owned) })
        }
        Verb::ListSets => given.list_sets(),
        Verb::ListIdentifiers => given.list(false, now),
        Verb::ListRecords => given.list(true, now),
        Verb::GetRecord => given.get_record(),
    };
    read.map_err(|mut more| {
        problems.append(&mut more);
        (Some(verb), problems)
    })
}

struct Given<'a> {
    verb: Verb,
    pairs: &'a [(String, String)],
}

impl Given<'_> {
    fn get(&self, name: &str) -> Option<&str> {
        self.pairs.iter().find(|(given, _)| given == name).map(|(_, value)| value.as_str())
    }

    fn unknown_or_repeated(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        let names: Vec<&str> = self.pairs.iter().map(|(name, _)| name.as_str()).collect();
        for (index, name) in names.iter().enumerate() {
            if names[..index].contains(name) {
                problems.push(bad(format!("The argument {name:?} is there more than once.")));
            } else if *name != "verb" && !self.verb.arguments().contains(name) {
                problems.push(bad(format!("{} knows no argument {name:?}.", self.verb.name())));
            }
        }
        problems
    }

    fn list_sets(&self) -> Result<Request, Vec<Problem>> {
        match self.get("resumptionToken") {
            None => Ok(Request::ListSets),
            Some(_) => Err(vec![bad_token("The list of sets comes whole: no token was given out for it.")]),
        }
    }

    fn list(&self, records: bool, now: Second) -> Result<Request, Vec<Problem>> {
        if let Some(text) = self.get("resumptionToken") {
            if self.pairs.len() > 2 {
                return Err(vec![bad("The argument \"resumptionToken\" must be alone with the verb.")]);
            }
            let token =
                Token::read(text).ok_or_else(|| vec![bad_token("This is no token of this repository.")])?;
            let age = now.0.saturating_sub(token.made.0);
            if !(0..=super::TOKEN_LASTS).contains(&age) {
                return Err(vec![bad_token("The token is too old. Begin the list again.")]);
            }
            return Ok(Request::List { token, records });
        }
        let mut problems = Vec::new();
        let format = self.format().map_err(|problem| problems.push(problem)).ok();
        let (from, until) = self.period().unwrap_or_else(|mut more| {
            problems.append(&mut more);
            (None, None)
        });
        let set = self.get("set").map(str::to_owned);
        match format {
            Some(format) if problems.is_empty() => {
                Ok(Request::List { token: Token::first(format, from, until, set, now), records })
            }
            _ => Err(problems),
        }
    }

    fn get_record(&self) -> Result<Request, Vec<Problem>> {
        let missing = || bad("The argument \"identifier\" is missing.");
        match (self.get("identifier").ok_or_else(missing), self.format()) {
            (Ok(identifier), Ok(format)) => {
                Ok(Request::GetRecord { identifier: identifier.to_owned(), format })
            }
            (identifier, format) => Err(identifier.err().into_iter().chain(format.err()).collect()),
        }
    }

    fn format(&self) -> Result<Format, Problem> {
        let prefix =
            self.get("metadataPrefix").ok_or_else(|| bad("The argument \"metadataPrefix\" is missing."))?;
        Format::of_prefix(prefix).ok_or_else(|| {
            Problem::new(
                "cannotDisseminateFormat",
                format!("There is no format {prefix:?} here. ListMetadataFormats names them."),
            )
        })
    }

    /// From and until, both of days or both of seconds (§2.7.1).
    fn period(&self) -> Result<(Option<Second>, Option<Second>), Vec<Problem>> {
        let (from, until) = (self.get("from"), self.get("until"));
        let mut problems = Vec::new();
        let mut read = |name: &str, text: Option<&str>, rest_of_day: i64| {
            let text = text?;
            let day = Second::parse_day(text).map(|at| Second(at.0 + rest_of_day));
            let at = day.or_else(|| Second::parse(text));
            if at.is_none() {
                problems.push(bad(format!(
                    "{name:?} must be written 2026-09-01 or 2026-09-01T08:00:00Z, and is {text:?}."
                )));
            }
            at
        };
        let begins = read("from", from, 0);
        let ends = read("until", until, 86_399);
        if !problems.is_empty() {
            return Err(problems);
        }
        if from.zip(until).is_some_and(|(from, until)| from.len() != until.len()) {
            return Err(vec![bad("\"from\" and \"until\" must both be days, or both seconds.")]);
        }
        if begins.zip(ends).is_some_and(|(from, until)| from > until) {
            return Err(vec![bad("\"from\" is later than \"until\".")]);
        }
        Ok((begins, ends))
    }
}

fn bad(says: impl Into<String>) -> Problem {
    Problem::new("badArgument", says)
}

fn bad_token(says: &str) -> Problem {
    Problem::new("badResumptionToken", says)
}
