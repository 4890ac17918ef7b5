//! The two doors. Nothing else touches the store.

use crate::{
    Act, Ask, Changes, Clock, Cx, Decision, Fault, Granted, Hearing, Reach, Shelf, Who,
    changes::{Noting, Written},
    hearing::Said,
    rights::{Proofs, Proving},
};
use lexicon::{Fact, Instant};
use rand::{Rng, SeedableRng, rngs::StdRng};
use std::sync::{Arc, Mutex, PoisonError};
use store::{Store, StoreError, Turn, Tx, View};

/// An installation of Essaim, wired. Cheap to clone.
#[derive(Clone)]
pub struct Site {
    inner: Arc<Inner>,
}

struct Inner {
    store: Store,
    hearing: Hearing,
    clock: Arc<dyn Clock>,
    shelf: Arc<Shelf>,
    changes: Changes,
    written: Written,
    proofs: Proofs,
    dice: Mutex<StdRng>,
}

impl AsRef<Changes> for Site {
    fn as_ref(&self) -> &Changes {
        &self.inner.changes
    }
}

impl Site {
    /// `seed` comes from the system in production, from the test in tests.
    pub fn new(store: Store, hearing: Hearing, clock: Arc<dyn Clock>, shelf: Shelf, seed: [u8; 32]) -> Self {
        let dice = Mutex::new(StdRng::from_seed(seed));
        let (shelf, changes, written) = (Arc::new(shelf), Changes::default(), Written::default());
        let proofs = Proofs::default();
        Self { inner: Arc::new(Inner { store, hearing, clock, shelf, changes, written, proofs, dice }) }
    }

    pub fn store(&self) -> &Store {
        &self.inner.store
    }

    pub fn shelf(&self) -> &Arc<Shelf> {
        &self.inner.shelf
    }

    pub fn hearing(&self) -> &Hearing {
        &self.inner.hearing
    }

    /// What changed since when, in this program.
    pub fn changes(&self) -> &Changes {
        &self.inner.changes
    }

    pub fn now(&self) -> Instant {
        self.inner.clock.now()
    }

    /// Circumstances for `who`, now: also what pure preparation before a door needs (chance, ids).
    pub fn cx(&self, who: &Who) -> Cx {
        let mut seed = [0; 32];
        self.inner.dice.lock().unwrap_or_else(PoisonError::into_inner).fill(&mut seed);
        Cx::new(self.now(), who.clone(), self.inner.shelf.clone(), seed)
    }

    /// Changes something: proves the right, decides, appends to the journal, applies, commits.
    pub async fn act<A: Act>(&self, who: &Who, act: A) -> Result<A::Outcome, Fault> {
        self.act_and_tell(who, act).await.map(|(outcome, _)| outcome)
    }

    /// As [`act`](Self::act); and whether it said any fact.
    pub(crate) async fn act_and_tell<A: Act>(&self, who: &Who, act: A) -> Result<(A::Outcome, bool), Fault> {
        let cx = self.cx(who);
        let site = self.clone();
        let work = move |tx: &Tx<'_>| {
            let done = perform(&act, tx, &cx, &site.inner)?;
            Ok((done, Noting { changes: site.clone(), reach: A::REACH, person: cx.who.person }))
        };
        let done = self.inner.store.write(work).await.map(|(done, _noting)| done);
        log_breakage(A::NAME, &done);
        done
    }

    /// Reads something, on one consistent state.
    pub async fn ask<A: Ask>(&self, who: &Who, ask: A) -> Result<A::Outcome, Fault> {
        let cx = self.cx(who);
        let turn = self.inner.store.turn();
        let site = self.clone();
        let answer = self
            .inner
            .store
            .read(move |view| {
                let granted = Granted::prove(view, &ask.over(), &site.inner.proving(&cx, turn, true))?;
                ask.answer(granted, view, &cx)
            })
            .await;
        log_breakage(A::NAME, &answer);
        answer
    }

    /// The program's own upkeep (sessions, a demo's data), which no person asks for and no right guards. Never reached
    /// from a request's content.
    pub async fn upkeep<T: Send + 'static>(
        &self,
        work: impl Fn(&Tx<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.write(Reach::Everybody, work).await
    }

    /// As [`upkeep`](Self::upkeep), of what no page of a learner shows and no act of theirs is decided from: errands, when
    /// a session was last used.
    pub async fn upkeep_unseen<T: Send + 'static>(
        &self,
        work: impl Fn(&Tx<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.write(Reach::Nobody, work).await
    }

    async fn write<T: Send + 'static>(
        &self,
        reach: Reach,
        work: impl Fn(&Tx<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let site = self.clone();
        let noting = move |tx: &Tx<'_>| {
            let done = work(tx)?;
            site.inner.written.note(tx.turn(), reach, None);
            Ok((done, Noting { changes: site.clone(), reach, person: None }))
        };
        self.inner.store.write(noting).await.map(|(done, _noting)| done)
    }

    /// Looking without being anybody: what the shell itself needs (who is behind a cookie, is the store alive).
    pub async fn look<T: Send + 'static>(
        &self,
        work: impl FnOnce(&View<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.inner.store.read(work).await
    }

    /// Says a fact in the name of whoever sits at the machine: the command line's first institution and the first
    /// administrator, before anybody holds a role. Never reached from a request.
    pub async fn say_as_operator<F: Fact + Clone + Sync>(&self, fact: F) -> Result<(), StoreError> {
        let (site, at) = (self.clone(), self.now());
        self.write(Reach::Everybody, move |tx| {
            let said = [Said::new(fact.clone())];
            site.inner.hearing.say(tx, &said, at, None, &site.inner.shelf)
        })
        .await
    }

    /// Rebuilds every table of facts from the journal; how many lines were applied.
    pub async fn rebuild(&self) -> Result<usize, StoreError> {
        let site = self.clone();
        self.write(Reach::Everybody, move |tx| site.inner.hearing.rebuild(tx, &site.inner.shelf)).await
    }
}

impl Inner {
    fn proving<'a>(&'a self, cx: &'a Cx, turn: Option<Turn>, committed: bool) -> Proving<'a> {
        let Self { written, proofs, .. } = self;
        Proving { who: &cx.who, now: cx.now, turn, written, proofs, committed }
    }
}

fn perform<A: Act>(act: &A, tx: &Tx<'_>, cx: &Cx, site: &Inner) -> Result<(A::Outcome, bool), Fault> {
    let (over, turn) = (act.over(), tx.turn());
    let proving = site.proving(cx, turn, false);
    let granted = match act.prepared().and_then(|before| before.again(&over, &proving)) {
        Some(granted) => granted,
        None => Granted::prove(tx, &over, &proving)?,
    };
    let Decision { outcome, said } = act.decide(granted, tx, cx)?;
    site.hearing.say(tx, &said, cx.now, cx.who.person, &cx.shelf)?;
    site.written.note(turn, A::REACH, cx.who.person);
    Ok((outcome, !said.is_empty()))
}

fn log_breakage<T>(name: &str, result: &Result<T, Fault>) {
    if let Err(Fault::Broken(error)) = result {
        tracing::error!(door = name, %error, "a door broke");
    }
}
