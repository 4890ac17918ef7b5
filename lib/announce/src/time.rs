//! Instants as feeds write them: whole seconds, UTC, `2026-09-01T08:00:00Z`.

use std::fmt;

/// Seconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Second(pub i64);

impl Second {
    /// The second a moment is in.
    pub const fn of_millis(millis: i64) -> Self {
        Self(millis.div_euclid(1_000))
    }

    /// Reads `2026-09-01T08:00:00Z`, and nothing else: no fractions, no other zone.
    pub fn parse(text: &str) -> Option<Self> {
        let is_shaped = text.len() == 20
            && text.bytes().zip(b"0000-00-00T00:00:00Z").all(|(byte, model)| match model {
                b'0' => byte.is_ascii_digit(),
                other => byte == *other,
            });
        if !is_shaped {
            return None;
        }
        text.parse::<jiff::Timestamp>().ok().map(|at| Self(at.as_second()))
    }

    /// The first second of `2026-09-01`.
    pub fn parse_day(text: &str) -> Option<Self> {
        if text.len() == 10 { Self::parse(&format!("{text}T00:00:00Z")) } else { None }
    }

    /// `2026-09-01`, in UTC.
    pub fn day(self) -> String {
        self.to_string().chars().take(10).collect()
    }
}

impl fmt::Display for Second {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let at = jiff::Timestamp::from_second(self.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
        write!(f, "{at}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_is_read_as_it_is_written() {
        for (text, seconds) in [
            ("1970-01-01T00:00:00Z", 0),
            ("2026-09-01T08:00:00Z", 1_788_249_600),
            ("1969-12-31T23:59:59Z", -1),
        ] {
            assert_eq!(Second::parse(text), Some(Second(seconds)), "{text}");
            assert_eq!(Second(seconds).to_string(), text);
        }
        for text in [
            "2026-09-01",
            "2026-09-01T08:00:00",
            "2026-09-01T08:00:00+02:00",
            "2026-13-01T00:00:00Z",
            "2026-02-30T00:00:00Z",
            "2026-09-01T08:00:00.5Z",
            "",
            "2026-09-01t08:00:00z",
            "é026-09-01T08:00:00Z",
        ] {
            assert_eq!(Second::parse(text), None, "{text}");
        }
        assert_eq!(Second::parse_day("1970-01-02"), Some(Second(86_400)));
        assert_eq!(Second::parse_day("1970-02-30"), None);
        assert_eq!(Second(86_399).day(), "1970-01-01");
        assert_eq!(Second::of_millis(-1), Second(-1));
    }
}
