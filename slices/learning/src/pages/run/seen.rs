//! Ask: a run as anybody sees it, and what this visitor is in it.

use crate::enrolment;
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
    pub has_picture: bool,
    pub chapters: usize,
    /// The blocks done in a lab.
    pub practices: Vec<NodeId>,
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
        let practices = content
            .nodes()
            .filter(|(_, node)| node.block.kind == "practice" && !node.block.effective.visible_to_staff_only);
        Ok(RunSeen {
            now: cx.now,
            is_enrolled: enrolment.is_some(),
            is_team: run.roles().iter().any(|role| role.is_of_team()),
            has_picture: has_picture(&content),
            chapters: content.children(content.root()).count(),
            practices: practices.map(|(id, _)| id).collect(),
            run: run.into_place(),
            content,
        })
    }
}

/// Whether the course brought a picture of itself.
pub(in crate::pages) fn has_picture(content: &Content) -> bool {
    let named = content.course.settings.get("course_image").and_then(|name| name.as_str());
    named.is_some_and(|name| content.asset(name).is_some())
}
