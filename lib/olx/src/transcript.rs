//! Transcripts: SubRip, Open edX's JSON and WebVTT in, WebVTT out.

use serde_json::Value;

use crate::xml;

/// What is said between two moments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cue {
    pub start_ms: u64,
    pub end_ms: u64,
    /// Plain text, lines separated by `\n`.
    pub text: String,
}

/// No transcript is longer than this many cues.
const MOST_CUES: usize = 100_000;

/// Reads a transcript of any of the three forms, told apart by content. `None`: it is none of them, or holds nothing.
pub fn cues(bytes: &[u8]) -> Option<Vec<Cue>> {
    let text = xml::decode(bytes).text;
    let text = text.trim_start_matches('\u{FEFF}').trim_start();
    let cues = if text.starts_with('{') { sjson(text)? } else { timed_lines(text) };
    (!cues.is_empty()).then_some(cues)
}

/// Writes WebVTT (https://www.w3.org/TR/webvtt1/).
pub fn web_vtt(cues: &[Cue]) -> String {
    let mut out = String::from("WEBVTT\n");
    for cue in cues {
        let text = cue.text.replace('&', "&amp;").replace('<', "&lt;").replace("-->", "--&gt;");
        let lines: Vec<&str> = text.lines().map(str::trim_end).filter(|line| !line.is_empty()).collect();
        out.push_str(&format!("\n{} --> {}\n{}\n", clock(cue.start_ms), clock(cue.end_ms), lines.join("\n")));
    }
    out
}

fn clock(ms: u64) -> String {
    let (seconds, ms) = (ms / 1000, ms % 1000);
    format!("{:02}:{:02}:{:02}.{ms:03}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

/// `{"start": [ms], "end": [ms], "text": [..]}` (olx.md §5).
fn sjson(text: &str) -> Option<Vec<Cue>> {
    let value: Value = serde_json::from_str(text).ok()?;
    let column = |name: &str| value.get(name).and_then(Value::as_array);
    let (starts, ends, texts) = (column("start")?, column("end")?, column("text")?);
    let ms = |value: &Value| value.as_f64().filter(|ms| *ms >= 0.0).map(|ms| ms as u64);
    let rows = starts.iter().zip(ends).zip(texts).take(MOST_CUES);
    let cues = rows.filter_map(|((start, end), text)| {
        let (start_ms, text) = (ms(start)?, text.as_str().unwrap_or_default());
        let text = unescaped(text);
        (!text.trim().is_empty()).then(|| Cue {
            start_ms,
            end_ms: ms(end).unwrap_or(start_ms).max(start_ms),
            text: text.trim().to_owned(),
        })
    });
    Some(cues.collect())
}

/// SubRip and WebVTT: a line with an arrow, then text up to an empty line.
fn timed_lines(text: &str) -> Vec<Cue> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut cues = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let Some((start, rest)) = line.split_once("-->") else {
            continue;
        };
        let end = rest.split_whitespace().next().unwrap_or_default();
        let (Some(start_ms), Some(end_ms)) = (moment(start), moment(end)) else {
            continue;
        };
        let said: Vec<&str> = lines.by_ref().map(str::trim).take_while(|line| !line.is_empty()).collect();
        let text = unescaped(&without_tags(&said.join("\n")));
        if !text.trim().is_empty() {
            cues.push(Cue { start_ms, end_ms: end_ms.max(start_ms), text });
        }
        if cues.len() >= MOST_CUES {
            break;
        }
    }
    cues
}

/// `00:01:02,345`, `00:01:02.345` or `01:02.345`, as milliseconds.
fn moment(written: &str) -> Option<u64> {
    let written = written.trim().replace(',', ".");
    let mut total = 0.0_f64;
    for part in written.split(':') {
        total =
            total * 60.0 + part.trim().parse::<f64>().ok().filter(|part| part.is_finite() && *part >= 0.0)?;
    }
    (total < 1e7).then(|| (total * 1000.0).round() as u64)
}

fn without_tags(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('<') {
        let is_tag = rest[open + 1..].starts_with(|c: char| c == '/' || c.is_ascii_alphabetic());
        match rest[open..].find('>').filter(|_| is_tag) {
            Some(close) => {
                out.push_str(&rest[..open]);
                rest = &rest[open + close + 1..];
            }
            None => {
                out.push_str(&rest[..=open]);
                rest = &rest[open + 1..];
            }
        }
    }
    out.push_str(rest);
    out
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&nbsp;", "\u{A0}")
        .replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use pretty_assertions::assert_eq;

    use super::*;

    fn cue(start_ms: u64, end_ms: u64, text: &str) -> Cue {
        Cue { start_ms, end_ms, text: text.to_owned() }
    }

    #[test]
    fn three_forms_say_the_same() {
        let srt = "\u{FEFF}1\r\n00:00:01,500 --> 00:00:03,000\r\n<i>Hello</i>\r\nyou &amp; me\r\n\r\n2\r\n00:01:00,000 --> 00:01:02,250\r\n1 < 2\r\n";
        let vtt = "WEBVTT\n\nNOTE x\n\n00:01.500 --> 00:03.000 align:start\nHello\nyou &amp; me\n\n00:01:00.000 --> 00:01:02.250\n1 < 2\n";
        let json = r#"{"start":[1500,60000,70000],"end":[3000,62250,71000],"text":["Hello\nyou &amp; me","1 < 2",""]}"#;
        let expected = vec![cue(1500, 3000, "Hello\nyou & me"), cue(60_000, 62_250, "1 < 2")];
        for text in [srt, vtt, json] {
            assert_eq!(cues(text.as_bytes()), Some(expected.clone()), "{text}");
        }
    }

    #[test]
    fn what_is_no_transcript_is_none() {
        for bytes in [&b""[..], b"just words", b"{\"start\": 3}", b"{", b"x --> y\nz", b"\xFF\xFE"] {
            assert_eq!(cues(bytes), None);
        }
    }

    #[test]
    fn web_vtt_is_safe_and_read_back() {
        let written = web_vtt(&[cue(3_661_001, 3_662_000, "a <b> & c\n\nd")]);
        assert_eq!(written, "WEBVTT\n\n01:01:01.001 --> 01:01:02.000\na &lt;b> &amp; c\nd\n");
        assert_eq!(cues(written.as_bytes()), Some(vec![cue(3_661_001, 3_662_000, "a <b> & c\nd")]));
    }
}
