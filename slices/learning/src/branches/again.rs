//! Act: a learner asks for another sample of a library, where its author allows it (`allow_resetting_children`).

use super::{draw, draw::is_drawn, store};
use crate::{
    answers::{Prepared, Problems, attempts_of, subsection_key},
    blocks::Workable,
    refusals,
    rights::FollowRun,
    state::{self, BlockState},
};
use ::store::Tx;
use courses::{Content, NodeId, Run, RunKey};
use ground::{Act, Cx, Decision, Fault, Granted};
use lexicon::facts::learning::{BranchAssigned, ProblemReset};
use olx::blocks::{Pick, RandomPick};
use problem::{Rerandomize, policy};
use web::{House, Visitor};

/// Draws again. As in the original, the problems of the old sample that were answered and may be answered again are
/// started again: answers cleared, score to zero, attempts stay.
pub struct DrawAgain {
    pub run: RunKey,
    pub block: String,
}

/// Draws again.
pub async fn draw_again(house: &House, visitor: &Visitor, run: &str, block: &str) -> Result<(), Fault> {
    let act = DrawAgain { run: RunKey(run.to_owned()), block: block.to_owned() };
    house.site.act(&visitor.who, act).await
}

/// Whether learners may ask for another sample of this block: it gives some of its children, not all.
pub fn may_draw_again(content: &Content, id: NodeId) -> bool {
    let node = content.node(id);
    let Some(pick) = RandomPick::from_block(&node.block) else { return false };
    pick.can_reset && matches!(pick.pick, Pick::Some(count) if (count as usize) < node.children.len())
}

impl Act for DrawAgain {
    const NAME: &'static str = "learning.draw-again";
    type Right = FollowRun;
    type Over = Run;
    type Outcome = ();

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(&self, run: Granted<FollowRun, Run>, tx: &Tx<'_>, cx: &Cx) -> Result<Decision<()>, Fault> {
        let person = run.person()?;
        let work = Workable::find(tx, &run, person, &self.block, cx)?;
        if !is_drawn(work.block()) {
            return Err(Fault::NotFound);
        }
        if !may_draw_again(&work.content, work.id) {
            return Err(refusals::cannot_draw_again().into());
        }
        work.before_it_closes(&run, cx)?;
        let content = &work.content;
        let mut given = store::of(tx, run.id, person)?;
        let below: Vec<NodeId> = content.below(work.id).map(|(id, _)| id).collect();
        let mut resets = Vec::new();
        for id in below.iter().copied() {
            given.remove(&content.node(id).key);
            let Some(prepared) = cx.shelf.get::<Problems>().of(content, id) else { continue };
            let Some(state) = state::state_of(tx, run.id, person, &content.node(id).key)? else { continue };
            if starts_again(&prepared, &state, cx) {
                resets.push(reset(&work, &run, id, &prepared, &state, cx));
            }
        }
        given.remove(&self.block);
        let drawn = draw(content, work.id, &given, &mut |end| cx.below(end));
        let drawn = drawn.into_iter().map(|(block, children)| BranchAssigned {
            run: run.id,
            person,
            block,
            children,
        });
        Ok(Decision::of(()).facts(resets).facts(drawn))
    }
}

/// Answered, and not closed by its attempts; that nothing is past due was asked before.
fn starts_again(prepared: &Prepared, state: &BlockState, cx: &Cx) -> bool {
    let moment = policy::Moment { now_ms: cx.now.as_millis(), past_due: false, staff: false };
    let attempts = attempts_of(prepared, state);
    attempts.done && !policy::is_closed(&prepared.settings, &attempts, moment)
}

fn reset(
    work: &Workable,
    run: &Run,
    id: NodeId,
    prepared: &Prepared,
    state: &BlockState,
    cx: &Cx,
) -> ProblemReset {
    let content: &Content = &work.content;
    let seed = match prepared.settings.rerandomize {
        Rerandomize::Always | Rerandomize::OnReset => i64::try_from(cx.below(1000)).unwrap_or(1),
        Rerandomize::Never | Rerandomize::PerStudent => state.problem().seed,
    };
    ProblemReset {
        run: run.id,
        person: work.person,
        block: content.node(id).key.clone(),
        subsection: subsection_key(content, id),
        seed,
        possible: prepared.possible,
        graded: content.node(id).block.effective.graded,
    }
}
