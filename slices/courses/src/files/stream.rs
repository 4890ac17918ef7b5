//! Sending a blob: whole or in part, from disk, with the headers that keep it harmless.

use super::{
    Opened,
    address::version_of,
    kinds,
    range::{Part, part},
};
use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use ground::Fault;
use std::io::SeekFrom;
use store::Blobs;
use tokio::{
    fs::File,
    io::{AsyncReadExt, AsyncSeekExt},
};
use tokio_util::io::ReaderStream;
use web::Wrong;

/// What an author's file may do when it is opened directly: be drawn, and nothing else.
const SANDBOX: &str = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/// Bytes read from disk at once.
const CHUNK: usize = 64 * 1024;

/// Answers a request for an opened file. `asked_version` is what the address carried after `?v=`.
pub(crate) async fn answer(
    blobs: &Blobs,
    opened: &Opened,
    asked_version: Option<&str>,
    asked: &HeaderMap,
) -> Result<Response, Wrong> {
    let kind = kinds::of(&opened.path);
    let text = |name: header::HeaderName| asked.get(name).and_then(|value| value.to_str().ok());
    let strong = format!("\"{}\"", opened.blob);
    let wanted = if comes_from_same(text(header::IF_RANGE), &strong) { text(header::RANGE) } else { None };
    let wanted = part(wanted, opened.bytes);
    // A text may be compressed on its way: then the tag names the content, not the very bytes.
    let shrinks = kind.shrinks && wanted == Part::Whole && text(header::ACCEPT_ENCODING).is_some();
    let tag = if shrinks { format!("W/{strong}") } else { strong };

    let mut headers = HeaderMap::new();
    let mut set = |name: header::HeaderName, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(name, value);
        }
    };
    set(header::ETAG, &tag);
    set(header::CACHE_CONTROL, &caching(opened, asked_version, shrinks));
    set(header::ACCEPT_RANGES, "bytes");
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    if is_known(text(header::IF_NONE_MATCH), &tag) {
        return Ok((StatusCode::NOT_MODIFIED, headers).into_response());
    }
    set(header::CONTENT_TYPE, kind.mime);
    if kind.sandboxed {
        set(header::CONTENT_SECURITY_POLICY, SANDBOX);
    }
    if kind.saved {
        set(header::CONTENT_DISPOSITION, &attachment(&opened.path));
    }
    let (status, start, length) = match wanted {
        Part::Whole => (StatusCode::OK, 0, opened.bytes),
        Part::Bytes { start, end } => {
            set(header::CONTENT_RANGE, &format!("bytes {start}-{end}/{}", opened.bytes));
            (StatusCode::PARTIAL_CONTENT, start, end - start + 1)
        }
        Part::None => {
            set(header::CONTENT_RANGE, &format!("bytes */{}", opened.bytes));
            return Ok((StatusCode::RANGE_NOT_SATISFIABLE, headers).into_response());
        }
    };
    set(header::CONTENT_LENGTH, &length.to_string());
    let mut file = File::open(blobs.path(&opened.blob)).await.map_err(Fault::broken)?;
    if start > 0 {
        file.seek(SeekFrom::Start(start)).await.map_err(Fault::broken)?;
    }
    let stream = ReaderStream::with_capacity(file.take(length), CHUNK);
    Ok((status, headers, Body::from_stream(stream)).into_response())
}

/// An address that names the content is kept for ever; any other is asked about each time.
fn caching(opened: &Opened, asked_version: Option<&str>, shrinks: bool) -> String {
    let whose = if opened.public { "public" } else { "private" };
    let named = asked_version == Some(version_of(opened.blob.as_str()));
    let long = if named { "max-age=31536000, immutable" } else { "no-cache" };
    // Media and archives are as small as they get: compressing them on the way only costs time.
    let whole = if shrinks { "" } else { ", no-transform" };
    format!("{whose}, {long}{whole}")
}

/// `If-Range`: a part continues what the browser has only if it has these very bytes.
fn comes_from_same(if_range: Option<&str>, tag: &str) -> bool {
    if_range.is_none_or(|known| known.trim() == tag)
}

/// `If-None-Match`, compared weakly (RFC 9110 §13.1.2).
fn is_known(if_none_match: Option<&str>, tag: &str) -> bool {
    let plain = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    if_none_match
        .is_some_and(|known| known.trim() == "*" || known.split(',').any(|one| plain(one) == plain(tag)))
}

/// RFC 6266, with the name as RFC 8187 writes it.
pub(crate) fn attachment(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    let mut encoded = String::with_capacity(name.len());
    for byte in name.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' => encoded.push(char::from(byte)),
            other => encoded.push_str(&format!("%{other:02X}")),
        }
    }
    format!("attachment; filename*=UTF-8''{encoded}")
}
