//! Time zones, from tzdata that is our own and current.
//!
//! Morocco left GMT+1 for good on 20 September 2026 (IANA 2026f), which most bundled tables don't know; a
//! deadline in Casablanca must. `tzdata/zones.bin` is made by `cargo xtask tzdata` from the IANA release.

use crate::{dates, say};
use jiff::tz::TimeZone;
use lexicon::Lang;
use std::{
    collections::HashMap,
    sync::{LazyLock, Mutex, PoisonError},
};

static PACKED: &[u8] = include_bytes!("../tzdata/zones.bin");

/// The zones people choose among, one a line: those of tzdata's `zone.tab`, which are named after a place of a country.
/// Older names of the same (`Zulu`, `PRC`, `Asia/Calcutta`) and fixed offsets (`Etc/GMT+7`) are read, never proposed.
static PLACES: &str = include_str!("../tzdata/places.txt");

/// Where most people here live: before all others.
const NEAR: [&str; 11] = [
    "Africa/Casablanca",
    "Africa/Dakar",
    "Europe/Paris",
    "Africa/Abidjan",
    "Africa/Algiers",
    "Africa/Tunis",
    "Africa/Bamako",
    "Africa/Douala",
    "Europe/Brussels",
    "Indian/Reunion",
    "America/Toronto",
];

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

/// A zone as people choose it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// `America/Argentina/Buenos_Aires`
    pub name: &'static str,
    /// "Argentina, Buenos Aires"; in Arabic the cities most people here live in have their Arabic names.
    pub label: String,
}

/// Those most people here live in.
pub fn near(lang: Lang) -> Vec<Choice> {
    NEAR.iter().map(|name| Choice { name, label: label(lang, name) }).collect()
}

/// All places, by continent or ocean, each under its name in `lang`. UTC, which is no place, is not among them.
pub fn by_continent(lang: Lang) -> Vec<(String, Vec<Choice>)> {
    let say = say(lang);
    let continents = [
        ("Africa", say.msg_zones_africa()),
        ("America", say.msg_zones_america()),
        ("Antarctica", say.msg_zones_antarctica()),
        ("Arctic", say.msg_zones_arctic()),
        ("Asia", say.msg_zones_asia()),
        ("Atlantic", say.msg_zones_atlantic()),
        ("Australia", say.msg_zones_australia()),
        ("Europe", say.msg_zones_europe()),
        ("Indian", say.msg_zones_indian()),
        ("Pacific", say.msg_zones_pacific()),
    ];
    let of = |continent: &str| {
        let all = PLACES.lines().filter(|name| name.split('/').next() == Some(continent));
        all.map(|name| Choice { name, label: label(lang, name) }).collect()
    };
    continents.into_iter().map(|(continent, title)| (title, of(continent))).collect()
}

fn label(lang: Lang, name: &str) -> String {
    match name.split('/').collect::<Vec<_>>().as_slice() {
        [_, region, _] => format!("{}, {}", region.replace('_', " "), dates::city(lang, name)),
        _ => dates::city(lang, name),
    }
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
    fn people_choose_among_places() {
        let all = all_of(Lang::Fr);
        let names: Vec<&str> = all.iter().map(|choice| choice.name).collect();
        assert_eq!(names.len(), PLACES.lines().count());
        for name in ["Africa/Dakar", "Africa/Casablanca", "Europe/Paris", "Asia/Kolkata"] {
            assert!(names.contains(&name), "{name}");
        }
        for name in ["Zulu", "PRC", "Etc/GMT+7", "Asia/Calcutta", "America/Buenos_Aires", "US/Pacific"] {
            assert!(!names.contains(&name) && find(name).is_some(), "{name}");
        }
        assert!(names.iter().chain(NEAR.iter()).all(|name| find(name).is_some()));
        let label =
            |lang, name| all_of(lang).into_iter().find(|choice| choice.name == name).expect(name).label;
        assert_eq!(label(Lang::Fr, "America/Argentina/Buenos_Aires"), "Argentina, Buenos Aires");
        assert_eq!(label(Lang::Ar, "Africa/Dakar"), "داكار");
    }

    fn all_of(lang: Lang) -> Vec<Choice> {
        by_continent(lang).into_iter().flat_map(|(_, choices)| choices).collect()
    }

    #[test]
    fn all_zones_read() {
        assert_eq!(version(), "2026f");
        assert!(names().len() > 500);
        assert!(names().iter().all(|name| find(name).is_some()));
        assert!(find("Europe/Atlantis").is_none());
    }
}
