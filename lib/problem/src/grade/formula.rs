//! Formulas: two of them agree when they give the same values at points drawn in a box.

use std::collections::BTreeMap;

use super::numerical::formula_complaint;
use super::{Bench, Feedback, Verdict};
use crate::calc::{self, Fault, Number};
use crate::message::Message;
use crate::model::{Formula, Input, Samples};

impl Bench<'_> {
    pub(super) fn formula(
        &self,
        input: &Input,
        rule: &Formula,
        dice: &mut dyn FnMut() -> f64,
    ) -> Result<(Verdict, Vec<Feedback>), Message> {
        let given = self.answers.text(&input.id).unwrap_or("");
        let expected = self.context.fill(&rule.answer);
        let points = draw(&rule.samples, dice);
        let student =
            values(given, &points, rule.case_sensitive).map_err(|fault| formula_complaint(fault, given))?;
        let staff = values(&expected, &points, rule.case_sensitive).map_err(|_| Message::StaffAnswer)?;
        let right =
            student.iter().zip(&staff).all(|(student, staff)| rule.tolerance.accepts(*student, *staff));
        Ok((Verdict::right(right), Vec::new()))
    }
}

/// Whether the two formulas agree on the samples, with the response's tolerance.
pub(super) fn agree(
    rule: &Formula,
    samples: &Samples,
    expected: &str,
    given: &str,
    dice: &mut dyn FnMut() -> f64,
) -> Result<bool, Fault> {
    let points = draw(samples, dice);
    let student = values(given, &points, rule.case_sensitive)?;
    let staff = values(expected, &points, rule.case_sensitive)?;
    Ok(student.iter().zip(&staff).all(|(student, staff)| rule.tolerance.accepts(*student, *staff)))
}

fn draw(samples: &Samples, dice: &mut dyn FnMut() -> f64) -> Vec<BTreeMap<String, Number>> {
    (0..samples.count)
        .map(|_| {
            let at = |low: f64, high: f64, share: f64| Number::real(low + (high - low) * share);
            samples
                .variables
                .iter()
                .map(|(name, low, high)| (name.clone(), at(*low, *high, dice())))
                .collect()
        })
        .collect()
}

fn values(
    formula: &str,
    points: &[BTreeMap<String, Number>],
    case_sensitive: bool,
) -> Result<Vec<Number>, Fault> {
    points.iter().map(|point| calc::evaluate(formula, point, case_sensitive)).collect()
}
