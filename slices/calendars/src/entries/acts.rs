//! Acts: entries are added, and taken out.

use super::{Calendar, KeepCalendar, MOST, store};
use crate::say;
use ::store::Tx;
use ground::{Act, Cx, Decision, Fault, Granted, Refusal};
use lexicon::facts::calendars::{ClosedTerms, EntriesKept, EntryRemoved, SlotTerms};
use network::{Institution, InstitutionName};

/// Adds entries, whole or not at all. Those that are there already are left out; how many were new.
pub struct KeepEntries {
    pub institution: InstitutionName,
    pub slots: Vec<SlotTerms>,
    pub closed: Vec<ClosedTerms>,
}

impl Act for KeepEntries {
    const NAME: &'static str = "calendars.keep-entries";
    type Right = KeepCalendar;
    type Over = Institution;
    type Outcome = usize;

    fn over(&self) -> InstitutionName {
        self.institution.clone()
    }

    fn decide(
        &self,
        institution: Granted<KeepCalendar, Institution>,
        tx: &Tx<'_>,
        _: &Cx,
    ) -> Result<Decision<usize>, Fault> {
        let id = institution.id;
        let known = store::of(tx, institution.into_place())?;
        let (slots, closed) = self.new_to(&known);
        if known.slots.len() + slots.len() > MOST || known.closed.len() + closed.len() > MOST {
            let many = |lang| say(lang).msg_too_many(MOST as i64);
            return Err(Refusal::new("calendars.too-many", many).into());
        }
        let new = slots.len() + closed.len();
        let done = Decision::of(new);
        Ok(if new == 0 { done } else { done.fact(EntriesKept { institution: id, slots, closed }) })
    }
}

impl KeepEntries {
    fn new_to(&self, known: &Calendar) -> (Vec<SlotTerms>, Vec<ClosedTerms>) {
        let mut slots: Vec<SlotTerms> = Vec::new();
        for slot in &self.slots {
            if !slots.contains(slot) && known.slots.iter().all(|entry| entry.terms != *slot) {
                slots.push(slot.clone());
            }
        }
        let mut closed: Vec<ClosedTerms> = Vec::new();
        for one in &self.closed {
            if !closed.contains(one) && known.closed.iter().all(|entry| entry.terms != *one) {
                closed.push(one.clone());
            }
        }
        (slots, closed)
    }
}

/// Takes an entry out.
pub struct RemoveEntry {
    pub institution: InstitutionName,
    pub entry: String,
}

impl Act for RemoveEntry {
    const NAME: &'static str = "calendars.remove-entry";
    type Right = KeepCalendar;
    type Over = Institution;
    type Outcome = ();

    fn over(&self) -> InstitutionName {
        self.institution.clone()
    }

    fn decide(
        &self,
        institution: Granted<KeepCalendar, Institution>,
        tx: &Tx<'_>,
        _: &Cx,
    ) -> Result<Decision<()>, Fault> {
        let id = institution.id;
        let known = store::of(tx, institution.into_place())?;
        let is_there = known.slots.iter().any(|one| one.id == self.entry)
            || known.closed.iter().any(|one| one.id == self.entry);
        if !is_there {
            return Err(Fault::NotFound);
        }
        Ok(Decision::of(()).fact(EntryRemoved { institution: id, entry: self.entry.clone() }))
    }
}
