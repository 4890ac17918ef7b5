//! The catalogue of each host, kept in memory until something changes: a feed that is asked for again costs nothing.

use super::{Compared, Published, Snapshot, compare, store};
use crate::here::Here;
use announce::Second;
use ground::{Fault, Moment, Who};
use lexicon::{Instant, time::Millis};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};
use web::House;

/// However little changed, a catalogue is looked through again after so long: time itself opens runs and ends grants, and
/// another program on the same database may have changed something.
const LONGEST: Millis = ground::rights::NOTICED_AFTER;
/// Hosts kept at most: each may have thousands of courses.
const MOST: usize = 64;

/// The catalogues as they were told last, by how addresses begin there. On the shelf.
#[derive(Default)]
pub struct Snapshots(Mutex<HashMap<String, Kept>>);

struct Kept {
    here: Here,
    since: Moment,
    made_at: Instant,
    snapshot: Arc<Snapshot>,
}

impl Snapshots {
    fn find(&self, house: &House, here: &Here, now: Instant) -> Option<Arc<Snapshot>> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = all.get(&here.origin)?;
        let is_young = (Millis(0)..LONGEST).contains(&now.since(kept.made_at));
        let holds = is_young && kept.here == *here && house.site.changes().none_since(kept.since, None);
        holds.then(|| kept.snapshot.clone())
    }

    fn keep(&self, kept: Kept) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= MOST {
            all.clear();
        }
        all.insert(kept.here.origin.clone(), kept);
    }
}

/// What this host's catalogue tells now. What is another than before is written down with the moment.
pub(crate) async fn snapshot(house: &House, here: &Here) -> Result<Arc<Snapshot>, Fault> {
    let snapshots = house.site.shelf().get::<Snapshots>();
    let now = house.site.now();
    if let Some(snapshot) = snapshots.find(house, here, now) {
        return Ok(snapshot);
    }
    let since = house.site.changes().moment();
    // As anybody: a feed has nothing for one reader that another may not see.
    let anybody = Who { portal: here.portal, ..Who::nobody(here.lang) };
    let (found, told, programmes) = house.site.ask(&anybody, Published { here: here.clone() }).await?;
    let second = Second::of_millis(now.as_millis());
    let Compared { snapshot, told, changed } = compare(found, told, &here.origin, second);
    if !changed.is_empty() {
        let portal = store::name_of(here.portal);
        house.site.upkeep_unseen(move |tx| store::write(tx, &portal, &told, &changed)).await?;
    }
    let snapshot = Arc::new(Snapshot { programmes, ..snapshot });
    snapshots.keep(Kept { here: here.clone(), since, made_at: now, snapshot: snapshot.clone() });
    Ok(snapshot)
}
