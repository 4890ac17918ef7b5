//! Which answers are words a person wrote freely. They are kept apart, in a blob that can be erased; choices, figures
//! and short answers that the program grades stay with the rest. Pure.

use super::Prepared;
use problem::{Answer, Answers, InputKind, Kind};

/// A longer answer says more than a graded one has to, whatever its input is for. In characters.
const SHORT: usize = 200;
/// The part of an annotation's answer that is words.
const COMMENT: &str = "comment";

/// Answers, and those of them that are free words.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Parted {
    pub plain: Answers,
    pub words: Answers,
}

impl Parted {
    pub fn of(prepared: &Prepared, answers: Answers) -> Self {
        let mut parted = Parted { plain: answers, words: Answers::default() };
        for response in &prepared.problem.responses {
            let is_read = prepared.is_survey() || matches!(response.kind, Kind::ByHand { .. });
            for input in &response.inputs {
                parted.take(&input.id, &input.kind, is_read);
            }
        }
        parted
    }

    fn take(&mut self, id: &str, kind: &InputKind, is_read: bool) {
        let Some(answer) = self.plain.0.get_mut(id) else { return };
        if let (InputKind::Annotation(_), Answer::Named(parts)) = (kind, &mut *answer)
            && let Some(comment) = parts.remove(COMMENT)
        {
            let words = Answer::Named([(COMMENT.to_owned(), comment)].into());
            self.words.0.insert(id.to_owned(), words);
        }
        let is_words = match kind {
            InputKind::Choices(_) | InputKind::Dropdown { .. } | InputKind::Image { .. } => false,
            InputKind::Annotation(_) => false,
            InputKind::Line { .. } | InputKind::ChoiceText { .. } => is_read,
            InputKind::Area { .. }
            | InputKind::Files { .. }
            | InputKind::Frame { .. }
            | InputKind::Other { .. } => true,
        };
        if (is_words || is_long(answer))
            && let Some(answer) = self.plain.0.remove(id)
        {
            let words = Answers([(id.to_owned(), answer)].into());
            self.words = together(std::mem::take(&mut self.words), words);
        }
    }
}

fn is_long(answer: &Answer) -> bool {
    let long = |text: &String| text.chars().count() > SHORT;
    match answer {
        Answer::One(text) => long(text),
        Answer::Many(list) => list.iter().any(long),
        Answer::Named(parts) => parts.iter().any(|(name, text)| long(name) || long(text)),
    }
}

/// Answers put together again.
pub(crate) fn together(mut plain: Answers, words: Answers) -> Answers {
    for (id, answer) in words.0 {
        match (plain.0.get_mut(&id), answer) {
            (Some(Answer::Named(parts)), Answer::Named(more)) => parts.extend(more),
            (_, answer) => {
                plain.0.insert(id, answer);
            }
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn prepared(xml: &str, max_attempts: &str) -> Prepared {
        let problem = problem::parse(xml).expect("a problem");
        let settings =
            problem::Settings::from_attributes(|name| (name == "max_attempts").then_some(max_attempts));
        Prepared { problem, settings, possible: 1.0 }
    }

    #[test]
    fn words_are_told_from_choices_and_figures() {
        let line = "<problem><stringresponse answer=\"x\"><textline/></stringresponse></problem>";
        let number = "<problem><numericalresponse answer=\"3\"><textline/></numericalresponse></problem>";
        let choice = "<problem><multiplechoiceresponse><choicegroup><choice correct=\"true\">a</choice></choicegroup></multiplechoiceresponse></problem>";
        let by_hand = "<problem><customresponse cfn=\"check\"><textline/></customresponse></problem>";
        let note = "<problem><annotationresponse><annotationinput><text>t</text><options><option choice=\"correct\">a</option></options></annotationinput></annotationresponse></problem>";
        let long = "x".repeat(SHORT + 1);
        let cases = [
            (line, "3", json!("Dakar"), false),
            (line, "3", json!(long), true),
            (line, "0", json!("Dakar"), true),
            (number, "3", json!("3.1"), false),
            (choice, "3", json!("choice_0"), false),
            (choice, "0", json!("choice_0"), false),
            (choice, "3", json!(long), true),
            (by_hand, "3", json!("print(1)"), true),
        ];
        for (xml, attempts, answer, is_words) in cases {
            let prepared = prepared(xml, attempts);
            let all =
                Answers::by_number(&prepared.problem, json!({ "1": answer }).as_object().expect("a map"));
            let parted = Parted::of(&prepared, all.clone());
            assert_eq!(!parted.words.0.is_empty(), is_words, "{xml} {answer}");
            assert_eq!(parted.plain.0.is_empty(), is_words, "{xml} {answer}");
            assert_eq!(together(parted.plain, parted.words), all);
        }
        let prepared = prepared(note, "3");
        let given = json!({ "1": { "options": "[0]", "comment": "Je crois" } });
        let all = Answers::by_number(&prepared.problem, given.as_object().expect("a map"));
        let parted = Parted::of(&prepared, all.clone());
        let plain = serde_json::to_string(&parted.plain).expect("JSON");
        assert!(plain.contains("options") && !plain.contains("Je crois"), "{plain}");
        assert!(serde_json::to_string(&parted.words).expect("JSON").contains("Je crois"));
        assert_eq!(together(parted.plain, parted.words), all);
    }
}
