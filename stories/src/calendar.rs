//! The clock of a story, set by hand, and dates as a story writes them.

use ground::Clock;
use jiff::civil::DateTime;
use lexicon::Instant;
use std::sync::atomic::{AtomicI64, Ordering};

/// The zone in which stories say their times.
pub const ZONE: &str = "Europe/Paris";

/// A clock that stands still until it is set.
pub struct SetClock(AtomicI64);

impl SetClock {
    pub fn at(text: &str) -> Self {
        Self(AtomicI64::new(instant(text).as_millis()))
    }

    pub fn set(&self, instant: Instant) {
        self.0.store(instant.as_millis(), Ordering::SeqCst);
    }
}

impl Clock for SetClock {
    fn now(&self) -> Instant {
        Instant::from_millis(self.0.load(Ordering::SeqCst))
    }
}

/// `3 April 2026, 09:02` on a clock in Paris.
///
/// # Panics
/// If it is not written like that.
pub fn instant(text: &str) -> Instant {
    let wall = DateTime::strptime("%d %B %Y, %H:%M", text)
        .unwrap_or_else(|why| panic!("a time in a story reads `3 April 2026, 09:02`, not {text:?}: {why}"));
    let zoned = wall.to_zoned(words::zones::find_or_utc(ZONE)).expect("a time that exists");
    Instant::from_millis(zoned.timestamp().as_millisecond())
}

#[cfg(test)]
mod tests {
    use super::instant;

    #[test]
    fn times_are_said_in_paris() {
        assert_eq!(instant("3 April 2026, 09:02").as_millis(), 1_775_199_720_000);
        assert_eq!(instant("1 January 1970, 01:00").as_millis(), 0);
    }
}
