//! Recurrence rules (RFC 5545 §3.3.10), as far as timetables use them.

use crate::value::Stamp;
use jiff::civil::Weekday;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frequency {
    Daily,
    Weekly,
}

/// How an event comes again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    pub frequency: Frequency,
    /// Every so many days or weeks; at least 1.
    pub interval: u32,
    pub count: Option<u32>,
    /// The last moment it may begin.
    pub until: Option<Stamp>,
    /// On which days of the week; on that of the first when there is none.
    pub days: Vec<Weekday>,
}

impl Rule {
    /// `Err` names what of it is not understood.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let mut rule =
            Rule { frequency: Frequency::Weekly, interval: 1, count: None, until: None, days: Vec::new() };
        let mut frequency = None;
        for part in text.split(';').filter(|part| !part.trim().is_empty()) {
            let (name, value) = part.split_once('=').ok_or_else(|| part.to_owned())?;
            let wrong = || part.trim().to_owned();
            match name.trim().to_ascii_uppercase().as_str() {
                "FREQ" => {
                    frequency = Some(match value.trim().to_ascii_uppercase().as_str() {
                        "DAILY" => Frequency::Daily,
                        "WEEKLY" => Frequency::Weekly,
                        _ => return Err(wrong()),
                    });
                }
                "INTERVAL" => rule.interval = positive(value).ok_or_else(wrong)?,
                "COUNT" => rule.count = Some(positive(value).ok_or_else(wrong)?),
                "UNTIL" => rule.until = Some(Stamp::parse(value, None).ok_or_else(wrong)?),
                "BYDAY" => {
                    let days: Option<Vec<Weekday>> = value.split(',').map(weekday).collect();
                    rule.days = days.ok_or_else(wrong)?;
                }
                // Weeks are told apart by it only where several days and an interval meet; Monday is what timetables use.
                "WKST" => {}
                _ => return Err(wrong()),
            }
        }
        rule.frequency = frequency.ok_or_else(|| "FREQ".to_owned())?;
        Ok(rule)
    }
}

fn positive(text: &str) -> Option<u32> {
    text.trim().parse().ok().filter(|count| *count > 0)
}

/// `MO`; a number before it ("the second Monday") belongs to months and years.
fn weekday(text: &str) -> Option<Weekday> {
    Some(match text.trim().to_ascii_uppercase().as_str() {
        "MO" => Weekday::Monday,
        "TU" => Weekday::Tuesday,
        "WE" => Weekday::Wednesday,
        "TH" => Weekday::Thursday,
        "FR" => Weekday::Friday,
        "SA" => Weekday::Saturday,
        "SU" => Weekday::Sunday,
        _ => return None,
    })
}

pub(crate) fn weekday_word(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "MO",
        Weekday::Tuesday => "TU",
        Weekday::Wednesday => "WE",
        Weekday::Thursday => "TH",
        Weekday::Friday => "FR",
        Weekday::Saturday => "SA",
        Weekday::Sunday => "SU",
    }
}
