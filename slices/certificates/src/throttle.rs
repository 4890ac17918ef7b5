//! How often one address may look codes up, so that trying codes one after another leads nowhere.

use ground::Fault;
use lexicon::Instant;
use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

/// Wrong codes an address may try at once.
const BURST: f64 = 15.0;

/// How many it gets back in a minute.
const PER_MINUTE: f64 = 6.0;

/// Addresses kept in memory at most.
const MOST: usize = 20_000;

/// A look-up that found something costs little: an employer may check a whole class.
pub const FOUND: f64 = 0.1;
pub const MISSED: f64 = 1.0;

/// A bucket of tokens an address. On the shelf.
#[derive(Default)]
pub struct Throttle {
    buckets: Mutex<HashMap<String, Bucket>>,
}

#[derive(Clone, Copy)]
struct Bucket {
    spent: f64,
    at: Instant,
}

impl Bucket {
    fn spent_by(&self, now: Instant) -> f64 {
        let minutes = now.since(self.at).0.max(0) as f64 / 60_000.0;
        (self.spent - minutes * PER_MINUTE).max(0.0)
    }
}

impl Throttle {
    /// Refuses an address that has nothing left. An unknown address (this very machine) is never refused.
    pub fn admit(&self, address: Option<&str>, now: Instant) -> Result<(), Fault> {
        let Some(address) = address else { return Ok(()) };
        let buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        let spent = buckets.get(address).map_or(0.0, |bucket| bucket.spent_by(now));
        let over = spent + MISSED - BURST;
        if over <= 0.0 {
            return Ok(());
        }
        let seconds = (over * 60.0 / PER_MINUTE).ceil() as i64;
        Err(Fault::TooOften { seconds: seconds.max(1) })
    }

    /// Counts a look-up.
    pub fn spend(&self, address: Option<&str>, now: Instant, cost: f64) {
        let Some(address) = address else { return };
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() >= MOST {
            buckets.retain(|_, bucket| bucket.spent_by(now) > 0.0);
        }
        if buckets.len() >= MOST {
            // Twenty thousand addresses try codes at the same moment: starting again is all that is left.
            buckets.clear();
        }
        let bucket = buckets.entry(address.to_owned()).or_insert(Bucket { spent: 0.0, at: now });
        *bucket = Bucket { spent: bucket.spent_by(now) + cost, at: now };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Instant {
        Instant::from_millis(seconds * 1_000)
    }

    #[test]
    fn wrong_codes_run_out_and_come_back() {
        let throttle = Throttle::default();
        let address = Some("203.0.113.9");
        for _ in 0..15 {
            throttle.admit(address, at(0)).expect("not yet");
            throttle.spend(address, at(0), MISSED);
        }
        let refused = throttle.admit(address, at(0));
        assert!(matches!(refused, Err(Fault::TooOften { seconds: 10 })), "{refused:?}");
        assert!(throttle.admit(Some("203.0.113.10"), at(0)).is_ok(), "others are not concerned");
        assert!(throttle.admit(None, at(0)).is_ok());
        assert!(throttle.admit(address, at(10)).is_ok(), "after ten seconds there is one more");
    }

    #[test]
    fn a_class_of_a_hundred_can_be_checked() {
        let throttle = Throttle::default();
        for second in 0..100 {
            throttle.admit(Some("a"), at(second)).expect("found codes are cheap");
            throttle.spend(Some("a"), at(second), FOUND);
        }
    }
}
