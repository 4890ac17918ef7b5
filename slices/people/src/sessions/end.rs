//! Acts: signing out, here or elsewhere.

use super::store;
use ::store::Tx;
use ground::{Act, Cx, Decision, Fault, Granted, Holders, Oneself};
use lexicon::{PersonId, SessionId};

ground::right!(
    /// Signs one's own browsers out.
    EndOwnSessions = "people.end-own-sessions",
    Holders::Oneself
);

/// Ends one session of a person. Ending one that is over changes nothing.
pub struct EndSession {
    pub person: PersonId,
    pub session: SessionId,
}

impl Act for EndSession {
    const NAME: &'static str = "people.end-session";
    type Right = EndOwnSessions;
    type Over = Oneself;
    type Outcome = bool;

    fn over(&self) -> PersonId {
        self.person
    }

    fn decide(
        &self,
        _: Granted<EndOwnSessions, Oneself>,
        tx: &Tx<'_>,
        _: &Cx,
    ) -> Result<Decision<bool>, Fault> {
        Ok(Decision::of(store::end(tx, self.person, self.session)?))
    }
}

/// Ends all sessions of a person but the one they ask from; how many that were.
pub struct EndOtherSessions {
    pub person: PersonId,
    pub kept: Option<SessionId>,
}

impl Act for EndOtherSessions {
    const NAME: &'static str = "people.end-other-sessions";
    type Right = EndOwnSessions;
    type Over = Oneself;
    type Outcome = u64;

    fn over(&self) -> PersonId {
        self.person
    }

    fn decide(
        &self,
        _: Granted<EndOwnSessions, Oneself>,
        tx: &Tx<'_>,
        _: &Cx,
    ) -> Result<Decision<u64>, Fault> {
        Ok(Decision::of(store::end_all_but(tx, self.person, self.kept)?))
    }
}
