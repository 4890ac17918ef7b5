//! Time zones, from tzdata that is our own and current.
//!
//! Morocco left GMT+1 for good on 20 September 2026 (IANA 2026f), which most bundled tables don't know; a
//! deadline in Casablanca must. `tzdata/zones.bin` is made by `cargo xtask tzdata` from the IANA release.

use jiff::tz::TimeZone;
use std::{
    collections::HashMap,
    sync::{LazyLock, Mutex, PoisonError},
};

static PACKED: &[u8] = include_bytes!("../tzdata/zones.bin");

struct Table {
    version: &'static str,
    zones: HashMap<&'static str, &'static [u8]>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| unpack(PACKED).unwrap_or_else(empty));

fn empty() -> Table {
    Table { version: "none", zones: HashMap::new() }
}

/// First line `tzdata VERSION`, then `name offset length` a zone, an empty line, and the TZif bodies.
fn unpack(packed: &'static [u8]) -> Option<Table> {
    let end = packed.windows(2).position(|pair| pair == b"\n\n")?;
    let head = std::str::from_utf8(&packed[..end]).ok()?;
    let bodies = &packed[end + 2..];
    let mut lines = head.lines();
    let version = lines.next()?.strip_prefix("tzdata ")?;
    let mut zones = HashMap::new();
    for line in lines {
        let mut fields = line.split(' ');
        let (name, offset, length) = (fields.next()?, fields.next()?, fields.next()?);
        let start: usize = offset.parse().ok()?;
        let length: usize = length.parse().ok()?;
        zones.insert(name, bodies.get(start..start + length)?);
    }
    Some(Table { version, zones })
}

/// The IANA release in this program, such as `2026f`.
pub fn version() -> &'static str {
    TABLE.version
}

/// The names of all zones, sorted.
pub fn names() -> Vec<&'static str> {
    let mut names: Vec<_> = TABLE.zones.keys().copied().collect();
    names.sort_unstable();
    names
}

/// A zone by its IANA name; `None` if there is no such zone.
pub fn find(name: &str) -> Option<TimeZone> {
    static READ: LazyLock<Mutex<HashMap<&'static str, TimeZone>>> = LazyLock::new(Default::default);
    let (name, body) = TABLE.zones.get_key_value(name)?;
    let mut read = READ.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(zone) = read.get(name) {
        return Some(zone.clone());
    }
    let zone = TimeZone::tzif(name, body).ok()?;
    read.insert(name, zone.clone());
    Some(zone)
}

/// The zone by that name, or UTC: for names that were checked when they were stored.
pub fn find_or_utc(name: &str) -> TimeZone {
    find(name).unwrap_or(TimeZone::UTC)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::Timestamp;

    fn wall(zone: &str, instant: &str) -> String {
        let instant: Timestamp = instant.parse().expect("an instant");
        instant.to_zoned(find(zone).expect("a zone")).strftime("%Y-%m-%d %H:%M").to_string()
    }

    #[test]
    fn morocco_stays_at_gmt_since_september_2026() {
        assert_eq!(wall("Africa/Casablanca", "2026-06-01T12:00:00Z"), "2026-06-01 13:00");
        assert_eq!(wall("Africa/Casablanca", "2026-12-01T12:00:00Z"), "2026-12-01 12:00");
        assert_eq!(wall("Africa/Casablanca", "2027-02-20T12:00:00Z"), "2027-02-20 12:00");
        assert_eq!(wall("Africa/Dakar", "2026-07-01T12:00:00Z"), "2026-07-01 12:00");
        assert_eq!(wall("Europe/Paris", "2026-07-01T12:00:00Z"), "2026-07-01 14:00");
    }

    #[test]
    fn all_zones_read() {
        assert_eq!(version(), "2026f");
        assert!(names().len() > 500);
        assert!(names().iter().all(|name| find(name).is_some()));
        assert!(find("Europe/Atlantis").is_none());
    }
}
