//! The file of a hand-in, for its author and for those who grade. Always a download: it comes from anybody.

use super::turned::Turned;
use crate::hand_ins::HandInFile;
use axum::{
    extract::{Query, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use courses::RunKey;
use ground::Fault;
use serde::Deserialize;
use store::{BlobHash, Blobs, StoreError};
use web::{House, Visitor, paths};

/// Which of several files.
#[derive(Debug, Deserialize)]
pub(super) struct Which {
    /// From 1.
    #[serde(default = "first")]
    number: usize,
}

fn first() -> usize {
    1
}

impl Which {
    /// So that several files, kept together, do not take each other's place.
    fn suffix(&self) -> String {
        if self.number == 1 { String::new() } else { format!("-{}", self.number) }
    }
}

/// The address of a file of a hand-in, by its number from 1.
pub(crate) fn address(run: &str, hand_in: &str, number: usize) -> String {
    let page = paths::learning::HandedFile { run: run.to_owned(), hand_in: hand_in.to_owned() };
    if number == 1 { page.to_string() } else { format!("{page}?number={number}") }
}

pub(super) async fn file(
    paths::learning::HandedFile { run, hand_in }: paths::learning::HandedFile,
    State(house): State<House>,
    Query(which): Query<Which>,
    visitor: Visitor,
) -> Result<Response, Turned> {
    let id = hand_in.parse().map_err(|_| Fault::NotFound)?;
    let handed = house.site.ask(&visitor.who, HandInFile { run: RunKey(run), id }).await?;
    let at = which.number.checked_sub(1).ok_or(Fault::NotFound)?;
    let file = handed.files().nth(at).ok_or(Fault::NotFound)?.clone();
    let blobs = house.site.shelf().get::<Blobs>();
    let hash = BlobHash::from_stored(&file.blob).ok_or(Fault::NotFound)?;
    let read = tokio::task::spawn_blocking(move || blobs.own(&hash)).await.map_err(Fault::broken)?;
    let bytes = read.map_err(StoreError::from)?.ok_or(Fault::NotFound)?;
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    let kind =
        HeaderValue::from_str(&file.mime).unwrap_or(HeaderValue::from_static("application/octet-stream"));
    headers.insert(header::CONTENT_TYPE, kind);
    let name = format!("attachment; filename=\"{}{}.{}\"", handed.id, which.suffix(), ending(&file.mime));
    if let Ok(name) = HeaderValue::from_str(&name) {
        headers.insert(header::CONTENT_DISPOSITION, name);
    }
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox"));
    Ok(response)
}

/// Names of files are not kept; the ending comes from what the file is.
fn ending(mime: &str) -> &str {
    match mime.split(';').next().unwrap_or(mime) {
        "image/png" => "png",
        "image/jpeg" => "jpg",
        "image/gif" => "gif",
        "image/webp" => "webp",
        "application/pdf" => "pdf",
        "text/plain" => "txt",
        "video/mp4" => "mp4",
        "video/webm" => "webm",
        "video/quicktime" => "mov",
        "audio/mpeg" => "mp3",
        "audio/mp4" => "m4a",
        "audio/ogg" => "ogg",
        "application/zip" => "zip",
        _ => "bin",
    }
}
