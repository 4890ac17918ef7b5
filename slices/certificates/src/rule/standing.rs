//! Where a learner stands against the rule.

use super::Rule;
use ::store::{StoreError, View};
use courses::{Content, Run};
use lexicon::PersonId;

/// What counts when a course says no pass mark: half, as Open edX does (olx.md §2.3).
const HALF: i64 = 5_000;

/// What was reached, beside what is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Hundredths of a percent.
    pub grade: i64,
    pub minimum: i64,
    /// Units done, as the outline counts them, and all there are for this learner.
    pub units: (i64, i64),
    /// How many of them are asked; 0 when none are.
    pub units_asked: i64,
}

impl Standing {
    pub fn meets(&self) -> bool {
        self.meets_grade() && self.meets_units()
    }

    pub fn meets_grade(&self) -> bool {
        self.grade >= self.minimum
    }

    pub fn meets_units(&self) -> bool {
        self.units.0 >= self.units_asked
    }

    fn new(rule: &Rule, pass_mark: i64, grade: i64, units: (i64, i64)) -> Self {
        let percent = rule.units_percent.unwrap_or(0);
        // Rounded up: 80 % of 7 units are 6.
        let units_asked = (units.1 * percent + 99) / 100;
        Self { grade, minimum: rule.minimum_grade.unwrap_or(pass_mark), units, units_asked }
    }
}

/// The course's own pass mark in hundredths of a percent: its lowest cut-off.
pub fn pass_mark(content: &Content) -> i64 {
    let shares = content.course.grading.cutoffs.iter().map(|(_, share)| *share);
    let lowest = shares.filter(|share| *share > 0.0).min_by(f64::total_cmp);
    lowest.map_or(HALF, |share| (share * 10_000.0).round() as i64)
}

/// Where one learner stands.
pub fn standing(
    view: &View<'_>,
    content: &Content,
    run: &Run,
    rule: &Rule,
    person: PersonId,
) -> Result<Standing, StoreError> {
    let grade = learning::grades::of(view, run.id, person)?.map_or(0, |grade| grade.percent);
    let (done, all) = learning::reached::units_done(view, content, run.id, person)?;
    Ok(Standing::new(rule, pass_mark(content), grade, (done as i64, all as i64)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use lexicon::Lang;

    #[test]
    fn the_rule_is_met_or_not() {
        let rule = |minimum_grade, units_percent| Rule {
            minimum_grade,
            units_percent,
            hours: None,
            signatory: None,
            language: Lang::Fr,
        };
        let cases = [
            (rule(None, None), 6_000, (0, 7), true),
            (rule(None, None), 5_999, (7, 7), false),
            (rule(Some(7_000), None), 6_999, (7, 7), false),
            (rule(Some(0), None), 0, (0, 0), true),
            (rule(None, Some(80)), 9_000, (5, 7), false),
            (rule(None, Some(80)), 9_000, (6, 7), true),
            (rule(None, Some(100)), 9_000, (6, 7), false),
            (rule(None, Some(0)), 9_000, (0, 7), true),
        ];
        for (rule, grade, units, expected) in cases {
            let standing = Standing::new(&rule, 6_000, grade, units);
            assert_eq!(standing.meets(), expected, "{standing:?}");
        }
    }
}
