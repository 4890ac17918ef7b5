//! An answer that can't be understood, said at its field. No attempt is used.

use super::field;
use crate::say;
use ground::Refusal;
use lexicon::Lang;
use problem::{InputError, Message};

pub(super) fn refusal(error: InputError) -> Refusal {
    let InputError { input, message, .. } = error;
    Refusal::new("learning.answer-unreadable", move |lang| sentence(lang, &message)).at(field(&input))
}

fn sentence(lang: Lang, message: &Message) -> String {
    let say = say(lang);
    match message {
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
    use super::has_decimal_comma;

    #[test]
    fn a_decimal_comma_is_recognised() {
        for (text, expected) in
            [("9,8", true), ("2*3,5", true), ("9.8", false), (",5", false), ("5,", false), ("é,8", false)]
        {
            assert_eq!(has_decimal_comma(text), expected, "{text}");
        }
    }
}
