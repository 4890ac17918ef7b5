//! What goes wrong on the way, each with what to do.

use crate::say;
use ground::{Fault, Refusal};
use lexicon::Lang;
use oidc::TokenProblem;
use outside::OutsideProblem;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The provider does not answer.
    Unreachable,
    /// It answers what can't be used.
    Unusable,
    /// Switched off, or gone, since.
    Off,
    /// What came back was not asked for from this browser, too long ago, or came back before.
    NotAsked,
    /// The person said no, there.
    SaidNo,
    /// The provider said no.
    Refused,
    /// The code was used, or is over.
    Code,
    /// It is signed by nobody who is believed.
    Signature,
    /// It is of another issuer.
    Issuer,
    /// It is for another site.
    Audience,
    /// It is over, too old, or of a time to come.
    Stale,
    /// It answers another question.
    Nonce,
    /// The person should have proved there who they are, and did not.
    ProofTooOld,
    /// The provider does not say when the person proved who they are (`auth_time`), though it was asked to.
    NoProofTime,
    /// The provider says that it did not verify the address.
    UnverifiedMail,
    /// The identity opens another account than the one signed in to.
    AnotherAccount,
    /// There are too many identities on that account.
    TooMany,
}

impl Problem {
    /// For programs.
    pub fn code(&self) -> &'static str {
        match self {
            Problem::Unreachable => "openid.unreachable",
            Problem::Unusable => "openid.unusable",
            Problem::Off => "openid.off",
            Problem::NotAsked => "openid.not-asked",
            Problem::SaidNo => "openid.said-no",
            Problem::Refused => "openid.refused",
            Problem::Code => "openid.code",
            Problem::Signature => "openid.signature",
            Problem::Issuer => "openid.issuer-differs",
            Problem::Audience => "openid.audience",
            Problem::Stale => "openid.stale",
            Problem::Nonce => "openid.nonce",
            Problem::ProofTooOld => "openid.proof-too-old",
            Problem::NoProofTime => "openid.no-proof-time",
            Problem::UnverifiedMail => "openid.unverified-mail",
            Problem::AnotherAccount => "openid.another-account",
            Problem::TooMany => "openid.too-many-identities",
        }
    }

    /// What happened, and what to do.
    pub fn sentence(&self, lang: Lang) -> String {
        let say = say(lang);
        match self {
            Problem::Unreachable => say.msg_problem_unreachable(),
            Problem::Unusable => say.msg_problem_unusable(),
            Problem::Off => say.msg_problem_off(),
            Problem::NotAsked => say.msg_problem_not_asked(),
            Problem::SaidNo => say.msg_problem_said_no(),
            Problem::Refused => say.msg_problem_refused(),
            Problem::Code => say.msg_problem_code(),
            Problem::Signature => say.msg_problem_signature(),
            Problem::Issuer => say.msg_problem_issuer(),
            Problem::Audience => say.msg_problem_audience(),
            Problem::Stale => say.msg_problem_stale(),
            Problem::Nonce => say.msg_problem_nonce(),
            Problem::ProofTooOld => say.msg_problem_proof_too_old(),
            Problem::NoProofTime => say.msg_problem_no_proof_time(),
            Problem::UnverifiedMail => say.msg_problem_unverified_mail(),
            Problem::AnotherAccount => say.msg_problem_another_account(),
            Problem::TooMany => say.msg_problem_too_many(),
        }
    }
}

impl From<Problem> for Fault {
    fn from(problem: Problem) -> Self {
        Refusal::new(problem.code(), move |lang| problem.sentence(lang)).into()
    }
}

impl From<OutsideProblem> for Problem {
    fn from(problem: OutsideProblem) -> Self {
        match problem {
            OutsideProblem::Unreachable(_) | OutsideProblem::Slow(_) => Problem::Unreachable,
            OutsideProblem::Status(status) if status >= 500 => Problem::Unreachable,
            _ => Problem::Unusable,
        }
    }
}

impl From<TokenProblem> for Problem {
    fn from(problem: TokenProblem) -> Self {
        match problem {
            TokenProblem::Unreadable | TokenProblem::Nobody => Problem::Unusable,
            TokenProblem::Algorithm | TokenProblem::UnknownKey | TokenProblem::Signature => {
                Problem::Signature
            }
            TokenProblem::Issuer => Problem::Issuer,
            TokenProblem::Audience | TokenProblem::AuthorizedParty => Problem::Audience,
            TokenProblem::Expired | TokenProblem::NotYet | TokenProblem::Stale => Problem::Stale,
            TokenProblem::Nonce | TokenProblem::AccessToken => Problem::Nonce,
            TokenProblem::ProofTooOld => Problem::ProofTooOld,
            TokenProblem::NoProofTime => Problem::NoProofTime,
        }
    }
}
