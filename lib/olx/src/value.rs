//! Values as OLX writes them in attributes and policies (olx.md §1.3).

use serde_json::Value;

/// Text fields: never read as JSON, so that a course named `123` keeps its name.
const TEXTS: &[&str] = &[
    "display_name",
    "display_organization",
    "display_coursenumber",
    "language",
    "course_image",
    "banner_image",
    "video_thumbnail_image",
    "license",
    "advertised_start",
    "announcement",
    "catalog_visibility",
    "course_visibility",
    "cert_name_short",
    "cert_name_long",
    "certificates_display_behavior",
    "end_of_course_survey_url",
    "course_survey_name",
    "enrollment_domain",
    "discussion_link",
    "info_sidebar_name",
    "giturl",
    "wiki_slug",
    "format",
    "showanswer",
    "rerandomize",
    "show_correctness",
    "entrance_exam_id",
    "source_file",
    "static_asset_path",
    "xqa_key",
    "matlab_api_key",
];

/// An attribute as a typed value: JSON if it reads as JSON, otherwise text.
pub fn typed(name: &str, written: &str) -> Value {
    let text = || Value::String(written.to_owned());
    match serde_json::from_str::<Value>(written) {
        Ok(Value::String(inner)) => Value::String(inner),
        Ok(Value::Null) => Value::Null,
        Ok(_) if TEXTS.contains(&name) => text(),
        Ok(value) => value,
        Err(_) => text(),
    }
}

/// A value as an attribute would hold it: text as it is, everything else as JSON.
pub fn written(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// A text field: quotes of JSON taken off, `null` and emptiness as none.
pub fn text(written: &str) -> Option<String> {
    match typed("display_name", written) {
        Value::String(text) if !text.trim().is_empty() => Some(text),
        _ => None,
    }
}

/// Only `true` is true, in any case and with or without quotes.
pub fn is_true(written: &str) -> bool {
    written.trim().trim_matches('"').eq_ignore_ascii_case("true")
}

/// A whole number; `2`, `"2"` and `2.0` alike. `null`, emptiness and anything else are none.
pub fn integer(written: &str) -> Option<i64> {
    number(written).filter(|number| number.fract() == 0.0 && number.abs() < 9e15).map(|number| number as i64)
}

/// A finite number, with or without quotes.
pub fn number(written: &str) -> Option<f64> {
    written.trim().trim_matches('"').trim().parse::<f64>().ok().filter(|number| number.is_finite())
}

/// A list, from JSON (`["a", "b"]`) or from one text.
pub fn list(written: &str) -> Vec<String> {
    match serde_json::from_str::<Value>(written) {
        Ok(Value::Array(items)) => items.iter().map(self::written).collect(),
        _ => text(written).into_iter().collect(),
    }
}

/// An instant as RFC 3339 in UTC. Old courses leave out seconds and zone; they mean UTC. What is not a date of that form is none.
pub fn instant(written: &str) -> Option<String> {
    let text = text(written)?;
    let text = text.trim();
    let (date, rest) = (text.get(..10)?, text.get(10..)?);
    if !fits(date, "0000-00-00") {
        return None;
    }
    let clock = rest.trim_start_matches(['T', 't', ' ']);
    let (clock, zone) = match clock.find(['Z', 'z', '+', '-']) {
        Some(at) => clock.split_at(at),
        None => (clock, "Z"),
    };
    let clock = match clock.split('.').next().unwrap_or("") {
        "" => "00:00:00".to_owned(),
        short if fits(short, "00:00") => format!("{short}:00"),
        full if fits(full, "00:00:00") => full.to_owned(),
        _ => return None,
    };
    match zone {
        "Z" | "z" | "+00:00" | "-00:00" | "+0000" | "+00" => Some(format!("{date}T{clock}Z")),
        zone if fits(&zone[1..], "00:00") => Some(format!("{date}T{clock}{zone}")),
        _ => None,
    }
}

fn fits(text: &str, form: &str) -> bool {
    text.len() == form.len()
        && text.bytes().zip(form.bytes()).all(
            |(byte, form)| {
                if form == b'0' { byte.is_ascii_digit() } else { byte == form }
            },
        )
}

/// `HH:MM:SS`, or plain seconds, as seconds.
pub fn seconds(written: &str) -> Option<f64> {
    let text = text(written)?;
    let mut total = 0.0;
    for part in text.trim().split(':') {
        total =
            total * 60.0 + part.trim().parse::<f64>().ok().filter(|part| part.is_finite() && *part >= 0.0)?;
    }
    Some(total)
}

/// A span such as `1 day 5 hours` or `7200 seconds`, as seconds.
pub fn span(written: &str) -> Option<u64> {
    let text = text(written)?;
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut total = 0_u64;
    for pair in words.chunks(2) {
        let [amount, unit] = pair else { return None };
        let unit = match unit.trim_end_matches(',').trim_end_matches('s') {
            "week" => 604_800,
            "day" => 86_400,
            "hour" => 3_600,
            "minute" => 60,
            "second" => 1,
            _ => return None,
        };
        total = total.checked_add(amount.parse::<u64>().ok()?.checked_mul(unit)?)?;
    }
    Some(total)
}

#[cfg(test)]
mod tests {
    use pretty_assertions::assert_eq;
    use serde_json::json;

    use super::*;

    #[test]
    fn attributes_are_typed() {
        let cases = [
            ("max_attempts", "2", json!(2)),
            ("graded", "true", json!(true)),
            ("display_name", "123", json!("123")),
            ("display_name", "\"123\"", json!("123")),
            ("start", "\"2015-05-05T13:30:00+00:00\"", json!("2015-05-05T13:30:00+00:00")),
            ("advanced_modules", "[\"done\"]", json!(["done"])),
            ("end", "null", json!(null)),
            ("title", "Plain words", json!("Plain words")),
        ];
        for (name, written, value) in cases {
            assert_eq!(typed(name, written), value, "{name}={written}");
        }
    }

    #[test]
    fn instants_are_utc() {
        let cases = [
            ("2014-01-20T02:00", Some("2014-01-20T02:00:00Z")),
            ("\"2015-05-05T13:30:00+00:00\"", Some("2015-05-05T13:30:00Z")),
            ("2026-02-05T05:00:00.123Z", Some("2026-02-05T05:00:00Z")),
            ("2026-02-05", Some("2026-02-05T00:00:00Z")),
            ("2026-02-05T05:00:00-05:00", Some("2026-02-05T05:00:00-05:00")),
            ("null", None),
            ("", None),
            ("next week", None),
            ("2026-02-05Tü", None),
        ];
        for (written, instant_) in cases {
            assert_eq!(instant(written).as_deref(), instant_, "{written}");
        }
    }

    #[test]
    fn numbers_and_spans() {
        assert_eq!(
            (integer("\"2\""), integer("2.0"), integer("null"), integer("")),
            (Some(2), Some(2), None, None)
        );
        assert_eq!((is_true("True"), is_true("yes"), is_true("\"true\"")), (true, false, true));
        assert_eq!(
            (span("1 day 5 hours"), span("7200 seconds"), span(""), span("1 eon")),
            (Some(104_400), Some(7200), None, None)
        );
        assert_eq!((seconds("00:01:30"), seconds("12.5"), seconds("x")), (Some(90.0), Some(12.5), None));
        assert_eq!(list("[\"a\", 2]"), ["a", "2"]);
        assert_eq!(list("plain"), ["plain"]);
    }
}
