//! Choices with numbers in them: the right choices, and every number in the chosen ones.

use std::collections::{BTreeMap, BTreeSet};

use super::{Bench, Feedback, Verdict};
use crate::answers::Answer;
use crate::calc::{self, Number};
use crate::message::Message;
use crate::model::{ChoicePart, Input, InputKind, TextChoice};
use crate::read::staff_number;
use crate::xml::escape_text;

/// The choices made, and the numbers typed: (choice, place) to text.
type Given = (BTreeSet<usize>, BTreeMap<(usize, usize), String>);

impl Bench<'_> {
    pub(super) fn choice_text(&self, input: &Input) -> Result<(Verdict, Vec<Feedback>), Message> {
        let InputKind::ChoiceText { choices, .. } = &input.kind else {
            return Ok((Verdict::right(false), Vec::new()));
        };
        let (chosen, numbers) = given(self.answers.get(&input.id));
        let expected: BTreeSet<usize> =
            choices.iter().enumerate().filter(|(_, choice)| choice.correct).map(|(index, _)| index).collect();
        let mut right = chosen == expected;
        for ((choice, place), written) in &numbers {
            if chosen.contains(choice) {
                right &= self.number(choices.get(*choice), *place, written)?;
            }
        }
        Ok((Verdict::right(right), Vec::new()))
    }

    /// Whether the number is the one asked for. In a wrong choice it only has to be a number.
    fn number(&self, choice: Option<&TextChoice>, place: usize, written: &str) -> Result<bool, Message> {
        let given = calc::value(written).map_err(|_| Message::NotANumber(escape_text(written)))?;
        let asked = choice.filter(|choice| choice.correct).and_then(|choice| numbers_of(choice).nth(place));
        let Some((Some(answer), tolerance)) = asked else {
            return Ok(true);
        };
        let expected: Number = staff_number(&self.context.fill(answer)).ok_or(Message::StaffAnswer)?;
        Ok(tolerance.accepts(given, expected))
    }
}

fn numbers_of(choice: &TextChoice) -> impl Iterator<Item = (Option<&String>, crate::tolerance::Tolerance)> {
    choice.parts.iter().filter_map(|part| match part {
        ChoicePart::Number { answer, tolerance } => Some((answer.as_ref(), *tolerance)),
        ChoicePart::Html(_) => None,
    })
}

/// Keys end in `choiceinput_<n>bc` for a choice and `choiceinput_<n>_numtolerance_input_<k>` for a number in it;
/// `choice_<n>` and `choice_<n>_<k>` are accepted as well.
fn given(answer: Option<&Answer>) -> Given {
    let (mut chosen, mut numbers) = (BTreeSet::new(), BTreeMap::new());
    match answer {
        Some(Answer::Named(named)) => {
            for (key, value) in named {
                match parse_key(key) {
                    Some((choice, None)) => {
                        chosen.insert(choice);
                    }
                    Some((choice, Some(place))) => {
                        numbers.insert((choice, place), value.clone());
                    }
                    None => {}
                }
            }
        }
        Some(Answer::One(key)) => chosen.extend(parse_key(key).map(|(choice, _)| choice)),
        Some(Answer::Many(keys)) => {
            chosen.extend(keys.iter().filter_map(|key| parse_key(key)).map(|(choice, _)| choice))
        }
        None => {}
    }
    (chosen, numbers)
}

fn parse_key(key: &str) -> Option<(usize, Option<usize>)> {
    let after = key.rsplit_once("choiceinput_").or_else(|| key.rsplit_once("choice_"))?.1;
    let (choice, rest) = match after.split_once('_') {
        Some((choice, rest)) => (choice, Some(rest)),
        None => (after.strip_suffix("bc").unwrap_or(after), None),
    };
    let place = match rest {
        Some(rest) => Some(rest.rsplit('_').next()?.parse().ok()?),
        None => None,
    };
    Some((choice.parse().ok()?, place))
}
