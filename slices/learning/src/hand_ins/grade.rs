//! Act: staff grade a hand-in, by the grid or with points.

use super::{Assignment, Handed, piece, store};
use crate::{answers::Problems, refusals, rights::GradeWork};
use ::store::Tx;
use courses::{Contents, Run, RunKey, content};
use ground::{Act, Cx, Decision, Fault, Granted, Refusal};
use lexicon::{HandInId, facts::learning::HandInGraded};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use web::{House, Visitor};

/// The field of the points, where there is no grid.
pub const POINTS_FIELD: &str = "points";
/// The field of the comment for the learner.
pub const COMMENT_FIELD: &str = "comment";

/// The field of a criterion, by its place in the grid from 0; its value is the name of an option.
pub fn criterion_field(index: usize) -> String {
    format!("criterion_{index}")
}

/// Grades a hand-in. Grading it again replaces the grade.
pub struct GradeHandIn {
    pub run: RunKey,
    pub id: HandInId,
    /// Field → value, as [`criterion_field`] and [`POINTS_FIELD`] name them.
    pub given: BTreeMap<String, String>,
    /// Hash of the comment's blob.
    pub comment: Option<String>,
}

/// Grades a hand-in with the fields of a form.
pub async fn grade_hand_in(
    house: &House,
    visitor: &Visitor,
    run: &str,
    id: HandInId,
    form: &[(String, String)],
) -> Result<(), Fault> {
    let given: BTreeMap<String, String> = form.iter().cloned().collect();
    let comment = given.get(COMMENT_FIELD).map(|text| text.trim()).unwrap_or_default();
    if comment.len() > super::MAX_TEXT {
        return Err(refusals::text_too_long(super::MAX_TEXT).at(COMMENT_FIELD).into());
    }
    let comment = match comment.is_empty() {
        true => None,
        false => Some(piece::keep(house, comment.as_bytes().to_vec()).await?),
    };
    let kept = comment.clone();
    let act = GradeHandIn { run: RunKey(run.to_owned()), id, given, comment };
    piece::unless_refused(house, house.site.act(&visitor.who, act).await, kept)
}

impl Act for GradeHandIn {
    const NAME: &'static str = "learning.grade-hand-in";
    type Right = GradeWork;
    type Over = Run;
    type Outcome = ();

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(&self, run: Granted<GradeWork, Run>, tx: &Tx<'_>, cx: &Cx) -> Result<Decision<()>, Fault> {
        let handed = store::by_id(tx, run.id, self.id)?.ok_or(Fault::NotFound)?;
        if run.person()? == handed.person {
            return Err(refusals::own_work().into());
        }
        if handed.replaced {
            return Err(refusals::hand_in_replaced().into());
        }
        let content = content::of_version(tx, &cx.shelf.get::<Contents>(), &run.version)?;
        let id = content.find(&handed.block).ok_or_else(refusals::content_changed)?;
        let assignment = Assignment::of(&content, &cx.shelf.get::<Problems>(), id);
        let assignment = assignment.ok_or_else(refusals::content_changed)?;
        let (choices, points) = self.points(&assignment)?;
        Ok(Decision::of(()).fact(self.fact(&handed, &assignment, choices, points)))
    }
}

impl GradeHandIn {
    /// Options chosen and the points they give, or the points given.
    fn points(&self, assignment: &Assignment) -> Result<(Value, f64), Fault> {
        if assignment.criteria.is_empty() {
            let written = self.given.get(POINTS_FIELD).map(|text| text.trim().replace(',', "."));
            let points = written.and_then(|text| text.parse::<f64>().ok());
            let points = points.filter(|points| (0.0..=assignment.points).contains(points));
            let refusal = || refusals::points_out_of_range(assignment.points).at(POINTS_FIELD);
            return Ok((Value::Object(Map::new()), points.ok_or_else(refusal)?));
        }
        let mut choices = Map::new();
        let mut points = 0.0;
        let mut missing: Vec<Refusal> = Vec::new();
        for (index, criterion) in assignment.criteria.iter().enumerate() {
            let field = criterion_field(index);
            let name = self.given.get(&field);
            // A criterion without options is for words alone.
            match criterion.options.iter().find(|option| Some(&option.name) == name) {
                Some(option) => {
                    points += option.points;
                    choices.insert(criterion.name.clone(), Value::from(option.name.as_str()));
                }
                None if criterion.options.is_empty() => {}
                None => missing.push(refusals::option_missing(criterion.label.clone()).at(field)),
            }
        }
        if missing.is_empty() { Ok((Value::Object(choices), points)) } else { Err(Fault::Refused(missing)) }
    }

    fn fact(&self, handed: &Handed, assignment: &Assignment, choices: Value, points: f64) -> HandInGraded {
        let worth =
            if assignment.points > 0.0 { points * assignment.possible / assignment.points } else { 0.0 };
        HandInGraded {
            id: self.id,
            run: handed.run,
            person: handed.person,
            block: handed.block.clone(),
            subsection: handed.subsection.clone(),
            choices,
            comment: self.comment.clone(),
            earned: worth,
            possible: assignment.possible,
            graded: handed.counts,
        }
    }
}
