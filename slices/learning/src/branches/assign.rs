//! Act: a learner is given children of branching blocks, once.

use super::{Branches, draw, is_missing, of_states, store};
use crate::{
    desk::Desk,
    rights::FollowRun,
    state::{BlockState, Detail},
};
use ::store::Tx;
use courses::{Contents, Run, RunKey, content};
use ground::{Act, Cx, Decision, Fault, Granted, Reach};
use lexicon::facts::learning::BranchAssigned;
use web::{House, Visitor};

/// Draws what is still missing in a unit.
pub struct AssignBranches {
    pub run: RunKey,
    pub unit: String,
}

impl Act for AssignBranches {
    const NAME: &'static str = "learning.assign-branches";
    const REACH: Reach = Reach::Oneself;
    type Right = FollowRun;
    type Over = Run;
    /// What was drawn now.
    type Outcome = Branches;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(
        &self,
        run: Granted<FollowRun, Run>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<Branches>, Fault> {
        let person = run.person()?;
        let content = content::of_version(tx, &cx.shelf.get::<Contents>(), &run.version)?;
        let unit = content.find(&self.unit).ok_or(Fault::NotFound)?;
        let given = store::of(tx, run.id, person)?;
        let drawn = draw(&content, unit, &given, &mut |end| cx.below(end));
        let facts: Vec<BranchAssigned> = drawn
            .iter()
            .map(|(block, children)| {
                let (block, children) = (block.clone(), children.clone());
                BranchAssigned { run: run.id, person, block, children }
            })
            .collect();
        Ok(Decision::of(drawn).facts(facts))
    }
}

/// Before a unit is shown: draws what is missing and puts it in the desk's states. For a preview it is drawn for
/// this one page and not kept.
pub async fn assign_if_needed(
    house: &House,
    visitor: &Visitor,
    desk: &mut Desk,
    unit: &str,
) -> Result<(), Fault> {
    let id = desk.content.find(unit).ok_or(Fault::NotFound)?;
    let given = of_states(&desk.states);
    if !is_missing(&desk.content, id, &given) {
        return Ok(());
    }
    let drawn = if desk.is_preview {
        draw(&desk.content, id, &given, &mut |_| 0)
    } else {
        let act = AssignBranches { run: RunKey(desk.run.key.clone()), unit: unit.to_owned() };
        house.site.act(&visitor.who, act).await?
    };
    for (key, children) in drawn {
        let detail = Detail::Branch { children };
        desk.states.insert(key, BlockState { detail, ..BlockState::default() });
    }
    Ok(())
}
