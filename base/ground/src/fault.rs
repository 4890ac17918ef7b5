//! When something does not happen: a refusal is not a breakage.

use lexicon::{Lang, Role};
use std::{fmt, sync::Arc};
use store::{MayConflict, StoreError};

/// A typed sentence for a person: what is in the way and what to do.
#[derive(Clone)]
pub struct Refusal {
    /// `slice.what`, stable, for programs.
    pub code: &'static str,
    /// The form field it belongs to.
    pub field: Option<String>,
    say: Arc<dyn Fn(Lang) -> String + Send + Sync>,
}

impl Refusal {
    pub fn new(code: &'static str, say: impl Fn(Lang) -> String + Send + Sync + 'static) -> Self {
        Self { code, field: None, say: Arc::new(say) }
    }

    /// The refusal, at a field of the form.
    #[must_use]
    pub fn at(mut self, field: impl Into<String>) -> Self {
        self.field = Some(field.into());
        self
    }

    pub fn sentence(&self, lang: Lang) -> String {
        (self.say)(lang)
    }
}

/// What several of them say, each sentence once: two may be in the way for the same reason.
pub fn sentences(refusals: &[Refusal], lang: Lang) -> Vec<String> {
    let mut said: Vec<String> = Vec::with_capacity(refusals.len());
    for sentence in refusals.iter().map(|one| one.sentence(lang)) {
        if !said.contains(&sentence) {
            said.push(sentence);
        }
    }
    said
}

impl fmt::Debug for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Refusal({}: {})", self.code, self.sentence(Lang::En))
    }
}

/// Why an act or ask has no outcome.
#[derive(Debug)]
pub enum Fault {
    /// The form comes back with these sentences (422).
    Refused(Vec<Refusal>),
    /// There is no such thing, or nothing this person may know of (404).
    NotFound,
    /// Somebody has to sign in first (401).
    SignIn,
    /// Known, and not allowed: the sentence says who can help (403).
    Forbidden(Refusal),
    /// Too often (429): seconds to wait.
    TooOften { seconds: i64 },
    /// An apology with a reference, and one line in the log (500).
    Broken(Box<dyn std::error::Error + Send + Sync>),
}

impl Fault {
    pub fn broken(error: impl std::error::Error + Send + Sync + 'static) -> Self {
        Fault::Broken(Box::new(error))
    }

    /// A breakage told in words, where there is no error to carry.
    pub fn bug(words: impl Into<String>) -> Self {
        Fault::Broken(words.into().into())
    }

    pub(crate) fn needs_role(roles: &'static [Role]) -> Self {
        Fault::Forbidden(Refusal::new("ground.needs-role", move |lang| words::base::forbidden(lang, roles)))
    }

    /// As [`needs_role`](Self::needs_role), said to who follows a run and opened a page of its team.
    pub(crate) fn team_only(roles: &'static [Role]) -> Self {
        let say =
            move |lang| format!("{} {}", words::base::team_only(lang), words::base::forbidden(lang, roles));
        Fault::Forbidden(Refusal::new("ground.needs-role", say))
    }

    pub(crate) fn not_yours() -> Self {
        Fault::Forbidden(Refusal::new("ground.not-yours", words::base::not_yours))
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::Refused(refusals) => {
                let all: Vec<_> = refusals.iter().map(|one| one.sentence(Lang::En)).collect();
                f.write_str(&all.join(" "))
            }
            Fault::NotFound => f.write_str("there is no such thing"),
            Fault::SignIn => f.write_str("sign in first"),
            Fault::Forbidden(refusal) => f.write_str(&refusal.sentence(Lang::En)),
            Fault::TooOften { seconds } => write!(f, "too often; try again in {seconds} s"),
            Fault::Broken(error) => write!(f, "broken: {error}"),
        }
    }
}

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Self {
        Fault::Refused(vec![refusal])
    }
}

impl From<StoreError> for Fault {
    fn from(error: StoreError) -> Self {
        Fault::broken(error)
    }
}

impl MayConflict for Fault {
    fn is_conflict(&self) -> bool {
        match self {
            Fault::Broken(error) => error.downcast_ref::<StoreError>().is_some_and(MayConflict::is_conflict),
            _ => false,
        }
    }
}
