//! Courses, their versions and runs; import and export.

pub mod api;
pub mod content;
pub mod course;
pub mod deliver;
pub mod description;
pub mod export;
pub mod files;
pub mod import;
pub mod institution;
pub mod listed;
pub mod run;

pub use content::{Content, Contents, Node, NodeId};
pub use course::{Course, CourseKey};
pub use description::Description;
pub use files::static_address;
pub use run::{Availability, PlacesChange, Run, RunKey, RunState};

use axum::{Router, extract::DefaultBodyLimit};
use axum_extra::routing::RouterExt;
use errands::Runner;
use ground::{Hearing, Shelf};
use web::House;

words::speak!();

/// The tables of this slice.
pub const MIGRATIONS: &[store::Migration] =
    &[store::migration!("courses", "0001-courses"), store::migration!("courses", "0007-published")];

/// Who hears which fact here.
pub fn hears(hearing: Hearing) -> Hearing {
    hearing
        .rebuilds(run::CLEAR_RUNS)
        .rebuilds(description::CLEAR)
        .rebuilds(course::CLEAR_VERSIONS)
        .rebuilds(course::CLEAR_COURSES)
        .on(course::created)
        .on(course::committed)
        .on(description::described)
        .on(run::opened)
        .on(run::moved)
        .on(run::terms_changed)
}

/// What this slice keeps on the shelf.
pub fn shelved(shelf: Shelf) -> Shelf {
    let blobs = shelf.get::<store::Blobs>();
    shelf
        .with(Contents::new((*blobs).clone()))
        .with(import::ImportDesk::default())
        .with(PlacesChange::default())
}

/// Who does which errand here.
pub fn errands(runner: Runner) -> Runner {
    runner.on(import::forget::forget)
}

/// The pages and API of this slice.
pub fn routes() -> Router<House> {
    Router::new()
        .merge(imports())
        .typed_get(files::pages::file)
        .typed_get(files::pages::picture)
        .typed_get(institution::page::show)
        .typed_get(course::page::show)
        .typed_get(description::page::show)
        .typed_post(description::page::keep)
        .typed_get(course::begin::page::ask)
        .typed_post(course::begin::page::begin)
        .typed_get(course::version_page::show)
        .typed_get(export::page::download)
        .typed_get(run::open_page::ask)
        .typed_post(run::open_page::open)
        .typed_get(deliver::list_page::show)
        .typed_get(deliver::open_page::ask)
        .typed_post(deliver::open_page::open)
        .typed_get(run::settings_page::show)
        .typed_post(run::settings_page::change)
        .typed_post(run::settings_page::move_to)
        .typed_get(run::again::page::show)
        .typed_post(run::again::page::open)
}

/// Archives are larger than any other form, and bounded as they are read.
fn imports() -> Router<House> {
    Router::new()
        .typed_get(import::pages::ask)
        .typed_post(import::pages::upload)
        .layer(DefaultBodyLimit::max(import::LARGEST_FORM))
        .typed_get(import::pages::report)
        .typed_post(import::pages::commit)
        .typed_post(import::pages::cancel)
}

#[cfg(test)]
mod tests;
