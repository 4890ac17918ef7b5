//! Act: the team of a portal decides about courses it shows.

use super::{list::shown, store};
use crate::{
    portal::{self, ManagePortals, PortalName, PortalOf},
    say,
};
use ::store::Tx;
use ground::{Act, Cx, Decision, Fault, Granted, Refusal};
use lexicon::CourseId;
use std::collections::HashSet;

/// What is decided about one course.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CuratedLine {
    pub course: CourseId,
    /// Its place among those that have one.
    pub position: Option<i64>,
    pub highlighted: bool,
    pub hidden: bool,
}

/// Decides about some courses; the others stay as they are.
pub struct Curate {
    pub portal: PortalName,
    pub lines: Vec<CuratedLine>,
}

impl Act for Curate {
    const NAME: &'static str = "portals.curate";
    type Right = ManagePortals;
    type Over = PortalOf;
    type Outcome = ();

    fn over(&self) -> PortalName {
        self.portal.clone()
    }

    fn decide(
        &self,
        of: Granted<ManagePortals, PortalOf>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<()>, Fault> {
        let there: HashSet<CourseId> =
            shown(tx, &of.portal, cx.now)?.into_iter().map(|one| one.course).collect();
        // What a portal may not show is no course here: nothing is said of it.
        if self.lines.iter().any(|line| !there.contains(&line.course)) {
            return Err(Refusal::new("portals.course", |lang| say(lang).msg_course_gone()).into());
        }
        for line in &self.lines {
            store::set(tx, of.portal.id, line)?;
        }
        portal::store::note(tx, of.portal.id, of.who().person, "courses", cx.now)?;
        Ok(Decision::of(()))
    }
}
