//! Ask: the time that was given in a run, and what was said of it.

use super::store;
use crate::{groups::partitions, rights::SeeLearners};
use ::store::View;
use courses::{Content, Contents, Run, RunKey, content};
use ground::{Ask, Cx, Fault, Granted};
use lexicon::{
    Instant, InstitutionId,
    facts::learning::{MoreTime, Whom},
};
use olx::Partition;
use std::sync::Arc;

/// What is listed of each.
const MOST: i64 = 500;
const MOST_SAID: i64 = 100;

/// What holds for somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    pub whom: Whom,
    pub subsection: Option<String>,
    pub time: MoreTime,
    /// Of the learner; empty for a group or a school, and once the account was erased.
    pub name: String,
}

/// What was said once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub whom: Whom,
    pub subsection: Option<String>,
    /// Nothing when it was taken back.
    pub time: Option<MoreTime>,
    pub name: String,
    pub reason: String,
    pub by: String,
    pub at: Instant,
}

pub struct TimeGivenIn {
    pub run: RunKey,
}

/// The time given in a run.
pub struct GivenTime {
    pub given: Vec<Given>,
    /// The latest first.
    pub said: Vec<Said>,
    pub partitions: Vec<Partition>,
    /// Those whose students have seats in it, by name.
    pub schools: Vec<(InstitutionId, String)>,
    pub content: Arc<Content>,
}

impl Ask for TimeGivenIn {
    const NAME: &'static str = "learning.time-given";
    type Right = SeeLearners;
    type Over = Run;
    type Outcome = GivenTime;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn answer(&self, run: Granted<SeeLearners, Run>, view: &View<'_>, cx: &Cx) -> Result<GivenTime, Fault> {
        let content = content::of_version(view, &cx.shelf.get::<Contents>(), &run.version)?;
        Ok(GivenTime {
            given: store::of_run(view, run.id, MOST)?,
            said: store::said(view, run.id, MOST_SAID)?,
            schools: store::schools(view, run.id)?,
            partitions: partitions(&content.course).cloned().collect(),
            content,
        })
    }
}
