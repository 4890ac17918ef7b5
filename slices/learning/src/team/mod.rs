//! The team's pages of a run: what needs somebody, learners, groups, grades, work to grade, notices.
//!
//! Each page begins with an ask that its right guards; every form works without JavaScript and comes back with its
//! sentences at the fields (422); lists go on by keys.

mod findings;
mod gradebook;
mod gradebook_csv;
mod gradebook_import;
mod gradebook_import_changes;
mod groups;
mod hand_in;
mod hand_in_form;
mod hand_ins;
mod hub;
mod learner;
mod learners;
mod look;
mod looks;
mod notices;
mod override_form;
mod store;
mod stream;
#[cfg(test)]
pub(crate) mod tests;

pub use findings::FindingsShelf;
pub use hand_ins::{Queue, WaitingWork};
pub use hub::{Hub, RunForTeam, SeenRun, TeamRun};
pub use learners::{LearnerList, TeamLearners};
pub(crate) use looks::looked_at;
pub use looks::{LookAtLearner, SeenLearner};
pub(crate) use store::CLEAR_LOOKS;
pub use store::{Counts, ListedLearner, Queued};

use axum::{Router, extract::DefaultBodyLimit};
use axum_extra::routing::RouterExt;
use web::House;

/// A sheet of grades, and the form around it.
const LARGEST_FORM: usize = gradebook_import::LARGEST + (1 << 20);

/// The routes of these pages.
pub fn routes() -> Router<House> {
    let sheets = Router::new()
        .typed_post(gradebook_import::preview)
        .typed_post(gradebook_import::commit)
        .layer(DefaultBodyLimit::max(LARGEST_FORM));
    Router::new()
        .typed_get(hub::page)
        .typed_get(learners::page)
        .typed_post(learners::enrol)
        .typed_get(learner::page)
        .typed_post(learner::end)
        .typed_post(learner::enrol)
        .typed_get(override_form::page)
        .typed_post(override_form::set)
        .typed_get(gradebook::page)
        .typed_get(gradebook_csv::download)
        .typed_get(gradebook_import::page)
        .typed_get(groups::page)
        .typed_post(groups::put)
        .typed_get(hand_ins::page)
        .typed_get(hand_in::page)
        .typed_post(hand_in::grade)
        .typed_get(notices::page)
        .merge(sheets)
}
