//! The grading policy (olx.md §11).

use serde::Serialize;
use serde_json::Value;

/// How subsections add up to a grade.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GradingPolicy {
    pub graders: Vec<Grader>,
    /// Letters and the share of the whole from which they are earned (0.0 to 1.0), highest first.
    #[serde(serialize_with = "as_map")]
    pub cutoffs: Vec<(String, f64)>,
}

/// One assignment type.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Grader {
    #[serde(rename = "type")]
    pub type_: String,
    pub short_label: Option<String>,
    pub min_count: u32,
    pub drop_count: u32,
    /// Share of the whole grade; 0.15 is fifteen percent. Weights need not sum to one.
    pub weight: f64,
}

impl Default for GradingPolicy {
    /// What Open edX gives a course that says nothing.
    fn default() -> Self {
        GradingPolicy { graders: default_graders(), cutoffs: default_cutoffs() }
    }
}

fn default_graders() -> Vec<Grader> {
    let grader = |type_: &str, label: Option<&str>, min_count, drop_count, weight| Grader {
        type_: type_.to_owned(),
        short_label: label.map(str::to_owned),
        min_count,
        drop_count,
        weight,
    };
    vec![
        grader("Homework", Some("HW"), 12, 2, 0.15),
        grader("Lab", None, 12, 2, 0.15),
        grader("Midterm Exam", Some("Midterm"), 1, 0, 0.3),
        grader("Final Exam", Some("Final"), 1, 0, 0.4),
    ]
}

fn default_cutoffs() -> Vec<(String, f64)> {
    vec![("Pass".to_owned(), 0.5)]
}

impl GradingPolicy {
    /// Reads `grading_policy.json`. What is missing takes its default; what is wrong is told in a sentence.
    pub(crate) fn read(value: &Value) -> (GradingPolicy, Vec<String>) {
        let mut complaints = Vec::new();
        let graders = match value.get("GRADER").and_then(Value::as_array) {
            Some(entries) => entries.iter().filter_map(|entry| grader(entry, &mut complaints)).collect(),
            None => default_graders(),
        };
        let mut cutoffs: Vec<(String, f64)> = match value.get("GRADE_CUTOFFS").and_then(Value::as_object) {
            Some(map) => {
                map.iter().filter_map(|(letter, share)| Some((letter.clone(), number(share)?))).collect()
            }
            None => default_cutoffs(),
        };
        cutoffs.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        (GradingPolicy { graders, cutoffs }, complaints)
    }
}

fn grader(entry: &Value, complaints: &mut Vec<String>) -> Option<Grader> {
    let Some(type_) = entry.get("type").and_then(Value::as_str) else {
        complaints.push("a grader without a type was left out".to_owned());
        return None;
    };
    let count = |name| entry.get(name).and_then(number).map(|count| count.clamp(0.0, 10_000.0) as u32);
    let min_count = count("min_count").unwrap_or_else(|| {
        complaints.push(format!("the grader {type_} has no min_count; it is read as 1"));
        1
    });
    Some(Grader {
        type_: type_.to_owned(),
        short_label: entry.get("short_label").and_then(Value::as_str).map(str::to_owned),
        min_count,
        drop_count: count("drop_count").unwrap_or(0),
        weight: entry.get("weight").and_then(number).unwrap_or(0.0),
    })
}

fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Number(number) => number.as_f64(),
        Value::String(text) => crate::value::number(text),
        _ => None,
    }
}

fn as_map<S: serde::Serializer>(cutoffs: &[(String, f64)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(cutoffs.iter().map(|(letter, share)| (letter, share)))
}
