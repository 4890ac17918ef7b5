//! The arithmetic of a grade, laid out for a page.

/// How a grade comes about.
#[derive(Clone, Debug, PartialEq)]
pub struct Breakdown {
    pub graders: Vec<GraderPart>,
    /// Σ weight × average, not rounded; weights above 1 can pass 1.
    pub sum: f64,
    /// Rounded as the original does: whole percents, 0.75 for 75 %.
    pub percent: f64,
    /// The highest letter reached, `Pass` among them.
    pub letter: Option<String>,
    pub passed: bool,
    /// Letters and the share from which they are earned, highest first.
    pub cutoffs: Vec<(String, f64)>,
}

/// What one assignment type gives.
#[derive(Clone, Debug, PartialEq)]
pub struct GraderPart {
    /// The assignment type, such as `Homework`.
    pub name: String,
    /// `HW`, or the type where there is none.
    pub short_label: String,
    pub rows: Vec<Row>,
    pub weight: f64,
    /// Average of the rows that count, 0.0 to 1.0.
    pub average: f64,
    /// weight × average
    pub contribution: f64,
    /// Label of the average: `HW Avg`, or the short label alone when there is one row.
    pub average_label: String,
}

/// One subsection of a type, or a place still empty.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// `HW 01`
    pub label: String,
    /// Key and title of the subsection; `None` for a place up to the type's minimum count.
    pub subsection: Option<(String, String)>,
    pub earned: f64,
    pub possible: f64,
    /// 0.0 to 1.0, to two decimals.
    pub percent: f64,
    /// Among the lowest, which don't count.
    pub dropped: bool,
}

impl Breakdown {
    /// Hundredths of a percent.
    pub fn hundredths(&self) -> i64 {
        (self.percent * 10_000.0).round() as i64
    }

    /// The smallest cut-off that isn't zero: from there on the run is passed.
    pub fn pass_mark(&self) -> Option<f64> {
        pass_mark(&self.cutoffs)
    }
}

pub(super) fn pass_mark(cutoffs: &[(String, f64)]) -> Option<f64> {
    let real = cutoffs.iter().map(|(_, share)| *share).filter(|share| *share > 0.0);
    real.min_by(f64::total_cmp)
}
