//! Numbers: within a tolerance, inside an interval, or exactly one of the additional answers.

use super::hints::feedback;
use super::{Bench, Correctness, Feedback, Verdict};
use crate::calc::{self, Fault, Number};
use crate::message::Message;
use crate::model::{Hint, Input, Numerical, NumericalAnswer, PartialCredit};
use crate::read::staff_number;
use crate::tolerance::Tolerance;
use crate::xml::escape_text;

/// What a near miss is worth; a near miss of a second-best answer is worth its square.
const PARTLY: f64 = 0.5;

impl Bench<'_> {
    pub(super) fn numerical(
        &self,
        input: &Input,
        rule: &Numerical,
    ) -> Result<(Verdict, Vec<Feedback>), Message> {
        let Some(written) = self.answers.text(&input.id) else {
            return Ok((Verdict::right(false), Vec::new()));
        };
        let given = calc::value(written).map_err(|fault| complaint(fault, written))?;
        let verdict = match &rule.answer {
            NumericalAnswer::Value(answer) => self.near(rule, answer, given)?,
            NumericalAnswer::Interval { low, high, low_included, high_included } => {
                self.inside(rule, [(low, *low_included), (high, *high_included)], given)?
            }
        };
        if verdict.correctness == Correctness::Incorrect
            && let Some((_, hint)) = self.additional(rule, given)?
        {
            return Ok((Verdict::right(true), said(hint.as_ref())));
        }
        let hint = rule.hint.as_ref().filter(|_| verdict.correctness == Correctness::Correct);
        Ok((verdict, said(hint)))
    }

    fn staff(&self, answer: &str) -> Result<Number, Message> {
        staff_number(&self.context.fill(answer)).ok_or(Message::StaffAnswer)
    }

    /// No tolerance here: equal or not.
    fn additional<'r>(
        &self,
        rule: &'r Numerical,
        given: Number,
    ) -> Result<Option<&'r (String, Option<Hint>)>, Message> {
        for additional in &rule.additional {
            if self.staff(&additional.0)?.to_complex() == given.to_complex() {
                return Ok(Some(additional));
            }
        }
        Ok(None)
    }

    fn near(&self, rule: &Numerical, answer: &str, given: Number) -> Result<Verdict, Message> {
        let expected = self.staff(answer)?;
        if rule.tolerance.accepts(given, expected) {
            return Ok(Verdict::right(true));
        }
        let credits = |scheme| self.response.partial.contains(&scheme);
        let wide = rule.tolerance.widened(rule.partial_range);
        if credits(PartialCredit::List) && !rule.partial_answers.is_empty() {
            for alternative in &rule.partial_answers {
                let alternative = self.staff(alternative)?;
                if rule.tolerance.accepts(given, alternative) {
                    return Ok(Verdict::partly(PARTLY));
                }
                if credits(PartialCredit::Close) {
                    if wide.accepts(given, expected) {
                        return Ok(Verdict::partly(PARTLY));
                    }
                    if wide.accepts(given, alternative) {
                        return Ok(Verdict::partly(PARTLY * PARTLY));
                    }
                }
            }
        } else if credits(PartialCredit::Close) && wide.accepts(given, expected) {
            return Ok(Verdict::partly(PARTLY));
        }
        Ok(Verdict::right(false))
    }

    /// On a bound (to the last bit or so) the bracket decides; else strictly between.
    fn inside(
        &self,
        rule: &Numerical,
        bounds: [(&String, bool); 2],
        given: Number,
    ) -> Result<Verdict, Message> {
        if given.is_complex() {
            return Err(Message::ComplexInRange);
        }
        let at_bound = Tolerance::OfEither(f64::EPSILON);
        let mut limits = [0.0; 2];
        for (limit, (text, included)) in limits.iter_mut().zip(bounds) {
            let bound = self.staff(text)?;
            if bound.to_complex().im != 0.0 || bound.to_complex().re.is_nan() {
                return Err(Message::StaffAnswer);
            }
            *limit = bound.to_complex().re;
            if at_bound.accepts(given, bound) {
                return Ok(Verdict::right(included));
            }
        }
        let ([low, high], given) = (limits, given.to_complex().re);
        let reach = rule.partial_range * (high - low);
        if low < given && given < high {
            Ok(Verdict::right(true))
        } else if self.response.partial.contains(&PartialCredit::Close)
            && low - reach < given
            && given < high + reach
        {
            Ok(Verdict::partly(PARTLY))
        } else {
            Ok(Verdict::right(false))
        }
    }
}

fn said(hint: Option<&Hint>) -> Vec<Feedback> {
    hint.map(|hint| feedback(hint, true)).into_iter().collect()
}

/// What the learner is told; the answer is quoted as HTML text.
fn complaint(fault: Fault, written: &str) -> Message {
    let quoted = escape_text(written).replace('"', "&quot;").replace('\'', "&#x27;");
    match fault {
        Fault::NeverOpened { segment } => Message::NeverOpened(segment),
        Fault::NeverClosed { count } => Message::NeverClosed(count),
        Fault::Unknown(names) => Message::UnknownName(names),
        Fault::Syntax => Message::Syntax(quoted),
        Fault::Factorial => Message::Factorial(quoted),
        Fault::DivisionByZero | Fault::TooLarge | Fault::TooLong | Fault::Domain => {
            Message::NotANumber(quoted)
        }
    }
}

pub(super) fn formula_complaint(fault: Fault, written: &str) -> Message {
    match complaint(fault, written) {
        Message::Factorial(quoted) => Message::FactorialNotPermitted(quoted),
        Message::Syntax(quoted) | Message::NotANumber(quoted) => Message::NotAFormula(quoted),
        other => other,
    }
}
