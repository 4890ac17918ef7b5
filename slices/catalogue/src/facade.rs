//! What slices beside this one ask: feeds, sitemaps, programmes.

use crate::{entry::Shown, memory::Catalogue};
use courses::Contents;
use ground::Shelf;
use lexicon::{Instant, PortalId};
use portals::Showing;
use programmes::ListedProgramme;
use std::sync::Arc;
use store::{StoreError, View};
use web::House;

/// Every course that a portal shows at a moment, by key; that the installation's own host shows, without a portal. The
/// portal is read by a few statements; courses are in memory.
pub fn entries(
    view: &View<'_>,
    shelf: &Shelf,
    portal: Option<PortalId>,
    now: Instant,
) -> Result<Vec<Shown>, StoreError> {
    let made = shelf.get::<Catalogue>().fresh(view, &shelf.get::<Contents>())?;
    let showing = Showing::of(view, portal, now)?;
    let mut all: Vec<Shown> =
        made.all().filter_map(|(_, _, entry)| Shown::of(entry, &showing, now)).collect();
    all.sort_by(|a, b| a.entry.key.cmp(&b.entry.key));
    Ok(all)
}

/// Every programme that a portal shows at a moment, by title; that the installation's own host shows, without a portal.
pub fn programmes(
    view: &View<'_>,
    shelf: &Shelf,
    portal: Option<PortalId>,
    now: Instant,
) -> Result<Vec<Arc<ListedProgramme>>, StoreError> {
    let made = shelf.get::<Catalogue>().fresh(view, &shelf.get::<Contents>())?;
    let showing = Showing::of(view, portal, now)?;
    Ok(made.programmes.shown(&showing).cloned().collect())
}

/// Reads what changed before anybody waits for it, and keeps what had to be read from the content of courses.
pub async fn read_ahead(house: &House) -> Result<(), StoreError> {
    let (site, now) = (&house.site, house.site.now());
    let shelf = site.clone();
    site.look(move |view| entries(view, shelf.shelf(), None, now).map(drop)).await?;
    crate::pages::keep_summaries(house).await;
    Ok(())
}

/// One course by its key, if it is shown there then.
pub fn entry(
    view: &View<'_>,
    shelf: &Shelf,
    portal: Option<PortalId>,
    now: Instant,
    key: &str,
) -> Result<Option<Shown>, StoreError> {
    let made = shelf.get::<Catalogue>().fresh(view, &shelf.get::<Contents>())?;
    let showing = Showing::of(view, portal, now)?;
    let found = made.all().find(|(_, _, entry)| entry.key == key);
    Ok(found.and_then(|(_, _, entry)| Shown::of(entry, &showing, now)))
}
