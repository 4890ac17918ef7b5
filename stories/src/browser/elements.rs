//! Something on a page.

use super::driver::Driver;
use serde_json::json;

/// An element the browser found.
pub struct Element<'b> {
    pub(super) driver: &'b Driver,
    pub(super) id: String,
}

impl Element<'_> {
    fn at(&self, what: &str) -> String {
        format!("/element/{}/{what}", self.id)
    }

    pub fn click(&self) {
        self.driver.post(&self.at("click"), &json!({}));
    }

    pub fn clear(&self) {
        self.driver.post(&self.at("clear"), &json!({}));
    }

    /// Types text, or the path of a file into a file field.
    pub fn types(&self, text: &str) {
        self.driver.post(&self.at("value"), &json!({ "text": text }));
    }

    pub fn text(&self) -> String {
        self.driver.get(&self.at("text")).as_str().unwrap_or_default().to_owned()
    }

    /// A property of the element: `value`, `checked`.
    pub fn property(&self, name: &str) -> serde_json::Value {
        self.driver.get(&self.at(&format!("property/{name}")))
    }

    pub fn attribute(&self, name: &str) -> Option<String> {
        self.driver.get(&self.at(&format!("attribute/{name}"))).as_str().map(str::to_owned)
    }

    /// How assistive technology calls it.
    pub fn accessible_name(&self) -> String {
        self.driver.get(&self.at("computedlabel")).as_str().unwrap_or_default().to_owned()
    }
}
