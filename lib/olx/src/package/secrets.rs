//! Keys and passwords that courses carry, and how to leave them out.

use std::sync::Arc;

use serde_json::Value;

use super::Package;
use crate::{Code, Loss, Severity, xml};

/// Settings that hold a key or a password (olx.md §2.1, §2.2).
pub(crate) const SECRET_SETTINGS: &[&str] = &["lti_passports", "matlab_api_key", "xqa_key"];

impl Package {
    /// The package without its secrets, and what was taken out. Only files that hold a secret are written again.
    pub fn without_secrets(&self) -> (Package, Vec<Loss>) {
        let mut package = self.clone();
        let mut losses = Vec::new();
        for (path, bytes) in &self.files {
            let cleaned = if !mentions_a_secret(bytes) {
                None
            } else if path.ends_with(".json") {
                clean_json(bytes)
            } else if path.ends_with(".xml") {
                clean_xml(bytes)
            } else {
                None
            };
            if let Some((text, removed)) = cleaned {
                for name in removed {
                    losses.push(Loss::new(
                        Code::Secret,
                        Severity::Lost,
                        path,
                        format!("{name} was taken out"),
                    ));
                }
                package.files.insert(path.clone(), Arc::from(text.into_bytes()));
            }
        }
        (package, losses)
    }
}

fn mentions_a_secret(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    SECRET_SETTINGS.iter().any(|name| text.contains(name))
}

/// Whether a setting of that name and value gives something away; an empty list does not.
pub(crate) fn is_secret(name: &str, value: &Value) -> bool {
    let filled = match value {
        Value::Null => false,
        Value::String(text) => !matches!(text.trim(), "" | "[]" | "null" | "\"\""),
        Value::Array(items) => !items.is_empty(),
        _ => true,
    };
    filled && SECRET_SETTINGS.contains(&name)
}

fn clean_json(bytes: &[u8]) -> Option<(String, Vec<String>)> {
    let decoded = xml::decode(bytes);
    let mut value: Value = serde_json::from_str(&decoded.text).ok()?;
    let mut removed = Vec::new();
    clean_value(&mut value, &mut removed);
    if removed.is_empty() {
        return None;
    }
    Some((pretty(&value), removed))
}

fn clean_value(value: &mut Value, removed: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            let secrets: Vec<String> = map
                .iter()
                .filter(|(name, value)| is_secret(name, value))
                .map(|(name, _)| name.clone())
                .collect();
            for name in secrets {
                map.shift_remove(&name);
                removed.push(name);
            }
            map.values_mut().for_each(|inner| clean_value(inner, removed));
        }
        Value::Array(items) => items.iter_mut().for_each(|inner| clean_value(inner, removed)),
        _ => {}
    }
}

/// Indented by four, as Studio writes.
fn pretty(value: &Value) -> String {
    let mut out = Vec::new();
    let mut serializer = serde_json::Serializer::with_formatter(
        &mut out,
        serde_json::ser::PrettyFormatter::with_indent(b"    "),
    );
    if serde::Serialize::serialize(value, &mut serializer).is_err() {
        return value.to_string();
    }
    String::from_utf8(out).unwrap_or_else(|_| value.to_string())
}

/// Cuts the attributes out of the text, so that everything else stays byte for byte (but for a foreign encoding, which becomes UTF-8).
fn clean_xml(bytes: &[u8]) -> Option<(String, Vec<String>)> {
    let source = xml::Source::of(bytes);
    let document = source.document(xml::DEPTH).ok()?;
    let text = document.input_text();
    let mut cuts = Vec::new();
    for node in document.descendants().filter(|node| node.is_element()) {
        for attribute in node.attributes() {
            if is_secret(attribute.name(), &Value::String(attribute.value().to_owned())) {
                cuts.push((attribute.range(), attribute.name().to_owned()));
            }
        }
    }
    if cuts.is_empty() {
        return None;
    }
    let mut kept = String::with_capacity(text.len());
    let mut at = 0;
    for (range, _) in &cuts {
        kept.push_str(text[at..range.start].trim_end());
        at = range.end;
    }
    kept.push_str(&text[at..]);
    Some((kept, cuts.into_iter().map(|(_, name)| name).collect()))
}
