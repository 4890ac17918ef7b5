//! The file of a hand-in, for its author and for those who grade. Always a download: it comes from anybody.

use super::turned::Turned;
use crate::hand_ins::HandInFile;
use axum::{
    extract::State,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use courses::RunKey;
use ground::Fault;
use store::{BlobHash, Blobs, StoreError};
use web::{House, Visitor, paths};

pub(super) async fn file(
    paths::learning::HandedFile { run, hand_in }: paths::learning::HandedFile,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Turned> {
    let id = hand_in.parse().map_err(|_| Fault::NotFound)?;
    let handed = house.site.ask(&visitor.who, HandInFile { run: RunKey(run), id }).await?;
    let file = handed.file.ok_or(Fault::NotFound)?;
    let blobs = house.site.shelf().get::<Blobs>();
    let hash = BlobHash::from_stored(&file.blob).ok_or(Fault::NotFound)?;
    let read = tokio::task::spawn_blocking(move || blobs.get(&hash)).await.map_err(Fault::broken)?;
    let bytes = read.map_err(StoreError::from)?.ok_or(Fault::NotFound)?;
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    let kind =
        HeaderValue::from_str(&file.mime).unwrap_or(HeaderValue::from_static("application/octet-stream"));
    headers.insert(header::CONTENT_TYPE, kind);
    let name = format!("attachment; filename=\"{}.{}\"", handed.id, ending(&file.mime));
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
