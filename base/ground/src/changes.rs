//! When something changed, and for whom: a page that was made a moment ago is still true if nothing did since
//! ([`Changes`]), and so is what an act was prepared from ([`Written`]).

use lexicon::{PersonId, ids::Id};
use std::sync::atomic::{AtomicU64, Ordering};
use store::Turn;

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

/// A number for everybody and one for each person, which only grow.
struct Latest {
    everybody: AtomicU64,
    people: Box<[AtomicU64]>,
}

impl Default for Latest {
    fn default() -> Self {
        let people = std::iter::repeat_with(AtomicU64::default).take(COUNTERS).collect();
        Self { everybody: AtomicU64::default(), people }
    }
}

impl Latest {
    fn raise(&self, reach: Reach, person: Option<PersonId>, number: u64) {
        let latest = match (reach, person) {
            (Reach::Nobody, _) => return,
            (Reach::Oneself, Some(person)) => self.of(person),
            (Reach::Oneself, None) | (Reach::Everybody, _) => &self.everybody,
        };
        latest.fetch_max(number, Ordering::SeqCst);
    }

    /// Whether neither everybody's nor, where one is named, the person's is above `number`.
    fn is_at_most(&self, number: u64, person: Option<PersonId>) -> bool {
        let holds = |latest: &AtomicU64| latest.load(Ordering::SeqCst) <= number;
        holds(&self.everybody) && person.is_none_or(|person| holds(self.of(person)))
    }

    /// By the end of the id, which is chance.
    fn of(&self, person: PersonId) -> &AtomicU64 {
        &self.people[person.chance() as usize % COUNTERS]
    }
}

/// The last change that was committed, for everybody and for each person: what pages go by. In memory: it begins anew
/// with the program.
#[derive(Default)]
pub struct Changes {
    count: AtomicU64,
    latest: Latest,
}

impl Changes {
    /// To be taken before something is read of which one wants to know later whether it still holds.
    pub fn moment(&self) -> Moment {
        Moment(self.count.load(Ordering::SeqCst))
    }

    /// Whether nothing changed since `moment` that this person's own pages show (or, without one, a stranger's).
    pub fn none_since(&self, moment: Moment, person: Option<PersonId>) -> bool {
        self.latest.is_at_most(moment.0, person)
    }

    /// Something was committed.
    fn note(&self, reach: Reach, person: Option<PersonId>) {
        self.latest.raise(reach, person, self.count.fetch_add(1, Ordering::SeqCst) + 1);
    }
}

/// The group of the one writer in which something was last done, for everybody and for each person: what acts go by. It
/// is told as soon as something is done, so that who read before that group was committed has read too early.
#[derive(Default)]
pub(crate) struct Written(Latest);

impl Written {
    /// Something was done in the group of this turn; nothing where acts write at the same time.
    pub fn note(&self, turn: Option<Turn>, reach: Reach, person: Option<PersonId>) {
        if let Some(turn) = turn {
            self.0.raise(reach, person, turn.group);
        }
    }

    /// Whether nothing changed for this person from `then`, when something was read, until `now`.
    pub fn none_since(&self, then: Turn, now: Turn, person: Option<PersonId>) -> bool {
        then.epoch == now.epoch && self.0.is_at_most(then.group, person)
    }

    /// Whether no role and no place changed meanwhile: acts that reach one person alone change neither.
    pub fn no_right_since(&self, then: Turn, now: Turn) -> bool {
        self.none_since(then, now, None)
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
    fn what_is_done_in_a_group_was_not_read_before_its_commit() {
        let written = Written::default();
        let person = |chance| PersonId::new(Instant::from_millis(0), [chance; 10]);
        let (awa, idriss) = (Some(person(1)), Some(person(2)));
        let turn = |epoch, group| Turn { epoch, group };
        written.note(Some(turn(0, 5)), Reach::Oneself, awa);
        written.note(Some(turn(0, 6)), Reach::Nobody, idriss);
        written.note(None, Reach::Everybody, None);
        for (then, now, who, expected) in [
            (turn(0, 4), turn(0, 5), awa, false),
            (turn(0, 4), turn(0, 6), awa, false),
            (turn(0, 5), turn(0, 6), awa, true),
            (turn(0, 4), turn(0, 6), idriss, true),
            (turn(0, 5), turn(1, 6), awa, false),
        ] {
            assert_eq!(written.none_since(then, now, who), expected, "{then:?} {now:?}");
        }
        assert!(written.no_right_since(turn(0, 4), turn(0, 6)));
        written.note(Some(turn(0, 7)), Reach::Everybody, awa);
        assert!(
            !written.no_right_since(turn(0, 6), turn(0, 8)) && written.no_right_since(turn(0, 7), turn(0, 8))
        );
    }

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
