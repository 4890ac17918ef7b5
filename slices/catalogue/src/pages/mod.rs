//! Home, results, the page of a course, programmes.

pub(crate) mod course;
pub(crate) mod home;
pub(crate) mod programmes;
pub(crate) mod results;

use crate::Catalogue;
use web::House;

/// Keeps what the last search had to read from the content of courses. Nobody waits for more than that, and when it fails
/// the next search reads it again.
pub(crate) async fn keep_summaries(house: &House) {
    let fresh = house.site.shelf().get::<Catalogue>().take_fresh();
    if fresh.is_empty() {
        return;
    }
    let kept = house.site.upkeep_unseen(move |tx| {
        fresh.iter().try_for_each(|(version, summary)| crate::entry::keep(tx, version, summary))
    });
    // The store has noted the breakage; the page is none the worse.
    kept.await.ok();
}
