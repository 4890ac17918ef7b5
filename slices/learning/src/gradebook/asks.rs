//! Ask: a page of the gradebook.

use super::{GradebookRow, store};
use crate::{answers::Problems, grades::Shapes, named::subsection_title, rights::SeeLearners};
use ::store::View;
use courses::{Contents, Run, RunKey, content};
use ground::{Ask, Cx, Fault, Granted};
use lexicon::PersonId;
use std::collections::BTreeMap;

/// Most learners of a page; a CSV reads page after page.
const PAGE: i64 = 5_000;

/// A page of the gradebook.
pub struct GradebookPage {
    pub run: RunKey,
    /// The last learner of the page before.
    pub after: Option<PersonId>,
    pub limit: i64,
}

/// A graded subsection.
#[derive(Clone, Debug, PartialEq)]
pub struct GradebookColumn {
    pub key: String,
    /// In the language of whoever asks, where nobody named it.
    pub title: String,
    /// Its assignment type.
    pub format: String,
    /// What it can give (to a learner to whom all of it is shown).
    pub possible: f64,
}

/// Learners and their grades.
pub struct Gradebook {
    pub run: Run,
    /// In the order of the course.
    pub columns: Vec<GradebookColumn>,
    /// By name.
    pub rows: Vec<GradebookRow>,
    /// What the learners of these rows are called; empty once the account was erased.
    pub names: BTreeMap<PersonId, String>,
    /// Where the next page begins, if there is one.
    pub next: Option<PersonId>,
}

impl Ask for GradebookPage {
    const NAME: &'static str = "learning.gradebook";
    type Right = SeeLearners;
    type Over = Run;
    type Outcome = Gradebook;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn answer(&self, run: Granted<SeeLearners, Run>, view: &View<'_>, cx: &Cx) -> Result<Gradebook, Fault> {
        let content = content::of_version(view, &cx.shelf.get::<Contents>(), &run.version)?;
        let shape = cx.shelf.get::<Shapes>().of(&content, &cx.shelf.get::<Problems>());
        let columns = shape.graded().map(|part| GradebookColumn {
            key: part.key.clone(),
            title: subsection_title(cx.lang(), &content, part.id),
            format: part.format.clone(),
            possible: part.possible,
        });
        let limit = self.limit.clamp(1, PAGE);
        let mut named = store::rows(view, run.id, self.after, limit + 1)?;
        let more = named.len() as i64 > limit;
        named.truncate(limit as usize);
        let next = named.last().filter(|_| more).map(|(_, row)| row.enrolment.person);
        let names = named.iter().map(|(name, row)| (row.enrolment.person, name.clone())).collect();
        let rows = named.into_iter().map(|(_, row)| row).collect();
        Ok(Gradebook { columns: columns.collect(), rows, names, next, run: run.into_place() })
    }
}
