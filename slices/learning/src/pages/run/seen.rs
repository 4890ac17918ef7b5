//! Ask: a run as anybody sees it, and what this visitor is in it.

use crate::{enrolment, seats};
use ::store::View;
use courses::{Content, Contents, NodeId, Run, RunKey, content};
use ground::{Ask, Cx, Fault, Granted, Holders};
use lexicon::Instant;
use std::sync::Arc;

ground::right!(
    /// Looks at the page of a run that is listed, or that one has a role in.
    LookAtRun = "learning.look-at-run",
    Holders::Anyone
);

/// Asks for the page of a run.
pub struct SeeRunPage {
    pub run: RunKey,
}

/// A run, for its page.
pub struct RunSeen {
    pub run: Run,
    pub content: Arc<Content>,
    pub now: Instant,
    pub is_enrolled: bool,
    pub is_team: bool,
    /// A school of theirs has seats in it, by an agreement.
    pub has_seats: bool,
    pub has_picture: bool,
    pub chapters: usize,
    /// The blocks done in a lab.
    pub practices: Vec<NodeId>,
}

impl RunSeen {
    /// As somebody sees it who is nothing in it.
    pub fn from_outside(run: Run, content: Arc<Content>, now: Instant) -> Self {
        let practices = content
            .nodes()
            .filter(|(_, node)| node.block.kind == "practice" && !node.block.effective.visible_to_staff_only);
        Self {
            now,
            is_enrolled: false,
            is_team: false,
            has_seats: false,
            has_picture: content.has_picture(),
            chapters: content.children(content.root()).count(),
            practices: practices.map(|(id, _)| id).collect(),
            run,
            content,
        }
    }
}

impl Ask for SeeRunPage {
    const NAME: &'static str = "learning.run-page";
    type Right = LookAtRun;
    type Over = Run;
    type Outcome = RunSeen;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn answer(&self, run: Granted<LookAtRun, Run>, view: &View<'_>, cx: &Cx) -> Result<RunSeen, Fault> {
        let content = content::of_version(view, &cx.shelf.get::<Contents>(), &run.version)?;
        let enrolment = match cx.who.person {
            Some(person) => enrolment::current(view, run.id, person)?,
            None => None,
        };
        let (is_enrolled, is_team) = (enrolment.is_some(), run.roles().iter().any(|role| role.is_of_team()));
        let has_seats = !is_enrolled && seats::has_seats(view, cx, &run)?;
        let seen = RunSeen::from_outside(run.into_place(), content, cx.now);
        Ok(RunSeen { is_enrolled, is_team, has_seats, ..seen })
    }
}
