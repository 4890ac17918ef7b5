//! When something changed, and for whom: a page that was made a moment ago is still true if nothing did since, and so is
//! what an act was prepared from.

use lexicon::{PersonId, ids::Id};
use std::sync::atomic::{AtomicU64, Ordering};

/// On whose pages the effect of an act is seen. Only pages of learners are asked about: what a team sees of all is
/// always made afresh.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Perhaps on everybody's.
    Everybody,
    /// On those of the person who acts, and no other learner's; and it changes neither roles nor places.
    Oneself,
    /// On nobody's: the program's own upkeep.
    Nobody,
}

/// A moment between two changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(u64);

/// People share so many counters: somebody else's change may be taken for one's own, never the reverse.
const COUNTERS: usize = 4_096;

/// The last change, for everybody and for each person. In memory: it begins anew with the program.
pub struct Changes {
    count: AtomicU64,
    everybody: AtomicU64,
    people: Box<[AtomicU64]>,
}

impl Default for Changes {
    fn default() -> Self {
        let people = std::iter::repeat_with(AtomicU64::default).take(COUNTERS).collect();
        Self { count: AtomicU64::default(), everybody: AtomicU64::default(), people }
    }
}

impl Changes {
    /// To be taken before something is read of which one wants to know later whether it still holds.
    pub fn moment(&self) -> Moment {
        Moment(self.count.load(Ordering::SeqCst))
    }

    /// Whether nothing changed since `moment` that this person's own pages show (or, without one, a stranger's).
    pub fn none_since(&self, moment: Moment, person: Option<PersonId>) -> bool {
        let holds = |last: &AtomicU64| last.load(Ordering::SeqCst) <= moment.0;
        holds(&self.everybody) && person.is_none_or(|person| holds(self.counter(person)))
    }

    /// Something was done. Noted as soon as it is done, for the acts behind it; and once more when it is committed, for
    /// those who read meanwhile.
    pub(crate) fn note(&self, reach: Reach, person: Option<PersonId>) {
        let number = self.count.fetch_add(1, Ordering::SeqCst) + 1;
        let last = match (reach, person) {
            (Reach::Nobody, _) => return,
            (Reach::Oneself, Some(person)) => self.counter(person),
            (Reach::Oneself, None) | (Reach::Everybody, _) => &self.everybody,
        };
        last.fetch_max(number, Ordering::SeqCst);
    }

    /// By the end of the id, which is chance.
    fn counter(&self, person: PersonId) -> &AtomicU64 {
        &self.people[person.chance() as usize % COUNTERS]
    }
}

/// Since when something that was read holds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mark {
    moment: Moment,
    /// Of the one writer whose acts are all noted here.
    epoch: u64,
}

impl Mark {
    /// To be taken before anything is read, with the epoch of the writer ([`store::Tx::epoch`]).
    pub fn now(epoch: u64, changes: &Changes) -> Self {
        Self { epoch, moment: changes.moment() }
    }

    /// Whether nothing changed from then until `now` for this person.
    pub fn holds(&self, now: Mark, changes: &Changes, person: Option<PersonId>) -> bool {
        self.epoch == now.epoch && changes.none_since(self.moment, person)
    }

    /// Whether no role and no place changed from then until `now`: acts that reach one person alone change neither.
    pub fn rights_hold(&self, now: Mark, changes: &Changes) -> bool {
        self.epoch == now.epoch && changes.none_since(self.moment, None)
    }
}

/// Notes a change when it is dropped. It travels with the outcome of a transaction, which the store lets go once the
/// commit is known, and not before: also when whoever asked has gone away meanwhile.
pub(crate) struct Noting<C: AsRef<Changes>> {
    pub changes: C,
    pub reach: Reach,
    pub person: Option<PersonId>,
}

impl<C: AsRef<Changes>> Drop for Noting<C> {
    fn drop(&mut self) {
        self.changes.as_ref().note(self.reach, self.person);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lexicon::Instant;

    #[test]
    fn a_change_is_seen_by_those_it_reaches() {
        let changes = Changes::default();
        let person = |chance| PersonId::new(Instant::from_millis(0), [chance; 10]);
        let (awa, idriss) = (person(1), person(2));
        let before = changes.moment();
        changes.note(Reach::Oneself, Some(awa));
        assert!(!changes.none_since(before, Some(awa)));
        assert!(changes.none_since(before, Some(idriss)) && changes.none_since(before, None));
        assert!(changes.none_since(changes.moment(), Some(awa)));
        changes.note(Reach::Everybody, Some(awa));
        assert!(!changes.none_since(before, Some(idriss)) && !changes.none_since(before, None));
        let before = changes.moment();
        changes.note(Reach::Nobody, Some(awa));
        assert!(changes.none_since(before, Some(awa)));
        // Of nobody's doing: everybody may see it.
        changes.note(Reach::Oneself, None);
        assert!(!changes.none_since(before, Some(awa)));
    }
}
