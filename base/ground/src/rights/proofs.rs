//! What was read to prove rights, kept in memory as long as it holds: the same person asks over the same place again and
//! again.

use super::{
    Place,
    held::{self, HeldNow},
};
use crate::{Fault, Who, changes::Written};
use lexicon::{Instant, PersonId, PortalId, Role, time::Millis};
use std::{
    any::{Any, TypeId},
    collections::HashMap,
    hash::{DefaultHasher, Hash, Hasher},
    sync::{Arc, Mutex, PoisonError},
};
use store::{Turn, View};

/// What another program does to the same database (a command beside the server) is noticed by readers after so long;
/// by acts, at once.
pub const NOTICED_AFTER: Millis = Millis::seconds(10);

/// Proofs kept; when there would be more, all go.
const MOST: usize = 16_384;

/// A place, and the roles of a person there.
pub(crate) struct Proof<P: Place> {
    pub place: P,
    pub id: P::Id,
    pub roles: Vec<Role>,
    /// Whether those without a role may know of it.
    pub shown: bool,
    pub portal: Option<PortalId>,
    person: Option<PersonId>,
    made: Option<Turn>,
    /// When it was read, and when time alone makes it another one.
    read_at: Instant,
    until: Option<Instant>,
}

impl<P: Place> Proof<P> {
    /// Whether no role of it began or ended between its reading and `now`. A clock that was set back says nothing.
    pub fn stands(&self, now: Instant) -> bool {
        now >= self.read_at && self.until.is_none_or(|until| now < until)
    }
}

/// The proofs in memory.
#[derive(Default)]
pub(crate) struct Proofs(Mutex<HashMap<u64, Arc<dyn Any + Send + Sync>>>);

/// Who asks, and what is known.
pub(crate) struct Proving<'a> {
    pub who: &'a Who,
    pub now: Instant,
    /// Taken before anything is read; `None` where nobody can tell later whether it holds.
    pub turn: Option<Turn>,
    pub written: &'a Written,
    pub proofs: &'a Proofs,
    /// Whether what is read is committed: the writer reads what may be undone.
    pub committed: bool,
}

impl Proving<'_> {
    /// The place, and what this person is there: from memory, or read.
    pub fn proof<P: Place>(&self, view: &View<'_>, id: &P::Id) -> Result<Arc<Proof<P>>, Fault> {
        let key = self.key::<P>(id);
        if let Some(known) = key.and_then(|key| self.known::<P>(key, id)) {
            return Ok(known);
        }
        let place = P::find(view, id)?.ok_or(Fault::NotFound)?;
        let HeldNow { roles, until } = match self.who.person {
            Some(person) => held::over(view, person, &place.path(), self.now)?,
            None => HeldNow::default(),
        };
        let shown = place.is_shown(view, self.who, self.now)?;
        let (id, portal, person) = (id.clone(), self.who.portal, self.who.person);
        let (made, read_at) = (self.turn, self.now);
        let proof = Arc::new(Proof { place, id, roles, shown, portal, person, made, read_at, until });
        if let Some(key) = key.filter(|_| self.committed) {
            self.proofs.keep(key, proof.clone());
        }
        Ok(proof)
    }

    /// Whether nothing changed since for this person.
    pub fn holds(&self, since: Turn) -> bool {
        self.turn.is_some_and(|now| self.written.none_since(since, now, self.who.person))
    }

    fn key<P: Place>(&self, id: &P::Id) -> Option<u64> {
        let mut hasher = DefaultHasher::new();
        let person = self.turn.and(self.who.person)?;
        (TypeId::of::<P>(), person, self.who.portal, P::lasting(id)?).hash(&mut hasher);
        Some(hasher.finish())
    }

    fn known<P: Place>(&self, key: u64, id: &P::Id) -> Option<Arc<Proof<P>>> {
        let proof: Arc<Proof<P>> = self.proofs.find(key)?.downcast().ok()?;
        let made = proof.made?;
        let is_young = proof.stands(self.now) && self.now.since(proof.read_at) < NOTICED_AFTER;
        let holds = is_young && self.turn.is_some_and(|now| self.written.no_right_since(made, now));
        let same = proof.person == self.who.person && proof.portal == self.who.portal && proof.id == *id;
        (holds && same).then_some(proof)
    }
}

impl Proofs {
    fn find(&self, key: u64) -> Option<Arc<dyn Any + Send + Sync>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&key).cloned()
    }

    fn keep(&self, key: u64, proof: Arc<dyn Any + Send + Sync>) {
        let mut proofs = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if proofs.len() >= MOST {
            proofs.clear();
        }
        proofs.insert(key, proof);
    }
}
