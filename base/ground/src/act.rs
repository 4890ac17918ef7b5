//! The shape of what the program does.

use crate::{Cx, Fault, Granted, Place, Reach, Right, hearing::Said};
use lexicon::Fact;
use store::{Tx, View};

/// Something a person does. Its body decides: it reads, and returns facts or a refusal.
///
/// Facts are applied by [`Hearing`](crate::Hearing). What is not history (a profile, a session, a draft) is
/// written by the act itself, on the same transaction.
pub trait Act: Send + Sync + 'static {
    /// `slice.verb-noun`
    const NAME: &'static str;
    /// Whose own pages, and whose own acts to come, may be other ones because of it. Saying less than it reaches leaves
    /// old pages standing, and lets acts be decided on what is no longer so.
    const REACH: Reach = Reach::Everybody;
    type Right: Right;
    type Over: Place;
    type Outcome: Send + 'static;

    fn over(&self) -> <Self::Over as Place>::Id;

    /// The right as an ask proved it, for an act that was prepared from what that ask read. As long as nothing changed
    /// since, it is not proved again, and [`Granted::holds_still`] tells `decide` that what was read still stands.
    fn prepared(&self) -> Option<&Granted<Self::Right, Self::Over>> {
        None
    }

    /// It may run more than once (two acts that meet on PostgreSQL), so it takes itself by reference.
    fn decide(
        &self,
        granted: Granted<Self::Right, Self::Over>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<Self::Outcome>, Fault>;
}

/// A large act is moved more cheaply in a box.
impl<A: Act> Act for Box<A> {
    const NAME: &'static str = A::NAME;
    const REACH: Reach = A::REACH;
    type Right = A::Right;
    type Over = A::Over;
    type Outcome = A::Outcome;

    fn over(&self) -> <Self::Over as Place>::Id {
        (**self).over()
    }

    fn prepared(&self) -> Option<&Granted<Self::Right, Self::Over>> {
        (**self).prepared()
    }

    fn decide(
        &self,
        granted: Granted<Self::Right, Self::Over>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<Self::Outcome>, Fault> {
        (**self).decide(granted, tx, cx)
    }
}

/// Something a person wants to see.
pub trait Ask: Send + Sync + 'static {
    /// `slice.noun`
    const NAME: &'static str;
    type Right: Right;
    type Over: Place;
    type Outcome: Send + 'static;

    fn over(&self) -> <Self::Over as Place>::Id;

    fn answer(
        &self,
        granted: Granted<Self::Right, Self::Over>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<Self::Outcome, Fault>;
}

/// What an act decided: its outcome, and the facts that make it so.
pub struct Decision<T> {
    pub(crate) outcome: T,
    pub(crate) said: Vec<Said>,
}

impl<T> Decision<T> {
    /// An outcome without any fact, so far.
    pub fn of(outcome: T) -> Self {
        Self { outcome, said: Vec::new() }
    }

    #[must_use]
    pub fn fact<F: Fact>(mut self, fact: F) -> Self {
        self.said.push(Said::new(fact));
        self
    }

    #[must_use]
    pub fn facts<F: Fact>(mut self, facts: impl IntoIterator<Item = F>) -> Self {
        self.said.extend(facts.into_iter().map(Said::new));
        self
    }

    /// The facts of a kind it says so far: for whoever goes on with what another slice began, before anything is applied.
    pub fn said<F: Fact>(&self) -> impl Iterator<Item = &F> {
        self.said.iter().filter_map(|one| one.fact.downcast_ref())
    }
}
