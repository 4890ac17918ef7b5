//! Act: the team puts learners in a group, or takes them out.

use super::{partitions, store};
use crate::{enrolment, refusals, rights::KeepGroups};
use ::store::Tx;
use courses::{Contents, Run, RunKey, content};
use ground::{Act, Cx, Decision, Fault, Granted};
use lexicon::{
    PersonId,
    facts::learning::{GroupJoined, GroupLeft},
};
use std::collections::BTreeSet;

/// Puts learners in a group of a partition, each out of the one they had; without a group, takes them out of it.
/// Whoever is there already is left alone.
pub struct PutInGroup {
    pub run: RunKey,
    pub partition: i64,
    pub group: Option<i64>,
    /// Learners of the run ([`LearnersByAddress`](super::LearnersByAddress)).
    pub people: Vec<PersonId>,
}

impl Act for PutInGroup {
    const NAME: &'static str = "learning.put-in-group";
    type Right = KeepGroups;
    type Over = Run;
    /// How many were moved.
    type Outcome = usize;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(&self, run: Granted<KeepGroups, Run>, tx: &Tx<'_>, cx: &Cx) -> Result<Decision<usize>, Fault> {
        let content = content::of_version(tx, &cx.shelf.get::<Contents>(), &run.version)?;
        let partition = partitions(&content.course).find(|one| one.id == self.partition);
        let has = |group: i64| partition.is_some_and(|one| one.groups.iter().any(|known| known.id == group));
        if partition.is_none() || self.group.is_some_and(|group| !has(group)) {
            return Err(refusals::group_unknown().at("group").into());
        }
        let chosen = store::chosen(tx, run.id, self.partition)?;
        let people: BTreeSet<PersonId> = self.people.iter().copied().collect();
        let moving: Vec<PersonId> =
            people.into_iter().filter(|person| chosen.get(person).copied() != self.group).collect();
        for person in moving.iter().filter(|_| self.group.is_some()) {
            enrolment::current(tx, run.id, *person)?.ok_or(Fault::NotFound)?;
        }
        let (run, partition) = (run.id, self.partition);
        let decision = Decision::of(moving.len());
        Ok(match self.group {
            Some(group) => {
                let joined = moving.into_iter().map(|person| GroupJoined { run, person, partition, group });
                decision.facts(joined)
            }
            None => decision.facts(moving.into_iter().map(|person| GroupLeft { run, person, partition })),
        })
    }
}
