//! Why another site's catalogue could not be taken up.

use crate::say;
use ground::Refusal;
use lexicon::Lang;
use outside::OutsideProblem;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// No address that may be called: not HTTPS, an inner one, or no address at all.
    Address,
    Unreachable,
    Status(u16),
    Large,
    NotAFeed,
    /// It is written in a later shape than is read here.
    Version,
    /// It was changed on its way, or signed by somebody else.
    Signature,
    /// Its key is that of another host.
    ForeignKey,
    /// Its host does not list the key.
    KeyDocument,
    /// It is signed with another key than the one that was kept.
    KeyChanged,
    /// It says that it is the feed of another address.
    OtherFeed,
    /// It is a page of that feed which answers another question than was asked.
    OtherQuestion,
    /// It is older than the one that was taken up last.
    Older,
    /// It was signed days ago.
    Stale,
    /// It is of a moment to come.
    Ahead,
    /// Its pages are of different moments.
    Mixed,
    /// A course of it leads to another host.
    ForeignLinks,
    TooMany,
}

impl Problem {
    const NAMED: [(Problem, &'static str); 17] = [
        (Problem::Address, "address"),
        (Problem::Unreachable, "unreachable"),
        (Problem::Large, "large"),
        (Problem::NotAFeed, "not-a-feed"),
        (Problem::Version, "version"),
        (Problem::Signature, "signature"),
        (Problem::ForeignKey, "foreign-key"),
        (Problem::KeyDocument, "key-document"),
        (Problem::KeyChanged, "key-changed"),
        (Problem::OtherFeed, "other-feed"),
        (Problem::OtherQuestion, "other-question"),
        (Problem::Older, "older"),
        (Problem::Stale, "stale"),
        (Problem::Ahead, "ahead"),
        (Problem::Mixed, "mixed"),
        (Problem::ForeignLinks, "foreign-links"),
        (Problem::TooMany, "too-many"),
    ];

    /// As tables and programs write it: `signature`, `status-503`.
    pub fn word(self) -> String {
        if let Problem::Status(status) = self {
            return format!("status-{status}");
        }
        let named = Self::NAMED.into_iter().find(|(problem, _)| *problem == self);
        named.map(|(_, word)| word.to_owned()).unwrap_or_default()
    }

    pub fn of_word(word: &str) -> Option<Self> {
        match word.strip_prefix("status-") {
            Some(status) => status.parse().ok().map(Problem::Status),
            None => Self::NAMED.into_iter().find(|(_, name)| *name == word).map(|(problem, _)| problem),
        }
    }

    pub fn sentence(self, lang: Lang) -> String {
        let say = say(lang);
        match self {
            Problem::Address => say.msg_problem_address(),
            Problem::Unreachable => say.msg_problem_unreachable(),
            Problem::Status(status) => say.msg_problem_status(status.to_string()),
            Problem::Large => say.msg_problem_large(),
            Problem::NotAFeed => say.msg_problem_not_a_feed(),
            Problem::Version => say.msg_problem_version(),
            Problem::Signature => say.msg_problem_signature(),
            Problem::ForeignKey => say.msg_problem_foreign_key(),
            Problem::KeyDocument => say.msg_problem_key_document(),
            Problem::KeyChanged => say.msg_problem_key_changed(),
            Problem::OtherFeed => say.msg_problem_other_feed(),
            Problem::OtherQuestion => say.msg_problem_other_question(),
            Problem::Older => say.msg_problem_older(),
            Problem::Stale => say.msg_problem_stale(),
            Problem::Ahead => say.msg_problem_ahead(),
            Problem::Mixed => say.msg_problem_mixed(),
            Problem::ForeignLinks => say.msg_problem_foreign_links(),
            Problem::TooMany => say.msg_problem_too_many(),
        }
    }

    /// The refusal of an address that somebody typed.
    pub fn refusal(self) -> Refusal {
        Refusal::new("elsewhere.feed", move |lang| self.sentence(lang)).at("address")
    }
}

impl From<OutsideProblem> for Problem {
    fn from(problem: OutsideProblem) -> Self {
        match problem {
            OutsideProblem::Address(_) => Problem::Address,
            OutsideProblem::Unreachable(_) | OutsideProblem::Slow(_) => Problem::Unreachable,
            OutsideProblem::Status(status) => Problem::Status(status),
            OutsideProblem::Large => Problem::Large,
            OutsideProblem::Unreadable(_) => Problem::NotAFeed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_problem_is_read_as_it_is_written() {
        let named = Problem::NAMED.into_iter().map(|(problem, _)| problem);
        for problem in named.chain([Problem::Status(503)]) {
            assert_eq!(Problem::of_word(&problem.word()), Some(problem));
            assert!(Lang::ALL.into_iter().all(|lang| !problem.sentence(lang).is_empty()));
        }
        assert_eq!((Problem::of_word(""), Problem::of_word("status-x")), (None, None));
    }
}
