//! Instants as people read them: in full, with their zone where people of several zones meet.

use crate::{say, zones};
use jiff::{Timestamp, Zoned, civil::Weekday};
use lexicon::{Instant, Lang, time::Millis};

/// "dimanche 22 novembre 2026"
pub fn day(lang: Lang, at: Instant, zone: &str) -> String {
    let when = zoned(at, zone);
    format!("{} {}", weekday(lang, when.weekday()), date(lang, &when))
}

/// "22 novembre 2026", for tables: the day without its name.
pub fn short_day(lang: Lang, at: Instant, zone: &str) -> String {
    date(lang, &zoned(at, zone))
}

/// French counts the first of a month and numbers the others.
fn date(lang: Lang, when: &Zoned) -> String {
    let ordinal = if lang == Lang::Fr && when.day() == 1 { "er" } else { "" };
    format!("{}{ordinal} {} {}", when.day(), month(lang, when.month()), when.year())
}

/// "dimanche 22 novembre 2026 à 23:59"
pub fn moment(lang: Lang, at: Instant, zone: &str) -> String {
    say(lang).msg_date_at(day(lang, at, zone), time(at, zone))
}

/// "dimanche 22 novembre 2026 à 23:59 (heure de Dakar)"
pub fn moment_in_zone(lang: Lang, at: Instant, zone: &str) -> String {
    say(lang).msg_date_in_zone(moment(lang, at, zone), city(lang, zone))
}

/// "23:59"
pub fn time(at: Instant, zone: &str) -> String {
    let when = zoned(at, zone);
    format!("{:02}:{:02}", when.hour(), when.minute())
}

/// For `<time datetime>`: RFC 3339 in UTC.
pub fn machine(at: Instant) -> String {
    timestamp(at).to_string()
}

/// The year in that zone.
pub fn year(at: Instant, zone: &str) -> i16 {
    zoned(at, zone).year()
}

/// An instant from ISO 8601: `2026-02-05T05:00:00Z`, `2013-02-05T05:00` (UTC), `2026-02-05` (midnight UTC).
pub fn parse(text: &str) -> Option<Instant> {
    let text = text.trim().trim_matches('"');
    if let Ok(instant) = text.parse::<Timestamp>() {
        return Some(Instant::from_millis(instant.as_millisecond()));
    }
    let civil = text
        .parse::<jiff::civil::DateTime>()
        .or_else(|_| text.parse::<jiff::civil::Date>().map(|date| date.at(0, 0, 0, 0)))
        .ok()?;
    let instant = jiff::tz::TimeZone::UTC.to_timestamp(civil).ok()?;
    Some(Instant::from_millis(instant.as_millisecond()))
}

/// Wall time in a zone, as a form's `datetime-local` gives it: `2026-11-22T23:59`.
pub fn parse_wall(text: &str, zone: &str) -> Option<Instant> {
    let civil: jiff::civil::DateTime = text.trim().parse().ok()?;
    let instant = zones::find(zone)?.to_timestamp(civil).ok()?;
    Some(Instant::from_millis(instant.as_millisecond()))
}

/// When a day (`2026-11-22`) begins in a zone: at midnight, or later where the clocks skip midnight.
pub fn day_begins(text: &str, zone: &str) -> Option<Instant> {
    beginning(text.trim().parse().ok()?, zone)
}

/// When a day is over in a zone: as the next one begins.
pub fn day_ends(text: &str, zone: &str) -> Option<Instant> {
    let date: jiff::civil::Date = text.trim().parse().ok()?;
    beginning(date.tomorrow().ok()?, zone)
}

fn beginning(date: jiff::civil::Date, zone: &str) -> Option<Instant> {
    let begins = date.to_zoned(zones::find(zone)?).ok()?.start_of_day().ok()?;
    Some(Instant::from_millis(begins.timestamp().as_millisecond()))
}

/// The day of an instant in a zone, as a form's `date` writes it: `2026-11-22`.
pub fn wall_day(at: Instant, zone: &str) -> String {
    zoned(at, zone).strftime("%Y-%m-%d").to_string()
}

/// Back to `datetime-local`.
pub fn wall(at: Instant, zone: &str) -> String {
    zoned(at, zone).strftime("%Y-%m-%dT%H:%M").to_string()
}

/// `at` moved as far as `from` is from `to`, in days and wall time of the zone: a deadline at 23:59 stays at 23:59 when
/// its course moves from winter to summer.
pub fn moved(at: Instant, from: Instant, to: Instant, zone: &str) -> Instant {
    let wall = |at: Instant| zoned(at, zone).datetime();
    let moved = wall(to)
        .since((jiff::Unit::Day, wall(from)))
        .and_then(|span| wall(at).checked_add(span))
        .and_then(|wall| zones::find_or_utc(zone).to_timestamp(wall));
    match moved {
        Ok(moved) => Instant::from_millis(moved.as_millisecond()),
        // Further than calendars reach: the plain distance is as good.
        Err(_) => at.plus(to.since(from)),
    }
}

