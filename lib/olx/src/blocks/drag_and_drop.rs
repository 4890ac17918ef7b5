//! `drag-and-drop-v2` (olx.md §7.2).

use serde_json::Value;

use super::{Fields, field};
use crate::Block;

#[derive(Debug, Clone, PartialEq)]
pub struct DragAndDrop {
    /// HTML.
    pub question: Option<String>,
    /// Feedback after each item (`standard`), or only after handing in (`assessment`).
    pub is_assessment: bool,
    pub max_attempts: Option<i64>,
    pub weight: f64,
    pub max_items_per_zone: Option<i64>,
    pub shows_title: bool,
    pub shows_question_header: bool,
    pub item_background: Option<String>,
    pub item_text: Option<String>,
    /// The picture behind the zones; the platform's own when none.
    pub image: Option<String>,
    pub image_description: String,
    pub shows_labels: bool,
    pub shows_borders: bool,
    pub zones: Vec<Zone>,
    pub items: Vec<Item>,
    /// HTML before the first move, and after the last.
    pub feedback_start: String,
    pub feedback_finish: String,
}

/// Where items belong. Pixels of the picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Zone {
    pub uid: String,
    pub title: String,
    pub description: String,
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
    /// `left`, `center` or `right`.
    pub align: String,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    pub id: i64,
    pub name: String,
    pub image: Option<String>,
    pub image_description: String,
    /// The zones it is right in; none makes it a decoy.
    pub zones: Vec<String>,
    /// HTML.
    pub feedback_correct: String,
    pub feedback_incorrect: String,
}

impl DragAndDrop {
    pub fn from_block(block: &Block) -> Option<DragAndDrop> {
        if block.kind != "drag-and-drop-v2" {
            return None;
        }
        let data: Value =
            field(block, "data").and_then(|data| serde_json::from_str(&data).ok()).unwrap_or(Value::Null);
        let list = |name: &str| data.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
        let zones: Vec<Zone> = list("zones").iter().map(zone).collect();
        let feedback = data.get("feedback").cloned().unwrap_or_default();
        Some(DragAndDrop {
            question: field(block, "question_text").filter(|text| !text.trim().is_empty()),
            is_assessment: block.text("mode").as_deref() == Some("assessment"),
            max_attempts: block.whole("max_attempts").filter(|attempts| *attempts > 0),
            weight: block.number("weight").unwrap_or(1.0),
            max_items_per_zone: block.whole("max_items_per_zone").filter(|count| *count > 0),
            shows_title: block.flag("show_title", true),
            shows_question_header: block.flag("show_question_header", true),
            item_background: block.text("item_background_color"),
            item_text: block.text("item_text_color"),
            image: some_text(&data, "targetImg"),
            image_description: text(&data, "targetImgDescription"),
            shows_labels: flag(&data, "displayLabels"),
            shows_borders: flag(&data, "displayBorders"),
            items: list("items")
                .iter()
                .enumerate()
                .map(|(index, entry)| item(index, entry, &zones))
                .collect(),
            zones,
            feedback_start: text(&feedback, "start"),
            feedback_finish: text(&feedback, "finish"),
        })
    }
}

fn zone(entry: &Value) -> Zone {
    let title = text(entry, "title");
    Zone {
        // The first version had no uid; the title was the key.
        uid: some_text(entry, "uid").unwrap_or_else(|| title.clone()),
        title,
        description: text(entry, "description"),
        x: number(entry, "x"),
        y: number(entry, "y"),
        width: number(entry, "width"),
        height: number(entry, "height"),
        align: some_text(entry, "align").unwrap_or_else(|| "center".to_owned()),
    }
}

fn item(index: usize, entry: &Value, zones: &[Zone]) -> Item {
    let mut named: Vec<String> = entry
        .get("zones")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect();
    named.extend(some_text(entry, "zone").filter(|_| named.is_empty()));
    // Old items name a zone by its title.
    let uid_of = |name: &String| {
        zones.iter().find(|zone| zone.uid == *name || zone.title == *name).map(|zone| zone.uid.clone())
    };
    let feedback = entry.get("feedback").cloned().unwrap_or_default();
    Item {
        id: entry.get("id").and_then(Value::as_i64).unwrap_or(index as i64),
        name: text(entry, "displayName"),
        image: some_text(entry, "imageURL").or_else(|| some_text(entry, "backgroundImage")),
        image_description: text(entry, "imageDescription"),
        zones: named.iter().filter_map(uid_of).collect(),
        feedback_correct: text(&feedback, "correct"),
        feedback_incorrect: text(&feedback, "incorrect"),
    }
}

fn text(value: &Value, name: &str) -> String {
    some_text(value, name).unwrap_or_default()
}

fn some_text(value: &Value, name: &str) -> Option<String> {
    value.get(name).and_then(Value::as_str).filter(|text| !text.is_empty()).map(str::to_owned)
}

fn flag(value: &Value, name: &str) -> bool {
    value.get(name).and_then(Value::as_bool).unwrap_or(false)
}

fn number(value: &Value, name: &str) -> f64 {
    match value.get(name) {
        Some(Value::Number(number)) => number.as_f64().unwrap_or(0.0),
        Some(Value::String(text)) => crate::value::number(text).unwrap_or(0.0),
        _ => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use pretty_assertions::assert_eq;

    use super::*;
    use crate::blocks::tests::block;

    #[test]
    fn zones_items_and_decoys() {
        let read = DragAndDrop::from_block(&block(
            r#"<drag-and-drop-v2 url_name="d" xblock-family="xblock.v1" mode="assessment" max_attempts="null" question_text="Put" data='{
                "zones": [{"uid": "top", "title": "Top", "x": 10, "y": "20", "width": 100, "height": 50}],
                "items": [{"id": 3, "displayName": "A", "zones": ["top"], "feedback": {"correct": "Yes", "incorrect": "No"}}, {"displayName": "Decoy", "zones": []}],
                "targetImg": "/static/t.png", "displayLabels": true, "feedback": {"start": "Go", "finish": "Done"}}'/>"#,
        ))
        .unwrap();
        assert_eq!(
            (read.is_assessment, read.max_attempts, read.image.as_deref()),
            (true, None, Some("/static/t.png"))
        );
        assert_eq!(
            (read.zones[0].uid.as_str(), read.zones[0].y, read.zones[0].align.as_str()),
            ("top", 20.0, "center")
        );
        assert_eq!(
            (read.items[0].id, read.items[0].zones.clone(), read.items[1].id, read.items[1].zones.len()),
            (3, vec!["top".to_owned()], 1, 0)
        );
        assert_eq!(
            (read.feedback_start.as_str(), read.shows_labels, read.shows_borders),
            ("Go", true, false)
        );
    }
}
