//! The machine's clock: the one place where the time is read; and the demo's, which can be turned back.

use ground::Clock;
use lexicon::Instant;
use std::{
    sync::atomic::{AtomicI64, Ordering},
    time::{SystemTime, UNIX_EPOCH},
};

pub struct MachineClock;

impl Clock for MachineClock {
    #[allow(clippy::disallowed_methods)] // This is where time comes in.
    fn now(&self) -> Instant {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Instant::from_millis(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
    }
}

/// The machine's clock, except while it stands at another moment: what happened in the demo is told as of then.
pub struct DemoClock(AtomicI64);

/// It goes with the machine.
const LET_GO: i64 = i64::MIN;

impl Default for DemoClock {
    fn default() -> Self {
        Self(AtomicI64::new(LET_GO))
    }
}

impl DemoClock {
    pub fn turn_to(&self, at: Instant) {
        self.0.store(at.as_millis(), Ordering::SeqCst);
    }

    pub fn let_go(&self) {
        self.0.store(LET_GO, Ordering::SeqCst);
    }
}

impl Clock for DemoClock {
    fn now(&self) -> Instant {
        match self.0.load(Ordering::SeqCst) {
            LET_GO => MachineClock.now(),
            at => Instant::from_millis(at),
        }
    }
}
