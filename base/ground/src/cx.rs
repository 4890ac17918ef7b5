//! What an act is given besides the database: the moment, chance, and who asks.

use crate::{Shelf, Who};
use lexicon::{Instant, Lang, ids::Id};
use rand::{Rng, SeedableRng, rngs::StdRng};
use std::{cell::RefCell, sync::Arc};

/// Where instants come from: the machine's clock, or a test's.
pub trait Clock: Send + Sync {
    fn now(&self) -> Instant;
}

/// The circumstances of one act or ask.
pub struct Cx {
    pub now: Instant,
    pub who: Who,
    /// Caches and tools of the slices, by type.
    pub shelf: Arc<Shelf>,
    /// Where chance begins, and the dice once they are thrown: most acts need none.
    seed: [u8; 32],
    dice: RefCell<Option<StdRng>>,
}

impl Cx {
    pub fn new(now: Instant, who: Who, shelf: Arc<Shelf>, seed: [u8; 32]) -> Self {
        Self { now, who, shelf, seed, dice: RefCell::new(None) }
    }

    /// The language of the person who asks, for words that are sent later.
    pub fn lang(&self) -> Lang {
        self.who.lang
    }

    /// A fresh id.
    pub fn id<I: Id>(&self) -> I {
        I::new(self.now, self.bytes())
    }

    /// Bytes nobody can foresee.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.throw(|dice| dice.fill(&mut bytes[..]));
        bytes
    }

    /// A whole number below `end`.
    pub fn below(&self, end: u64) -> u64 {
        self.throw(|dice| dice.random_range(0..end.max(1)))
    }

    fn throw<T>(&self, throw: impl FnOnce(&mut StdRng) -> T) -> T {
        throw(self.dice.borrow_mut().get_or_insert_with(|| StdRng::from_seed(self.seed)))
    }
}
