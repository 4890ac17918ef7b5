//! The golden table: one problem per line, what is sent, what the original engine gives.

mod facts;
mod hints;
mod hostile;
mod kinds;
mod pages;

use pretty_assertions::assert_eq;
use serde_json::{Value, json};

use crate::*;

fn graded(xml: &str, answers: Value) -> Value {
    let problem = parse(xml).unwrap_or_else(|fault| panic!("{xml}: {fault}"));
    let answers = Answers::by_number(&problem, answers.as_object().expect("an object"));
    let mut share = 0.0;
    let mut dice = move || {
        share = (share + 0.618_034) % 1.0;
        share
    };
    match problem.grade(1, &answers, &mut dice) {
        Ok(graded) => report(&graded),
        Err(errors) => report_errors(&errors),
    }
}

/// Word and points of the first input, or the complaint.
fn first(xml: &str, answer: Value) -> String {
    let result = graded(xml, json!({ "1": answer }));
    match result["errors"]["1"].as_str() {
        Some(complaint) => complaint.to_owned(),
        None => format!(
            "{} {}",
            result["inputs"]["1"]["correct"].as_str().unwrap_or("?"),
            result["inputs"]["1"]["points"]
        ),
    }
}

fn message(xml: &str, answer: Value) -> String {
    graded(xml, json!({ "1": answer }))["inputs"]["1"]["message"].as_str().unwrap_or("").to_owned()
}

fn table(rows: &[(&str, Value, &str)]) {
    for (xml, answer, expected) in rows {
        assert_eq!(
            first(&format!("<problem>{xml}</problem>"), answer.clone()),
            *expected,
            "{xml} given {answer}"
        );
    }
}
