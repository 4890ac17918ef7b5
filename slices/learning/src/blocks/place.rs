//! Act: a learner puts items in their places (olx.md §7.2).

use super::Workable;
use crate::{refusals, rights::FollowRun, state};
use ::store::Tx;
use courses::{Run, RunKey};
use ground::{Act, Cx, Decision, Fault, Granted, Reach, Refusal};
use lexicon::facts::learning::BlockDone;
use olx::blocks::{DragAndDrop, Item};
use serde_json::json;
use std::collections::BTreeMap;
use web::{House, Visitor};

/// Item id → zone uid; an item that is not there is left where it was.
pub type Placed = BTreeMap<String, String>;

/// Puts items in places, all at once.
pub struct PlaceItems {
    pub run: RunKey,
    pub block: String,
    pub placed: Placed,
}

/// The name of the field of an item: `item_3`; its value is the zone's uid, or empty.
pub fn item_field(item: i64) -> String {
    format!("item_{item}")
}

/// Places with the fields of a form, each named by [`item_field`].
pub async fn place(
    house: &House,
    visitor: &Visitor,
    run: &str,
    block: &str,
    form: &[(String, String)],
) -> Result<(), Fault> {
    let placed = form.iter().filter_map(|(name, zone)| {
        let item = name.strip_prefix("item_")?;
        (!zone.is_empty()).then(|| (item.to_owned(), zone.clone()))
    });
    let act = PlaceItems { run: RunKey(run.to_owned()), block: block.to_owned(), placed: placed.collect() };
    house.site.act(&visitor.who, act).await
}

/// Whether an item is where it belongs; a decoy belongs nowhere.
fn is_right(item: &Item, placed: &Placed) -> bool {
    match placed.get(&item.id.to_string()) {
        Some(zone) => item.zones.contains(zone),
        None => item.zones.is_empty(),
    }
}

/// The items that are right: placed in one of their zones, or decoys left alone.
pub fn right_items<'a>(exercise: &'a DragAndDrop, placed: &'a Placed) -> impl Iterator<Item = &'a Item> {
    exercise.items.iter().filter(|item| is_right(item, placed))
}

impl Act for PlaceItems {
    const NAME: &'static str = "learning.place-items";
    const REACH: Reach = Reach::Oneself;
    type Right = FollowRun;
    type Over = Run;
    type Outcome = ();

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(&self, run: Granted<FollowRun, Run>, tx: &Tx<'_>, cx: &Cx) -> Result<Decision<()>, Fault> {
        let work = Workable::find(tx, &run, run.person()?, &self.block, cx)?;
        let exercise = DragAndDrop::from_block(work.block()).ok_or(Fault::NotFound)?;
        work.before_it_closes(&run, cx)?;
        let before = state::state_of(tx, run.id, work.person, &self.block)?.unwrap_or_default();
        // Attempts are counted for all, and limited only where feedback waits for the end (`assessment`).
        let limit = exercise.max_attempts.filter(|_| exercise.is_assessment);
        if limit.is_some_and(|limit| before.attempts >= limit) {
            return Err(refusals::attempts_used().into());
        }
        check(&exercise, &self.placed)?;
        let right = right_items(&exercise, &self.placed).count() as f64;
        let all = exercise.items.len().max(1) as f64;
        // A later, worse attempt takes nothing away.
        let earned = (right * exercise.weight / all).max(before.earned.unwrap_or(0.0));
        let graded = work.block().effective.graded;
        let fact = work.fact(&run, json!({ "placed": self.placed }), before.attempts + 1);
        Ok(Decision::of(()).fact(BlockDone { earned, possible: exercise.weight, graded, ..fact }))
    }
}

fn check(exercise: &DragAndDrop, placed: &Placed) -> Result<(), Refusal> {
    let mut in_zone: BTreeMap<&str, i64> = BTreeMap::new();
    for (item, zone) in placed {
        let field = format!("item_{item}");
        let known = exercise.items.iter().any(|one| one.id.to_string() == *item)
            && exercise.zones.iter().any(|one| one.uid == *zone);
        if !known {
            return Err(refusals::place_unknown().at(field));
        }
        let count = in_zone.entry(zone).or_default();
        *count += 1;
        if exercise.max_items_per_zone.is_some_and(|max| *count > max) {
            return Err(refusals::zone_full(exercise.max_items_per_zone.unwrap_or(0)).at(field));
        }
    }
    Ok(())
}
