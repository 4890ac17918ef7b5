//! The grading policy's arithmetic, exactly as Open edX does it (olx.md §11; `xmodule/graders.py`,
//! `lms/djangoapps/grades/course_grade.py`). Pure.

use super::{
    breakdown::{Breakdown, GraderPart, Row, pass_mark},
    round::{round_away, share},
};
use olx::{Grader, GradingPolicy};

/// A graded subsection with a learner's points.
#[derive(Clone, Debug, PartialEq)]
pub struct Scored {
    pub key: String,
    pub title: String,
    /// Its assignment type.
    pub format: String,
    pub earned: f64,
    pub possible: f64,
}

/// The grade these subsections (in the order of the course) make.
pub fn breakdown(policy: &GradingPolicy, subsections: &[Scored]) -> Breakdown {
    let graders: Vec<GraderPart> = policy.graders.iter().map(|grader| part(grader, subsections)).collect();
    let sum: f64 = graders.iter().map(|part| part.contribution).sum();
    let percent = round_away(sum * 100.0 + 0.05, 0) / 100.0;
    let letter = policy.cutoffs.iter().find(|(_, share)| percent >= *share).map(|(letter, _)| letter.clone());
    let passed = pass_mark(&policy.cutoffs).is_some_and(|mark| percent >= mark);
    Breakdown { graders, sum, percent, letter, passed, cutoffs: policy.cutoffs.clone() }
}

fn part(grader: &Grader, subsections: &[Scored]) -> GraderPart {
    let short_label = grader.short_label.clone().filter(|label| !label.is_empty());
    let short_label = short_label.unwrap_or_else(|| grader.type_.clone());
    let mut rows = rows(grader, &short_label, subsections);
    let average = average_with_drops(&mut rows, grader.drop_count as usize);
    let average_label = if rows.len() == 1 { short_label.clone() } else { format!("{short_label} Avg") };
    GraderPart {
        name: grader.type_.clone(),
        rows,
        weight: grader.weight,
        average,
        contribution: average * grader.weight,
        average_label,
        short_label,
    }
}

/// The subsections of a type that can give points, and empty places up to the minimum count.
fn rows(grader: &Grader, short_label: &str, subsections: &[Scored]) -> Vec<Row> {
    let counted = subsections.iter().filter(|one| one.format == grader.type_ && one.possible > 0.0);
    let mut rows: Vec<Row> = counted
        .map(|one| Row {
            label: String::new(),
            subsection: Some((one.key.clone(), one.title.clone())),
            earned: one.earned,
            possible: one.possible,
            percent: share(one.earned, one.possible),
            dropped: false,
        })
        .collect();
    let empty = Row {
        label: String::new(),
        subsection: None,
        earned: 0.0,
        possible: 0.0,
        percent: 0.0,
        dropped: false,
    };
    let count = rows.len().max(grader.min_count as usize);
    rows.resize(count, empty);
    for (index, row) in rows.iter_mut().enumerate() {
        row.label = format!("{short_label} {:02}", index + 1);
    }
    rows
}

/// Marks the lowest rows as dropped (of equal ones the later) and averages the others. When all are dropped the sum,
/// zero, is not divided.
fn average_with_drops(rows: &mut [Row], drop_count: usize) -> f64 {
    let mut order: Vec<usize> = (0..rows.len()).collect();
    order.sort_by(|a, b| rows[*b].percent.total_cmp(&rows[*a].percent));
    let kept = rows.len().saturating_sub(drop_count);
    for index in &order[kept..] {
        rows[*index].dropped = true;
    }
    let sum: f64 = rows.iter().filter(|row| !row.dropped).map(|row| row.percent).sum();
    if kept > 0 { sum / kept as f64 } else { sum }
}
