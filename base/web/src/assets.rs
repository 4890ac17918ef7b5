//! Files of the house: CSS, JavaScript, icons. Named with their hash, so that browsers keep them for ever.

use axum::{
    extract::Path,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};

/// A file, plain and precompressed.
pub struct Asset {
    pub name: &'static str,
    pub hash: &'static str,
    pub plain: &'static [u8],
    pub br: &'static [u8],
    pub gz: &'static [u8],
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

impl Asset {
    /// Its address, with the hash of its content.
    pub fn url(&self) -> String {
        format!("/assets/{}/{}", self.hash, self.name)
    }

    fn mime(&self) -> &'static str {
        match self.name.rsplit('.').next() {
            Some("css") => "text/css; charset=utf-8",
            Some("js") => "text/javascript; charset=utf-8",
            Some("svg") => "image/svg+xml",
            Some("ico") => "image/x-icon",
            Some("webmanifest") => "application/manifest+json",
            Some("txt") => "text/plain; charset=utf-8",
            _ => "application/octet-stream",
        }
    }
}

/// The asset of that name, such as `essaim.css`.
pub fn find(name: &str) -> Option<&'static Asset> {
    ASSETS.iter().find(|asset| asset.name == name)
}

/// The address of an asset. A name that does not exist gives an address that is not found, which the test that
/// follows every link of every page sees.
pub fn url(name: &str) -> String {
    find(name).map_or_else(|| format!("/assets/missing/{name}"), Asset::url)
}

/// `GET /assets/{hash}/{*name}`
pub async fn serve(Path((hash, name)): Path<(String, String)>, headers: HeaderMap) -> Response {
    let Some(asset) = find(&name).filter(|asset| asset.hash == hash) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
    let accepted = accepted.unwrap_or_default();
    let (bytes, encoding) = if accepted.contains("br") {
        (asset.br, Some("br"))
    } else if accepted.contains("gzip") {
        (asset.gz, Some("gzip"))
    } else {
        (asset.plain, None)
    };
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(asset.mime()));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(encoding) = encoding {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    response
}
