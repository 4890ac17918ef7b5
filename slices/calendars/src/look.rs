//! What pages and files of this slice have in common.

use crate::say;
use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use jiff::civil::DateTime;
use lexicon::{Instant, Lang};

/// Monday is 1.
pub(crate) fn weekday(lang: Lang, day: i64) -> String {
    let say = say(lang);
    match day {
        1 => say.msg_monday(),
        2 => say.msg_tuesday(),
        3 => say.msg_wednesday(),
        4 => say.msg_thursday(),
        5 => say.msg_friday(),
        6 => say.msg_saturday(),
        _ => say.msg_sunday(),
    }
}

/// A civil day as people read it; what is no day stays as it is.
pub(crate) fn day(lang: Lang, text: &str) -> String {
    match words::dates::day_begins(text, "UTC") {
        Some(at) => words::dates::short_day(lang, at, "UTC"),
        None => text.to_owned(),
    }
}

pub(crate) const PRODUCT: &str = "-//Essaim//calendar//EN";

/// The clock of UTC, for files.
pub(crate) fn utc(at: Instant) -> DateTime {
    let at = jiff::Timestamp::from_millisecond(at.as_millis()).unwrap_or_default();
    jiff::tz::TimeZone::UTC.to_datetime(at)
}

/// A calendar file. Programs that fetch it again and again are not to keep it for others.
pub(crate) fn file(name: &str, text: String) -> Response {
    let disposition = format!("attachment; filename=\"{name}.ics\"");
    let mut response = text.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/calendar; charset=utf-8"));
    if let Ok(disposition) = HeaderValue::from_str(&disposition) {
        headers.insert(header::CONTENT_DISPOSITION, disposition);
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    response
}
