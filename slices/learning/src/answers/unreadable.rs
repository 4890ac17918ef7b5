//! An answer that can't be understood, said at its field. No attempt is used.

use super::field;
use crate::say;
use ground::Refusal;
use lexicon::Lang;
use problem::{InputError, Kind, Message, Problem};

pub(super) fn refusal(problem: &Problem, error: InputError) -> Refusal {
    let InputError { input, message, .. } = error;
    let of_input =
        problem.responses.iter().find(|response| response.inputs.iter().any(|one| one.id == input));
    let is_number = of_input.is_some_and(|response| matches!(response.kind, Kind::Numerical(_)));
    Refusal::new("learning.answer-unreadable", move |lang| sentence(lang, &message, is_number))
        .at(field(&input))
}

/// A question that asks for a number names nothing: words in its answer are no names, they are just not a number.
fn sentence(lang: Lang, message: &Message, is_number: bool) -> String {
    let say = say(lang);
    match message {
        Message::UnknownName(unknown) if is_number && unknown.better.is_empty() => {
            say.msg_act_plain_number(unknown.names.join(", "))
        }
        Message::Syntax(text) if is_number && !text.contains(|c: char| c.is_ascii_digit()) => {
            say.msg_act_plain_number(text)
        }
        Message::NotANumber(text) => say.msg_act_not_a_number(text),
        Message::Syntax(text) | Message::NotAFormula(text) if has_decimal_comma(text) => {
            say.msg_act_decimal_comma(text, text.replace(',', "."))
        }
        Message::Syntax(text) | Message::NotAFormula(text) => say.msg_act_not_a_formula(text),
        Message::Factorial(text) => say.msg_act_factorial(text),
        Message::FactorialNotPermitted(text) => say.msg_act_factorial_not_permitted(text),
        Message::NeverOpened(text) => say.msg_act_never_opened(text),
        Message::NeverClosed(count) => say.msg_act_never_closed(u32::try_from(*count).unwrap_or(1)),
        Message::UnknownName(unknown) if unknown.better.is_empty() => {
            say.msg_act_unknown_name(unknown.names.join(", "))
        }
        Message::UnknownName(unknown) => {
            say.msg_act_unknown_name_better(unknown.names.join(", "), unknown.better.join(", "))
        }
        Message::ComplexInRange => say.msg_act_complex_in_range(),
        Message::StaffAnswer => say.msg_act_staff_answer(),
        Message::NotAPoint(text) => say.msg_act_not_a_point(text),
    }
}

/// A number as French and Arabic write it, such as `9,8`: formulas only know the point (olx.md §9.5).
fn has_decimal_comma(text: &str) -> bool {
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    text.match_indices(',')
        .any(|(at, _)| is_digit(text[..at].chars().next_back()) && is_digit(text[at + 1..].chars().next()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_that_asks_for_a_number_speaks_of_numbers() {
        let said = |text: &str, is_number| sentence(Lang::Fr, &Message::Syntax(text.to_owned()), is_number);
        assert!(said("deux mots", true).contains("n’est pas un nombre"));
        assert!(said("deux mots", false).contains("n’est pas une formule"));
        assert!(said("2x", true).contains("2*x et non 2x"));
    }

    #[test]
    fn a_decimal_comma_is_recognised() {
        for (text, expected) in
            [("9,8", true), ("2*3,5", true), ("9.8", false), (",5", false), ("5,", false), ("é,8", false)]
        {
            assert_eq!(has_decimal_comma(text), expected, "{text}");
        }
    }
}