/// So many days later (or earlier), at the same hour of the wall clock.
pub fn days_later(at: Instant, days: i64, zone: &str) -> Instant {
    let wall = zoned(at, zone).datetime();
    let span = jiff::Span::new().try_days(days);
    let later = span
        .and_then(|span| wall.checked_add(span))
        .and_then(|wall| zones::find_or_utc(zone).to_timestamp(wall));
    match later {
        Ok(later) => Instant::from_millis(later.as_millisecond()),
        // Further than calendars reach.
        Err(_) => at.plus(Millis::days(days)),
    }
}

/// How many whole weeks bring `from` nearest to the day of `to`: moved by so many, every date keeps its weekday.
pub fn weeks_between(from: Instant, to: Instant, zone: &str) -> i64 {
    let day = |at: Instant| zoned(at, zone).date();
    let days = day(to).since((jiff::Unit::Day, day(from))).map_or(0, |span| i64::from(span.get_days()));
    (days + 3).div_euclid(7)
}

/// The city a zone is named after, as people say it in `lang`.
pub fn city(lang: Lang, zone: &str) -> String {
    let known = match (zone, lang) {
        ("Europe/Paris", Lang::Ar) => "باريس",
        ("Africa/Dakar", Lang::Ar) => "داكار",
        ("Africa/Casablanca", Lang::Ar) => "الدار البيضاء",
        _ => "",
    };
    if !known.is_empty() {
        return known.to_owned();
    }
    zone.rsplit('/').next().unwrap_or(zone).replace('_', " ")
}

fn timestamp(at: Instant) -> Timestamp {
    Timestamp::from_millisecond(at.as_millis()).unwrap_or(Timestamp::UNIX_EPOCH)
}

fn zoned(at: Instant, zone: &str) -> Zoned {
    timestamp(at).to_zoned(zones::find_or_utc(zone))
}

fn month(lang: Lang, month: i8) -> &'static str {
    const FR: [&str; 12] = [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ];
    const EN: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    // As in Morocco (CLDR ar-MA).
    const AR: [&str; 12] = [
        "يناير",
        "فبراير",
        "مارس",
        "أبريل",
        "ماي",
        "يونيو",
        "يوليوز",
        "غشت",
        "شتنبر",
        "أكتوبر",
        "نونبر",
        "دجنبر",
    ];
    let index = usize::try_from(month - 1).unwrap_or(0).min(11);
    match lang {
        Lang::Fr => FR[index],
        Lang::En => EN[index],
        Lang::Ar => AR[index],
    }
}

fn weekday(lang: Lang, weekday: Weekday) -> &'static str {
    const FR: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
    const EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    const AR: [&str; 7] = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"];
    let index = weekday.to_monday_zero_offset() as usize;
    match lang {
        Lang::Fr => FR[index],
        Lang::En => EN[index],
        Lang::Ar => AR[index],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_deadline_reads_in_full_with_its_zone() {
        let at = parse("2026-11-22T22:59:00Z").expect("an instant");
        let cases = [
            (Lang::Fr, "dimanche 22 novembre 2026 à 23:59 (heure de Paris)"),
            (Lang::En, "Sunday 22 November 2026 at 23:59 (Paris time)"),
            (Lang::Ar, "الأحد 22 نونبر 2026 على الساعة 23:59 (بتوقيت باريس)"),
        ];
        for (lang, expected) in cases {
            assert_eq!(moment_in_zone(lang, at, "Europe/Paris"), expected);
        }
    }

    #[test]
    fn the_first_of_a_month_is_an_ordinal_in_french_alone() {
        let at = parse("2020-01-01T12:00:00Z").expect("an instant");
        let cases = [
            (Lang::Fr, "1er janvier 2020", "mercredi 1er janvier 2020"),
            (Lang::En, "1 January 2020", "Wednesday 1 January 2020"),
            (Lang::Ar, "1 يناير 2020", "الأربعاء 1 يناير 2020"),
        ];
        for (lang, short, full) in cases {
            assert_eq!((short_day(lang, at, "UTC").as_str(), day(lang, at, "UTC").as_str()), (short, full));
        }
        let second = parse("2020-01-02T12:00:00Z").expect("an instant");
        assert_eq!(short_day(Lang::Fr, second, "UTC"), "2 janvier 2020");
    }

    #[test]
    fn course_dates_of_every_age_are_read() {
        let cases = ["2013-02-05T05:00", "2013-02-05T05:00:00Z", "\"2013-02-05T05:00:00+00:00\""];
        for text in cases {
            assert_eq!(parse(text).map(machine).as_deref(), Some("2013-02-05T05:00:00Z"), "{text}");
        }
        assert_eq!(parse("next week"), None);
    }

    #[test]
    fn a_deadline_that_moves_keeps_its_wall_time() {
        let at = |text: &str| parse_wall(text, "Europe/Paris").expect("an instant");
        let moved =
            moved(at("2026-01-18T23:59"), at("2026-01-05T09:00"), at("2026-07-06T09:00"), "Europe/Paris");
        assert_eq!(wall(moved, "Europe/Paris"), "2026-07-19T23:59");
        assert_eq!(machine(moved), "2026-07-19T21:59:00Z");
    }

    #[test]
    fn wall_time_goes_there_and_back() {
        let at = parse_wall("2026-07-01T09:30", "Europe/Paris").expect("an instant");
        assert_eq!(machine(at), "2026-07-01T07:30:00Z");
        assert_eq!(wall(at, "Europe/Paris"), "2026-07-01T09:30");
    }
}
