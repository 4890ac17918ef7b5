//! Act: a learner opens a unit.

use super::store;
use crate::{desk::Desk, rights::FollowRun};
use ::store::Tx;
use courses::{Run, RunKey};
use ground::{Act, Cx, Decision, Fault, Granted, Reach};
use lexicon::facts::learning::UnitOpened;
use web::{House, Visitor};

/// A learner opens a unit: the first time is history, the last time is where to resume.
pub struct OpenUnit {
    pub run: RunKey,
    pub unit: String,
}

impl Act for OpenUnit {
    const NAME: &'static str = "learning.open-unit";
    const REACH: Reach = Reach::Oneself;
    type Right = FollowRun;
    type Over = Run;
    type Outcome = ();

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(&self, run: Granted<FollowRun, Run>, tx: &Tx<'_>, cx: &Cx) -> Result<Decision<()>, Fault> {
        let person = run.person()?;
        store::keep_last(tx, run.id, person, &self.unit, cx.now)?;
        let is_new = !store::is_opened(tx, run.id, person, &self.unit)?;
        let unit = self.unit.clone();
        Ok(Decision::of(()).facts(is_new.then_some(UnitOpened { run: run.id, person, unit })))
    }
}

/// Notes that the visitor is in this unit, if that is news: reading the same unit again writes nothing, and the
/// team's previews are never noted.
pub async fn note_opening(house: &House, visitor: &Visitor, desk: &Desk, unit: &str) -> Result<(), Fault> {
    let known = desk.last_unit.as_deref() == Some(unit) && desk.opened.contains_key(unit);
    if desk.is_preview || known {
        return Ok(());
    }
    let act = OpenUnit { run: RunKey(desk.run.key.clone()), unit: unit.to_owned() };
    house.site.act(&visitor.who, act).await
}
