//! PNG: one uncompressed `iTXt` chunk with the keyword `openbadgecredential`.

use flate2::Crc;
use serde_json::Value;

use crate::{Error, LARGEST_CREDENTIAL};

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
const KEYWORD: &[u8] = b"openbadgecredential";

/// Puts `credential` into the image, in place of one already there.
///
/// # Errors
/// [`Error::NotPng`] when the bytes are not a PNG image.
pub fn bake_png(png: &[u8], credential: &Value) -> Result<Vec<u8>, Error> {
    let mut out = SIGNATURE.to_vec();
    for chunk in chunks(png)? {
        // Text may stand anywhere between the header and the end: just before the end disturbs nothing.
        if chunk.kind == b"IEND" {
            push_chunk(&mut out, b"iTXt", &text(credential));
        }
        if baked(&chunk).is_none() {
            out.extend(chunk.whole);
        }
    }
    Ok(out)
}

/// The credential inside the image, not verified; `None` without one.
pub fn unbake_png(png: &[u8]) -> Option<Value> {
    let json = chunks(png).ok()?.iter().find_map(baked)?;
    if json.len() > LARGEST_CREDENTIAL {
        return None;
    }
    serde_json::from_slice(json).ok()
}

struct Chunk<'a> {
    kind: &'a [u8],
    data: &'a [u8],
    /// Length, kind, data and checksum.
    whole: &'a [u8],
}

fn chunks(png: &[u8]) -> Result<Vec<Chunk<'_>>, Error> {
    let mut rest = png.strip_prefix(SIGNATURE).ok_or(Error::NotPng("it does not begin like one"))?;
    let mut chunks = Vec::new();
    while !rest.is_empty() {
        let chunk = first(rest).ok_or(Error::NotPng("it is cut short"))?;
        rest = &rest[chunk.whole.len()..];
        let is_end = chunk.kind == b"IEND";
        chunks.push(chunk);
        if is_end {
            return Ok(chunks);
        }
    }
    Err(Error::NotPng("it has no end"))
}

fn first(bytes: &[u8]) -> Option<Chunk<'_>> {
    let length = u32::from_be_bytes(bytes.get(..4)?.try_into().ok()?) as usize;
    let whole = bytes.get(..length.checked_add(12)?)?;
    Some(Chunk { kind: &whole[4..8], data: &whole[8..8 + length], whole })
}

/// The JSON of a chunk that holds a credential: keyword, no compression, no language.
fn baked<'a>(chunk: &Chunk<'a>) -> Option<&'a [u8]> {
    if chunk.kind != b"iTXt" {
        return None;
    }
    let rest = chunk.data.strip_prefix(KEYWORD)?.strip_prefix(&[0, 0, 0])?;
    let language_end = rest.iter().position(|b| *b == 0)?;
    let rest = &rest[language_end + 1..];
    let keyword_end = rest.iter().position(|b| *b == 0)?;
    Some(&rest[keyword_end + 1..])
}

fn text(credential: &Value) -> Vec<u8> {
    let mut data = KEYWORD.to_vec();
    // End of keyword, compression flag and method, empty language, empty translated keyword.
    data.extend([0, 0, 0, 0, 0]);
    data.extend(credential.to_string().into_bytes());
    data
}

fn push_chunk(out: &mut Vec<u8>, kind: &[u8; 4], data: &[u8]) {
    let mut crc = Crc::new();
    crc.update(kind);
    crc.update(data);
    out.extend((data.len() as u32).to_be_bytes());
    out.extend(kind);
    out.extend(data);
    out.extend(crc.sum().to_be_bytes());
}
