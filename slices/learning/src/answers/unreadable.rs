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
        Message::Syntax(text) | Message::NotAFormula(text) => say.msg_act_not_a_formula(text),
        Message::Factorial(text) => say.msg_act_factorial(text),
        Message::FactorialNotPermitted(text) => say.msg_act_factorial_not_permitted(text),
        Message::NeverOpened(text) => say.msg_act_never_opened(text),
        Message::NeverClosed(count) => say.msg_act_never_closed(u32::try_from(*count).unwrap_or(1)),
        Message::UnknownName(unknown) if unknown.better.is_empty() => say.msg_act_unknown_name(unknown.names.join(", ")),
        Message::UnknownName(unknown) => {
            say.msg_act_unknown_name_better(unknown.names.join(", "), unknown.better.join(", "))
        }
        Message::ComplexInRange => say.msg_act_complex_in_range(),
        Message::StaffAnswer => say.msg_act_staff_answer(),
        Message::NotAPoint(text) => say.msg_act_not_a_point(text),
    }
}
