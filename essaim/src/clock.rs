//! The machine's clock: the one place where the time is read.

use ground::Clock;
use lexicon::Instant;
use std::time::{SystemTime, UNIX_EPOCH};

pub struct MachineClock;

impl Clock for MachineClock {
    #[allow(clippy::disallowed_methods)] // This is where time comes in.
    fn now(&self) -> Instant {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Instant::from_millis(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
    }
}
