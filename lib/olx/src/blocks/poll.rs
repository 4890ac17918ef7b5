//! `poll_question`, and `poll` and `survey` of xblock-poll.

use roxmltree::Node;
use serde_json::Value;

use super::{Fields, field};
use crate::Block;
use crate::xml::{inner_source, inner_text, parse};

/// Questions without a right answer; a poll has one, a survey several that share their answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Poll {
    pub questions: Vec<PollQuestion>,
    pub answers: Vec<PollAnswer>,
    /// Text shown after voting (Markdown in xblock-poll).
    pub feedback: Option<String>,
    pub private_results: bool,
    /// How often one may vote; 0 is without end.
    pub max_submissions: u32,
    /// Whether a vote can be taken back.
    pub can_reset: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PollQuestion {
    pub key: String,
    /// HTML for `poll_question`, Markdown for `poll` and `survey`.
    pub text: String,
    pub image: Option<String>,
    pub image_alt: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PollAnswer {
    pub key: String,
    pub text: String,
    pub image: Option<String>,
    pub image_alt: String,
}

impl Poll {
    pub fn from_block(block: &Block) -> Option<Poll> {
        match block.kind.as_str() {
            "poll_question" => poll_question(block),
            "poll" => Some(one_question(block)),
            "survey" => Some(survey(block)),
            _ => None,
        }
    }
}

fn poll_question(block: &Block) -> Option<Poll> {
    let document = parse(block.source()?).ok()?;
    let root = document.root_element();
    let answers: Vec<Node> = root.children().filter(|child| child.has_tag_name("answer")).collect();
    let source = root.document().input_text();
    let question: String = root
        .children()
        .filter(|child| !child.has_tag_name("answer") && !child.is_comment())
        .map(|child| &source[child.range()])
        .collect();
    Some(Poll {
        questions: vec![PollQuestion {
            key: block.id.clone(),
            text: question.trim().to_owned(),
            image: None,
            image_alt: String::new(),
        }],
        answers: answers
            .iter()
            .enumerate()
            .map(|(index, answer)| PollAnswer {
                key: answer.attribute("id").map_or_else(|| index.to_string(), str::to_owned),
                text: if answer.has_children() {
                    inner_source(*answer).trim().to_owned()
                } else {
                    inner_text(*answer)
                },
                image: None,
                image_alt: String::new(),
            })
            .collect(),
        feedback: None,
        private_results: false,
        max_submissions: 1,
        can_reset: block.flag("reset", false),
    })
}

fn one_question(block: &Block) -> Poll {
    let question = PollQuestion {
        key: block.id.clone(),
        text: field(block, "question").unwrap_or_default(),
        image: None,
        image_alt: String::new(),
    };
    with_answers(block, vec![question])
}

fn survey(block: &Block) -> Poll {
    let questions = pairs(block, "questions").into_iter().map(|(key, entry)| {
        let (text, image, image_alt) = entry_parts(&entry);
        PollQuestion { key, text, image, image_alt }
    });
    with_answers(block, questions.collect())
}

fn with_answers(block: &Block, questions: Vec<PollQuestion>) -> Poll {
    let answers = pairs(block, "answers").into_iter().map(|(key, entry)| {
        let (text, image, image_alt) = entry_parts(&entry);
        PollAnswer { key, text, image, image_alt }
    });
    Poll {
        questions,
        answers: answers.collect(),
        feedback: field(block, "feedback").filter(|text| !text.trim().is_empty()),
        private_results: block.flag("private_results", false),
        max_submissions: block
            .whole("max_submissions")
            .and_then(|count| u32::try_from(count).ok())
            .unwrap_or(1),
        can_reset: false,
    }
}

/// `[[key, {…}], …]`.
fn pairs(block: &Block, name: &str) -> Vec<(String, Value)> {
    let Some(Ok(Value::Array(rows))) = field(block, name).map(|written| serde_json::from_str(&written))
    else {
        return Vec::new();
    };
    rows.into_iter()
        .filter_map(|row| match row {
            Value::Array(mut pair) if pair.len() == 2 => {
                let entry = pair.pop()?;
                Some((crate::value::written(&pair[0]), entry))
            }
            _ => None,
        })
        .collect()
}

/// A survey's answers are plain words; a poll's are objects.
fn entry_parts(entry: &Value) -> (String, Option<String>, String) {
    let part = |name: &str| entry.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    match entry {
        Value::String(text) => (text.clone(), None, String::new()),
        _ => (part("label"), Some(part("img")).filter(|image| !image.is_empty()), part("img_alt")),
    }
}

#[cfg(test)]
mod tests {
    use pretty_assertions::assert_eq;

    use super::*;
    use crate::blocks::tests::block;

    #[test]
    fn three_kinds_of_poll() {
        let old = Poll::from_block(&block(
            r#"<poll_question url_name="p" display_name="P" reset="true"><p>Which <b>one</b>?</p><answer id="yes">Yes</answer><answer id="no">No &amp; never</answer></poll_question>"#,
        ))
        .unwrap();
        assert_eq!((old.questions[0].text.as_str(), old.can_reset), ("<p>Which <b>one</b>?</p>", true));
        assert_eq!(
            old.answers.iter().map(|answer| (answer.key.as_str(), answer.text.as_str())).collect::<Vec<_>>(),
            [("yes", "Yes"), ("no", "No &amp; never")]
        );
        let poll = Poll::from_block(&block(
            r#"<poll url_name="p" xblock-family="xblock.v1" question="Tea?" answers='[["R", {"label": "Red", "img": "/static/r.png", "img_alt": "a"}], ["B", {"label": "Blue"}]]' max_submissions="0"/>"#,
        ))
        .unwrap();
        assert_eq!(
            (poll.answers[0].image.as_deref(), poll.answers[1].image.as_deref(), poll.max_submissions),
            (Some("/static/r.png"), None, 0)
        );
        let survey = Poll::from_block(&block(
            r#"<survey url_name="p" xblock-family="xblock.v1" questions='[["q1", {"label": "Good?"}], ["q2", {"label": "Long?"}]]' answers='[["Y", "Yes"], ["N", "No"]]' private_results="true"/>"#,
        ))
        .unwrap();
        assert_eq!(
            (survey.questions.len(), survey.answers[1].text.as_str(), survey.private_results),
            (2, "No", true)
        );
    }
}
