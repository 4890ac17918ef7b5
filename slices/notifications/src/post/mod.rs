//! Letters about what people were told. Nobody asks for them: whenever something changed, and once a minute in any case, the
//! house looks whether there is something to write, in bounded batches. Letters are errands, committed with the mark that
//! they were written: no crash sends one twice, or none.

mod digest;
mod dispatch;
mod letter;
mod own_days;
mod planned;
mod postman;
mod store;
pub(crate) mod unsubscribe;

pub use letter::Sender;
pub use postman::send;

use ground::{Moment, Site};
use lexicon::{Instant, time::Millis};
use std::sync::{Mutex, PoisonError};

/// Without anything that changed here: time passes, and another program may write to the same database.
const AT_LEAST: Millis = Millis::minutes(1);

/// When it was last looked, in memory. On the shelf.
#[derive(Default)]
pub struct Rounds(Mutex<Last>);

#[derive(Clone, Copy, Default)]
struct Last {
    looked: Option<(Instant, Moment)>,
    /// There was more than a batch.
    again: bool,
    /// Everything told until then was written of.
    posted_until: Option<Instant>,
}

impl Rounds {
    fn last(&self) -> Last {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn keep(&self, last: Last) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = last;
    }
}

fn is_due(last: &Last, site: &Site) -> bool {
    let Some((at, moment)) = last.looked else { return true };
    let passed = site.now().since(at);
    last.again || passed.0 < 0 || passed >= AT_LEAST || !site.changes().none_since(moment, None)
}

/// Looks whether there is something to write; how much was written.
pub(crate) async fn look(site: Site, sender: Sender) -> usize {
    let rounds = site.shelf().get::<Rounds>();
    let mut last = rounds.last();
    if !is_due(&last, &site) {
        return 0;
    }
    last.looked = Some((site.now(), site.changes().moment()));
    let planned = or_none("reminders", planned::plan(&site, &sender).await);
    let now = site.now();
    let posted = or_none("letters", dispatch::post(&site, &sender, last.posted_until).await);
    if posted == 0 {
        last.posted_until = Some(now);
    }
    let told = or_none("digests", digest::write(&site, &sender).await);
    last.again = planned + posted + told > 0;
    rounds.keep(last);
    planned + posted + told
}

fn or_none(what: &str, done: Result<usize, ::store::StoreError>) -> usize {
    done.unwrap_or_else(|error| {
        tracing::error!(%error, what, "what people are told could not be written; it will be tried again");
        0
    })
}
