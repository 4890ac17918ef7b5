//! Courses, their versions and runs; import and export.

pub mod content;
pub mod course;
pub mod export;
pub mod import;
pub mod run;

pub use content::{Content, Contents, Node, NodeId};
pub use course::{Course, CourseKey};
pub use run::{Run, RunKey, RunState};

use axum::Router;
use errands::Runner;
use ground::{Hearing, Shelf};
use web::House;

words::speak!();

/// The tables of this slice.
pub const MIGRATIONS: &[store::Migration] = &[store::migration!("courses", "0001-courses")];

/// Who hears which fact here.
pub fn hears(hearing: Hearing) -> Hearing {
    hearing
        .rebuilds(run::CLEAR_RUNS)
        .rebuilds(course::CLEAR_VERSIONS)
        .rebuilds(course::CLEAR_COURSES)
        .on(course::created)
        .on(course::committed)
        .on(run::opened)
        .on(run::moved)
        .on(run::terms_changed)
}

/// What this slice keeps on the shelf.
pub fn shelved(shelf: Shelf) -> Shelf {
    let blobs = shelf.get::<store::Blobs>();
    shelf.with(Contents::new((*blobs).clone()))
}

/// Who does which errand here.
pub fn errands(runner: Runner) -> Runner {
    runner
}

/// The pages and API of this slice.
pub fn routes() -> Router<House> {
    Router::new()
}
