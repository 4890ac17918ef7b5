//! What a page costs on the wire.

use super::Browser;
use serde_json::{Value, json};
use std::{collections::BTreeMap, thread, time::Duration};

/// Bytes as they travelled (headers and compressed bodies), and requests, of one visit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Weight {
    pub bytes: u64,
    pub requests: u64,
    pub css: u64,
    pub scripts: u64,
}

impl Browser {
    /// Opens a page and weighs all that the browser fetched for it.
    pub fn weighs(&mut self, path: &str) -> Weight {
        self.network_events();
        self.opens(path);
        // What loads late (a deferred script, an image) is part of the page.
        thread::sleep(Duration::from_millis(200));
        of_events(&self.network_events())
    }

    fn network_events(&self) -> Vec<Value> {
        let entries = self.driver.post("/se/log", &json!({ "type": "performance" }));
        let messages = entries.as_array().into_iter().flatten().filter_map(|entry| entry["message"].as_str());
        messages
            .filter_map(|text| serde_json::from_str::<Value>(text).ok())
            .map(|mut m| m["message"].take())
            .collect()
    }
}

fn of_events(events: &[Value]) -> Weight {
    let mut kinds: BTreeMap<&str, &str> = BTreeMap::new();
    let mut weight = Weight::default();
    for event in events {
        let params = &event["params"];
        let id = params["requestId"].as_str().unwrap_or_default();
        match event["method"].as_str().unwrap_or_default() {
            "Network.requestWillBeSent" => {
                let url = params["request"]["url"].as_str().unwrap_or_default();
                if url.starts_with("http") {
                    kinds.insert(id, params["type"].as_str().unwrap_or_default());
                }
            }
            "Network.requestServedFromCache" => {
                kinds.remove(id);
            }
            // The answer says when the disk had it.
            "Network.responseReceived" if params["response"]["fromDiskCache"] == true => {
                kinds.remove(id);
            }
            "Network.loadingFinished" => {
                let bytes = params["encodedDataLength"].as_f64().unwrap_or_default() as u64;
                match kinds.get(id) {
                    Some(&"Stylesheet") => weight.css += bytes,
                    Some(&"Script") => weight.scripts += bytes,
                    Some(_) => {}
                    None => continue,
                }
                weight.bytes += bytes;
            }
            _ => {}
        }
    }
    weight.requests = kinds.len() as u64;
    weight
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_from_the_cache_weighs_nothing() {
        let sent = |id: &str, kind: &str| {
            json!({ "method": "Network.requestWillBeSent",
                    "params": { "requestId": id, "type": kind, "request": { "url": "http://x/" } } })
        };
        let done = |id: &str, bytes: u32| json!({ "method": "Network.loadingFinished", "params": { "requestId": id, "encodedDataLength": bytes } });
        let cached = json!({ "method": "Network.responseReceived",
                             "params": { "requestId": "2", "response": { "fromDiskCache": true } } });
        let events = [sent("1", "Document"), done("1", 100), sent("2", "Stylesheet"), cached, done("2", 50)];
        assert_eq!(of_events(&events), Weight { bytes: 100, requests: 1, css: 0, scripts: 0 });
    }
}
