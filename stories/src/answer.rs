//! What a page answered.

use crate::markup;
use axum::http::{HeaderMap, StatusCode};
use scraper::Html;
use std::cell::OnceCell;

/// An answer of the site, read whole.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
    /// Path and query it came from, after redirects.
    pub path: String,
    /// How many statements it ran, redirects included.
    pub queries: u64,
    pub(crate) document: OnceCell<Html>,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    pub fn is_html(&self) -> bool {
        self.header("content-type").is_some_and(|kind| kind.starts_with("text/html"))
    }

    /// The body as text, as it came.
    pub fn source(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub(crate) fn document(&self) -> &Html {
        self.document.get_or_init(|| Html::parse_document(&self.source()))
    }

    /// What a person reads: no markup, one space where there is any space.
    pub fn text(&self) -> String {
        if self.is_html() { markup::visible_text(self.document().root_element()) } else { self.source() }
    }

    /// # Panics
    /// If the body is not JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|why| panic!("{}: {why} in {}", self.path, self.source()))
    }

    /// For the message of a test that failed: where, and what was there.
    pub(crate) fn describe(&self) -> String {
        let mut text = self.text();
        if text.chars().count() > 3_000 {
            text = text.chars().take(3_000).collect::<String>() + "…";
        }
        let to = self.header("location").map(|to| format!(" → {to}")).unwrap_or_default();
        format!("{} answered {}{to}:\n{text}", self.path, self.status)
    }
}
