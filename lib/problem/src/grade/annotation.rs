//! A tag on a text: 2, 1 or 0 points. The comment is kept by the caller and not graded.

use serde_json::Value;

use super::{Bench, Correctness, Feedback, Verdict};
use crate::answers::Answer;
use crate::model::{AnnotationMark, Input, InputKind};

impl Bench<'_> {
    pub(super) fn annotation(&self, input: &Input) -> (Verdict, Vec<Feedback>) {
        let InputKind::Annotation(annotation) = &input.kind else {
            return (Verdict::right(false), Vec::new());
        };
        let chosen = chosen(self.answers.get(&input.id)).and_then(|index| annotation.options.get(index));
        let (correctness, points) = match chosen.map(|(_, mark)| mark) {
            Some(AnnotationMark::Correct) => (Correctness::Correct, 2.0),
            Some(AnnotationMark::PartiallyCorrect) => (Correctness::PartiallyCorrect, 1.0),
            _ => (Correctness::Incorrect, 0.0),
        };
        (Verdict { correctness, points: Some(points) }, Vec::new())
    }
}

/// The single option chosen: `{"options":[0],"comment":"…"}` as text, or its parts.
fn chosen(answer: Option<&Answer>) -> Option<usize> {
    let read = |text: &str| -> Option<usize> {
        let value: Value = serde_json::from_str(text).ok()?;
        let options = value.get("options").unwrap_or(&value);
        let one = match options.as_array().map(Vec::as_slice) {
            Some([one]) => one,
            Some(_) => return None,
            None => options,
        };
        one.as_u64().or_else(|| one.as_str()?.parse().ok()).and_then(|index| usize::try_from(index).ok())
    };
    match answer? {
        Answer::One(text) => read(text),
        Answer::Many(list) => match list.as_slice() {
            [one] => read(one),
            _ => None,
        },
        Answer::Named(named) => read(named.get("options").or_else(|| named.get("option"))?),
    }
}
