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
mod list_preview;
mod lists;
mod look;
mod looks;
mod notices;
mod override_form;
mod places;
mod run_invitations;
mod store;
mod stream;
#[cfg(test)]
pub(crate) mod tests;
mod time;
mod time_told;
mod transfer;

pub use findings::FindingsShelf;
pub use hand_ins::{Queue, WaitingWork};
pub use hub::{Hub, RunForTeam, SeenRun, TeamRun};
pub use learners::{LearnerList, TeamLearners};
pub use look::seats_tabs;
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
        .typed_post(lists::bring)
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
        .typed_get(places::page)
        .typed_post(run_invitations::invite)
        .typed_post(places::accept)
        .typed_post(places::refuse)
        .typed_post(places::up)
        .typed_post(places::off)
        .typed_post(run_invitations::withdraw)
        .typed_get(lists::page)
        .typed_get(list_preview::preview)
        .typed_post(list_preview::confirm)
        .typed_post(list_preview::drop_it)
        .typed_get(list_preview::undo_page)
        .typed_post(list_preview::undo)
        .typed_get(transfer::page)
        .typed_post(transfer::transfer)
        .typed_get(time::page)
        .typed_post(time::give)
        .typed_post(time::take_back)
        .merge(sheets)
}
