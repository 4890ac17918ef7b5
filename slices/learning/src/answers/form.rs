//! Answers as they come in: from a form, or as JSON.
//!
//! A form names its fields [`field`] for an input (as often as there are ticks) and [`part_field`] for the parts of a
//! choice with numbers in it or of an annotation.

use crate::refusals;
use ground::Refusal;
use problem::{Answers, InputKind, Problem};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Longest answers taken, all inputs together.
const LONGEST: usize = 50_000;

/// The name of the field of an input: `input_2_1`.
pub fn field(input: &str) -> String {
    format!("input_{input}")
}

/// The name of the field of a part of an input: `input_2_1.comment`.
pub fn part_field(input: &str, part: &str) -> String {
    format!("input_{input}.{part}")
}

/// What a learner sent.
#[derive(Clone, Debug)]
pub enum Given {
    /// Fields of a form, in order.
    Form(Vec<(String, String)>),
    /// `{"1": "choice_2", "2": ["choice_0"]}`, by number of the input, id, or name of its field.
    Json(Map<String, Value>),
}

impl Given {
    pub fn form(fields: &[(String, String)]) -> Self {
        Given::Form(fields.to_vec())
    }

    /// The answers to the inputs of a problem; what belongs to none is left out.
    pub(crate) fn answers(&self, problem: &Problem) -> Result<Answers, Refusal> {
        let answers = match self {
            Given::Form(fields) => from_form(problem, fields),
            Given::Json(json) => Answers::by_number(problem, json),
        };
        let long = serde_json::to_string(&answers).map_or(0, |text| text.len());
        if long > LONGEST { Err(refusals::answers_too_long()) } else { Ok(answers) }
    }
}

fn from_form(problem: &Problem, fields: &[(String, String)]) -> Answers {
    let mut json = Map::new();
    for input in problem.inputs() {
        let name = field(&input.id);
        let values = fields.iter().filter(|(key, _)| key.trim_end_matches("[]") == name);
        let mut values: Vec<Value> = values.map(|(_, value)| Value::from(value.as_str())).collect();
        let answer = match &input.kind {
            InputKind::Choices(choices) if choices.multiple => Value::Array(values),
            InputKind::ChoiceText { .. } | InputKind::Annotation(_) => parts(&name, fields),
            _ => match values.pop() {
                Some(value) => value,
                None => continue,
            },
        };
        json.insert(input.id.clone(), answer);
    }
    Answers::by_number(problem, &json)
}

/// A choice with numbers in it sends its name as the input's value, and each number as a part.
fn parts(name: &str, fields: &[(String, String)]) -> Value {
    let mut parts = BTreeMap::new();
    for (key, value) in fields {
        if key.trim_end_matches("[]") == name && !value.is_empty() {
            parts.insert(value.clone(), value.clone());
        } else if let Some(part) = key.strip_prefix(name).and_then(|rest| rest.strip_prefix('.')) {
            parts.insert(part.to_owned(), value.clone());
        }
    }
    serde_json::to_value(parts).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(pairs: &[(&str, &str)]) -> Given {
        Given::Form(pairs.iter().map(|(key, value)| (key.to_string(), value.to_string())).collect())
    }

    #[test]
    fn a_form_becomes_answers() {
        let problem = problem::parse(
            "<problem><choiceresponse><checkboxgroup><choice correct=\"true\">a</choice>
             <choice correct=\"true\">b</choice></checkboxgroup></choiceresponse>
             <stringresponse answer=\"x\"><textline/></stringresponse></problem>",
        )
        .expect("a problem");
        let cases = [
            (form(&[]), serde_json::json!({"2_1": []})),
            (
                form(&[
                    ("input_2_1", "choice_0"),
                    ("input_2_1", "choice_1"),
                    ("input_3_1", "x"),
                    ("other", "z"),
                ]),
                serde_json::json!({"2_1": ["choice_0", "choice_1"], "3_1": "x"}),
            ),
            (form(&[("input_2_1[]", "choice_1")]), serde_json::json!({"2_1": ["choice_1"]})),
        ];
        for (given, expected) in cases {
            let answers = given.answers(&problem).expect("short enough");
            assert_eq!(serde_json::to_value(&answers).expect("json"), expected);
        }
        let long = "x".repeat(LONGEST);
        assert!(form(&[("input_3_1", &long)]).answers(&problem).is_err());
    }
}
