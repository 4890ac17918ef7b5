//! The SQL of what a portal shows.

use super::{Curated, Showing};
use ::store::{StoreError, View, sql};
use lexicon::{CourseId, Instant, InstitutionId, PortalId};
use network::institution::OnPortal;
use std::collections::{HashMap, HashSet};

pub(super) fn institution_of(view: &View<'_>, id: PortalId) -> Result<Option<InstitutionId>, StoreError> {
    view.first(sql!("select institution_id from portals where id = ?1"), &[&id], |row| row.get(0))
}

pub(super) fn curated(view: &View<'_>, id: PortalId) -> Result<HashMap<CourseId, Curated>, StoreError> {
    let rows = view.rows(
        sql!("select course_id, highlighted, position, hidden from portal_courses where portal_id = ?1"),
        &[&id],
        |row| {
            let (highlighted, position, hidden) = (row.get(1)?, row.get(2)?, row.get(3)?);
            Ok((row.get(0)?, Curated { highlighted, position, hidden }))
        },
    )?;
    Ok(rows.into_iter().collect())
}

/// The institutions of which a portal shows something: its own with its parts, who lists everything there, and whose
/// courses are listed or given there.
pub fn institutions(view: &View<'_>, portal: PortalId, at: Instant) -> Result<OnPortal, StoreError> {
    let showing = Showing::of(view, Some(portal), at)?;
    let Some(own) = showing.own() else { return Ok(OnPortal::default()) };
    let (mut whole, mut parts, mut courses) = (HashSet::from([own]), HashSet::new(), Vec::new());
    for one in showing.listed() {
        match one.subject {
            None => drop(whole.insert(one.giver)),
            Some((course, _)) if !showing.rank(course).hidden => {
                parts.insert(one.giver);
                courses.push(course);
            }
            Some(_) => {}
        }
    }
    parts.extend(agreements::owners_of_courses(view, &courses)?);
    // A run that is shown says whose course it is.
    let mut given = agreements::given_runs(view)?;
    given.retain(|one| showing.shows(one.giver, &one.above, one.course, Some(one.run)));
    parts.extend(given.into_iter().map(|one| one.author));
    Ok(OnPortal { own: Some(own), whole, parts })
}

/// How [`network`] asks: this slice stands above it.
#[allow(unsafe_code)]
#[ground::linkme::distributed_slice(network::institution::PORTALS)]
#[linkme(crate = ground::linkme)]
static INSTITUTIONS: fn(&View<'_>, PortalId, Instant) -> Result<OnPortal, StoreError> = institutions;
