//! Ask: a run as anybody sees it, and what this visitor is in it.

use crate::{
    asking,
    enrolment::{self, Door, Room, Standing, door, room},
    seats, waiting,
};
use ::store::{StoreError, View};
use courses::{Content, Contents, NodeId, Run, RunKey, content};
use ground::{Ask, Cx, Fault, Granted, Holders};
use lexicon::{Instant, PersonId, RunId};
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
    /// What the visitor finds at its door.
    pub door: Door,
    /// What they are in it, besides its team.
    pub standing: Standing,
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
            door: door(&run, now, &Standing::default(), &Room::default()),
            standing: Standing::default(),
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
        let standing = match cx.who.person {
            Some(person) => standing(view, run.id, person)?,
            None => Standing::default(),
        };
        let room = if run.terms.capacity.is_some() { room(view, &run)? } else { Room::default() };
        let (door, is_team) =
            (door(&run, cx.now, &standing, &room), run.roles().iter().any(|role| role.is_of_team()));
        let has_seats = !standing.is_enrolled && seats::has_seats(view, cx, &run)?;
        let seen = RunSeen::from_outside(run.into_place(), content, cx.now);
        Ok(RunSeen { has_seats, door, standing, is_team, ..seen })
    }
}

/// Enrolled, waiting or asking: whoever is enrolled is neither of the others.
fn standing(view: &View<'_>, run: RunId, person: PersonId) -> Result<Standing, StoreError> {
    if enrolment::current(view, run, person)?.is_some() {
        return Ok(Standing { is_enrolled: true, ..Standing::default() });
    }
    let (waiting, request) = (waiting::place_of(view, run, person)?, asking::of(view, run, person)?);
    Ok(Standing { is_enrolled: false, waiting, request })
}
