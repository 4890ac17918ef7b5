//! Fields of a form as they travel.

use crate::forms::Part;

const BOUNDARY: &str = "essaim-story-7d1b3f";
/// The type that goes with [`multipart`].
pub const MULTIPART: &str = "multipart/form-data; boundary=essaim-story-7d1b3f";

/// As a form's fields travel; a file goes by its name, as browsers do.
pub fn urlencoded(parts: &[(String, Part)]) -> String {
    let pair = |(name, part): &(String, Part)| {
        let value = match part {
            Part::Text(text) => text,
            Part::File { filename, .. } => filename,
        };
        format!("{}={}", escaped(name), escaped(value))
    };
    parts.iter().map(pair).collect::<Vec<_>>().join("&")
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'*' => out.push(char::from(byte)),
            b' ' => out.push('+'),
            other => out.push_str(&format!("%{other:02X}")),
        }
    }
    out
}

/// RFC 7578.
pub fn multipart(parts: &[(String, Part)]) -> Vec<u8> {
    let mut out = Vec::new();
    for (name, part) in parts {
        let head = match part {
            Part::Text(_) => String::new(),
            Part::File { filename, mime, .. } => format!("; filename=\"{filename}\"\r\nContent-Type: {mime}"),
        };
        let head = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"{head}\r\n\r\n");
        out.extend_from_slice(head.as_bytes());
        out.extend_from_slice(match part {
            Part::Text(text) => text.as_bytes(),
            Part::File { bytes, .. } => bytes,
        });
        out.extend_from_slice(b"\r\n");
    }
    out.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
    out
}
