//! axe-core, asked about the page.

use super::Browser;
use serde_json::{Value, json};
use std::{fs, sync::OnceLock};

impl Browser {
    /// What axe finds wrong with the page, each with where; empty if it is silent.
    pub fn axe(&self) -> Vec<String> {
        static SOURCE: OnceLock<String> = OnceLock::new();
        let source = SOURCE.get_or_init(|| {
            let axe = &self.tools.axe;
            fs::read_to_string(axe).unwrap_or_else(|why| panic!("{}: {why}", axe.display()))
        });
        self.driver.post("/execute/sync", &json!({ "script": source, "args": [] }));
        let found = self.driver.post("/execute/async", &json!({ "script": RUN, "args": [] }));
        assert!(found["error"].is_null(), "axe could not look at {}: {}", self.path(), found["error"]);
        found["violations"].as_array().into_iter().flatten().map(readable).collect()
    }
}

const RUN: &str = "
    const done = arguments[arguments.length - 1];
    axe.run(document, { resultTypes: ['violations'] })
        .then(results => done({ violations: results.violations.map(v => ({
            id: v.id, impact: v.impact, help: v.help,
            nodes: v.nodes.slice(0, 5).map(n => ({ at: n.target.join(' '), why: n.failureSummary })) })) }))
        .catch(error => done({ error: String(error) }));";

fn readable(violation: &Value) -> String {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let nodes = violation["nodes"].as_array().into_iter().flatten();
    let places: String = nodes
        .map(|node| format!("\n    {}: {}", text(&node["at"]), text(&node["why"]).replace('\n', " ")))
        .collect();
    format!(
        "{} ({}): {}{places}",
        text(&violation["id"]),
        text(&violation["impact"]),
        text(&violation["help"])
    )
}
