//! Facts, heard: `apply` is the only code that writes the tables of facts.
//!
//! So a fact that arrives from another node is applied by the very same code, and every such table can be rebuilt
//! from the journal.

use crate::{Shelf, journal};
use lexicon::{Fact, Instant, PersonId, PlaceRef};
use std::{any::Any, collections::BTreeMap};
use store::{StoreError, Tx};

/// A fact as its appliers hear it.
pub struct Heard<'a, F> {
    pub fact: &'a F,
    /// Number of its line in the journal.
    pub seq: i64,
    pub at: Instant,
    pub actor: Option<PersonId>,
    pub shelf: &'a Shelf,
}

/// A fact said by an act, not yet in the journal.
pub(crate) struct Said {
    pub name: &'static str,
    pub place: PlaceRef,
    /// As it stands in the journal.
    pub body: String,
    pub fact: Box<dyn Any + Send>,
}

impl Said {
    pub fn new<F: Fact>(fact: F) -> Self {
        // Our own facts serialise: a failure here is a bug of the fact, seen by its first test.
        let body = serde_json::to_string(&fact).unwrap_or_else(|_| "null".to_owned());
        Self { name: F::NAME, place: fact.place(), body, fact: Box::new(fact) }
    }
}

type Apply = Box<dyn Fn(&Tx<'_>, &dyn Any, &Line<'_>) -> Result<(), StoreError> + Send + Sync>;
type Revive = fn(&str) -> Result<Box<dyn Any + Send>, serde_json::Error>;

struct Ear {
    revive: Revive,
    apply: Vec<Apply>,
}

struct Line<'a> {
    seq: i64,
    at: Instant,
    actor: Option<PersonId>,
    shelf: &'a Shelf,
}

/// Which code applies which fact. Filled when the site is wired.
#[derive(Default)]
pub struct Hearing {
    ears: BTreeMap<&'static str, Ear>,
    clear: Vec<&'static str>,
    chain: journal::Chain,
}

impl Hearing {
    /// `apply` hears facts of type `F`. Several may; they hear in the order they were added.
    #[must_use]
    pub fn on<F: Fact>(mut self, apply: fn(&Tx<'_>, &Heard<'_, F>) -> Result<(), StoreError>) -> Self {
        let ear = self.ears.entry(F::NAME).or_insert_with(|| Ear {
            revive: |body| Ok(Box::new(serde_json::from_str::<F>(body)?)),
            apply: Vec::new(),
        });
        ear.apply.push(Box::new(move |tx, fact, line| {
            let Some(fact) = fact.downcast_ref::<F>() else { return Ok(()) };
            let Line { seq, at, actor, shelf } = *line;
            apply(tx, &Heard { fact, seq, at, actor, shelf })
        }));
        self
    }

    /// `sql` empties a table of facts before it is rebuilt.
    #[must_use]
    pub fn rebuilds(mut self, sql: &'static str) -> Self {
        self.clear.push(sql);
        self
    }

    /// The names of the facts somebody hears.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        self.ears.keys().copied()
    }

    /// Writes the facts of an act to the journal and applies each.
    pub(crate) fn say(
        &self,
        tx: &Tx<'_>,
        said: &[Said],
        at: Instant,
        actor: Option<PersonId>,
        shelf: &Shelf,
    ) -> Result<(), StoreError> {
        for one in said {
            let entry = journal::Entry { at, actor, name: one.name, place: &one.place, body: &one.body };
            let seq = journal::append(tx, &self.chain, &entry)?;
            self.apply(tx, one.name, one.fact.as_ref(), &Line { seq, at, actor, shelf })?;
        }
        Ok(())
    }

    fn apply(&self, tx: &Tx<'_>, name: &str, fact: &dyn Any, line: &Line<'_>) -> Result<(), StoreError> {
        let Some(ear) = self.ears.get(name) else {
            return Err(StoreError::Unreadable { column: 0, reason: format!("nobody hears {name}") });
        };
        ear.apply.iter().try_for_each(|apply| apply(tx, fact, line))
    }

    /// Empties the tables of facts and applies the whole journal again; how many lines that was.
    pub fn rebuild(&self, tx: &Tx<'_>, shelf: &Shelf) -> Result<usize, StoreError> {
        for sql in &self.clear {
            tx.run(sql, &[])?;
        }
        let lines = journal::all(tx)?;
        for line in &lines {
            let Some(ear) = self.ears.get(line.name.as_str()) else { continue };
            let fact = (ear.revive)(&line.body).map_err(|why| StoreError::Unreadable {
                column: 0,
                reason: format!("journal line {} ({}): {why}", line.seq, line.name),
            })?;
            let heard = Line { seq: line.seq, at: line.at, actor: line.actor, shelf };
            self.apply(tx, &line.name, fact.as_ref(), &heard)?;
        }
        Ok(lines.len())
    }
}
