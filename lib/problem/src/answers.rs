//! What a learner sent.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::model::Problem;

/// Input id (`2_1`) to answer. An input that is absent was left blank.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(pub BTreeMap<String, Answer>);

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Answer {
    One(String),
    Many(Vec<String>),
    /// Choices with numbers in them (`choiceinput_0bc`, `choiceinput_0_numtolerance_input_0`), annotations
    /// (`options`, `comment`).
    Named(BTreeMap<String, String>),
}

impl Answer {
    fn is_blank(&self) -> bool {
        match self {
            Answer::One(text) => text.trim().is_empty(),
            Answer::Many(list) => list.iter().all(|text| text.trim().is_empty()),
            Answer::Named(map) => map.values().all(|text| text.trim().is_empty()),
        }
    }
}

impl Answers {
    /// Nothing was answered at all.
    pub fn is_blank(&self) -> bool {
        self.0.values().all(Answer::is_blank)
    }

    /// From JSON keyed by the inputs' numbers in document order (`"1"`), their ids (`"2_1"`) or form names that end
    /// with the id (`"input_abc_2_1"`). Values: text, numbers, lists, objects; `null` is blank.
    pub fn by_number(problem: &Problem, json: &serde_json::Map<String, Value>) -> Answers {
        let mut answers = BTreeMap::new();
        for (key, value) in json {
            let key = key.trim_end_matches("[]").trim_end_matches("{}");
            let by_number = || problem.inputs().find(|input| input.number.to_string() == key);
            let by_id =
                || problem.inputs().find(|input| input.id == key || key.ends_with(&format!("_{}", input.id)));
            if let (Some(input), Some(answer)) = (by_number().or_else(by_id), answer(value)) {
                answers.insert(input.id.clone(), answer);
            }
        }
        Answers(answers)
    }

    pub fn get(&self, id: &str) -> Option<&Answer> {
        self.0.get(id)
    }

    /// The answer as one text: a list of one is that one.
    pub(crate) fn text(&self, id: &str) -> Option<&str> {
        match self.get(id)? {
            Answer::One(text) => Some(text),
            Answer::Many(list) => list.first().map(String::as_str),
            Answer::Named(_) => None,
        }
    }

    /// The answer as a set of names; blank is empty.
    pub(crate) fn names(&self, id: &str) -> Vec<&str> {
        match self.get(id) {
            Some(Answer::One(text)) if !text.is_empty() => vec![text],
            Some(Answer::Many(list)) => list.iter().map(String::as_str).collect(),
            _ => Vec::new(),
        }
    }
}

fn answer(value: &Value) -> Option<Answer> {
    match value {
        Value::Null => None,
        Value::Array(list) => Some(Answer::Many(list.iter().filter_map(plain).collect())),
        Value::Object(object) => Some(Answer::Named(
            object
                .iter()
                .map(|(key, value)| (key.clone(), plain(value).unwrap_or_else(|| value.to_string())))
                .collect(),
        )),
        other => plain(other).map(Answer::One),
    }
}

fn plain(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(flag.to_string()),
        _ => None,
    }
}
