//! What programs are answered: every address that has JSON, with the shape of it, read off the running program.

use crate::{Actor, doors::routes};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// For each address that answers JSON: who was answered (the first of `readers` that was), and the shape.
pub fn shapes(readers: &mut [(&str, Actor)], values: &BTreeMap<&'static str, String>) -> Value {
    let mut found = Map::new();
    for route in routes() {
        let path = route.filled(values);
        let mut answers = readers.iter_mut().filter_map(|(who, reader)| Some((*who, answer(reader, &path)?)));
        if let Some((who, answer)) = answers.next() {
            found.insert(route.path, json!({ "read_by": who, "answer": shape(&answer) }));
        }
    }
    Value::Object(found)
}

fn answer(reader: &mut Actor, path: &str) -> Option<Value> {
    let page = reader.reads_json(path).page();
    let kind = page.header("content-type").unwrap_or_default();
    let is_answer = page.status.is_success() && kind.contains("json");
    is_answer.then(|| serde_json::from_slice(&page.body).expect("what says it is JSON is"))
}

/// Types instead of values; of a list its first thing.
fn shape(value: &Value) -> Value {
    match value {
        Value::Null => "null".into(),
        Value::Bool(_) => "boolean".into(),
        Value::Number(_) => "number".into(),
        Value::String(_) => "text".into(),
        Value::Array(list) => list.iter().take(1).map(shape).collect(),
        // By name: some maps are put together in the order the linker chose.
        Value::Object(map) => {
            let sorted: BTreeMap<&String, Value> =
                map.iter().map(|(name, value)| (name, shape(value))).collect();
            sorted.into_iter().map(|(name, value)| (name.clone(), value)).collect()
        }
    }
}
