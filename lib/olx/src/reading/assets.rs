//! The files learners are given (olx.md §4.1).

use std::collections::BTreeMap;

use serde_json::Value;

use super::Reader;
use crate::package::digest::of_file;
use crate::rewrite::normalise_asset;
use crate::{Asset, Code, Severity};

impl Reader<'_> {
    pub(super) fn assets(&mut self) -> Vec<Asset> {
        let locks = self.locks();
        let mut by_name: BTreeMap<String, String> = BTreeMap::new();
        let mut assets = Vec::new();
        for (path, bytes) in self.package.below("static") {
            let name = normalise_asset(&path["static/".len()..]);
            assets.push(Asset {
                path: path.to_owned(),
                sha256: of_file(bytes),
                mime: mime(path),
                locked: locks.get(&name).copied().unwrap_or(false),
                bytes_len: bytes.len() as u64,
                name,
            });
        }
        for asset in &assets {
            if let Some(other) = by_name.insert(asset.name.clone(), asset.path.clone()) {
                let detail =
                    format!("Open edX takes it and {other} for one file, {}; both are kept", asset.name);
                self.lose(Code::AssetCollision, Severity::Kept, &asset.path, &detail);
            }
        }
        assets
    }

    fn locks(&mut self) -> BTreeMap<String, bool> {
        let Some(Value::Object(entries)) = self.json("policies/assets.json") else {
            return BTreeMap::new();
        };
        entries
            .iter()
            .map(|(name, entry)| {
                let name = name.rsplit('@').next().unwrap_or(name);
                (normalise_asset(name), entry.get("locked").and_then(Value::as_bool).unwrap_or(false))
            })
            .collect()
    }
}

/// The media type, from the ending.
pub(crate) fn mime(path: &str) -> &'static str {
    let ending = path.rsplit('.').next().unwrap_or("").to_ascii_lowercase();
    match ending.as_str() {
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "svg" => "image/svg+xml",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "tif" | "tiff" => "image/tiff",
        "css" => "text/css",
        "js" => "text/javascript",
        "html" | "htm" => "text/html",
        "txt" | "csv" | "md" => "text/plain",
        "xml" => "application/xml",
        "json" => "application/json",
        "pdf" => "application/pdf",
        "zip" => "application/zip",
        "mp4" | "m4v" => "video/mp4",
        "webm" => "video/webm",
        "ogv" => "video/ogg",
        "mp3" => "audio/mpeg",
        "m4a" => "audio/mp4",
        "ogg" | "oga" => "audio/ogg",
        "wav" => "audio/wav",
        "vtt" => "text/vtt",
        "woff" => "font/woff",
        "woff2" => "font/woff2",
        "ttf" => "font/ttf",
        "doc" => "application/msword",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xls" => "application/vnd.ms-excel",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "ppt" => "application/vnd.ms-powerpoint",
        "pptx" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "odt" => "application/vnd.oasis.opendocument.text",
        _ => "application/octet-stream",
    }
}
