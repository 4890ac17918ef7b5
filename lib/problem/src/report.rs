//! The result as one JSON object, for the command line and for comparison with other engines.

use serde_json::{Map, Value, json};

use crate::grade::{Correctness, Feedback, Graded};
use crate::message::InputError;

/// `{"score":…,"max":…,"inputs":{"1":{"correct":"correct","points":1,"message":"Correct: Well done"}}}`, inputs by
/// number in document order. Feedback to a choice made joins the message of its input.
pub fn report(graded: &Graded) -> Value {
    let mut results: Vec<_> = graded.inputs.iter().collect();
    results.sort_by_key(|(_, result)| result.number);
    let mut inputs = Map::new();
    for (id, result) in results {
        let mut message: Vec<String> =
            result.message.iter().filter(|feedback| !feedback.on_request).map(said).collect();
        let of_response =
            graded.feedback.iter().filter(|feedback| id.starts_with(&format!("{}_", feedback.response + 1)));
        message.extend(of_response.map(|feedback| feedback.html.clone()));
        let correct = match result.correctness {
            Correctness::Correct => "correct",
            Correctness::PartiallyCorrect => "partially-correct",
            Correctness::Incorrect => "incorrect",
            Correctness::Ungraded => "ungraded",
        };
        inputs.insert(
            result.number.to_string(),
            json!({ "correct": correct, "points": number(result.points), "message": message.join(" ") }),
        );
    }
    json!({ "score": number(graded.score), "max": number(graded.max), "inputs": inputs })
}

/// `{"errors":{"1":"Could not interpret 'x' as a number."}}`: no attempt is used.
pub fn report_errors(errors: &[InputError]) -> Value {
    let said: Map<String, Value> =
        errors.iter().map(|error| (error.number.to_string(), error.message.to_string().into())).collect();
    json!({ "errors": said })
}

fn said(feedback: &Feedback) -> String {
    match &feedback.label {
        Some(label) => format!("{label} {}", feedback.html),
        None => feedback.html.clone(),
    }
}

/// Whole numbers are written without a fraction.
fn number(value: f64) -> Value {
    if value.fract() == 0.0 && value.abs() < 1e15 { json!(value as i64) } else { json!(value) }
}
